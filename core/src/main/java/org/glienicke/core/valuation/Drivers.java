package org.glienicke.core.valuation;

import java.util.ArrayList;
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

    // probability that the net is above zero for every set of criteria; sets in Gray code order, so each differs from
    // the last by one
    private static double[] coalitions(List<Draws> points, Draws reservation) {
        int n = points.size();
        var rows = points.stream().map(Draws::toArray).toArray(double[][]::new);
        var net = reservation.toArray();
        for (int k = 0; k < net.length; k++) {
            net[k] = -net[k];
        }
        var worth = new double[1 << n];
        worth[0] = shareAbove(net);
        int set = 0;
        for (int step = 1; step < worth.length; step++) {
            int changed = Integer.numberOfTrailingZeros(step);
            set ^= 1 << changed;
            double sign = (set & (1 << changed)) == 0 ? -1 : 1;
            var row = rows[changed];
            for (int k = 0; k < net.length; k++) {
                net[k] += sign * row[k];
            }
            worth[set] = shareAbove(net);
        }
        return worth;
    }

    // sums left and right of zero by rounding of the many additions are closer to it than any account
    private static final double ROUNDING = 1e-9;

    private static double shareAbove(double[] net) {
        int above = 0;
        for (double value : net) {
            above += value > ROUNDING ? 1 : 0;
        }
        return (double) above / net.length;
    }
}
