package org.glienicke.core.casebook;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody meant who wrote an id that does not exist. */
public final class Nearest {

    /** Longer words are no slips of the hand, and comparing them is work. */
    private static final int LONGEST = 80;

    /** Shorter words are part of too much. */
    private static final int SHORTEST = 4;

    private Nearest() {}

    /**
     * The known id that was probably meant: the only one that contains the word, or the one with the fewest letters changed, if those
     * are at most a third of the word; of several, the first in order.
     */
    public static Optional<String> to(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        var small = word.toLowerCase(Locale.ROOT);
        var containing = known.stream()
                .filter(id -> id.toLowerCase(Locale.ROOT).contains(small))
                .toList();
        if (containing.size() == 1 && word.length() >= SHORTEST) {
            return Optional.of(containing.getFirst());
        }
        int most = word.length() / 3;
        return known.stream()
                .filter(id -> Math.abs(id.length() - word.length()) <= most)
                .map(id -> new Candidate(id, edits(small, id.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.edits <= most)
                .min(Comparator.comparingInt(Candidate::edits).thenComparing(Candidate::id))
                .map(Candidate::id);
    }

    private record Candidate(String id, int edits) {}

    // letters added, removed or replaced [Levenshtein 1966], row by row
    private static int edits(String from, String to) {
        var row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
