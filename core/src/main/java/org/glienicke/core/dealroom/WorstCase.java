package org.glienicke.core.dealroom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.valuation.Account;
import org.glienicke.core.valuation.Preferences;

/**
 * The least a package can be worth to a party while its weights stay within an ellipsoid about their mean: additive worth is linear in
 * the weights, so the least is mean worth less radius x sqrt(x' S x), the support function of the ellipsoid
 * [Rockafellar 1970]. The radius is the one within which the stated share of the draws lies, whatever their distribution; amounts are
 * taken at their mean over the draws.
 *
 * @param least net points
 * @param error how far other draws of the same number would move the least, one standard deviation, told by parts of the draws
 * @param mean net points
 * @param mass share of draws within the ellipsoid
 */
public record WorstCase(double least, double error, double mean, double mass) {

    /** A weight whose variance is below this share of its square mean is held fixed. */
    private static final double FIXED = 1e-12;

    /** Parts of the draws, one after the other, so that draws of one chain stay together. */
    private static final int PARTS = 10;

    /** Draws of a part, below which its ellipsoid says little and no error is told. */
    private static final int FEWEST_OF_PART = 20;

    /**
     * Of a party's account.
     *
     * @param mass in (0, 1)
     */
    public static WorstCase of(Account account, Preferences preferences, double mass) {
        if (!(mass > 0 && mass < 1)) {
            throw new IllegalArgumentException("mass is " + mass + ", not in (0, 1)");
        }
        var inputs = new ArrayList<Input>();
        for (var criterion : account.criteria()) {
            var weight = preferences.weight(criterion);
            inputs.add(new Input(weight, amount(account.points(criterion), weight)));
        }
        inputs.add(new Input(account.reservation(), -1));
        double mean =
                inputs.stream().mapToDouble(i -> i.amount * i.weight.mean()).sum();
        return new WorstCase(least(inputs, mass), error(inputs, mass), mean, mass);
    }

    /** A weight and what it is multiplied by. */
    private record Input(Draws weight, double amount) {

        private boolean isUnknown() {
            double spread = weight.standardDeviation();
            return amount != 0 && spread * spread > FIXED * (1 + weight.mean() * weight.mean());
        }

        private Input part(int startInclusive, int endExclusive) {
            return new Input(weight.part(startInclusive, endExclusive), amount);
        }
    }

    private static double least(List<Input> inputs, double mass) {
        double mean =
                inputs.stream().mapToDouble(i -> i.amount * i.weight.mean()).sum();
        var unknown = inputs.stream().filter(Input::isUnknown).toList();
        return unknown.isEmpty() ? mean : mean - radius(unknown, mass) * length(unknown);
    }

    private static double error(List<Input> inputs, double mass) {
        int size = inputs.getFirst().weight.size() / PARTS;
        if (size < FEWEST_OF_PART) {
            return 0;
        }
        var least = new double[PARTS];
        for (int part = 0; part < PARTS; part++) {
            int start = part * size;
            least[part] =
                    least(inputs.stream().map(i -> i.part(start, start + size)).toList(), mass);
        }
        return Draws.owning(least).standardErrorOfMean();
    }

    // mean over the draws of points / weight
    private static double amount(Draws points, Draws weight) {
        double sum = 0;
        for (int draw = 0; draw < points.size(); draw++) {
            sum += points.at(draw) / weight.at(draw);
        }
        return sum / points.size();
    }

    // sqrt(x' S x) is the standard deviation of the worth
    private static double length(List<Input> unknown) {
        var worth = new double[unknown.getFirst().weight.size()];
        for (var input : unknown) {
            for (int draw = 0; draw < worth.length; draw++) {
                worth[draw] += input.amount * input.weight.at(draw);
            }
        }
        return Draws.owning(worth).standardDeviation();
    }

    private static double radius(List<Input> unknown, double mass) {
        int size = unknown.size();
        var rows = unknown.stream().map(i -> centred(i.weight)).toArray(double[][]::new);
        var root = root(covariance(rows));
        var distances = new double[rows[0].length];
        var solved = new double[size];
        for (int draw = 0; draw < distances.length; draw++) {
            for (int i = 0; i < size; i++) {
                double rest = rows[i][draw];
                for (int j = 0; j < i; j++) {
                    rest -= root[i][j] * solved[j];
                }
                solved[i] = root[i][i] == 0 ? 0 : rest / root[i][i];
                distances[draw] += solved[i] * solved[i];
            }
        }
        return Math.sqrt(Draws.owning(distances).quantile(mass));
    }

    private static double[] centred(Draws draws) {
        double mean = draws.mean();
        return Arrays.stream(draws.toArray()).map(x -> x - mean).toArray();
    }

    private static double[][] covariance(double[][] rows) {
        var covariance = new double[rows.length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int draw = 0; draw < rows[i].length; draw++) {
                    sum += rows[i][draw] * rows[j][draw];
                }
                covariance[i][j] = sum / (rows[i].length - 1);
                covariance[j][i] = covariance[i][j];
            }
        }
        return covariance;
    }

    // Cholesky root; a direction in which nothing varies beyond the others has a zero on the diagonal
    private static double[][] root(double[][] covariance) {
        var root = new double[covariance.length][covariance.length];
        for (int i = 0; i < root.length; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = covariance[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= root[i][k] * root[j][k];
                }
                if (i == j) {
                    root[i][i] = rest > FIXED * covariance[i][i] ? Math.sqrt(rest) : 0;
                } else {
                    root[i][j] = root[j][j] == 0 ? 0 : rest / root[j][j];
                }
            }
        }
        return root;
    }
}
