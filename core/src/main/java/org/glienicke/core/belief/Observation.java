package org.glienicke.core.belief;

import java.util.List;
import java.util.OptionalInt;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.valuation.Swings;

/**
 * One thing that the record says about what somebody wanted: an offer or a deal with what its parties said, or a choice between two
 * deals.
 *
 * @param origin where it stands in the record
 * @param year empty if the record does not say
 * @param sides the parties that had to say yes
 * @param outcome what came of it
 * @param heads that the deal or offer moves; {@link Heads#NONE} where nobody counted
 */
public record Observation(Origin origin, OptionalInt year, List<Side> sides, Outcome outcome, Heads heads) {

    public Observation {
        sides = List.copyOf(sides);
    }

    /** One of which nobody counted heads. */
    public Observation(Origin origin, OptionalInt year, List<Side> sides, Outcome outcome) {
        this(origin, year, sides, outcome, Heads.NONE);
    }

    /** Adults that the side with the most of them receives, and the side with the fewest. */
    public record Heads(double most, double fewest) {

        public static final Heads NONE = new Heads(0, 0);
    }

    /**
     * Where an observation stands.
     *
     * @param exchange id of the exchange; withdrawing one withdraws all that came of it
     * @param part such as {@code the deal}, an offer's id or who was left behind
     * @param kind class for base rates, such as {@code spy}
     */
    public record Origin(String exchange, String part, String kind) {

        @Override
        public String toString() {
            return exchange + ": " + part;
        }
    }

    /**
     * One party's part.
     *
     * @param swings what the deal moves for the party, against none; or one deal against the other, for a choice
     * @param word what the party said to it
     */
    public record Side(Party.Id party, Swings swings, Word word) {}

    /** What a party said. */
    public enum Word {
        ACCEPTED,
        REFUSED,
        /** Nothing that is on record. */
        SILENT
    }

    /** What came of an offer, as far as it tells of what parties wanted. */
    public enum Outcome {
        /** Every side accepted. */
        SETTLED,
        /** At least one side did not; it may not be known which. */
        REFUSED,
        /** Nobody knows whether all did. */
        OPEN,
        /** The one side preferred what its swings describe to its alternative; no reservation value enters. */
        PREFERRED,
        /** As {@link #PREFERRED}, of two deals that both were on the table in one round of talks: what a side held out for. */
        HAGGLED;

        /** Whether it is a choice between two deals rather than an answer to one. */
        boolean isChoice() {
            return this == PREFERRED || this == HAGGLED;
        }
    }

    /** Whether it says which way an offer went, so that a forecast can be scored on it. */
    public boolean isScorable() {
        return outcome == Outcome.SETTLED || outcome == Outcome.REFUSED;
    }
}
