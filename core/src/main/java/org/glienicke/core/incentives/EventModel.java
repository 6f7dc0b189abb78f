package org.glienicke.core.incentives;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.glienicke.core.inference.Chains;
import org.glienicke.core.inference.Convergence;
import org.glienicke.core.inference.Laplace;
import org.glienicke.core.inference.Metric;
import org.glienicke.core.inference.Nuts;
import org.glienicke.core.probability.Chance;
import org.glienicke.core.probability.Draws;

/**
 * What the moments of takings say of how far takings answer earlier ones, and of what concessions do: a Hawkes process fitted by
 * likelihood.
 */
public sealed interface EventModel {

    /** No number, and why. */
    record NotFitted(String because) implements EventModel {}

    /**
     * The posterior; draw k of one quantity belongs to draw k of the others.
     *
     * @param baseline takings a year that answer nothing, without a concession in the year before
     * @param factor what each concession within the last year multiplies that by
     * @param offspring share of takings that answer earlier takings; in (0, 1)
     * @param halfLifeYears in which the pull of a taking halves
     * @param check how well the process fits
     */
    record Fitted(Draws baseline, Draws factor, Draws offspring, Draws halfLifeYears, Check check)
            implements EventModel {

        /** The process of one draw. */
        public Hawkes at(int draw) {
            return new Hawkes(
                    baseline.at(draw), factor.at(draw), offspring.at(draw), Math.log(2) / halfLifeYears.at(draw));
        }

        public int size() {
            return baseline.size();
        }
    }

    /**
     * How far the numbers may be trusted.
     *
     * @param rescalingP probability of waits at least so far from exponential if the process is right, by Kolmogorov and Smirnov
     *     [Ogata 1988]; the median where days had to be drawn. Parameters were fitted to the same waits, so it is too large
     * @param isSound whether the draws stand for the posterior: by the weights of what was proposed around the peak, and where those fail
     *     by chains that agree
     */
    record Check(double rescalingP, boolean isSound) {}

    /** One reading of the record: where it gives a month or a year, the day was drawn. */
    record Reading(Takings takings, Steps concessions) {}

    /** Fewest takings that say anything of when the next comes. */
    int FEWEST = 8;

    /** Places proposed for each reading: enough that their weights can be judged. */
    int PROPOSED = 2000;

    /** Shape of the tail of weights up to which draws may stand [Vehtari 2024]. */
    double SOUND_K_HAT = 0.7;

    /** How a reading is sampled whose peak is no guide to its posterior. */
    Nuts.Plan CHAINS = new Nuts.Plan(2, 300, 500, 0.9, 8, Metric.Shape.DIAGONAL);

    /** The largest likelihood; a factor without any concession stays at 1. */
    static Laplace maximumLikelihood(Takings takings, Steps concessions) {
        var priors = new ArrayList<>(Normals.flat(4).each());
        if (isLevel(concessions)) {
            priors.set(HawkesDensity.FACTOR, new Normals.Normal(0, 1));
        }
        var density = new HawkesDensity(takings, concessions, new Normals(priors));
        return Laplace.of(density, HawkesDensity.start(takings));
    }

    private static boolean isLevel(Steps steps) {
        for (int step = 1; step < steps.size(); step++) {
            if (steps.level(step) != steps.level(0)) {
                return false;
            }
        }
        return true;
    }

    /** The process at a point of the likelihood. */
    static Hawkes process(Laplace.Peak peak) {
        return HawkesDensity.at(peak.position());
    }

    /**
     * The posterior under stated priors, over all readings alike.
     *
     * @param readings at least one
     * @param draws in all, at most 2,000 a reading
     */
    static EventModel of(List<Reading> readings, int draws, Chance chance) {
        int fewest = readings.stream().mapToInt(r -> r.takings().size()).min().orElse(0);
        if (fewest < FEWEST) {
            return new NotFitted(
                    fewest + " takings are too few to tell when they answer each other; " + FEWEST + " are needed");
        }
        int wanted = Math.max(1, draws / readings.size());
        var positions = new ArrayList<double[]>();
        var checks = new double[readings.size()];
        boolean isSound = true;
        for (int r = 0; r < checks.length; r++) {
            var reading = readings.get(r);
            var density = new HawkesDensity(reading.takings(), reading.concessions(), priors(reading.takings()));
            switch (Laplace.of(density, HawkesDensity.start(reading.takings()))) {
                case Laplace.NoPeak(var because) -> {
                    return new NotFitted("the likelihood could not be climbed: " + because);
                }
                case Laplace.Peak peak -> {
                    isSound &= draw(density, peak, wanted, new Part(chance, "reading " + r), positions);
                    checks[r] = rescalingP(process(peak), reading);
                }
            }
        }
        Arrays.sort(checks);
        return fitted(positions, new Check(checks[checks.length / 2], isSound));
    }

    // adds draws of one reading and says whether they stand for its posterior
    private static boolean draw(
            HawkesDensity density, Laplace.Peak peak, int wanted, Chance chance, List<double[]> positions) {
        var sample = peak.draws(PROPOSED, chance.named("proposals"));
        if (sample.kHat() <= SOUND_K_HAT) {
            for (int k = 0; k < wanted; k++) {
                positions.add(sample.at((int) ((long) k * sample.size() / wanted)));
            }
            return true;
        }
        var chains = Nuts.run(density, _ -> peak.position(), CHAINS, chance);
        for (int k = 0; k < wanted; k++) {
            positions.add(chains.position((int) ((long) k * chains.size() / wanted)));
        }
        boolean agree = true;
        for (int parameter = 0; parameter < density.dimension(); parameter++) {
            agree &= chains.convergence(Chains.Quantity.parameter(parameter)).rHat() < Convergence.QUICK_R_HAT;
        }
        return agree;
    }

    /** The chance of one part of a run. */
    record Part(Chance chance, String name) implements Chance {

        @Override
        public long seed() {
            return chance.seed();
        }

        @Override
        public RandomGenerator named(String quantity) {
            return chance.named(name + ", " + quantity);
        }
    }

    // half-life: 90 percent from 6 days to 5 months; offspring: from .07 to .66; both from insurgent violence, which
    // answered itself within weeks and in well under the half
    private static Normals priors(Takings takings) {
        return new Normals(List.of(
                new Normals.Normal(Math.log(takings.size() / takings.horizon()), 1.5),
                new Normals.Normal(0, 1),
                new Normals.Normal(-1, 1),
                new Normals.Normal(Math.log(12 * Math.log(2)), 1)));
    }

    /** Whether the waits between takings, in expected takings, are exponential. */
    static double rescalingP(Hawkes process, Reading reading) {
        var waits = process.residuals(reading.takings(), reading.concessions());
        return KolmogorovSmirnovTest.withDefaults()
                .test(waits, wait -> -Math.expm1(-Math.max(0, wait)))
                .getPValue();
    }

    private static Fitted fitted(List<double[]> positions, Check check) {
        int n = positions.size();
        var baseline = new double[n];
        var factor = new double[n];
        var offspring = new double[n];
        var halfLife = new double[n];
        for (int k = 0; k < n; k++) {
            var process = HawkesDensity.at(positions.get(k));
            baseline[k] = process.baseline();
            factor[k] = process.factor();
            offspring[k] = process.offspring();
            halfLife[k] = process.halfLife();
        }
        return new Fitted(
                Draws.owning(baseline), Draws.owning(factor), Draws.owning(offspring), Draws.owning(halfLife), check);
    }
}
