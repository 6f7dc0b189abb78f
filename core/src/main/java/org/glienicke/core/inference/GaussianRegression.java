package org.glienicke.core.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.glienicke.core.probability.StudentMixture;

/**
 * Exact regression with a Gaussian prior on every effect: y = sum of effects + noise, where the prior says only how effects of two points
 * vary together. The scale of the noise is integrated out (inverse gamma), the sizes of the effects beside it on a grid of settings
 * [Rasmussen and Williams 2006]. Points stand in order of time, and the factor of their covariance holds, row by row, the forecast of each
 * point from those before it: what was known then is never mixed with what came later.
 *
 * @param <P> what is known of a point before its value is
 */
public final class GaussianRegression<P> {

    private final Prior<P> prior;
    private final List<P> points;
    private final List<Factor> factors;

    private GaussianRegression(Prior<P> prior, List<P> points, List<Factor> factors) {
        this.prior = prior;
        this.points = points;
        this.factors = factors;
    }

    /** Which points vary together, each part of it at unit size. */
    public interface Prior<P> {

        /** How many parts there are. */
        int parts();

        /** Covariance of two points in each part, written into {@code into}; symmetric. */
        void between(P a, P b, double[] into);

        /** Variance of the noise of a point, as a multiple of the unknown noise variance; above 0. */
        double noise(P point);

        /** The settings over which sizes are averaged. */
        List<Setting> settings();

        /** What is believed of the noise before the data. */
        Noise noise();
    }

    /**
     * Sizes of the parts.
     *
     * @param variances one a part, as multiples of the noise variance
     * @param logPrior up to a constant
     */
    public record Setting(List<Double> variances, double logPrior) {

        public Setting {
            variances = List.copyOf(variances);
        }
    }

    /**
     * The noise scale as believed before the data: as if so many points had shown this standard deviation.
     *
     * @param points above 0
     * @param deviation above 0
     */
    public record Noise(double points, double deviation) {

        public Noise {
            if (!(points > 0 && deviation > 0)) {
                throw new IllegalArgumentException("noise is " + points + " points of " + deviation + ", not above 0");
            }
        }

        double squares() {
            return points * deviation * deviation;
        }
    }

    /**
     * The regression on points in order of time.
     *
     * @param values one a point, all finite
     */
    public static <P> GaussianRegression<P> of(Prior<P> prior, List<P> points, List<Double> values) {
        if (points.size() != values.size()) {
            throw new IllegalArgumentException(points.size() + " points have " + values.size() + " values");
        }
        var y = values.stream().mapToDouble(Double::doubleValue).toArray();
        var parts = parts(prior, points);
        var noise = points.stream().mapToDouble(prior::noise).toArray();
        var factors = prior.settings().parallelStream()
                .map(setting -> Factor.of(setting, parts, noise, y, prior.noise()))
                .toList();
        return new GaussianRegression<>(prior, List.copyOf(points), factors);
    }

    // parts[part][row][column up to row]
    private static <P> double[][][] parts(Prior<P> prior, List<P> points) {
        var parts = new double[prior.parts()][points.size()][];
        var each = new double[prior.parts()];
        for (int row = 0; row < points.size(); row++) {
            for (int part = 0; part < parts.length; part++) {
                parts[part][row] = new double[row + 1];
            }
            for (int column = 0; column <= row; column++) {
                prior.between(points.get(row), points.get(column), each);
                for (int part = 0; part < parts.length; part++) {
                    parts[part][row][column] = each[part];
                }
            }
        }
        return parts;
    }

    public int size() {
        return points.size();
    }

