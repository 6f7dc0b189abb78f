package org.glienicke.core.belief;

/**
 * The probability of observations from the log odds of yes of their sides, which answer independently given their weights. Sums logs
 * of factors as one log of their product, since a logarithm costs more than all else here.
 */
final class Answer {

    static final int ACCEPTED = 0;
    static final int REFUSED = 1;
    static final int SILENT = 2;

    /** A product beyond this is put into the sum before it overflows. */
    private static final double LARGE = 1e200;

    private static final double SMALL = 1e-200;

    private double log = 0;
    private double product = 1;
    private double logSelection = 0;
    private double selection = 1;
    private double bySelection = 0;

    /**
     * Takes in one observation.
     *
     * @param words what each side said
     * @param odds log odds of yes, by side
     * @param slope overwritten with the slope of the log probability by each side's log odds
     * @param from first side, inclusive
     * @param to last side, exclusive
     * @param logSelection logarithm of how many times likelier such a deal is to be on record if it settled
     * @return slope of the log probability by it
     */
    double add(
            Observation.Outcome outcome,
            int[] words,
            double[] odds,
            double[] slope,
            int from,
            int to,
            double logSelection) {
        this.logSelection = logSelection;
        selection = Math.exp(logSelection);
        bySelection = 0;
        switch (outcome) {
            case PREFERRED, HAGGLED -> {
                take(yes(odds[from]), odds[from]);
                slope[from] = no(odds[from]);
            }
            case SETTLED, REFUSED, OPEN -> addOffer(outcome, words, odds, slope, from, to);
        }
        return bySelection;
    }

    private void addOffer(Observation.Outcome outcome, int[] words, double[] odds, double[] slope, int from, int to) {
        double all = 1;
        double somebodySilentRefuses = 0;
        boolean refused = false;
        boolean silent = false;
        for (int i = from; i < to; i++) {
            double no = no(odds[i]);
            double yes = yes(odds[i]); // not 1 - no, which has no digits left where nearly all refuse
            all *= yes;
            if (words[i] == ACCEPTED) {
                take(yes, odds[i]);
                slope[i] = no;
            } else if (words[i] == REFUSED) {
                refused = true;
                take(no, -odds[i]);
                slope[i] = -yes;
            } else {
                silent = true;
                somebodySilentRefuses += no * (1 - somebodySilentRefuses);
                slope[i] = 0;
            }
        }
        double norm = 1 + (selection - 1) * all;
        times(1 / norm);
        bySelection -= selection * all / norm;
        lean(-(selection - 1) * all / norm, words, odds, slope, from, to, false);
        if (silent && !refused) {
            addSilent(outcome, somebodySilentRefuses, words, odds, slope, from, to);
        } else if (outcome == Observation.Outcome.SETTLED) {
            log += logSelection;
            bySelection += 1;
        }
    }

    // somebody who said nothing refused, or nobody knows whether anybody did
    private void addSilent(
            Observation.Outcome outcome, double refuses, int[] words, double[] odds, double[] slope, int from, int to) {
        double none = 1 - refuses;
        boolean known = outcome == Observation.Outcome.REFUSED;
        double factor = known ? Math.max(refuses, 1e-150) : 1 + (selection - 1) * none;
        times(factor);
        bySelection += known ? 0 : selection * none / factor;
        lean((known ? -1 : selection - 1) * none / factor, words, odds, slope, from, to, true);
    }

    private static void lean(
            double weight, int[] words, double[] odds, double[] slope, int from, int to, boolean silentOnly) {
        for (int i = from; i < to; i++) {
            if (!silentOnly || words[i] == SILENT) {
                slope[i] += weight * no(odds[i]);
            }
        }
    }

    // a probability too small to be multiplied is about exp(odds)
    private void take(double probability, double odds) {
        if (probability > 1e-100) {
            times(probability);
        } else {
            log += odds;
        }
    }

    private void times(double factor) {
        product *= factor;
        if (product > LARGE || product < SMALL) {
            log += Math.log(product);
            product = 1;
        }
    }

    double logProbability() {
        return log + Math.log(product);
    }

    /** Probability that an offer on record is one that all accepted. */
    static double settled(double[] odds, double logSelection) {
        double selection = Math.exp(logSelection);
        double all = 1;
        for (double each : odds) {
            all *= yes(each);
        }
        return selection * all / (1 + (selection - 1) * all);
    }

    static double yes(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }

    private static double no(double odds) {
        return 1 / (1 + Math.exp(odds));
    }
}
