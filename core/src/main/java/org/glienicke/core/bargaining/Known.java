package org.glienicke.core.bargaining;

import java.util.ArrayList;
import java.util.List;

/**
 * Complete deals known so far, by worth, none dominating another; and the corners between them: a deal that none of them beats lies at or
 * above at least one corner [Klamroth, Lacour and Vanderpooten 2015].
 */
final class Known {

    /** Corners beyond which no more deals are taken into account: fewer deals only make for a weaker test. */
    private static final int MOST_CORNERS = 6_000;

    private static final long LOWEST = Long.MIN_VALUE / 8;

    private final int parties;
    private final double[][] weights;
    private final List<long[]> deals = new ArrayList<>();
    private double[][] corners = {};
    private int drawn = -1;

    Known(int parties, double[][] weights) {
        this.parties = parties;
        this.weights = weights;
    }

    void add(long[] worth) {
        for (var deal : deals) {
            if (isAtLeast(deal, worth)) {
                return;
            }
        }
        deals.removeIf(deal -> isAtLeast(worth, deal));
        deals.add(worth);
        drawn = -1;
    }

    private static boolean isAtLeast(long[] one, long[] other) {
        for (int party = 0; party < one.length; party++) {
            if (one[party] < other[party]) {
                return false;
            }
        }
        return true;
    }

    /** Works the corners out again if deals have been added. */
    void draw() {
        if (drawn == deals.size()) {
            return;
        }
        var all = new ArrayList<long[]>();
        var lowest = new long[parties];
        java.util.Arrays.fill(lowest, LOWEST);
        all.add(lowest);
        for (var deal : deals) {
            if (all.size() > MOST_CORNERS) {
                break;
            }
            split(all, deal);
        }
        corners = weighted(all);
        drawn = deals.size();
    }

    // every corner strictly below the deal gives way to those that leave it on one side
    private void split(List<long[]> all, long[] deal) {
        var fresh = new ArrayList<long[]>();
        var kept = new ArrayList<long[]>();
        for (var corner : all) {
            if (isStrictlyBelow(corner, deal)) {
                for (int party = 0; party < parties; party++) {
                    var moved = corner.clone();
                    moved[party] = deal[party];
                    fresh.add(moved);
                }
            } else {
                kept.add(corner);
            }
        }
        var old = List.copyOf(kept);
        for (int i = 0; i < fresh.size(); i++) {
            var one = fresh.get(i);
            int place = i;
            boolean isNeedless = old.stream().anyMatch(other -> isAtLeast(one, other));
            for (int j = 0; !isNeedless && j < fresh.size(); j++) {
                boolean isBelow = j != place && isAtLeast(one, fresh.get(j));
                isNeedless = isBelow && (j < place || !isAtLeast(fresh.get(j), one));
            }
            if (!isNeedless) {
                kept.add(one);
            }
        }
        all.clear();
        all.addAll(kept);
    }

    private static boolean isStrictlyBelow(long[] corner, long[] deal) {
        for (int party = 0; party < corner.length; party++) {
            if (corner[party] >= deal[party]) {
                return false;
            }
        }
        return true;
    }

    private double[][] weighted(List<long[]> all) {
        var sums = new double[weights.length][all.size()];
        for (int weighting = 0; weighting < sums.length; weighting++) {
            for (int corner = 0; corner < all.size(); corner++) {
                for (int party = 0; party < parties; party++) {
                    sums[weighting][corner] += weights[weighting][party] * all.get(corner)[party];
                }
            }
        }
        return sums;
    }

    /** {@code [weighting][corner]}: weighted sums of the corners. */
    double[][] corners() {
        return corners;
    }
}
