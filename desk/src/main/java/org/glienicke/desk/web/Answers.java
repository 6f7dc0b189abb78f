package org.glienicke.desk.web;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Map;
import org.glienicke.core.page.HtmlPage;
import org.glienicke.core.page.Page;

/** Answers with a page that may still be worked out: at once if it comes soon, else with its progress and a way to stop it. */
final class Answers {

    /** Nobody is shown a clock for less. */
    private static final Duration UNNOTICED = Duration.ofMillis(400);

    private Answers() {}

    /**
     * What is waited for.
     *
     * @param place entry of the menu
     * @param prefix of its ids where it stands within another page
     */
    record Asked(String place, String prefix, Jobs.Job<Page> job) {}

    static void show(Context request, Pages pages, LiveRecord.Snapshot record, Asked asked) {
        var job = asked.job();
        var page = job.within(UNNOTICED);
        if (page.isEmpty()) {
            var waiting = new PartyView.Waiting(job.id(), job.title(), job.seconds());
            pages.show(
                    request,
                    Pages.isPiece(request) ? "waitingpiece.jte" : "waiting.jte",
                    Map.of(
                            "frame",
                            Frame.of(request, job.title(), asked.place(), record),
                            "waiting",
                            waiting,
                            "address",
                            address(request)));
            return;
        }
        var prefix = Pages.isPiece(request) ? asked.prefix() : "";
        var values = Map.<String, Object>of(
                "frame",
                Frame.of(request, page.get().title(), asked.place(), record),
                "title",
                page.get().title(),
                "subtitle",
                Words.plain(page.get().subtitle()),
                "html",
                HtmlPage.fragment(page.get().sections(), RoomPage.links(prefix)));
        pages.show(request, Pages.isPiece(request) ? "toldpiece.jte" : "told.jte", values);
    }

    private static String address(Context request) {
        var query = request.queryString();
        return query == null || query.isEmpty() ? request.path() : request.path() + "?" + query;
    }
}
