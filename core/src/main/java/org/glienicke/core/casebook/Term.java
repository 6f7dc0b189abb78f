package org.glienicke.core.casebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.evidence.Count;
import org.glienicke.core.evidence.Fact;

/** One thing that one party gives another. A term has worth to a party under a profile; a person has none. */
public sealed interface Term {

    Handover handover();

    /** A named captive goes free. */
    record Release(Captive.Id captive, Handover handover) implements Term {}

    /**
     * Captives counted, not (all) named.
     *
     * @param what in words
     * @param crowd how many, and what is said of all of them
     */
    record Group(String what, Crowd crowd, Handover handover) implements Term {}

    /** The dead. */
    record Remains(String what, Fact<Count> count, List<Captive.Id> including, Handover handover) implements Term {}

    /** Money. */
    record Funds(String what, Sum sum, Funds.Nature nature, Handover handover) implements Term {

        /** Why money moves. */
        public enum Nature {
            RANSOM,
            DEBT,
            OWN_FUNDS,
            AID,
            PURCHASE,
            FINE,
            REWARD
        }
    }

    /** A legal burden lifted, for people who do not move or for the party itself. */
    record Relief(String what, Relief.Nature nature, Fact<Count> count, List<Captive.Id> including, Handover handover)
            implements Term {

        /** Which burden. */
        public enum Nature {
            PARDON,
            CHARGES_DROPPED,
            SENTENCE_COMMUTED,
            SANCTIONS_EASED,
            EXTRADITION_WITHDRAWN,
            TRAVEL,
            OTHER
        }
    }

    /** Something told. */
    record Information(String what, Information.Nature nature, Handover handover) implements Term {

        /** About what. */
        public enum Nature {
            MINE_MAPS,
            LISTS,
            PROOF_OF_LIFE,
            FATE_OF_MISSING,
            EVIDENCE,
            OTHER
        }
    }

    /** Something done or promised. */
    record Act(String what, Act.Nature nature, Handover handover) implements Term {

        /** What kind of deed. */
        public enum Nature {
            TRUCE,
            WITHDRAWAL,
            STATEMENT,
            APOLOGY,
            VISIT,
            TREATY,
            RECOGNITION,
            LAW,
            AID_ACCESS,
            ARMS,
            OTHER
        }
    }

    /**
     * A number of captives.
     *
     * @param count all of them, those named in {@code including} too
     * @param minors how many of them are under 18
     * @param affiliation what is said of all of them; nobody championed a crowd
     * @param heldYears shortest and longest time held, as far as a source says
     */
    record Crowd(
            Fact<Count> count,
            Fact<Count> minors,
            List<Captive.Id> including,
            Captive.Affiliation affiliation,
            Optional<HeldYears> heldYears) {

        public Crowd {
            including = List.copyOf(including);
        }

        /** Those who are not named one by one. */
        public Count unnamed() {
            return count.value().orElse(Count.ZERO).minus(including.size());
        }
    }

    /** Shortest and longest time held, in years. */
    record HeldYears(double min, double max) {}

    /**
     * Money as printed.
     *
     * @param amount unknown if sources do not say
     * @param currency ISO 4217; empty if unknown
     * @param priceYear the year in whose prices the amount stands; 0 if unknown
     */
    record Sum(Fact<BigDecimal> amount, String currency, int priceYear) {}

    default Party.Id giver() {
        return handover().giver();
    }

    default Party.Id receiver() {
        return handover().receiver();
    }

    default List<Citation> citations() {
        return handover().listed().citations();
    }

    /** The named captives whom the term moves or concerns. */
    default List<Captive.Id> captives() {
        return switch (this) {
            case Release(var captive, var _) -> List.of(captive);
            case Group(var _, var crowd, var _) -> crowd.including();
            case Remains(var _, var _, var including, var _) -> including;
            case Relief(var _, var _, var _, var including, var _) -> including;
            case Funds _, Information _, Act _ -> List.of();
        };
    }

    /** How many captives the term sets free, under 18 included; zero for terms that free nobody. */
    default Count heads() {
        return switch (this) {
            case Release _ -> Count.exactly(1);
            case Group(var _, var crowd, var _) -> crowd.count().value().orElse(Count.ZERO);
            case Remains _, Funds _, Relief _, Information _, Act _ -> Count.ZERO;
        };
    }

    /** How many of those under 18 the term moves, captives and companions. */
    default Count minors() {
        var travelling = handover().accompanying().minors();
        return switch (this) {
            case Group(var _, var crowd, var _) ->
                crowd.minors().value().orElse(Count.ZERO).plus(travelling);
            case Release _, Remains _, Funds _, Relief _, Information _, Act _ -> travelling;
        };
    }
}
