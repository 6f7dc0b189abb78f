package org.glienicke.core.incentives;

/**
 * Selten's game of kidnapping [Selten 1977]: a taker demands D, the other side offers C, and with probability a (1 - C / D) the taker kills
 * though it would rather not. Afterwards the taker is caught with probability q, and a ransom paid is then recovered.
 *
 * <p>It is here for what it says of deterrence: {@link #deterringPenalty()} and {@link #deterringCapture}.
 *
 * @param heat a, how far an offer below the demand makes the taker lose its temper; in (0, 1)
 * @param capture q, in [0, 1)
 * @param loss w, what the death would be to the other side, in the unit of ransom; above 0
 */
public record Kidnapping(double heat, double capture, double loss) {

    public Kidnapping {
        if (!(heat > 0 && heat < 1 && capture >= 0 && capture < 1 && loss > 0)) {
            throw new IllegalArgumentException("heat " + heat + ", capture " + capture + ", loss " + loss
                    + "; wanted in (0, 1), in [0, 1), above 0");
        }
    }

    /** What the other side expects to lose by an offer. */
    double expectedLoss(double offer, double demand) {
        double killed = heat * (1 - offer / demand);
        return (1 - killed) * (1 - capture) * offer + killed * loss;
    }

    /** The offer that costs the other side least against a demand: between nothing and all of it. */
    double bestOffer(double demand) {
        double free = loss / (2 * (1 - capture)) - (1 - heat) / (2 * heat) * demand;
        return Math.clamp(free, 0, demand);
    }

    /** The demand beyond which less than all is offered: a / (1 + a) x w / (1 - q). No page shows it. */
    double highestMetInFull() {
        return heat / (1 + heat) * loss / (1 - capture);
    }

    /** The penalty if caught above which taking does not pay, in the unit of ransom: w a / ((1 + a) q); infinite if nobody is caught. */
    public double deterringPenalty() {
        return loss * heat / ((1 + heat) * capture);
    }

    /**
     * The probability of capture above which taking does not pay.
     *
     * @param penalty if caught, in the unit of ransom; above 0
     */
    public double deterringCapture(double penalty) {
        return loss * heat / ((1 + heat) * penalty);
    }
}
