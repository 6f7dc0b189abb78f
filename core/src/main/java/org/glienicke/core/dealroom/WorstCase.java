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
 * @param mean net points
 * @param mass share of draws within the ellipsoid
 */
public record WorstCase(double least, double mean, double mass) {

    /** A weight whose variance is below this share of its square mean is held fixed. */
    private static final double FIXED = 1e-12;

    /**
     * Of a party's account.
     *
     * @param mass in (0, 1)
     */
    public static WorstCase of(Account account, Preferences preferences, double mass) {
        if (!(mass > 0 && mass < 1)) {
            throw new IllegalArgumentException("mass is " + mass + ", not in (0, 1)");
        }
        var unknown = new ArrayList<Draws>();
        var amounts = new ArrayList<Double>();
        double mean = -account.reservation().mean();
        for (var criterion : account.criteria()) {
            var weight = preferences.weight(criterion);
            double amount = amount(account.points(criterion), weight);
            mean += amount * weight.mean();
            add(weight, amount, unknown, amounts);
        }
        add(account.reservation(), -1, unknown, amounts);
        double spread = unknown.isEmpty() ? 0 : radius(unknown, mass) * length(unknown, amounts);
        return new WorstCase(mean - spread, mean, mass);
    }

    private static void add(Draws weight, double amount, List<Draws> unknown, List<Double> amounts) {
        double spread = weight.standardDeviation();
        if (amount != 0 && spread * spread > FIXED * (1 + weight.mean() * weight.mean())) {
            unknown.add(weight);
            amounts.add(amount);
        }
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
    private static double length(List<Draws> unknown, List<Double> amounts) {
        var worth = new double[unknown.getFirst().size()];
        for (int i = 0; i < amounts.size(); i++) {
            for (int draw = 0; draw < worth.length; draw++) {
                worth[draw] += amounts.get(i) * unknown.get(i).at(draw);
            }
        }
        return Draws.owning(worth).standardDeviation();
    }

    private static double radius(List<Draws> unknown, double mass) {
        int size = unknown.size();
        var rows = unknown.stream().map(WorstCase::centred).toArray(double[][]::new);
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
