package org.glienicke.core.valuation;

/** How well the worth of a criterion, or an assumption, is founded; shown wherever the number is. */
public enum Evidence {
    SOURCED("sourced: counted or printed by the sources named"),
    CONTESTED("contested: studies or polls exist and disagree, or hold only for some classes of case"),
    ANALOGY("analogy: carried over from another field; no study of exchanges"),
    JUDGEMENT("judgement: nobody has measured it; the profile's author says so");

    private final String words;

    Evidence(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether a page must say that what rests on it is weak. */
    public boolean isWeak() {
        return this == ANALOGY || this == JUDGEMENT;
    }
}
