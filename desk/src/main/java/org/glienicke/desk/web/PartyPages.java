package org.glienicke.desk.web;

import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glienicke.core.briefing.Dossier;
import org.glienicke.core.briefing.PartyPage;
import org.glienicke.core.briefing.PartyRecord;
import org.glienicke.core.briefing.Wants;
import org.glienicke.core.casebook.Nearest;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.page.HtmlPage;
import org.glienicke.core.page.Page;
import org.glienicke.core.valuation.Accounts;

/** The pages on parties: over all exchanges, whom each holds and wants, what each seeks; and on what the answers of an exchange taught. */
final class PartyPages {

    private final LiveRecord live;
    private final Learning learning;
    private final Jobs jobs;
    private final Pages pages;
    private final Against against = new Against();
    private final Recent<Key, Page> made = new Recent<>(32);

    private record Key(String revision, String party) {}

    PartyPages(LiveRecord live, Learning learning, Jobs jobs, Pages pages) {
        this.live = live;
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
        var page = made.get(new Key(record.revision(), party.id().code()), () -> page(record, party));
        var links = HtmlPage.Links.within("");
        var view = new PartyView(
                party.id().code(),
                party.name(),
                Words.plain(page.subtitle()),
                page.sections().stream()
                        .map(section -> new BriefView.Entry(section.id(), section.title()))
                        .toList(),
                HtmlPage.fragment(page.sections(), links),
                HtmlPage.fragment(Wants.of(record.ledger(), party.id()), links));
        pages.show(
                request,
                "party.jte",
                Map.of("frame", Frame.of(request, party.name(), "parties", record), "view", view));
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

    private Page page(LiveRecord.Snapshot record, Party party) {
        if (Reckoner.profile(record, party.id()).isEmpty()) {
            throw new Refusal(404, "The record has no profile for this party.", "Look for another.");
        }
        var precedents = against.precedents(record);
        var basis = new Accounts.Basis(record.shelf(), Optional.empty(), record.prices(), Reckoner.DRAWS);
        var entries = PartyRecord.entries(record.ledger(), party.id(), basis, precedents, Reckoner.CHANCE);
        var run = new Dossier.Run(
                Reckoner.CHANCE.seed(),
                Reckoner.DRAWS,
                record.revision(),
                "./glienicke party " + party.id() + " --prior-only --draws " + Reckoner.DRAWS + " --seed "
                        + Reckoner.CHANCE.seed(),
                List.of());
        var revealed = PartyRecord.Revealed.nothing("it takes a minute; see what it seeks");
        return PartyPage.of(new PartyRecord(record.ledger(), party.id(), entries, revealed, precedents, run));
    }

    void seeks(Context request) {
        var record = live.now();
        var party = named(request, record);
        Answers.show(
                request, pages, record, new Answers.Asked("parties", "seeks.", learning.seeks(record, party.id())));
    }

    void learn(Context request) {
        var record = live.now();
        var job = learning.lessons(record, Exchanges.named(request, record));
        Answers.show(request, pages, record, new Answers.Asked("record", "learn.", job));
    }

    void stop(Context request) {
        jobs.byId(request.pathParam("id")).ifPresent(Jobs.Job::stop);
        throw new Refusal(200, "Stopped.", "Load the page to start it again.");
    }
}