    /** The probability of each setting after the first points. */
    public List<Double> weights(int known) {
        var logs = factors.stream().mapToDouble(f -> f.logEvidence(known)).toArray();
        double most = java.util.Arrays.stream(logs).max().orElse(0);
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(log - most);
        }
        var weights = new ArrayList<Double>();
        for (double log : logs) {
            weights.add(Math.exp(log - most) / sum);
        }
        return List.copyOf(weights);
    }

    /** What the first points say of a value that will be observed at a point. */
    public StudentMixture forecast(P query, int known) {
        return predictive(query, known, prior.noise(query));
    }

    /** What the first points say of the sum of the effects at a point, without noise. */
    public StudentMixture level(P query, int known) {
        return predictive(query, known, 0);
    }

    private StudentMixture predictive(P query, int known, double noise) {
        var spans = spans(query, known);
        var weights = weights(known);
        var parts = IntStream.range(0, factors.size())
                .mapToObj(s -> factors.get(s).predictive(spans.get(s), noise, known, weights.get(s)))
                .toList();
        return new StudentMixture(parts);
    }

    /** The expectation of the effects at a point after the first points, one a setting. */
    public List<Double> expectations(P query, int known) {
        return spans(query, known).stream().map(Span::mean).toList();
    }

    /** How a query stands to the known points under one setting: its expectation and what is left of its variance, in noise variances. */
    private record Span(double mean, double left) {}

    private List<Span> spans(P query, int known) {
        if (!(known >= 0 && known <= points.size())) {
            throw new IllegalArgumentException("known is " + known + ", not 0 to " + points.size());
        }
        var parts = new double[known][prior.parts()];
        for (int i = 0; i < known; i++) {
            prior.between(query, points.get(i), parts[i]);
        }
        var own = new double[prior.parts()];
        prior.between(query, query, own);
        return factors.stream().map(f -> f.span(parts, own)).toList();
    }

    /** The Cholesky factor of the covariance under one setting, with the whitened values. */
    private static final class Factor {

        /** Added to the diagonal in noise variances, so that rounding cannot make it negative. */
        private static final double JITTER = 1e-9;

        private final Setting setting;
        private final Noise noise;
        private final double[][] rows;
        private final double[] whitened;

        private Factor(Setting setting, Noise noise, double[][] rows, double[] whitened) {
            this.setting = setting;
            this.noise = noise;
            this.rows = rows;
            this.whitened = whitened;
        }

        static Factor of(Setting setting, double[][][] parts, double[] own, double[] y, Noise noise) {
            int n = y.length;
            var rows = new double[n][];
            for (int i = 0; i < n; i++) {
                rows[i] = new double[i + 1];
                for (int part = 0; part < parts.length; part++) {
                    add(setting.variances().get(part), parts[part][i], rows[i]);
                }
                rows[i][i] += own[i] + JITTER;
            }
            decompose(rows);
            return new Factor(setting, noise, rows, whiten(rows, y, n));
        }

        private static void add(double factor, double[] from, double[] to) {
            for (int j = 0; j < to.length; j++) {
                to[j] += factor * from[j];
            }
        }

        // column by column, so that the inner loop runs along a row and is vectorised
        private static void decompose(double[][] rows) {
            int n = rows.length;
            var column = new double[n];
            for (int k = 0; k < n; k++) {
                double pivot = Math.sqrt(rows[k][k]);
                rows[k][k] = pivot;
                for (int i = k + 1; i < n; i++) {
                    rows[i][k] /= pivot;
                    column[i] = rows[i][k];
                }
                for (int i = k + 1; i < n; i++) {
                    subtract(rows[i], rows[i][k], column, k + 1);
                }
            }
        }

        private static void subtract(double[] row, double factor, double[] column, int from) {
            if (factor != 0) {
                for (int j = from; j < row.length; j++) {
                    row[j] -= factor * column[j];
                }
            }
        }

        private static double[] whiten(double[][] rows, double[] values, int known) {
            var whitened = new double[known];
            for (int i = 0; i < known; i++) {
                double rest = values[i];
                for (int j = 0; j < i; j++) {
                    rest -= rows[i][j] * whitened[j];
                }
                whitened[i] = rest / rows[i][i];
            }
            return whitened;
        }

        // ln p(first values | setting) + ln p(setting), the noise scale integrated out; up to a constant shared by
        // settings
        double logEvidence(int known) {
            double logs = 0;
            for (int i = 0; i < known; i++) {
                logs += Math.log(rows[i][i]);
            }
            return setting.logPrior() - logs - (noise.points() + known) / 2 * Math.log(squares(known));
        }

        private double squares(int known) {
            double squares = noise.squares();
            for (int i = 0; i < known; i++) {
                squares += whitened[i] * whitened[i];
            }
            return squares;
        }

        Span span(double[][] parts, double[] own) {
            var covariances = new double[parts.length];
            for (int i = 0; i < parts.length; i++) {
                covariances[i] = scaled(parts[i]);
            }
            var weights = whiten(rows, covariances, parts.length);
            double mean = 0;
            double left = scaled(own);
            for (int i = 0; i < weights.length; i++) {
                mean += weights[i] * whitened[i];
                left -= weights[i] * weights[i];
            }
            return new Span(mean, Math.max(left, JITTER));
        }

        private double scaled(double[] parts) {
            double sum = 0;
            for (int part = 0; part < parts.length; part++) {
                sum += setting.variances().get(part) * parts[part];
            }
            return sum;
        }

        StudentMixture.Part predictive(Span span, double own, int known, double weight) {
            double freedom = noise.points() + known;
            double scale = Math.sqrt(squares(known) / freedom * (span.left() + own));
            return new StudentMixture.Part(weight, span.mean(), scale, freedom);
        }
    }
}
