package org.glienicke.core.casebook;

import java.util.List;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.evidence.Fact;
import org.glienicke.core.evidence.Place;
import org.glienicke.core.evidence.When;

/**
 * A deal somebody put on the table, when, and what each party said to it.
 *
 * @param id unique in its exchange
 * @param proposer a party's code, {@code mediator} or {@code unknown}
 * @param timing when it was made and when the public heard
 * @param deal its terms as far as known
 * @param answers one a party that answered
 */
public record Offer(String id, String proposer, Timing timing, Proposal deal, List<Answer> answers, Listed listed) {

    public Offer {
        answers = List.copyOf(answers);
    }

    /** When an offer was made, and when the public heard of it. */
    public record Timing(Fact<When> on, Fact<When> madePublic) {}

    /**
     * What was offered.
     *
     * @param terms those known
     * @param isUndisclosed whether there were terms that are not known
     */
    public record Proposal(List<Term> terms, boolean isUndisclosed) {

        public Proposal {
            terms = List.copyOf(terms);
        }
    }

    /**
     * What a party said to an offer.
     *
     * @param reason in words; empty if none was given
     */
    public record Answer(Party.Id party, Kind kind, Fact<When> on, String reason, List<Citation> citations) {

        /** The answers there are. */
        public enum Kind {
            ACCEPTED,
            REFUSED,
            COUNTERED,
            LAPSED,
            UNKNOWN
        }
    }

    /** Where the record states the offer, and on whose word. */
    public record Listed(List<Citation> citations, String note, Place place) {}
}
