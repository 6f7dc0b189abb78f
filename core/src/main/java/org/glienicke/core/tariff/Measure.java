package org.glienicke.core.tariff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a price table prints, by the columns it has. */
public enum Measure {
    /** Units of the lowest grade, or of whatever the column of units says. */
    VALUE("value", List.of("value"), Set.of()),
    /** Living captives given for those who came back. */
    GIVEN("living captives given", List.of("aliveGivenMin", "aliveGivenMax"), Set.of("aliveBack", "deadBack")),
    /** Money for a number of people. */
    AMOUNT_FOR_COUNT("amount", List.of("amount"), Set.of("count")),
    /** Money for one, or for whatever the column of measures says. */
    AMOUNT("amount", List.of("amount"), Set.of()),
    /** Money from one sum to another. */
    AMOUNT_RANGE("amount", List.of("amountMin", "amountMax"), Set.of());

    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> printed;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
    private final Set<String> counted;

    Measure(String words, List<String> printed, Set<String> counted) {
        this.words = words;
        this.printed = printed;
        this.counted = counted;
    }

    /** As pages name it. */
    public String words() {
        return words;
    }

    /** The columns that hold it: one, or the least and the most. */
    List<String> printed() {
        return printed;
    }

    /** The columns that say for how many. */
    Set<String> counted() {
        return counted;
    }

    /** The measure of a table; empty if it prints no price. */
    public static Optional<Measure> of(List<String> columns) {
        return Stream.of(values())
                .filter(m -> m.printed.stream().anyMatch(columns::contains))
                .filter(m -> m.counted.isEmpty() || m.counted.stream().anyMatch(columns::contains))
                .findFirst();
    }
}
