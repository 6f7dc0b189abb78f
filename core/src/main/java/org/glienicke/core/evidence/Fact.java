package org.glienicke.core.evidence;

import java.util.List;
import java.util.Optional;

/**
 * What the record holds on one question: nothing, one claim, or several that conflict. Conflicts stay; the preferred claim comes
 * first.
 *
 * @param claims the preferred one first; empty if nothing is known
 */
public record Fact<T>(List<Claim<T>> claims) {

    private static final Fact<?> UNKNOWN = new Fact<>(List.of());

    public Fact {
        claims = List.copyOf(claims);
    }

    /** A question on which the record is silent. */
    @SuppressWarnings("unchecked") // an empty list of claims fits every type
    public static <T> Fact<T> unknown() {
        return (Fact<T>) UNKNOWN;
    }

    /** An uncontested fact. */
    public static <T> Fact<T> of(T value, List<Citation> citations) {
        return new Fact<>(List.of(new Claim<>(value, citations, "")));
    }

    /** The value of the preferred claim. */
    public Optional<T> value() {
        return claims.isEmpty()
                ? Optional.empty()
                : Optional.of(claims.getFirst().value());
    }

    /** Those who state the preferred value. */
    public List<Citation> citations() {
        return claims.isEmpty() ? List.of() : claims.getFirst().citations();
    }

    public boolean isKnown() {
        return !claims.isEmpty();
    }

    /** Whether sources disagree. */
    public boolean isContested() {
        return claims.size() > 1;
    }
}
