package org.glienicke.core.bargaining;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Points of which a partial deal has to reach one to be of use: under no weighting may its bound lie below. Each is asked under the
 * weightings whose bounds come nearest to it [Ehrgott and Gandibleux 2007] and under each party alone; they stand in a tree whose nodes
 * ask for the least of what lies below them [Bentley 1975].
 */
final class Goals {

    private static final int NEAREST = 4;

    private final Relaxed relaxed;
    private final int parties;
    private final long[][] goals;
    /** Questions of a node. */
    private final int width;

    private final int[] weightings;
    private final double[] least;
    /** {@code others[node]}: the second half of a node, whose first half is the node after it; 0 if it is one goal. */
    private final int[] others;

    private int nodes;
    private int reached;

    Goals(List<long[]> goals, int parties, Relaxed relaxed) {
        this.relaxed = relaxed;
        this.parties = parties;
        this.goals = goals.toArray(long[][]::new);
        this.width = Math.min(NEAREST, relaxed.weightings()) + parties;
        int most = 2 * goals.size();
        weightings = new int[most * width];
        least = new double[most * width];
        others = new int[most];
        grow(0, goals.size());
        reached = nodes - 1;
    }

    /** Whether the partial deal looked at may reach one; the goal reached last is asked first. */
    boolean isReached() {
        return isAbove(reached) || isReached(0);
    }

    private boolean isReached(int node) {
        if (!isAbove(node)) {
            return false;
        }
        if (others[node] == 0) {
            reached = node;
            return true;
        }
        return isReached(node + 1) || isReached(others[node]);
    }

    private boolean isAbove(int node) {
        int end = (node + 1) * width;
        for (int i = node * width; i < end; i++) {
            if (least[i] > relaxed.bound(weightings[i])) {
                return false;
            }
        }
        return true;
    }

    private int grow(int start, int end) {
        int node = nodes++;
        ask(node, start, end);
        if (end - start > 1) {
            int party = widest(start, end);
            Arrays.sort(goals, start, end, Comparator.comparingLong(goal -> goal[party]));
            int half = (start + end) >>> 1;
            grow(start, half);
            others[node] = grow(half, end);
        }
        return node;
    }

    private void ask(int node, int start, int end) {
        nearest(middle(start, end), node * width);
        for (int i = node * width; i < (node + 1) * width; i++) {
            least[i] = Double.POSITIVE_INFINITY;
            for (int goal = start; goal < end; goal++) {
                least[i] = Math.min(least[i], relaxed.weighted(weightings[i], goals[goal]));
            }
        }
    }

    private long[] middle(int start, int end) {
        var middle = new long[parties];
        for (int goal = start; goal < end; goal++) {
            for (int party = 0; party < parties; party++) {
                middle[party] += goals[goal][party] / (end - start);
            }
        }
        return middle;
    }

    private int widest(int start, int end) {
        int widest = 0;
        double most = -1;
        for (int party = 0; party < parties; party++) {
            int p = party;
            var range = IntStream.range(start, end)
                    .mapToLong(goal -> goals[goal][p])
                    .summaryStatistics();
            var across = new long[parties];
            across[party] = range.getMax() - range.getMin();
            double length = relaxed.weighted(relaxed.pureOf(party), across);
            if (length > most) {
                most = length;
                widest = party;
            }
        }
        return widest;
    }

    // the weightings that come nearest to the point, then each party alone
    private void nearest(long[] point, int first) {
        int near = width - parties;
        var shortfalls = new double[near];
        Arrays.fill(shortfalls, Double.POSITIVE_INFINITY);
        for (int weighting = 0; weighting < relaxed.weightings(); weighting++) {
            double shortfall = relaxed.shortfall(weighting, point);
            int place = near;
            while (place > 0 && shortfalls[place - 1] > shortfall) {
                place--;
            }
            if (place < near) {
                System.arraycopy(shortfalls, place, shortfalls, place + 1, near - place - 1);
                System.arraycopy(weightings, first + place, weightings, first + place + 1, near - place - 1);
                shortfalls[place] = shortfall;
                weightings[first + place] = weighting;
            }
        }
        for (int party = 0; party < parties; party++) {
            weightings[first + near + party] = relaxed.pureOf(party);
        }
    }
}
