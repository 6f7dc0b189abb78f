package org.glienicke.core.evidence;

/** How credible one item is, whoever reports it: the digit of the NATO (Admiralty) system. 6 means unknown, not bad. */
public enum Credibility {
    CONFIRMED(1, "confirmed by independent sources"),
    PROBABLY_TRUE(2, "probably true"),
    POSSIBLY_TRUE(3, "possibly true"),
    DOUBTFUL(4, "doubtful"),
    IMPROBABLE(5, "improbable"),
    CANNOT_BE_JUDGED(6, "cannot be judged");

    private final int digit;
    private final String words;

    Credibility(int digit, String words) {
        this.digit = digit;
        this.words = words;
    }

    /** The digit, 1 to 6. */
    public int digit() {
        return digit;
    }

    public String words() {
        return words;
    }

    /**
     * The credibility with a digit.
     *
     * @throws IllegalArgumentException if digit is not 1 to 6
     */
    public static Credibility ofDigit(int digit) {
        if (digit < 1 || digit > 6) {
            throw new IllegalArgumentException("digit is " + digit + ", not 1 to 6");
        }
        return values()[digit - 1];
    }
}
