package org.glienicke.core.inference;

import java.util.Arrays;

/**
 * Elementary functions over whole arrays by multiplication, division and square roots alone, in loops short enough for the compiler to
 * turn into vector instructions; {@link Math#exp} it calls one number at a time. Every operation is exactly rounded by the language,
 * so all machines give the same bytes. Bounds of error are tested against {@link StrictMath}.
 */
public final class LaneMath {

    /** Where a logistic curve is taken for its tail: beyond it sigma(x) is exp(x) but for a share of 1e-13. */
    public static final double TAIL = 30;

    /** Where {@link #exp} stops growing. */
    static final double LARGEST_EXPONENT = 150;

    private LaneMath() {}

    /**
     * sigma(x) and sigma(-x) with a relative error below 1e-13, both held at their values for |x| = TAIL; {@link #tail} is what the
     * logarithm lacks beyond.
     *
     * @param x read
     * @param yes overwritten with sigma(x)
     * @param no overwritten with sigma(-x)
     */
    public static void logistic(double[] x, double[] yes, double[] no, int length) {
        logistic(x, yes, no, 0, length);
    }

    /** The same over a stretch. */
    public static void logistic(double[] x, double[] yes, double[] no, int from, int to) {
        scale(x, yes, TAIL, -1.0 / 128, from, to);
        pade(yes, no, from, to);
        square(no, 7, from, to);
        complement(yes, no, from, to);
    }

    /** The same over a stretch, held only at |x| = 150, with a relative error below 1e-12: where small probabilities are summed. */
    public static void wideLogistic(double[] x, double[] yes, double[] no, int from, int to) {
        scale(x, yes, LARGEST_EXPONENT, -1.0 / 1024, from, to);
        pade(yes, no, from, to);
        square(no, 10, from, to);
        complement(yes, no, from, to);
    }

    private static void scale(double[] x, double[] result, double limit, double factor, int from, int to) {
        for (int i = from; i < to; i++) {
            result[i] = Math.max(-limit, Math.min(limit, x[i])) * factor;
        }
    }

    // from exp(-x)
    private static void complement(double[] yes, double[] no, int from, int to) {
        for (int i = from; i < to; i++) {
            double p = no[i];
            double y = 1 / (1 + p);
            yes[i] = y;
            no[i] = p * y;
        }
    }

    /** What log sigma(x) is below the logarithm of the value that {@link #logistic} gives. */
    public static double tail(double x) {
        return Math.min(0, x + TAIL);
    }

    /**
     * exp(x) with a relative error below 1e-12, held at its value for |x| = 150.
     *
     * @param x read
     * @param result overwritten; another array
     * @param work overwritten; a third
     */
    public static void exp(double[] x, double[] result, double[] work, int length) {
        exp(x, result, work, 0, length);
    }

    /** The same over a stretch. */
    public static void exp(double[] x, double[] result, double[] work, int from, int to) {
        scale(x, work, LARGEST_EXPONENT, 1.0 / 1024, from, to);
        pade(work, result, from, to);
        square(result, 10, from, to);
    }

    // exp(v) for |v| < 0.24, Pade [5/5]: error v^11 x 1e-10
    private static void pade(double[] v, double[] result, int from, int to) {
        for (int i = from; i < to; i++) {
            double x = v[i];
            double w = x * x;
            double odd = x * (15120 + w * (420 + w));
            double even = 30240 + w * (3360 + w * 30);
            result[i] = (even + odd) / (even - odd);
        }
    }

    private static void square(double[] values, int times, int from, int to) {
        int left = times;
        for (; left >= 5; left -= 5) {
            squareFive(values, from, to);
        }
        for (; left > 0; left--) {
            for (int i = from; i < to; i++) {
                values[i] *= values[i];
            }
        }
    }

    private static void squareFive(double[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            double p = values[i];
            p *= p;
            p *= p;
            p *= p;
            p *= p;
            p *= p;
            values[i] = p;
        }
    }

    /**
     * log(1 + exp(x)) with a relative error below 1e-12 for x over -150.
     *
     * @param x read
     * @param result overwritten
     * @param work overwritten; another array
     */
    public static void softplus(double[] x, double[] result, double[] work, int length) {
        for (int i = 0; i < length; i++) {
            work[i] = Math.max(-LARGEST_EXPONENT, -Math.abs(x[i])) * (1.0 / 1024);
        }
        pade(work, result, 0, length);
        square(result, 10, 0, length);
        log1p(result, work, length);
        for (int i = 0; i < length; i++) {
            result[i] += Math.max(0, x[i]);
        }
    }

