package org.glienicke.core.briefing;

import java.util.Locale;
import org.glienicke.core.precedent.TermsIndex;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.probability.Interval;
import org.glienicke.core.probability.StudentMixture;

/** Log prices and their shifts as pages print them. */
final class Logs {

    static final double MASS = 0.90;

    private Logs() {}

    /** Two decimals, no minus zero. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", Math.abs(value) < 0.005 ? 0 : value);
    }

    static String interval(Interval interval) {
        return number(interval.low()) + " to " + number(interval.high());
    }

    /** Such as {@code 0.41 (-1.20 to 2.02)}. */
    static String of(double mean, Interval interval) {
        return number(mean) + " (" + interval(interval) + ")";
    }

    static String of(StudentMixture mixture) {
        return of(mixture.quantile(0.5), mixture.credibleInterval(MASS));
    }

    static String of(Draws draws) {
        return of(draws.mean(), draws.credibleInterval(MASS));
    }

    static String of(TermsIndex.Shift shift) {
        return of(shift.mean(), shift.range());
    }

    /** Heads given for each received, such as {@code 1.5}. */
    static String ratio(double log) {
        double ratio = Math.exp(log);
        if (ratio >= 1000) {
            return "over 1,000";
        }
        return ratio < 0.001
                ? "under 0.001"
                : String.format(Locale.ROOT, ratio < 0.1 ? "%.3f" : ratio < 10 ? "%.2f" : "%.0f", ratio);
    }

    static String ratio(StudentMixture mixture) {
        var interval = mixture.credibleInterval(MASS);
        return ratio(mixture.quantile(0.5)) + " (" + ratio(interval.low()) + " to " + ratio(interval.high()) + ")";
    }
}
