package org.glienicke.core.belief;

import org.glienicke.core.inference.LaneMath;
import org.glienicke.core.valuation.Crowd;

/** {@link Crowd} for some numbers of heads at many group exponents side by side. */
final class CrowdLanes {

    private static final double LOG_2 = Math.log(2);

    /** Below it the difference of powers would have no digits; the count differs from its limit there by a millionth. */
    private static final double LEAST_EXPONENT = 1e-6;

    private final double[] logs;
    private final int lanes;
    private final double[][] counts;
    private final double[][] slopes;
    private final double[] exponent;
    private final double[] above;
    private final double[] below;
    private final double[] flat;
    private final double[] powers;
    private final double[] work;

    /** @param heads by count; count 0 is one head, which counts as 1 whatever the exponent */
    CrowdLanes(double[] heads, int lanes) {
        this.lanes = lanes;
        this.logs = new double[heads.length];
        for (int i = 0; i < heads.length; i++) {
            logs[i] = Math.log1p(heads[i]);
        }
        this.counts = new double[heads.length][lanes];
        this.slopes = new double[heads.length][lanes];
        this.exponent = new double[lanes];
        this.above = new double[lanes];
        this.below = new double[lanes];
        this.flat = new double[heads.length * lanes];
        this.powers = new double[heads.length * lanes];
        this.work = new double[heads.length * lanes];
    }

    /** Works out all counts and their slopes. */
    void at(double[] exponents) {
        for (int lane = 0; lane < lanes; lane++) {
            exponent[lane] = Math.max(LEAST_EXPONENT, exponents[lane]);
            below[lane] = exponent[lane] * LOG_2;
        }
        LaneMath.exp(below, above, work, lanes);
        for (int lane = 0; lane < lanes; lane++) {
            below[lane] = 1 / (above[lane] - 1);
            above[lane] *= LOG_2;
        }
        for (int i = 0; i < logs.length; i++) {
            for (int lane = 0; lane < lanes; lane++) {
                flat[i * lanes + lane] = logs[i] * exponent[lane];
            }
        }
        LaneMath.exp(flat, powers, work, powers.length);
        for (int i = 0; i < logs.length; i++) {
            System.arraycopy(powers, i * lanes, slopes[i], 0, lanes);
            count(counts[i], slopes[i], logs[i]);
        }
    }

    // from powers (1 + n)^g, which slopes overwrite
    private void count(double[] counts, double[] powers, double log) {
        for (int lane = 0; lane < counts.length; lane++) {
            counts[lane] = (powers[lane] - 1) * below[lane];
            powers[lane] = (log * powers[lane] - counts[lane] * above[lane]) * below[lane];
        }
    }

    /** What the heads of a count come to, by lane. */
    double[] counts(int count) {
        return counts[count];
    }

    /** Slope of that by the exponent. */
    double[] slopes(int count) {
        return slopes[count];
    }
}
