package org.glienicke.core.inference;

/** Mean and centred draws, from which a metric is learned. */
final class Moments {

    private final double[] mean;
    private final double[][] centred;

    private Moments(double[] mean, double[][] centred) {
        this.mean = mean;
        this.centred = centred;
    }

    int dimension() {
        return mean.length;
    }

    static Moments of(double[][] draws) {
        var mean = new double[draws[0].length];
        for (var draw : draws) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += draw[i] / draws.length;
            }
        }
        var centred = new double[draws.length][mean.length];
        for (int k = 0; k < draws.length; k++) {
            for (int i = 0; i < mean.length; i++) {
                centred[k][i] = draws[k][i] - mean[i];
            }
        }
        return new Moments(mean, centred);
    }

    double variance(int i) {
        double sum = 0;
        for (var draw : centred) {
            sum += draw[i] * draw[i];
        }
        return sum / (centred.length - 1);
    }

    // a share (1 - keep) of every covariance is taken away, and none of the variances
    double[][] covariance(double keep) {
        int n = mean.length;
        var covariance = new double[n][n];
        for (var draw : centred) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j <= i; j++) {
                    covariance[i][j] += draw[i] * draw[j] / (centred.length - 1);
                }
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                covariance[i][j] *= keep;
            }
            covariance[i][i] = Math.max(covariance[i][i], 1e-20);
        }
        return covariance;
    }
}
