package org.glienicke.core.bargaining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Complete deals known so far, by worth, none dominating another; and the corners between them: a deal that none of them dominates or
 * equals lies above at least one corner in every coordinate [Klamroth, Lacour and Vanderpooten 2015].
 */
final class Known {

    /** Corners beyond which no more deals are taken into account: fewer deals only make for a weaker test. */
    private static final int MOST_CORNERS = 100_000;

    private final int parties;
    private final List<long[]> deals = new ArrayList<>();
    /** {@code corners[party][corner]}. */
    private long[][] corners;

    private int size;

    /**
     * Without deals.
     *
     * @param lowest worth to each party that any deal can have
     */
    Known(long[] lowest) {
        parties = lowest.length;
        corners = new long[parties][64];
        var corner = lowest.clone();
        for (int party = 0; party < parties; party++) {
            corner[party]--;
        }
        addCorner(corner);
    }

    /** Takes deals into account that no known one dominates or equals. */
    void addAll(List<long[]> worths) {
        for (var worth : worths) {
            if (size <= MOST_CORNERS && deals.stream().noneMatch(deal -> isAtLeast(deal, worth))) {
                deals.removeIf(deal -> isAtLeast(worth, deal));
                deals.add(worth);
                split(worth);
            }
        }
    }

    /** Of which a deal has to reach one, unless a known one dominates it: every known deal, and the point just above each corner. */
    List<long[]> goals() {
        var goals = new ArrayList<>(deals);
        for (int corner = 0; corner < size; corner++) {
            var above = corner(corner);
            for (int party = 0; party < parties; party++) {
                above[party]++;
            }
            goals.add(above);
        }
        return goals;
    }

    static boolean isAtLeast(long[] one, long[] other) {
        for (int party = 0; party < one.length; party++) {
            if (one[party] < other[party]) {
                return false;
            }
        }
        return true;
    }

    private long[] corner(int corner) {
        var worth = new long[parties];
        for (int party = 0; party < parties; party++) {
            worth[party] = corners[party][corner];
        }
        return worth;
    }

    private void addCorner(long[] corner) {
        if (size == corners[0].length) {
            for (int party = 0; party < parties; party++) {
                corners[party] = Arrays.copyOf(corners[party], 2 * size);
            }
        }
        for (int party = 0; party < parties; party++) {
            corners[party][size] = corner[party];
        }
        size++;
    }

    private void removeCorner(int corner) {
        size--;
        for (var row : corners) {
            row[corner] = row[size];
        }
    }

    // every corner strictly below the deal gives way to those that leave it on one side
    private void split(long[] deal) {
        var below = new ArrayList<long[]>();
        var touching = new ArrayList<long[]>();
        for (int corner = size - 1; corner >= 0; corner--) {
            int equal = equalIfBelow(corner, deal);
            if (equal == 0) {
                below.add(corner(corner));
                removeCorner(corner);
            } else if (equal == 1) {
                touching.add(corner(corner));
            }
        }
        for (int party = 0; party < parties; party++) {
            addMoved(below, touching, deal, party);
        }
    }

    // in how many coordinates the corner equals the deal; -1 if it is higher in some
    private int equalIfBelow(int corner, long[] deal) {
        int equal = 0;
        for (int party = 0; party < parties; party++) {
            long at = corners[party][corner];
            if (at > deal[party]) {
                return -1;
            }
            if (at == deal[party]) {
                equal++;
            }
        }
        return equal;
    }

    // a corner moved up to the deal on one side is needless if another one touches that side at or below it
    private void addMoved(List<long[]> below, List<long[]> touching, long[] deal, int party) {
        var others = touching.stream().filter(c -> c[party] == deal[party]).toList();
        var moved = new ArrayList<long[]>();
        for (var corner : below) {
            var one = corner.clone();
            one[party] = deal[party];
            if (others.stream().noneMatch(other -> isAtLeast(one, other))
                    && moved.stream().noneMatch(other -> isAtLeast(one, other))) {
                moved.removeIf(other -> isAtLeast(other, one));
                moved.add(one);
            }
        }
        moved.forEach(this::addCorner);
    }
}
