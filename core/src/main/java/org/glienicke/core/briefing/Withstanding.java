package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.glienicke.core.dealroom.Loss;
import org.glienicke.core.dealroom.Proposal;
import org.glienicke.core.dealroom.WeightRange;
import org.glienicke.core.dealroom.WorstCase;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;

/** What a package withstands: coalitions, losses, other weights. */
final class Withstanding {

    /** Share of the draws within the ellipsoid of weights. */
    private static final double MASS = 0.9;

    private final DealRun run;
    private final Proposal proposal;
    private final Draft draft;
    private final Parcels parcels;

    Withstanding(DealRun run, Proposal proposal, Draft draft, Parcels parcels) {
        this.run = run;
        this.proposal = proposal;
        this.draft = draft;
        this.parcels = parcels;
    }

    void write() {
        proposal.core()
                .ifPresent(
                        core -> draft.add(new CorePart(run, draft, parcels).section("Who could block A", "A", core)));
        losses();
        ranges();
        worst();
    }

    private void losses() {
        if (proposal.losses().isEmpty()) {
            return;
        }
        var rows = proposal.losses().stream()
                .map(loss -> Block.Row.of(List.of(
                        parcels.term(loss.term()),
                        Draft.cell(
                                loss.restAccepted().map(ProposalPage::percent).orElse("not to be had")),
                        Draft.cell(loss.next().isEmpty() ? "none" : ProposalPage.percent(loss.nextAccepted())),
                        loss.next().map(d -> changed(loss, d)).orElse(List.of()))))
                .toList();
        draft.add(new Page.Section(
                "losses",
                "If one of them drops out",
                List.of(new Block.Table(
                        "losses",
                        "Accepted by all in so many draws of the search"
                                + ProposalPage.within(run.minds().searched())
                                + ": the rest of package A, and the likeliest package without the one",
                        List.of(
                                Block.Column.words("without"),
                                Block.Column.numbers("rest of A"),
                                Block.Column.numbers("next best"),
                                Block.Column.words("then also changed")),
                        rows))));
    }

    private List<org.glienicke.core.page.Span> changed(Loss loss, org.glienicke.core.bargaining.Deal deal) {
        var here = run.steps().lots(proposal.packages().getFirst().standing().deal());
        var there = run.steps().lots(deal);
        var prose = draft.prose();
        for (var id : there.keySet()) {
            if (!here.containsKey(id)) {
                prose.say(prose.spans().isEmpty() ? "+ " : "; + ").with(parcels.term(id));
            }
        }
        for (var id : here.keySet()) {
            if (!there.containsKey(id) && !id.equals(loss.term())) {
                prose.say(prose.spans().isEmpty() ? "- " : "; - ").with(parcels.term(id));
            }
        }
        return prose.spans();
    }

    private void ranges() {
        var narrow = proposal.ranges().stream().filter(r -> !r.isWide()).toList();
        if (proposal.ranges().isEmpty()) {
            return;
        }
        var blocks = new ArrayList<Block>();
        blocks.add(draft.say(proposal.ranges().size() - narrow.size() + " of "
                        + proposal.ranges().size()
                        + " weights could be anything from a twentieth to twenty times what they are, one at a time,"
                        + " and A would stay the likeliest of the packages above."
                        + (narrow.isEmpty() ? "" : " The others:"))
                .paragraph());
        blocks.add(new Block.Items(narrow.stream().map(this::range).toList()));
        draft.add(new Page.Section("ranges", "Over which weights the answer holds", blocks));
    }

    private Block.Item range(WeightRange range) {
        return draft.prose()
                .party(range.party())
                .say(", " + range.criterion().title() + ": from "
                        + factor(range.low(), "a twentieth") + " to " + factor(range.high(), "twenty times")
                        + " what it is")
                .item();
    }

    private static String factor(Optional<Double> factor, String furthest) {
        return factor.map(f -> String.format(Locale.ROOT, f < 1 ? "%.2f times" : "%.1f times", f))
                .orElse(furthest);
    }

    private void worst() {
        var first = proposal.packages().getFirst().standing();
        var rows = first.asked().stream()
                .map(side -> {
                    var worst = WorstCase.of(side.account(), run.minds().fresh(side.party()), MASS);
                    return Block.Row.of(List.of(
                            draft.prose().party(side.party()).spans(),
                            Draft.cell(String.format(Locale.ROOT, "%.0f", worst.mean())),
                            Draft.cell(String.format(Locale.ROOT, "%.0f", worst.least())),
                            Draft.cell(worst.least() >= 0 ? "still no loss" : "a loss")));
                })
                .toList();
        draft.add(new Page.Section(
                "worst",
                "At worst",
                List.of(new Block.Table(
                        "worst",
                        "Net of package A at the weights that suit a party least, within the ellipsoid that holds 90%"
                                + " of the draws; own points",
                        List.of(
                                Block.Column.words("party"),
                                Block.Column.numbers("mean"),
                                Block.Column.numbers("least"),
                                Block.Column.words("")),
                        rows))));
    }
}
