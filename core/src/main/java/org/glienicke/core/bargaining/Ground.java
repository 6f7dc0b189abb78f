package org.glienicke.core.bargaining;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What a proof stands on: choices in the order in which they are made, those with most at stake first, and per draw and weighting of the
 * parties the reach, that is the weighted slack where every choice is made at its best, and what each option loses of it. In 16 bits,
 * each draw and weighting on its own scale, rounded so that a draw never looks less open than it is.
 */
final class Ground {

    /** Weighted sums stay below this. */
    private static final double LARGEST = 1 << 30;
    /** A reach and all losses together stay below this. */
    private static final double LARGEST_SHORT = 32_000;

    private final Choices choices;
    private final Scales scales;
    private final int[][] start;
    private final int[][][][] gain;
    private final short[][][][] loss;
    private final short[][] reach;

    private Ground(Choices choices, int[][] start, int[][][][] gain, short[][][][] loss, short[][] reach) {
        this.choices = choices;
        this.scales = Scales.of(choices, false);
        this.start = start;
        this.gain = gain;
        this.loss = loss;
        this.reach = reach;
    }

    static Ground of(Outlooks outlooks) {
        var listed = Choices.of(outlooks.values());
        var gains = AcceptanceSearch.gains(outlooks, listed);
        var order = IntStream.range(0, gains.length)
                .boxed()
                .sorted(Comparator.comparingDouble(choice -> -stakes(gains[choice])))
                .toList();
        var gain = order.stream().map(choice -> gains[choice]).toArray(int[][][][]::new);
        var weightings = Weightings.of(outlooks.start(), gain, LARGEST);
        var reach = weightings.weighted(outlooks.start());
        var loss = new int[gain.length][][][];
        for (int choice = 0; choice < loss.length; choice++) {
            loss[choice] = Arrays.stream(gain[choice]).map(weightings::weighted).toArray(int[][][]::new);
            takeMost(loss[choice], reach);
        }
        var scale = scale(loss, reach);
        var small = new short[loss.length][][][];
        for (int choice = 0; choice < loss.length; choice++) {
            small[choice] = Arrays.stream(loss[choice])
                    .map(option -> roundedUp(option, scale))
                    .toArray(short[][][]::new);
            loss[choice] = new int[0][][];
        }
        return new Ground(listed.inOrder(order), outlooks.start(), gain, small, roundedUp(reach, scale));
    }

    // what hangs on a choice
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

    // so that a reach less the largest loss of every choice stays within bounds
    private static double[][] scale(int[][][][] loss, int[][] reach) {
        var scale = new double[reach.length][];
        for (int w = 0; w < reach.length; w++) {
            scale[w] = new double[reach[w].length];
            for (int draw = 0; draw < scale[w].length; draw++) {
                double all = 1 + Math.abs((double) reach[w][draw]);
                for (var options : loss) {
                    int largest = 0;
                    for (var option : options) {
                        largest = Math.max(largest, -option[w][draw]);
                    }
                    all += largest;
                }
                scale[w][draw] = LARGEST_SHORT / all;
            }
        }
        return scale;
    }

    private static short[][] roundedUp(int[][] rows, double[][] scale) {
        var rounded = new short[rows.length][];
        for (int w = 0; w < rows.length; w++) {
            rounded[w] = new short[rows[w].length];
            for (int draw = 0; draw < rounded[w].length; draw++) {
                rounded[w][draw] = (short) Math.ceil(rows[w][draw] * scale[w][draw]);
            }
        }
        return rounded;
    }

    int draws() {
        return start[0].length;
    }

    int choices() {
        return gain.length;
    }

    Scales scales() {
        return scales;
    }

    /** {@code [party][draw]}: slacks when nothing is given. */
    int[][] start() {
        return start;
    }

    /** {@code [choice][option][party][draw]}: what an option adds to the slacks. */
    int[][][][] gain() {
        return gain;
    }

    /** {@code [choice][option][weighting][draw]}: what an option adds, less the most that any option of the choice adds; 0 or less. */
    short[][][][] loss() {
        return loss;
    }

    /** {@code [weighting][draw]}. */
    short[][] reach() {
        return reach;
    }

    /** In how many draws every party accepts the deal of these options. */
    int accepted(int[] chosen) {
        var worst = new int[draws()];
        for (int party = 0; party < start.length; party++) {
            var slack = start[party].clone();
            for (int choice = 0; choice < chosen.length; choice++) {
                var row = gain[choice][chosen[choice]][party];
                for (int draw = 0; draw < slack.length; draw++) {
                    slack[draw] += row[draw];
                }
            }
            AcceptanceSearch.or(worst, slack);
        }
        return AcceptanceSearch.nonNegative(worst);
    }

    Deal deal(int[] chosen) {
        return choices.deal(chosen);
    }
}
