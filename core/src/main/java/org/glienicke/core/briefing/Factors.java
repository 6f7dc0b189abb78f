package org.glienicke.core.briefing;

import java.util.Locale;
import org.glienicke.core.probability.Draws;

/** Factors, shares and counts of takings as pages print them. */
final class Factors {

    private Factors() {}

    /** Median and 90 percent interval, since factors are skewed. */
    static String times(Draws draws) {
        var interval = draws.credibleInterval(0.9);
        return plain(draws.median()) + " (" + plain(interval.low()) + " to " + plain(interval.high()) + ")";
    }

    /** The same to two decimals. */
    static String shares(Draws draws) {
        var interval = draws.credibleInterval(0.9);
        return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", draws.median(), interval.low(), interval.high());
    }

    /** The same of years, in days. */
    static String days(Draws years) {
        var interval = years.credibleInterval(0.9);
        return String.format(
                Locale.ROOT,
                "%.0f days (%.0f to %.0f)",
                365.25 * years.median(),
                365.25 * interval.low(),
                365.25 * interval.high());
    }

    /** Mean and 90 percent interval in whole numbers. */
    static String whole(Draws draws) {
        var interval = draws.credibleInterval(0.9);
        return String.format(Locale.ROOT, "%.0f (%.0f to %.0f)", draws.mean(), interval.low(), interval.high());
    }

    /** So many digits as a factor bears. */
    static String plain(double value) {
        double size = Math.abs(value);
        return String.format(Locale.ROOT, size >= 10 ? "%.0f" : size >= 2 ? "%.1f" : "%.2f", value);
    }
}
