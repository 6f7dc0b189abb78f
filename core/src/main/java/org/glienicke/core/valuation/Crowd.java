package org.glienicke.core.valuation;

/**
 * What n who are alike count as: f(n) = ((1 + n)^g - 1) / (2^g - 1), so that one counts as 1 and, as the group exponent g goes to 0, a
 * thousand as ten. Diminishing sensitivity to numbers of lives [Fetherstonhaugh 1997].
 */
public final class Crowd {

    private static final double LOG_2 = Math.log(2);

    /** Below it the limit at 0 is exact to rounding. */
    private static final double SMALL = 1e-12;

    private Crowd() {}

    /**
     * What they count as.
     *
     * @param heads 0 or more
     * @param exponent in [0, 1]
     */
    public static double count(double heads, double exponent) {
        return countOfLog(Math.log1p(heads), exponent);
    }

    /** The same of ln(1 + heads), for many exponents of the same number. */
    static double countOfLog(double log, double exponent) {
        return exponent < SMALL ? log / LOG_2 : Math.expm1(exponent * log) / Math.expm1(exponent * LOG_2);
    }

    /** Slope of {@link #count} by the exponent, above 0. */
    public static double slope(double heads, double exponent) {
        double log = Math.log1p(heads);
        if (exponent < SMALL) {
            return log * (log - LOG_2) / (2 * LOG_2);
        }
        double below = Math.expm1(exponent * LOG_2);
        double f = Math.expm1(exponent * log) / below;
        return (log * Math.exp(exponent * log) - f * LOG_2 * Math.exp(exponent * LOG_2)) / below;
    }
}
