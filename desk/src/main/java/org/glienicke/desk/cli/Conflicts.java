package org.glienicke.desk.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.glienicke.core.evidence.Claim;
import org.glienicke.core.evidence.Fact;

/** The facts of a page on which sources disagree: starred where they stand, side by side at its end. */
final class Conflicts {

    private final Footnotes footnotes;
    private final Map<String, String> shown = new LinkedHashMap<>();

    Conflicts(Footnotes footnotes) {
        this.footnotes = footnotes;
    }

    /**
     * The preferred value in words, starred if others claim otherwise; empty if nothing is known.
     *
     * @param about what the fact is about, for the list of conflicts
     */
    <T> String words(String about, Fact<T> fact, Function<T, String> words) {
        if (!fact.isKnown()) {
            return "";
        }
        if (fact.isContested()) {
            shown.put(
                    about,
                    fact.claims().stream().map(claim -> side(claim, words)).collect(Collectors.joining("; ")));
        }
        return fact.value().map(words).orElse("") + (fact.isContested() ? "*" : "");
    }

    private <T> String side(Claim<T> claim, Function<T, String> words) {
        var why = claim.preferredBecause().isEmpty() ? "" : " (preferred: " + claim.preferredBecause() + ")";
        var note = claim.note().isEmpty() ? "" : " (" + claim.note() + ")";
        return words.apply(claim.value()) + footnotes.mark(claim.citations()) + why + note;
    }

    void writeTo(Layout layout) {
        if (!shown.isEmpty()) {
            layout.heading("Where sources disagree (*)");
            shown.forEach((about, sides) -> layout.hanging(0, 2, about + ": " + sides));
        }
    }
}
