package org.glienicke.core.inference;

import java.util.random.RandomGenerator;

/**
 * Some chains of a run side by side, numbers by parameter, then lane. Changed in place: a step that made new arrays would spend more on
 * them than on the density.
 */
final class Block {

    private static final double DIVERGENCE = 1000;

    private final int lanes;
    private final LogDensity.Lanes density;
    private final RandomGenerator[] random;
    private final double[][] positions;
    private final double[][] gradients;
    private final double[] logs;
    private final double[][] ends;
    private final double[][] endGradients;
    private final double[] endLogs;
    private final double[][] pushes;
    private final double[] energies;
    private final double[] acceptances;
    private final boolean[] diverged;

    /**
     * Chains at their starts.
     *
     * @param starts position of each lane
     * @param random generator of each lane; drawn from by it alone
     */
    Block(LogDensity target, double[][] starts, RandomGenerator[] random) {
        int dimension = target.dimension();
        this.lanes = starts.length;
        this.random = random;
        this.density = target.lanes(lanes);
        this.positions = new double[dimension][lanes];
        this.gradients = new double[dimension][lanes];
        this.logs = new double[lanes];
        this.ends = new double[dimension][lanes];
        this.endGradients = new double[dimension][lanes];
        this.endLogs = new double[lanes];
        this.pushes = new double[dimension][lanes];
        this.energies = new double[lanes];
        this.acceptances = new double[lanes];
        this.diverged = new boolean[lanes];
        for (int lane = 0; lane < lanes; lane++) {
            for (int i = 0; i < dimension; i++) {
                positions[i][lane] = starts[lane][i];
            }
        }
        density.at(positions, gradients, logs);
    }

    int lanes() {
        return lanes;
    }

    boolean isPossible(int lane) {
        return Double.isFinite(logs[lane]);
    }

    /** Where a lane stands; a copy. */
    double[] position(int lane) {
        var position = new double[positions.length];
        for (int i = 0; i < position.length; i++) {
            position[i] = positions[i][lane];
        }
        return position;
    }

    /** Probability with which the last proposal was to be taken. */
    double acceptance(int lane) {
        return acceptances[lane];
    }

    /** Whether the last trajectory left the energy's level by far. */
    boolean hasDiverged(int lane) {
        return diverged[lane];
    }

    /** Follows each lane's trajectory for so many leapfrog steps [Betancourt 2017]; {@link #settle} takes its end or leaves it. */
    void propose(double stepSize, int steps, Metric metric) {
        for (int lane = 0; lane < lanes; lane++) {
            for (var push : pushes) {
                push[lane] = random[lane].nextGaussian();
            }
        }
        for (int i = 0; i < positions.length; i++) {
            System.arraycopy(positions[i], 0, ends[i], 0, lanes);
        }
        for (int lane = 0; lane < lanes; lane++) {
            energies[lane] = logs[lane] - kinetic(lane);
        }
        metric.pull(gradients, stepSize / 2, pushes, lanes);
        for (int step = 1; step <= steps; step++) {
            metric.move(pushes, stepSize, ends, lanes);
            density.at(ends, endGradients, endLogs);
            metric.pull(endGradients, step == steps ? stepSize / 2 : stepSize, pushes, lanes);
        }
        for (int lane = 0; lane < lanes; lane++) {
            double change = Double.isFinite(endLogs[lane])
                    ? endLogs[lane] - kinetic(lane) - energies[lane]
                    : Double.NEGATIVE_INFINITY;
            acceptances[lane] = Double.isNaN(change) ? 0 : Math.exp(Math.min(0, change));
            diverged[lane] = !(change > -DIVERGENCE);
        }
    }

    private double kinetic(int lane) {
        double sum = 0;
        for (var push : pushes) {
            sum += push[lane] * push[lane];
        }
        return sum / 2;
    }

    /** Takes each lane's proposal with its probability. */
    void settle() {
        for (int lane = 0; lane < lanes; lane++) {
            if (random[lane].nextDouble() < acceptances[lane]) {
                for (int i = 0; i < positions.length; i++) {
                    positions[i][lane] = ends[i][lane];
                    gradients[i][lane] = endGradients[i][lane];
                }
                logs[lane] = endLogs[lane];
            }
        }
    }

    /** Adds each parameter's sum over the lanes. */
    void addSums(double[] sums) {
        for (int i = 0; i < positions.length; i++) {
            for (double x : positions[i]) {
                sums[i] += x;
            }
        }
    }

    /** Adds each parameter's squared distances from a middle. */
    void addSquares(double[] middle, double[] sums) {
        for (int i = 0; i < positions.length; i++) {
            for (double x : positions[i]) {
                sums[i] += (x - middle[i]) * (x - middle[i]);
            }
        }
    }

    /**
     * How the squared distance from the middle changes as the trajectories proposed go on [Hoffman, Radul and Sountsov 2021], summed
     * over lanes by their acceptance; asked between proposing and settling.
     *
     * @param middle by parameter
     * @param spread by parameter, in which distances are measured
     */
    double lengthSlope(double[] middle, double[] spread, Metric metric) {
        var velocities = new double[positions.length][lanes];
        metric.move(pushes, 1, velocities, lanes);
        double sum = 0;
        for (int lane = 0; lane < lanes; lane++) {
            double along = 0;
            double distance = 0;
            for (int i = 0; i < positions.length && !diverged[lane]; i++) {
                double scaled = (ends[i][lane] - middle[i]) / spread[i];
                double was = (positions[i][lane] - middle[i]) / spread[i];
                distance += scaled * scaled - was * was;
                along += scaled * velocities[i][lane] / spread[i];
            }
            sum += diverged[lane] ? 0 : acceptances[lane] * distance * along;
        }
        return sum;
    }

    /** Sum of acceptances over lanes that did not diverge: what slopes are weighed by. */
    double slopeWeight() {
        double sum = 0;
        for (int lane = 0; lane < lanes; lane++) {
            sum += diverged[lane] ? 0 : acceptances[lane];
        }
        return sum;
    }
}
