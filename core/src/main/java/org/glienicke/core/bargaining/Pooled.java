package org.glienicke.core.bargaining;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * What the parties may be like where heads count together: in each draw a deal is worth to a party what its terms add one by one, and
 * for each pool of its terms the sum of what each would be worth if one head counted as one, times f(n) / n of all heads n in it. So
 * worth does not add up; a bound over all deals is proven all the same.
 */
public final class Pooled {

    /** Numbers beyond which a proof takes too much memory. */
    private static final long MOST_NUMBERS = 30_000_000;

    /** Numbers that stand for one node of a proof by sums alone. */
    private static final long PER_NODE = 10_000;

    private static final double[] NOTHING = {};

    private final Values values;
    private final List<Side> sides;

    /**
     * Of these parties.
     *
     * @param values terms and conditions, every term in one copy; their own worth is not used
     * @param sides by party
     */
    public Pooled(Values values, List<Side> sides) {
        this.values = values;
        this.sides = List.copyOf(sides);
        if (sides.size() != values.parties().size() || values.terms().stream().anyMatch(term -> term.copies() != 1)) {
            throw new IllegalArgumentException("sides are " + sides.size() + " for " + values.parties()
                    + ", or a term has several copies; wanted one side each, and single copies");
        }
    }

    /**
     * What deals are worth to a party.
     *
     * @param bar {@code bar[draw]}: what its worth has to reach
     * @param isPrincipal whether it is asked about every deal
     * @param asked the terms about which it is asked
     * @param flat {@code flat[term][draw]}: what terms add whatever else is in the deal; empty for those that add nothing
     * @param pools of terms that count together
     */
    @SuppressWarnings("ArrayRecordComponent") // bulk draws, never compared
    public record Side(double[] bar, boolean isPrincipal, Set<Integer> asked, double[][] flat, List<Pool> pools) {

        public Side {
            asked = Set.copyOf(asked);
            pools = List.copyOf(pools);
        }
    }

    /**
     * Terms that count together for a party.
     *
     * @param isGain whether they add to its worth or take from it
     * @param heads {@code heads[term]}
     * @param alone {@code alone[term][draw]}, 0 or more: worth of all heads of a term if each counted as one; empty for terms that are
     *     not in the pool
     * @param kept heads it keeps, of which the share given is taken; {@link Kept#NOTHING} where all counts
     */
    @SuppressWarnings("ArrayRecordComponent") // bulk draws, never compared
    public record Pool(boolean isGain, Counting counting, double[] heads, double[][] alone, Kept kept) {

        /** Sign of what it adds to the party's worth. */
        int sign() {
            return isGain ? 1 : -1;
        }
    }

    /**
     * Heads asked for that a party keeps: a cost is multiplied by given / (given + kept).
     *
     * @param always kept whatever is given
     * @param without {@code without[term]}: kept if the term is not given; empty for none
     */
    @SuppressWarnings("ArrayRecordComponent") // bulk numbers, never compared
    public record Kept(double always, double[] without) {

        public static final Kept NOTHING = new Kept(0, Pooled.NOTHING);

        double by(int term) {
            return without.length == 0 ? 0 : without[term];
        }

        double most() {
            return always + java.util.Arrays.stream(without).sum();
        }
    }

    /** With one condition more. */
    public Pooled with(Condition condition) {
        return new Pooled(values.with(condition), sides);
    }

    Values values() {
        return values;
    }

    List<Side> sides() {
        return sides;
    }

    int draws() {
        return sides.getFirst().bar().length;
    }

    /** Whether a party is asked about a deal. */
    boolean isAsked(Deal deal, int party) {
        var side = sides.get(party);
        return side.isPrincipal()
                || side.asked().stream().anyMatch(term -> deal.copies().get(term) > 0);
    }

    /** {@code [draw]}: what a deal is worth to a party over its bar; 0 for one that is not asked. */
    public double[] net(Deal deal, int party) {
        var side = sides.get(party);
        var net = new double[draws()];
        if (!isAsked(deal, party)) {
            return net;
        }
        add(net, side.bar(), -1);
        var given = IntStream.range(0, values.terms().size())
                .filter(term -> deal.copies().get(term) > 0)
                .toArray();
        for (int term : given) {
            add(net, side.flat()[term], 1);
        }
        side.pools().forEach(pool -> addPool(net, pool, given));
        return net;
    }

    private static void addPool(double[] net, Pool pool, int[] given) {
        double heads = 0;
        double kept = pool.kept().most();
        var alone = new double[net.length];
        for (int term : given) {
            heads += pool.heads()[term];
            kept -= pool.kept().by(term);
            add(alone, pool.alone()[term], 1);
        }
        if (heads > 0) {
            var each = pool.counting().each(heads);
            double spent = heads / (heads + Math.max(0, kept));
            for (int draw = 0; draw < net.length; draw++) {
                net[draw] += pool.sign() * spent * alone[draw] * each[draw];
            }
        }
    }

    /** Adds a multiple of a row; an empty row is nothing. */
    static void add(double[] to, double[] row, double times) {
        for (int draw = 0; draw < row.length; draw++) {
            to[draw] += times * row[draw];
        }
    }

    /**
     * Over all deals that keep the conditions, a bound on the draws in which all who are asked accept; and a better deal, if one is met.
     *
     * @param known best deal known that keeps the conditions
     * @param exact in how many draws a deal is accepted, never more than by the worth told here; -1 for a deal that does not count
     * @param nodes as a proof by sums would take; a node here counts as more of them
     * @return empty if a proof would take too much memory
     */
    public Optional<Acceptance> likeliest(Deal known, ToIntFunction<Deal> exact, long nodes) {
        long numbers = PooledParts.numbers(this);
        if (numbers > MOST_NUMBERS) {
            return Optional.empty();
        }
        var found = new AcceptanceSearch.Found(known, exact.applyAsInt(known));
        return Optional.of(PooledProof.of(this, found, exact).within(nodes * PER_NODE / Math.max(1, numbers)));
    }
}
