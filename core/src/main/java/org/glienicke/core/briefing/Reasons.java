package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.dealroom.Proposal;
import org.glienicke.core.dealroom.Standing;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.valuation.Criterion;

/** Why the first package and not another: who would gain more by it, and by which criteria. */
final class Reasons {

    /** A difference below this share of the largest is left out of the reasons. */
    private static final double WORTH_SAYING = 0.15;

    private static final int MOST_REASONS = 3;

    private final DealRun run;
    private final Proposal proposal;
    private final Standing first;
    private final Draft draft;

    Reasons(DealRun run, Proposal proposal, Draft draft) {
        this.run = run;
        this.proposal = proposal;
        this.first = proposal.packages().getFirst().standing();
        this.draft = draft;
    }

    void write() {
        var blocks = new ArrayList<Block>();
        for (int i = 1; i < proposal.packages().size(); i++) {
            var rows = new ArrayList<Block.Row>();
            var other = proposal.packages().get(i).standing();
            for (var party : run.about().parties()) {
                difference(party, other).ifPresent(rows::add);
            }
            blocks.add(new Block.Table(
                    "why-" + ProposalPage.letter(i).toLowerCase(Locale.ROOT),
                    "A rather than " + ProposalPage.letter(i)
                            + ": what each would gain more by A, mean and 90% interval, in points of its own scale",
                    List.of(
                            Block.Column.words("party"),
                            Block.Column.numbers("net"),
                            Block.Column.numbers("accepts A / " + ProposalPage.letter(i)),
                            Block.Column.words("by criterion")),
                    rows));
        }
        if (!blocks.isEmpty()) {
            draft.add(new Page.Section("why", "Why this and not that", blocks));
        }
    }

    private Optional<Block.Row> difference(Party.Id party, Standing other) {
        var here = first.side(party);
        var there = other.side(party);
        if (!here.isAsked() && !there.isAsked()) {
            return Optional.empty();
        }
        return Optional.of(Block.Row.of(List.of(
                draft.prose().party(party).spans(),
                Draft.cell(Digits.Estimate.of(here.net().minus(there.net())).text()),
                Draft.cell(accepts(here) + " / " + accepts(there)),
                Draft.cell(reasons(here, there)))));
    }

    private static String accepts(Standing.Side side) {
        return side.isAsked() ? ProposalPage.percent(side.acceptance()) : "not asked";
    }

    private static String reasons(Standing.Side here, Standing.Side there) {
        var differences = new EnumMap<Criterion, Draws>(Criterion.class);
        for (var criterion : Criterion.values()) {
            var more = points(here, criterion).minus(points(there, criterion));
            if (more.mean() != 0) {
                differences.put(criterion, more);
            }
        }
        double largest = differences.values().stream()
                .mapToDouble(d -> Math.abs(d.mean()))
                .max()
                .orElse(0);
        return differences.entrySet().stream()
                .filter(e -> Math.abs(e.getValue().mean()) >= WORTH_SAYING * largest)
                .sorted(Comparator.comparingDouble((Map.Entry<Criterion, Draws> e) ->
                        -Math.abs(e.getValue().mean())))
                .limit(MOST_REASONS)
                .map(e -> e.getKey().title() + " " + ProposalPage.signed(e.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** What a criterion adds to the net gain of a party; nothing if it is not asked. */
    static Draws points(Standing.Side side, Criterion criterion) {
        return side.isAsked()
                ? side.account().points(criterion)
                : Draws.constant(0, side.net().size());
    }
}
