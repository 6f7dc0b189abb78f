package org.glienicke.core.casebook;

import java.util.List;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.evidence.Fact;
import org.glienicke.core.evidence.Place;
import org.glienicke.core.evidence.When;

/**
 * Terms that moved together.
 *
 * @param id unique in its exchange
 * @param terms in the order of the record; a term is referred to as {@code leg/place}, counted from 1
 */
public record Leg(
        String id, Fact<When> on, Fact<String> place, Handover.Status status, List<Term> terms, Listed listed) {

    public Leg {
        terms = List.copyOf(terms);
    }

    /** A leg made up, not read: without a note or a place in a file. */
    public Leg(
            String id,
            Fact<When> on,
            Fact<String> place,
            Handover.Status status,
            List<Term> terms,
            List<Citation> citations) {
        this(id, on, place, status, terms, new Listed(citations, "", new Place("", 0, "")));
    }

    /** Where the record states the leg, and on whose word. */
    public record Listed(List<Citation> citations, String note, Place place) {}

    public List<Citation> citations() {
        return listed.citations();
    }
}
