package org.glienicke.desk.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glienicke.core.belief.LeaveOneOut;
import org.glienicke.core.briefing.Brief;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.HtmlPage;
import org.glienicke.core.page.Page;
import org.glienicke.core.page.Span;
import org.glienicke.desk.beliefs.KeptBelief;
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
    private final LearnedWeights weights;
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

    ExchangePages(
            LiveRecord live,
            Reckoner reckoner,
            LearnedWeights weights,
            Sourcing sourcing,
            StoreDoor door,
            Pages pages) {
        this.live = live;
        this.reckoner = reckoner;
        this.weights = weights;
        this.sourcing = sourcing;
        this.door = door;
        this.pages = pages;
    }

    /**
     * Whose weights an exchange is looked at with.
     *
     * @param learned empty if the judged ones are used
     * @param learning others that are being learned; empty if none are
     */
    private record Weights(Optional<LeaveOneOut> learned, Optional<Jobs.Job<KeptBelief.Weights>> learning) {}

    private Weights weights(LiveRecord.Snapshot record, Exchange exchange, Assumed assumed) {
        if (!assumed.isLearnable()) {
            return new Weights(Optional.empty(), Optional.empty());
        }
        var job = weights.without(record, exchange);
        return job.within(Duration.ZERO)
                .map(found -> new Weights(found.learned(), Optional.empty()))
                .orElseGet(() -> new Weights(Optional.empty(), Optional.of(job)));
    }

    // what holds for every party; the weights of one are moved beside its own brief
    private static Asked.Answer askedOfAll(Context request, LiveRecord.Snapshot record, Exchange exchange) {
        var first = Exchanges.withAccounts(record, exchange).stream().findFirst();
        if (first.isEmpty()) {
            return new Asked.Answer(Assumed.NOTHING, List.of());
        }
        var asked = asked(request, record, first.get());
        var beside = asked.assumed().beside();
        return new Asked.Answer(asked.assumed().isJudged() ? beside.judged() : beside, asked.problems());
    }

    private static LearningView learning(Weights weights, Exchange exchange, String party, Assumed assumed) {
        var address = "/exchanges/" + exchange.id();
        return new LearningView(
                weights.learning().isPresent(),
                weights.learning().map(Jobs.Job::seconds).orElse(0L),
                "What the rest of the record teaches of the parties is being worked out",
                address + "/weights",
                address + "/weights/stop",
                party,
                weights.learned().isPresent()
                        ? "Weights are those that the rest of the record teaches."
                        : assumed.isJudged()
                                ? "Weights are the judged ones, as asked for."
                                : "Weights are the judged ones.");
    }

    void overview(Context request) {
        var record = live.now();
        var exchange = Exchanges.named(request, record);
        var asked = askedOfAll(request, record, exchange);
        var assumed = asked.assumed();
        var found = weights(record, exchange, assumed);
        if (request.header("HX-Request") != null) {
            var query = assumed.query();
            request.header("HX-Replace-Url", "/exchanges/" + exchange.id() + (query.isEmpty() ? "" : "?" + query));
        }
        var view = overviews.get(
                new Key(record.revision(), exchange.id(), "", kind(found) + assumed.query()),
                () -> overview(record, exchange, found, assumed));
        pages.show(
                request,
                "exchange.jte",
                Map.of(
                        "frame",
                        Frame.of(request, exchange.head().title(), "record", record),
                        "view",
                        view,
                        "learning",
                        learning(found, exchange, "", assumed),
                        "drawer",
                        drawer(record, exchange, asked)));
    }

    private BriefView.Drawer drawer(LiveRecord.Snapshot record, Exchange exchange, Asked.Answer asked) {
        var footing = sourcing.footing(record, exchange);
        return Exchanges.withAccounts(record, exchange).stream()
                .findFirst()
                .map(party -> new BriefPage(record, exchange, party, asked, footing).drawer())
                .orElseGet(() -> BriefView.Drawer.EMPTY);
    }

    private static String kind(Weights weights) {
        return weights.learned().isPresent() ? "learned " : "judged ";
    }

    /** Whether what is being learned is there by now; a piece that asks again, or has the page drawn anew. */
    void weights(Context request) {
        var record = live.now();
        var exchange = Exchanges.named(request, record);
        var found = weights(record, exchange, Assumed.NOTHING);
        if (found.learning().isEmpty()) {
            request.header("HX-Trigger", "learned");
        }
        var party = Optional.ofNullable(request.queryParam("party")).orElse("");
        pages.show(
                request,
                "learning.jte",
                Map.of(
                        "frame",
                        Frame.of(request, "Weights", "record", record),
                        "view",
                        learning(found, exchange, party, Assumed.NOTHING)));
    }

    /** Nobody wants to wait for learned weights: the page goes on with the judged ones. */
    void stop(Context request) {
        var record = live.now();
        var exchange = Exchanges.named(request, record);
        weights.without(record, exchange).stop();
        var party = Fields.text(request, "party");
        var known = Exchanges.withAccounts(record, exchange).stream()
                .filter(id -> id.code().equals(party))
                .findFirst();
        var address = known.map(id -> address(exchange, id)).orElse("/exchanges/" + exchange.id());
        request.redirect(address + "?" + Assumed.NOTHING.judged().query(), HttpStatus.SEE_OTHER);
    }

    private ExchangeView overview(LiveRecord.Snapshot record, Exchange exchange, Weights weights, Assumed assumed) {
        var columns = Exchanges.withAccounts(record, exchange).stream()
                .map(party -> column(record, exchange, party, weights, assumed))
                .toList();
        var shared = columns.isEmpty()
                ? ""
                : Exchanges.withAccounts(record, exchange).stream()
                        .map(party -> shared(record, exchange, party, weights, assumed))
                        .filter(html -> !html.isEmpty())
                        .findFirst()
                        .orElse("");
        return new ExchangeView(
                exchange.id(),
                exchange.head().title(),
                subtitle(exchange),
                assumed.query(),
                assumed.besideTheProfile(),
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

    private ExchangeView.Column column(
            LiveRecord.Snapshot record, Exchange exchange, Party.Id party, Weights weights, Assumed assumed) {
        var address = address(exchange, party);
        return new ExchangeView.Column(
                party.code(),
                record.ledger().name(party),
                HtmlPage.fragment(
                        columnSections(record, exchange, party, weights, assumed),
                        links(party.code() + ".", address, address, assumed.query())));
    }

    // on fewer sources a party may have nothing left; that is its account then, and the others still have theirs
    private List<Page.Section> columnSections(
            LiveRecord.Snapshot record, Exchange exchange, Party.Id party, Weights weights, Assumed assumed) {
        try {
            return brief(record, exchange, party, assumed, weights)
                    .page()
                    .only(COLUMN)
                    .sections();
        } catch (Refusal refusal) {
            var words = List.<Span>of(new Span.Text(refusal.sentence()));
            return List.of(new Page.Section("verdict", "Verdict", List.of(new Block.Paragraph(words))));
        }
    }

    private String shared(
            LiveRecord.Snapshot record, Exchange exchange, Party.Id party, Weights weights, Assumed assumed) {
        var sections = sharedSections(record, exchange, party, weights, assumed);
        var address = address(exchange, party);
        return HtmlPage.fragment(sections, links("", address, address, assumed.query()));
    }

    private List<Page.Section> sharedSections(
            LiveRecord.Snapshot record, Exchange exchange, Party.Id party, Weights weights, Assumed assumed) {
        try {
            return brief(record, exchange, party, assumed, weights).page().sections().stream()
                    .filter(section -> SHARED.contains(section.id()))
                    .toList();
        } catch (Refusal _) {
            return List.of();
        }
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

    private Made brief(
            LiveRecord.Snapshot record, Exchange exchange, Party.Id party, Assumed assumed, Weights weights) {
        var key = new Key(record.revision(), exchange.id(), party.code(), kind(weights) + assumed.query());
        return briefs.get(key, () -> {
            var dossier = weights.learned()
                    .map(learned -> reckoner.dossier(record, exchange, party, learned, this.weights.track()))
                    .orElseGet(() -> reckoner.dossier(record, exchange, party, assumed));
            var page = Brief.of(dossier);
            var html = HtmlPage.fragment(page.sections(), links("", "", address(exchange, party), assumed.query()));
            return new Made(page, dossier.run().changes(), html);
        });
    }

    private Made brief(LiveRecord.Snapshot record, Exchange exchange, Party.Id party, Assumed assumed) {
        return brief(record, exchange, party, assumed, weights(record, exchange, assumed));
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
        var found = weights(record, exchange, asked.assumed());
        var view = new BriefPage(record, exchange, party, asked, sourcing.footing(record, exchange))
                .view(
                        brief(record, exchange, party, asked.assumed(), found),
                        saving,
                        learning(found, exchange, party.code(), asked.assumed()));
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
