package org.glienicke.desk.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.page.HtmlPage;
import org.glienicke.desk.store.Entry;

/** The brief of one party with the drawer of its assumptions, where a number of it comes from, and the files to take away. */
final class BriefPages {

    /** Header in which a page says which brief it shows, so that it is sent only what differs. */
    private static final String SHOWN = "X-Shown";

    /** What htmx puts in place, wherever it stands. */
    private static final Map<String, String> IN_PLACE = Map.of("hx-swap-oob", "true");

    private final LiveRecord live;
    private final Briefs briefs;
    private final Sourcing sourcing;
    private final StoreDoor door;
    private final Pages pages;

    BriefPages(LiveRecord live, Briefs briefs, Sourcing sourcing, StoreDoor door, Pages pages) {
        this.live = live;
        this.briefs = briefs;
        this.sourcing = sourcing;
        this.door = door;
        this.pages = pages;
    }

    /**
     * What an address asks for.
     *
     * @param weights those there are now
     */
    private record Wanted(
            LiveRecord.Snapshot record, Exchange exchange, Party.Id party, Asked.Answer asked, Briefs.Weights weights) {

        Assumed assumed() {
            return asked.assumed();
        }
    }

    private Wanted wanted(Context request) {
        var record = live.now();
        var exchange = Exchanges.named(request, record);
        var party = Exchanges.party(request, record, exchange);
        var asked = asked(request, record, party);
        return new Wanted(record, exchange, party, asked, briefs.weights(record, exchange, asked.assumed()));
    }

    private Briefs.Made made(Wanted wanted) {
        return briefs.of(wanted.record(), wanted.exchange(), wanted.party(), wanted.assumed(), wanted.weights());
    }

    static String address(Exchange exchange, Party.Id party) {
        return "/exchanges/" + exchange.id() + "/" + party;
    }

    void brief(Context request) {
        var wanted = wanted(request);
        var address = address(wanted.exchange(), wanted.party());
        var saving = saving(request, wanted.exchange(), wanted.party());
        var canonical = canonical(address, wanted.assumed().query(), saving);
        if (!Pages.isPiece(request) && request.queryParamMap().size() > names(canonical)) {
            request.redirect(canonical);
            return;
        }
        request.header("HX-Replace-Url", canonical);
        var made = made(wanted);
        var title = wanted.exchange().head().title() + ": "
                + wanted.record().ledger().name(wanted.party());
        var frame = Frame.of(request, title, "record", wanted.record());
        if (!Pages.isPiece(request)) {
            var view = view(wanted, made, saving, briefs.html(made));
            pages.show(request, "brief.jte", Map.of("frame", frame, "view", view));
            return;
        }
        var moved = briefs.moved(Optional.ofNullable(request.header(SHOWN)).orElse(""), made);
        var html = moved.map(pieces -> HtmlPage.fragment(pieces, HtmlPage.Links.within(""), IN_PLACE))
                .orElseGet(() -> briefs.html(made));
        if (moved.isPresent()) {
            request.header("HX-Reswap", "none");
        }
        var view = view(wanted, made, saving, html);
        pages.show(request, "briefpiece.jte", Map.of("frame", frame, "view", view, "isWhole", moved.isEmpty()));
    }

    private BriefView view(Wanted wanted, Briefs.Made made, BriefView.Saving saving, String html) {
        var footing = sourcing.footing(wanted.record(), wanted.exchange());
        var learning = LearningView.of(
                wanted.weights(), wanted.exchange(), wanted.party().code(), wanted.assumed());
        return new BriefPage(wanted.record(), wanted.exchange(), wanted.party(), wanted.asked(), footing)
                .view(made, html, saving, learning);
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

    static Asked.Answer asked(Context request, LiveRecord.Snapshot record, Party.Id party) {
        var judged = Reckoner.profile(record, party)
                .orElseThrow(() -> new Refusal(404, "There is no profile of this party.", "Look for another."));
        return Asked.read(request.queryParamMap(), judged, record.shelf().assumptions());
    }

    /** Where a number of a brief comes from, as a piece of a page. */
    void origin(Context request) {
        var wanted = wanted(request);
        var origin = Origin.of(made(wanted).page(), request.pathParam("key"))
                .orElseThrow(() -> new Refusal(404, "There is no number of that name.", "Load the page again."));
        var query = wanted.assumed().query();
        var page = address(wanted.exchange(), wanted.party()) + (query.isEmpty() ? "" : "?" + query);
        var html = HtmlPage.fragment(origin.sections(), HtmlPage.Links.to(page, "origin."));
        pages.show(request, "origin.jte", Map.of("html", html));
    }

    /** The brief as one file that needs nothing else. */
    void file(Context request) {
        var wanted = wanted(request);
        var name = wanted.exchange().id() + "-" + wanted.party() + ".html";
        request.header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .contentType("text/html; charset=utf-8")
                .result(HtmlPage.render(made(wanted).page()));
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
}
