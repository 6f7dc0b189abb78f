package org.glienicke.core.incentives;

import java.util.Arrays;
import java.util.List;

/**
 * A number that changes in steps over time: how many concessions (or refusals, or rescues) lie at most a year back.
 */
public final class Steps {

    /** How long a concession is taken to be remembered, in years; the yearly model has the same reach. */
    public static final double MEMORY_YEARS = 1;

    private final double horizon;
    private final double[] ends;
    private final double[] levels;

    private Steps(double horizon, double[] ends, double[] levels) {
        this.horizon = horizon;
        this.ends = ends;
        this.levels = levels;
    }

    /** Zero all the time. */
    public static Steps none(double horizonYears) {
        return recent(List.of(), horizonYears);
    }

    /**
     * How many of some moments lie at most a year back.
     *
     * @param moments in years from the start; those before it count while they are remembered
     * @param horizonYears above 0
     */
    public static Steps recent(List<Double> moments, double horizonYears) {
        return recent(moments, MEMORY_YEARS, horizonYears);
    }

    /**
     * How many of some moments lie no farther back than the memory reaches.
     *
     * @param memoryYears above 0
     */
    public static Steps recent(List<Double> moments, double memoryYears, double horizonYears) {
        if (!(horizonYears > 0 && memoryYears > 0)) {
            throw new IllegalArgumentException(
                    "horizon is " + horizonYears + " and memory " + memoryYears + " years, not above 0");
        }
        var ends = moments.stream()
                .flatMap(m -> java.util.stream.Stream.of(m, m + memoryYears))
                .filter(t -> t > 0 && t < horizonYears)
                .sorted()
                .distinct()
                .toList();
        var all = new double[ends.size() + 1];
        var levels = new double[all.length];
        double from = 0;
        for (int k = 0; k < all.length; k++) {
            all[k] = k < ends.size() ? ends.get(k) : horizonYears;
            double middle = (from + all[k]) / 2;
            levels[k] = moments.stream()
                    .filter(m -> m <= middle && middle < m + memoryYears)
                    .count();
            from = all[k];
        }
        return new Steps(horizonYears, all, levels);
    }

    public double horizon() {
        return horizon;
    }

    /** How many steps there are; at least one. */
    public int size() {
        return ends.length;
    }

    /** Where a step ends. */
    double end(int step) {
        return ends[step];
    }

    /** Years from its start to its end. */
    double length(int step) {
        return ends[step] - (step == 0 ? 0 : ends[step - 1]);
    }

    /** The number during a step. */
    double level(int step) {
        return levels[step];
    }

    /** The number at a moment; at the end of a step still that of the step. */
    double at(double time) {
        int found = Arrays.binarySearch(ends, time);
        return levels[Math.min(found < 0 ? -found - 1 : found, levels.length - 1)];
    }
}