    // log(1 + u) for u in [0, 1]: 8 artanh(s), s = (r - 1) / (r + 1), r the fourth root of 1 + u, so s^2 < 0.0075
    private static void log1p(double[] u, double[] s, int length) {
        for (int i = 0; i < length; i++) {
            double squared = Math.sqrt(1 + u[i]);
            double root = Math.sqrt(squared);
            s[i] = u[i] / ((root + 1) * (root + 1) * (squared + 1));
        }
        for (int i = 0; i < length; i++) {
            double z = s[i] * s[i];
            u[i] = 1.0 / 9 + z * (1.0 / 11 + z * (1.0 / 13 + z * (1.0 / 15 + z * (1.0 / 17))));
        }
        for (int i = 0; i < length; i++) {
            double z = s[i] * s[i];
            u[i] = 8 * s[i] * (1 + z * (1.0 / 3 + z * (1.0 / 5 + z * (1.0 / 7 + z * u[i]))));
        }
    }

    /** sum += factor x values. */
    public static void add(double[] sum, double factor, double[] values, int length) {
        for (int i = 0; i < length; i++) {
            sum[i] += factor * values[i];
        }
    }

    /** sum += one x other. */
    public static void addProduct(double[] sum, double[] one, double[] other, int length) {
        for (int i = 0; i < length; i++) {
            sum[i] += one[i] * other[i];
        }
    }

    /** product = one x other. */
    public static void multiply(double[] product, double[] one, double[] other, int length) {
        for (int i = 0; i < length; i++) {
            product[i] = one[i] * other[i];
        }
    }

    /** sum += factors[i] x values[i] for all i of a stretch, four at a time, so that the sum is read and written less often. */
    public static void addAll(double[] sum, double[] factors, double[][] values, int from, int to, int length) {
        int i = from;
        for (; i + 3 < to; i += 4) {
            addFour(sum, factors, i, values[i], values[i + 1], values[i + 2], values[i + 3], length);
        }
        for (; i < to; i++) {
            add(sum, factors[i], values[i], length);
        }
    }

    /** sum = factors[i] x values[i] over all i of a stretch. */
    public static void sum(double[] sum, double[] factors, double[][] values, int from, int to, int length) {
        int i = from + (to - from) % 4;
        switch (i - from) {
            case 1 -> one(sum, factors, from, values[from], length);
            case 2 -> two(sum, factors, from, values[from], values[from + 1], length);
            case 3 -> three(sum, factors, from, values[from], values[from + 1], values[from + 2], length);
            default -> Arrays.fill(sum, 0, length, 0);
        }
        for (; i < to; i += 4) {
            addFour(sum, factors, i, values[i], values[i + 1], values[i + 2], values[i + 3], length);
        }
    }

    private static void one(double[] sum, double[] factors, int at, double[] a, int length) {
        double fa = factors[at];
        for (int i = 0; i < length; i++) {
            sum[i] = fa * a[i];
        }
    }

    private static void two(double[] sum, double[] factors, int at, double[] a, double[] b, int length) {
        double fa = factors[at];
        double fb = factors[at + 1];
        for (int i = 0; i < length; i++) {
            sum[i] = fa * a[i] + fb * b[i];
        }
    }

    private static void three(double[] sum, double[] factors, int at, double[] a, double[] b, double[] c, int length) {
        double fa = factors[at];
        double fb = factors[at + 1];
        double fc = factors[at + 2];
        for (int i = 0; i < length; i++) {
            sum[i] = fa * a[i] + fb * b[i] + fc * c[i];
        }
    }

    private static void addFour(
            double[] sum, double[] factors, int at, double[] a, double[] b, double[] c, double[] d, int length) {
        double fa = factors[at];
        double fb = factors[at + 1];
        double fc = factors[at + 2];
        double fd = factors[at + 3];
        for (int i = 0; i < length; i++) {
            sum[i] += fa * a[i] + fb * b[i] + (fc * c[i] + fd * d[i]);
        }
    }
}
