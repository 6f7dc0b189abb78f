package org.glienicke.core.bargaining;

import java.util.Arrays;

/** Non-negative weights of the parties, several sets of them for each draw. */
final class Weightings {

    /** Steps in which weights are tried: factors of the fourth root of 2. */
    private static final double STEP = Math.pow(2, 0.25);
    /** From the weights of the least joint slack to its neighbours. */
    private static final double[] NEAR = {0.6, 1 / 0.6};

    /** {@code weights[weighting][party][draw]}. */
    private final int[][][] weights;

    private Weightings(int[][][] weights) {
        this.weights = weights;
    }

    /** Each party alone; and where the joint slack that all choices together can reach is least, with its neighbours. */
    static Weightings of(int[][] start, int[][][][] gain, double largest) {
        int parties = start.length;
        int draws = start[0].length;
        var weights = new int[parties + 1 + 2 * (parties - 1)][parties][draws];
        for (int draw = 0; draw < draws; draw++) {
            var size = sizes(start, gain, draw);
            var least = least(start, gain, draw, size);
            for (int party = 0; party < parties; party++) {
                weights[party][party][draw] = 1;
            }
            int w = parties;
            put(weights[w++], least, size, largest, draw);
            for (int party = 1; party < parties; party++) {
                for (double factor : NEAR) {
                    var near = least.clone();
                    near[party] *= factor;
                    put(weights[w++], near, size, largest, draw);
                }
            }
        }
        return new Weightings(weights);
    }

    // sum of the absolute worth of all options to each party
    private static double[] sizes(int[][] start, int[][][][] gain, int draw) {
        var size = new double[start.length];
        for (int party = 0; party < size.length; party++) {
            size[party] = 1 + Math.abs((double) start[party][draw]);
            for (var choice : gain) {
                double most = 0;
                for (var option : choice) {
                    most = Math.max(most, Math.abs((double) option[party][draw]));
                }
                size[party] += most;
            }
        }
        return size;
    }

    // coordinate descent on the reachable slack over the weighted size; convex in the weights, so no trap but a
    // ridge
    private static double[] least(int[][] start, int[][][][] gain, int draw, double[] size) {
        var weight = new double[size.length];
        Arrays.setAll(weight, party -> 1 / size[party]);
        double reach = reach(start, gain, draw, weight, size);
        boolean isMoving = true;
        for (int round = 0; isMoving && round < 12; round++) {
            isMoving = false;
            for (int party = 1; party < weight.length; party++) {
                for (double factor : new double[] {STEP, 1 / STEP}) {
                    weight[party] *= factor;
                    double then = reach(start, gain, draw, weight, size);
                    if (then < reach) {
                        reach = then;
                        isMoving = true;
                    } else {
                        weight[party] /= factor;
                    }
                }
            }
        }
        return weight;
    }

    private static double reach(int[][] start, int[][][][] gain, int draw, double[] weight, double[] size) {
        double reach = 0;
        double total = 0;
        for (int party = 0; party < weight.length; party++) {
            reach += weight[party] * start[party][draw];
            total += weight[party] * size[party];
        }
        for (var choice : gain) {
            double most = Double.NEGATIVE_INFINITY;
            for (var option : choice) {
                double sum = 0;
                for (int party = 0; party < weight.length; party++) {
                    sum += weight[party] * option[party][draw];
                }
                most = Math.max(most, sum);
            }
            reach += most;
        }
        return reach / total;
    }

    private static void put(int[][] weights, double[] weight, double[] size, double largest, int draw) {
        double total = 0;
        for (int party = 0; party < weight.length; party++) {
            total += weight[party] * size[party];
        }
        for (int party = 0; party < weight.length; party++) {
            weights[party][draw] = (int) (weight[party] * largest / 4 / total);
        }
    }

    int size() {
        return weights.length;
    }

    int[][] weighted(int[][] rows) {
        var weighted = new int[weights.length][rows[0].length];
        for (int w = 0; w < weights.length; w++) {
            for (int party = 0; party < rows.length; party++) {
                for (int draw = 0; draw < rows[party].length; draw++) {
                    weighted[w][draw] += weights[w][party][draw] * rows[party][draw];
                }
            }
        }
        return weighted;
    }
}
