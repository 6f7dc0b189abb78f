package org.glienicke.core.bargaining;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a deal has to keep to, besides that its parties accept it. */
public sealed interface Condition {

    /** Open end of a band. */
    long NO_LIMIT = Long.MAX_VALUE;

    /** The terms it speaks of. */
    Set<String> terms();

    /**
     * Whether a choice of copies keeps to it.
     *
     * @param copies by id; a term not in the map has none
     * @param terms all that are proposable
     */
    boolean isMet(Map<String, Integer> copies, List<Proposable> terms);

    /** All of these, each in all its copies, or none. */
    record Together(List<String> all) implements Condition {

        public Together {
            all = List.copyOf(all);
        }

        @Override
        public Set<String> terms() {
            return Set.copyOf(all);
        }

        @Override
        public boolean isMet(Map<String, Integer> copies, List<Proposable> terms) {
            var tied = terms.stream().filter(t -> all.contains(t.id())).toList();
            return tied.stream().allMatch(t -> copies.getOrDefault(t.id(), 0) == 0)
                    || tied.stream().allMatch(t -> copies.getOrDefault(t.id(), 0) == t.copies());
        }
    }

    /** At most one of these. */
    record EitherOr(List<String> alternatives) implements Condition {

        public EitherOr {
            alternatives = List.copyOf(alternatives);
        }

        @Override
        public Set<String> terms() {
            return Set.copyOf(alternatives);
        }

        @Override
        public boolean isMet(Map<String, Integer> copies, List<Proposable> terms) {
            return alternatives.stream()
                            .filter(id -> copies.getOrDefault(id, 0) > 0)
                            .count()
                    < 2;
        }
    }

    /** The later only if the earlier is given too. */
    record Precedence(String earlier, String later) implements Condition {

        @Override
        public Set<String> terms() {
            return Set.of(earlier, later);
        }

        @Override
        public boolean isMet(Map<String, Integer> copies, List<Proposable> terms) {
            return copies.getOrDefault(later, 0) == 0 || copies.getOrDefault(earlier, 0) > 0;
        }
    }

    /** In no deal. */
    record Excluded(String term) implements Condition {

        @Override
        public Set<String> terms() {
            return Set.of(term);
        }

        @Override
        public boolean isMet(Map<String, Integer> copies, List<Proposable> terms) {
            return copies.getOrDefault(term, 0) == 0;
        }
    }

    /** In every deal, in at least one copy. */
    record Required(String term) implements Condition {

        @Override
        public Set<String> terms() {
            return Set.of(term);
        }

        @Override
        public boolean isMet(Map<String, Integer> copies, List<Proposable> terms) {
            return copies.getOrDefault(term, 0) > 0;
        }
    }

    /**
     * A weighted count between two bounds: heads, money, or the ratio of heads both ways.
     *
     * @param perCopy what a copy of each term counts; terms not named count 0
     * @param low at least; minus {@link #NO_LIMIT} for no lower bound
     * @param high at most; {@link #NO_LIMIT} for no upper bound
     */
    record Band(String name, Map<String, Long> perCopy, long low, long high) implements Condition {

        public Band {
            perCopy = Map.copyOf(perCopy);
            if (low > high) {
                throw new IllegalArgumentException(
                        "band " + name + " is " + low + " to " + high + "; low must not exceed high");
            }
        }

        /** So many heads among these terms. */
        public static Band heads(String name, Set<String> terms, long low, long high) {
            return new Band(name, terms.stream().collect(Collectors.toMap(t -> t, _ -> 1L)), low, high);
        }

        /** At most so many of the first for each of the second: most x second - first is 0 or more. */
        public static Band ratio(String name, Set<String> first, Set<String> second, long most) {
            var perCopy = first.stream().collect(Collectors.toMap(t -> t, _ -> -1L));
            second.forEach(t -> perCopy.merge(t, most, Long::sum));
            return new Band(name, perCopy, 0, NO_LIMIT);
        }

        @Override
        public Set<String> terms() {
            return perCopy.keySet();
        }

        @Override
        public boolean isMet(Map<String, Integer> copies, List<Proposable> terms) {
            long sum = 0;
            for (var entry : perCopy.entrySet()) {
                sum += entry.getValue() * copies.getOrDefault(entry.getKey(), 0);
            }
            return sum >= low && sum <= high;
        }
    }
}
