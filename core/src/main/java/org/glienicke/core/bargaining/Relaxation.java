package org.glienicke.core.bargaining;

import java.util.Arrays;

/**
 * Draws seen through one deal that all of them share. A mixed deal is accepted in a draw to the extent y if it can be parted into two,
 * one of mass y that suits the draw, and a rest of any kind: the convex hull of "accepted, and every party has its slack" and "refused"
 * [Balas 1998], draw by draw as in programs under chance constraints [Ahmed, Luedtke, Song and Xie 2017]. At a deal that is not mixed y
 * is 1 or 0 as the draw accepts it, so the sum of all y is a concave function above the count, and equal to it at every deal.
 *
 * <p>Under weights of the parties an option loses something against the best of its choice, and losses may come to the reach of the draw:
 * its weighted slack where every choice is made at its best. Losses of a choice counted up to a level, levels adding up to more than the
 * reach, bound y by a linear function, as a cover does [Balas 1975]: {@code y (levels - reach) <= sum (level - loss) share}.
 */
final class Relaxation {

    private static final int MOST_NUMBERS = 8_000_000;

    final int[][][][] gain;
    final int[][] start;
    final int parties;
    final int draws;
    final int[] first;
    final int size;
    /** {@code worth[draw]}: option by option the gain of every party. */
    final double[][] worth;
    /** {@code unit[party][draw]}: one over what is at stake. */
    final double[][] unit;
    /** {@code isMoved[choice][option][party]}. */
    final boolean[][][] isMoved;

    private Relaxation(int[][] start, int[][][][] gain) {
        this.gain = gain;
        this.start = start;
        this.parties = start.length;
        this.draws = start[0].length;
        this.first = new int[gain.length + 1];
        for (int choice = 0; choice < gain.length; choice++) {
            first[choice + 1] = first[choice] + gain[choice].length;
        }
        this.size = first[gain.length];
        this.worth = new double[draws][parties * size];
        this.unit = new double[parties][draws];
        this.isMoved = Arrays.stream(gain)
                .map(options -> Arrays.stream(options).map(Relaxation::moved).toArray(boolean[][]::new))
                .toArray(boolean[][][]::new);
        for (int party = 0; party < parties; party++) {
            for (int draw = 0; draw < draws; draw++) {
                unit[party][draw] = 1 / spread(party, draw);
            }
        }
    }

    private static boolean[] moved(int[][] option) {
        var moved = new boolean[option.length];
        for (int party = 0; party < moved.length; party++) {
            moved[party] = Arrays.stream(option[party]).anyMatch(one -> one != 0);
        }
        return moved;
    }

    // lays out the gains, too
    private double spread(int party, int draw) {
        double spread = 1;
        for (int choice = 0; choice < gain.length; choice++) {
            for (int option = 0; option < gain[choice].length; option++) {
                double one = gain[choice][option][party][draw];
                worth[draw][(first[choice] + option) * parties + party] = one;
                spread += Math.abs(one);
            }
        }
        return spread;
    }

    /** Whether there is memory for it. */
    static boolean isFor(int[][] start, int[][][][] gain) {
        long options = Arrays.stream(gain).mapToLong(c -> c.length).sum();
        return options * start.length * start[0].length <= MOST_NUMBERS;
    }

    static Relaxation of(int[][] start, int[][][][] gain) {
        return new Relaxation(start, gain);
    }

    /** The mixed deal that takes every option of a choice alike. */
    double[][] even() {
        var even = new double[gain.length][];
        for (int choice = 0; choice < even.length; choice++) {
            even[choice] = new double[gain[choice].length];
            Arrays.fill(even[choice], 1.0 / even[choice].length);
        }
        return even;
    }

    /** Weights of the parties, draw by draw, each party by what is at stake for it. */
    Weights weights() {
        var weights = new Weights(new double[draws][parties], new double[draws]);
        for (int draw = 0; draw < draws; draw++) {
            for (int party = 0; party < parties; party++) {
                weights.of[draw][party] = unit[party][draw];
            }
        }
        Arrays.fill(weights.pace, 0.5);
        return weights;
    }

    /**
     * Weights that are bettered each time they are used; any of them give a bound.
     *
     * @param of {@code of[draw][party]}
     * @param pace how far the next step goes
     */
    @SuppressWarnings("ArrayRecordComponent") // lives for one proof and is never compared
    record Weights(double[][] of, double[] pace) {

        Weights copy() {
            return new Weights(Arrays.stream(of).map(double[]::clone).toArray(double[][]::new), pace.clone());
        }
    }

    /** What is left when the first choices are made. */
    Face face(int[] chosen, int made) {
        return new Face(this, chosen, made);
    }
}
