package org.glienicke.core.inference;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.glienicke.core.probability.Draws;

/**
 * How far chains agree on one quantity.
 *
 * @param rHat rank-normalised split R-hat, the larger of location and scale [Vehtari 2021]; 1 is agreement
 * @param nestedRHat for chains that share starts, how far the groups agree [Margossian 2024]; equal to rHat where none share
 * @param bulkEss effective sample size for the centre
 * @param tailEss effective sample size for the 5th and 95th percentile, the smaller
 */
public record Convergence(double rHat, double nestedRHat, double bulkEss, double tailEss) {

    /** What groups of chains that shared a start may still differ by, for a person waiting. */
    public static final double QUICK_NESTED_R_HAT = 1.02;

    /** Chains of a person waiting are short, which alone lifts their R-hat to some 1.04; above this they disagree. */
    public static final double QUICK_R_HAT = 1.1;

    /** What a certified figure needs, of nested R-hat or of R-hat over long chains. */
    public static final double CERTIFIED_R_HAT = 1.01;

    /** Below this no interval is printed [Vehtari 2021]. */
    public static final double LEAST_ESS = 400;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /**
     * From draws.
     *
     * @param draws by chain, then draw
     * @param sharing how many neighbouring chains began at one point
     */
    public static Convergence of(double[][] draws, int sharing) {
        var flat = Arrays.stream(draws).flatMapToDouble(Arrays::stream).toArray();
        if (Arrays.stream(flat).anyMatch(v -> !Double.isFinite(v))) {
            return new Convergence(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 0, 0);
        }
        if (Arrays.stream(flat).allMatch(v -> v == flat[0])) {
            return new Convergence(1, 1, flat.length, flat.length);
        }
        Arrays.sort(flat);
        double median = flat[flat.length / 2];
        var split = split(draws);
        var ranked = ranked(split);
        var folded = ranked(map(split, v -> Math.abs(v - median)));
        double rHat = Math.max(rHat(ranked), rHat(folded));
        double nested = sharing == 1
                ? rHat
                : Math.max(
                        nested(ranked(draws), sharing), nested(ranked(map(draws, v -> Math.abs(v - median))), sharing));
        double low = flat[(int) (0.05 * (flat.length - 1))];
        double high = flat[(int) (0.95 * (flat.length - 1))];
        double tail = Math.min(ess(map(split, v -> v <= low ? 1 : 0)), ess(map(split, v -> v <= high ? 1 : 0)));
        return new Convergence(rHat, nested, ess(ranked), tail);
    }

    public boolean isQuick() {
        return rHat < QUICK_R_HAT && nestedRHat < QUICK_NESTED_R_HAT && bulkEss >= LEAST_ESS && tailEss >= LEAST_ESS;
    }

    public boolean isCertified() {
        return nestedRHat < CERTIFIED_R_HAT && bulkEss >= LEAST_ESS && tailEss >= LEAST_ESS;
    }

    /** The worse of each. */
    public Convergence worse(Convergence other) {
        return new Convergence(
                Math.max(rHat, other.rHat),
                Math.max(nestedRHat, other.nestedRHat),
                Math.min(bulkEss, other.bulkEss),
                Math.min(tailEss, other.tailEss));
    }

    /** Effective sample size of the draws as they are, for the Monte Carlo error of their mean. */
    public static double ess(double[][] draws) {
        int n = draws[0].length;
        int chains = draws.length;
        double[] means = new double[chains];
        double within = 0;
        for (int c = 0; c < chains; c++) {
            means[c] = mean(draws[c]);
            within += covariance(draws[c], means[c], 0) * n / (n - 1) / chains;
        }
        double between = chains > 1 ? variance(means) : 0;
        double total = within * (n - 1) / n + between;
        if (!(total > 0)) {
            return (double) n * chains;
        }
        // Geyer's initial monotone sequence over pairs of lags
        double sum = 0;
        double last = Double.POSITIVE_INFINITY;
        for (int lag = 0; lag + 1 < n; lag += 2) {
            double pair = rho(draws, means, lag, within, total) + rho(draws, means, lag + 1, within, total);
            if (!(pair > 0)) {
                break;
            }
            last = Math.min(last, pair);
            sum += last;
        }
        double size = (double) n * chains;
        double time = Math.max(-1 + 2 * sum, 1 / Math.log10(size));
        return size / time;
    }

