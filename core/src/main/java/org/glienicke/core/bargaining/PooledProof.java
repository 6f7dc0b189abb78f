package org.glienicke.core.bargaining;

import java.util.Arrays;
import java.util.function.ToIntFunction;

/**
 * Branch and bound for the deal accepted in most draws where heads count together: first over who is asked, then over the choices.
 * Lines are drawn anew at each partial deal, so that the bound of a whole deal is what it is worth.
 */
final class PooledProof {

    /** Parts of the effort: the first half tries to close the gap, the rest to narrow it. */
    private static final int PARTS = 12;

    private static final double[][] UNWEIGHTED = {};

    private final PooledParts parts;
    private final PooledSeats seats;
    private final PooledReach reach;
    private final ToIntFunction<Deal> exact;
    private final Tally tally;
    private final int[] chosen;
    private AcceptanceSearch.Found best;
    private long nodes;

    private PooledProof(PooledParts parts, AcceptanceSearch.Found best, ToIntFunction<Deal> exact) {
        this.parts = parts;
        this.seats = new PooledSeats(parts);
        this.reach = new PooledReach(parts, seats);
        this.exact = exact;
        this.tally = new Tally(Scales.of(parts.choices(), false));
        this.chosen = new int[parts.size()];
        this.best = best;
    }

    static PooledProof of(Pooled pooled, AcceptanceSearch.Found known, ToIntFunction<Deal> exact) {
        return new PooledProof(PooledParts.of(pooled), known, exact);
    }

    /** The best deal met and the bound that this many nodes prove. */
    Acceptance within(long effort) {
        int bound = Math.max(best.accepted(), reach.open(0));
        if (proves(best.accepted() + 1, effort / 2)) {
            bound = best.accepted();
        }
        int low = best.accepted();
        for (int part = 0; part < PARTS && bound > best.accepted() + 1; part++) {
            int target = Math.max(best.accepted() + 1, (Math.max(low, best.accepted()) + bound + 1) / 2);
            if (proves(target, effort / 2 / PARTS)) {
                bound = Math.max(best.accepted(), Math.min(bound, target - 1));
            } else {
                low = target;
            }
        }
        return new Acceptance(
                best.deal(), best.accepted(), bound, parts.pooled().draws());
    }

    // whether it was shown, within the effort, that no deal reaches the target and is better than the best
    private boolean proves(int target, long effort) {
        nodes = effort;
        return seats(0, target);
    }

    private boolean seats(int from, int target) {
        if (isClosed(reach.open(0), target)) {
            return true;
        }
        int side = seats.nextOpen(from);
        if (side == seats.size()) {
            return choices(target);
        }
        boolean isProven = --nodes > 0;
        for (var seat : new PooledSeats.Seat[] {PooledSeats.Seat.OUT, PooledSeats.Seat.ASKED}) {
            seats.settle(side, seat);
            isProven = isProven && seats(side + 1, target);
        }
        seats.settle(side, PooledSeats.Seat.OPEN);
        return isProven;
    }

    private boolean choices(int target) {
        reach.weigh(PooledWeights.of(parts.pooled(), seats, reach.additive()));
        boolean isProven = isClosed(reach.open(0), target) || searches(0, target);
        reach.weigh(UNWEIGHTED);
        return isProven;
    }

    private boolean isClosed(int open, int target) {
        return open < Math.max(target, best.accepted() + 1);
    }

    private boolean searches(int depth, int target) {
        if (depth == parts.size()) {
            meet();
            return true;
        }
        var bounds = bounds(depth);
        for (int tried = 0; tried < bounds.length; tried++) {
            int option = Descent.highest(bounds);
            if (isClosed(bounds[option], target)) {
                break;
            }
            bounds[option] = -1;
            if (nodes <= 0) {
                return false;
            }
            tally.isAllowed(depth, option);
            reach.choose(depth, option);
            chosen[depth] = option;
            if (!searches(depth + 1, target)) {
                return false;
            }
        }
        return true;
    }

    private int[] bounds(int depth) {
        var bounds = new int[parts.options(depth)];
        Arrays.fill(bounds, -1);
        for (int option = 0; option < bounds.length; option++) {
            if (seats.isAllowed(depth, option) && tally.isAllowed(depth, option)) {
                nodes--;
                reach.choose(depth, option);
                bounds[option] = reach.open(depth + 1);
            }
        }
        return bounds;
    }

    private void meet() {
        var deal = parts.choices().deal(chosen);
        int accepted = exact.applyAsInt(deal);
        if (accepted > best.accepted()) {
            best = new AcceptanceSearch.Found(deal, accepted);
        }
    }
}
