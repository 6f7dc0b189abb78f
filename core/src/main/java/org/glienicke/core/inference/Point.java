package org.glienicke.core.inference;

import java.util.random.RandomGenerator;

/** A position with the density and slope there; never changed once made. */
final class Point {

    final double[] position;
    final double[] gradient;
    final double logDensity;

    private Point(double[] position, double[] gradient, double logDensity) {
        this.position = position;
        this.gradient = gradient;
        this.logDensity = logDensity;
    }

    static Point at(double[] position, LogDensity target) {
        var gradient = new double[position.length];
        double logDensity = target.at(position, gradient);
        return new Point(position, gradient, Double.isFinite(logDensity) ? logDensity : Double.NEGATIVE_INFINITY);
    }

    boolean isPossible() {
        return logDensity > Double.NEGATIVE_INFINITY;
    }

    /**
     * One leapfrog step [Betancourt 2017].
     *
     * @param momentum changed in place
     */
    Point leap(double[] momentum, double size, Metric metric, LogDensity target) {
        metric.pull(gradient, size / 2, momentum);
        var next = position.clone();
        metric.move(momentum, size, next);
        var point = at(next, target);
        metric.pull(point.gradient, size / 2, momentum);
        return point;
    }

    static double[] momentum(int dimension, RandomGenerator random) {
        var momentum = new double[dimension];
        for (int i = 0; i < dimension; i++) {
            momentum[i] = random.nextGaussian();
        }
        return momentum;
    }

    static double kinetic(double[] momentum) {
        double sum = 0;
        for (double m : momentum) {
            sum += m * m;
        }
        return sum / 2;
    }

    /** A first size of step at which about half of the single steps would be taken [Hoffman & Gelman 2014, algorithm 4]. */
    double firstSize(Metric metric, LogDensity target, RandomGenerator random) {
        double size = 0.1;
        int direction = 0;
        for (int round = 0; round < 50; round++) {
            var momentum = momentum(position.length, random);
            double before = logDensity - kinetic(momentum);
            var next = leap(momentum, size, metric, target);
            double change = next.logDensity - kinetic(momentum) - before;
            int wanted = change > Math.log(0.8) ? 1 : -1;
            if (direction != 0 && wanted != direction) {
                return size;
            }
            direction = wanted;
            size *= direction > 0 ? 2 : 0.5;
        }
        return size;
    }
}
