package org.glienicke.core.audiences;

/** The error of a share in a poll, as houses print it: simple random sampling, nothing for house, wording or mode. */
public final class Sampling {

    /** 97.5th percentile of the standard normal distribution: houses print 95 percent. */
    private static final double Z975 = 1.959963984540054;

    private static final double PERCENT = 100;

    private Sampling() {}

    /**
     * The margin of error of a printed percentage, in points, with 95 percent.
     *
     * @param percent in [0, 100]
     * @param size people asked, 1 or more
     */
    public static double marginOfError(double percent, int size) {
        return Z975 * standardError(percent, size);
    }

    /** One standard deviation, in points. */
    static double standardError(double percent, int size) {
        if (!(percent >= 0 && percent <= PERCENT) || size < 1) {
            throw new IllegalArgumentException("percent is " + percent + " of " + size + " asked");
        }
        return Math.sqrt(percent * (PERCENT - percent) / size);
    }
}
