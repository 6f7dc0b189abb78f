package org.glienicke.core.casebook;

import java.util.List;
import java.util.Optional;

/**
 * Somebody who bargains, holds, receives or helps: a state, an armed group or an organisation.
 *
 * @param name as pages show it
 * @param kind what is known of its constitution; decides the default profile
 * @param succession rank and predecessor
 * @param peoples other nationalities whose captives it counts as its own people, as Hamas does Palestinians
 */
public record Party(Id id, String name, Kind kind, Succession succession, List<Id> peoples) {

    public Party {
        peoples = List.copyOf(peoples);
    }

    /**
     * What sort of power it is.
     *
     * @param isGreatPower a permanent member of the Security Council, or the predecessor of one
     * @param follows the party whose record this one continues, as Russia the Soviet Union's; empty if none
     */
    public record Succession(boolean isGreatPower, Optional<Id> follows) {}

    /**
     * An ISO 3166-1 alpha-2 code for a state, a slug for any other party.
     *
     * @param code such as {@code RU} or {@code hamas}
     */
    public record Id(String code) implements Comparable<Id> {

        @Override
        public int compareTo(Id other) {
            return code.compareTo(other.code);
        }

        @Override
        public String toString() {
            return code;
        }
    }

    public boolean isGreatPower() {
        return succession.isGreatPower();
    }

    /** The party whose record this one continues. */
    public Optional<Id> follows() {
        return succession.follows();
    }

    /** What kind of party; weights that nobody judged for a party come from its kind. */
    public enum Kind {
        DEMOCRACY,
        AUTOCRACY,
        ARMED_GROUP,
        ORGANISATION
    }
}
