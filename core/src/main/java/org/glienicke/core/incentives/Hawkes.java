package org.glienicke.core.incentives;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * A point process in which every taking makes further ones more likely for a while [Hawkes 1971]: intensity(t) = baseline x
 * factor^steps(t) + sum over earlier takings of mark x offspring x decay x exp(-decay (t - t_i)).
 *
 * @param baseline takings a year that answer no earlier one, where no step is in force; above 0
 * @param factor what each step multiplies the baseline by, such as a concession within the last year; above 0
 * @param offspring mean number of takings that one brings forth directly; in [0, 1). It is also the share of all takings that are answers
 * @param decay how fast the pull fades, a year; above 0
 */
public record Hawkes(double baseline, double factor, double offspring, double decay) {

    public Hawkes {
        if (!(baseline > 0 && factor > 0 && offspring >= 0 && offspring < 1 && decay > 0)) {
            throw new IllegalArgumentException("baseline " + baseline + ", factor " + factor + ", offspring "
                    + offspring + ", decay " + decay + ": wanted above 0, offspring in [0, 1)");
        }
    }

    /** Without steps. */
    public Hawkes(double baseline, double offspring, double decay) {
        this(baseline, 1, offspring, decay);
    }

    /** Takings a year in the long run where no step is in force: baseline / (1 - offspring). */
    public double meanRate() {
        return baseline / (1 - offspring);
    }

    /** Variance over mean of the number in a long span: 1 / (1 - offspring)^2. */
    public double fanoFactor() {
        return 1 / ((1 - offspring) * (1 - offspring));
    }

    /**
     * Variance of the number of takings in a span of the process in its long run, exact [Hawkes 1971]; marks all 1, no steps.
     *
     * @param years above 0
     */
    public double variance(double years) {
        double fading = decay * (1 - offspring);
        double pull = offspring * decay * meanRate() * (2 - offspring) / (2 * (1 - offspring));
        return meanRate() * years + 2 * pull * (years / fading + Math.expm1(-fading * years) / (fading * fading));
    }

    /** Years in which the pull of a taking halves. */
    public double halfLife() {
        return Math.log(2) / decay;
    }

    /**
     * One history, all marks 1, by thinning [Ogata 1981]: between two takings the intensity only falls, so its value now bounds it until
     * the next step.
     *
     * @return the moments of the takings, ascending
     */
    public double[] simulate(Steps steps, RandomGenerator random) {
        var times = new double[16];
        int size = 0;
        double now = 0;
        double pull = 0;
        int step = 0;
        double base = baseline(steps, 0);
        while (true) {
            double bound = base + pull;
            double wait = random.nextExponential() / bound;
            if (now + wait >= steps.end(step)) {
                pull *= Math.exp(-decay * (steps.end(step) - now));
                now = steps.end(step);
                if (++step == steps.size()) {
                    return Arrays.copyOf(times, size);
                }
                base = baseline(steps, step);
                continue;
            }
            now += wait;
            pull *= Math.exp(-decay * wait);
            if (random.nextDouble() * bound < base + pull) {
                times = size == times.length ? Arrays.copyOf(times, 2 * size) : times;
                times[size++] = now;
                pull += offspring * decay;
            }
        }
    }

    private double baseline(Steps steps, int step) {
        double level = steps.level(step);
        return level == 0 ? baseline : baseline * Math.pow(factor, level);
    }

    /**
     * How much intensity passed between takings: where the model is right, independent exponential waits of mean 1 [Ogata 1988].
     *
     * @return one number a taking
     */
    public double[] residuals(Takings takings, Steps steps) {
        var waits = new double[takings.size()];
        double gone = 0;
        double pull = 0;
        double before = 0;
        for (int i = 0; i < waits.length; i++) {
            double kept = Math.exp(-decay * (takings.time(i) - before));
            double passed = expected(steps, takings.time(i));
            waits[i] = passed - gone + offspring * pull * (1 - kept);
            pull = pull * kept + takings.mark(i);
            gone = passed;
            before = takings.time(i);
        }
        return waits;
    }

    // baseline intensity up to a moment
    private double expected(Steps steps, double until) {
        double sum = 0;
        double from = 0;
        for (int step = 0; step < steps.size() && from < until; step++) {
            double to = Math.min(steps.end(step), until);
            sum += baseline(steps, step) * (to - from);
            from = to;
        }
        return sum;
    }
}
