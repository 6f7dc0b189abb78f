package org.glienicke.core.bargaining;

import java.util.Arrays;
import java.util.List;

/**
 * Depth-first search of the deals that begin with some options, for one that is accepted in so many draws as a target. A draw is still
 * open if, under each of several weightings of the parties, the weighted slack can be lifted to 0 by the best of what is left to choose;
 * parties weighted one by one say too little, because what one gains another gives. Planes that hold above the count are asked first,
 * for an addition each.
 */
final class Descent {

    private final Ground ground;
    /** {@code reach[depth][option][weighting][draw]}: after that option of the choice before. */
    private final short[][][][] reach;

    private final Tally tally;
    private final int[] chosen;
    private final short[] open;
    private double[][] bounds = new double[0][];
    private List<Plane> planes = List.of();
    private int target;
    private long nodes;
    private int[] found = new int[0];
    private int accepted;

    Descent(Ground ground) {
        this.ground = ground;
        int choices = ground.choices();
        this.reach = new short[choices + 1][][][];
        reach[0] = new short[][][] {ground.reach()};
        for (int depth = 0; depth < choices; depth++) {
            reach[depth + 1] = new short[ground.loss()[depth].length][ground.reach().length][ground.draws()];
        }
        this.tally = new Tally(ground.scales());
        this.chosen = new int[choices];
        this.open = new short[ground.draws()];
    }

    /** Whether all was looked at before the nodes ran out. */
    boolean isDone(int[] start, int made, List<Plane> holding, int aim, long effort) {
        planes = holding;
        target = aim;
        nodes = effort;
        found = new int[0];
        bounds = new double[chosen.length + 1][holding.size()];
        for (int plane = 0; plane < holding.size(); plane++) {
            bounds[made][plane] = holding.get(plane).most(made);
            for (int choice = 0; choice < made; choice++) {
                bounds[made][plane] += holding.get(plane).share()[choice][start[choice]];
            }
        }
        return searches(made, begin(start, made));
    }

    // makes the first choices; where the last of them left its reach
    private int begin(int[] start, int made) {
        int at = 0;
        for (int depth = 0; depth < made; depth++) {
            chosen[depth] = start[depth];
            tally.isAllowed(depth, start[depth]);
            go(depth, at, start[depth]);
            at = start[depth];
        }
        return at;
    }

    /** The nodes that were not used. */
    long left() {
        return Math.max(0, nodes);
    }

    /** The best deal met that reaches the target, by options; empty if none did. */
    int[] found() {
        return found;
    }

    int accepted() {
        return accepted;
    }

    /** By option of the next choice: how many draws stay open; below 0 if the conditions do not allow it. */
    int[] reached(int[] start, int made) {
        int at = begin(start, made);
        var counts = new int[ground.loss()[made].length];
        for (int option = 0; option < counts.length; option++) {
            counts[option] = tally.isAllowed(made, option) ? go(made, at, option) : -1;
        }
        return counts;
    }

    private boolean searches(int depth, int at) {
        var counts = new int[ground.loss()[depth].length];
        for (int option = 0; option < counts.length; option++) {
            counts[option] =
                    tally.isAllowed(depth, option) && isUnderPlanes(depth, option) ? go(depth, at, option) : -1;
        }
        for (int tried = 0; tried < counts.length; tried++) {
            int option = highest(counts);
            int count = counts[option];
            counts[option] = -1;
            if (count < target) {
                break;
            }
            if (--nodes <= 0) {
                return false;
            }
            chosen[depth] = option;
            if (depth + 1 == chosen.length) {
                keep();
            } else {
                tally.isAllowed(depth, option);
                isUnderPlanes(depth, option);
                if (!searches(depth + 1, option)) {
                    return false;
                }
            }
        }
        return true;
    }

    // what is open was rounded up, so the draws are counted exactly
    private void keep() {
        int count = ground.accepted(chosen);
        if (count >= target) {
            found = chosen.clone();
            accepted = count;
            target = count + 1;
        }
    }

    /** The place of the largest, the first of several. */
    static int highest(int[] counts) {
        int best = 0;
        for (int option = 1; option < counts.length; option++) {
            best = counts[option] > counts[best] ? option : best;
        }
        return best;
    }

    private boolean isUnderPlanes(int depth, int option) {
        boolean isUnder = true;
        for (int plane = 0; plane < planes.size(); plane++) {
            bounds[depth + 1][plane] = bounds[depth][plane] + planes.get(plane).less(depth, option);
            isUnder &= bounds[depth + 1][plane] + AcceptanceProof.ROUNDING >= target;
        }
        return isUnder;
    }

    // takes an option and counts the draws still open
    private int go(int depth, int at, int option) {
        Arrays.fill(open, (short) 0);
        var to = reach[depth + 1][option];
        var from = reach[depth][at];
        for (int w = 0; w < to.length; w++) {
            add(to[w], from[w], ground.loss()[depth][option][w], open);
        }
        return nonNegative(open);
    }

    // two loops, because one with both is not compiled to vector instructions
    private static void add(short[] to, short[] one, short[] other, short[] open) {
        for (int draw = 0; draw < to.length; draw++) {
            to[draw] = (short) (one[draw] + other[draw]);
        }
        for (int draw = 0; draw < to.length; draw++) {
            open[draw] = (short) (open[draw] | to[draw]);
        }
    }

    private static int nonNegative(short[] row) {
        int count = row.length;
        for (short one : row) {
            count += one >> 15;
        }
        return count;
    }
}
