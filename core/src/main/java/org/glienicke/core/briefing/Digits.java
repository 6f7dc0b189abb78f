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
            return new Estimate(ofMean(draws), quantile(draws, LOW), quantile(draws, HIGH));
        }

        /** Median and 90 percent interval, to stand beside a judged median: such as {@code 170 (60 to 390)}. */
        static String aroundMedian(Draws draws) {
            return quantile(draws, 0.5).text() + " (" + of(draws).interval() + ")";
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

    /** A quantile of draws, its error by the order statistics one slip below and above [Woodruff 1952]. */
    static Digits quantile(Draws draws, double share) {
        double slip = Math.sqrt(share * (1 - share) / draws.size());
        double below = draws.quantile(Math.max(0, share - slip));
        double above = draws.quantile(Math.min(1, share + slip));
        return new Digits(draws.quantile(share), (above - below) / 2);
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
