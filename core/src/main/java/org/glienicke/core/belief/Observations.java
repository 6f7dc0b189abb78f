package org.glienicke.core.belief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Offer;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.Proposed;
import org.glienicke.core.casebook.Talks;
import org.glienicke.core.casebook.Term;
import org.glienicke.core.evidence.Readers;
import org.glienicke.core.evidence.When;
import org.glienicke.core.valuation.Assumption;
import org.glienicke.core.valuation.Headcount;
import org.glienicke.core.valuation.Prices;
import org.glienicke.core.valuation.Swings;

/**
 * What the record tells of what parties wanted. A deal carried out was accepted by all that give or receive in it; an offer was accepted
 * by who proposed it, and answered as recorded; those left behind show that their holder preferred the deal without them, and that
 * who asked for them wanted them; offers that were refused before a deal show what each side held out for.
 *
 * @param all in the order of the record
 * @param leftOut what could not be used, and why
 */
public record Observations(List<Observation> all, List<LeftOut> leftOut) {

    public Observations {
        all = List.copyOf(all);
        leftOut = List.copyOf(leftOut);
    }

    /** Something on record that carries no information here. */
    public record LeftOut(Observation.Origin origin, String because) {}

    /** Everything in the record. */
    public static Observations of(Ledger ledger, Map<String, Assumption> assumptions, Prices prices) {
        var all = new ArrayList<Observation>();
        var leftOut = new ArrayList<LeftOut>();
        for (var exchange : ledger.exchanges().values()) {
            int first = all.size();
            var reading = new Reading(exchange, assumptions, prices, all, leftOut);
            reading.addDeal();
            exchange.talks().offers().forEach(reading::add);
            exchange.talks().leftBehind().forEach(reading::add);
            all.addAll(Haggle.of(exchange, all.subList(first, all.size())));
        }
        return new Observations(all, leftOut);
    }

    /** What an offer of an exchange would add; empty if its terms are not known. */
    public static Optional<Observation> of(
            Exchange exchange, Offer offer, Map<String, Assumption> assumptions, Prices prices) {
        var reading = new Reading(exchange, assumptions, prices, new ArrayList<>(), new ArrayList<>());
        reading.add(offer);
        return reading.all.stream().findFirst();
    }

    /** Those before a year; what has no year comes last. */
    public Observations before(int year) {
        return only(o -> o.year().isPresent() && o.year().getAsInt() < year);
    }

    /** Those of other exchanges. */
    public Observations without(String exchange) {
        return only(o -> !o.origin().exchange().equals(exchange));
    }

    /** Those of one exchange, in the order of the record. */
    public List<Observation> of(String exchange) {
        return all.stream().filter(o -> o.origin().exchange().equals(exchange)).toList();
    }

    private Observations only(java.util.function.Predicate<Observation> wanted) {
        return new Observations(all.stream().filter(wanted).toList(), leftOut);
    }

    /** Whether anybody ever refused; without refusals acceptances bound weights from one side only. */
    public boolean haveRefusals() {
        return all.stream().anyMatch(o -> o.outcome() == Observation.Outcome.REFUSED);
    }

    /** The years, in order. */
    public List<Integer> years() {
        return all.stream()
                .map(Observation::year)
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .distinct()
                .sorted()
                .toList();
    }

