package org.glienicke.core.incentives;

import org.glienicke.core.probability.Draws;

/**
 * Whether a concession frees more people than it costs. A concession multiplies the baseline for a year; each taking that this adds brings
 * forth others, 1 / (1 - offspring) in all. Break-even share n* = 1 - people added directly / people freed: where the true offspring share
 * lies above it, a concession costs more people their freedom than it restores.
 *
 * @param view whose view of the effect, in words
 * @param freed people freed by a concession, mean over the record
 * @param added people taken because of one, all offspring included
 * @param share n*, draw by draw; 1 or more where a concession adds nobody, 0 or less where it costs more even without offspring
 * @param costsMore probability that the true offspring share lies above it
 */
public record BreakEven(String view, double freed, Draws added, Draws share, double costsMore) {

    /**
     * The reckoning.
     *
     * @param factor what a concession multiplies the baseline by, draw by draw
     * @param peoplePerTaking 1 or more
     * @param freed above 0
     */
    static BreakEven of(String view, EventModel.Fitted model, Draws factor, double peoplePerTaking, double freed) {
        int n = model.size();
        var added = new double[n];
        var share = new double[n];
        int costly = 0;
        for (int k = 0; k < n; k++) {
            double offspring = model.offspring().at(k);
            double direct = model.baseline().at(k) * (factor.at(k) - 1) * Steps.MEMORY_YEARS * peoplePerTaking;
            added[k] = direct / (1 - offspring);
            share[k] = 1 - direct / freed;
            costly += offspring > share[k] ? 1 : 0;
        }
        return new BreakEven(view, freed, Draws.owning(added), Draws.owning(share), (double) costly / n);
    }
}
