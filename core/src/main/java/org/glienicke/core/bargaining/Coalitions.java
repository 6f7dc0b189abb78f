package org.glienicke.core.bargaining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The coalitions of a table that hang together, and for each the question what it could do alone. */
final class Coalitions {

    private final Stability.Table table;
    private final Values values;
    private final Stability.Effort effort;
    private final List<Coalition> all;

    /** What may be done if nobody but its members is touched; for each set of parties that can be at the table. */
    private final List<Coalition> tables;

    /** Deals for which coalitions left, asked first since that is a comparison and no search. */
    private final List<Stability.Blocking> known = new ArrayList<>();

    private boolean isCut;

    Coalitions(Stability.Table table, Stability.Effort effort) {
        this.table = table;
        this.values = table.values();
        this.effort = effort;
        int parties = values.parties().size();
        this.all = IntStream.range(1, 1 << parties)
                .filter(bits -> Integer.bitCount(bits) > 1)
                .mapToObj(Coalitions::members)
                .filter(members -> members.size() == parties || hangsTogether(members))
                .sorted(Comparator.comparingInt(List<Integer>::size).thenComparing(List::toString))
                .map(members -> new Coalition(members, Maximin.of(values.among(new TreeSet<>(members)), members)))
                .toList();
        this.tables = IntStream.range(1, 1 << parties)
                .mapToObj(Coalitions::members)
                .filter(members -> members.containsAll(table.principals()))
                .map(members -> new Coalition(members, Maximin.of(table.within(Set.copyOf(members)), members)))
                .toList();
    }

    private static List<Integer> members(int bits) {
        return IntStream.range(0, Integer.SIZE)
                .filter(p -> ((bits >> p) & 1) == 1)
                .boxed()
                .toList();
    }

    private record Coalition(List<Integer> members, Optional<Maximin> question) {}

    // by what members can give one another; a coalition that falls apart is no stronger than its parts
    private boolean hangsTogether(List<Integer> members) {
        var reached = new HashSet<>(Set.of(members.getFirst()));
        boolean isGrowing = true;
        while (isGrowing) {
            isGrowing = false;
            for (var term : values.terms()) {
                boolean isWithin = members.contains(term.giver()) && members.contains(term.receiver());
                if (isWithin && (reached.contains(term.giver()) || reached.contains(term.receiver()))) {
                    isGrowing |= reached.add(term.giver());
                    isGrowing |= reached.add(term.receiver());
                }
            }
        }
        return reached.size() == members.size();
    }

    Values values() {
        return values;
    }

    Stability.Effort effort() {
        return effort;
    }

    /** Whether a question was left open since this was asked last. */
    boolean wasCut() {
        boolean was = isCut;
        isCut = false;
        return was;
    }

    /** What a deal is worth, by party. */
    long[] worth(Deal deal) {
        return array(table.worth(deal));
    }

    /** The deal of all that lifts the worst-off party that is asked most; empty if there is none with more than asked for. */
    Optional<Deal> together(long[] bars, long above) {
        Optional<Deal> found = Optional.empty();
        long most = above;
        for (var some : tables) {
            boolean isContent = IntStream.range(0, bars.length)
                    .allMatch(p ->
                            some.members().contains(p) || values.reservations().get(p) >= bars[p]);
            var best = isContent ? best(some, bars, most) : Optional.<Maximin.Best>empty();
            if (best.isPresent() && best.get().deal().isPresent()) {
                found = best.get().deal();
                most = best.get().margin();
            }
        }
        return found;
    }

    // empty if its conditions leave the coalition no deal
    private Optional<Maximin.Best> best(Coalition coalition, long[] bars, long above) {
        var best = coalition
                .question()
                .map(q -> effort.isEnough().getAsBoolean()
                        ? new Maximin.Best(Optional.empty(), List.of(), above, false)
                        : q.best(bars, above, effort.nodes()));
        isCut |= best.isPresent() && !best.get().isClosed();
        return best;
    }

    /** Everybody who can have more than so much over what they have now, smallest coalition first, parties alone among them. */
    List<Stability.Blocking> leaving(long[] worth, long excess) {
        var found = new ArrayList<>(alone(worth, excess));
        all.forEach(coalition -> leaving(coalition, worth, excess).ifPresent(found::add));
        return found;
    }

    private List<Stability.Blocking> alone(long[] worth, long excess) {
        var bars = values.reservations();
        return IntStream.range(0, worth.length)
                .filter(p -> bars.get(p) > worth[p] + excess)
                .mapToObj(p -> new Stability.Blocking(List.of(p), Deal.nothing(values), bars, bars.get(p) - worth[p]))
                .toList();
    }

    private Optional<Stability.Blocking> leaving(Coalition coalition, long[] worth, long excess) {
        return best(coalition, worth, excess)
                .flatMap(b ->
                        b.deal().map(own -> new Stability.Blocking(coalition.members(), own, b.worth(), b.margin())));
    }

    /** One coalition of several members that can; that of all only if it has anything more at all. */
    Optional<Stability.Blocking> firstLeaving(long[] worth, long excess) {
        for (var one : known) {
            long more = excess(one.members(), excess, worth);
            if (one.members().stream().allMatch(p -> one.worth().get(p) > worth[p] + more)) {
                return Optional.of(one);
            }
        }
        for (var coalition : all) {
            var one = leaving(coalition, worth, excess(coalition.members(), excess, worth));
            if (one.isPresent()) {
                known.add(one.get());
                return one;
            }
        }
        return Optional.empty();
    }

    // a deal that all would leave is no deal of any core, however little they gain
    private static long excess(List<Integer> members, long excess, long[] worth) {
        return members.size() == worth.length ? 0 : excess;
    }

    static long[] array(List<Long> list) {
        return list.stream().mapToLong(x -> x).toArray();
    }

    static List<Long> list(long[] array) {
        return Arrays.stream(array).boxed().toList();
    }
}
