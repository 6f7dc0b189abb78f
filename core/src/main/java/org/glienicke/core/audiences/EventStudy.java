package org.glienicke.core.audiences;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.random.RandomGenerator;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.probability.Interval;

/**
 * How tone changed with an event: abnormal = mean over the days after it - mean over a baseline 60 to 11 days before [MacKinlay 1997].
 * Every day with articles counts once, however many there were. Two checks: the same reckoning on every other day for which the data
 * reach (placebo dates), and the days of both windows dealt out at random (permutation).
 */
public sealed interface EventStudy {

    /** First and last day of the baseline, and of the event window, relative to the event. */
    int BASELINE_FROM = -60;

    int BASELINE_TO = -11;

    int WINDOW_FROM = 0;

    int WINDOW_TO = 10;

    /** Fewest days with articles in the baseline and in the window. */
    int LEAST_BASELINE = 10;

    int LEAST_WINDOW = 3;

    /** Fewest placebo dates from which a probability is made. */
    int LEAST_PLACEBOS = 19;

    int PERMUTATIONS = 9_999;

    /** No number, and why. */
    record NotMeasured(String because) implements EventStudy {}

    /**
     * The change.
     *
     * @param baseline mean tone before
     * @param observed mean tone in the window
     * @param abnormal observed - baseline, with the 90 percent interval over days drawn again with replacement
     * @param permutation share of random deals with a change at least as large in either direction; in (0, 1]
     * @param placebo the same on other dates; empty range where the data reach too few
     * @param days with articles, before and in the window
     */
    record Measured(double baseline, double observed, Change abnormal, double permutation, Placebo placebo, Days days)
            implements EventStudy {}

    record Change(double value, Interval interval) {}

    /**
     * The reckoning on other dates.
     *
     * @param dates how many could be reckoned
     * @param share of them with a change at least as large in either direction, the event itself counted; 1 if there are too few
     */
    record Placebo(int dates, double share) {

        public boolean isEnough() {
            return dates >= LEAST_PLACEBOS;
        }
    }

    record Days(int baseline, int window) {}

    /** The study of one audience. */
    static EventStudy of(Tone tone, LocalDate event, RandomGenerator random) {
        var before = days(tone, event, BASELINE_FROM, BASELINE_TO);
        var after = days(tone, event, WINDOW_FROM, WINDOW_TO);
        if (before.length < LEAST_BASELINE || after.length < LEAST_WINDOW) {
            return new NotMeasured("articles on " + before.length + " days of the baseline and " + after.length
                    + " of the window; " + LEAST_BASELINE + " and " + LEAST_WINDOW + " are needed");
        }
        double abnormal = mean(after) - mean(before);
        return new Measured(
                mean(before),
                mean(after),
                new Change(abnormal, resampled(before, after, random)),
                permutation(before, after, random),
                placebo(tone, event, abnormal),
                new Days(before.length, after.length));
    }

    private static double[] days(Tone tone, LocalDate event, int from, int to) {
        Collection<Tone.Day> days =
                tone.between(event.plusDays(from), event.plusDays(to)).values();
        return days.stream().mapToDouble(Tone.Day::mean).toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static Interval resampled(double[] before, double[] after, RandomGenerator random) {
        var changes = new double[2_000];
        for (int k = 0; k < changes.length; k++) {
            changes[k] = resampledMean(after, random) - resampledMean(before, random);
        }
        return Draws.owning(changes).credibleInterval(0.9);
    }

    private static double resampledMean(double[] values, RandomGenerator random) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[random.nextInt(values.length)];
        }
        return sum / values.length;
    }

    private static double permutation(double[] before, double[] after, RandomGenerator random) {
        var all = Arrays.copyOf(before, before.length + after.length);
        System.arraycopy(after, 0, all, before.length, after.length);
        double total = Arrays.stream(all).sum();
        double observed = Math.abs(mean(after) - mean(before));
        int asLarge = 0;
        for (int p = 0; p < PERMUTATIONS; p++) {
            double sum = 0;
            for (int i = 0; i < after.length; i++) {
                int j = i + random.nextInt(all.length - i);
                double drawn = all[j];
                all[j] = all[i];
                all[i] = drawn;
                sum += drawn;
            }
            double change = sum / after.length - (total - sum) / before.length;
            asLarge += Math.abs(change) >= observed - 1e-12 ? 1 : 0;
        }
        return (1.0 + asLarge) / (1 + PERMUTATIONS);
    }

    // dates whose windows do not touch the event's window
    private static Placebo placebo(Tone tone, LocalDate event, double abnormal) {
        int dates = 0;
        int asLarge = 0;
        for (var date = tone.first().plusDays(-BASELINE_TO); !date.isAfter(tone.last()); date = date.plusDays(1)) {
            boolean isApart = date.plusDays(WINDOW_TO).isBefore(event)
                    || date.plusDays(BASELINE_FROM).isAfter(event.plusDays(WINDOW_TO));
            if (!isApart) {
                continue;
            }
            var before = days(tone, date, BASELINE_FROM, BASELINE_TO);
            var after = days(tone, date, WINDOW_FROM, WINDOW_TO);
            if (before.length >= LEAST_BASELINE && after.length >= LEAST_WINDOW) {
                dates++;
                asLarge += Math.abs(mean(after) - mean(before)) >= Math.abs(abnormal) ? 1 : 0;
            }
        }
        return new Placebo(dates, (1.0 + asLarge) / (1 + dates));
    }
}
