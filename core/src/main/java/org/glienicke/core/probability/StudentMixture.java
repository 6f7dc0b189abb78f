package org.glienicke.core.probability;

import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A mixture of Student's t distributions: what is known of a number when the scale of its noise had to be learned and several models are
 * averaged.
 *
 * @param parts at least one; weights sum to 1
 */
public record StudentMixture(List<Part> parts) {

    /** Quantiles are searched this many scales from the farthest part; heavier tails than four degrees of freedom do not reach it. */
    private static final double REACH = 1e4;

    private static final int HALVINGS = 100;

    public StudentMixture {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("parts is empty; at least one is needed");
        }
    }

    /**
     * A part.
     *
     * @param weight probability of it, in [0, 1]
     * @param location its median
     * @param scale above 0
     * @param freedom degrees of freedom, above 0
     */
    public record Part(double weight, double location, double scale, double freedom) {

        public Part {
            if (!(scale > 0 && freedom > 0 && weight >= 0 && Double.isFinite(location))) {
                throw new IllegalArgumentException("part is at " + location + " with scale " + scale + ", freedom "
                        + freedom + ", weight " + weight);
            }
        }

        private double cumulative(double x) {
            return TDistribution.of(freedom).cumulativeProbability((x - location) / scale);
        }

        // polar method for Student's t [Bailey 1994]
        private double draw(RandomGenerator random) {
            while (true) {
                double u = 2 * random.nextDouble() - 1;
                double v = 2 * random.nextDouble() - 1;
                double w = u * u + v * v;
                if (w > 0 && w <= 1) {
                    return location + scale * u * Math.sqrt(freedom * (Math.pow(w, -2 / freedom) - 1) / w);
                }
            }
        }
    }

    /** Mean of the locations, which is the mean wherever there is one. */
    public double mean() {
        return parts.stream().mapToDouble(p -> p.weight() * p.location()).sum();
    }

    /** Probability of not more than x; in [0, 1]. */
    public double cumulative(double x) {
        return Math.min(
                1, parts.stream().mapToDouble(p -> p.weight() * p.cumulative(x)).sum());
    }

    /** Natural logarithm of the density at x. */
    public double logDensity(double x) {
        double density = parts.stream()
                .mapToDouble(p ->
                        p.weight() * TDistribution.of(p.freedom()).density((x - p.location()) / p.scale()) / p.scale())
                .sum();
        return Math.log(density);
    }

    /**
     * The value that a share lies below, by halving.
     *
     * @param share in (0, 1)
     */
    public double quantile(double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("share is " + share + ", not in (0, 1)");
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (var part : parts) {
            low = Math.min(low, part.location() - REACH * part.scale());
            high = Math.max(high, part.location() + REACH * part.scale());
        }
        for (int i = 0; i < HALVINGS && high - low > 1e-12 * (1 + Math.abs(low)); i++) {
            double middle = (low + high) / 2;
            if (cumulative(middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /**
     * The central interval of a mass.
     *
     * @param mass such as 0.90; in (0, 1)
     */
    public Interval credibleInterval(double mass) {
        return new Interval(quantile((1 - mass) / 2), quantile((1 + mass) / 2), mass);
    }

    /**
     * This stretched about its median.
     *
     * @param times above 0
     */
    public StudentMixture widened(double times) {
        if (times == 1) {
            return this;
        }
        double middle = quantile(0.5);
        return new StudentMixture(parts.stream()
                .map(p ->
                        new Part(p.weight(), middle + times * (p.location() - middle), times * p.scale(), p.freedom()))
                .toList());
    }

    /** This shifted. */
    public StudentMixture plus(double shift) {
        return new StudentMixture(parts.stream()
                .map(p -> new Part(p.weight(), p.location() + shift, p.scale(), p.freedom()))
                .toList());
    }

    /** Several mixtures, each as likely as its weight says; weights sum to 1. */
    public static StudentMixture of(List<StudentMixture> mixtures, List<Double> weights) {
        var parts = new java.util.ArrayList<Part>();
        for (int m = 0; m < mixtures.size(); m++) {
            for (var p : mixtures.get(m).parts()) {
                parts.add(new Part(weights.get(m) * p.weight(), p.location(), p.scale(), p.freedom()));
            }
        }
        return new StudentMixture(parts);
    }

    /** Independent draws. */
    public Draws draws(int size, RandomGenerator random) {
        var values = new double[size];
        for (int k = 0; k < size; k++) {
            values[k] = part(random.nextDouble()).draw(random);
        }
        return Draws.owning(values);
    }

    private Part part(double share) {
        double sum = 0;
        for (var part : parts) {
            sum += part.weight();
            if (share < sum) {
                return part;
            }
        }
        return parts.getLast();
    }
}