    private static double rho(double[][] draws, double[] means, int lag, double within, double total) {
        if (lag == 0) {
            return 1;
        }
        double covariance = 0;
        int n = draws[0].length;
        for (int c = 0; c < draws.length; c++) {
            covariance += covariance(draws[c], means[c], lag) * n / (n - 1) / draws.length;
        }
        return 1 - (within - covariance) / total;
    }

    private static double covariance(double[] chain, double mean, int lag) {
        double sum = 0;
        for (int i = lag; i < chain.length; i++) {
            sum += (chain[i] - mean) * (chain[i - lag] - mean);
        }
        return sum / chain.length;
    }

    private static double rHat(double[][] draws) {
        int n = draws[0].length;
        double within = Arrays.stream(draws)
                .mapToDouble(Convergence::variance)
                .average()
                .orElse(0);
        double between =
                variance(Arrays.stream(draws).mapToDouble(Convergence::mean).toArray());
        return Math.sqrt(((n - 1.0) / n * within + between) / within);
    }

    // groups of chains in the place of chains: their spread within is that between chains and within them
    private static double nested(double[][] draws, int sharing) {
        int groups = draws.length / sharing;
        var means = new double[groups];
        double within = 0;
        for (int g = 0; g < groups; g++) {
            var chains = Arrays.copyOfRange(draws, g * sharing, (g + 1) * sharing);
            var chainMeans =
                    Arrays.stream(chains).mapToDouble(Convergence::mean).toArray();
            means[g] = mean(chainMeans);
            within += (variance(chainMeans)
                            + Arrays.stream(chains)
                                    .mapToDouble(Convergence::variance)
                                    .average()
                                    .orElse(0))
                    / groups;
        }
        return Math.sqrt(1 + variance(means) / within);
    }

    private static double[][] split(double[][] draws) {
        int half = draws[0].length / 2;
        int n = draws[0].length;
        return IntStream.range(0, 2 * draws.length)
                .mapToObj(c ->
                        c % 2 == 0 ? Arrays.copyOf(draws[c / 2], half) : Arrays.copyOfRange(draws[c / 2], n - half, n))
                .toArray(double[][]::new);
    }

    // normal scores of the ranks over all chains, ties at their mean rank
    private static double[][] ranked(double[][] draws) {
        int n = draws[0].length;
        var sorted = Arrays.stream(draws).flatMapToDouble(Arrays::stream).toArray();
        Arrays.sort(sorted);
        var table = Scores.of(sorted.length);
        var scores = new double[draws.length][n];
        for (int c = 0; c < draws.length; c++) {
            for (int i = 0; i < n; i++) {
                int place = Arrays.binarySearch(sorted, draws[c][i]);
                scores[c][i] = table.at(place, sorted);
            }
        }
        return scores;
    }

    /** Normal scores for every rank of so many draws. */
    private record Scores(int size, Draws values) {

        private static volatile Scores last = new Scores(0, Draws.constant(0, 1));

        // many quantities of one size are ranked in a row, and the table is dear
        private static Scores of(int size) {
            var found = last;
            if (found.size == size) {
                return found;
            }
            var values = new double[size];
            for (int i = 0; i < size; i++) {
                values[i] = NORMAL.inverseCumulativeProbability((i + 1 - 0.375) / (size + 0.25));
            }
            var made = new Scores(size, Draws.owning(values));
            last = made;
            return made;
        }

        private double at(int place, double[] sorted) {
            int from = place;
            int to = place;
            while (from > 0 && sorted[from - 1] == sorted[place]) {
                from--;
            }
            while (to + 1 < sorted.length && sorted[to + 1] == sorted[place]) {
                to++;
            }
            if (from == to) {
                return values.at(place);
            }
            return NORMAL.inverseCumulativeProbability(((from + to) / 2.0 + 1 - 0.375) / (size + 0.25));
        }
    }

    private static double[][] map(double[][] draws, java.util.function.DoubleUnaryOperator function) {
        return Arrays.stream(draws)
                .map(chain -> Arrays.stream(chain).map(function).toArray())
                .toArray(double[][]::new);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / (values.length - 1);
    }
}
