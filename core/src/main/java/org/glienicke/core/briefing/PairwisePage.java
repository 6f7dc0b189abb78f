package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.glienicke.core.dealroom.Pairwise;
import org.glienicke.core.dealroom.Standing;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;

/** The page on what any two parties of a case could agree on alone, and why they could not. */
public final class PairwisePage {

    private final DealRun run;
    private final Pairwise pairwise;
    private final Draft draft;
    private final Parcels parcels;

    private PairwisePage(DealRun run, Pairwise pairwise) {
        this.run = run;
        this.pairwise = pairwise;
        this.draft = new Draft(run.ledger());
        this.parcels = new Parcels(run, draft);
    }

    public static Page of(DealRun run, Pairwise pairwise) {
        return new PairwisePage(run, pairwise).page();
    }

    private Page page() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Lead(draft.say(
                        pairwise.hasDeal()
                                ? "Some pairs could agree by themselves."
                                : "No two parties have a deal by themselves: whoever could pay is not the one who is asked to give.")
                .spans()));
        blocks.add(draft.say(
                        "Each pair was searched with only what the two give each other, each giving something, under all constraints; "
                                + "a deal leaves neither worse off on average.")
                .paragraph());
        blocks.add(new Block.Items(pairwise.pairs().stream().map(this::item).toList()));
        assumption(blocks);
        draft.add(new Page.Section("pairs", "What could two of them agree on alone?", blocks));
        new DealBasis(run, draft).write();
        return new Page(run.about().head().title(), DealBasis.subtitle(run, draft), draft.sections());
    }

    private void assumption(List<Block> blocks) {
        var assumed = run.about().constraints().stream()
                .filter(c -> !c.basis().isFact())
                .map(c -> "\u201c" + Wording.unstopped(c.name()) + "\u201d")
                .toList();
        if (assumed.isEmpty() || run.about().head().isInvented()) {
            return;
        }
        blocks.add(draft.say("What this rests on: " + assumed.size()
                        + " constraints are assumed, in whole or in part: " + Wording.listed(assumed) + ". "
                        + (pairwise.loosened().isEmpty()
                                ? "Without them no more pairs could agree."
                                : "Without them these could agree by themselves too:"))
                .note());
        if (!pairwise.loosened().isEmpty()) {
            blocks.add(
                    new Block.Items(pairwise.loosened().stream().map(this::item).toList()));
        }
    }

    private Block.Item item(Pairwise.Pair pair) {
        var prose = draft.prose()
                .strong(run.ledger().name(pair.one()) + " and " + run.ledger().name(pair.other()) + ": ");
        return switch (pair.finding()) {
            case Pairwise.Finding.Found(var standing) ->
                prose.say("could agree, in "
                                + ProposalPage.percent(standing.all().share()) + " of the draws, on ")
                        .with(parcels.line(standing.deal()))
                        .item();
            case Pairwise.Finding.Refused(var standing) ->
                prose.say("the likeliest is accepted by both in "
                                + ProposalPage.percent(standing.all().share()) + " of the draws" + refusing(standing)
                                + ": ")
                        .with(parcels.line(standing.deal()))
                        .item();
            case Pairwise.Finding.OneWay(var empty) ->
                prose.capital(empty)
                        .say(" has nothing on the table that the other asked for; it would be a gift.")
                        .item();
            case Pairwise.Finding.Tied(var conditions) ->
                prose.say(
                                conditions.isEmpty()
                                        ? "nothing they could give each other is left to them."
                                        : "what they could give each other hangs on a third: "
                                                + conditions.stream()
                                                        .map(run.steps()::name)
                                                        .map(n -> "\u201c" + n + "\u201d")
                                                        .collect(Collectors.joining(" and "))
                                                + ".")
                        .item();
        };
    }

    private String refusing(Standing standing) {
        List<String> losing = standing.asked().stream()
                .filter(s -> s.net().mean() < 0)
                .map(s -> Wording.the(run.ledger().name(s.party())))
                .toList();
        return losing.isEmpty() ? "" : ", and leaves " + Wording.listed(losing) + " worse off on average";
    }
}
