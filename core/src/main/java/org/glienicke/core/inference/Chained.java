package org.glienicke.core.inference;

import java.util.Arrays;

/** Values of several chains of one length in one row, and how far the chains agree. */
final class Chained {

    private final double[] values;
    private final int length;
    private final int chains;

    /** @param values chain after chain; handed over */
    Chained(double[] values, int length) {
        this.values = values;
        this.length = length;
        this.chains = values.length / length;
    }

    /** Halves of chains in the place of chains; the middle draw of an odd number falls out. */
    Chained split() {
        int half = length / 2;
        if (2 * half == length) {
            return new Chained(values, half);
        }
        var halves = new double[2 * half * chains];
        for (int c = 0; c < chains; c++) {
            System.arraycopy(values, c * length, halves, 2 * c * half, half);
            System.arraycopy(values, c * length + half + 1, halves, (2 * c + 1) * half, half);
        }
        return new Chained(halves, half);
    }

    double rHat() {
        var means = means();
        double within = Arrays.stream(variances(means)).average().orElse(0);
        return Math.sqrt(((length - 1.0) / length * within + variance(means)) / within);
    }

    /** Groups of chains in the place of chains: their spread within is that between chains and within them [Margossian 2024]. */
    double nested(int sharing) {
        int groups = chains / sharing;
        var means = means();
        var variances = variances(means);
        var groupMeans = new double[groups];
        double within = 0;
        for (int g = 0; g < groups; g++) {
            var own = Arrays.copyOfRange(means, g * sharing, (g + 1) * sharing);
            groupMeans[g] = Arrays.stream(own).average().orElse(0);
            within += (variance(own)
                            + Arrays.stream(variances, g * sharing, (g + 1) * sharing)
                                    .average()
                                    .orElse(0))
                    / groups;
        }
        return Math.sqrt(1 + variance(groupMeans) / within);
    }

    /** Effective sample size, by Geyer's initial monotone sequence over pairs of lags [Vehtari 2021]. */
    double ess() {
        var means = means();
        double within = Arrays.stream(variances(means)).average().orElse(0);
        double between = chains > 1 ? variance(means) : 0;
        double total = within * (length - 1) / length + between;
        if (!(total > 0)) {
            return values.length;
        }
        double sum = 0;
        double last = Double.POSITIVE_INFINITY;
        for (int lag = 0; lag + 1 < length; lag += 2) {
            double pair = (lag == 0 ? 1 : correlation(lag, means, within, total))
                    + correlation(lag + 1, means, within, total);
            if (!(pair > 0)) {
                break;
            }
            last = Math.min(last, pair);
            sum += last;
        }
        double time = Math.max(-1 + 2 * sum, 1 / Math.log10(values.length));
        return values.length / time;
    }

    private double correlation(int lag, double[] means, double within, double total) {
        double covariance = 0;
        for (int c = 0; c < chains; c++) {
            covariance += covariance(c * length, means[c], lag) / (length - 1) / chains;
        }
        return 1 - (within - covariance) / total;
    }

    private double covariance(int from, double mean, int lag) {
        double sum = 0;
        for (int i = from + lag; i < from + length; i++) {
            sum += (values[i] - mean) * (values[i - lag] - mean);
        }
        return sum;
    }

    private double[] means() {
        var means = new double[chains];
        for (int c = 0; c < chains; c++) {
            for (int i = c * length; i < (c + 1) * length; i++) {
                means[c] += values[i];
            }
            means[c] /= length;
        }
        return means;
    }

    private double[] variances(double[] means) {
        var variances = new double[chains];
        for (int c = 0; c < chains; c++) {
            variances[c] = covariance(c * length, means[c], 0) / (length - 1);
        }
        return variances;
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / (values.length - 1);
    }
}
