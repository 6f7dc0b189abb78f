package org.glienicke.core.evidence;

import java.util.List;

/**
 * A value as sources state it.
 *
 * @param value as printed
 * @param citations who states it
 * @param preferredBecause why this claim is preferred to those beside it; empty if it is not, or if it stands alone
 */
public record Claim<T>(T value, List<Citation> citations, String preferredBecause) {

    public Claim {
        citations = List.copyOf(citations);
    }
}
