package org.glienicke.core.probability;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * A share that was counted: so many of so many.
 *
 * @param successes 0 to trials
 * @param trials 0 or more
 */
public record Proportion(int successes, int trials) {

    /** Jeffreys' prior: half a success and half a failure. */
    private static final double HALF = 0.5;

    public Proportion {
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException("successes is " + successes + ", not 0 to " + trials);
        }
    }

    /** The share as counted; 0 if nothing was. */
    public double share() {
        return trials == 0 ? 0 : (double) successes / trials;
    }

    /**
     * The equal-tailed credible interval under Jeffreys' prior, with the ends 0 and 1 where none or all succeeded [Brown 2001].
     *
     * @param mass above 0 and below 1
     */
    public Interval credibleInterval(double mass) {
        var posterior = BetaDistribution.of(successes + HALF, trials - successes + HALF);
        double tail = (1 - mass) / 2;
        double low = successes == 0 ? 0 : posterior.inverseCumulativeProbability(tail);
        double high = successes == trials ? 1 : posterior.inverseSurvivalProbability(tail);
        return new Interval(low, high, mass);
    }
}
