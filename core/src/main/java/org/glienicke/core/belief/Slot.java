package org.glienicke.core.belief;

import java.util.List;
import java.util.stream.IntStream;
import org.glienicke.core.inference.LaneMath;
import org.glienicke.core.valuation.Criterion;
import org.glienicke.core.valuation.Profile;

/** The place of one party's weight for one criterion in one stretch of its record, and the map from standard normals to points. */
final class Slot {

    /** Share of a weight's prior spread that all parties of a kind have in common, as a standard deviation. */
    private static final double COMMON = Math.sqrt(0.5);

    /** How parties of a kind differ: log-normal about the rest of the spread. */
    private static final double DIFFER_SPREAD = 0.3;

    /** Standard deviation of one step of drift, as a share of what is a party's own. */
    private static final double DRIFT = 0.5;

    private static final double LN2 = Math.log(2);

    /** 95th percentile of the standard normal distribution. */
    static final double Z95 = 1.6448536269514722;

    private final int kind;
    private final int differ;
    private final int own;
    private final int[] drift;
    private final Scale scale;

    Slot(int kind, int differ, int own, int[] drift, Scale scale) {
        this.kind = kind;
        this.differ = differ;
        this.own = own;
        this.drift = drift;
        this.scale = scale;
    }

    /**
     * Median and spread as judged.
     *
     * @param median in points
     * @param spread of theta; 0 for a weight that is held fixed
     */
    record Scale(double median, double spread) {

        static Scale of(Profile profile, Criterion criterion) {
            return new Scale(
                    median(profile, criterion),
                    spread(weight(profile, criterion).times()));
        }

        /** Whether the weight is held fixed. */
        boolean isFixed() {
            return spread < 1e-9;
        }

        /** In points. */
        static double median(Profile profile, Criterion criterion) {
            return weight(profile, criterion).median() * profile.pointsPerWeight();
        }

        private static Profile.Weight weight(Profile profile, Criterion criterion) {
            var weight = profile.weights().get(criterion);
            if (weight == null) {
                throw new IllegalArgumentException("profile of " + profile.subject() + " lacks " + criterion.slug());
            }
            return weight;
        }

        /** Whether two profiles judge a weight alike. */
        static boolean isLike(Profile one, Profile other, Criterion criterion) {
            return weight(one, criterion).times() == weight(other, criterion).times()
                    && median(one, criterion) == median(other, criterion);
        }

        // the spread at which the 95th percentile is times^2 the 5th, by halving
        static double spread(double times) {
            double low = 0;
            double high = 20;
            for (int i = 0; i < 60; i++) {
                double middle = (low + high) / 2;
                double ratio = Math.log(softplus(Z95 * middle)) - Math.log(softplus(-Z95 * middle));
                if (ratio < 2 * Math.log(times)) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return (low + high) / 2;
        }
    }

    static double softplus(double x) {
        return x > 0 ? x + Math.log(1 + Math.exp(-x)) : x > -30 ? Math.log(1 + Math.exp(x)) : Math.exp(x);
    }

    /** On the scale on which the prior is about normal. */
    double theta(double[] position) {
        return scale.spread * (COMMON * position[kind] + differ(position) * individual(position));
    }

    /** By how much parties of a kind differ. */
    double differ(double[] position) {
        return COMMON * Math.exp(DIFFER_SPREAD * position[differ]);
    }

    private double individual(double[] position) {
        double sum = position[own];
        for (int step : drift) {
            sum += DRIFT * position[step];
        }
        return sum;
    }

    /** Points for the reference swing. */
    double weight(double[] position) {
        return weightAt(theta(position));
    }

    double weightAt(double theta) {
        return scale.median * softplus(theta) / LN2;
    }

    double median() {
        return scale.median;
    }

    /** Adds to a gradient what a slope of the log density by this weight makes of it. */
    void backward(double[] position, double theta, double slope, double[] gradient) {
        double byTheta = slope * scale.median / LN2 / (1 + Math.exp(-theta));
        double differ = differ(position);
        double byIndividual = byTheta * scale.spread * differ;
        gradient[kind] += byTheta * scale.spread * COMMON;
        gradient[this.differ] += byIndividual * individual(position) * DIFFER_SPREAD;
        gradient[own] += byIndividual;
        for (int step : drift) {
            gradient[step] += byIndividual * DRIFT;
        }
    }

    /** Place of what parties of a kind have in common. */
    int kind() {
        return kind;
    }

    Scale scale() {
        return scale;
    }

    /** Spread of theta as judged. */
    double spread() {
        return scale.spread;
    }

    /** What is the party's own, as a sum of unknowns. */
    List<Linear.Entry> individual() {
        return IntStream.concat(IntStream.of(own), IntStream.of(drift))
                .mapToObj(place -> new Linear.Entry(place, place == own ? 1 : DRIFT))
                .toList();
    }

    /** Place of what is the party's own. */
    int own() {
        return own;
    }

    /** The places of what this weight depends on. */
    IntStream places() {
        return IntStream.concat(IntStream.of(kind, differ, own), IntStream.of(drift));
    }

    /** Place of how parties of a kind differ. */
    int differ() {
        return differ;
    }

    /**
     * Theta for many positions at once.
     *
     * @param positions by place, then lane
     * @param differs {@link #differ(double[])} by lane
     * @param individual overwritten with what is the party's own, by lane
     * @param thetas overwritten, by lane
     */
    void thetas(double[][] positions, double[] differs, double[] individual, double[] thetas) {
        System.arraycopy(positions[own], 0, individual, 0, individual.length);
        for (int step : drift) {
            LaneMath.add(individual, DRIFT, positions[step], individual.length);
        }
        thetas(positions[kind], differs, individual, thetas, scale.spread);
    }

    private static void thetas(double[] kind, double[] differs, double[] individual, double[] thetas, double spread) {
        for (int lane = 0; lane < thetas.length; lane++) {
            thetas[lane] = spread * (COMMON * kind[lane] + differs[lane] * individual[lane]);
        }
    }

    /** The factor by which {@link #differ(double[])} follows its place: its logarithm's slope. */
    static double differSpread() {
        return DIFFER_SPREAD;
    }

    static double common() {
        return COMMON;
    }

    /**
     * {@link #backward(double[], double, double, double[])} for many positions at once.
     *
     * @param byTheta slope of the log density by theta, by lane
     * @param work overwritten
     */
    void backward(double[] byTheta, double[] differs, double[] individual, double[] work, double[][] gradients) {
        int lanes = byTheta.length;
        LaneMath.add(gradients[kind], scale.spread * COMMON, byTheta, lanes);
        for (int lane = 0; lane < lanes; lane++) {
            work[lane] = byTheta[lane] * differs[lane] * scale.spread;
        }
        LaneMath.add(gradients[own], 1, work, lanes);
        for (int step : drift) {
            LaneMath.add(gradients[step], DRIFT, work, lanes);
        }
        for (int lane = 0; lane < lanes; lane++) {
            work[lane] *= individual[lane];
        }
        LaneMath.add(gradients[differ], DIFFER_SPREAD, work, lanes);
    }

    /** What softplus(theta) is multiplied by to give points. */
    double perSoftplus() {
        return scale.median / LN2;
    }

    /** The way back from {@link #softplus}. */
    static double inverse(double softplus) {
        return softplus > 30 ? softplus : Math.log(Math.expm1(softplus));
    }
}
