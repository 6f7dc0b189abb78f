package org.glienicke.core.incentives;

import java.util.List;

/** Independent normal priors, one a parameter; flat where nothing is believed. */
record Normals(List<Normal> each) {

    Normals {
        each = List.copyOf(each);
    }

    /**
     * A belief about one parameter.
     *
     * @param deviation above 0; infinite for a flat prior
     */
    record Normal(double mean, double deviation) {

        static final Normal FLAT = new Normal(0, Double.POSITIVE_INFINITY);

        /** With its constant, unless flat. */
        private double logDensity(double x) {
            double z = (x - mean) / deviation;
            return Double.isInfinite(deviation) ? 0 : -z * z / 2 - Math.log(deviation) - Math.log(2 * Math.PI) / 2;
        }
    }

    static Normals flat(int size) {
        return new Normals(java.util.Collections.nCopies(size, Normal.FLAT));
    }

    /** Log density of a position; its slope overwrites the gradient. */
    double at(double[] position, double[] gradient) {
        double sum = 0;
        for (int i = 0; i < position.length; i++) {
            var prior = each.get(i);
            sum += prior.logDensity(position[i]);
            gradient[i] = (prior.mean - position[i]) / (prior.deviation * prior.deviation);
        }
        return sum;
    }
}
