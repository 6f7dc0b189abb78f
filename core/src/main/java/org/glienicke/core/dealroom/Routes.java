package org.glienicke.core.dealroom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.glienicke.core.bargaining.Condition;
import org.glienicke.core.bargaining.Deal;
import org.glienicke.core.bargaining.Values;
import org.glienicke.core.clearing.Barter;
import org.glienicke.core.clearing.Clearing;

/**
 * Rings and chains through third parties: of the terms of a case as many as can be carried out so that whoever gives is paid, by whomever,
 * with a term that is worth as much to it. What a term is worth to its giver and its receiver is told by their accounts of that term alone,
 * at mean weights; the whole that comes out is then valued by their accounts of everything together.
 *
 * @param ways each with the ids of its terms, in the order of giving
 * @param bound no other choice carries out more terms
 * @param links that were found: pairs of terms of which one pays for the other
 * @param standing of all ways together
 * @param broken constraints that they break; the search looks at exclusions alone
 */
public record Routes(List<Way> ways, long bound, int links, Standing standing, List<Condition> broken) {

    public Routes {
        ways = List.copyOf(ways);
        broken = List.copyOf(broken);
    }

    /**
     * A ring or a chain.
     *
     * @param isRing whether the last term pays for the first; else the first is a gift
     */
    public record Way(boolean isRing, List<String> terms) {

        public Way {
            terms = List.copyOf(terms);
        }
    }

    /** How many terms are carried out. */
    public int served() {
        return ways.stream().mapToInt(w -> w.terms().size()).sum();
    }

    /** Whether no other choice carries out more. */
    public boolean isProven() {
        return links() == 0 || bound == paid();
    }

    // the gift that starts a chain is paid by nobody, so it is no link
    private long paid() {
        return ways.stream()
                .mapToLong(w -> w.terms().size() - (w.isRing() ? 0 : 1))
                .sum();
    }

    /**
     * Of a case.
     *
     * @param more conditions beside those of the case
     * @param rings most terms of a ring; below 2 for none
     * @param chains most terms of a chain after the gift that starts it; 0 for none
     */
    public static Routes of(Room choosing, Room fresh, List<Condition> more, int rings, int chains, Limits limits) {
        var frame = choosing.steps().frame(more);
        var barter = barter(choosing, frame, more);
        var clearing = Clearing.of(barter, Clearing.Limits.of(rings, chains), limits.deadline()::isOver);
        var deal = deal(choosing.steps(), clearing.ways());
        return new Routes(
                clearing.ways().stream().map(w -> way(choosing.steps(), w)).toList(),
                clearing.bound(),
                barter.links().size(),
                Standing.of(fresh, deal),
                frame.broken(deal));
    }

    // pairs of very many terms would cost too much, so there the worth of one term is added to that of the other
    private static Barter barter(Room room, Values frame, List<Condition> more) {
        return frame.terms().size() > Linear.MOST_MARGINALS
                ? Barter.of(Linear.around(room, Deal.nothing(frame), more).atMeans())
                : new Market(room, frame).barter();
    }

    /** Who would be paid by what, by accounts. */
    private record Market(Room room, Values frame) {

        private Barter barter() {
            var steps = room.steps();
            var open = IntStream.range(0, steps.all().size())
                    .filter(this::isOpen)
                    .boxed()
                    .toList();
            var gifts = open.stream()
                    .filter(s -> isContent(steps.all().get(s).giver(), s, s))
                    .collect(Collectors.toSet());
            var links = new ArrayList<Barter.Link>();
            for (int from : open) {
                for (int to : open) {
                    int party = steps.all().get(from).receiver();
                    boolean isPayer = party == steps.all().get(to).giver() && !gifts.contains(to);
                    if (isPayer && isContent(party, from, to)) {
                        links.add(new Barter.Link(from, to, 1));
                    }
                }
            }
            return new Barter(steps.all().size(), gifts, links);
        }

        private boolean isOpen(int step) {
            var term = frame.terms().get(step).id();
            return !frame.conditions().contains(new Condition.Excluded(term));
        }

        // by what it gets and gives in these two steps and nothing else
        private boolean isContent(int party, int from, int to) {
            var lots = new LinkedHashMap<String, Integer>();
            for (int step : from == to ? new int[] {from} : new int[] {from, to}) {
                lots.put(
                        room.about()
                                .terms()
                                .get(room.steps().all().get(step).term())
                                .id(),
                        1);
            }
            return room.net(room.steps().deal(lots), party).mean() >= 0;
        }
    }

    private static Way way(Steps steps, Barter.Way way) {
        var terms = way.members().stream()
                .map(m -> steps.about().terms().get(steps.all().get(m).term()).id())
                .toList();
        return new Way(way instanceof Barter.Way.Cycle, terms);
    }

    // lots are alike, so that any two of them are the first two
    private static Deal deal(Steps steps, List<Barter.Way> ways) {
        var lots = new LinkedHashMap<String, Integer>();
        ways.stream().flatMap(w -> way(steps, w).terms().stream()).forEach(term -> lots.merge(term, 1, Integer::sum));
        return steps.deal(lots);
    }

    /** The ids of the terms that no way carries out. */
    public List<String> left(Steps steps) {
        var done = ways.stream().flatMap(w -> w.terms().stream()).toList();
        return steps.about().terms().stream()
                .map(t -> t.id())
                .filter(id -> !done.contains(id))
                .toList();
    }
}
