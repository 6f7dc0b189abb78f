package org.glienicke.desk.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glienicke.core.briefing.Brief;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.page.HtmlPage;
import org.glienicke.core.page.Page;
import org.glienicke.core.page.Span;
import org.glienicke.desk.store.Entry;

/** The pages on one exchange: all parties side by side, the brief of one, and where a number of it comes from. */
final class ExchangePages {

    /** A brief of many terms takes some megabytes. */
    private static final int KEPT = 24;

    /** What stands in each party's column; the whole is one click away. */
    private static final Set<String> COLUMN = Set.of("verdict", "account", "drivers");

    /** What is the same whosever account is read. */
    private static final Set<String> SHARED =
            Set.of("movements", "left-behind", "offers", "law", "motives", "aftermath", "polls", "claims");

    private final LiveRecord live;
    private final Reckoner reckoner;
    private final Sourcing sourcing;
    private final StoreDoor door;
    private final Pages pages;
    private final Recent<Key, Made> briefs = new Recent<>(KEPT);
    private final Recent<Key, ExchangeView> overviews = new Recent<>(KEPT);

    /** What a page is known by. */
    private record Key(String revision, String exchange, String party, String assumed) {}

    /**
     * A brief, and what an assumption changed on it.
     *
     * @param changes a sentence each
     * @param html the sections as a piece of their own page
     */
    record Made(Page page, List<String> changes, String html) {}

    ExchangePages(LiveRecord live, Reckoner reckoner, Sourcing sourcing, StoreDoor door, Pages pages) {
        this.live = live;
        this.reckoner = reckoner;
        this.sourcing = sourcing;
        this.door = door;
        this.pages = pages;
    }

    void overview(Context request) {
        var record = live.now();
        var exchange = Exchanges.named(request, record);
        var view = overviews.get(new Key(record.revision(), exchange.id(), "", ""), () -> overview(record, exchange));
        pages.show(
                request,
                "exchange.jte",
                Map.of("frame", Frame.of(request, exchange.head().title(), "record", record), "view", view));
    }

    private ExchangeView overview(LiveRecord.Snapshot record, Exchange exchange) {
        var columns = Exchanges.withAccounts(record, exchange).stream()
                .map(party -> column(record, exchange, party))
                .toList();
        var shared = columns.isEmpty()
                ? ""
                : Exchanges.withAccounts(record, exchange).stream()
                        .findFirst()
                        .map(party -> shared(record, exchange, party))
                        .orElse("");
        return new ExchangeView(
                exchange.id(),
                exchange.head().title(),
                subtitle(exchange),
                columns,
                shared,
                exchange.head().caveat().note(),
                !exchange.talks().offers().isEmpty());
    }

    private static String subtitle(Exchange exchange) {
        var head = exchange.head();
        return head.date().value().map(RecordPage::words).orElse("date not recorded") + " \u00b7 "
                + head.kinds().stream().map(RecordPage::words).collect(Collectors.joining(", ")) + " \u00b7 "
                + RecordPage.words(head.status());
    }

    private ExchangeView.Column column(LiveRecord.Snapshot record, Exchange exchange, Party.Id party) {
        var sections = brief(record, exchange, party, Assumed.NOTHING)
                .page()
                .only(COLUMN)
                .sections();
        var address = address(exchange, party);
        return new ExchangeView.Column(
                party.code(),
                record.ledger().name(party),
                HtmlPage.fragment(sections, links(party.code() + ".", address, address, "")));
    }

    private String shared(LiveRecord.Snapshot record, Exchange exchange, Party.Id party) {
        var sections = brief(record, exchange, party, Assumed.NOTHING).page().sections().stream()
                .filter(section -> SHARED.contains(section.id()))
                .toList();
        var address = address(exchange, party);
        return HtmlPage.fragment(sections, links("", address, address, ""));
    }

    static String address(Exchange exchange, Party.Id party) {
        return "/exchanges/" + exchange.id() + "/" + party;
    }

    /**
     * Links of a piece of a brief: words lead to another part of it, numbers open their origin in place, or lead there without a script.
     *
     * @param page address of the page that links lead to; empty if it is the one they stand on
     * @param brief address of the brief
     */
    static HtmlPage.Links links(String prefix, String page, String brief, String query) {
        var asked = query.isEmpty() ? "" : "?" + query;
        UnaryOperator<String> to = anchor -> (page.isEmpty() ? "#" + prefix : page + asked + "#") + anchor;
        return new HtmlPage.Links(
                prefix,
                to,
                anchor -> Map.of(
                        "href",
                        brief + asked + "#" + anchor,
                        "hx-get",
                        brief + "/origin/" + anchor + asked,
                        "hx-target",
                        "#origin",
                        "hx-swap",
                        "innerHTML show:none"));
    }

    Made brief(LiveRecord.Snapshot record, Exchange exchange, Party.Id party, Assumed assumed) {
        var key = new Key(record.revision(), exchange.id(), party.code(), assumed.query());
        return briefs.get(key, () -> {
            var dossier = reckoner.dossier(record, exchange, party, assumed);
            var page = Brief.of(dossier);
            var html = HtmlPage.fragment(page.sections(), links("", "", address(exchange, party), assumed.query()));
            return new Made(page, dossier.run().changes(), html);
        });
    }

