package org.glienicke.core.casebook;

import java.util.List;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.evidence.Fact;
import org.glienicke.core.evidence.When;

/**
 * One detention of a captive.
 *
 * @param holder who held the captive
 * @param span since when, until when
 * @param proceedings what the holder charged and its courts found; a charge is no verdict
 * @param disputes who denies what
 */
public record Custody(
        Party.Id holder,
        Span span,
        Proceedings proceedings,
        List<OwnWords> disputes,
        String note,
        List<Citation> citations) {

    public Custody {
        disputes = List.copyOf(disputes);
        citations = List.copyOf(citations);
    }

    /**
     * From arrest or capture to the end of this detention.
     *
     * @param until unknown if it lasted to the exchange
     */
    public record Span(Fact<When> since, Fact<When> until) {}

    /** What the holder's side charged and found. */
    public record Proceedings(
            Fact<String> charge,
            Fact<Verdict> verdict,
            Fact<String> court,
            Fact<When> verdictOn,
            Fact<Sentence> sentence) {}

    /** How far the proceedings had come at the exchange. */
    public enum Verdict {
        CONVICTED,
        ACCUSED,
        CHARGES_DROPPED,
        ACQUITTED,
        NOT_CHARGED,
        PRISONER_OF_WAR,
        HOSTAGE,
        UNKNOWN
    }

    /**
     * A word or view in somebody's own terms.
     *
     * @param by a party's code or a name
     */
    public record OwnWords(String by, String says, List<Citation> citations) {}
}
