package org.glienicke.core.audiences;

import java.util.List;
import java.util.random.RandomGenerator;
import org.glienicke.core.inference.Laplace;
import org.glienicke.core.inference.LogDensity;
import org.glienicke.core.probability.Draws;

/**
 * Approval around an event: A(t) = level + jump x exp(-t ln 2 / half-life) from the day of the event on, level before. Fitted to polls of one
 * question. The jump is believed, before the data, to be small, as the mean of 41 crises was [Oneal and Bryan 1995].
 */
public sealed interface Rally {

    /** No number, and why. */
    record NotMeasured(String because) implements Rally {}

    /**
     * The posterior.
     *
     * @param level percent without the event
     * @param jump points on the day
     * @param halfLifeDays in which half of it is gone
     * @param moved share of the prior's spread of the jump that is left; near 1 if polls say nothing
     */
    record Fitted(Draws level, Draws jump, Draws halfLifeDays, double moved) implements Rally {}

    /**
     * A poll's percentage.
     *
     * @param days after the event; below 0 before
     * @param percent in [0, 100]
     * @param size people asked; 1 or more
     */
    record Approval(double days, double percent, int size) {

        public Approval {
            if (!(percent >= 0 && percent <= 100) || size < 1 || !Double.isFinite(days)) {
                throw new IllegalArgumentException(
                        "approval is " + percent + " percent of " + size + " on day " + days);
            }
        }
    }

    /** What is believed of the jump before any poll: points, mean and standard deviation. */
    double PRIOR_MEAN = 1.4;

    double PRIOR_DEVIATION = 5;

    /** Error of a poll beyond sampling, in points: houses and days differ. */
    double HOUSE_ERROR = 1.5;

    /** Fits at least one poll before the event and two after it. */
    static Rally of(List<Approval> polls, int draws, RandomGenerator random) {
        long before = polls.stream().filter(p -> p.days() < 0).count();
        long after = polls.size() - before;
        if (before < 1 || after < 2) {
            return new NotMeasured("polls of one question are needed, one before the event and two after it; there are "
                    + before + " and " + after);
        }
        double middle = polls.stream()
                .filter(p -> p.days() < 0)
                .mapToDouble(Approval::percent)
                .average()
                .orElse(50);
        var density = new Curve(List.copyOf(polls), middle);
        return switch (Laplace.of(density, new double[] {middle, 0, Math.log(30)})) {
            case Laplace.NoPeak(var because) -> new NotMeasured(because);
            case Laplace.Peak peak -> {
                var sample = peak.draws(draws, random);
                var jump = sample.of(x -> x[1]);
                yield new Fitted(
                        sample.of(x -> x[0]),
                        jump,
                        sample.of(x -> Math.exp(x[2])),
                        jump.standardDeviation() / PRIOR_DEVIATION);
            }
        };
    }

    /** Log posterior of level, jump and log half-life. */
    record Curve(List<Approval> polls, double middle) implements LogDensity {

        private static final double LEVEL_DEVIATION = 10;

        @Override
        public int dimension() {
            return 3;
        }

        @Override
        public double at(double[] x, double[] gradient) {
            double rate = Math.log(2) / Math.exp(x[2]);
            double level = (x[0] - middle) / LEVEL_DEVIATION;
            double jump = (x[1] - PRIOR_MEAN) / PRIOR_DEVIATION;
            double life = x[2] - Math.log(30);
            gradient[0] = -level / LEVEL_DEVIATION;
            gradient[1] = -jump / PRIOR_DEVIATION;
            gradient[2] = -life;
            double sum = -(level * level + jump * jump + life * life) / 2;
            for (var poll : polls) {
                double kept = poll.days() < 0 ? 0 : Math.exp(-rate * poll.days());
                double error = Math.hypot(Sampling.standardError(poll.percent(), poll.size()), HOUSE_ERROR);
                double z = (poll.percent() - x[0] - x[1] * kept) / error;
                sum -= z * z / 2;
                gradient[0] += z / error;
                gradient[1] += z / error * kept;
                gradient[2] += z / error * x[1] * kept * rate * Math.max(0, poll.days());
            }
            return sum;
        }
    }
}
