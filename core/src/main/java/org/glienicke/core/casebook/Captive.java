package org.glienicke.core.casebook;

import java.util.List;
import java.util.Optional;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.evidence.Fact;
import org.glienicke.core.evidence.Place;
import org.glienicke.core.evidence.When;

/**
 * An adult who was held and asked for, given, or left behind. A captive has no worth; a term that moves the captive has worth to a
 * party under a profile.
 *
 * @param identity who it is
 * @param affiliation roles, nationality, whom the captive served, who called for the release
 * @param custodies detentions in order of time; the last is the one before the exchange
 * @param fate what became of the captive in this exchange
 */
public record Captive(
        Id id, Identity identity, Affiliation affiliation, List<Custody> custodies, Fate fate, Listed listed) {

    public Captive {
        custodies = List.copyOf(custodies);
    }

    /** Unique in its exchange. */
    public record Id(String slug) {

        @Override
        public String toString() {
            return slug;
        }
    }

    /**
     * Public identity only.
     *
     * @param qid Wikidata item; empty if none
     * @param sex where a source uses it as a fact of the deal, else empty
     */
    public record Identity(String name, List<String> aliases, String qid, Fact<Integer> birthYear, String sex) {

        public Identity {
            aliases = List.copyOf(aliases);
        }

        /** An identity whose sex no source makes a fact of the deal. */
        public Identity(String name, List<String> aliases, String qid, Fact<Integer> birthYear) {
            this(name, aliases, qid, birthYear, "");
        }
    }

    /** Recorded only where a source uses it as a fact of the deal. */
    public enum Sex {
        F,
        M
    }

    /**
     * Ties to parties.
     *
     * @param roles the main one first
     * @param served the party whose service, forces or cause the captive worked for, as sources claim
     * @param championed who called for the release in public
     */
    public record Affiliation(
            List<Role> roles, List<Party.Id> nationality, Fact<Party.Id> served, List<Championing> championed) {

        public static final Affiliation NONE = new Affiliation(List.of(), List.of(), Fact.unknown(), List.of());

        public Affiliation {
            roles = List.copyOf(roles);
            nationality = List.copyOf(nationality);
            championed = List.copyOf(championed);
        }

        /** Whether a source says that the captive worked for the party. */
        public boolean served(Party.Id party) {
            return served.value().filter(party::equals).isPresent();
        }

        public boolean isNationalOf(Party.Id party) {
            return nationality.contains(party);
        }

        public boolean isChampionedBy(Party.Id party) {
            return championed.stream().anyMatch(c -> c.by().equals(party));
        }
    }

    /** That a party called for a captive's release in public. */
    public record Championing(Party.Id by, When on, String how, List<Citation> citations) {}

    /**
     * What became of the captive, and what each side called him or her.
     *
     * @param called each side's own term
     */
    public record Fate(Fact<Outcome> outcome, List<Custody.OwnWords> called, String note) {

        public Fate {
            called = List.copyOf(called);
        }
    }

    /** What became of a captive in an exchange. */
    public enum Outcome {
        TRANSFERRED,
        REFUSED,
        STAYED,
        DIED,
        WITHHELD,
        LEFT_BEHIND,
        FREED_SEPARATELY,
        OFFERED_ONLY,
        UNKNOWN
    }

    /** Where the record lists the captive, and on whose word. */
    public record Listed(List<Citation> citations, Place place) {}

    public String name() {
        return identity.name();
    }

    /** The detention before the exchange. */
    public Optional<Custody> custody() {
        return custodies.isEmpty() ? Optional.empty() : Optional.of(custodies.getLast());
    }

    public List<Citation> citations() {
        return listed.citations();
    }
}
