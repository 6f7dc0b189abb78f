package org.glienicke.core.probability;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Draws of one quantity from its distribution, in the order they were drawn; draw k of one quantity belongs to draw k of every other
 * of the same run.
 */
public final class Draws {

    private final double[] values;

    /** The same in ascending order, once somebody asked: pages ask for many quantiles of one quantity. */
    private volatile double @Nullable [] ascending;

    private Draws(double[] values) {
        this.values = values;
    }

    /**
     * Wraps an array without copying it: a run makes hundreds of them. The caller hands the array over and keeps no reference.
     *
     * @param values at least one; all finite
     */
    public static Draws owning(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("values is empty; at least one draw is needed");
        }
        return new Draws(values);
    }

    /** The same value in every draw. */
    public static Draws constant(double value, int size) {
        var values = new double[size];
        Arrays.fill(values, value);
        return owning(values);
    }

    public int size() {
        return values.length;
    }

    public double at(int draw) {
        return values[draw];
    }

    /** A copy of the draws, in their order. */
    public double[] toArray() {
        return values.clone();
    }

    public double mean() {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** Standard deviation over the draws, with n - 1. */
    public double standardDeviation() {
        if (values.length < 2) {
            return 0;
        }
        double mean = mean();
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / (values.length - 1));
    }

    /** How far the mean would move under another seed: standard deviation over the root of the number of draws, which are independent. */
    public double standardErrorOfMean() {
        return standardDeviation() / Math.sqrt(values.length);
    }

    /** The draws of these places alone, in their order. */
    public Draws part(int startInclusive, int endExclusive) {
        return owning(java.util.Arrays.copyOfRange(values, startInclusive, endExclusive));
    }

    /** Share of the draws above a bound; in [0, 1]. */
    public double shareAbove(double bound) {
        int above = 0;
        for (double value : values) {
            above += value > bound ? 1 : 0;
        }
        return (double) above / values.length;
    }

    /**
     * The value that a share of the draws stays below, with straight lines between order statistics [Hyndman and Fan 1996, type 7].
     *
     * @param share in [0, 1]
     */
    public double quantile(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share is " + share + ", not in [0, 1]");
        }
        var sorted = sorted();
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    public double median() {
        return quantile(0.5);
    }

    /**
     * The central interval of a mass.
     *
     * @param mass such as 0.90; in (0, 1)
     */
    public Interval credibleInterval(double mass) {
        if (!(mass > 0 && mass < 1)) {
            throw new IllegalArgumentException("mass is " + mass + ", not in (0, 1)");
        }
        return new Interval(quantile((1 - mass) / 2), quantile((1 + mass) / 2), mass);
    }

    private double[] sorted() {
        var known = ascending;
        if (known == null) {
            known = values.clone();
            Arrays.sort(known);
            ascending = known;
        }
        return known;
    }

    /**
     * Some of the draws.
     *
     * @param places of those to keep, in their new order; at least one
     */
    public Draws only(int[] places) {
        var some = new double[places.length];
        for (int i = 0; i < some.length; i++) {
            some[i] = values[places[i]];
        }
        return owning(some);
    }

    /** Draw by draw. */
    public Draws plus(Draws other) {
        var sum = values.clone();
        for (int k = 0; k < sum.length; k++) {
            sum[k] += other.values[k];
        }
        return owning(sum);
    }

    /** Draw by draw. */
    public Draws minus(Draws other) {
        var difference = values.clone();
        for (int k = 0; k < difference.length; k++) {
            difference[k] -= other.values[k];
        }
        return owning(difference);
    }

    /**
     * Every draw times a factor.
     *
     * @param factor above 0
     */
    public Draws times(double factor) {
        if (!(factor > 0)) {
            throw new IllegalArgumentException("factor is " + factor + ", not above 0");
        }
        var product = owning(scaled(values, factor));
        var known = ascending;
        if (known != null) {
            product.ascending = scaled(known, factor);
        }
        return product;
    }

    private static double[] scaled(double[] values, double factor) {
        var scaled = values.clone();
        for (int k = 0; k < scaled.length; k++) {
            scaled[k] *= factor;
        }
        return scaled;
    }

    /** Adds these draws to an array of sums. */
    public void addTo(double[] sums) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] += values[k];
        }
    }

    /** Multiplies an array of products by these draws. */
    public void multiplyInto(double[] products) {
        for (int k = 0; k < products.length; k++) {
            products[k] *= values[k];
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Draws draws && Arrays.equals(values, draws.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return values.length + " draws, mean " + mean();
    }
}
