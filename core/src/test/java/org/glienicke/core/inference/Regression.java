package org.glienicke.core.inference;

/** A linear regression with unknown noise, seen through its sufficient statistics. Parameters: coefficients, then the log of the noise. */
final class Regression implements LogDensity {

    private final double[][] cross;
    private final double[] moment;
    private final double square;
    private final int rows;
    private final Slope coefficients;
    private final Slope first;
    private final Slope noise;

    /** A prior's log density and slope. */
    @FunctionalInterface
    interface Slope {
        Slope FLAT = _ -> new double[] {0, 0};

        double[] at(double x);

        static Slope normal(double sd) {
            return x -> new double[] {-x * x / (2 * sd * sd), -x / (sd * sd)};
        }

        static Slope student(double degrees, double middle, double scale) {
            return x -> {
                double z = (x - middle) / scale;
                return new double[] {
                    -(degrees + 1) / 2 * Math.log1p(z * z / degrees), -(degrees + 1) * z / (degrees + z * z) / scale
                };
            };
        }
    }

    Regression(double[][] x, double[] y, Slope coefficients, Slope first, Slope noise) {
        int n = x[0].length;
        this.cross = new double[n][n];
        this.moment = new double[n];
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += y[i] * y[i];
            for (int j = 0; j < n; j++) {
                moment[j] += x[i][j] * y[i];
                for (int k = 0; k < n; k++) {
                    cross[j][k] += x[i][j] * x[i][k];
                }
            }
        }
        this.square = sum;
        this.rows = x.length;
        this.coefficients = coefficients;
        this.first = first;
        this.noise = noise;
    }

    @Override
    public int dimension() {
        return moment.length + 1;
    }

    @Override
    public double at(double[] position, double[] gradient) {
        int n = moment.length;
        double sigma = Math.exp(position[n]);
        double precision = 1 / (sigma * sigma);
        double residual = square;
        double log = 0;
        for (int j = 0; j < n; j++) {
            double fitted = 0;
            for (int k = 0; k < n; k++) {
                fitted += cross[j][k] * position[k];
            }
            residual += position[j] * (fitted - 2 * moment[j]);
            var prior = (j == 0 ? first : coefficients).at(position[j]);
            log += prior[0];
            gradient[j] = precision * (moment[j] - fitted) + prior[1];
        }
        var prior = noise.at(sigma);
        gradient[n] = -rows + residual * precision + prior[1] * sigma + 1;
        return log - rows * position[n] - residual * precision / 2 + prior[0] + position[n];
    }
}
