package org.glienicke.core.casebook;

import java.util.List;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.evidence.Count;
import org.glienicke.core.evidence.Fact;
import org.glienicke.core.evidence.Place;
import org.glienicke.core.evidence.When;

/**
 * Who gives a term to whom, how far that has come, and who says so.
 *
 * @param giver the party that gives it in the bargain
 * @param receiver the party that gets it
 * @param route who held what is given, and where it went
 * @param accompanying people who travelled along and were not captives
 * @param progress how far it has come
 * @param listed where the record states it, and on whose word
 */
public record Handover(
        Party.Id giver, Party.Id receiver, Route route, Accompanying accompanying, Progress progress, Listed listed) {

    /**
     * Custodian and destination.
     *
     * @param custodian who actually held the captive; unknown means the giver did
     * @param destination where the captive travelled, if not simply to the receiver
     */
    public record Route(Fact<Party.Id> custodian, Fact<String> destination) {}

    /**
     * People who travelled along and were not captives.
     *
     * @param note who they were, in words; empty if not recorded
     */
    public record Accompanying(Count adults, Count minors, String note) {

        public static final Accompanying NOBODY = new Accompanying(Count.ZERO, Count.ZERO);

        /** Companions of whom no more is known. */
        public Accompanying(Count adults, Count minors) {
            this(adults, minors, "");
        }
    }

    /**
     * How far the term has come.
     *
     * @param on its own day; unknown means that of the leg
     * @param condition in words; empty if none
     */
    public record Progress(Status status, Fact<When> on, String condition, String note) {}

    /** Announced is not done. */
    public enum Status {
        PLANNED,
        AGREED,
        EXECUTED,
        PARTLY_EXECUTED,
        WITHHELD,
        COLLAPSED
    }

    /** Where the record states the term, and on whose word. */
    public record Listed(List<Citation> citations, Place place) {}

    /** The party that actually held what is given. */
    public Party.Id custodian() {
        return route.custodian().value().orElse(giver);
    }

    /** Whether the term was carried out, wholly or in part. */
    public boolean isExecuted() {
        return progress.status() == Status.EXECUTED || progress.status() == Status.PARTLY_EXECUTED;
    }
}
