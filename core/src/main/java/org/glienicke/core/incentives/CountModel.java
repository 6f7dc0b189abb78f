package org.glienicke.core.incentives;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.glienicke.core.incentives.CountDensity.Scatter;
import org.glienicke.core.inference.Laplace;
import org.glienicke.core.probability.Draws;

/**
 * What yearly counts of takings say of concessions and rescues of the year before: a Poisson regression whose level may change at unknown
 * years [Brandt, George and Sandler 2016], every place of none, one or two changes weighed by its evidence, and a negative binomial beside
 * it.
 */
public sealed interface CountModel {

    /** No number, and why. */
    record NotFitted(String because) implements CountModel {}

    /**
     * The posterior over all places of changes.
     *
     * @param concession what one concession in the year before multiplies the rate by
     * @param rescue the same of a rescue
     * @param recentRate takings a year at the last level, after a year without concession or rescue
     * @param changes probability of a change by row of the counts; the first row has none
     * @param check how far to trust it
     */
    record Fitted(Draws concession, Draws rescue, Draws recentRate, List<Double> changes, Check check)
            implements CountModel {

        public Fitted {
            changes = List.copyOf(changes);
        }

        /** Probability that the level changed at all. */
        public double probabilityOfChange() {
            return check.anyChange;
        }
    }

    /**
     * How far the numbers may be trusted.
     *
     * @param anyChange probability that the level changed at least once
     * @param scatter probability that counts scatter more than Poisson, against even odds before
     * @param concessionIfScattered the effect of a concession under the negative binomial
     * @param kHat shape of the weights of the draws; above 0.7 they do not stand for the posterior
     */
    record Check(double anyChange, double scatter, Draws concessionIfScattered, double kHat) {}

    /** Fewest years, and fewest takings in them, that say anything. */
    int FEWEST_YEARS = 8;

    int FEWEST_TAKINGS = 5;

    /** Shortest span of one level, in years. */
    int SHORTEST = 3;

    /** Probability before the data of no, one and two changes. */
    List<Double> CHANGES = List.of(0.5, 0.3, 0.2);

    /**
     * The posterior.
     *
     * @param draws 400 or more
     */
    static CountModel of(Yearly years, int draws, RandomGenerator random) {
        if (years.size() < FEWEST_YEARS || years.takings() < FEWEST_TAKINGS) {
            return new NotFitted(years.takings() + " takings in " + years.size() + " years are too few; "
                    + FEWEST_TAKINGS + " in " + FEWEST_YEARS + " are needed");
        }
        var poisson = Mixture.of(years, Scatter.POISSON);
        var scattered = Mixture.of(years, Scatter.NEGATIVE_BINOMIAL);
        if (poisson.isEmpty() || scattered.isEmpty()) {
            return new NotFitted("the likelihood of the counts has no peak");
        }
        var drawn = poisson.draws(draws, random);
        var other = scattered.draws(draws, random);
        double odds = Math.exp(drawn.sample.logEvidence() - other.sample.logEvidence());
        var check = new Check(
                poisson.anyChange(),
                1 / (1 + odds),
                other.effect(CountDensity.CONCESSION),
                Math.max(drawn.sample.kHat(), other.sample.kHat()));
        return new Fitted(
                drawn.effect(CountDensity.CONCESSION),
                drawn.effect(CountDensity.RESCUE),
                drawn.recentRate(),
                poisson.changes(),
                check);
    }

    /** All places of changes, each with its peak. */
    final class Mixture {

        private final Yearly years;
        private final List<Member> members = new ArrayList<>();
        private double[] weights = {};

        /** One place of changes. */
        private record Member(List<Integer> changes, Laplace.Peak peak, double logWeight) {}

        private Mixture(Yearly years) {
            this.years = years;
        }

