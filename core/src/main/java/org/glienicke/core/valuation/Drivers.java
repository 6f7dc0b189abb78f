package org.glienicke.core.valuation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glienicke.core.probability.Draws;

/**
 * What drives a verdict: the Shapley share [Shapley 1953] of each criterion in the net, and in the probability that the net is above
 * zero. The net is a sum, so its Shapley shares are the criteria's own points, and with the reservation value they sum to it exactly. The
 * probability is no sum; its shares come from all 2^n coalitions of criteria and sum to it less the probability without any.
 *
 * @param shares the largest part in the net first
 * @param baseline probability that the net is above zero with no criterion counted: what the reservation value alone says
 */
public record Drivers(List<Driver> shares, double baseline) {

    /** Largest number of criteria for which all coalitions are counted; the value tree has one more at most. */
    static final int MAX_CRITERIA = 16;

    public Drivers {
        shares = List.copyOf(shares);
    }

    /**
     * One criterion's part.
     *
     * @param points part of the net, draw by draw
     * @param probability part of the probability that the net is above zero, in [-1, 1]
     */
    public record Driver(Criterion criterion, Draws points, double probability) {}

    public static Drivers of(Account account) {
        var criteria = account.criteria();
        var points = criteria.stream().map(account::points).toList();
        if (criteria.size() > MAX_CRITERIA) {
            throw new IllegalArgumentException(
                    "criteria are " + criteria.size() + ", at most " + MAX_CRITERIA + " can be shared out exactly");
        }
        var worth = coalitions(points, account.reservation());
        var drivers = new ArrayList<Driver>();
        for (int i = 0; i < criteria.size(); i++) {
            drivers.add(new Driver(criteria.get(i), points.get(i), Shapley.share(worth, i, criteria.size())));
        }
        drivers.sort((a, b) ->
                Double.compare(Math.abs(b.points().mean()), Math.abs(a.points().mean())));
        return new Drivers(drivers, worth[0]);
    }

    // probability that the net is above zero for every set of criteria
    private static double[] coalitions(List<Draws> points, Draws reservation) {
        var whole = new Whole(points, reservation);
        var above = new long[1 << points.size()];
        for (int start = 0; start < whole.size(); start += BLOCK) {
            whole.count(start, Math.min(start + BLOCK, whole.size()), above);
        }
        return Arrays.stream(above).mapToDouble(n -> (double) n / whole.size()).toArray();
    }

    /** Draws whose criteria all together stay in the cache nearest to the processor. */
    private static final int BLOCK = 256;

    /**
     * Points in whole numbers of so small a unit that their sums just fit: finer than doubles of that size are, and counted several at
     * once, which comparisons of doubles are not.
     */
    private static final class Whole {

        // sums left and right of zero by rounding of the many additions are closer to it than any account
        private static final double ROUNDING = 1e-9;

        private static final int BITS = Long.SIZE - 3;

        private final long[][] rows;

        /** What the coalition at hand has, less the reservation value. */
        private final long[] net;

        /** What a sum has to be above. */
        private final long zero;

        Whole(List<Draws> points, Draws reservation) {
            double largest = largest(reservation)
                    + points.stream().mapToDouble(Whole::largest).sum();
            double perPoint = Math.scalb(1.0, Math.min(Double.MAX_EXPONENT, BITS - Math.getExponent(largest)));
            rows = points.stream().map(p -> whole(p, perPoint)).toArray(long[][]::new);
            net = whole(reservation, -perPoint);
            zero = Math.min((long) (ROUNDING * perPoint), 1L << BITS);
        }

        private static double largest(Draws draws) {
            double largest = 0;
            for (int k = 0; k < draws.size(); k++) {
                largest = Math.max(largest, Math.abs(draws.at(k)));
            }
            return largest;
        }

        private static long[] whole(Draws draws, double perPoint) {
            var whole = new long[draws.size()];
            for (int k = 0; k < whole.length; k++) {
                whole[k] = (long) (draws.at(k) * perPoint);
            }
            return whole;
        }

        int size() {
            return net.length;
        }

        // sets in Gray code order, so each differs from the last by one
        void count(int start, int end, long[] above) {
            for (int k = start; k < end; k++) {
                above[0] += net[k] > zero ? 1 : 0;
            }
            int set = 0;
            for (int step = 1; step < above.length; step++) {
                int changed = Integer.numberOfTrailingZeros(step);
                set ^= 1 << changed;
                above[set] += above(rows[changed], (set & (1 << changed)) == 0 ? -1 : 0, start, end);
            }
        }

        // adds a row, or takes it away where the mask has all bits, and counts the signs of what is lacking, without
        // branches
        private long above(long[] row, long mask, int start, int end) {
            long above = 0;
            for (int k = start; k < end; k++) {
                long sum = net[k] + (row[k] ^ mask) - mask;
                net[k] = sum;
                above += (zero - sum) >>> (Long.SIZE - 1);
            }
            return above;
        }
    }
}
