package org.glienicke.core.inference;

import java.util.Arrays;

/**
 * The shape of a posterior as the sampler learned it: a square root L of its covariance. Positions move by L times momentum, so that in
 * the momentum's own coordinates the posterior is about round.
 */
public sealed interface Metric {

    /** Adds factor x L x whitened to a position. */
    void move(double[] whitened, double factor, double[] position);

    /** Adds factor x transpose of L x gradient to a momentum. */
    void pull(double[] gradient, double factor, double[] momentum);

    /** The same as {@link #move(double[], double, double[])} for many lanes; all by parameter, then lane. */
    void move(double[][] whitened, double factor, double[][] positions, int lanes);

    /** The same as {@link #pull(double[], double, double[])} for many lanes. */
    void pull(double[][] gradients, double factor, double[][] momenta, int lanes);

    /** Which shapes a run may learn. */
    enum Shape {
        /** A scale for each parameter. */
        DIAGONAL,
        /** All covariances; dear above some hundred parameters. */
        DENSE,
        /** All covariances of some parameters, scales alone of many. */
        FITTING;

        /** The most parameters of which all covariances are worth their price: there a step of 32 chains costs as much as a gradient. */
        private static final int SOME = 160;

        private Shape of(int dimension) {
            return this != FITTING ? this : dimension <= SOME ? DENSE : DIAGONAL;
        }
    }

    /** No knowledge yet. */
    static Metric unit(int dimension) {
        var scales = new double[dimension];
        Arrays.fill(scales, 1);
        return new Diagonal(scales);
    }

    /**
     * The metric that draws suggest, drawn a little towards a small round one as Stan does it [Carpenter 2017].
     *
     * @param draws by draw, then parameter; at least two
     */
    static Metric of(double[][] draws, Shape shape) {
        var moments = Moments.of(draws);
        double n = draws.length;
        double keep = n / (n + 5);
        double floor = 1e-3 * 5 / (n + 5);
        return switch (shape.of(moments.dimension())) {
            case DIAGONAL, FITTING -> {
                var scales = new double[moments.dimension()];
                for (int i = 0; i < scales.length; i++) {
                    scales[i] = Math.sqrt(keep * moments.variance(i) + floor * Math.max(1e-6, moments.variance(i)));
                }
                yield new Diagonal(scales);
            }
            // the more unknowns to a draw, the more of what looks like covariance is noise
            case DENSE -> new Dense(cholesky(moments.covariance(n / (n + 5 + moments.dimension()))));
        };
    }

    /** Scales alone. */
    final class Diagonal implements Metric {

        private final double[] scales;

        private Diagonal(double[] scales) {
            this.scales = scales;
        }

        @Override
        public void move(double[] whitened, double factor, double[] position) {
            for (int i = 0; i < scales.length; i++) {
                position[i] += factor * scales[i] * whitened[i];
            }
        }

        @Override
        public void pull(double[] gradient, double factor, double[] momentum) {
            for (int i = 0; i < scales.length; i++) {
                momentum[i] += factor * scales[i] * gradient[i];
            }
        }

        @Override
        public void move(double[][] whitened, double factor, double[][] positions, int lanes) {
            for (int i = 0; i < scales.length; i++) {
                LaneMath.add(positions[i], factor * scales[i], whitened[i], lanes);
            }
        }

        @Override
        public void pull(double[][] gradients, double factor, double[][] momenta, int lanes) {
            move(gradients, factor, momenta, lanes); // a diagonal is its own transpose
        }
    }

    /** A lower triangle. */
    final class Dense implements Metric {

        private final double[][] lower;
        private final double[][] upper;

        private Dense(double[][] lower) {
            this.lower = lower;
            this.upper = new double[lower.length][lower.length];
            for (int i = 0; i < lower.length; i++) {
                for (int j = 0; j <= i; j++) {
                    upper[j][i] = lower[i][j];
                }
            }
        }

        @Override
        public void move(double[] whitened, double factor, double[] position) {
            for (int i = 0; i < lower.length; i++) {
                double sum = 0;
                for (int j = 0; j <= i; j++) {
                    sum += lower[i][j] * whitened[j];
                }
                position[i] += factor * sum;
            }
        }

        @Override
        public void pull(double[] gradient, double factor, double[] momentum) {
            for (int i = 0; i < lower.length; i++) {
                double scaled = factor * gradient[i];
                for (int j = 0; j <= i; j++) {
                    momentum[j] += lower[i][j] * scaled;
                }
            }
        }

        @Override
        public void move(double[][] whitened, double factor, double[][] positions, int lanes) {
            var sum = new double[lanes];
            for (int i = 0; i < lower.length; i++) {
                Arrays.fill(sum, 0);
                LaneMath.addAll(sum, lower[i], whitened, 0, i + 1, lanes);
                LaneMath.add(positions[i], factor, sum, lanes);
            }
        }

        @Override
        public void pull(double[][] gradients, double factor, double[][] momenta, int lanes) {
            var sum = new double[lanes];
            for (int j = 0; j < upper.length; j++) {
                Arrays.fill(sum, 0);
                LaneMath.addAll(sum, upper[j], gradients, j, upper.length, lanes);
                LaneMath.add(momenta[j], factor, sum, lanes);
            }
        }
    }

    private static double[][] cholesky(double[][] covariance) {
        int n = covariance.length;
        var lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = covariance[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-12 * covariance[i][i])) : sum / lower[j][j];
            }
        }
        return lower;
    }
}
