package org.glienicke.core.bargaining;

import java.util.Arrays;

/**
 * In which draws all who are asked may still accept what becomes of a partial deal. Heads count less the more there are, f being
 * concave: what a term brings to a gain is at most what it brings beside those given already and itself; what it takes as a cost is at
 * least its part of what all that may still come would take together, or lies above the chord between now and then [Falk and Soland 1969].
 * With everything decided it is what the deal is worth.
 */
final class PooledReach {

    /** What sums may be off by rounding. */
    private static final double ROUNDING = 1e-9;

    private final PooledParts parts;
    private final PooledSeats seats;
    private final PooledLines lines;
    private final int draws;
    /** {@code flat[depth][side][draw]} of the choices made. */
    private final double[][][] flat;

    private final double[][] slack;
    private final double[][] most;
    private final double[] now;
    private final double[] joint;
    private final double[] jointMost;
    private final double[] jointNow;
    private double[][] weights = {};

    PooledReach(PooledParts parts, PooledSeats seats) {
        this.parts = parts;
        this.seats = seats;
        this.lines = new PooledLines(parts, seats);
        this.draws = parts.pooled().draws();
        this.flat = new double[parts.size() + 1][seats.size()][draws];
        this.slack = new double[seats.size()][draws];
        this.most = new double[seats.size()][draws];
        this.now = new double[draws];
        this.joint = new double[draws];
        this.jointMost = new double[draws];
        this.jointNow = new double[draws];
    }

    /** Makes the choice of this depth. */
    void choose(int depth, int option) {
        for (int side = 0; side < seats.size(); side++) {
            var added = parts.part(depth, option, side).flat();
            flat[depth + 1][side] = flat[depth][side];
            if (added.length > 0) {
                flat[depth + 1][side] = flat[depth][side].clone();
                Pooled.add(flat[depth + 1][side], added, 1);
            }
        }
        lines.choose(depth, option);
    }

    /** From now on slacks are also summed with these weights, by side and draw; none with an empty array. */
    void weigh(double[][] some) {
        weights = some;
    }

    /** How many draws are open with the choices before this depth made. */
    int open(int depth) {
        start(depth);
        for (int choice = depth; choice < parts.size(); choice++) {
            addBest(depth, choice);
        }
        int open = 0;
        for (int draw = 0; draw < draws; draw++) {
            open += isOpen(draw) ? 1 : 0;
        }
        return open;
    }

    private boolean isOpen(int draw) {
        boolean isOpen = joint[draw] >= -ROUNDING;
        for (int side = 0; side < slack.length; side++) {
            isOpen &= !seats.isAsked(side) || slack[side][draw] >= -ROUNDING;
        }
        return isOpen;
    }

    private void start(int depth) {
        Arrays.fill(joint, 0);
        for (int side = 0; side < slack.length; side++) {
            if (seats.isAsked(side)) {
                System.arraycopy(flat[depth][side], 0, slack[side], 0, draws);
                Pooled.add(slack[side], parts.pooled().sides().get(side).bar(), -1);
                lines.draw(depth, side, slack[side]);
                addWeighted(joint, side, slack[side]);
            }
        }
    }

    private void addWeighted(double[] to, int side, double[] row) {
        if (weights.length > 0) {
            var weight = weights[side];
            for (int draw = 0; draw < to.length; draw++) {
                to[draw] += weight[draw] * row[draw];
            }
        }
    }

    // to each slack the most that any option of a choice adds
    private void addBest(int depth, int choice) {
        for (int side = 0; side < most.length; side++) {
            if (seats.isAsked(side)) {
                Arrays.fill(most[side], Double.NEGATIVE_INFINITY);
            }
        }
        Arrays.fill(jointMost, Double.NEGATIVE_INFINITY);
        for (int option = 0; option < parts.options(choice); option++) {
            if (seats.isAllowed(choice, option)) {
                raise(depth, choice, option);
            }
        }
        for (int side = 0; side < slack.length; side++) {
            if (seats.isAsked(side)) {
                Pooled.add(slack[side], most[side], 1);
            }
        }
        Pooled.add(joint, jointMost, 1);
    }

    private void raise(int depth, int choice, int option) {
        Arrays.fill(jointNow, 0);
        for (int side = 0; side < slack.length; side++) {
            var part = parts.part(choice, option, side);
            if (seats.isAsked(side) && part.isNothing()) {
                raiseToNothing(most[side]);
            } else if (seats.isAsked(side)) {
                lines.worth(depth, part, now);
                raise(most[side], now);
                addWeighted(jointNow, side, now);
            }
        }
        raise(jointMost, jointNow);
    }

    private static void raiseToNothing(double[] most) {
        for (int draw = 0; draw < most.length; draw++) {
            most[draw] = Math.max(most[draw], 0);
        }
    }

    private static void raise(double[] most, double[] row) {
        for (int draw = 0; draw < most.length; draw++) {
            most[draw] = Math.max(most[draw], row[draw]);
        }
    }

    /** {@code [choice][option][side][draw]}: what options add at most before any choice is made; empty for those not allowed. */
    double[][][][] additive() {
        open(0);
        var additive = new double[parts.size()][][][];
        for (int choice = 0; choice < additive.length; choice++) {
            additive[choice] = new double[parts.options(choice)][][];
            for (int option = 0; option < additive[choice].length; option++) {
                additive[choice][option] = seats.isAllowed(choice, option) ? additive(choice, option) : new double[0][];
            }
        }
        return additive;
    }

    private double[][] additive(int choice, int option) {
        var rows = new double[slack.length][draws];
        for (int side = 0; side < rows.length; side++) {
            if (seats.isAsked(side)) {
                lines.worth(0, parts.part(choice, option, side), rows[side]);
            }
        }
        return rows;
    }
}
