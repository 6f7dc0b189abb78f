package org.glienicke.core.bargaining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Small invented cases, and all their feasible deals one by one: what the algorithms are held against. */
final class Enumeration {

    private Enumeration() {}

    /** Parties that give one another terms of small worth, so that ties are common. */
    static Values invented(int parties, int terms, int largest, RandomGenerator random) {
        var proposable = new ArrayList<Proposable>();
        for (int term = 0; term < terms; term++) {
            int giver = random.nextInt(parties);
            int receiver = (giver + 1 + random.nextInt(parties - 1)) % parties;
            var worth = new ArrayList<Long>(Collections.nCopies(parties, 0L));
            worth.set(giver, -random.nextLong(largest));
            worth.set(receiver, random.nextLong(largest));
            proposable.add(new Proposable("t-" + term, giver, receiver, 1, worth));
        }
        var names = new ArrayList<String>();
        for (int party = 0; party < parties; party++) {
            names.add("P" + party);
        }
        return Values.of(names, proposable, Collections.nCopies(parties, 0L));
    }

    /** The same with copies, and one or two conditions of any kind. */
    static Values conditioned(Values values, RandomGenerator random) {
        var terms = values.terms().stream()
                .map(t -> new Proposable(t.id(), t.giver(), t.receiver(), 1 + random.nextInt(3), t.worth()))
                .toList();
        var all = new Values(values.parties(), terms, List.of(), values.reservations());
        for (int more = random.nextInt(3); more >= 0; more--) {
            all = all.with(condition(terms, random));
        }
        return all;
    }

    private static Condition condition(List<Proposable> terms, RandomGenerator random) {
        var one = terms.get(random.nextInt(terms.size())).id();
        var two = terms.get(random.nextInt(terms.size())).id();
        long low = random.nextInt(3);
        return switch (random.nextInt(8)) {
            case 0 -> new Condition.Together(List.of(one, two));
            case 1 -> new Condition.EitherOr(one.equals(two) ? List.of(one) : List.of(one, two));
            case 2 -> one.equals(two) ? new Condition.Required(one) : new Condition.Precedence(one, two);
            case 3 -> new Condition.Excluded(one);
            case 4 -> new Condition.Required(one);
            case 5 -> Condition.Band.heads("heads", ids(terms), low, low + random.nextInt(3));
            case 6 ->
                Condition.Band.heads(
                        "heads", ids(terms), random.nextBoolean() ? low : -Condition.NO_LIMIT, Condition.NO_LIMIT);
            default ->
                Condition.Band.ratio(
                        "ratio",
                        ids(terms.subList(0, terms.size() / 2)),
                        ids(terms.subList(terms.size() / 2, terms.size())),
                        2);
        };
    }

    private static Set<String> ids(List<Proposable> terms) {
        var ids = new HashSet<String>();
        terms.forEach(t -> ids.add(t.id()));
        return ids;
    }

    /** Every feasible deal. */
    static List<Deal> deals(Values values) {
        var deals = new ArrayList<Deal>();
        list(values, new ArrayList<>(), deals);
        return deals;
    }

    private static void list(Values values, List<Integer> copies, List<Deal> deals) {
        if (copies.size() == values.terms().size()) {
            var deal = new Deal(copies);
            if (values.broken(deal).isEmpty()) {
                deals.add(deal);
            }
            return;
        }
        for (int count = 0; count <= values.terms().get(copies.size()).copies(); count++) {
            copies.add(count);
            list(values, copies, deals);
            copies.removeLast();
        }
    }

    /** The undominated points, each with all its deals. */
    static Map<String, Set<Deal>> frontier(Values values) {
        var points = new TreeMap<String, Set<Deal>>();
        var worths = new ArrayList<List<Long>>();
        var deals = deals(values);
        deals.forEach(deal -> worths.add(values.worth(deal)));
        var distinct = new HashSet<>(worths);
        for (int i = 0; i < worths.size(); i++) {
            var worth = worths.get(i);
            if (distinct.stream().noneMatch(other -> dominates(other, worth))) {
                points.computeIfAbsent(worth.toString(), _ -> new HashSet<>()).add(deals.get(i));
            }
        }
        return points;
    }

    static boolean dominates(List<Long> one, List<Long> other) {
        boolean isBetter = false;
        for (int party = 0; party < one.size(); party++) {
            if (one.get(party) < other.get(party)) {
                return false;
            }
            isBetter |= one.get(party) > other.get(party);
        }
        return isBetter;
    }
}
