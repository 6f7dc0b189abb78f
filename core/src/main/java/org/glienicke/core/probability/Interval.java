package org.glienicke.core.probability;

/**
 * A credible interval.
 *
 * @param low lower end
 * @param high upper end, not below low
 * @param mass probability that the quantity lies within, such as 0.90
 */
public record Interval(double low, double high, double mass) {

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("interval is " + low + " to " + high + "; low must not exceed high");
        }
    }
}
