package org.glienicke.desk.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.page.HtmlPage;

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
    private record Wanted(LiveRecord.Snapshot record, Exchange exchange, Assuming assuming, Briefs.Weights weights) {

        BriefPage page() {
            return new BriefPage(record, exchange, assuming);
        }

        LearningView learning() {
            return LearningView.of(weights, exchange, assuming.party().code(), assuming.assumed());
        }
    }

    private Wanted wanted(Context request) {
        var record = live.now();
        var exchange = Exchanges.named(request, record);
        var party = Exchanges.party(request, record, exchange);
        var assuming = Assuming.of(request, record, address(exchange, party), party, door);
        return new Wanted(record, exchange, assuming, briefs.weights(record, exchange, assuming.assumed()));
    }

    private Briefs.Made made(Wanted wanted) {
        var assuming = wanted.assuming();
        return briefs.of(wanted.record(), wanted.exchange(), assuming.party(), assuming.assumed(), wanted.weights());
    }

    static String address(Exchange exchange, Party.Id party) {
        return "/exchanges/" + exchange.id() + "/" + party;
    }

    void brief(Context request) {
        var wanted = wanted(request);
        if (wanted.assuming().isSentOn(request)) {
            return;
        }
        if (Pages.isPiece(request)) {
            piece(request, wanted);
        } else {
            whole(request, wanted);
        }
    }

    private void whole(Context request, Wanted wanted) {
        var made = made(wanted);
        var record = wanted.record();
        var exchange = wanted.exchange();
        var sources = List.copyOf(sourcing.footing(record, exchange).sources());
        var page = wanted.page();
        var view = page.view(made, briefs.html(made), page.choice(sources), wanted.learning());
        var title = exchange.head().title() + ": "
                + record.ledger().name(wanted.assuming().party());
        pages.show(request, "brief.jte", Map.of("frame", Frame.of(request, title, "record", record), "view", view));
    }

    private void piece(Context request, Wanted wanted) {
        var made = made(wanted);
        var moved = briefs.moved(Optional.ofNullable(request.header(SHOWN)).orElse(""), made);
        var html = moved.map(pieces -> HtmlPage.fragment(pieces, Linked.within(""), IN_PLACE))
                .orElseGet(() -> briefs.html(made));
        if (moved.isPresent()) {
            request.header("HX-Reswap", "none");
        }
        var told = DrawerView.Choice.told(wanted.assuming().asked().problems());
        var view = wanted.page().view(made, html, told, wanted.learning());
        pages.show(request, "briefpiece.jte", Map.of("view", view, "isWhole", moved.isEmpty()));
    }

    /** Where a number of a brief comes from, as a piece of a page. */
    void origin(Context request) {
        var wanted = wanted(request);
        var origin = Origin.of(made(wanted).page(), request.pathParam("key"))
                .orElseThrow(() -> new Refusal(404, "There is no number of that name.", "Load the page again."));
        var assuming = wanted.assuming();
        var page = assuming.address() + (assuming.query().isEmpty() ? "" : "?" + assuming.query());
        var html = HtmlPage.fragment(origin.sections(), Linked.to(page, "origin."));
        pages.show(request, "origin.jte", Map.of("html", html));
    }

    /** The brief as one file that needs nothing else. */
    void file(Context request) {
        var wanted = wanted(request);
        var name = wanted.exchange().id() + "-" + wanted.assuming().party() + ".html";
        request.header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .contentType("text/html; charset=utf-8")
                .result(HtmlPage.render(made(wanted).page()));
    }

    /** The reader's own weights as a file for {@code --profile}. */
    void profile(Context request) {
        var wanted = wanted(request);
        wanted.assuming().file(request, " in " + wanted.exchange().id());
    }
}
