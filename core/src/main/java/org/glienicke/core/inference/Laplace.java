package org.glienicke.core.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.apache.commons.numbers.gamma.LogGamma;
import org.glienicke.core.probability.Draws;

/**
 * The highest point of a log density and the curvature there, found by damped Newton steps: maximum likelihood with standard errors, or
 * the peak of a posterior [Gelman 2013, chapter 13]. For up to some ten parameters, whose curvature is taken from the slopes around.
 */
public sealed interface Laplace {

    /** There is no such point, and why. */
    record NoPeak(String because) implements Laplace {}

    /**
     * Climbs to the peak.
     *
     * @param start where the density is finite
     */
    static Laplace of(LogDensity target, double[] start) {
        return new Climb(target, start.clone()).climb();
    }

    /** The peak. */
    final class Peak implements Laplace {

        /** Degrees of freedom of what draws are proposed from: its tails are heavier than most posteriors'. */
        private static final int FREEDOM = 5;

        private static final double LOG_2_PI = Math.log(2 * Math.PI);

        private final LogDensity target;
        private final double[] position;
        private final double[][] lower;
        private final double logDensity;
        private final double logNormaliser;

        // lower is the factor of the negative curvature
        Peak(LogDensity target, double[] position, double[][] lower, double logDensity) {
            this.target = target;
            this.position = position;
            this.lower = lower;
            this.logDensity = logDensity;
            this.logNormaliser = logNormaliser(lower);
        }

        public int dimension() {
            return position.length;
        }

        public double at(int parameter) {
            return position[parameter];
        }

        public double[] position() {
            return position.clone();
        }

        public double logDensity() {
            return logDensity;
        }

        /** Standard error of a parameter: the root of the diagonal of the inverse of the negative curvature. */
        public double standardError(int parameter) {
            var unit = new double[position.length];
            unit[parameter] = 1;
            double sum = 0;
            for (double x : Triangle.forward(lower, unit)) {
                sum += x * x;
            }
            return Math.sqrt(sum);
        }

        /** Log of the integral of the density as if it were normal; exact if it is. */
        public double logEvidence() {
            return logDensity + position.length / 2.0 * LOG_2_PI - Triangle.logDeterminant(lower);
        }

        /**
         * Draws from the density itself: proposed around the peak and weighed.
         *
         * @param size 100 or more
         */
        public Sample draws(int size, RandomGenerator random) {
            var proposed = new ArrayList<Proposed>(size);
            for (int k = 0; k < size; k++) {
                proposed.add(propose(random));
            }
            return Sample.of(proposed, random);
        }

        /** One place around the peak, with what it weighs. */
        public Proposed propose(RandomGenerator random) {
            var whitened = new double[position.length];
            double stretch = Math.sqrt(FREEDOM / chiSquared(random));
            double square = 0;
            for (int i = 0; i < whitened.length; i++) {
                whitened[i] = stretch * random.nextGaussian();
                square += whitened[i] * whitened[i];
            }
            var place = moved(whitened);
            double density = target.at(place, new double[place.length]);
            double proposal = logNormaliser - (FREEDOM + position.length) / 2.0 * Math.log1p(square / FREEDOM);
            return new Proposed(place, Double.isFinite(density) ? density - proposal : Double.NEGATIVE_INFINITY);
        }

        private static double chiSquared(RandomGenerator random) {
            double sum = 0;
            for (int i = 0; i < FREEDOM; i++) {
                double z = random.nextGaussian();
                sum += z * z;
            }
            return sum;
        }

        private double[] moved(double[] whitened) {
            var moved = Triangle.backward(lower, whitened);
            for (int i = 0; i < moved.length; i++) {
                moved[i] += position[i];
            }
            return moved;
        }

        // of the Student distribution with this peak and curvature, from the product form of the gamma function at
        // halves
        private static double logNormaliser(double[][] lower) {
            int dimension = lower.length;
            double halves = 0;
            for (int i = 0; i < dimension; i++) {
                halves += logGammaStep((FREEDOM + i) / 2.0);
            }
            return halves - dimension / 2.0 * Math.log(FREEDOM * Math.PI) + Triangle.logDeterminant(lower);
        }

        // ln gamma(x + 1/2) - ln gamma(x)
        private static double logGammaStep(double x) {
            return LogGamma.value(x + 0.5) - LogGamma.value(x);
        }
    }

    /** A place that was proposed. */
    final class Proposed {

        private final double[] position;
        private final double logRatio;

        private Proposed(double[] position, double logRatio) {
            this.position = position;
            this.logRatio = logRatio;
        }

        /** The same place in a larger space or under another weight. */
        public Proposed as(double[] moved, double logWeight) {
            return new Proposed(moved, logRatio + logWeight);
        }

        public double[] position() {
            return position.clone();
        }
    }

    /** Draws from a density, all of equal weight. */
    final class Sample {

        private final double[][] positions;
        private final double kHat;
        private final double logEvidence;

        private Sample(double[][] positions, double kHat, double logEvidence) {
            this.positions = positions;
            this.kHat = kHat;
            this.logEvidence = logEvidence;
        }

        /** As many draws as places were proposed; a place of much weight comes several times. */
        public static Sample of(List<Proposed> proposed, RandomGenerator random) {
            var logRatios = proposed.stream().mapToDouble(p -> p.logRatio).toArray();
            var weights = Reweighted.by(logRatios);
            var places = weights.resample(random);
            var positions = new double[places.length][];
            for (int k = 0; k < places.length; k++) {
                positions[k] = proposed.get(places[k]).position;
            }
            return new Sample(positions, weights.kHat(), logMean(logRatios));
        }

        private static double logMean(double[] logs) {
            double top = Double.NEGATIVE_INFINITY;
            for (double log : logs) {
                top = Math.max(top, log);
            }
            double sum = 0;
            for (double log : logs) {
                sum += Math.exp(log - top);
            }
            return top + Math.log(sum / logs.length);
        }

        public int size() {
            return positions.length;
        }

        /** A copy of one draw. */
        public double[] at(int draw) {
            return positions[draw].clone();
        }

        /** A quantity, draw by draw; what it is handed must not be changed. */
        public Draws of(ToDoubleFunction<double[]> quantity) {
            var values = new double[positions.length];
            for (int k = 0; k < values.length; k++) {
                values[k] = quantity.applyAsDouble(positions[k]);
            }
            return Draws.owning(values);
        }

        /** Shape of the tail of the weights [Vehtari 2024]: above 0.7 the draws do not stand for the density. */
        public double kHat() {
            return kHat;
        }

        /** Log of the integral of the density, by importance sampling. */
        public double logEvidence() {
            return logEvidence;
        }
    }
}
