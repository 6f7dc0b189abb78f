package org.glienicke.core.briefing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.glienicke.core.probability.Draws;

/**
 * A simulated number of points as it may be printed: rounded to 1, 2 or 5 times a power of ten, the smallest that is neither below five
 * of its Monte Carlo standard errors, so that another seed moves it by a unit at most, nor below a tenth of a point.
 *
 * @param value before rounding
 * @param standardError how far another seed would move it, one standard deviation
 */
public record Digits(double value, double standardError) {

    private static final double ERRORS_PER_UNIT = 5;

    /** Of a point on a scale on which 100 is the heaviest swing nobody could say what it means. */
    private static final double FINEST = 0.1;

    /** Powers of ten are not exact in binary. */
    private static final double ROUNDING = 1e-9;

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
            var sorted = draws.ascending();
            return new Estimate(ofMean(draws), quantile(sorted, LOW), quantile(sorted, HIGH));
        }

        /** Median and 90 percent interval, to stand beside a judged median: such as {@code 170 (60 to 390)}. */
        static String aroundMedian(Draws draws) {
            return quantile(draws.ascending(), 0.5).text() + " (" + of(draws).interval() + ")";
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

    /** A quantile of draws in ascending order, its error by the order statistics one slip below and above [Woodruff 1952]. */
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

    /** What the number is rounded to; above 0. */
    public BigDecimal unit() {
        double least = Math.max(FINEST, ERRORS_PER_UNIT * standardError);
        int exponent = (int) Math.floor(Math.log10(least));
        double mantissa = least / Math.pow(10, exponent);
        int unit = mantissa <= 1 + ROUNDING ? 1 : mantissa <= 2 ? 2 : mantissa <= 5 ? 5 : 10;
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

    /** As printed: as many decimals as the unit has. */
    public String text() {
        var rounded = rounded();
        boolean isWhole = rounded.stripTrailingZeros().scale() <= 0;
        return rounded.setScale(isWhole ? 0 : unit().scale(), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
