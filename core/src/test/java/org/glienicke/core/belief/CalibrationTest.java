package org.glienicke.core.belief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.glienicke.core.inference.Lockstep;
import org.glienicke.core.inference.Metric;
import org.glienicke.core.inference.Seeded;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.valuation.Criterion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Simulation-based calibration [Talts 2018] of each way in which a posterior comes about: weights are drawn from the prior, answers from
 * the weights, and the rank of every truth among its posterior draws must be uniform over many records. What is ranked is what pages
 * print: weights, and the probability that offers are accepted.
 */
@Tag("slow")
class CalibrationTest {

    private static final int RECORDS = 120;
    private static final int OFFERS = 40;
    private static final int PARTIES = 3;
    private static final int BINS = 8;
    private static final int HAGGLES = 12;

    /** 99.99th percentile of chi-squared with 7 degrees of freedom (R 4.5, qchisq): some forty tests of each way. */
    private static final double CHI_SQUARED = 29.88;

    private static final OptionalInt YEAR = OptionalInt.of(2000);
    private static final Lockstep.Plan PLAN = new Lockstep.Plan(64, 64, 64, 8, 0.8, Metric.Shape.FITTING);

    /** For all of a record from nothing: a sharpness far from its middle moves slowly, and records must not drop out for that. */
    private static final Lockstep.Plan LONG = new Lockstep.Plan(64, 100, 192, 8, 0.8, Metric.Shape.FITTING);

    /** How the posterior of a whole record is made from a synthetic one. */
    private interface Path {
        Belief of(Synthetic synthetic, Seeded chance);
    }

    @Test
    void a_posterior_sampled_from_nothing_is_calibrated() {
        calibrated((synthetic, chance) -> Belief.of(synthetic.record(), synthetic.priors(), LONG, chance), 0, 0.99);
    }

    @Test
    void a_posterior_that_also_learns_from_what_was_held_out_for_is_calibrated() {
        calibrated(
                (synthetic, chance) -> Belief.of(synthetic.record(), synthetic.priors(), LONG, chance), HAGGLES, 0.99);
    }

    @Test
    void a_posterior_to_which_an_offer_is_added_is_calibrated_whether_by_weights_or_repaired() {
        calibrated(
                (synthetic, chance) -> {
                    var belief = first(synthetic, OFFERS - 1, chance);
                    return belief instanceof Belief.Learned(var posterior)
                            ? posterior.after(synthetic.observations().getLast(), chance)
                            : belief;
                },
                0,
                0.95);
    }

    @Test
    void a_posterior_repaired_from_that_of_half_the_record_is_calibrated() {
        calibrated(
                (synthetic, chance) -> {
                    var belief = first(synthetic, OFFERS / 2, chance);
                    return belief instanceof Belief.Learned(var posterior)
                            ? new Revision(posterior, chance)
                                    .repaired(synthetic.observations().subList(OFFERS / 2, OFFERS))
                            : belief;
                },
                0,
                0.95);
    }

    private static Belief first(Synthetic synthetic, int offers, Seeded chance) {
        var some = new Observations(synthetic.observations().subList(0, offers), List.of());
        return Belief.of(some, synthetic.priors(), PLAN, chance);
    }

