package org.glienicke.core.briefing;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.glienicke.core.casebook.Captive;
import org.glienicke.core.casebook.Offer;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.Talks;
import org.glienicke.core.evidence.Readers;
import org.glienicke.core.evidence.Source;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.valuation.Account;
import org.glienicke.core.valuation.Criterion;
import org.glienicke.core.valuation.Headcount;

/**
 * A brief for programs: the keys of {@code docs/json.md}, which stay. Numbers carry six digits and their Monte Carlo standard error; how
 * many of the digits another seed would keep is for the reader to judge.
 */
public final class BriefJson {

    /** Of the keys; grows when one changes its meaning. */
    static final int VERSION = 1;

    private final Dossier dossier;
    private final Draft draft;
    private final JsonText json;

    private BriefJson(Dossier dossier, JsonText json) {
        this.dossier = dossier;
        this.draft = Brief.draft(dossier);
        this.json = json;
    }

    public static String of(Dossier dossier) {
        var out = new StringWriter();
        try (var json = new JsonText(out)) {
            json.object(new BriefJson(dossier, json)::write);
        }
        return out + "\n";
    }

    private void write() {
        var exchange = dossier.exchange();
        json.whole("version", VERSION);
        json.text("exchange", exchange.id());
        json.text("title", exchange.head().title());
        json.date("date", exchange.head().date());
        json.text("party", dossier.party().code());
        json.truth("incomplete", dossier.isIncomplete());
        var heads = Headcount.of(exchange, dossier.party());
        json.object("headline", () -> {
            json.object("received", () -> json.heads(heads.received()));
            json.object("gave", () -> json.heads(heads.gave()));
        });
        json.object("weights", this::weights);
        new AccountJson(dossier, json).write();
        new PrecedentJson(dossier, json).write();
        json.list("leftBehind", exchange.talks().leftBehind(), this::leftBehind);
        json.list("offers", exchange.talks().offers(), this::offer);
        var others = dossier.accounts().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(dossier.party()))
                .toList();
        json.list("otherParties", others, entry -> otherParty(entry.getKey(), entry.getValue()));
        json.list("sources", draft.cited(), this::source);
        json.whole("seed", dossier.run().seed());
        json.whole("draws", dossier.run().draws());
        json.text("revision", dossier.run().revision());
        json.texts("withdrawn", dossier.run().withdrawn());
    }

    private void weights() {
        switch (dossier.analysis().weighing()) {
            case Weighing.Judged(var because) -> {
                json.text("from", "judged");
                json.text("because", because);
                json.list("verdicts", List.<Map.Entry<Party.Id, Weighing.Verdicts>>of(), this::verdict);
                json.list("partWorths", List.<Map.Entry<Criterion, Draws>>of(), _ -> {});
            }
            case Weighing.Learned learned -> {
                json.text("from", learned.isUsed() ? "learned" : "judged");
                json.text("because", learned.isUsed() ? "" : "asked for");
                json.list("verdicts", learned.verdicts().entrySet(), this::verdict);
                partWorths(learned);
            }
        }
    }

    // of the party whose brief it is, after all of the record but the exchange
    private void partWorths(Weighing.Learned learned) {
        var own = learned.weights().parties().get(dossier.party());
        var weights = own == null ? Map.<Criterion, Draws>of() : own.weights();
        json.list("partWorths", weights.entrySet(), entry -> {
            json.text("name", entry.getKey().slug());
            json.estimate(entry.getValue());
            var move = own == null ? null : own.moves().get(entry.getKey());
            if (move != null) {
                json.truth("moved", move.isMoved());
                json.number("bits", move.bits());
                json.number("spreadLeft", move.spreadLeft());
            }
        });
    }

    private void verdict(Map.Entry<Party.Id, Weighing.Verdicts> entry) {
        json.text("party", entry.getKey().code());
        json.number("learned", entry.getValue().learned());
        json.number("judged", entry.getValue().judged());
    }

    private void leftBehind(Talks.LeftBehind left) {
        switch (left.whom()) {
            case Talks.Whom.Named(var captive) -> {
                json.text("captive", captive.slug());
                json.text(
                        "name",
                        dossier.exchange().captive(captive).map(Captive::name).orElse(captive.slug()));
            }
            case Talks.Whom.Counted(var group, var count) -> {
                json.text("group", group);
                count.value().ifPresent(n -> json.count("count", n));
            }
        }
        json.text("holder", left.holder().code());
        json.text("askedBy", left.askedBy().code());
        json.text("reason", left.reason().words());
        json.text("later", left.later());
        json.sources(left.citations());
    }

    private void offer(Offer offer) {
        var terms = new Terms(dossier.exchange(), draft);
        json.text("id", offer.id());
        json.text("proposer", offer.proposer());
        json.date("on", offer.timing().on());
        json.truth("undisclosed", offer.deal().isUndisclosed());
        json.list("terms", offer.deal().terms(), term -> {
            json.text("giver", term.giver().code());
            json.text("receiver", term.receiver().code());
            json.text("what", terms.plain(term));
        });
        json.list("answers", offer.answers(), answer -> {
            json.text("party", answer.party().code());
            json.text("answer", Readers.slug(answer.kind()));
            json.date("on", answer.on());
            json.text("reason", answer.reason());
        });
        json.sources(offer.listed().citations());
    }

    private void otherParty(Party.Id party, Account account) {
        json.text("party", party.code());
        json.number("positive", account.probabilityPositive());
        json.truth("empty", account.shares().isEmpty());
    }

    private void source(Draft.Cited cited) {
        json.text("id", cited.source());
        var listed = dossier.ledger().source(cited.source());
        json.text("grade", listed.map(s -> s.standing().reliability().name()).orElse("F"));
        json.wholes("credibility", cited.digits());
        listed.ifPresent(this::work);
    }

    private void work(Source source) {
        json.text("title", source.work().title());
        json.text("publisher", source.work().publisher());
        json.text("published", source.work().published().text());
        json.text("url", source.access().url());
        json.text("origin", source.standing().origin());
    }
}
