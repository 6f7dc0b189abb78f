package org.glienicke.desk.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.glienicke.core.casebook.Exchange;

/** What each offer and answer of an exchange taught, on the sources relied on. */
final class LearnPages {

    private final LiveRecord live;
    private final Learning learning;
    private final Sourcing sourcing;
    private final Pages pages;

    LearnPages(LiveRecord live, Learning learning, Sourcing sourcing, Pages pages) {
        this.live = live;
        this.learning = learning;
        this.sourcing = sourcing;
        this.pages = pages;
    }

    /** The page, with its drawer; the lessons come when they are worked out. */
    void show(Context request) {
        var record = live.now();
        var exchange = Exchanges.named(request, record);
        var asked = asked(request, record, exchange);
        var relied = asked.assumed();
        var sources = Drawers.sources(record, sourcing.footing(record, exchange).sources(), relied.without());
        var none = DrawerView.Choice.told(asked.problems());
        var choice = new DrawerView.Choice(
                List.of(), none.reservation(), List.of(), Drawers.floors(relied.floor()), sources, asked.problems());
        var title = "What each offer and answer taught";
        pages.show(
                request,
                "learn.jte",
                Map.of(
                        "frame",
                        Frame.of(request, title + ": " + exchange.head().title(), "record", record),
                        "view",
                        new LearnView(exchange.id(), exchange.head().title(), relied.query(), choice)));
    }

    /** The lessons alone, or how long they have been worked out. */
    void lessons(Context request) {
        var record = live.now();
        var exchange = Exchanges.named(request, record);
        var relied = asked(request, record, exchange).assumed();
        var query = relied.query();
        if (Pages.isPiece(request)) {
            request.header(
                    "HX-Replace-Url", "/exchanges/" + exchange.id() + "/learn" + (query.isEmpty() ? "" : "?" + query));
        }
        var job = learning.lessons(record, exchange, relied);
        Answers.show(request, pages, record, new Answers.Asked("record", "learn.", job));
    }

    // weights are what is learned here, so the sources alone can be chosen
    private static Asked.Answer asked(Context request, LiveRecord.Snapshot record, Exchange exchange) {
        return Exchanges.withAccounts(record, exchange).stream()
                .findFirst()
                .map(party -> Assuming.asked(request, record, party))
                .map(asked -> new Asked.Answer(asked.assumed().onSources(), asked.problems()))
                .orElseGet(() -> new Asked.Answer(Assumed.NOTHING, List.of()));
    }
}
