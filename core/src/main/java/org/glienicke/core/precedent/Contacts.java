package org.glienicke.core.precedent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.Term;
import org.glienicke.core.evidence.When;

/**
 * When two parties dealt with each other, as far as the record knows.
 *
 * @param byPair in order of day
 * @param end last day of any deal on record: what came after nobody has entered yet
 */
public record Contacts(Map<Pair, List<Contact>> byPair, LocalDate end) {

    public Contacts {
        byPair = java.util.Collections.unmodifiableMap(new TreeMap<>(byPair));
    }

    /**
     * A deal or an offer.
     *
     * @param exchange where it stands
     * @param isDeal whether something was carried out; else an offer
     * @param isDirect whether no mediator is on record
     */
    public record Contact(LocalDate day, String exchange, boolean isDeal, boolean isDirect, TermsClass kind) {}

    /** All that a record holds and dates. */
    public static Contacts of(Ledger ledger) {
        var byPair = new TreeMap<Pair, List<Contact>>();
        for (var exchange : ledger.exchanges().values()) {
            var day = exchange.head().date().value().flatMap(When::latest);
            day.ifPresent(last -> add(byPair, exchange, exchange.executed(), last, true));
            for (var offer : exchange.talks().offers()) {
                offer.timing()
                        .on()
                        .value()
                        .flatMap(When::latest)
                        .ifPresent(on -> add(byPair, exchange, offer.deal().terms(), on, false));
            }
        }
        byPair.values()
                .forEach(list -> list.sort(Comparator.comparing(Contact::day).thenComparing(Contact::exchange)));
        var end = byPair.values().stream()
                .map(list -> list.getLast().day())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
        return new Contacts(byPair, end);
    }

    private static void add(
            Map<Pair, List<Contact>> byPair, Exchange exchange, List<Term> terms, LocalDate day, boolean isDeal) {
        boolean isMediated =
                exchange.involvements().stream().anyMatch(i -> i.parts().contains(Exchange.Part.MEDIATOR));
        var kind = TermsClass.of(exchange.head().kinds().iterator().next());
        var pairs = new TreeSet<Pair>();
        terms.forEach(t -> Stream.of(t)
                .filter(term -> !term.giver().equals(term.receiver()))
                .forEach(term -> pairs.add(Pair.of(term.giver(), term.receiver()))));
        for (var pair : pairs) {
            byPair.computeIfAbsent(pair, _ -> new ArrayList<>())
                    .add(new Contact(day, exchange.id(), isDeal, !isMediated, kind));
        }
    }

    /** Those before a day; the record then ends the day before. */
    public Contacts before(LocalDate day) {
        var earlier = new TreeMap<Pair, List<Contact>>();
        byPair.forEach((pair, contacts) -> {
            var kept = contacts.stream().filter(c -> c.day().isBefore(day)).toList();
            if (!kept.isEmpty()) {
                earlier.put(pair, kept);
            }
        });
        return new Contacts(earlier, day.minusDays(1));
    }

    public List<Contact> of(Pair pair) {
        return byPair.getOrDefault(pair, List.of());
    }

    /** The deals of two parties. */
    public List<Contact> deals(Pair pair) {
        return of(pair).stream().filter(Contact::isDeal).toList();
    }

    /** The last deal of two parties without a mediator. */
    public Optional<Contact> lastDirect(Pair pair) {
        return deals(pair).stream().filter(Contact::isDirect).reduce((_, later) -> later);
    }

    /** Everybody who dealt with a party. */
    public List<Pair> pairsOf(Party.Id party) {
        return byPair.keySet().stream().filter(p -> p.includes(party)).toList();
    }
}
