package org.glienicke.core.belief;

import org.glienicke.core.inference.Chains;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.valuation.Criterion;

/**
 * What a party's weight for one criterion was thought to be, and is after the record. Only ratios of weights are identified: the size of
 * all of them together trades against how sharply parties answer.
 *
 * @param prior points for the reference swing before
 * @param posterior points after
 * @param bits what the record added, as the divergence of posterior from prior in bits, both taken for normal on the scale of theta
 * @param spreadLeft standard deviation after as a share of that before, on that scale
 */
public record PartWorth(Criterion criterion, Draws prior, Draws posterior, double bits, double spreadLeft) {

    /** A weight with more of its prior spread left than this was not moved by the record, unless its middle was. */
    public static final double UNMOVED = 0.9;

    /** Bits of a middle that moved by a third of its spread. */
    private static final double A_THIRD = 0.1;

    static PartWorth of(Criterion criterion, Slot slot, Positions before, Positions after) {
        var prior = draws(before, slot, slot::weight);
        var posterior = draws(after, slot, slot::weight);
        if (slot.scale().isFixed()) {
            return new PartWorth(criterion, prior, posterior, 0, 1);
        }
        var was = draws(before, slot, slot::theta);
        var is = draws(after, slot, slot::theta);
        double ratio = is.standardDeviation() / was.standardDeviation();
        return new PartWorth(criterion, prior, posterior, bits(was, is), ratio);
    }

    private static Draws draws(Positions positions, Slot slot, Chains.Quantity quantity) {
        return Draws.owning(positions.each(slot.places().toArray(), quantity));
    }

    // (r^2 + d^2 - 1 - ln r^2) / 2 ln 2, r the ratio of spreads and d the shift in spreads of the prior
    private static double bits(Draws was, Draws is) {
        double ratio = is.standardDeviation() / was.standardDeviation();
        double shift = (is.mean() - was.mean()) / was.standardDeviation();
        return Math.max(0, (ratio * ratio + shift * shift - 1 - 2 * Math.log(ratio)) / (2 * Math.log(2)));
    }

    /** Whether the record told anything of this weight. */
    public boolean isMoved() {
        return isMoved(bits, spreadLeft);
    }

    static boolean isMoved(double bits, double spreadLeft) {
        return spreadLeft <= UNMOVED || bits >= A_THIRD;
    }

    /** How heavy this weight is against another of the same party, draw by draw: what is identified, since only ratios are. */
    public Draws ratioTo(PartWorth numeraire) {
        var ratios = posterior.toArray();
        for (int k = 0; k < ratios.length; k++) {
            ratios[k] /= numeraire.posterior.at(k);
        }
        return Draws.owning(ratios);
    }
}
