package org.glienicke.desk.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.glienicke.core.briefing.AudiencesPage;
import org.glienicke.core.briefing.Dossier;
import org.glienicke.core.briefing.PrecedentPage;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.page.Page;

/** What stands around an exchange: the deals before and after it, and who watched. As the commands {@code precedent} and {@code audiences}. */
final class AroundPages {

    private final LiveRecord live;
    private final Reckoner reckoner;
    private final Jobs jobs;
    private final Pages pages;

    AroundPages(LiveRecord live, Reckoner reckoner, Jobs jobs, Pages pages) {
        this.live = live;
        this.reckoner = reckoner;
        this.jobs = jobs;
        this.pages = pages;
    }

    /** What deals like it went for before, how far it moved the going rate, and what followed. */
    void precedent(Context request) {
        var record = live.now();
        var exchange = Exchanges.named(request, record);
        Jobs.Job<Page> job = jobs.start(
                "precedent " + exchange.id() + " " + record.revision(),
                "Precedent: " + exchange.head().title(),
                _ -> PrecedentPage.of(
                        record.ledger(),
                        reckoner.precedents(record, Assumed.NOTHING),
                        exchange,
                        run(record, "precedent", exchange)));
        Answers.show(request, pages, record, new Answers.Asked("record", "precedent.", job));
    }

    /** Polls and segments as the record has them. */
    void audiences(Context request) {
        var record = live.now();
        var exchange = Exchanges.named(request, record);
        Jobs.Job<Page> job = jobs.start(
                "audiences " + exchange.id() + " " + record.revision(),
                "Audiences: " + exchange.head().title(),
                _ -> AudiencesPage.of(
                        record.ledger(),
                        exchange,
                        Optional.empty(),
                        Optional.empty(),
                        run(record, "audiences", exchange)));
        Answers.show(request, pages, record, new Answers.Asked("record", "audiences.", job));
    }

    private static Dossier.Run run(LiveRecord.Snapshot record, String command, Exchange exchange) {
        return new Dossier.Run(
                Reckoner.CHANCE.seed(),
                Reckoner.DRAWS,
                record.revision(),
                "./glienicke " + command + " " + exchange.id() + " --draws " + Reckoner.DRAWS + " --seed "
                        + Reckoner.CHANCE.seed(),
                List.of());
    }
}
