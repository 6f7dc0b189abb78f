package org.glienicke.core.casebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.evidence.Fact;
import org.glienicke.core.evidence.Place;
import org.glienicke.core.evidence.When;

/**
 * Talks that are open, or are taken to be: who sits at the table, who holds whom, which terms could be given, and what every package has
 * to keep to. Each block is marked as fact or as assumption.
 *
 * @param seats the parties whose consent is needed for what they give or get
 * @param scene who is held and what surrounds the talks
 * @param terms that could be given
 */
public record Case(Head head, List<Seat> seats, Scene scene, List<OnTable> terms, List<Constraint> constraints) {

    /** The leg of every package; terms are referred to as {@code package/place}. */
    public static final String LEG = "package";

    public Case {
        seats = List.copyOf(seats);
        terms = List.copyOf(terms);
        constraints = List.copyOf(constraints);
    }

    /**
     * What identifies a case.
     *
     * @param asOf the day on which nothing later is known
     * @param isInvented whether all of it is made up, for teaching
     * @param entries of the record that it draws on, the one it imagines otherwise first
     */
    public record Head(
            String id,
            String title,
            Set<Exchange.Kind> kinds,
            When asOf,
            boolean isInvented,
            List<String> entries,
            String note) {

        public Head {
            kinds = Set.copyOf(kinds);
            entries = List.copyOf(entries);
        }
    }

    /**
     * What is there before anybody proposes anything.
     *
     * @param captives as the record had them on the day of the case; those without a name bear their role in words
     * @param setting what surrounds it, as far as it was there on that day; what the law owes names terms by their id in the case
     * @param kept who was asked for and is on no table
     */
    public record Scene(List<Captive> captives, Setting setting, List<Talks.LeftBehind> kept) {

        public Scene {
            captives = List.copyOf(captives);
            kept = List.copyOf(kept);
        }
    }

    /**
     * A party at the table.
     *
     * @param isPrincipal whether the deal is its own: then it has to accept the whole even where it gives and gets nothing; others are
     *     asked only for what they give or get
     */
    public record Seat(Party party, boolean isPrincipal, String note, Basis basis) {}

    /**
     * Whether a block is fact or assumption.
     *
     * @param citations of the facts; those of the record's entry where that is the basis
     * @param entry of the record; empty if none
     * @param assumption what is not fact in it; empty if all is
     */
    public record Basis(List<Citation> citations, String entry, Optional<Assumption> assumption) {

        public Basis {
            citations = List.copyOf(citations);
        }

        public boolean isFact() {
            return assumption.isEmpty();
        }
    }

    /**
     * What somebody assumed.
     *
     * @param fields that are assumed while the rest of the block is fact; empty if all of it is
     */
    public record Assumption(String by, String why, List<String> fields) {

        public Assumption {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A term that could be given.
     *
     * @param id unique in the case
     * @param term with the whole of its count or amount
     * @param lots equal parts in which it may be given, at least 1
     * @param isAsked whether its receiver asked for it, so that it is left behind if it is not given
     */
    public record OnTable(String id, Term term, int lots, boolean isAsked, Basis basis) {

        /** How many captives are in so many lots. */
        public int heads(int some) {
            return (int)
                    Math.min(Integer.MAX_VALUE, Parcel.of(this, some).heads().middle());
        }
    }

    /**
     * What every package has to keep to.
     *
     * @param name as pages call it
     */
    public record Constraint(String name, Rule rule, Basis basis, Place place) {}

    /** The kinds of constraint. Terms are named by their id in the case. */
    public sealed interface Rule {

        /** So many captives among these terms; a bound is empty if there is none. */
        record Heads(List<String> terms, Optional<Integer> atLeast, Optional<Integer> atMost) implements Rule {}

        /** For each captive of the second terms at most so many of the first. */
        record Ratio(List<String> first, List<String> second, BigDecimal atMost) implements Rule {}

        /** All of these or none. */
        record Together(List<String> terms) implements Rule {}

        /** At most one of these. */
        record EitherOr(List<String> terms) implements Rule {}

        /** The term only if the first is given too. */
        record Needs(String term, String first) implements Rule {}

        record Excluded(String term) implements Rule {}

        record Required(String term) implements Rule {}

        /** These terms only through a mediator, whose own part is a term too. */
        record Mediated(Party.Id mediator, String by, List<String> terms) implements Rule {}

        /** All terms that it names. */
        default List<String> named() {
            return switch (this) {
                case Heads(var terms, var _, var _) -> terms;
                case Ratio(var first, var second, var _) -> joined(first, second);
                case Together(var terms) -> terms;
                case EitherOr(var terms) -> terms;
                case Needs(var term, var first) -> List.of(term, first);
                case Excluded(var term) -> List.of(term);
                case Required(var term) -> List.of(term);
                case Mediated(var _, var by, var terms) -> joined(List.of(by), terms);
            };
        }

        private static List<String> joined(List<String> some, List<String> others) {
            var all = new ArrayList<>(some);
            all.addAll(others);
            return List.copyOf(all);
        }
    }

    public String id() {
        return head.id();
    }

    public List<Captive> captives() {
        return scene.captives();
    }

    /** The same case with other principals. */
    public Case with(List<Seat> others) {
        return new Case(head, others, scene, terms, constraints);
    }

    /** The same under the constraints that are wholly fact; those of an invented case all stay. */
    public Case withoutAssumedConstraints() {
        var kept = constraints.stream()
                .filter(c -> c.basis().isFact() || head.isInvented())
                .toList();
        return new Case(head, seats, scene, terms, kept);
    }

    public Optional<OnTable> term(String id) {
        return terms.stream().filter(t -> t.id().equals(id)).findFirst();
    }

    /** The parties, in the order of the file. */
    public List<Party.Id> parties() {
        return seats.stream().map(seat -> seat.party().id()).toList();
    }

    /**
     * A package written as an exchange that was carried out, so that whatever values exchanges values it too. Captives asked for and not
     * in the package are those left behind.
     *
     * @param lots of each term that is given, by id; a term not in the map is not given
     */
    public Exchange exchange(Map<String, Integer> lots) {
        var given = new ArrayList<Term>();
        var left = new ArrayList<>(scene.kept());
        var places = new HashMap<String, String>();
        for (var term : terms) {
            int some = lots.getOrDefault(term.id(), 0);
            if (some > 0) {
                given.add(Parcel.of(term, some));
                places.put(term.id(), LEG + "/" + given.size());
            } else if (term.isAsked()) {
                Parcel.leftBehind(term.term()).ifPresent(left::add);
            }
        }
        var leg = new Leg(LEG, Fact.unknown(), Fact.unknown(), Handover.Status.EXECUTED, given, List.of());
        var caveat = new Exchange.Caveat(head.note(), "", List.of());
        var exchangeHead = new Exchange.Head(
                head.id(),
                head.title(),
                head.kinds(),
                Exchange.Status.STANDING,
                Fact.of(head.asOf(), List.of()),
                caveat);
        var involved = seats.stream()
                .map(seat -> new Exchange.Involvement(
                        seat.party().id(),
                        List.of(),
                        "",
                        seat.note(),
                        List.of(),
                        seat.party().peoples()))
                .toList();
        return new Exchange(
                exchangeHead,
                involved,
                scene.captives(),
                List.of(leg),
                new Talks(List.of(), left, List.of()),
                scene.setting().owing(places));
    }

    /** Everything that could be given, given. */
    public Exchange whole() {
        var all = new LinkedHashMap<String, Integer>();
        terms.forEach(t -> all.put(t.id(), t.lots()));
        return exchange(all);
    }
}
