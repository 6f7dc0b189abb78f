package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.glienicke.core.dealroom.Loss;
import org.glienicke.core.dealroom.Proposal;
import org.glienicke.core.dealroom.Standing;
import org.glienicke.core.dealroom.WeightRange;
import org.glienicke.core.dealroom.WorstCase;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;

/** What a package withstands: coalitions, losses, other weights. */
final class Withstanding {

    /** Share of the draws within the ellipsoid of weights. */
    static final double MASS = 0.9;

    /** Normal deviates that hold nine in ten. */
    private static final double NINE_IN_TEN = 1.645;

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
        there.forEach((id, lots) -> changed(id, lots - here.getOrDefault(id, 0), prose));
        here.forEach((id, lots) -> {
            if (!there.containsKey(id) && !id.equals(loss.term())) {
                changed(id, -lots, prose);
            }
        });
        return prose.spans();
    }

    private void changed(String id, int lots, Prose prose) {
        if (lots == 0) {
            return;
        }
        int all = run.about().term(id).map(t -> t.lots()).orElse(1);
        prose.say((prose.spans().isEmpty() ? "" : "; ") + (lots > 0 ? "+ " : "- "));
        prose.say(all > 1 ? Math.abs(lots) + " of " + all + " lots of " : "").with(parcels.term(id));
    }

    private void ranges() {
        if (proposal.ranges().isEmpty()) {
            return;
        }
        var narrow = proposal.ranges().stream().filter(r -> !r.isWide()).toList();
        var name = ProposalPage.letter(proposal.likeliest());
        var blocks = new ArrayList<Block>();
        blocks.add(draft.say("On the " + run.minds().searched() + " draws of the search, "
                        + (proposal.ranges().size() - narrow.size()) + " of "
                        + proposal.ranges().size()
                        + " weights could be anything from a twentieth to twenty times what they are, one at a time,"
                        + " and " + name + " would stay the likeliest of the packages above."
                        + (narrow.isEmpty()
                                ? ""
                                : " The others, and in brackets where other draws of that number would put the limit"
                                        + " (90%):"))
                .paragraph());
        blocks.add(new Block.Items(narrow.stream().map(this::range).toList()));
        blocks.add(lead());
        draft.add(new Page.Section("ranges", "Over which weights the answer holds", blocks));
    }

    // whichever of the packages did best on the draws of the search looks better there than it is
    private Block lead() {
        int next = proposal.runnerUp().orElseThrow();
        var lead = proposal.lead().orElseThrow();
        var name = ProposalPage.letter(proposal.likeliest());
        boolean isChance = Math.abs(lead.share()) < 2 * lead.standardError();
        return draft.say(String.format(
                        Locale.ROOT,
                        "On the fresh draws %s is %s %s by %.1f percent of them (give or take %.1f)%s.",
                        name,
                        lead.share() < 0 ? "behind" : "ahead of",
                        ProposalPage.letter(next),
                        100 * Math.abs(lead.share()),
                        200 * lead.standardError(),
                        isChance
                                ? ", within chance: either may be the likelier"
                                : lead.share() < 0 ? ": it is not the likeliest of these" : ""))
                .note();
    }

    private Block.Item range(WeightRange range) {
        return draft.prose()
                .party(range.party())
                .say(", " + range.criterion().title() + ": from "
                        + limit(range.low(), "a twentieth") + " to " + limit(range.high(), "twenty times")
                        + " what it is")
                .item();
    }

    private static String limit(Optional<WeightRange.Edge> edge, String furthest) {
        return edge.map(e -> factor(e.factor()) + " (" + factor(Math.min(e.near(), e.far())) + " to "
                        + factor(Math.max(e.near(), e.far())) + ") times")
                .orElse(furthest);
    }

    private static String factor(double factor) {
        return String.format(Locale.ROOT, factor < 1.95 ? "%.2f" : factor < 9.95 ? "%.1f" : "%.0f", factor);
    }

    private void worst() {
        var first = proposal.packages().getFirst().standing();
        var rows = first.asked().stream()
                .map(side -> {
                    var worst = worst(run, side);
                    return Block.Row.of(List.of(
                            draft.prose().party(side.party()).spans(),
                            Draft.cell(Digits.ofMean(side.net()).text()),
                            Draft.cell(interval(worst)),
                            Draft.cell(verdict(worst))));
                })
                .toList();
        draft.add(new Page.Section(
                "worst",
                "At worst",
                List.of(new Block.Table(
                        "worst",
                        "Net of package A at the weights that suit a party least, within the ellipsoid that holds 90%"
                                + " of the draws; own points, in brackets where other draws of that number would put it"
                                + " (90%)",
                        List.of(
                                Block.Column.words("party"),
                                Block.Column.numbers("mean"),
                                Block.Column.numbers("least"),
                                Block.Column.words("")),
                        rows))));
    }

    /** The least that a package can be worth to a party within the ellipsoid of this page. */
    static WorstCase worst(DealRun run, Standing.Side side) {
        return WorstCase.of(side.account(), run.minds().fresh(side.party()), MASS);
    }

    /** How far other draws of that number would put the least, in nine of ten cases. */
    static double slip(WorstCase worst) {
        return NINE_IN_TEN * worst.error();
    }

    private static String interval(WorstCase worst) {
        double slip = slip(worst);
        return String.format(
                Locale.ROOT,
                "%.0f (%.0f to %.0f)",
                worst.least(),
                Math.floor(worst.least() - slip),
                Math.ceil(worst.least() + slip));
    }

    private static String verdict(WorstCase worst) {
        double slip = slip(worst);
        return worst.least() - slip >= 0 ? "still no loss" : worst.least() + slip < 0 ? "a loss" : "about even";
    }
}
