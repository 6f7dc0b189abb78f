package org.glienicke.core.inference;

/** The way up to the highest point of a log density: Newton steps, damped where one would lead down. */
final class Climb {

    private static final int MOST_STEPS = 200;

    /** Gain of log density that another step could bring, below which we are there. */
    private static final double NEAR = 1e-10;

    private final LogDensity target;
    private double[] position;
    private double[] slope;
    private double logDensity;
    private double damping = 1e-3;

    Climb(LogDensity target, double[] position) {
        this.target = target;
        this.position = position;
        this.slope = new double[position.length];
        this.logDensity = target.at(position, slope);
    }

    Laplace climb() {
        if (!Double.isFinite(logDensity)) {
            return new Laplace.NoPeak("the density is not finite at the start");
        }
        for (int step = 0; step < MOST_STEPS; step++) {
            var curvature = curvature();
            var lower = Triangle.factor(curvature, 0);
            if (lower != null && gain(lower) < NEAR) {
                isHigher(Triangle.backward(lower, Triangle.forward(lower, slope)));
                return new Laplace.Peak(target, position, lower, logDensity);
            }
            if (!rise(curvature)) {
                return lower == null
                        ? new Laplace.NoPeak("the density is flat or curved upwards where no step leads higher")
                        : new Laplace.Peak(target, position, lower, logDensity);
            }
        }
        return new Laplace.NoPeak("no peak within " + MOST_STEPS + " steps");
    }

    // half of slope x inverse curvature x slope
    private double gain(double[][] lower) {
        double sum = 0;
        for (double x : Triangle.forward(lower, slope)) {
            sum += x * x;
        }
        return sum / 2;
    }

    private boolean rise(double[][] curvature) {
        for (int attempt = 0; attempt < 40; attempt++) {
            var lower = Triangle.factor(curvature, damping);
            if (lower != null && isHigher(Triangle.backward(lower, Triangle.forward(lower, slope)))) {
                damping = Math.max(damping / 10, 1e-12);
                return true;
            }
            damping *= 10;
        }
        return false;
    }

    private boolean isHigher(double[] move) {
        var next = position.clone();
        for (int i = 0; i < next.length; i++) {
            next[i] += move[i];
        }
        var nextSlope = new double[next.length];
        double density = target.at(next, nextSlope);
        if (!(density > logDensity)) {
            return false;
        }
        position = next;
        slope = nextSlope;
        logDensity = density;
        return true;
    }

    // the negative second derivatives, by differences of slopes to both sides
    private double[][] curvature() {
        int n = position.length;
        var curvature = new double[n][n];
        var ahead = new double[n];
        var behind = new double[n];
        for (int i = 0; i < n; i++) {
            double width = 1e-4 * Math.max(1, Math.abs(position[i]));
            var place = position.clone();
            place[i] = position[i] + width;
            target.at(place, ahead);
            place[i] = position[i] - width;
            target.at(place, behind);
            for (int j = 0; j < n; j++) {
                double each = (behind[j] - ahead[j]) / (4 * width);
                curvature[i][j] += each;
                curvature[j][i] += each;
            }
        }
        return curvature;
    }
}
