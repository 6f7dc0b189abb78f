package org.glienicke.core.belief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Observations in which the sides said the same, one after another.
 *
 * @param from first row, inclusive
 * @param to last row, exclusive
 * @param words by side
 */
record WordGroup(int from, int to, Observation.Outcome outcome, List<Integer> words) {

    WordGroup {
        words = List.copyOf(words);
    }

    /** Observations row by row: many sides first, so that the numbers of a later side end early; those alike together. */
    static List<Integer> order(Compiled compiled) {
        Comparator<Integer> bySides =
                Comparator.comparingInt(i -> -words(compiled, i).size());
        return IntStream.range(0, compiled.outcomes.length)
                .boxed()
                .sorted(bySides.thenComparing(i -> compiled.outcomes[i])
                        .thenComparing(i -> words(compiled, i).toString()))
                .toList();
    }

    private static List<Integer> words(Compiled compiled, int observation) {
        return IntStream.range(compiled.firstSide[observation], compiled.firstSide[observation + 1])
                .mapToObj(side -> compiled.words[side])
                .toList();
    }

    /** The groups of rows in that order. */
    static List<WordGroup> of(Compiled compiled, List<Integer> order) {
        var groups = new ArrayList<WordGroup>();
        for (int row = 0; row < order.size(); row++) {
            var one = new WordGroup(row, row + 1, compiled.outcomes[order.get(row)], words(compiled, order.get(row)));
            if (!groups.isEmpty() && groups.getLast().isLike(one)) {
                one = new WordGroup(groups.removeLast().from, row + 1, one.outcome, one.words);
            }
            groups.add(one);
        }
        return groups;
    }

    private boolean isLike(WordGroup other) {
        return outcome == other.outcome && words.equals(other.words);
    }

    boolean hasRefused() {
        return has(Answer.REFUSED);
    }

    boolean hasSilent() {
        return has(Answer.SILENT);
    }

    // asked for every stretch of every gradient, where contains took a fifth of the time
    private boolean has(int word) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i) == word) {
                return true;
            }
        }
        return false;
    }
}
