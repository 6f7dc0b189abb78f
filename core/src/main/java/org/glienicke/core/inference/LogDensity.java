package org.glienicke.core.inference;

/** A log density over all of R^n, known up to a constant, with its gradient by hand. Pure: many threads ask at once. */
public interface LogDensity {

    int dimension();

    /**
     * The log density and its gradient.
     *
     * @param position where
     * @param gradient overwritten with the gradient there
     * @return log density up to a constant; not finite where the density cannot be evaluated, and such a place is never visited
     */
    double at(double[] position, double[] gradient);
}