    void brief(Context request) {
        var record = live.now();
        var exchange = Exchanges.named(request, record);
        var party = Exchanges.party(request, record, exchange);
        var asked = asked(request, record, party);
        var saving = saving(request, exchange, party);
        var canonical = canonical(address(exchange, party), asked.assumed().query(), saving);
        if (!Pages.isPiece(request) && request.queryParamMap().size() > names(canonical)) {
            request.redirect(canonical);
            return;
        }
        request.header("HX-Replace-Url", canonical);
        var view = new BriefPage(record, exchange, party, asked, sourcing.footing(record, exchange))
                .view(brief(record, exchange, party, asked.assumed()), saving);
        var frame = Frame.of(
                request, exchange.head().title() + ": " + record.ledger().name(party), "record", record);
        pages.show(
                request, Pages.isPiece(request) ? "briefpiece.jte" : "brief.jte", Map.of("frame", frame, "view", view));
    }

    private static String canonical(String address, String query, BriefView.Saving saving) {
        var known = saving.known().isEmpty()
                ? ""
                : "profile=" + Fields.encoded(saving.known()) + "&based=" + saving.based();
        var both = Stream.of(query, known).filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
        return both.isEmpty() ? address : address + "?" + both;
    }

    // a form without a script sends every field; the address should hold what differs
    private static long names(String address) {
        return address.chars().filter(c -> c == '&' || c == '?').count();
    }

    private BriefView.Saving saving(Context request, Exchange exchange, Party.Id party) {
        var known = Optional.ofNullable(request.queryParam("profile")).orElse("");
        var based = Optional.ofNullable(request.queryParam("based")).orElse("");
        var saved = Pages.isPiece(request)
                ? List.<ProfileView.Use>of()
                : door.ifOpen().map(store -> store.list(Entry.Kind.PROFILE)).orElse(List.of()).stream()
                        .filter(e -> SavedProfile.of(e.body()).party().equals(party.code()))
                        .map(e -> new ProfileView.Use(
                                e.name(),
                                address(exchange, party) + "?"
                                        + SavedProfile.of(e.body()).query() + "&" + ProfilePages.known(e)))
                        .toList();
        int version = based.matches("[0-9]{1,9}") ? Integer.parseInt(based) : 0;
        return new BriefView.Saving(saved, known, version, Fields.lastAuthor(request));
    }

    private static Asked.Answer asked(Context request, LiveRecord.Snapshot record, Party.Id party) {
        var judged = Reckoner.profile(record, party)
                .orElseThrow(() -> new Refusal(404, "There is no profile of this party.", "Look for another."));
        return Asked.read(request.queryParamMap(), judged, record.shelf().assumptions());
    }

    /** Where a number of a brief comes from, as a piece of a page. */
    void origin(Context request) {
        var record = live.now();
        var exchange = Exchanges.named(request, record);
        var party = Exchanges.party(request, record, exchange);
        var assumed = asked(request, record, party).assumed();
        var origin = Origin.of(brief(record, exchange, party, assumed).page(), request.pathParam("key"))
                .orElseThrow(() -> new Refusal(404, "There is no number of that name.", "Load the page again."));
        var address = address(exchange, party);
        var links = links("origin.", address, address, assumed.query());
        pages.show(request, "origin.jte", Map.of("html", HtmlPage.fragment(origin.sections(), links)));
    }

    /** The brief as one file that needs nothing else. */
    void file(Context request) {
        var record = live.now();
        var exchange = Exchanges.named(request, record);
        var party = Exchanges.party(request, record, exchange);
        var page = brief(record, exchange, party, asked(request, record, party).assumed())
                .page();
        request.header("Content-Disposition", "attachment; filename=\"" + exchange.id() + "-" + party + ".html\"")
                .contentType("text/html; charset=utf-8")
                .result(HtmlPage.render(page));
    }

    /** The reader's own weights as a file for {@code --profile}. */
    void profile(Context request) {
        var record = live.now();
        var exchange = Exchanges.named(request, record);
        var party = Exchanges.party(request, record, exchange);
        var assumed = asked(request, record, party).assumed();
        request.header("Content-Disposition", "attachment; filename=\"mine-" + party + ".yaml\"")
                .contentType("text/yaml; charset=utf-8")
                .result(assumed.file("A reader", "changed in the workbench for " + party + " in " + exchange.id()));
    }

    static String plain(List<Span> spans) {
        return spans.stream().map(ExchangePages::plain).collect(Collectors.joining());
    }

    private static String plain(Span span) {
        return switch (span) {
            case Span.Text(var words) -> words;
            case Span.Strong(var words) -> words;
            case Span.Name(var words) -> words;
            case Span.Quote(var words) -> "\u201c" + words + "\u201d";
            case Span.Amount(var shown, var _) -> shown;
            case Span.Link(var words, var _) -> words;
            case Span.Outside(var words, var _) -> words;
            case Span.Marks _ -> "";
        };
    }
}
