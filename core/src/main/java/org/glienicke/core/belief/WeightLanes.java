package org.glienicke.core.belief;

import java.util.Arrays;
import org.glienicke.core.inference.LaneMath;

/** The weights of all slots at many positions side by side, and the way back from slopes by weight to slopes by place. */
final class WeightLanes {

    private final Slot[] slots;
    private final int lanes;
    private final int[] differPlaces;
    private final int[] differOf;
    private final double[][] differs;
    private final double[][] individuals;
    private final double[][] weights;
    private final double[] theta;
    private final double[] yes;
    private final double[] flat;
    private final double[] flatWork;
    private final double[] row;
    private final double[] work;

    WeightLanes(Slot[] slots, int lanes) {
        this.slots = slots;
        this.lanes = lanes;
        this.differPlaces =
                Arrays.stream(slots).mapToInt(Slot::differ).distinct().toArray();
        this.differOf = Arrays.stream(slots)
                .mapToInt(s -> place(differPlaces, s.differ()))
                .toArray();
        this.differs = new double[differPlaces.length][lanes];
        this.individuals = new double[slots.length][lanes];
        this.weights = new double[slots.length][lanes];
        int size = Math.max(slots.length, differPlaces.length) * lanes;
        this.theta = new double[size];
        this.yes = new double[size];
        this.flat = new double[size];
        this.flatWork = new double[size];
        this.row = new double[lanes];
        this.work = new double[lanes];
    }

    private static int place(int[] values, int wanted) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == wanted) {
                return i;
            }
        }
        throw new IllegalArgumentException("place is " + wanted + ", not one of " + values.length);
    }

    /** Points by slot, then lane; overwritten by the next call. */
    double[][] at(double[][] positions) {
        for (int d = 0; d < differs.length; d++) {
            Arrays.fill(row, Math.log(Slot.common()));
            LaneMath.add(row, Slot.differSpread(), positions[differPlaces[d]], lanes);
            System.arraycopy(row, 0, theta, d * lanes, lanes);
        }
        LaneMath.exp(theta, flat, flatWork, differs.length * lanes);
        for (int d = 0; d < differs.length; d++) {
            System.arraycopy(flat, d * lanes, differs[d], 0, lanes);
        }
        for (int s = 0; s < slots.length; s++) {
            slots[s].thetas(positions, differs[differOf[s]], individuals[s], row);
            System.arraycopy(row, 0, theta, s * lanes, lanes);
        }
        LaneMath.softplus(theta, flat, flatWork, slots.length * lanes);
        for (int s = 0; s < slots.length; s++) {
            System.arraycopy(flat, s * lanes, row, 0, lanes);
            Arrays.fill(weights[s], 0);
            LaneMath.add(weights[s], slots[s].perSoftplus(), row, lanes);
        }
        return weights;
    }

    /** Points of a slot by lane, as last asked for. */
    double[] weights(int slot) {
        return weights[slot];
    }

    /**
     * Adds to gradients what slopes by weight make of them, at the positions last asked for.
     *
     * @param byWeight by slot, then lane
     */
    void backward(double[][] byWeight, double[][] gradients) {
        LaneMath.logistic(theta, yes, flatWork, slots.length * lanes);
        for (int s = 0; s < slots.length; s++) {
            System.arraycopy(yes, s * lanes, row, 0, lanes);
            byTheta(row, byWeight[s], slots[s].perSoftplus());
            slots[s].backward(row, differs[differOf[s]], individuals[s], work, gradients);
        }
    }

    // softplus has the logistic curve for its slope
    private static void byTheta(double[] row, double[] byWeight, double factor) {
        for (int lane = 0; lane < row.length; lane++) {
            row[lane] *= byWeight[lane] * factor;
        }
    }
}
