package org.glienicke.core.valuation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.arrays.Selection;

/**
 * For each criterion: how far its weight would have to move, all else equal, before the exchange is as likely as not to have been worth
 * it. Exact on the draws: each draw turns at its own factor, and half of them have turned at the median of these.
 */
public final class Flips {

    /** Weights more than this many times the judged one are no sensible reading of any party. */
    public static final double LARGEST_FACTOR = 20;

    private Flips() {}

    /** Where the verdict turns for one criterion. */
    public sealed interface Flip {

        Criterion criterion();

        /**
         * The verdict turns when every draw of the weight is multiplied by this.
         *
         * @param factor 0 to {@link #LARGEST_FACTOR}; below 1 means a lighter weight turns it
         * @param weight the median weight at that point, in points for the reference swing
         */
        record At(Criterion criterion, double factor, double weight) implements Flip {}

        /** No weight from zero to twenty times the judged one turns it. */
        record Never(Criterion criterion) implements Flip {}
    }

    /** One flip for each criterion of the account, in the order of the value tree. */
    public static List<Flip> of(Account account, Preferences preferences) {
        var net = account.net().toArray();
        var flips = new ArrayList<Flip>();
        for (var criterion : account.criteria()) {
            double factor = factor(net, account.points(criterion).toArray());
            flips.add(
                    factor >= 0 && factor <= LARGEST_FACTOR
                            ? new Flip.At(
                                    criterion,
                                    factor,
                                    factor * preferences.weight(criterion).median())
                            : new Flip.Never(criterion));
        }
        return List.copyOf(flips);
    }

    // net + (f - 1) points = 0 at f = 1 - net / points; half of the draws are above zero at the median of these
    private static double factor(double[] net, double[] points) {
        var turns = new double[net.length];
        for (int k = 0; k < net.length; k++) {
            boolean isGain = points[k] >= 0;
            if (points[k] == 0) {
                turns[k] = net[k] > 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            } else {
                turns[k] = 1 - net[k] / points[k];
            }
            if (!isGain) {
                turns[k] = -turns[k];
            }
        }
        Selection.select(turns, turns.length / 2);
        double middle = turns[turns.length / 2];
        return isCost(points) ? -middle : middle;
    }

    private static boolean isCost(double[] points) {
        return Arrays.stream(points).anyMatch(p -> p < 0);
    }
}
