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
    private final Outlooks outlooks;
    /** {@code gain[choice][option][weighting][draw]}. */
    private final int[][][][] gain;
    /** {@code rest[choice][weighting][draw]}: the most that this choice and later ones can add. */
    private final int[][][] rest;
    /** {@code slack[depth][weighting][draw]}. */
    private final int[][][] slack;

    private final long[][] sums;
    private final int[] chosen;
    private final int[] open;
    private AcceptanceSearch.Found best;
    private long nodes;

    private AcceptanceProof(Outlooks outlooks, Choices choices, AcceptanceSearch.Found found) {
        this.outlooks = outlooks;
        this.choices = choices;
        this.scales = Scales.of(choices, false);
        this.best = found;
        var plain = AcceptanceSearch.gains(outlooks, choices);
        var weightings = Weightings.of(outlooks.start(), plain, LARGEST);
        int depths = plain.length;
        gain = new int[depths][][][];
        for (int choice = 0; choice < depths; choice++) {
            gain[choice] =
                    Arrays.stream(plain[choice]).map(weightings::weighted).toArray(int[][][]::new);
        }
        slack = new int[depths + 1][weightings.size()][outlooks.draws()];
        slack[0] = weightings.weighted(outlooks.start());
        rest = new int[depths + 1][weightings.size()][outlooks.draws()];
        for (int choice = depths - 1; choice >= 0; choice--) {
            for (int w = 0; w < weightings.size(); w++) {
                for (int draw = 0; draw < outlooks.draws(); draw++) {
                    int most = Integer.MIN_VALUE;
                    for (var option : gain[choice]) {
                        most = Math.max(most, option[w][draw]);
                    }
                    rest[choice][w][draw] = rest[choice + 1][w][draw] + most;
                }
            }
        }
        sums = new long[depths + 1][scales.size];
        chosen = new int[depths];
        open = new int[outlooks.draws()];
    }

    static AcceptanceProof of(Outlooks outlooks, AcceptanceSearch.Found found) {
        var choices = Choices.of(outlooks.values());
        var weight = AcceptanceSearch.gains(outlooks, choices);
        var order = IntStream.range(0, weight.length)
                .boxed()
                .sorted(Comparator.comparingDouble(choice -> -stakes(weight[choice])))
                .toList();
        return new AcceptanceProof(outlooks, choices.inOrder(order), found);
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

    /** The best deal and the bound that this many nodes prove. */
    Acceptance within(long effort) {
        int bound = Math.max(best.accepted(), bound(0));
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
        return new Acceptance(best.deal(), best.accepted(), bound, outlooks.draws());
    }

    // whether it was shown, within the effort, that no deal reaches the target and is better than the best
    private boolean proves(int target, long effort) {
        nodes = effort;
        return searches(0, target) && nodes > 0;
    }

    private boolean searches(int depth, int target) {
        if (depth == chosen.length) {
            int accepted = bound(depth);
            if (accepted > best.accepted()) {
                best = new AcceptanceSearch.Found(choices.deal(chosen), accepted);
            }
            return true;
        }
        var bounds = new int[gain[depth].length];
        for (int option = 0; option < bounds.length; option++) {
            bounds[option] = go(depth, option) ? bound(depth + 1) : -1;
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
            go(depth, option);
            chosen[depth] = option;
            if (!searches(depth + 1, target)) {
                return false;
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
    private boolean go(int depth, int option) {
        for (int w = 0; w < slack[depth].length; w++) {
            sum(slack[depth + 1][w], slack[depth][w], gain[depth][option][w]);
        }
        for (int c = 0; c < scales.size; c++) {
            sums[depth + 1][c] = sums[depth][c] + scales.gain[depth][option][c];
        }
        return scales.isOpen(sums[depth + 1], depth + 1);
    }

    private static void sum(int[] to, int[] one, int[] other) {
        for (int draw = 0; draw < to.length; draw++) {
            to[draw] = one[draw] + other[draw];
        }
    }

    // at the last depth nothing is left, the parties one by one are among the weightings, and the bound is the count
    // itself
    private int bound(int depth) {
        Arrays.fill(open, 0);
        for (int w = 0; w < slack[depth].length; w++) {
            orSum(open, slack[depth][w], rest[depth][w]);
        }
        return AcceptanceSearch.nonNegative(open);
    }

    private static void orSum(int[] to, int[] one, int[] other) {
        for (int draw = 0; draw < to.length; draw++) {
            to[draw] |= one[draw] + other[draw];
        }
    }
}
