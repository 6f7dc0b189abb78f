package org.glienicke.core.belief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.glienicke.core.inference.LaneMath;

/** A constant and a {@link Linear} for each row, at many positions side by side. Rows that are alike are worked out once. */
final class LinearLanes {

    private final int lanes;
    private final int[] distinctOf;
    private final Row[] distinct;
    private final double[][] sums;
    private final double[][] slopes;

    /** @param constants by row */
    LinearLanes(Linear linear, IntToDoubleFunction constants, int lanes) {
        this.lanes = lanes;
        this.distinctOf = new int[linear.rows()];
        var found = new ArrayList<Row>();
        var places = new HashMap<Row, Integer>();
        for (int row = 0; row < distinctOf.length; row++) {
            distinctOf[row] = places.computeIfAbsent(new Row(constants.applyAsDouble(row), linear.row(row)), one -> {
                found.add(one);
                return found.size() - 1;
            });
        }
        this.distinct = found.toArray(Row[]::new);
        this.sums = new double[distinct.length][lanes];
        this.slopes = new double[distinct.length][lanes];
    }

    private record Row(double constant, List<Linear.Entry> entries) {}

    /** Works out all rows, and forgets what slopes there were. */
    void at(double[][] positions) {
        for (int i = 0; i < distinct.length; i++) {
            Arrays.fill(sums[i], distinct[i].constant);
            Arrays.fill(slopes[i], 0);
            for (var entry : distinct[i].entries) {
                LaneMath.add(sums[i], entry.coefficient(), positions[entry.place()], lanes);
            }
        }
    }

    /** The sum of a row, by lane; not to be changed. */
    double[] sum(int row) {
        return sums[distinctOf[row]];
    }

    /** Takes in slopes of the log density by a row's sum. */
    void addSlope(int row, double[] slope) {
        LaneMath.add(slopes[distinctOf[row]], 1, slope, lanes);
    }

    /** Adds to gradients what the slopes make of them. */
    void backward(double[][] gradients) {
        for (int i = 0; i < distinct.length; i++) {
            for (var entry : distinct[i].entries) {
                LaneMath.add(gradients[entry.place()], entry.coefficient(), slopes[i], lanes);
            }
        }
    }
}
