package org.glienicke.core.casebook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.evidence.Fact;
import org.glienicke.core.evidence.When;

/**
 * One exchange of prisoners as the record holds it: who was involved, who was held, what moved, what was offered, what surrounds it.
 */
public record Exchange(
        Head head,
        List<Involvement> involvements,
        List<Captive> captives,
        List<Leg> legs,
        Talks talks,
        Setting setting) {

    public Exchange {
        involvements = List.copyOf(involvements);
        captives = List.copyOf(captives);
        legs = List.copyOf(legs);
    }

    /**
     * What identifies an exchange.
     *
     * @param id the file's name, such as {@code 1999-north-bridge}
     * @param kinds at least one
     * @param date the first day of transfer; a span for a series
     */
    public record Head(String id, String title, Set<Kind> kinds, Status status, Fact<When> date, Caveat caveat) {

        public Head {
            kinds = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(kinds));
        }
    }

    /** A caveat and the word on which the whole entry stands. */
    public record Caveat(String note, String qid, List<Citation> citations) {}

    /** What kind of exchange; an exchange may be of several. */
    public enum Kind {
        SPY,
        PRISONERS_OF_WAR,
        POLITICAL_PRISONERS,
        WRONGFUL_DETENTION,
        HOSTAGES,
        CIVILIANS,
        REMAINS,
        PURCHASE,
        CARTEL,
        CONVICTS
    }

    /** What came of it. */
    public enum Status {
        EXECUTED,
        PARTLY_EXECUTED,
        COLLAPSED,
        STANDING
    }

    /**
     * That a party had a part in it, and which.
     *
     * @param peoples other nationalities whose captives it counts as its own people, as the list of parties says
     */
    public record Involvement(
            Party.Id party,
            List<Part> parts,
            String by,
            String note,
            List<Citation> citations,
            List<Party.Id> peoples) {

        public Involvement {
            parts = List.copyOf(parts);
            peoples = List.copyOf(peoples);
        }
    }

    /** The parts a party can have. */
    public enum Part {
        PRINCIPAL,
        CUSTODIAN,
        MEDIATOR,
        HOST,
        CARRIER,
        PAYER,
        BENEFICIARY,
        GUARANTOR,
        /** Proposed, answered or asked for something in the talks without giving or getting a term. */
        PETITIONER
    }

    public String id() {
        return head.id();
    }

    public Optional<Captive> captive(Captive.Id id) {
        return captives.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** Whether a party counts captives of this affiliation as its own people: its nationals, and those of its peoples. */
    public boolean isOwnPeople(Captive.Affiliation affiliation, Party.Id party) {
        return affiliation.isNationalOf(party)
                || involvements.stream()
                        .filter(i -> i.party().equals(party))
                        .flatMap(i -> i.peoples().stream())
                        .anyMatch(affiliation::isNationalOf);
    }

    /** This exchange with the peoples that the list of parties gives to those involved. */
    public Exchange among(Map<Party.Id, Party> parties) {
        var informed = involvements.stream()
                .map(i -> new Involvement(
                        i.party(),
                        i.parts(),
                        i.by(),
                        i.note(),
                        i.citations(),
                        Optional.ofNullable(parties.get(i.party()))
                                .map(Party::peoples)
                                .orElse(List.of())))
                .toList();
        return new Exchange(head, informed, captives, legs, talks, setting);
    }

    /** All terms of all legs, in the order of the record. */
    public List<Term> terms() {
        return legs.stream().flatMap(leg -> leg.terms().stream()).toList();
    }

    /** The terms that were carried out. */
    public List<Term> executed() {
        return terms().stream().filter(t -> t.handover().isExecuted()).toList();
    }

    /** The terms of the settlement: those carried out and those agreed. */
    public List<Term> settled() {
        return terms().stream()
                .filter(t ->
                        t.handover().isExecuted() || t.handover().progress().status() == Handover.Status.AGREED)
                .toList();
    }

    /** The same exchange with nothing known of what was said before and beside it. */
    public Exchange withoutTalks() {
        return new Exchange(head, involvements, captives, legs, Talks.NONE, setting);
    }

    /** Everybody who gives or receives a term or is named as involved, in order of first mention. */
    public List<Party.Id> parties() {
        return Stream.concat(
                        involvements.stream().map(Involvement::party),
                        terms().stream().flatMap(t -> Stream.of(t.giver(), t.receiver())))
                .distinct()
                .toList();
    }

    /** The parties that give or receive a term. */
    public List<Party.Id> bargainers() {
        return terms().stream()
                .flatMap(t -> Stream.of(t.giver(), t.receiver()))
                .distinct()
                .sorted()
                .toList();
    }

    /** The day a term moved: its own, that of its leg, or that of the exchange. */
    public When when(Leg leg, Term term) {
        return term.handover()
                .progress()
                .on()
                .value()
                .or(() -> leg.on().value())
                .or(() -> head.date().value())
                .orElse(new When.Unknown());
    }
}
