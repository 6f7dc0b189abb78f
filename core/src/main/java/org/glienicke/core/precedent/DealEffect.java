package org.glienicke.core.precedent;

import java.util.List;
import java.util.Optional;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.probability.StudentMixture;

/**
 * What one settlement was against what came before it, and what it moved. All logs are those of the pair's first party.
 *
 * @param forecast its terms as they could be forecast
 * @param rate the going rate before it
 * @param moves of the index, one a class that the pair ever dealt in
 */
public record DealEffect(Settlement settlement, StudentMixture forecast, Rate rate, List<Move> moves) {

    public DealEffect {
        moves = List.copyOf(moves);
    }

    /**
     * The going rate.
     *
     * @param deals earlier ones of the pair and class that it rests on
     * @param before empty if there was none
     * @param gain how far each settlement moves it
     * @param rho how far demands pull, as far as could be known
     */
    public record Rate(int deals, Optional<Draws> before, Draws gain, Draws rho, Anchoring anchoring) {}

    /**
     * What the settlement did to the expected terms of a class.
     *
     * @param before the level before it
     * @param shift of the expectation, on the day after
     */
    public record Move(TermsClass kind, StudentMixture before, TermsIndex.Shift shift) {}

    /** How far the terms lay above the going rate, draw by draw; empty if there was none. */
    public Optional<Draws> distance() {
        return rate.before().map(before -> settlement.logPrice().minus(before));
    }

    /** How far it moved the going rate: the gain times the distance. */
    public Optional<Draws> rateShift() {
        return distance().map(distance -> times(rate.gain(), distance));
    }

    /** How far it moves the next settlement if its terms are the next first demand: rho times the distance. */
    public Optional<Draws> anchoredShift() {
        return distance().map(distance -> times(rate.rho(), distance));
    }

    /** The going rate after it. */
    public Draws rateAfter() {
        return rate.before()
                .map(before ->
                        before.plus(times(rate.gain(), settlement.logPrice().minus(before))))
                .orElse(settlement.logPrice());
    }

    private static Draws times(Draws a, Draws b) {
        var product = a.toArray();
        b.multiplyInto(product);
        return Draws.owning(product);
    }
}