    private static void calibrated(Path path, int haggles, double leastSound) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        int sound = 0;
        var unsound = new ArrayList<Belief>();
        for (int r = 0; sound + unsound.size() < RECORDS; r++) {
            var synthetic = Synthetic.of(PARTIES, OFFERS, haggles, new Seeded(1000 + r).named("record"));
            switch (path.of(synthetic, new Seeded(2000 + r))) {
                case Belief.Learned(var posterior) -> {
                    sound++;
                    ranks(synthetic, posterior, r)
                            .forEach((quantity, rank) -> counts.computeIfAbsent(quantity, _ -> new int[BINS])[
                                    Math.min(BINS - 1, (int) (rank * BINS))]++);
                }
                case Belief.Unsound belief -> unsound.add(belief);
                // which records hold no refusal is seen in the data, so leaving them out moves no rank
                case Belief.Declined _ -> {}
            }
        }
        // records that are not answered may not be like the others, so there must be few
        assertThat((double) sound / RECORDS).as(unsound.toString()).isGreaterThanOrEqualTo(leastSound);
        assertThat(counts).hasSizeGreaterThan(25);
        double expected = (double) sound / BINS;
        assertThat(counts)
                .allSatisfy((quantity, bins) -> assertThat(chiSquared(bins, expected))
                        .as(quantity + " " + Arrays.toString(bins))
                        .isLessThan(CHI_SQUARED));
        covered(counts);
    }

    // the middle six of eight bins are a 75 percent interval; weights of all parties together
    private static void covered(Map<String, int[]> counts) {
        double inside = 0;
        double all = 0;
        for (var entry : counts.entrySet()) {
            if (entry.getKey().startsWith("weight")) {
                all += Arrays.stream(entry.getValue()).sum();
                inside += Arrays.stream(entry.getValue(), 1, BINS - 1).sum();
            }
        }
        assertThat(inside / all).isBetween(0.72, 0.78);
    }

    private static double chiSquared(int[] bins, double expected) {
        return Arrays.stream(bins)
                .mapToDouble(c -> (c - expected) * (c - expected) / expected)
                .sum();
    }

    // share of draws above the truth, by quantity
    private static Map<String, Double> ranks(Synthetic synthetic, Posterior posterior, int r) {
        var ranks = new LinkedHashMap<String, Double>();
        var truth = synthetic.truth().position;
        for (int p = 0; p < PARTIES; p++) {
            for (var criterion : List.of(
                    Criterion.SECRETS_KEPT,
                    Criterion.OWN_PEOPLE_HOME,
                    Criterion.HOME_AUDIENCE,
                    Criterion.JUSTICE,
                    Criterion.SECURITY,
                    Criterion.LEVERAGE)) {
                double weight = synthetic
                        .layout()
                        .slot(Synthetic.party(p), criterion, YEAR)
                        .weight(truth);
                var draws = posterior.weight(Synthetic.party(p), criterion, YEAR);
                ranks.put("weight " + p + " " + criterion, draws.shareAbove(weight));
            }
        }
        for (int place : List.of(
                Layout.SHARPNESS,
                Layout.HAGGLE_SHARPNESS,
                Layout.SELECTION,
                Layout.EXPONENT,
                Layout.MOST_HEADS,
                Layout.FEWEST_HEADS,
                Layout.READINESS)) {
            ranks.put("place " + place, posterior.unknown(place).shareAbove(truth[place]));
        }
        ranks.putAll(forecasts(synthetic, posterior, r));
        return ranks;
    }

    // of offers that were in the record, and of one between parties that were
    private static Map<String, Double> forecasts(Synthetic synthetic, Posterior posterior, int r) {
        var ranks = new LinkedHashMap<String, Double>();
        var truth = synthetic.truth().position;
        var chance = new Seeded(3000 + r);
        for (int i : List.of(0, OFFERS - 1)) {
            var offer = synthetic.observations().get(i);
            var model = new AnswerModel(synthetic.layout(), List.of(offer));
            double settled = Answer.settled(model.logOdds(truth)[0], model.logSelection(truth)[0]);
            ranks.put("settled " + i, above(posterior.settled(offer, chance), settled));
            double first = Answer.yes(model.logOdds(truth)[0][0]);
            ranks.put("accepted " + i, above(posterior.accepted(offer, chance).getFirst(), first));
        }
        return ranks;
    }

    private static double above(Draws draws, double truth) {
        return draws.shareAbove(truth);
    }

    @Test
    void weights_of_a_long_record_are_nearer_the_truth_than_the_prior_by_far() {
        double after = 0;
        double before = 0;
        for (int r = 0; r < 6; r++) {
            var synthetic = Synthetic.of(PARTIES, 400, new Seeded(4000 + r).named("record"));
            var belief = Belief.of(synthetic.record(), synthetic.priors(), new Seeded(5000 + r));
            assertThat(belief).isInstanceOf(Belief.Learned.class);
            var posterior = ((Belief.Learned) belief).posterior();
            var slot = synthetic.layout().slot(Synthetic.party(0), Criterion.OWN_PEOPLE_HOME, YEAR);
            for (int p = 0; p < PARTIES; p++) {
                // only ratios are identified: that of two weights
                for (var criterion : List.of(Criterion.SECRETS_KEPT, Criterion.JUSTICE, Criterion.SECURITY)) {
                    slot = synthetic.layout().slot(Synthetic.party(p), criterion, YEAR);
                    var numeraire = synthetic.layout().slot(Synthetic.party(p), Criterion.OWN_PEOPLE_HOME, YEAR);
                    double truth = Math.log(
                            slot.weight(synthetic.truth().position) / numeraire.weight(synthetic.truth().position));
                    double prior = Math.log(slot.median() / numeraire.median());
                    var weights = posterior.weight(Synthetic.party(p), criterion, YEAR);
                    var people = posterior.weight(Synthetic.party(p), Criterion.OWN_PEOPLE_HOME, YEAR);
                    double mean = 0;
                    for (int k = 0; k < weights.size(); k++) {
                        mean += Math.log(weights.at(k) / people.at(k)) / weights.size();
                    }
                    after += (mean - truth) * (mean - truth);
                    before += (prior - truth) * (prior - truth);
                }
            }
        }

        assertThat(after / before).isLessThan(0.5);
    }
}
