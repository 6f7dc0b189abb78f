package org.glienicke.core.bargaining;

import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The deal most likely to be accepted by all: the one that every party accepts in the largest number of draws, as far as it was found,
 * and a proven bound on what any other deal could reach. The best of many deals on the same draws looks better than it is, so what it is
 * worth is told by {@link #on fresh draws}.
 *
 * @param deal best found
 * @param accepted in so many of the draws it was chosen on
 * @param bound no deal is accepted in more of them
 * @param draws how many
 */
public record Acceptance(Deal deal, int accepted, int bound, int draws) {

    /** Moves and nodes are counted, not timed, so that a run can be repeated. */
    public static final Effort USUAL = new Effort(100_000, 300_000);

    public Acceptance {
        if (!(0 <= accepted && accepted <= bound && bound <= draws)) {
            throw new IllegalArgumentException(
                    "accepted, bound and draws are " + accepted + ", " + bound + ", " + draws + "; wanted them rising");
        }
    }

    /**
     * How long to search.
     *
     * @param moves that local search tries
     * @param nodes that the proof may look at; 0 for no proof, so that the bound is the number of draws
     * @param gap of all draws, with which a proof may end; in [0, 1]
     */
    public record Effort(int moves, long nodes, double gap) {

        public Effort {
            if (moves < 0 || nodes < 0 || !(gap >= 0 && gap <= 1)) {
                throw new IllegalArgumentException("moves, nodes and gap are " + moves + ", " + nodes + ", " + gap
                        + "; wanted none below 0 and the gap at most 1");
            }
        }

        /** Until nothing is left of the gap. */
        public Effort(int moves, long nodes) {
            this(moves, nodes, 0);
        }
    }

    /**
     * An estimate on draws that took no part in choosing.
     *
     * @param share of draws in which all accept
     * @param standardError of that share
     */
    public record Estimate(double share, double standardError) {}

    /** Searches, then proves as far as the effort goes; empty if the conditions leave no deal at all. */
    public static Optional<Acceptance> of(Outlooks outlooks, Effort effort, RandomGenerator random) {
        return AcceptanceSearch.of(outlooks).map(search -> {
            var found = search.anneal(effort.moves(), random);
            if (effort.nodes() == 0) {
                return new Acceptance(found.deal(), found.accepted(), outlooks.draws(), outlooks.draws());
            }
            return AcceptanceProof.of(outlooks, found).within(effort.nodes(), effort.gap());
        });
    }

    /** Whether no deal is accepted in more draws. */
    public boolean isProven() {
        return accepted == bound;
    }

    /** By how much of all draws the bound exceeds what was found; in [0, 1]. */
    public double gap() {
        return (double) (bound - accepted) / draws;
    }

    /** What the deal reaches on fresh draws. */
    public Estimate on(Outlooks fresh) {
        double share = (double) fresh.accepted(deal) / fresh.draws();
        return new Estimate(share, Math.sqrt(share * (1 - share) / fresh.draws()));
    }
}
