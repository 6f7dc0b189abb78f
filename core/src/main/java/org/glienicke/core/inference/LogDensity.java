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

    /**
     * The same for so many positions side by side. A density that is asked often has one of its own, whose inner loops run over the
     * positions; this one asks for each in turn, and is what such a one is tested against.
     */
    default Lanes lanes(int count) {
        return new OneByOne(this, count);
    }

    /** A density at several positions at once. Keeps its workspace, so that nothing is allocated: one thread at a time. */
    interface Lanes {

        /**
         * The log densities and their gradients.
         *
         * @param positions by parameter, then lane
         * @param gradients by parameter, then lane; overwritten
         * @param logDensities by lane; overwritten
         */
        void at(double[][] positions, double[][] gradients, double[] logDensities);
    }

    /** Asks for one position after another. */
    final class OneByOne implements Lanes {

        private final LogDensity density;
        private final int count;
        private final double[] position;
        private final double[] gradient;

        private OneByOne(LogDensity density, int count) {
            this.density = density;
            this.count = count;
            this.position = new double[density.dimension()];
            this.gradient = new double[density.dimension()];
        }

        @Override
        public void at(double[][] positions, double[][] gradients, double[] logDensities) {
            for (int lane = 0; lane < count; lane++) {
                for (int i = 0; i < position.length; i++) {
                    position[i] = positions[i][lane];
                }
                logDensities[lane] = density.at(position, gradient);
                for (int i = 0; i < position.length; i++) {
                    gradients[i][lane] = gradient[i];
                }
            }
        }
    }
}
