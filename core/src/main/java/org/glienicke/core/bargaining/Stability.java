package org.glienicke.core.bargaining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Who could block a deal: a coalition that does better by a deal among its own members, or a party that does better without one. Deals no
 * coalition blocks are the core [Gillies 1959]; worth is not transferred between parties, so each member has to do better on its own
 * scale. What others do meanwhile is taken to be nothing.
 */
public final class Stability {

    /** Parties beyond which coalitions are too many to ask each. */
    public static final int MOST_PARTIES = 8;

    private final Values values;
    private final Map<Set<Integer>, Frontier> alone = new HashMap<>();

    private Stability(Values values) {
        this.values = values;
        int parties = values.parties().size();
        if (parties > MOST_PARTIES) {
            throw new IllegalArgumentException(
                    "parties are " + parties + "; coalitions of " + MOST_PARTIES + " at most can be asked");
        }
        for (int bits = 1; bits < (1 << parties); bits++) {
            int coalition = bits;
            var members = new TreeSet<>(IntStream.range(0, parties)
                    .filter(p -> ((coalition >> p) & 1) == 1)
                    .boxed()
                    .toList());
            alone.put(members, Frontier.of(values.among(members)));
        }
    }

    /** Frontiers of all coalitions. */
    public static Stability of(Values values) {
        return new Stability(values);
    }

    /**
     * A coalition that would rather go its own way.
     *
     * @param members indices of parties, rising
     * @param deal what it would do; for a party alone, nothing
     * @param worth of that deal, by party
     * @param margin by how much every member does better, on its own scale
     */
    public record Blocking(List<Integer> members, Deal deal, List<Long> worth, long margin) {

        public Blocking {
            members = List.copyOf(members);
            worth = List.copyOf(worth);
        }
    }

    /** The coalitions that block a deal, smallest first; each with the deal that gives its worst-off member most. */
    public List<Blocking> blocking(Deal deal) {
        var worth = values.worth(deal);
        return alone.keySet().stream()
                .map(members -> best(members, worth))
                .flatMap(Optional::stream)
                .filter(b -> b.margin() > 0)
                .sorted(Comparator.comparingInt((Blocking b) -> b.members().size())
                        .thenComparing(b -> b.members().toString()))
                .toList();
    }

    /** What the coalition could do at best for the member that then gains least; empty if its conditions leave it no deal. */
    private Optional<Blocking> best(Set<Integer> members, List<Long> worth) {
        if (members.size() == 1) {
            int party = members.iterator().next();
            long margin = values.reservations().get(party) - worth.get(party);
            return Optional.of(new Blocking(List.of(party), Deal.nothing(values), values.reservations(), margin));
        }
        var frontier = frontier(members);
        int best = -1;
        long most = Long.MIN_VALUE;
        for (int point = 0; point < frontier.size(); point++) {
            long margin = Long.MAX_VALUE;
            for (int party : members) {
                margin = Math.min(margin, frontier.worth(point, party) - worth.get(party));
            }
            if (margin > most) {
                most = margin;
                best = point;
            }
        }
        return best < 0
                ? Optional.empty()
                : Optional.of(new Blocking(List.copyOf(members), frontier.deal(best), frontier.worth(best), most));
    }

    private Frontier frontier(Set<Integer> members) {
        var frontier = alone.get(members);
        if (frontier == null) {
            throw new IllegalArgumentException("members are " + members + ", no coalition of " + values.parties());
        }
        return frontier;
    }

    /** Whether no coalition blocks the deal. */
    public boolean isStable(Deal deal) {
        return blocking(deal).isEmpty();
    }

    // the largest margin of any coalition but that of all, which blocks no point of the frontier
    private long excess(List<Long> worth) {
        return alone.keySet().stream()
                .filter(members -> members.size() < worth.size())
                .map(members -> best(members, worth))
                .flatMap(Optional::stream)
                .mapToLong(Blocking::margin)
                .max()
                .orElse(Long.MIN_VALUE);
    }

    /**
     * The deals that coalitions gain least by leaving: the core if that is nothing, else the least core.
     *
     * @param points of the frontier of all parties
     * @param excess what every member of some coalition could still gain by leaving; 0 or less if the core is not empty
     */
    public record LeastCore(Frontier frontier, List<Integer> points, long excess) {

        public LeastCore {
            points = List.copyOf(points);
        }

        /** Whether some coalition blocks every deal. */
        public boolean isCoreEmpty() {
            return excess > 0;
        }
    }

    /** All points of the frontier that no coalition blocks, or those blocked with the least margin [Maschler 1979]. */
    public LeastCore leastCore() {
        var frontier = frontier(everybody());
        var points = new ArrayList<Integer>();
        long least = Long.MAX_VALUE;
        for (int point = 0; point < frontier.size(); point++) {
            long excess = Math.max(0, excess(frontier.worth(point)));
            if (excess < least) {
                points.clear();
                least = excess;
            }
            if (excess == least) {
                points.add(point);
            }
        }
        return new LeastCore(frontier, points, least);
    }

    private Set<Integer> everybody() {
        return new TreeSet<>(IntStream.range(0, values.parties().size()).boxed().toList());
    }

    /**
     * What has to be added from outside to make a deal stable.
     *
     * @param byParty on each party's own scale
     * @param isSmallest whether it was shown that no smaller sum over the scales would do
     */
    public record Subsidy(List<Long> byParty, boolean isSmallest) {

        public Subsidy {
            byParty = List.copyOf(byParty);
        }
    }

    /**
     * The smallest subsidy that makes a deal stable: for each blocking deal some member gets at least what it has there, and all ways to
     * choose that member are tried, up to a number of steps.
     */
    public Subsidy subsidy(Deal deal) {
        return new Payer(values.worth(deal)).smallest();
    }

    /** Depth first, cut where the sum is no longer less than the least found. */
    private final class Payer {

        private static final int MOST_STEPS = 50_000;

        private final List<Long> worth;
        private List<Long> best;
        private int steps;

        private Payer(List<Long> worth) {
            this.worth = worth;
            this.best = enough();
        }

        // everybody gets what its best coalition could give it
        private List<Long> enough() {
            var most = new ArrayList<Long>();
            for (int party = 0; party < worth.size(); party++) {
                long more = Math.max(0, values.reservations().get(party) - worth.get(party));
                for (var entry : alone.entrySet()) {
                    for (int point = 0;
                            entry.getKey().contains(party)
                                    && point < entry.getValue().size();
                            point++) {
                        more = Math.max(more, entry.getValue().worth(point, party) - worth.get(party));
                    }
                }
                most.add(more);
            }
            return most;
        }

        private Subsidy smallest() {
            pay(worth.stream().map(_ -> 0L).toList());
            return new Subsidy(best, steps < MOST_STEPS);
        }

        private void pay(List<Long> paid) {
            if (sum(paid) >= sum(best) || ++steps >= MOST_STEPS) {
                return;
            }
            var now = IntStream.range(0, paid.size())
                    .mapToObj(p -> worth.get(p) + paid.get(p))
                    .toList();
            var blocking = alone.keySet().stream()
                    .map(members -> best(members, now))
                    .flatMap(Optional::stream)
                    .filter(b -> b.margin() > 0)
                    .findFirst();
            if (blocking.isEmpty()) {
                best = paid;
                return;
            }
            for (int party : blocking.get().members()) {
                var more = new ArrayList<>(paid);
                more.set(party, blocking.get().worth().get(party) - worth.get(party));
                pay(more);
            }
        }

        private static long sum(List<Long> paid) {
            return paid.stream().mapToLong(x -> x).sum();
        }
    }
}
