package org.glienicke.core.bargaining;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The feasible deals as a product of small choices: one option out of each choice, and the bands on top. Terms that a condition other
 * than a band ties together stand in one choice, whose options are listed; a lone term in several copies is split into lots of 1, 2,
 * 4... copies, which make up every number of copies.
 */
final class Choices {

    /** Options of one choice beyond which a case is refused: ties so wide are no longer conditions but another model. */
    static final int MOST_OPTIONS = 1 << 14;

    private final Values values;
    private final List<List<Option>> all;

    private Choices(Values values, List<List<Option>> all) {
        this.values = values;
        this.all = all;
    }

    /** One way to make a choice: copies by index of term. */
    record Option(Map<Integer, Integer> copies) {

        Option {
            copies = Map.copyOf(copies);
        }
    }

    /** A choice without options says that its conditions contradict one another. */
    static Choices of(Values values) {
        var choices = new ArrayList<List<Option>>();
        for (var tied : tied(values)) {
            if (tied.terms().size() == 1 && tied.conditions().isEmpty()) {
                addLots(choices, tied.terms().iterator().next(), values);
            } else {
                choices.add(listed(tied, values));
            }
        }
        return new Choices(values, List.copyOf(choices));
    }

    /** The same choices, made in another order. */
    Choices inOrder(List<Integer> order) {
        return new Choices(values, order.stream().map(all::get).toList());
    }

    List<List<Option>> all() {
        return all;
    }

    Values values() {
        return values;
    }

    List<Condition.Band> bands() {
        return values.conditions().stream()
                .filter(Condition.Band.class::isInstance)
                .map(Condition.Band.class::cast)
                .toList();
    }

    boolean isContradictory() {
        return all.stream().anyMatch(List::isEmpty);
    }

    /** What an option is worth to a party. */
    long worth(Option option, int party) {
        long sum = 0;
        for (var entry : option.copies().entrySet()) {
            sum += values.terms().get(entry.getKey()).worth().get(party) * entry.getValue();
        }
        return sum;
    }

    /** What an option counts in a band. */
    long count(Option option, Condition.Band band) {
        long sum = 0;
        for (var entry : option.copies().entrySet()) {
            sum += band.perCopy()
                            .getOrDefault(values.terms().get(entry.getKey()).id(), 0L)
                    * entry.getValue();
        }
        return sum;
    }

    /** The deal that these options make, one of each choice. */
    Deal deal(int[] options) {
        var copies = new int[values.terms().size()];
        for (int choice = 0; choice < options.length; choice++) {
            all.get(choice).get(options[choice]).copies().forEach((term, count) -> copies[term] += count);
        }
        return new Deal(Arrays.stream(copies).boxed().toList());
    }

    private record Tied(Set<Integer> terms, List<Condition> conditions) {}

    // connected parts of the graph in which a condition other than a band ties its terms together
    private static List<Tied> tied(Values values) {
        var index = new HashMap<String, Integer>();
        for (int term = 0; term < values.terms().size(); term++) {
            index.put(values.terms().get(term).id(), term);
        }
        var logical = values.conditions().stream()
                .filter(c -> !(c instanceof Condition.Band))
                .toList();
        var by = new HashMap<Integer, List<Condition>>();
        logical.forEach(c -> c.terms()
                .forEach(id -> by.computeIfAbsent(index.getOrDefault(id, -1), _ -> new ArrayList<>())
                        .add(c)));
        var seen = new HashSet<Integer>();
        var parts = new ArrayList<Tied>();
        for (int start = 0; start < values.terms().size(); start++) {
            if (seen.add(start)) {
                var part = new TreeSet<Integer>();
                var open = new ArrayDeque<>(List.of(start));
                while (!open.isEmpty()) {
                    int term = open.pop();
                    part.add(term);
                    for (var condition : by.getOrDefault(term, List.of())) {
                        condition.terms().stream()
                                .map(id -> index.getOrDefault(id, -1))
                                .filter(seen::add)
                                .forEach(open::push);
                    }
                }
                var ids = new HashSet<String>();
                part.forEach(term -> ids.add(values.terms().get(term).id()));
                parts.add(new Tied(
                        part,
                        logical.stream().filter(c -> ids.containsAll(c.terms())).toList()));
            }
        }
        return parts;
    }

    private static void addLots(List<List<Option>> choices, int term, Values values) {
        int left = values.terms().get(term).copies();
        for (int lot = 1; left > 0; lot *= 2) {
            int size = Math.min(lot, left);
            choices.add(List.of(new Option(Map.of()), new Option(Map.of(term, size))));
            left -= size;
        }
    }

    private static List<Option> listed(Tied tied, Values values) {
        var options = new ArrayList<Option>();
        list(List.copyOf(tied.terms()), 0, new HashMap<>(), tied, values, options);
        return List.copyOf(options);
    }

    // depth first; a condition is asked as soon as its last term has been decided
    private static void list(
            List<Integer> terms,
            int next,
            Map<Integer, Integer> chosen,
            Tied tied,
            Values values,
            List<Option> options) {
        if (next == terms.size()) {
            if (options.size() == MOST_OPTIONS) {
                throw new IllegalArgumentException(
                        "conditions tie " + terms.size() + " terms into more than " + MOST_OPTIONS + " options");
            }
            options.add(new Option(chosen));
            return;
        }
        var term = values.terms().get(terms.get(next));
        for (int copies = 0; copies <= term.copies(); copies++) {
            if (copies > 0) {
                chosen.put(terms.get(next), copies);
            }
            if (keeps(terms.subList(0, next + 1), chosen, tied, values)) {
                list(terms, next + 1, chosen, tied, values, options);
            }
        }
        chosen.remove(terms.get(next));
    }

    private static boolean keeps(List<Integer> decided, Map<Integer, Integer> chosen, Tied tied, Values values) {
        var ids = new HashSet<String>();
        decided.forEach(term -> ids.add(values.terms().get(term).id()));
        var last = values.terms().get(decided.getLast()).id();
        var copies = new HashMap<String, Integer>();
        chosen.forEach((term, count) -> copies.put(values.terms().get(term).id(), count));
        return tied.conditions().stream()
                .filter(c -> c.terms().contains(last) && ids.containsAll(c.terms()))
                .allMatch(c -> c.isMet(copies, values.terms()));
    }
}
