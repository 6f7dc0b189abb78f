package org.glienicke.core.bargaining;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Who could block a deal: a coalition that does better by a deal among its own members, or a party that does better without one. Deals no
 * coalition blocks are the core [Gillies 1959]; worth is not transferred between parties, so each member has to do better on its own
 * scale. What others do meanwhile is taken to be nothing. Exact: each coalition is asked by branch and bound, and the core is looked for
 * by telling in turn, of each deal that blocks, which of its members gets as much.
 */
public final class Stability {

    /** Parties beyond which coalitions are too many to ask each. */
    public static final int MOST_PARTIES = 8;

    private final Table table;
    private final Effort effort;
    private final Coalitions coalitions;

    private Stability(Table table, Effort effort) {
        int parties = table.values().parties().size();
        if (parties > MOST_PARTIES) {
            throw new IllegalArgumentException(
                    "parties are " + parties + "; coalitions of " + MOST_PARTIES + " at most can be asked");
        }
        this.table = table;
        this.effort = effort;
        this.coalitions = new Coalitions(table, effort);
    }

    /**
     * A table at which not everybody need be asked: a deal that does not touch a party leaves it what it has.
     *
     * @param touched parties by term
     * @param principals those asked about every deal
     */
    public record Table(Values values, List<Set<Integer>> touched, Set<Integer> principals) {

        public Table {
            touched = touched.stream().map(Set::copyOf).toList();
            principals = Set.copyOf(principals);
            if (touched.size() != values.terms().size()) {
                throw new IllegalArgumentException("touched are " + touched.size() + "; wanted one set for each of "
                        + values.terms().size() + " terms");
            }
        }

        /** At which everybody is asked about every deal. */
        public static Table ofAll(Values values) {
            int parties = values.parties().size();
            var everybody = IntStream.range(0, parties).boxed().collect(Collectors.toSet());
            return new Table(values, Collections.nCopies(values.terms().size(), everybody), everybody);
        }

        /** What a deal is worth, by party; to one that is not asked as much as it has without. */
        List<Long> worth(Deal deal) {
            var asked = new HashSet<>(principals);
            for (int term = 0; term < touched.size(); term++) {
                if (deal.copies().get(term) > 0) {
                    asked.addAll(touched.get(term));
                }
            }
            return IntStream.range(0, values.parties().size())
                    .mapToObj(p -> asked.contains(p)
                            ? values.worth(deal, p)
                            : values.reservations().get(p))
                    .toList();
        }

        /** Deals that touch nobody but these. */
        Values within(Set<Integer> parties) {
            var only = values;
            for (int term = 0; term < touched.size(); term++) {
                if (!parties.containsAll(touched.get(term))) {
                    only = only.with(
                            new Condition.Excluded(values.terms().get(term).id()));
                }
            }
            return only;
        }
    }

    /**
     * How long to look.
     *
     * @param nodes of the search for the best deal of one coalition
     * @param branches of the search for the core, and of that for the smallest subsidy
     * @param isEnough asked often; a clock makes the answer depend on the machine
     */
    public record Effort(long nodes, int branches, BooleanSupplier isEnough) {

        /** Ends by itself within seconds for some thirty terms of seven parties. */
        public static final Effort USUAL = new Effort(200_000, 2_000, () -> false);
    }

    public static Stability of(Values values) {
        return new Stability(Table.ofAll(values), Effort.USUAL);
    }

    public static Stability of(Table table, Effort effort) {
        return new Stability(table, effort);
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

    /**
     * Everybody who blocks a deal.
     *
     * @param coalitions smallest first; each with the deal that gives its worst-off member most
     * @param isComplete whether every other coalition was shown to have no better deal of its own
     */
    public record Blocked(List<Blocking> coalitions, boolean isComplete) {

        public Blocked {
            coalitions = List.copyOf(coalitions);
        }
    }

    /** The coalitions that block a deal. */
    public Blocked blocking(Deal deal) {
        coalitions.wasCut();
        var leaving = coalitions.leaving(Coalitions.array(table.worth(deal)), 0);
        return new Blocked(leaving, !coalitions.wasCut());
    }

    /** Whether it was shown that no coalition blocks the deal. */
    public boolean isStable(Deal deal) {
        var blocked = blocking(deal);
        return blocked.isComplete() && blocked.coalitions().isEmpty();
    }

    /**
     * A deal that coalitions gain least by leaving: one of the core if that is nothing, else of the least core [Maschler 1979].
     *
     * @param worth by party
     * @param excess what every member of some coalition could still gain by leaving; 0 if the core is not empty
     * @param isCoreEmpty whether it was shown that some coalition blocks every deal
     * @param isProven whether it was shown that no deal has less
     */
    public record LeastCore(Deal deal, List<Long> worth, long excess, boolean isCoreEmpty, boolean isProven) {

        public LeastCore {
            worth = List.copyOf(worth);
        }
    }

    /** That deal; empty if the conditions leave none. */
    public Optional<LeastCore> leastCore() {
        var start = coalitions.together(Coalitions.array(table.values().reservations()), Long.MIN_VALUE / 4);
        if (start.isEmpty()) {
            return Optional.empty();
        }
        var inCore = CoreHunt.of(coalitions, 0);
        return Optional.of(inCore.deal()
                .map(deal -> new LeastCore(deal, table.worth(deal), 0, false, true))
                .orElseGet(() -> narrowed(start.get(), inCore.isCut())));
    }

    // halves what lies between an excess that no deal reaches and the least that one does
    private LeastCore narrowed(Deal start, boolean isCut) {
        var best = start;
        long high = excess(start);
        long low = 0;
        boolean isProven = !isCut;
        while (high - low > 1 && !effort.isEnough().getAsBoolean()) {
            long middle = low + (high - low) / 2;
            var found = CoreHunt.of(coalitions, middle);
            if (found.deal().isPresent()) {
                best = found.deal().get();
                high = Math.min(middle, excess(best));
            } else {
                low = middle;
                isProven &= !found.isCut();
            }
        }
        return new LeastCore(best, table.worth(best), high, !isCut, isProven && high - low <= 1);
    }

    // the largest margin of any coalition but that of all
    private long excess(Deal deal) {
        return blocking(deal).coalitions().stream()
                .filter(b -> b.members().size() < table.values().parties().size())
                .mapToLong(Blocking::margin)
                .max()
                .orElse(0);
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

    /** The smallest subsidy that makes a deal stable. */
    public Subsidy subsidy(Deal deal) {
        return Payer.of(coalitions, deal);
    }
}
