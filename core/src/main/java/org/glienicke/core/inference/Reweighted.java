package org.glienicke.core.inference;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Draws of one posterior made to stand for another nearby: importance weights whose largest are smoothed by a generalised Pareto
 * distribution [Vehtari 2024]. The shape of its tail, k-hat, says whether they may.
 */
public final class Reweighted {

    private static final double LEAST_ESS = 400;

    private final double[] weights;
    private final double kHat;

    private Reweighted(double[] weights, double kHat) {
        this.weights = weights;
        this.kHat = kHat;
    }

    /**
     * Smooths weights.
     *
     * @param logRatios log density wanted less log density drawn from, by draw, up to a constant
     */
    public static Reweighted by(double[] logRatios) {
        int n = logRatios.length;
        double top = Arrays.stream(logRatios).max().orElse(0);
        if (!Double.isFinite(top)) {
            return new Reweighted(uniform(n), Double.POSITIVE_INFINITY);
        }
        var weights = new double[n];
        for (int i = 0; i < n; i++) {
            weights[i] = Math.exp(logRatios[i] - top);
        }
        int tail = (int) Math.min(0.2 * n, 3 * Math.sqrt(n));
        double kHat = tail < 5 ? Double.POSITIVE_INFINITY : smooth(weights, tail);
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        for (int i = 0; i < n; i++) {
            weights[i] /= sum;
        }
        return new Reweighted(weights, kHat);
    }

    private static double[] uniform(int n) {
        var weights = new double[n];
        Arrays.fill(weights, 1.0 / n);
        return weights;
    }

    // replaces the largest weights by the expected order statistics of the fitted tail
    private static double smooth(double[] weights, int tail) {
        var sorted = Ranks.largest(weights, tail + 1);
        double cutoff = weights[sorted[0]];
        var order = Arrays.stream(sorted, 1, tail + 1)
                .filter(i -> weights[i] > cutoff)
                .toArray();
        if (order.length < 5 || weights[sorted[tail]] - cutoff < 1e-15) {
            return 0;
        }
        var excess = Arrays.stream(order).mapToDouble(i -> weights[i] - cutoff).toArray();
        var fit = Tail.of(excess);
        for (int j = 0; j < order.length; j++) {
            double smoothed = cutoff + fit.quantile((j + 0.5) / order.length);
            weights[order[j]] = Math.min(smoothed, 1);
        }
        return fit.shape;
    }

    /** A generalised Pareto distribution by the quick Bayes estimate [Zhang & Stephens 2009], shape drawn a little to one half. */
    private record Tail(double shape, double scale) {

        private static Tail of(double[] excess) {
            int n = excess.length;
            int grid = 30 + (int) Math.sqrt(n);
            double quarter = excess[(int) (n / 4.0 + 0.5) - 1];
            var theta = new double[grid];
            var logLikelihood = new double[grid];
            for (int i = 0; i < grid; i++) {
                theta[i] = 1 / excess[n - 1] + (1 - Math.sqrt(grid / (i + 0.5))) / (3 * quarter);
                double k = shape(theta[i], excess);
                logLikelihood[i] = n * (Math.log(-theta[i] / k) - k - 1);
            }
            double mean = 0;
            for (int i = 0; i < grid; i++) {
                double sum = 0;
                for (int j = 0; j < grid; j++) {
                    sum += Math.exp(logLikelihood[j] - logLikelihood[i]);
                }
                mean += theta[i] / sum;
            }
            double k = shape(mean, excess);
            double scale = -k / mean;
            return new Tail(k * n / (n + 10.0) + 0.5 * 10 / (n + 10.0), scale);
        }

        private static double shape(double theta, double[] excess) {
            // a logarithm of eight factors at once, none of them near the ends of what a double holds
            double sum = 0;
            double product = 1;
            for (int i = 0; i < excess.length; i++) {
                product *= 1 - theta * excess[i];
                if (i % 8 == 7) {
                    sum += Math.log(product);
                    product = 1;
                }
            }
            return (sum + Math.log(product)) / excess.length;
        }

        private double quantile(double share) {
            return Math.abs(shape) < 1e-12
                    ? -scale * Math.log1p(-share)
                    : scale * Math.expm1(-shape * Math.log1p(-share)) / shape;
        }
    }

    /** Shape of the tail of the weights. */
    public double kHat() {
        return kHat;
    }

    /** 1 / sum of squares. */
    public double ess() {
        double sum = 0;
        for (double weight : weights) {
            sum += weight * weight;
        }
        return 1 / sum;
    }

    /** Whether the weights may stand: k-hat under min(1 - 1/log10 S, 0.7) and 400 effective draws. */
    public boolean isSound() {
        return kHat <= Math.min(1 - 1 / Math.log10(weights.length), 0.7) && ess() >= LEAST_ESS;
    }

    public double weight(int draw) {
        return weights[draw];
    }

    public int size() {
        return weights.length;
    }

    /** Weighted mean of a value for each draw. */
    public double mean(double[] values) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }

    /**
     * Places of as many draws as there were, drawn again by weight, evenly spaced [Kitagawa 1996].
     *
     * @param random for the one offset
     */
    public int[] resample(RandomGenerator random) {
        int n = weights.length;
        var places = new int[n];
        double offset = random.nextDouble();
        double sum = 0;
        int next = 0;
        for (int i = 0; i < n; i++) {
            sum += weights[i] * n;
            while (next < n && offset + next < sum) {
                places[next++] = i;
            }
        }
        while (next < n) {
            places[next++] = n - 1;
        }
        return places;
    }
}
