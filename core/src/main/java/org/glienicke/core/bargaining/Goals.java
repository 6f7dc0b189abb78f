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
    private static final Node[] NONE = {};

    private final Relaxed relaxed;
    private final int parties;
    private final Node root;
    private Node reached;

    Goals(List<long[]> goals, int parties, Relaxed relaxed) {
        this.relaxed = relaxed;
        this.parties = parties;
        this.root = node(goals.toArray(long[][]::new), 0, goals.size());
        this.reached = root;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Node(int[] weightings, double[] least, Node[] halves) {}

    /** Whether the partial deal looked at may reach one; the goal reached last is asked first. */
    boolean isReached() {
        return (reached.halves().length == 0 && isAbove(reached)) || isReached(root);
    }

    private boolean isReached(Node node) {
        if (!isAbove(node)) {
            return false;
        }
        if (node.halves().length == 0) {
            reached = node;
            return true;
        }
        return isReached(node.halves()[0]) || isReached(node.halves()[1]);
    }

    private boolean isAbove(Node node) {
        var weightings = node.weightings();
        var least = node.least();
        for (int i = 0; i < least.length; i++) {
            if (least[i] > relaxed.bound(weightings[i])) {
                return false;
            }
        }
        return true;
    }

    private Node node(long[][] goals, int start, int end) {
        var weightings = weightings(middle(goals, start, end));
        var least = new double[weightings.length];
        for (int i = 0; i < least.length; i++) {
            least[i] = Double.POSITIVE_INFINITY;
            for (int goal = start; goal < end; goal++) {
                least[i] = Math.min(least[i], relaxed.weighted(weightings[i], goals[goal]));
            }
        }
        if (end - start == 1) {
            return new Node(weightings, least, NONE);
        }
        int party = widest(goals, start, end);
        Arrays.sort(goals, start, end, Comparator.comparingLong(goal -> goal[party]));
        int half = (start + end) >>> 1;
        return new Node(weightings, least, new Node[] {node(goals, start, half), node(goals, half, end)});
    }

    private long[] middle(long[][] goals, int start, int end) {
        var middle = new long[parties];
        for (int goal = start; goal < end; goal++) {
            for (int party = 0; party < parties; party++) {
                middle[party] += goals[goal][party] / (end - start);
            }
        }
        return middle;
    }

    private int widest(long[][] goals, int start, int end) {
        int widest = 0;
        double most = -1;
        for (int party = 0; party < parties; party++) {
            int p = party;
            var range = IntStream.range(start, end)
                    .mapToLong(goal -> goals[goal][p])
                    .summaryStatistics();
            double width = relaxed.weighted(relaxed.pureOf(party), range(party, range.getMax() - range.getMin()));
            if (width > most) {
                most = width;
                widest = party;
            }
        }
        return widest;
    }

    private long[] range(int party, long width) {
        var range = new long[parties];
        range[party] = width;
        return range;
    }

    // those that come nearest to the point, then each party alone
    private int[] weightings(long[] point) {
        int near = Math.min(NEAREST, relaxed.weightings());
        var found = new int[near + parties];
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
                System.arraycopy(found, place, found, place + 1, near - place - 1);
                shortfalls[place] = shortfall;
                found[place] = weighting;
            }
        }
        for (int party = 0; party < parties; party++) {
            found[near + party] = relaxed.pureOf(party);
        }
        return found;
    }
}
