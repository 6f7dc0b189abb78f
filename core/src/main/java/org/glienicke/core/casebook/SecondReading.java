package org.glienicke.core.casebook;

import org.glienicke.core.evidence.When;

/**
 * What somebody other than the recorder of an exchange found on one of its core facts on opening a source again.
 *
 * @param exchange the id of the exchange
 * @param basis who read what, and when
 * @param note in words; empty if none
 */
public record SecondReading(String exchange, CoreFact fact, Verdict verdict, Basis basis, String note) {

    /**
     * Who read what, and when.
     *
     * @param reader the name of the file of readings
     * @param source the id of the source opened again; empty if none could be opened
     */
    public record Basis(String reader, String source, When on) {}

    /** What comes of a second reading. */
    public enum Verdict {
        /** The source says what the record says. */
        AGREES,
        /** It does not, and the record was put right. */
        CORRECTED,
        /** It does not, and both values stand. */
        DIFFERS,
        /** The source could not be opened again, or does not speak of this. */
        NOT_FOUND
    }
}
