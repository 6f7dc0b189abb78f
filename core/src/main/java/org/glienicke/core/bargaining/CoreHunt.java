package org.glienicke.core.bargaining;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for a deal that no coalition gains more than so much by leaving. A deal that gives every party its bar is taken; if a coalition
 * leaves it for a deal of its own, then in every deal that it would not leave some member has what it has there, so that member's bar is
 * raised, for each member in turn.
 */
final class CoreHunt {

    private final Coalitions coalitions;
    private final long excess;
    private final Set<List<Long>> seen = new HashSet<>();
    private int left;
    private boolean isCut;

    private CoreHunt(Coalitions coalitions, long excess) {
        this.coalitions = coalitions;
        this.excess = excess;
        this.left = coalitions.effort().branches();
    }

    /** What a hunt ended with; cut if some question stayed open, so that finding none proves nothing. */
    record Found(Optional<Deal> deal, boolean isCut) {}

    static Found of(Coalitions coalitions, long excess) {
        coalitions.wasCut();
        var hunt = new CoreHunt(coalitions, excess);
        var bars = Coalitions.array(coalitions.values().reservations());
        for (int party = 0; party < bars.length; party++) {
            bars[party] -= excess;
        }
        var deal = hunt.found(bars);
        hunt.isCut |= coalitions.wasCut();
        return new Found(deal, hunt.isCut);
    }

    private Optional<Deal> found(long[] bars) {
        if (!seen.add(Coalitions.list(bars))) {
            return Optional.empty();
        }
        if (--left < 0) {
            isCut = true;
            return Optional.empty();
        }
        var best = coalitions.together(bars, -1);
        if (best.isEmpty()) {
            return Optional.empty();
        }
        boolean wasCut = coalitions.wasCut();
        var leaving = coalitions.firstLeaving(coalitions.worth(best.get()), excess);
        boolean isOpen = coalitions.wasCut();
        isCut |= wasCut || isOpen;
        if (leaving.isPresent()) {
            return raised(bars, leaving.get());
        }
        return isOpen ? Optional.empty() : best;
    }

    private Optional<Deal> raised(long[] bars, Stability.Blocking leaving) {
        for (int party : leaving.members()) {
            var higher = bars.clone();
            higher[party] = Math.max(
                    bars[party], leaving.worth().get(party) - (leaving.members().size() == bars.length ? 0 : excess));
            var found = found(higher);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
