package org.glienicke.core.bargaining;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Branch and bound for the deal accepted in most draws. Below a partial deal a draw is still open if, under each of several weightings
 * of the parties, the weighted slack can be lifted to 0 by the best of what is left to choose; parties weighted one by one say too
 * little, because what one gains another gives. The weightings are made for each draw: where its parties' joint slack is least.
 */
final class AcceptanceProof {

    /** Weighted sums stay below this. */
    private static final double LARGEST = 1 << 30;
    /** Parts of the effort: the first half tries to close the gap, the rest to narrow it. */
    private static final int PARTS = 12;

    private final Choices choices;
    private final Scales scales;
    private final int draws;
    /** {@code loss[choice][option][weighting][draw]}: what an option adds, less the most that any option of the choice adds. */
    private final int[][][][] loss;
    /** {@code reach[depth][weighting][draw]}: the weighted slack with the best of what is left to choose. */
    private final int[][][] reach;

    private final long[][] sums;
    private final int[] chosen;
    private final int[] open;
    private AcceptanceSearch.Found best;
    private long nodes;

    private AcceptanceProof(Choices choices, int[][][][] loss, int[][] reach, AcceptanceSearch.Found found) {
        this.choices = choices;
        this.scales = Scales.of(choices, false);
        this.draws = reach[0].length;
        this.loss = loss;
        this.reach = new int[loss.length + 1][reach.length][draws];
        this.reach[0] = reach;
        this.best = found;
        this.sums = new long[loss.length + 1][scales.size];
        this.chosen = new int[loss.length];
        this.open = new int[draws];
    }

    static AcceptanceProof of(Outlooks outlooks, AcceptanceSearch.Found found) {
        var listed = Choices.of(outlooks.values());
        var gains = AcceptanceSearch.gains(outlooks, listed);
        var order = IntStream.range(0, gains.length)
                .boxed()
                .sorted(Comparator.comparingDouble(choice -> -stakes(gains[choice])))
                .toList();
        var plain = order.stream().map(choice -> gains[choice]).toArray(int[][][][]::new);
        var weightings = Weightings.of(outlooks.start(), plain, LARGEST);
        var reach = weightings.weighted(outlooks.start());
        var loss = new int[plain.length][][][];
        for (int choice = 0; choice < loss.length; choice++) {
            loss[choice] =
                    Arrays.stream(plain[choice]).map(weightings::weighted).toArray(int[][][]::new);
            takeMost(loss[choice], reach);
        }
        return new AcceptanceProof(listed.inOrder(order), loss, reach, found);
    }

    // what hangs on a choice: those with most are made first
    private static double stakes(int[][][] options) {
        double stakes = 0;
        for (var option : options) {
            for (var row : option) {
                for (int one : row) {
                    stakes += Math.abs((double) one);
                }
            }
        }
        return stakes;
    }

    // from the options of a choice to the reach
    private static void takeMost(int[][][] options, int[][] reach) {
        for (int w = 0; w < reach.length; w++) {
            for (int draw = 0; draw < reach[w].length; draw++) {
                int most = Integer.MIN_VALUE;
                for (var option : options) {
                    most = Math.max(most, option[w][draw]);
                }
                for (var option : options) {
                    option[w][draw] -= most;
                }
                reach[w][draw] += most;
            }
        }
    }

    /** The best deal and the bound that this many nodes prove. */
    Acceptance within(long effort) {
        Arrays.fill(open, 0);
        for (var row : reach[0]) {
            AcceptanceSearch.or(open, row);
        }
        int bound = Math.max(best.accepted(), AcceptanceSearch.nonNegative(open));
        if (proves(best.accepted() + 1, effort / 2)) {
            bound = best.accepted();
        }
        int low = best.accepted();
        for (int part = 0; part < PARTS && bound > best.accepted() + 1; part++) {
            int target = Math.max(best.accepted() + 1, (Math.max(low, best.accepted()) + bound + 1) / 2);
            if (proves(target, effort / 2 / PARTS)) {
                bound = Math.max(best.accepted(), Math.min(bound, target - 1));
            } else {
                low = target;
            }
        }
        return new Acceptance(best.deal(), best.accepted(), bound, draws);
    }

    // whether it was shown, within the effort, that no deal reaches the target and is better than the best
    private boolean proves(int target, long effort) {
        nodes = effort;
        return searches(0, target) && nodes > 0;
    }

    private boolean searches(int depth, int target) {
        var bounds = new int[scales.gain[depth].length];
        for (int option = 0; option < bounds.length; option++) {
            bounds[option] = isAllowed(depth, option) ? go(depth, loss[depth][option]) : -1;
        }
        for (int tried = 0; tried < bounds.length; tried++) {
            int option = highest(bounds);
            int bound = bounds[option];
            bounds[option] = -1;
            if (bound < Math.max(target, best.accepted() + 1)) {
                break;
            }
            if (--nodes <= 0) {
                return false;
            }
            chosen[depth] = option;
            if (depth + 1 == chosen.length) {
                best = new AcceptanceSearch.Found(choices.deal(chosen), bound);
            } else {
                isAllowed(depth, option);
                go(depth, loss[depth][option]);
                if (!searches(depth + 1, target)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int highest(int[] bounds) {
        int best = 0;
        for (int option = 1; option < bounds.length; option++) {
            best = bounds[option] > bounds[best] ? option : best;
        }
        return best;
    }

    // whether the bands still allow the option
    private boolean isAllowed(int depth, int option) {
        for (int c = 0; c < scales.size; c++) {
            sums[depth + 1][c] = sums[depth][c] + scales.gain[depth][option][c];
        }
        return scales.isOpen(sums[depth + 1], depth + 1);
    }

    // takes an option and counts the draws still open; at the last depth nothing is left, the parties one by one are
    // among
    // the weightings, and the bound is the count itself
    private int go(int depth, int[][] option) {
        Arrays.fill(open, 0);
        for (int w = 0; w < option.length; w++) {
            add(reach[depth + 1][w], reach[depth][w], option[w], open);
        }
        return AcceptanceSearch.nonNegative(open);
    }

    private static void add(int[] to, int[] one, int[] other, int[] open) {
        for (int draw = 0; draw < to.length; draw++) {
            int sum = one[draw] + other[draw];
            to[draw] = sum;
            open[draw] |= sum;
        }
    }
}
