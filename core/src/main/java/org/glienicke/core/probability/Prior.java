package org.glienicke.core.probability;

import java.util.random.RandomGenerator;

/**
 * A belief about a number, stated as people state it: the form it can take and the values it lies below with 5 and with 95 percent
 * probability. A normal distribution on the form's own scale passes through both.
 *
 * @param form which numbers are possible
 * @param low its 5th percentile
 * @param high its 95th percentile, not below low; equal to low for a fixed number
 */
public record Prior(Form form, double low, double high) {

    /** 95th percentile of the standard normal distribution. */
    private static final double Z95 = 1.6448536269514722;

    /** Which numbers are possible, and so on which scale the belief is normal. */
    public enum Form {
        /** Any number; normal. */
        REAL,
        /** Above zero; log-normal. */
        POSITIVE,
        /** Between zero and one; logit-normal. */
        SHARE;

        double toNormal(double value) {
            return switch (this) {
                case REAL -> value;
                case POSITIVE -> Math.log(value);
                case SHARE -> Math.log(value / (1 - value));
            };
        }

        double fromNormal(double normal) {
            return switch (this) {
                case REAL -> normal;
                case POSITIVE -> Math.exp(normal);
                case SHARE -> 1 / (1 + Math.exp(-normal));
            };
        }

        private boolean allows(double value) {
            return switch (this) {
                case REAL -> Double.isFinite(value);
                case POSITIVE -> value > 0 && Double.isFinite(value);
                case SHARE -> value > 0 && value < 1;
            };
        }
    }

    public Prior {
        if (!(low <= high) || !form.allows(low) || !form.allows(high)) {
            throw new IllegalArgumentException("prior is " + form + " from " + low + " to " + high
                    + "; wanted low <= high, both possible for the form");
        }
    }

    /** Whether these bounds make a prior; says so before the constructor would throw. */
    public static boolean isPossible(Form form, double low, double high) {
        return low <= high && form.allows(low) && form.allows(high);
    }

    /**
     * A positive number by its median and a factor: with 90 percent probability it lies between median / times and median * times.
     *
     * @param median above 0
     * @param times 1 or more
     */
    public static Prior around(double median, double times) {
        return new Prior(Form.POSITIVE, median / times, median * times);
    }

    public double median() {
        return form.fromNormal(middle());
    }

    private double middle() {
        return (form.toNormal(low) + form.toNormal(high)) / 2;
    }

    private double spread() {
        return (form.toNormal(high) - form.toNormal(low)) / (2 * Z95);
    }

    /** One draw. */
    public double draw(RandomGenerator random) {
        return form.fromNormal(middle() + spread() * random.nextGaussian());
    }

    /**
     * Independent draws.
     *
     * @param size how many, at least 1
     */
    public Draws draws(int size, RandomGenerator random) {
        var values = new double[size];
        for (int k = 0; k < size; k++) {
            values[k] = draw(random);
        }
        return Draws.owning(values);
    }
}
