package org.glienicke.core.bargaining;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Weights of the parties, draw by draw, under which their joint slack can be lifted least: what one gains another gives, so parties
 * looked at one by one say too little. Any weights give a bound; these give a good one.
 */
final class PooledWeights {

    /** Steps in which weights are tried. */
    private static final double[] STEPS = {Math.pow(2, 0.25), Math.pow(2, -0.25)};

    private static final int MOST_ROUNDS = 12;

    private final double[][] start;
    /** {@code worth[choice][option][asked party][draw]}, options that are allowed only. */
    private final double[][][][] worth;

    private PooledWeights(double[][] start, double[][][][] worth) {
        this.start = start;
        this.worth = worth;
    }

    /**
     * By side and draw; 0 for those not asked.
     *
     * @param additive {@code [choice][option][side][draw]}: what options add at most; empty for those not allowed
     */
    static double[][] of(Pooled pooled, PooledSeats seats, double[][][][] additive) {
        int[] asked = IntStream.range(0, seats.size()).filter(seats::isAsked).toArray();
        var start = Arrays.stream(asked)
                .mapToObj(side -> pooled.sides().get(side).bar())
                .toArray(double[][]::new);
        var worth = Arrays.stream(additive)
                .map(options -> Arrays.stream(options)
                        .filter(rows -> rows.length > 0)
                        .map(rows -> Arrays.stream(asked)
                                .mapToObj(side -> rows[side])
                                .toArray(double[][]::new))
                        .toArray(double[][][]::new))
                .toArray(double[][][][]::new);
        var one = new PooledWeights(start, worth);
        var weights = new double[seats.size()][pooled.draws()];
        for (int draw = 0; draw < pooled.draws(); draw++) {
            var least = one.least(draw);
            for (int i = 0; i < asked.length; i++) {
                weights[asked[i]][draw] = least[i];
            }
        }
        return weights;
    }

    // coordinate descent on the reachable slack over the weighted size, as for sums
    private double[] least(int draw) {
        var now = new double[worth.length][][];
        for (int choice = 0; choice < now.length; choice++) {
            now[choice] = at(worth[choice], draw);
        }
        var bars = Arrays.stream(start).mapToDouble(row -> row[draw]).toArray();
        var size = sizes(bars, now);
        var weight = Arrays.stream(size).map(one -> 1 / one).toArray();
        double reach = reach(bars, now, weight, size);
        boolean isMoving = true;
        for (int round = 0; isMoving && round < MOST_ROUNDS; round++) {
            isMoving = false;
            for (int party = 1; party < weight.length; party++) {
                for (double step : STEPS) {
                    weight[party] *= step;
                    double then = reach(bars, now, weight, size);
                    isMoving |= then < reach;
                    weight[party] /= then < reach ? 1 : step;
                    reach = Math.min(reach, then);
                }
            }
        }
        return weight;
    }

    private static double[][] at(double[][][] options, int draw) {
        return Arrays.stream(options)
                .map(rows -> Arrays.stream(rows).mapToDouble(row -> row[draw]).toArray())
                .toArray(double[][]::new);
    }

    // sum of the largest absolute worth of the options to each party
    private static double[] sizes(double[] bars, double[][][] now) {
        var sizes = new double[bars.length];
        for (int party = 0; party < sizes.length; party++) {
            sizes[party] = 1e-9 + Math.abs(bars[party]);
            for (var choice : now) {
                double most = 0;
                for (var option : choice) {
                    most = Math.max(most, Math.abs(option[party]));
                }
                sizes[party] += most;
            }
        }
        return sizes;
    }

    private static double reach(double[] bars, double[][][] now, double[] weight, double[] size) {
        double reach = 0;
        double total = 0;
        for (int party = 0; party < weight.length; party++) {
            reach -= weight[party] * bars[party];
            total += weight[party] * size[party];
        }
        for (var choice : now) {
            double most = Double.NEGATIVE_INFINITY;
            for (var option : choice) {
                double sum = 0;
                for (int party = 0; party < weight.length; party++) {
                    sum += weight[party] * option[party];
                }
                most = Math.max(most, sum);
            }
            reach += most;
        }
        return reach / total;
    }
}
