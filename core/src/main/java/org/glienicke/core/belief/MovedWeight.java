package org.glienicke.core.belief;

import java.util.List;

/**
 * A weight under a moved prior. The weight of each stretch of the line's record stays what it was: those of the party stand elsewhere on
 * the moved scale, those of a party it follows do not, and steps of drift take up the difference.
 */
final class MovedWeight {

    private final Slot slot;
    private final int[] steps;
    private final double[] factors;
    private final boolean[] isOwn;
    private final Slot.Scale was;
    private final Slot.Scale is;
    private final double logFactor;

    /**
     * A weight of which observations speak.
     *
     * @param slot in the last stretch
     * @param isOwn whether a stretch is the party's, by stretch; at least as many as steps
     * @param is as judged now
     */
    MovedWeight(Slot slot, List<Boolean> isOwn, Slot.Scale is) {
        var individual = slot.individual();
        this.slot = slot;
        this.steps = individual.stream().mapToInt(Linear.Entry::place).toArray();
        this.factors =
                individual.stream().mapToDouble(Linear.Entry::coefficient).toArray();
        this.isOwn = new boolean[steps.length];
        for (int k = 0; k < steps.length; k++) {
            this.isOwn[k] = isOwn.get(k);
        }
        this.was = slot.scale();
        this.is = is;
        this.logFactor = Math.log(was.spread() * was.median() / (is.spread() * is.median()));
    }

    /** The places that {@link #move} changes. */
    int[] written() {
        return steps.clone();
    }

    /** The places that it looks at or changes. */
    int[] read() {
        return slot.places().toArray();
    }

    /**
     * Moves what is the party's own, and each step of drift.
     *
     * @return what that adds to the log density, with the change of scale; infinite if a weight without spread is moved
     */
    double move(double[] position) {
        if (was.isFixed() || is.isFixed()) {
            return Double.POSITIVE_INFINITY;
        }
        double common = Slot.common() * position[slot.kind()];
        double differ = slot.differ(position);
        double log = 0;
        double before = 0;
        double after = 0;
        for (int k = 0; k < steps.length; k++) {
            double step = position[steps[k]];
            before += factors[k] * step;
            double moved = before;
            if (isOwn[k]) {
                double theta = was.spread() * (common + differ * before);
                double softplus = Slot.softplus(theta);
                double movedSoftplus = softplus * was.median() / is.median();
                double movedTheta = Slot.inverse(movedSoftplus);
                moved = (movedTheta / is.spread() - common) / differ;
                // the slope of softplus is the logistic curve, whose logarithm is theta less softplus
                log += logFactor + (theta - softplus) - (movedTheta - movedSoftplus);
            }
            double movedStep = (moved - after) / factors[k];
            after = moved;
            position[steps[k]] = movedStep;
            log += (step * step - movedStep * movedStep) / 2;
        }
        return log;
    }
}
