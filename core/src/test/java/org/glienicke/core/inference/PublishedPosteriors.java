package org.glienicke.core.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.glienicke.core.inference.Regression.Slope;

/** Ten posteriors of posteriordb [Magnusson 2025], each with its density, and its printed quantities in the published order. */
final class PublishedPosteriors {

    private PublishedPosteriors() {}

    /**
     * One of them.
     *
     * @param quantities as the reference lists them
     */
    record Posterior(String name, LogDensity density, List<Chains.Quantity> quantities) {}

    static final List<String> NAMES = List.of(
            "arK-arK",
            "diamonds-diamonds",
            "earnings-logearn_interaction",
            "eight_schools-eight_schools_noncentered",
            "garch-garch11",
            "gp_pois_regr-gp_pois_regr",
            "kidiq-kidscore_momiq",
            "mesquite-logmesquite",
            "nes1980-nes",
            "sblri-blr");

    static Posterior of(String name, Published published) {
        var data = published.data(name.substring(0, name.indexOf('-')));
        return switch (name) {
            case "arK-arK" ->
                regression(name, lagged(data), Slope.normal(10), Slope.normal(10), Slope.student(1, 0, 2.5));
            case "diamonds-diamonds" -> diamonds(name, data);
            case "earnings-logearn_interaction" -> {
                var height = data.row("height");
                var male = data.row("male");
                yield regression(
                        name,
                        table(
                                data.row("earn").length,
                                i -> new double[] {1, height[i], male[i], height[i] * male[i]},
                                i -> Math.log(data.row("earn")[i])),
                        Slope.FLAT,
                        Slope.FLAT,
                        Slope.FLAT);
            }
            case "kidiq-kidscore_momiq" -> {
                var iq = data.row("mom_iq");
                var score = data.row("kid_score");
                yield regression(
                        name,
                        table(iq.length, i -> new double[] {1, iq[i]}, i -> score[i]),
                        Slope.FLAT,
                        Slope.FLAT,
                        Slope.student(1, 0, 2.5));
            }
            case "mesquite-logmesquite" -> mesquite(name, data);
            case "nes1980-nes" -> nes(name, data);
            case "sblri-blr" -> {
                var x = data.rows("X");
                var y = data.row("y");
                yield regression(
                        name,
                        table(y.length, i -> x[i], i -> y[i]),
                        Slope.normal(10),
                        Slope.normal(10),
                        Slope.normal(10));
            }
            case "eight_schools-eight_schools_noncentered" ->
                new Posterior(name, new EightSchools(data.row("y"), data.row("sigma")), EightSchools.quantities());
            case "garch-garch11" ->
                new Posterior(name, new Garch(data.row("y"), data.number("sigma1")), Garch.quantities());
            default -> {
                var density = new PoissonProcess(data.row("x"), data.row("k"));
                yield new Posterior(name, density, density.quantities());
            }
        };
    }

    @SuppressWarnings("ArrayRecordComponent") // rows of numbers, only read
    private record Table(double[][] x, double[] y) {}

    private static Table table(int rows, IntFunction<double[]> x, IntFunction<Double> y) {
        return new Table(
                IntStream.range(0, rows).mapToObj(x).toArray(double[][]::new),
                IntStream.range(0, rows).mapToDouble(y::apply).toArray());
    }

    private static Posterior regression(String name, Table table, Slope coefficients, Slope first, Slope noise) {
        int n = table.x[0].length;
        var quantities = new ArrayList<Chains.Quantity>();
        for (int i = 0; i < n; i++) {
            quantities.add(Chains.Quantity.parameter(i));
        }
        quantities.add(p -> Math.exp(p[n]));
        return new Posterior(name, new Regression(table.x, table.y, coefficients, first, noise), quantities);
    }

    private static Table lagged(Published.Data data) {
        var y = data.row("y");
        int lags = (int) data.number("K");
        return table(
                y.length - lags,
                i -> {
                    var row = new double[lags + 1];
                    row[0] = 1;
                    for (int k = 1; k <= lags; k++) {
                        row[k] = y[i + lags - k];
                    }
                    return row;
                },
                i -> y[i + lags]);
    }

