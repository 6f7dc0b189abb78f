package org.glienicke.core.clearing;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Which cycles and chains to carry out, no member in two of them, so that as much as possible is served; with a proven bound. Column
 * generation in branch and price [Barnhart 1998], [Abraham, Blum and Sandholm 2007].
 *
 * @param ways chosen, in no order of merit
 * @param worth of all links used
 * @param bound no other choice is worth more
 * @param nodes of the search that were looked at
 */
public record Clearing(List<Barter.Way> ways, long worth, long bound, long nodes) {

    public Clearing {
        ways = List.copyOf(ways);
        if (!(0 <= worth && worth <= bound)) {
            throw new IllegalArgumentException(
                    "worth and bound are " + worth + " and " + bound + "; wanted them rising");
        }
    }

    /**
     * How long the ways may be, and how long the search.
     *
     * @param cycle most links of a cycle, all to be carried out at once; below 2 for no cycles
     * @param chain most links of a chain; 0 for no chains
     * @param nodes of the search, after which best and bound are told as they stand; counted, not timed, so that a run can be repeated
     */
    public record Limits(int cycle, int chain, long nodes) {

        /** Nodes that a search may usually take. */
        private static final long USUAL = 20_000;

        /** Members times length of the ways: each takes some fifty bytes. */
        private static final int MOST_STEPS = 4_000_000;

        public Limits {
            if (cycle < 0 || chain < 0 || nodes < 1) {
                throw new IllegalArgumentException("longest cycle, longest chain and nodes are " + cycle + ", " + chain
                        + ", " + nodes + "; wanted 0 or more, and 1 node or more");
            }
        }

        /** Longest ring or chain that can be looked for among so many members: memory grows with the product. */
        public static int longest(int members) {
            return MOST_STEPS / Math.max(1, members);
        }

        /** As long as it usually takes. */
        public static Limits of(int cycle, int chain) {
            return new Limits(cycle, chain, USUAL);
        }
    }

    /** The best choice. */
    public static Clearing of(Barter barter, Limits limits) {
        return of(barter, limits, () -> false);
    }

    /**
     * The best choice, or best and bound as they stand when the caller has had enough.
     *
     * @param isEnough asked often; a clock makes the answer depend on the machine
     */
    public static Clearing of(Barter barter, Limits limits, BooleanSupplier isEnough) {
        return new Branching(Graph.of(barter), limits, isEnough).clearing();
    }

    /** Whether no choice is worth more. */
    public boolean isProven() {
        return worth == bound;
    }

    /** By how much the bound exceeds what was found, as a share of the bound; in [0, 1]. */
    public double gap() {
        return bound == 0 ? 0 : (double) (bound - worth) / bound;
    }
}
