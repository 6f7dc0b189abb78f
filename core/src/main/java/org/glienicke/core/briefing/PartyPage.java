package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.List;
import org.glienicke.core.evidence.Count;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;
import org.glienicke.core.valuation.Headcount;

/**
 * The page on one party over all its exchanges: what moves it, whom it received and gave, what that was worth, who watched, what it set as
 * precedent, what it cost; and three questions answered from the data. All sentences are made from the record.
 */
public final class PartyPage {

    private final PartyRecord record;
    private final Draft draft;

    private PartyPage(PartyRecord record) {
        this.record = record;
        this.draft = new Draft(record.ledger());
    }

    /** The page. */
    public static Page of(PartyRecord record) {
        return new PartyPage(record).page();
    }

    private Page page() {
        if (record.entries().isEmpty()) {
            draft.add(new Page.Section(
                    "exchanges",
                    "Exchanges",
                    List.of(draft.say("No exchange in which ")
                            .the(record.party())
                            .say(" gave or received anything is on record.")
                            .paragraph())));
        } else {
            var audiences = new PartyAudiences(record, draft);
            draft.add(summary());
            draft.add(new PartyMotives(record, draft).section());
            draft.add(new PartyTraffic(record, draft).section());
            draft.add(new PartyValue(record, draft).section());
            draft.add(audiences.home());
            draft.add(new PartyLeverage(record, draft).section());
            draft.add(audiences.standing());
            draft.add(new PartyBalance(record, draft).section());
            draft.add(new PartyQuestions(record, draft).section());
            draft.add(new Page.Section(
                    "sources",
                    "Sources",
                    List.of(
                            Basis.summary(draft.cited(), draft).paragraph(),
                            new Block.Definitions(draft.cited().stream()
                                    .map(c -> Basis.source(c, draft))
                                    .toList()))));
        }
        draft.add(new Page.Section(
                "run", "To repeat this page", List.of(Basis.run(record.run(), new Weighing.Judged(""), draft))));
        var subtitle = draft.say("Over all its exchanges on record");
        return new Page(draft.name(record.party()), subtitle.spans(), draft.sections());
    }

    private Page.Section summary() {
        var received = new Headcount.Heads(Count.ZERO, Count.ZERO);
        var gave = received;
        for (var entry : record.entries()) {
            var heads = Headcount.of(entry.exchange(), record.party());
            received = sum(received, heads.received());
            gave = sum(gave, heads.gave());
        }
        int size = record.entries().size();
        var lead = draft.say(PartyProse.counted(size, "exchange is", "exchanges are") + " on record. In them ")
                .the(record.party())
                .say(" received " + Wording.heads(received.adults(), received.minors()) + " and gave "
                        + Wording.heads(gave.adults(), gave.minors()))
                .say(" (sources: ")
                .link("exchange by exchange", "exchanges")
                .say(").");
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Lead(lead.spans()));
        var likelihoods = PartyBalance.assessed(record).stream()
                .map(PartyBalance::likelihood)
                .toList();
        if (!likelihoods.isEmpty()) {
            blocks.add(draft.say("That it got more than it gave, by its own values, is "
                            + Wording.listed(PartyBalance.counted(likelihoods)) + " of them.")
                    .paragraph());
        }
        blocks.add(
                draft.say("Heads say nothing of worth. Weights in the accounts are judged, not measured, and the same"
                                + " over all years; what the record makes of them stands beside. See the brief of each"
                                + " exchange.")
                        .paragraph());
        if (!record.run().changes().isEmpty()) {
            blocks.add(new Block.Note(
                    draft.say(String.join(" ", record.run().changes())).spans()));
        }
        return new Page.Section("verdict", "In short", blocks);
    }

    private static Headcount.Heads sum(Headcount.Heads a, Headcount.Heads b) {
        return new Headcount.Heads(a.adults().plus(b.adults()), a.minors().plus(b.minors()));
    }
}
