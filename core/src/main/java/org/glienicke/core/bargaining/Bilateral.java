package org.glienicke.core.bargaining;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What two parties at a time could agree on, with only the terms that they give each other: the search that a negotiator makes who sees
 * an exchange as one-for-one. A chain, in which a party gives to one and is paid by another, is no deal to any of its pairs.
 *
 * @param pairs every pair, in the order of the parties
 */
public record Bilateral(List<Pair> pairs) {

    public Bilateral {
        pairs = List.copyOf(pairs);
    }

    /**
     * One pair.
     *
     * @param one index of a party
     * @param other index of another
     * @param agreement between the two; other parties keep what they have and are not asked
     */
    public record Pair(int one, int other, Agreement agreement) {

        /** Whether a deal that has any term at all is acceptable to both. */
        public boolean hasDeal() {
            return agreement instanceof Agreement.Zone(var frontier, var points)
                    && points.stream()
                            .anyMatch(point ->
                                    frontier.deal(point).copies().stream().anyMatch(copies -> copies > 0));
        }
    }

    /** All pairs. */
    public static Bilateral of(Values values) {
        var pairs = new ArrayList<Pair>();
        for (int one = 0; one < values.parties().size(); one++) {
            for (int other = one + 1; other < values.parties().size(); other++) {
                var two = values.among(Set.of(one, other)).withReservations(asked(values, one, other));
                pairs.add(new Pair(one, other, Agreement.of(Frontier.of(two))));
            }
        }
        return new Bilateral(pairs);
    }

    // those who are not at the table put up with the worst that the terms could do to them
    private static List<Long> asked(Values values, int one, int other) {
        var reservations = new ArrayList<>(values.reservations());
        for (int party = 0; party < reservations.size(); party++) {
            if (party != one && party != other) {
                int silent = party;
                reservations.set(
                        party,
                        values.terms().stream()
                                .mapToLong(t -> -Math.abs(t.worth().get(silent)) * t.copies())
                                .sum());
            }
        }
        return reservations;
    }

    /** Whether any pair has a deal. */
    public boolean hasDeal() {
        return pairs.stream().anyMatch(Pair::hasDeal);
    }
}
