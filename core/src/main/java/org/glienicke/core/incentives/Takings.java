package org.glienicke.core.incentives;

import java.util.Arrays;

/**
 * When people were taken, over a span of time: the events of a point process.
 *
 * <p>A mark says how much a taking counts for those that follow; marks have mean 1.
 */
public final class Takings {

    private final double[] times;
    private final double[] marks;
    private final double horizon;

    private Takings(double[] times, double[] marks, double horizon) {
        this.times = times;
        this.marks = marks;
        this.horizon = horizon;
    }

    /** Takings that all count the same. */
    public static Takings at(double[] times, double horizonYears) {
        var marks = new double[times.length];
        Arrays.fill(marks, 1);
        return marked(times, marks, horizonYears);
    }

    /**
     * Takings with marks.
     *
     * @param times ascending, in years from the start, in [0, horizon]
     * @param marks above 0; scaled so that their mean is 1
     */
    public static Takings marked(double[] times, double[] marks, double horizonYears) {
        double sum = 0;
        for (int i = 0; i < times.length; i++) {
            if (!(times[i] >= (i == 0 ? 0 : times[i - 1]) && times[i] <= horizonYears && marks[i] > 0)) {
                throw new IllegalArgumentException("times[" + i + "] is " + times[i] + " with mark " + marks[i]
                        + ": out of order, not in [0, " + horizonYears + "], or no mark above 0");
            }
            sum += marks[i];
        }
        var scaled = marks.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= scaled.length / sum;
        }
        return new Takings(times.clone(), scaled, horizonYears);
    }

    public int size() {
        return times.length;
    }

    public double time(int i) {
        return times[i];
    }

    public double mark(int i) {
        return marks[i];
    }

    public double horizon() {
        return horizon;
    }
}
