package org.glienicke.desk.files;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.glienicke.core.casebook.Corroboration;
import org.glienicke.core.casebook.Nearest;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.evidence.Credibility;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Place;
import org.glienicke.core.evidence.Source;

/** What a ledger lists, as far as files beside the exchanges refer to it. */
record Known(Set<String> parties, Map<String, Source> sources, Set<String> exchanges) {

    private static final Pattern CITATION = Pattern.compile("([a-z0-9][a-z0-9.-]*)/([1-6])");

    /** What stands between the items of a cell that holds several. */
    static final String BETWEEN = "; ";

    /** The items of a cell that holds several; none of an empty one. */
    static List<String> items(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(BETWEEN));
    }

    Optional<Finding> party(String code, Place place) {
        return unlisted(
                code, parties, place, Finding.Kind.UNKNOWN_PARTY, "the party '%s' is not listed in parties.yaml");
    }

    Optional<Finding> exchange(String id, Place place) {
        return unlisted(id, exchanges, place, Finding.Kind.UNKNOWN_EXCHANGE, "there is no exchange '%s'");
    }

    Optional<Finding> source(String id, Place place) {
        return unlisted(
                id,
                sources.keySet(),
                place,
                Finding.Kind.UNKNOWN_SOURCE,
                "the source '%s' is not listed in any file of sources");
    }

    /** What is wrong with a cell of citations. */
    Stream<Finding> citations(String cell, Place place) {
        if (cell.isBlank()) {
            return Stream.of(new Finding(place, Finding.Kind.NO_SOURCE, "the row names no source"));
        }
        var citations =
                List.of(cell.split(BETWEEN, -1)).stream().map(Known::citation).toList();
        if (citations.stream().anyMatch(Optional::isEmpty)) {
            var message = "sources is '" + cell + "', not source-id/credibility";
            return Stream.of(new Finding(
                    place, Finding.Kind.WRONG_SHAPE, message, "several stand with a semicolon and a space between"));
        }
        var read = citations.stream().flatMap(Optional::stream).toList();
        return Stream.concat(
                read.stream().flatMap(c -> source(c.source(), place).stream()), shared(read, place).stream());
    }

    private static Optional<Citation> citation(String text) {
        var m = CITATION.matcher(text);
        return m.matches()
                ? Optional.of(new Citation(m.group(1), Credibility.ofDigit(Integer.parseInt(m.group(2)))))
                : Optional.empty();
    }

    private Optional<Finding> shared(List<Citation> citations, Place place) {
        if (citations.stream().noneMatch(c -> c.credibility() == Credibility.CONFIRMED)) {
            return Optional.empty();
        }
        return Corroboration.soleOrigin(citations, sources)
                .map(origin -> new Finding(
                        place,
                        Finding.Kind.SHARED_ORIGIN,
                        "credibility 1 wants two origins in the list; all of it goes back to '" + origin + "'",
                        "2 (probably true), or a source that has it from elsewhere"));
    }

    private static Optional<Finding> unlisted(
            String id, Collection<String> known, Place place, Finding.Kind kind, String message) {
        if (known.contains(id)) {
            return Optional.empty();
        }
        var near = Nearest.to(id, known).map(n -> n + " was meant").orElse("");
        return Optional.of(new Finding(place, kind, message.formatted(id), near));
    }
}