        static Mixture of(Yearly years, Scatter scatter) {
            var mixture = new Mixture(years);
            int n = years.size();
            mixture.add(List.of(), 1, scatter);
            var ones = IntStream.rangeClosed(SHORTEST, n - SHORTEST).toArray();
            for (int first : ones) {
                mixture.add(List.of(first), ones.length, scatter);
            }
            double pairs = IntStream.of(ones)
                    .mapToDouble(first -> IntStream.of(ones)
                            .filter(s -> s >= first + SHORTEST)
                            .count())
                    .sum();
            for (int first : ones) {
                for (int second = first + SHORTEST; second <= n - SHORTEST; second++) {
                    mixture.add(List.of(first, second), pairs, scatter);
                }
            }
            mixture.weigh();
            return mixture;
        }

        private void add(List<Integer> changes, double places, Scatter scatter) {
            var priors = new ArrayList<>(List.of(
                    new Normals.Normal(Math.log((years.takings() + 0.5) / years.size()), 2),
                    new Normals.Normal(0, 1),
                    new Normals.Normal(0, 1)));
            for (int k = 0; k < changes.size(); k++) {
                priors.add(new Normals.Normal(0, 1.5));
            }
            if (scatter == Scatter.NEGATIVE_BINOMIAL) {
                priors.add(new Normals.Normal(Math.log(5), 1.5));
            }
            var density = new CountDensity(years, changes, scatter, new Normals(priors));
            var start = new double[density.dimension()];
            start[CountDensity.LEVEL] = priors.getFirst().mean();
            if (scatter == Scatter.NEGATIVE_BINOMIAL) {
                start[start.length - 1] = Math.log(5);
            }
            double logPrior = Math.log(CHANGES.get(changes.size()) / places);
            if (Laplace.of(density, start) instanceof Laplace.Peak peak) {
                members.add(new Member(changes, peak, logPrior));
            }
        }

        // a place whose evidence is so small that it would not be drawn once in a million is left out
        private void weigh() {
            double top = members.stream()
                    .mapToDouble(m -> m.logWeight + m.peak.logEvidence())
                    .max()
                    .orElse(0);
            members.removeIf(m -> m.logWeight + m.peak.logEvidence() < top - Math.log(1e7));
            weights = members.stream()
                    .mapToDouble(m -> Math.exp(m.logWeight + m.peak.logEvidence() - top))
                    .toArray();
            double sum = java.util.Arrays.stream(weights).sum();
            for (int i = 0; i < weights.length; i++) {
                weights[i] /= sum;
            }
        }

        boolean isEmpty() {
            return members.isEmpty();
        }

        double anyChange() {
            return IntStream.range(0, weights.length)
                    .filter(i -> !members.get(i).changes.isEmpty())
                    .mapToDouble(i -> weights[i])
                    .sum();
        }

        List<Double> changes() {
            var byRow = new Double[years.size()];
            java.util.Arrays.fill(byRow, 0.0);
            for (int i = 0; i < weights.length; i++) {
                for (int row : members.get(i).changes) {
                    byRow[row] += weights[i];
                }
            }
            return List.of(byRow);
        }

        // places are drawn by their approximate weight and weighed by the exact one, all together
        Drawn draws(int size, RandomGenerator random) {
            var proposed = new ArrayList<Laplace.Proposed>(size);
            for (int k = 0; k < size; k++) {
                int place = place((k + random.nextDouble()) / size);
                var member = members.get(place);
                var each = member.peak.propose(random);
                var position = each.position();
                double jumps = 0;
                for (int j = 0; j < member.changes.size(); j++) {
                    jumps += position[CountDensity.JUMPS + j];
                }
                proposed.add(each.as(
                        new double[] {
                            position[CountDensity.LEVEL] + jumps,
                            position[CountDensity.CONCESSION],
                            position[CountDensity.RESCUE]
                        },
                        member.logWeight - Math.log(weights[place])));
            }
            return new Drawn(Laplace.Sample.of(proposed, random));
        }

        private int place(double share) {
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i];
                if (share < sum) {
                    return i;
                }
            }
            return weights.length - 1;
        }
    }

    /** Draws of the last level and the two effects, on log scales. */
    record Drawn(Laplace.Sample sample) {

        Draws effect(int parameter) {
            return sample.of(position -> Math.exp(position[parameter]));
        }

        Draws recentRate() {
            return effect(CountDensity.LEVEL);
        }
    }
}
