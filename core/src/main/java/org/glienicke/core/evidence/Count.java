package org.glienicke.core.evidence;

/**
 * A number of people or things as a source prints it: exact, a range, or a lower bound.
 *
 * @param min the smallest number it allows, 0 or more
 * @param max the largest; equal to min if exact, {@link #UNBOUNDED} if only "at least" is known
 */
public record Count(int min, int max) {

    /** Stands for "at least": no upper bound was printed. */
    public static final int UNBOUNDED = Integer.MAX_VALUE;

    public static final Count ZERO = new Count(0, 0);

    public Count {
        if (min < 0 || max < min) {
            throw new IllegalArgumentException("count is " + min + " to " + max + ", not 0 <= min <= max");
        }
    }

    public static Count exactly(int n) {
        return new Count(n, n);
    }

    public static Count atLeast(int n) {
        return new Count(n, UNBOUNDED);
    }

    public boolean isExact() {
        return min == max;
    }

    /** The middle of a range, the bound of an "at least": what to count with when one number is needed. */
    public double middle() {
        return max == UNBOUNDED ? min : (min + max) / 2.0;
    }

    public Count plus(Count other) {
        boolean unbounded = max == UNBOUNDED || other.max == UNBOUNDED;
        return new Count(min + other.min, unbounded ? UNBOUNDED : max + other.max);
    }

    /** This count without n of its members; never below zero. */
    public Count minus(int n) {
        return new Count(Math.max(0, min - n), max == UNBOUNDED ? UNBOUNDED : Math.max(0, max - n));
    }

    /** As a reader would write it: {@code 95}, {@code 120-127}, {@code at least 100}. */
    @Override
    public String toString() {
        if (isExact()) {
            return Integer.toString(min);
        }
        return max == UNBOUNDED ? "at least " + min : min + "-" + max;
    }
}
