package org.glienicke.core.casebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.glienicke.core.evidence.Reliability;
import org.glienicke.core.evidence.Source;

/**
 * Sources that a reader takes back, or grades anew. A source graded F by the reader is taken back as well: F says that nothing can be
 * rested on it. Whatever rests on such sources alone leaves the record; what others state too stays, on their word.
 *
 * @param withdrawn ids of sources
 * @param grades the reader's own grades of other sources
 */
public record Retraction(Set<String> withdrawn, Map<String, Reliability> grades) {

    public static final Retraction NOTHING = new Retraction(Set.of(), Map.of());

    public Retraction {
        var all = new TreeSet<>(withdrawn);
        grades.forEach((id, grade) -> {
            if (grade == Reliability.F) {
                all.add(id);
            }
        });
        withdrawn = Collections.unmodifiableSet(all);
        grades = Collections.unmodifiableMap(new TreeMap<>(grades));
    }

    public boolean isNothing() {
        return withdrawn.isEmpty() && grades.isEmpty();
    }

    /**
     * Something that left the record.
     *
     * @param exchange where it stood
     * @param what such as {@code term leg-1/2} or {@code the offer o-1}
     */
    public record Withdrawn(String exchange, String what) {}

    /**
     * The record without it.
     *
     * @param withdrawn what left, in the order of the record
     * @param citing exchanges that cite a source taken back, with or without loss
     */
    public record Rest(Ledger ledger, List<Withdrawn> withdrawn, Set<String> citing) {

        public Rest {
            withdrawn = List.copyOf(withdrawn);
            citing = Collections.unmodifiableSet(new TreeSet<>(citing));
        }

        /** What left one exchange. */
        public List<Withdrawn> of(String exchange) {
            return withdrawn.stream().filter(w -> w.exchange().equals(exchange)).toList();
        }
    }

    /** The record without what rested on these sources alone, and with the reader's grades. */
    public Rest from(Ledger ledger) {
        var left = new ArrayList<Withdrawn>();
        var citing = new TreeSet<String>();
        var exchanges = new TreeMap<String, Exchange>();
        for (var exchange : ledger.exchanges().values()) {
            var pruning = new Pruning(exchange, withdrawn);
            pruning.rest().ifPresent(rest -> exchanges.put(exchange.id(), rest));
            pruning.left().forEach(what -> left.add(new Withdrawn(exchange.id(), what)));
            if (pruning.cites()) {
                citing.add(exchange.id());
            }
        }
        var sources = new TreeMap<>(ledger.sources());
        grades.forEach((id, grade) -> sources.computeIfPresent(id, (_, source) -> graded(source, grade)));
        return new Rest(
                new Ledger(
                        ledger.parties(),
                        Collections.unmodifiableMap(sources),
                        Collections.unmodifiableMap(exchanges),
                        ledger.revision()),
                left,
                citing);
    }

    private static Source graded(Source source, Reliability grade) {
        var standing = source.standing();
        return new Source(
                source.id(),
                source.work(),
                source.access(),
                new Source.Standing(grade, standing.descriptor(), standing.origin()),
                source.place());
    }
}
