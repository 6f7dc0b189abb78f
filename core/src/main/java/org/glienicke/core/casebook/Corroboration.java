package org.glienicke.core.casebook;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.evidence.Count;
import org.glienicke.core.evidence.Fact;
import org.glienicke.core.evidence.Source;

/**
 * How many independent origins stand behind each core fact of an exchange. Where claims conflict, those of the preferred one count.
 *
 * @param origins by fact; a fact that the entry does not record is left out
 */
public record Corroboration(Map<CoreFact, Integer> origins) {

    /** So many origins make a fact independently sourced. */
    public static final int ENOUGH = 2;

    public Corroboration {
        origins = Collections.unmodifiableMap(new EnumMap<>(origins));
    }

    /**
     * The origins behind an exchange.
     *
     * @param sources all that the ledger lists; one that is not listed counts as an origin of its own
     */
    public static Corroboration of(Exchange exchange, Map<String, Source> sources) {
        var count = new Counting(exchange, sources);
        var origins = new EnumMap<CoreFact, Integer>(CoreFact.class);
        origins.put(CoreFact.WHO, count.origins(exchange.head().caveat().citations()));
        if (exchange.head().date().isKnown()) {
            origins.put(CoreFact.WHEN, count.origins(exchange.head().date().citations()));
        }
        exchange.legs().stream()
                .map(Leg::place)
                .filter(Fact::isKnown)
                .mapToInt(place -> count.origins(place.citations()))
                .max()
                .ifPresent(n -> origins.put(CoreFact.WHERE, n));
        count.numbers().ifPresent(n -> origins.put(CoreFact.NUMBERS, n));
        return new Corroboration(origins);
    }

    /** The one origin to which all citations go back; empty if there are several, or no citation. */
    public static Optional<String> soleOrigin(List<Citation> citations, Map<String, Source> sources) {
        var origins = origins(citations, sources).distinct().toList();
        return origins.size() == 1 ? Optional.of(origins.getFirst()) : Optional.empty();
    }

    private static Stream<String> origins(List<Citation> citations, Map<String, Source> sources) {
        return citations.stream()
                .map(Citation::source)
                .map(id -> Optional.ofNullable(sources.get(id))
                        .map(source -> source.standing().origin())
                        .orElse(id));
    }

    public boolean isRecorded(CoreFact fact) {
        return origins.containsKey(fact);
    }

    /** Whether at least two origins state the fact. */
    public boolean isIndependent(CoreFact fact) {
        return origins.getOrDefault(fact, 0) >= ENOUGH;
    }

    /** Whether at least two origins state every core fact that the entry records. */
    public boolean isIndependent() {
        return origins.values().stream().allMatch(n -> n >= ENOUGH);
    }

    /** The counting of one exchange. */
    private record Counting(Exchange exchange, Map<String, Source> sources) {

        private int origins(List<Citation> citations) {
            return new HashSet<>(Corroboration.origins(citations, sources).toList()).size();
        }

        // the receiver of whom least is known decides
        private OptionalInt numbers() {
            var headlines = exchange.setting().headlines().stream()
                    .map(Setting.Headline::receiver)
                    .toList();
            var freed = exchange.executed().stream()
                    .filter(term -> term.heads().max() > 0)
                    .map(Term::receiver)
                    .toList();
            return Stream.concat(headlines.stream(), freed.stream())
                    .distinct()
                    .mapToInt(this::numbers)
                    .min();
        }

        // the number as printed, or each of the terms that make it up
        private int numbers(Party.Id receiver) {
            int printed = exchange.setting().headlines().stream()
                    .filter(headline -> headline.receiver().equals(receiver))
                    .mapToInt(headline -> origins(citations(headline)))
                    .max()
                    .orElse(0);
            int counted = exchange.executed().stream()
                    .filter(term ->
                            term.receiver().equals(receiver) && term.heads().max() > 0)
                    .mapToInt(term -> origins(citations(term)))
                    .min()
                    .orElse(0);
            return Math.max(printed, counted);
        }

        private static List<Citation> citations(Setting.Headline headline) {
            return headline.adults().isKnown() ? headline.adults().citations() : headline.citations();
        }

        private static List<Citation> citations(Term term) {
            Fact<Count> count = term instanceof Term.Group(var _, var crowd, var _) ? crowd.count() : Fact.unknown();
            return count.isKnown() ? count.citations() : term.citations();
        }
    }
}
