package org.glienicke.core.precedent;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.glienicke.core.probability.StudentMixture;

/**
 * Whether a series of log prices changed its level once and for all: the posterior of one change against none, exact, and beside it the
 * largest F statistic over all cuts with its permutation p [Andrews 1993], which believes nothing beforehand.
 *
 * @param prices how many
 * @param probability that there was a change; 1/2 beforehand
 * @param cuts where, given that there was one; as many as places between two prices
 * @param step level after less level before, given a change
 * @param largestF over all cuts that leave two prices on either side
 * @param permutationP share of shuffled series with as large an F; in (0, 1]
 */
public record StructuralBreak(
        int prices, double probability, List<Cut> cuts, StudentMixture step, double largestF, double permutationP) {

    /** Fewer say nothing. */
    public static final int FEWEST = 6;

    private static final int PERMUTATIONS = 999;

    /** The mean of a stretch is believed to lie within some two noise deviations of that of all. */
    private static final double MEAN_POINTS = 0.25;

    private static final double NOISE_POINTS = 4;
    private static final double NOISE_DEVIATION = 0.6;

    public StructuralBreak {
        cuts = List.copyOf(cuts);
    }

    /**
     * A place where the level may have changed.
     *
     * @param before prices before it, 1 or more
     */
    public record Cut(int before, double probability) {}

    /**
     * The test on prices in order of time.
     *
     * @throws IllegalArgumentException for fewer than {@link #FEWEST}
     */
    public static StructuralBreak of(List<Double> logPrices, RandomGenerator random) {
        if (logPrices.size() < FEWEST) {
            throw new IllegalArgumentException("prices are " + logPrices.size() + ", fewer than " + FEWEST);
        }
        var y = logPrices.stream().mapToDouble(Double::doubleValue).toArray();
        var sums = Sums.of(y);
        int n = y.length;
        double none = sums.logEvidence(List.of(sums.stretch(0, n)));
        var logs = new double[n - 1];
        double most = none;
        for (int cut = 1; cut < n; cut++) {
            logs[cut - 1] = sums.logEvidence(List.of(sums.stretch(0, cut), sums.stretch(cut, n)));
            most = Math.max(most, logs[cut - 1]);
        }
        double some = 0;
        for (double log : logs) {
            some += Math.exp(log - most) / logs.length;
        }
        double probability = some / (some + Math.exp(none - most));
        var cuts = new ArrayList<Cut>();
        var steps = new ArrayList<StudentMixture.Part>();
        for (int cut = 1; cut < n; cut++) {
            double weight = Math.exp(logs[cut - 1] - most) / logs.length / some;
            cuts.add(new Cut(cut, weight));
            steps.add(sums.step(cut, weight));
        }
        double f = sums.largestF();
        return new StructuralBreak(n, probability, cuts, new StudentMixture(steps), f, permuted(y, f, random));
    }

    private static double permuted(double[] y, double f, RandomGenerator random) {
        var shuffled = y.clone();
        int asLarge = 1;
        for (int p = 0; p < PERMUTATIONS; p++) {
            for (int i = shuffled.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                double kept = shuffled[i];
                shuffled[i] = shuffled[j];
                shuffled[j] = kept;
            }
            asLarge += Sums.of(shuffled).largestF() >= f * (1 - 1e-12) ? 1 : 0;
        }
        return asLarge / (PERMUTATIONS + 1.0);
    }

    /** The cut that is most probable. */
    public Cut likeliest() {
        return cuts.stream()
                .max(java.util.Comparator.comparingDouble(Cut::probability))
                .orElseThrow();
    }

    /** Running sums of prices about their mean. */
    private record Sums(List<Double> values, List<Double> squares) {

        static Sums of(double[] y) {
            double mean = java.util.Arrays.stream(y).average().orElse(0);
            var values = new ArrayList<Double>(List.of(0.0));
            var squares = new ArrayList<Double>(List.of(0.0));
            for (double value : y) {
                values.add(values.getLast() + value - mean);
                squares.add(squares.getLast() + (value - mean) * (value - mean));
            }
            return new Sums(values, squares);
        }

        /** A stretch of the series: how many, their sum, their squares about their own mean. */
        private record Stretch(int n, double sum, double own) {}

        Stretch stretch(int from, int to) {
            double sum = values.get(to) - values.get(from);
            double squared = squares.get(to) - squares.get(from);
            return new Stretch(to - from, sum, Math.max(0, squared - sum * sum / (to - from)));
        }

        private int n() {
            return values.size() - 1;
        }

        double logEvidence(List<Stretch> stretches) {
            double log = -(NOISE_POINTS + n()) / 2 * Math.log(total(stretches));
            for (var s : stretches) {
                log += 0.5 * Math.log(MEAN_POINTS / (MEAN_POINTS + s.n()));
            }
            return log;
        }

        private static double total(List<Stretch> stretches) {
            double squares = NOISE_POINTS * NOISE_DEVIATION * NOISE_DEVIATION;
            for (var s : stretches) {
                squares += s.own() + MEAN_POINTS / (MEAN_POINTS + s.n()) * s.sum() * s.sum() / s.n();
            }
            return squares;
        }

        StudentMixture.Part step(int cut, double weight) {
            var before = stretch(0, cut);
            var after = stretch(cut, n());
            double freedom = NOISE_POINTS + n();
            double variance = total(List.of(before, after))
                    / freedom
                    * (1 / (MEAN_POINTS + before.n()) + 1 / (MEAN_POINTS + after.n()));
            double step = after.sum() / (MEAN_POINTS + after.n()) - before.sum() / (MEAN_POINTS + before.n());
            return new StudentMixture.Part(weight, step, Math.sqrt(variance), freedom);
        }

        double largestF() {
            double all = stretch(0, n()).own();
            double largest = 0;
            for (int cut = 2; cut <= n() - 2; cut++) {
                double rest = stretch(0, cut).own() + stretch(cut, n()).own();
                if (all > 1e-12) {
                    largest = Math.max(largest, (all - rest) * (n() - 2) / Math.max(rest, 1e-12 * all));
                }
            }
            return largest;
        }
    }
}
