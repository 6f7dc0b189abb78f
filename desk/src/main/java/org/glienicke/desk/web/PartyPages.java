package org.glienicke.desk.web;

import io.javalin.http.Context;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.glienicke.core.briefing.Wants;
import org.glienicke.core.casebook.Nearest;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.page.HtmlPage;
import org.glienicke.core.page.Page;
import org.glienicke.core.valuation.Accounts;

/** The pages on parties: over all exchanges, whom each holds and wants, what each seeks. */
final class PartyPages {

    private final LiveRecord live;
    private final Learning learning;
    private final Jobs jobs;
    private final Pages pages;
    private final PartyBriefs briefs;
    private final Sourcing sourcing;
    private final StoreDoor door;

    PartyPages(
            LiveRecord live,
            PartyBriefs briefs,
            Learning learning,
            Jobs jobs,
            Sourcing sourcing,
            StoreDoor door,
            Pages pages) {
        this.live = live;
        this.briefs = briefs;
        this.sourcing = sourcing;
        this.door = door;
        this.learning = learning;
        this.jobs = jobs;
        this.pages = pages;
    }

    void list(Context request) {
        var record = live.now();
        var rows = record.ledger().parties().values().stream()
                .map(party -> new PartyView.Row(party.id().code(), party.name(), RecordPage.words(party.kind()), (int)
                        record.ledger().exchanges().values().stream()
                                .filter(e -> e.parties().contains(party.id()))
                                .count()))
                .sorted(Comparator.comparing(PartyView.Row::name))
                .toList();
        pages.show(
                request, "parties.jte", Map.of("frame", Frame.of(request, "Parties", "parties", record), "rows", rows));
    }

    void show(Context request) {
        var record = live.now();
        var party = named(request, record);
        var assuming = assuming(request, record, party);
        if (assuming.isSentOn(request)) {
            return;
        }
        var page = briefs.of(record, party, assuming.assumed());
        var view = view(record, party, assuming, page, Pages.isPiece(request));
        pages.show(
                request,
                Pages.isPiece(request) ? "partypiece.jte" : "party.jte",
                Map.of("frame", Frame.of(request, party.name(), "parties", record), "view", view));
    }

    private Assuming assuming(Context request, LiveRecord.Snapshot record, Party party) {
        return Assuming.of(request, record, "/parties/" + party.id(), party.id(), door);
    }

    private PartyView view(LiveRecord.Snapshot record, Party party, Assuming assuming, Page page, boolean isPiece) {
        var links = Linked.within("");
        return new PartyView(
                party.id().code(),
                party.name(),
                Words.plain(page.subtitle()),
                new DrawerView(
                        assuming.address(),
                        assuming.query(),
                        new BriefView.Names(party.id().code(), party.name()),
                        "",
                        choice(record, party, assuming, isPiece),
                        assuming.saving(),
                        PartyBriefs.changes(record, party, assuming.assumed()),
                        "The accounts run on the judged weights.",
                        false,
                        new DrawerView.File("party.html", "Page as one HTML file")),
                page.sections().stream()
                        .map(section -> new BriefView.Entry(section.id(), section.title()))
                        .toList(),
                HtmlPage.fragment(page.sections(), links),
                HtmlPage.fragment(Wants.of(record.ledger(), party.id()), links));
    }

    private DrawerView.Choice choice(LiveRecord.Snapshot record, Party party, Assuming assuming, boolean isPiece) {
        var problems = assuming.asked().problems();
        if (isPiece) {
            return DrawerView.Choice.told(problems);
        }
        var sources = record.ledger().exchanges().values().stream()
                .filter(exchange -> Accounts.parties(exchange).contains(party.id()))
                .flatMap(exchange -> sourcing.footing(record, exchange).sources().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        var judged = Reckoner.profile(record, party.id()).orElseThrow();
        return new Drawers(judged, assuming.assumed()).choice(record, sources, problems);
    }

    /** The page as one file that needs nothing else. */
    void file(Context request) {
        var record = live.now();
        var party = named(request, record);
        var page = briefs.of(record, party, assuming(request, record, party).assumed());
        request.header("Content-Disposition", "attachment; filename=\"" + party.id() + ".html\"")
                .contentType("text/html; charset=utf-8")
                .result(HtmlPage.render(page));
    }

    /** The reader's own weights as a file for {@code --profile}. */
    void profile(Context request) {
        var record = live.now();
        assuming(request, record, named(request, record)).file(request, "");
    }

    private static Party named(Context request, LiveRecord.Snapshot record) {
        var code = request.pathParam("code");
        var parties = record.ledger().parties();
        var codes = parties.keySet().stream().map(Party.Id::code).toList();
        return record.ledger()
                .party(new Party.Id(code))
                .orElseThrow(() -> new Refusal(
                        404,
                        "There is no party '" + code + "'.",
                        Nearest.to(code, codes)
                                .map(near -> "Maybe " + near + ".")
                                .orElse("All parties stand under Parties.")));
    }

    void seeks(Context request) {
        var record = live.now();
        var party = named(request, record);
        Answers.show(
                request, pages, record, new Answers.Asked("parties", "seeks.", learning.seeks(record, party.id())));
    }

    void stop(Context request) {
        jobs.byId(request.pathParam("id")).ifPresent(Jobs.Job::stop);
        throw new Refusal(200, "Stopped.", "Load the page to start it again.");
    }
}
