package org.glienicke.core.casebook;

import java.util.List;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.evidence.Fact;
import org.glienicke.core.evidence.When;

/**
 * Terms that moved together.
 *
 * @param id unique in its exchange
 * @param terms in the order of the record; a term is referred to as {@code leg/place}, counted from 1
 */
public record Leg(
        String id,
        Fact<When> on,
        Fact<String> place,
        Handover.Status status,
        List<Term> terms,
        List<Citation> citations) {

    public Leg {
        terms = List.copyOf(terms);
    }
}