    // the reference lists slopes before the intercept
    private static Posterior diamonds(String name, Published.Data data) {
        var x = data.rows("X");
        var y = data.row("Y");
        int k = x[0].length;
        var means = new double[k];
        for (var row : x) {
            for (int j = 1; j < k; j++) {
                means[j] += row[j] / x.length;
            }
        }
        var table = table(
                y.length,
                i -> IntStream.range(0, k)
                        .mapToDouble(j -> j == 0 ? 1 : x[i][j] - means[j])
                        .toArray(),
                i -> y[i]);
        var posterior = regression(name, table, Slope.normal(1), Slope.student(3, 8, 10), Slope.student(3, 0, 10));
        var quantities = new ArrayList<>(posterior.quantities().subList(1, k));
        quantities.add(posterior.quantities().getFirst());
        quantities.add(posterior.quantities().getLast());
        return new Posterior(name, posterior.density(), quantities);
    }

    private static Posterior mesquite(String name, Published.Data data) {
        var columns = List.of("diam1", "diam2", "canopy_height", "total_height", "density");
        var rows = columns.stream().map(data::row).toList();
        var group = data.row("group");
        var weight = data.row("weight");
        return regression(
                name,
                table(
                        weight.length,
                        i -> {
                            var row = new double[7];
                            row[0] = 1;
                            for (int j = 0; j < 5; j++) {
                                row[j + 1] = Math.log(rows.get(j)[i]);
                            }
                            row[6] = group[i];
                            return row;
                        },
                        i -> Math.log(weight[i])),
                Slope.FLAT,
                Slope.FLAT,
                Slope.FLAT);
    }

    private static Posterior nes(String name, Published.Data data) {
        var age = data.row("age_discrete");
        var columns = List.of("real_ideo", "race_adj", "educ1", "gender", "income").stream()
                .map(data::row)
                .toList();
        var y = data.row("partyid7");
        return regression(
                name,
                table(
                        y.length,
                        i -> new double[] {
                            1,
                            columns.get(0)[i],
                            columns.get(1)[i],
                            age[i] == 2 ? 1 : 0,
                            age[i] == 3 ? 1 : 0,
                            age[i] == 4 ? 1 : 0,
                            columns.get(2)[i],
                            columns.get(3)[i],
                            columns.get(4)[i]
                        },
                        i -> y[i]),
                Slope.FLAT,
                Slope.FLAT,
                Slope.FLAT);
    }

    /** Eight standardised effects, their middle, the log of their spread. */
    @SuppressWarnings("ArrayRecordComponent") // rows of numbers, only read
    private record EightSchools(double[] y, double[] sigma) implements LogDensity {

        @Override
        public int dimension() {
            return 10;
        }

        @Override
        public double at(double[] position, double[] gradient) {
            double mu = position[8];
            double tau = Math.exp(position[9]);
            double log = -mu * mu / 50 - Math.log1p(tau * tau / 25) + position[9];
            gradient[8] = -mu / 25;
            gradient[9] = 1 - 2 * tau * tau / (25 + tau * tau);
            for (int j = 0; j < 8; j++) {
                double z = position[j];
                double error = (y[j] - mu - tau * z) / (sigma[j] * sigma[j]);
                log -= z * z / 2 + (y[j] - mu - tau * z) * error / 2;
                gradient[j] = -z + tau * error;
                gradient[8] += error;
                gradient[9] += tau * z * error;
            }
            return log;
        }

        static List<Chains.Quantity> quantities() {
            var all = new ArrayList<Chains.Quantity>();
            for (int j = 0; j < 8; j++) {
                int school = j;
                all.add(p -> p[8] + Math.exp(p[9]) * p[school]);
            }
            all.add(p -> p[8]);
            all.add(p -> Math.exp(p[9]));
            return all;
        }
    }

    /** Mean, log alpha0, logit alpha1, logit of beta1 as a share of what alpha1 leaves. */
    @SuppressWarnings("ArrayRecordComponent") // rows of numbers, only read
    private record Garch(double[] y, double first) implements LogDensity {

        @Override
        public int dimension() {
            return 4;
        }

        @Override
        public double at(double[] position, double[] gradient) {
            double mu = position[0];
            double a0 = Math.exp(position[1]);
            double a1 = logistic(position[2]);
            double share = logistic(position[3]);
            double b1 = (1 - a1) * share;
            double variance = first * first;
            var slope = new double[4];
            var sum = new double[4];
            double log = 0;
            for (int t = 0; t < y.length; t++) {
                if (t > 0) {
                    double error = y[t - 1] - mu;
                    double before = variance;
                    variance = a0 + a1 * error * error + b1 * before;
                    slope[0] = -2 * a1 * error + b1 * slope[0];
                    slope[1] = 1 + b1 * slope[1];
                    slope[2] = error * error + b1 * slope[2];
                    slope[3] = before + b1 * slope[3];
                }
                double error = y[t] - mu;
                log -= Math.log(variance) / 2 + error * error / (2 * variance);
                double per = -1 / (2 * variance) + error * error / (2 * variance * variance);
                for (int i = 0; i < 4; i++) {
                    sum[i] += per * slope[i];
                }
                sum[0] += error / variance;
            }
            // the log of the Jacobian: a0, a1 (1 - a1), (1 - a1) share (1 - share)
            log += position[1] + Math.log(a1) + 2 * Math.log1p(-a1) + Math.log(share) + Math.log1p(-share);
            gradient[0] = sum[0];
            gradient[1] = sum[1] * a0 + 1;
            gradient[2] = (sum[2] - share * sum[3]) * a1 * (1 - a1) + 1 - 3 * a1;
            gradient[3] = sum[3] * (1 - a1) * share * (1 - share) + 1 - 2 * share;
            return log;
        }

