package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.glienicke.core.dealroom.Fairness;
import org.glienicke.core.dealroom.Standing;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;
import org.glienicke.core.page.Span;
import org.glienicke.core.probability.Draws;

/** The page on how fair a deal of the record was, from each side's own values. */
public final class FairPage {

    /** Gains closer together than this share of what each could have had are called even. */
    private static final double EVEN = 0.25;

    /** A share of a gain below this is nothing that anybody missed. */
    private static final double SOMETHING = 0.001;

    /** Sides of whom all pairs are shown; of more, each with the place it would like best. */
    private static final int FEW = 3;

    private final DealRun run;
    private final Fairness fairness;
    private final Draft draft;
    private final Parcels parcels;

    private FairPage(DealRun run, Fairness fairness) {
        this.run = run;
        this.fairness = fairness;
        this.draft = new Draft(run.ledger());
        this.parcels = new Parcels(run, draft);
    }

    public static Page of(DealRun run, Fairness fairness) {
        return new FairPage(run, fairness).page();
    }

    private Page page() {
        verdict();
        gains();
        envy();
        table();
        draft.add(new CorePart(run, draft, parcels).section("Who could have blocked it", "the deal", fairness.core()));
        new DealBasis(run, draft).write();
        var subtitle = draft.say("Was it fair? \u00b7 "
                + Wording.date(run.about().head().asOf()) + " \u00b7 from each side\u2019s own values");
        return new Page(run.about().head().title(), subtitle.spans(), draft.sections());
    }