    /** One exchange being read. */
    private record Reading(
            Exchange exchange,
            Map<String, Assumption> assumptions,
            Prices prices,
            List<Observation> all,
            List<LeftOut> leftOut) {

        private void addDeal() {
            var origin = origin("the deal");
            boolean done = exchange.head().status() != Exchange.Status.COLLAPSED
                    && !exchange.executed().isEmpty();
            if (!done) {
                leftOut.add(new LeftOut(origin, "nothing of it was carried out"));
                return;
            }
            var sides = bargainers(exchange.executed()).stream()
                    .map(party -> new Observation.Side(party, swings(exchange, party), Observation.Word.ACCEPTED))
                    .toList();
            all.add(new Observation(
                    origin, year(Optional.empty()), sides, Observation.Outcome.SETTLED, heads(exchange, sides)));
        }

        private void add(Offer offer) {
            var origin = origin(offer.id());
            if (offer.deal().terms().isEmpty()) {
                leftOut.add(new LeftOut(origin, "its terms are not known"));
                return;
            }
            if (offer.deal().isUndisclosed()) {
                leftOut.add(new LeftOut(origin, "some of its terms are not known"));
                return;
            }
            var words = words(offer);
            var parties = bargainers(offer.deal().terms());
            var proposed = Proposed.of(exchange, offer);
            var sides = parties.stream()
                    .map(p -> new Observation.Side(
                            p, swings(proposed, p), words.getOrDefault(p, Observation.Word.SILENT)))
                    .toList();
            var outcome = outcome(offer, sides);
            if (outcome == Observation.Outcome.SETTLED && !exchange.executed().isEmpty()) {
                leftOut.add(new LeftOut(origin, "all accepted: it is the deal, which counts once"));
                return;
            }
            var year = year(offer.timing().on().value());
            all.add(new Observation(origin, year, sides, outcome, heads(proposed, sides)));
        }

        private static Map<Party.Id, Observation.Word> words(Offer offer) {
            var words = new TreeMap<Party.Id, Observation.Word>();
            words.put(new Party.Id(offer.proposer()), Observation.Word.ACCEPTED);
            for (var answer : offer.answers()) {
                switch (answer.kind()) {
                    case ACCEPTED -> words.put(answer.party(), Observation.Word.ACCEPTED);
                    case REFUSED, COUNTERED -> words.put(answer.party(), Observation.Word.REFUSED);
                    case LAPSED, UNKNOWN -> words.remove(answer.party());
                }
            }
            return words;
        }

        // an offer that lapsed was not taken by somebody, nobody knows by whom
        private static Observation.Outcome outcome(Offer offer, List<Observation.Side> sides) {
            boolean refused = sides.stream().anyMatch(s -> s.word() == Observation.Word.REFUSED);
            boolean lapsed = offer.answers().stream().anyMatch(a -> a.kind() == Offer.Answer.Kind.LAPSED);
            boolean all = sides.stream().allMatch(s -> s.word() == Observation.Word.ACCEPTED);
            if (refused || (lapsed && !all)) {
                return Observation.Outcome.REFUSED;
            }
            return all ? Observation.Outcome.SETTLED : Observation.Outcome.OPEN;
        }

        private void add(Talks.LeftBehind left) {
            var who = switch (left.whom()) {
                case Talks.Whom.Named(var captive) -> captive.slug();
                case Talks.Whom.Counted(var group, var count) -> count.isKnown() ? group : "";
            };
            if (who.isEmpty() || exchange.executed().isEmpty()) {
                return;
            }
            var more = Proposed.including(exchange, left);
            prefer(
                    left.holder(),
                    who + " kept",
                    swings(exchange, left.holder()).less(swings(more, left.holder())),
                    left);
            prefer(
                    left.askedBy(),
                    who + " asked for",
                    swings(more, left.askedBy()).less(swings(exchange, left.askedBy())),
                    left);
        }

        private void prefer(Party.Id party, String part, Swings swings, Talks.LeftBehind left) {
            if (swings.parts().isEmpty()) {
                return;
            }
            var side = new Observation.Side(party, swings, Observation.Word.ACCEPTED);
            var year = year(left.reason().on().value());
            all.add(new Observation(origin(part), year, List.of(side), Observation.Outcome.PREFERRED));
        }

        private static Observation.Heads heads(Exchange deal, List<Observation.Side> sides) {
            var received = sides.stream()
                    .mapToDouble(s ->
                            Headcount.of(deal, s.party()).received().adults().middle())
                    .summaryStatistics();
            return sides.isEmpty()
                    ? Observation.Heads.NONE
                    : new Observation.Heads(received.getMax(), received.getMin());
        }

        private Swings swings(Exchange deal, Party.Id party) {
            return Swings.of(deal, party, assumptions, prices);
        }

        private static List<Party.Id> bargainers(List<Term> terms) {
            var parties = new TreeSet<>(Comparator.<Party.Id>naturalOrder());
            terms.stream().flatMap(t -> Stream.of(t.giver(), t.receiver())).forEach(parties::add);
            return List.copyOf(parties);
        }

        private Observation.Origin origin(String part) {
            var kind = exchange.head().kinds().stream()
                    .findFirst()
                    .map(Readers::slug)
                    .orElse("");
            return new Observation.Origin(exchange.id(), part, kind);
        }

        private OptionalInt year(Optional<When> own) {
            var year = own.flatMap(When::year)
                    .or(() -> exchange.head().date().value().flatMap(When::year));
            return year.map(OptionalInt::of).orElse(OptionalInt.empty());
        }
    }
}
