package org.glienicke.core.evidence;

import java.util.List;

/**
 * A value as sources state it.
 *
 * @param value as printed
 * @param citations who states it
 * @param preferredBecause why this claim is preferred to those beside it; empty if it is not, or if it stands alone
 * @param note what else is to be known of it, such as how it counts; empty if nothing
 */
public record Claim<T>(T value, List<Citation> citations, String preferredBecause, String note) {

    public Claim {
        citations = List.copyOf(citations);
    }

    /** A claim without a note. */
    public Claim(T value, List<Citation> citations, String preferredBecause) {
        this(value, citations, preferredBecause, "");
    }
}