    private void verdict() {
        var likelihood = new Likelihood(
                fairness.standing().all().share(), fairness.spread().size());
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Lead(draft.say(
                        likelihood.opening()
                                + " every party of the deal got at least what it could have had without one, each by its own values.")
                .spans()));
        blocks.add(draft.say("Equal-gain distance: ")
                .strong(share(fairness.spread()))
                .say(fairness.spread().median() <= EVEN ? ", so the gains lie close together" : "")
                .say(
                        ". It is the largest less the smallest share that a party got of what it could have gained at most; 0 is even, a loss counts as none.")
                .paragraph());
        blocks.add(draft.say("Distance from the frontier: ")
                .strong(share(fairness.missed()))
                .say(" of its largest gain is what every party at once could have had more, by the best of "
                        + fairness.compared() + " packages of what was given, offered or asked for; in "
                        + ProposalPage.percent(missedNothing(fairness))
                        + " of the draws none of them was better for all.")
                .paragraph());
        blocks.add(draft.say(
                        "Nobody has a scale that all parties share. Fairness here is what each would say by its own values, and says nothing of what any person is worth.")
                .note());
        draft.add(new Page.Section("fair", "Was it fair?", blocks));
    }

    /** Share of draws in which none of the other packages was better for all. */
    static double missedNothing(Fairness fairness) {
        return 1 - fairness.missed().shareAbove(SOMETHING);
    }

    // a share as median and 90 percent interval
    private static String share(Draws draws) {
        var interval = draws.credibleInterval(0.9);
        return ProposalPage.percent(draws.median()) + " (" + ProposalPage.percent(interval.low()) + " to "
                + ProposalPage.percent(interval.high()) + ")";
    }

    private void gains() {
        var rows = fairness.sides().stream()
                .map(side -> Block.Row.of(List.of(
                        draft.prose().party(side.party()).spans(),
                        Draft.cell(parcels.heads(fairness.standing().deal(), side.party())),
                        Draft.cell(Digits.Estimate.of(side.net()).text()),
                        Draft.cell(ProposalPage.percent(side.net().shareAbove(0))),
                        Draft.cell(share(side.share())))))
                .toList();
        draft.add(new Page.Section(
                "gains",
                "What each side gained",
                joined(
                        new Block.Table(
                                "gains",
                                "Net gain over having no deal, mean and 90% interval on its own scale; share of its largest gain, median and interval",
                                List.of(
                                        Block.Column.words("party"),
                                        Block.Column.numbers("gave/got"),
                                        Block.Column.numbers("net, own points"),
                                        Block.Column.numbers("P(net > 0)"),
                                        Block.Column.numbers("share of its largest gain")),
                                rows),
                        unpaid())));
    }

    private static List<Block> joined(Block first, List<Block> rest) {
        var all = new ArrayList<Block>(List.of(first));
        all.addAll(rest);
        return all;
    }

    // allies are thanked in a coin that no criterion measures yet
    private List<Block> unpaid() {
        var unpaid = fairness.sides().stream()
                .filter(s -> parcels.getsNothing(fairness.standing().deal(), s.party()))
                .map(s -> run.ledger().name(s.party()))
                .toList();
        return unpaid.isEmpty()
                ? List.of()
                : List.of(draft.say(Wording.listed(unpaid)
                                + " got nothing that is recorded as a term. What an ally gets by helping (standing, "
                                + "a favour owed) is not assessed yet, so read these numbers as costs alone.")
                        .note());
    }

    private void envy() {
        var rows = new ArrayList<Block.Row>();
        boolean areFew = fairness.sides().size() <= FEW;
        for (var side : fairness.sides()) {
            var most = side.envies().stream()
                    .sorted(Comparator.comparingDouble(
                            (Fairness.Envy e) -> -e.more().mean()))
                    .toList();
            for (var envy : areFew ? side.envies() : most.subList(0, 1)) {
                rows.add(Block.Row.of(List.of(
                        draft.prose().party(side.party()).spans(),
                        draft.prose().party(envy.of()).spans(),
                        Draft.cell(Digits.Estimate.of(envy.more()).text()),
                        Draft.cell(ProposalPage.percent(envy.more().shareAbove(0))))));
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        draft.add(new Page.Section(
                "envy",
                "Who would rather have been in another\u2019s place",
                List.of(new Block.Table(
                        "envy",
                        "What a party would gain more, by its own weights, had it given and got what the other did, the people being its own; own points",
                        List.of(
                                Block.Column.words("party"),
                                Block.Column.words("in the place of"),
                                Block.Column.numbers("more"),
                                Block.Column.numbers("P(more > 0)")),
                        rows))));
    }

    private void table() {
        var blocks = new ArrayList<Block>();
        if (fairness.better().isEmpty()) {
            blocks.add(draft.say(
                            "None of the " + fairness.compared()
                                    + " packages that the deal was held against was on average better for some and worse for none.")
                    .paragraph());
        } else {
            blocks.add(draft.say(
                            "On average these were better for some and worse for none. Nobody at the time may have known it.")
                    .paragraph());
            blocks.add(
                    new Block.Items(fairness.better().stream().map(this::better).toList()));
        }
        draft.add(new Page.Section("left", "What was left on the table", blocks));
    }

    private Block.Item better(Standing standing) {
        var prose = draft.prose();
        var here = run.steps().lots(fairness.standing().deal());
        var there = run.steps().lots(standing.deal());
        prose.with(changes(
                "with ",
                there.keySet().stream().filter(t -> !here.containsKey(t)).toList()));
        var without = here.keySet().stream().filter(t -> !there.containsKey(t)).toList();
        prose.with(changes(prose.spans().isEmpty() ? "without " : "; without ", without));
        var nets = new ArrayList<String>();
        for (var side : standing.sides()) {
            var more = side.net().minus(fairness.standing().side(side.party()).net());
            if (Math.abs(more.mean()) > 0) {
                nets.add(run.ledger().name(side.party()) + " " + ProposalPage.signed(more));
            }
        }
        return prose.say(": " + String.join(", ", nets) + " points, each on its own scale; accepted by all in "
                        + ProposalPage.percent(standing.all().share()) + " of the draws")
                .item();
    }

    private List<Span> changes(String words, List<String> terms) {
        if (terms.isEmpty()) {
            return List.of();
        }
        var prose = draft.say(words);
        for (int i = 0; i < terms.size(); i++) {
            prose.say(i == 0 ? "" : ", ").with(parcels.term(terms.get(i)));
        }
        return prose.spans();
    }
}
