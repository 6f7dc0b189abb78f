package org.glienicke.core.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one file refers to: ids that must stand somewhere else, each with the first place that uses it, so that a check over the whole
 * record can still point at a line.
 */
public final class Mentions {

    private final Map<Class<?>, Map<String, Place>> places = new HashMap<>();
    private final List<Confirmed> confirmed = new ArrayList<>();
    private final Map<String, Citation> citations = new HashMap<>();

    /** A list of citations with a {@link Credibility#CONFIRMED} among them. */
    public record Confirmed(List<Citation> citations, Place place) {}

    /** Notes that an entry of a kind is referred to. */
    public void add(Class<?> kind, String id, Trail trail) {
        var known = places.computeIfAbsent(kind, _ -> new LinkedHashMap<>());
        if (!known.containsKey(id)) {
            known.put(id, trail.place());
        }
    }

    /** The citation that was read from the same text before, so that a file which cites a source a hundred times holds it once. */
    Optional<Citation> citation(String text) {
        return Optional.ofNullable(citations.get(text));
    }

    void addCitation(String text, Citation citation, Trail trail) {
        citations.put(text, citation);
        add(Source.class, citation.source(), trail);
    }

    void addList(List<Citation> citations, Trail trail) {
        if (citations.stream().anyMatch(c -> c.credibility() == Credibility.CONFIRMED)) {
            confirmed.add(new Confirmed(citations, trail.place()));
        }
    }

    /** The ids of a kind that the file refers to, each with the first place that does. */
    public Map<String, Place> of(Class<?> kind) {
        return places.getOrDefault(kind, Map.of());
    }

    /** The lists of citations that call an item confirmed. */
    public List<Confirmed> confirmed() {
        return List.copyOf(confirmed);
    }
}
