package org.glienicke.core.briefing;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.glienicke.core.probability.Draws;

/**
 * A simulated number as it may be printed: rounded to 1, 2 or 5 times a power of ten, the smallest that is not below five of its Monte
 * Carlo standard errors, so that another seed moves it by a unit at most.
 *
 * @param value before rounding
 * @param standardError how far another seed would move it, one standard deviation
 */
public record Digits(double value, double standardError) {

    private static final double ERRORS_PER_UNIT = 5;

    /** Digits kept of a number that no seed moves. */
    private static final int EXACT_DIGITS = 3;

    private static final int BATCHES = 20;

    /** The mean of draws that are independent. */
    public static Digits ofMean(Draws draws) {
        return new Digits(draws.mean(), draws.standardErrorOfMean());
    }

    /**
     * The printed mean and 90 percent credible interval of a quantity.
     *
     * @param low 5th percentile
     * @param high 95th percentile
     */
    public record Estimate(Digits mean, Digits low, Digits high) {

        private static final double LOW = 0.05;
        private static final double HIGH = 0.95;

        public static Estimate of(Draws draws) {
            var sorted = draws.toArray();
            Arrays.sort(sorted);
            return new Estimate(ofMean(draws), quantile(sorted, LOW), quantile(sorted, HIGH));
        }

        /** Such as {@code 60 to 390}. */
        public String interval() {
            return low.text() + " to " + high.text();
        }

        /** Such as {@code 190 (60 to 390)}. */
        public String text() {
            return mean.text() + " (" + interval() + ")";
        }
    }

    /** A quantile of draws in ascending order. */
    static Digits quantile(double[] sorted, double share) {
        double slip = Math.sqrt(share * (1 - share) / sorted.length);
        double error = (at(sorted, share + slip) - at(sorted, share - slip)) / 2;
        return new Digits(at(sorted, share), error);
    }

    // straight lines between order statistics [Hyndman and Fan 1996, type 7]
    private static double at(double[] sorted, double share) {
        double position = Math.clamp(share, 0, 1) * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] == sorted[above]
                ? sorted[below]
                : sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /**
     * Any statistic of a run, its error taken from batches of the run.
     *
     * @param statistic of the draws from start (inclusive) to end (exclusive), whatever they are draws of
     */
    static Digits ofBatches(int draws, ToDoubleFunction<Range> statistic) {
        double whole = statistic.applyAsDouble(new Range(0, draws));
        if (draws < 2 * BATCHES) {
            return new Digits(whole, Math.abs(whole));
        }
        double squares = 0;
        for (int b = 0; b < BATCHES; b++) {
            double part = statistic.applyAsDouble(new Range(draws * b / BATCHES, draws * (b + 1) / BATCHES));
            squares += (part - whole) * (part - whole);
        }
        return new Digits(whole, Math.sqrt(squares / (BATCHES - 1) / BATCHES));
    }

    /** A run of draws. */
    record Range(int startInclusive, int endExclusive) {}

    /** What the number is rounded to; above 0. */
    public BigDecimal unit() {
        double least = ERRORS_PER_UNIT * standardError;
        if (!(least > 0) || !Double.isFinite(least)) {
            int exponent = value == 0 ? 0 : (int) Math.floor(Math.log10(Math.abs(value))) - EXACT_DIGITS + 1;
            return BigDecimal.ONE.scaleByPowerOfTen(exponent);
        }
        int exponent = (int) Math.floor(Math.log10(least));
        double mantissa = least / Math.pow(10, exponent);
        int unit = mantissa <= 1 ? 1 : mantissa <= 2 ? 2 : mantissa <= 5 ? 5 : 10;
        return BigDecimal.valueOf(unit).scaleByPowerOfTen(exponent);
    }

    /** The number in units. */
    public BigDecimal rounded() {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value is " + value + ", not a number that can be printed");
        }
        var unit = unit();
        long units = Math.round(value / unit.doubleValue());
        return BigDecimal.valueOf(units).multiply(unit);
    }

    /** As printed. */
    public String text() {
        var rounded = rounded();
        return rounded.signum() == 0
                ? "0"
                : rounded.setScale(Math.max(0, rounded.stripTrailingZeros().scale() > 0 ? unit().scale() : 0))
                        .toPlainString();
    }
}
