package org.glienicke.core.incentives;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Offer;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.Term;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.evidence.When;

/**
 * What the record and its tables hold on takings, over all takers.
 *
 * @param takings rows of the table of takings
 * @param rescues rows of the table of rescues
 */
public record Recorded(Ledger ledger, List<Taking> takings, List<Rescue> rescues) {

    /** War has rules of its own: soldiers, cartels and the dead teach nothing of taking hostages. */
    private static final Set<Exchange.Kind> OTHER_THINGS =
            Set.of(Exchange.Kind.PRISONERS_OF_WAR, Exchange.Kind.CARTEL, Exchange.Kind.REMAINS);

    public Recorded {
        takings = List.copyOf(takings);
        rescues = List.copyOf(rescues);
    }

    /**
     * One row: who took how many of which nationality.
     *
     * @param nationalities codes; several for somebody who has several
     * @param people 1 or more
     */
    public record Taking(Party.Id taker, List<String> nationalities, int people, When since, List<Citation> citations) {

        public Taking {
            nationalities = List.copyOf(nationalities);
            citations = List.copyOf(citations);
        }
    }

    /**
     * An attempt to free captives by force.
     *
     * @param holder a party's code, or words
     */
    public record Rescue(String holder, When on, List<Citation> citations) {

        public Rescue {
            citations = List.copyOf(citations);
        }
    }

    /** Who took people, in order of code. */
    public List<Party.Id> takers() {
        return takings.stream().map(Taking::taker).distinct().sorted().toList();
    }

    /**
     * The years to look at where none are given: from the year after the first taking on record, which began the list, to the last year
     * that is over by the record.
     */
    public Optional<History.Scope> scope(Party.Id taker, Optional<String> nationality, OptionalInt firstYear) {
        var years = takings.stream()
                .filter(t -> t.taker().equals(taker))
                .flatMapToInt(t -> t.since().middle().stream().mapToInt(java.time.LocalDate::getYear));
        int last = lastYear();
        var first = firstYear.isPresent() ? firstYear : years.map(y -> y + 1).min();
        return first.isPresent() && first.getAsInt() <= last
                ? Optional.of(new History.Scope(taker, nationality, first.getAsInt(), last))
                : Optional.empty();
    }

    private int lastYear() {
        return ledger.exchanges().values().stream()
                        .flatMapToInt(e -> e.head().date().value().flatMap(When::year).stream()
                                .mapToInt(Integer::intValue))
                        .max()
                        .orElse(0)
                - 1;
    }

    /** The history of a taker. */
    public History history(History.Scope scope) {
        var taken = takings.stream()
                .filter(t -> t.taker().equals(scope.taker())
                        && scope.nationality().map(t.nationalities()::contains).orElse(true))
                .map(t -> new History.Taken(t.people(), t.since(), t.citations()))
                .toList();
        var saved = rescues.stream()
                .filter(r -> r.holder().equals(scope.taker().code())
                        || r.holder().equalsIgnoreCase(ledger.name(scope.taker())))
                .map(r -> new History.Moment(r.holder(), r.on(), 0, r.citations()))
                .toList();
        return new History(scope, taken, concessions(scope), refusals(scope), saved);
    }

    private List<History.Moment> concessions(History.Scope scope) {
        var moments = new ArrayList<History.Moment>();
        for (var exchange : exchanges()) {
            var freed = exchange.executed().stream()
                    .filter(t -> isCaptiveOf(t, exchange, scope))
                    .toList();
            boolean isPaid =
                    exchange.executed().stream().anyMatch(t -> t.receiver().equals(scope.taker()) && isConcession(t));
            if (!freed.isEmpty() && isPaid) {
                double people =
                        freed.stream().mapToDouble(t -> t.heads().middle()).sum();
                var citations = freed.stream()
                        .flatMap(t -> t.citations().stream())
                        .distinct()
                        .toList();
                moments.add(new History.Moment(
                        exchange.id(), exchange.head().date().value().orElse(new When.Unknown()), people, citations));
            }
        }
        return moments;
    }

    private Stream<Exchange> stream() {
        return ledger.exchanges().values().stream()
                .filter(e -> e.head().kinds().stream().noneMatch(OTHER_THINGS::contains));
    }

    private List<Exchange> exchanges() {
        return stream().toList();
    }

    private static boolean isConcession(Term term) {
        return switch (term) {
            case Term.Release _, Term.Group _, Term.Funds _, Term.Relief _ -> true;
            case Term.Remains _, Term.Information _, Term.Act _ -> false;
        };
    }

    private static boolean isCaptiveOf(Term term, Exchange exchange, History.Scope scope) {
        boolean isHeld = term.handover().custodian().equals(scope.taker())
                && term.heads().min() > 0;
        return isHeld
                && scope.nationality()
                        .map(n -> nationalities(term, exchange)
                                .anyMatch(id -> id.code().equals(n)))
                        .orElse(true);
    }

    private static Stream<Party.Id> nationalities(Term term, Exchange exchange) {
        var named = term.captives().stream()
                .flatMap(id -> exchange.captive(id).stream())
                .flatMap(c -> c.affiliation().nationality().stream());
        return term instanceof Term.Group(var _, var crowd, var _)
                ? Stream.concat(named, crowd.affiliation().nationality().stream())
                : named;
    }

    // offers by or to the taker that somebody else refused
    private List<History.Moment> refusals(History.Scope scope) {
        return stream()
                .filter(e -> e.parties().contains(scope.taker()))
                .flatMap(e -> e.talks().offers().stream()
                        .filter(o -> isRefusedTo(o, scope.taker()))
                        .map(o -> new History.Moment(
                                e.id() + ", " + o.id(),
                                o.timing().on().value().orElse(new When.Unknown()),
                                0,
                                o.listed().citations())))
                .toList();
    }

    private static boolean isRefusedTo(Offer offer, Party.Id taker) {
        boolean isTheirs = offer.proposer().equals(taker.code())
                || offer.deal().terms().stream()
                        .anyMatch(t -> t.giver().equals(taker) || t.receiver().equals(taker));
        return isTheirs
                && offer.answers().stream()
                        .anyMatch(a -> a.kind() == Offer.Answer.Kind.REFUSED
                                && !a.party().equals(taker));
    }

    /** How many rows have no date at all, which no model can use. */
    public int undated() {
        return (int) IntStream.range(0, takings.size())
                .filter(i -> takings.get(i).since().middle().isEmpty())
                .count();
    }
}
