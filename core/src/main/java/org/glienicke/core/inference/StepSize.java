package org.glienicke.core.inference;

/**
 * A step size on its way to a wanted rate of acceptance, by dual averaging [Hoffman & Gelman 2014, algorithm 5].
 *
 * @param target wanted mean acceptance, in (0, 1)
 * @param anchor logarithm of the step size towards which it leans
 * @param round how many acceptances it has seen
 * @param error running mean of the shortfall
 * @param logSize the size to use while learning
 * @param logMean the size to keep
 */
record StepSize(double target, double anchor, int round, double error, double logSize, double logMean) {

    private static final double LEAN = 0.05;
    private static final double DELAY = 10;
    private static final double FORGET = 0.75;

    static StepSize from(double size, double target) {
        return new StepSize(target, Math.log(10 * size), 0, 0, Math.log(size), Math.log(size));
    }

    /** After one more step, or the mean of many chains' steps. */
    StepSize after(double acceptance) {
        double share = 1 / (round + 1 + DELAY);
        double nextError = (1 - share) * error + share * (target - acceptance);
        double nextSize = anchor - Math.sqrt(round + 1.0) / LEAN * nextError;
        double forget = Math.pow(round + 1.0, -FORGET);
        double nextMean = forget * nextSize + (1 - forget) * logMean;
        return new StepSize(target, anchor, round + 1, nextError, nextSize, nextMean);
    }

    double learning() {
        return Math.exp(logSize);
    }

    double learned() {
        return Math.exp(logMean);
    }
}
