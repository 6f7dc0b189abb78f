package org.glienicke.core.inference;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.glienicke.core.probability.Draws;

/** Ranks of draws and their normal scores [Vehtari 2021]. */
final class Ranks {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private static final int STRIDE = 16;

    private Ranks() {}

    /**
     * Places of draws from the smallest up. Values that agree to twelve digits may stand in the order they were drawn, which moves no
     * score by more than one rank: so a value and its place fit one number, and sorting is one call on a plain array.
     */
    static int[] order(double[] values) {
        return sorted(keys(values), places(values.length));
    }

    private static long places(int length) {
        int bits = 32 - Integer.numberOfLeadingZeros(Math.max(1, length - 1));
        return (1L << bits) - 1;
    }

    private static long[] keys(double[] values) {
        long places = places(values.length);
        var keys = new long[values.length];
        for (int i = 0; i < keys.length; i++) {
            long raw = Double.doubleToRawLongBits(values[i] + 0.0); // no negative zero
            keys[i] = ((raw ^ ((raw >> 63) & Long.MAX_VALUE)) & ~places) | i;
        }
        return keys;
    }

    private static int[] sorted(long[] keys, long places) {
        Arrays.sort(keys);
        var order = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            order[i] = (int) (keys[i] & places);
        }
        return order;
    }

    /**
     * The last of {@link #order}, for which not all need be sorted: one in sixteen tells about where they begin.
     *
     * @param count how many, at most as many as there are
     */
    static int[] largest(double[] values, int count) {
        var keys = keys(values);
        var some = new long[keys.length / STRIDE];
        for (int i = 0; i < some.length; i++) {
            some[i] = keys[i * STRIDE];
        }
        Arrays.sort(some);
        int above = 2 * count / STRIDE + 4;
        long from = above < some.length ? some[some.length - above] : Long.MIN_VALUE;
        var few = Arrays.stream(keys).filter(key -> key >= from).toArray();
        var order = sorted(few.length < count ? keys : few, places(values.length));
        return Arrays.copyOfRange(order, order.length - count, order.length);
    }

    /**
     * Places by distance from a middle, from the order of the values: outward from the middle on both sides at once.
     *
     * @param order of the values
     */
    static int[] folded(double[] values, int[] order, double middle) {
        int n = order.length;
        int up = n / 2;
        int down = up - 1;
        var folded = new int[n];
        for (int i = 0; i < n; i++) {
            boolean upward = down < 0 || (up < n && values[order[up]] - middle <= middle - values[order[down]]);
            folded[i] = upward ? order[up++] : order[down--];
        }
        return folded;
    }

    /**
     * Normal scores by place; those equal share the score of their middle rank.
     *
     * @param order of the values
     */
    static double[] scores(double[] values, int[] order) {
        int n = order.length;
        var table = Scores.of(n).values;
        var scores = new double[n];
        for (int from = 0; from < n; ) {
            int to = from;
            while (to + 1 < n && values[order[to + 1]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i <= to; i++) {
                scores[order[i]] = table.at(from + to);
            }
            from = to + 1;
        }
        return scores;
    }

    /**
     * Normal scores of so many draws.
     *
     * @param values by twice the rank, counted from 0, since equal draws stand at half ranks
     */
    private record Scores(int size, Draws values) {

        private static volatile Scores last = new Scores(0, Draws.constant(0, 1));

        // many quantities of one size are ranked in a row, and the table is dear
        private static Scores of(int size) {
            var found = last;
            if (found.size == size) {
                return found;
            }
            var values = new double[2 * size - 1];
            for (int i = 0; i < size; i++) {
                double score = NORMAL.inverseCumulativeProbability((i / 2.0 + 1 - 0.375) / (size + 0.25));
                values[i] = score;
                values[2 * size - 2 - i] = -score;
            }
            var made = new Scores(size, Draws.owning(values));
            last = made;
            return made;
        }
    }
}