        private static double logistic(double x) {
            return 1 / (1 + Math.exp(-x));
        }

        static List<Chains.Quantity> quantities() {
            return List.of(
                    p -> p[0], p -> Math.exp(p[1]), p -> logistic(p[2]), p -> (1 - logistic(p[2])) * logistic(p[3]));
        }
    }

    /** Counts with a smooth log rate: log length, log height, and the standardised process. */
    @SuppressWarnings("ArrayRecordComponent") // rows of numbers, only read
    private record PoissonProcess(double[] x, double[] k) implements LogDensity {

        private static final double JITTER = 1e-10;

        @Override
        public int dimension() {
            return x.length + 2;
        }

        @Override
        public double at(double[] position, double[] gradient) {
            int n = x.length;
            double rho = Math.exp(position[0]);
            double alpha = Math.exp(position[1]);
            var lower = lower(rho, alpha);
            double log = 24 * position[0] - 4 * rho + position[0] - alpha * alpha / 8 + position[1];
            var slope = new double[n];
            for (int i = 0; i < n; i++) {
                double f = 0;
                for (int j = 0; j <= i; j++) {
                    f += lower[i][j] * position[2 + j];
                }
                log += k[i] * f - Math.exp(f) - position[2 + i] * position[2 + i] / 2;
                slope[i] = k[i] - Math.exp(f);
            }
            for (int j = 0; j < n; j++) {
                double sum = -position[2 + j];
                for (int i = j; i < n; i++) {
                    sum += slope[i] * lower[i][j];
                }
                gradient[2 + j] = sum;
            }
            gradient[0] = 25
                    - 4 * rho
                    + along(
                            lower,
                            position,
                            slope,
                            (i, j) -> covariance(i, j, rho, alpha) * distance(i, j) / (rho * rho));
            gradient[1] =
                    1 - alpha * alpha / 4 + along(lower, position, slope, (i, j) -> 2 * covariance(i, j, rho, alpha));
            return log;
        }

        private double distance(int i, int j) {
            return (x[i] - x[j]) * (x[i] - x[j]);
        }

        private double covariance(int i, int j, double rho, double alpha) {
            return alpha * alpha * Math.exp(-distance(i, j) / (2 * rho * rho));
        }

        private double[][] lower(double rho, double alpha) {
            int n = x.length;
            var lower = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j <= i; j++) {
                    double sum = covariance(i, j, rho, alpha) + (i == j ? JITTER : 0);
                    for (int m = 0; m < j; m++) {
                        sum -= lower[i][m] * lower[j][m];
                    }
                    lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
                }
            }
            return lower;
        }

        private interface Change {
            double at(int i, int j);
        }

        // slope' dL z, dL by differentiating the decomposition row by row
        private static double along(double[][] lower, double[] position, double[] slope, Change change) {
            int n = lower.length;
            var moved = new double[n][n];
            double sum = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j <= i; j++) {
                    double d = change.at(i, j);
                    for (int m = 0; m < j; m++) {
                        d -= moved[i][m] * lower[j][m] + lower[i][m] * moved[j][m];
                    }
                    moved[i][j] = i == j ? d / (2 * lower[i][i]) : (d - lower[i][j] * moved[j][j]) / lower[j][j];
                    sum += slope[i] * moved[i][j] * position[2 + j];
                }
            }
            return sum;
        }

        List<Chains.Quantity> quantities() {
            var all = new ArrayList<Chains.Quantity>(List.of(p -> Math.exp(p[0]), p -> Math.exp(p[1])));
            for (int i = 0; i < x.length; i++) {
                int row = i;
                all.add(p -> {
                    var lower = lower(Math.exp(p[0]), Math.exp(p[1]));
                    double f = 0;
                    for (int j = 0; j <= row; j++) {
                        f += lower[row][j] * p[2 + j];
                    }
                    return f;
                });
            }
            return all;
        }
    }
}
