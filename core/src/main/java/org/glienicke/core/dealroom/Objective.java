package org.glienicke.core.dealroom;

/** How one package is chosen among those that keep the constraints; none of these maximises what one side takes. */
public enum Objective {
    /** Accepted by all who are asked in the most draws. */
    ACCEPTANCE("most likely to be accepted by all"),
    /** Largest product of gains. */
    NASH("Nash"),
    /** Largest smallest share of what each party could gain at most. */
    KALAI_SMORODINSKY("Kalai-Smorodinsky"),
    /** Largest smallest gain, each on its party's own scale. */
    EGALITARIAN("egalitarian"),
    /** Largest sum of gains, each on its party's own scale. */
    SUM("largest sum");

    private final String words;

    Objective(String words) {
        this.words = words;
    }

    /** As pages call it. */
    public String words() {
        return words;
    }
}
