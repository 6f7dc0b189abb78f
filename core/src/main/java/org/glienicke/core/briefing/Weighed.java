package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.glienicke.core.belief.BackTest;
import org.glienicke.core.belief.LeaveOneOut;
import org.glienicke.core.belief.TrackRecord;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;
import org.glienicke.core.probability.Prior;
import org.glienicke.core.valuation.Criterion;

/** What the record makes of the judged weights, and what the verdict is under either. */
final class Weighed {

    private final Dossier dossier;
    private final Draft draft;
    private final Numbers numbers;

    Weighed(Dossier dossier, Draft draft, Numbers numbers) {
        this.dossier = dossier;
        this.draft = draft;
        this.numbers = numbers;
    }

    void write() {
        switch (dossier.analysis().weighing()) {
            case Weighing.Judged _ -> {}
            case Weighing.Learned learned ->
                draft.add(new Page.Section("weights", "Weights learned and judged", blocks(learned)));
        }
    }

    private List<Block> blocks(Weighing.Learned learned) {
        var blocks = new ArrayList<Block>();
        blocks.add(draft.say(
                        "Learned weights come from all of the record but this exchange: with it in, the page would only repeat that it was "
                                + "accepted. "
                                + (learned.isUsed()
                                        ? "The accounts of this page run on them; with --prior-only they run on the judged ones."
                                        : "The accounts of this page run on the judged ones, because you asked so (--prior-only)."))
                .paragraph());
        blocks.add(verdicts(learned));
        blocks.add(weights(learned));
        blocks.add(draft.say(track(learned.track())).note());
        return blocks;
    }

    private Block verdicts(Weighing.Learned learned) {
        var rows = new ArrayList<Block.Row>();
        learned.verdicts()
                .forEach((party, both) -> rows.add(Block.Row.of(List.of(
                        draft.prose().party(party).spans(),
                        Draft.cell(new Likelihood(
                                        both.learned(),
                                        learned.independent(dossier.run().draws()))
                                .phrase()),
                        Draft.cell(new Likelihood(both.judged(), dossier.run().draws()).phrase())))));
        var columns = List.of(
                Block.Column.words("party"),
                Block.Column.words("weights learned, this exchange left out"),
                Block.Column.words("weights as judged"));
        return new Block.Table(
                "verdicts", "That each party got more than it gave, by its own values, under either", columns, rows);
    }

    private Block weights(Weighing.Learned learned) {
        var rows = new ArrayList<Block.Row>();
        var own = learned.weights().parties().get(dossier.party());
        for (var entry : numbers.entries()) {
            var criterion = entry.criterion();
            var draws = own == null ? null : own.weights().get(criterion);
            var move = own == null ? null : own.moves().get(criterion);
            if (draws != null && move != null) {
                rows.add(Block.Row.of(List.of(
                        Draft.cell(criterion.title() + (move.isMoved() ? "" : ": not moved by the record")),
                        Draft.cell(Digits.Estimate.aroundMedian(draws)),
                        Draft.cell(judged(criterion)),
                        Draft.cell(String.format(Locale.ROOT, "%.2f", move.bits())))));
            }
        }
        var columns = List.of(
                Block.Column.words("criterion"),
                Block.Column.numbers("after the record"),
                Block.Column.numbers("as judged"),
                Block.Column.numbers("bits"));
        return new Block.Table(
                "weights-table",
                "Weights of " + draft.name(dossier.party())
                        + ", points for the reference swing: median and 90% interval, after the record and as judged",
                columns,
                rows);
    }

    private String judged(Criterion criterion) {
        var profile = dossier.analysis().profile();
        var weight = profile.weights().get(criterion);
        if (weight == null) {
            return "";
        }
        double points = weight.median() * profile.pointsPerWeight();
        var prior = Prior.around(points, weight.times());
        return Sensitivity.plain(points) + " (" + Sensitivity.plain(prior.low()) + " to "
                + Sensitivity.plain(prior.high()) + ")";
    }

    /** How far forecasts by learned weights may be trusted, by their scores. */
    static String track(java.util.Optional<TrackRecord> track) {
        var learned = track.flatMap(t -> t.score(BackTest.Forecaster.LEARNED));
        var base = track.flatMap(t -> t.score(BackTest.Forecaster.BASE_RATE));
        if (track.isEmpty() || learned.isEmpty() || base.isEmpty()) {
            return "Forecasts by learned weights have not been scored. Read a learned weight as how the record leans, not as how the next offer will go.";
        }
        var scores = String.format(
                Locale.ROOT,
                " (log score %.3f against %.3f over %d answers of record %s; 0 is perfect)",
                learned.get().logScore(),
                base.get().logScore(),
                track.get().answers(),
                track.get().revision());
        return track.get().isNoBetterThanBaseRate()
                ? "In the back-test, learned weights forecast no better than the base rate of the kind" + scores
                        + ". Read a learned weight as how the record leans, not as how the next offer will go."
                : "In the back-test, learned weights forecast better than the base rate of the kind" + scores + ".";
    }

    /** Why the draws may be shown, for the end of the page. */
    static String soundness(LeaveOneOut weights) {
        var soundness = weights.soundness();
        var way = switch (soundness.way()) {
            case SAMPLED ->
                "by asking the record anew under other priors or fewer sources, since the draws at hand would not do";
            case REWEIGHTED -> String.format(Locale.ROOT, "by reweighting, k-hat %.2f", soundness.kHat());
            case REPAIRED -> "by sampling on from the draws of the whole record, since weights alone would not do";
        };
        var worst = soundness.worst();
        return String.format(
                Locale.ROOT,
                "Learned weights leave this exchange out %s; worst of all unknowns: R-hat %.3f, nested %.3f, effective sample size %.0f.",
                way,
                worst.rHat(),
                worst.nestedRHat(),
                Math.min(worst.bulkEss(), worst.tailEss()));
    }

    /** What became of the wish to learn, for the end of the page. */
    static String basis(Weighing weighing) {
        return switch (weighing) {
            case Weighing.Judged _ -> "Weights are the judged ones, not yet moved by the record.";
            case Weighing.Learned learned -> soundness(learned.weights());
        };
    }
}
