package org.glienicke.core.belief;

import org.glienicke.core.casebook.Party;

/** The prior of a reservation value: middle and standard deviation, in points. */
record Reserve(double middle, double spread) {

    static Reserve of(Priors priors, Party.Id party) {
        var prior = priors.of(party).profile().reservation().prior();
        return new Reserve((prior.low() + prior.high()) / 2, (prior.high() - prior.low()) / (2 * Slot.Z95));
    }

    double value(double standard) {
        return middle + spread * standard;
    }

    /**
     * Moves a place of a position so that the value stays what it is under another prior.
     *
     * @return what that adds to the log density; infinite if a prior without spread has none
     */
    double moveTo(Reserve other, int place, double[] position) {
        if (!(spread > 0 && other.spread > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        double before = position[place];
        double after = (value(before) - other.middle) / other.spread;
        position[place] = after;
        return (before * before - after * after) / 2 + Math.log(spread / other.spread);
    }
}
