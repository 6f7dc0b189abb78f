package org.glienicke.core.dealroom;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.glienicke.core.bargaining.Condition;
import org.glienicke.core.bargaining.Deal;
import org.glienicke.core.bargaining.Values;

/** The packages next to a package that keep all conditions: a step more or less, one step for another, a group of tied steps at once. */
final class Moves {

    private final Steps steps;
    private final Values frame;
    private final List<Set<Integer>> groups;

    Moves(Steps steps, Values frame) {
        this.steps = steps;
        this.frame = frame;
        this.groups = groups();
    }

    // terms that a condition ties so that one without the other is not to be had
    private List<Set<Integer>> groups() {
        var groups = new ArrayList<Set<Integer>>();
        for (var condition : frame.conditions()) {
            boolean isTie = condition instanceof Condition.Together || condition instanceof Condition.Precedence;
            if (isTie && terms(condition).size() > 1) {
                merge(groups, terms(condition));
            }
        }
        return groups;
    }

    private Set<Integer> terms(Condition condition) {
        var terms = new LinkedHashSet<Integer>();
        IntStream.range(0, steps.all().size())
                .filter(s -> condition.terms().contains(steps.all().get(s).id()))
                .forEach(s -> terms.add(steps.all().get(s).term()));
        return terms;
    }

    private static void merge(List<Set<Integer>> groups, Set<Integer> tied) {
        var all = new LinkedHashSet<>(tied);
        groups.removeIf(group -> {
            boolean isJoined = group.stream().anyMatch(tied::contains);
            if (isJoined) {
                all.addAll(group);
            }
            return isJoined;
        });
        groups.add(all);
    }

    /** The neighbours of a package, each once. */
    Set<Deal> around(Deal deal, boolean hasSwaps) {
        var neighbours = new LinkedHashSet<Deal>();
        int all = steps.all().size();
        for (int step = 0; step < all; step++) {
            var once = steps.flipped(deal, step);
            neighbours.add(once);
            for (int other = step + 1; hasSwaps && other < all; other++) {
                if (!deal.copies().get(step).equals(deal.copies().get(other))) {
                    neighbours.add(steps.flipped(once, other));
                }
            }
        }
        for (var group : groups) {
            neighbours.add(all(deal, group, true));
            neighbours.add(all(deal, group, false));
        }
        neighbours.remove(deal);
        neighbours.removeIf(d -> Room.isNothing(d) || !frame.broken(d).isEmpty());
        return neighbours;
    }

    private Deal all(Deal deal, Set<Integer> terms, boolean isGiven) {
        return new Deal(IntStream.range(0, steps.all().size())
                .mapToObj(s -> terms.contains(steps.all().get(s).term())
                        ? (isGiven ? 1 : 0)
                        : deal.copies().get(s))
                .toList());
    }
}
