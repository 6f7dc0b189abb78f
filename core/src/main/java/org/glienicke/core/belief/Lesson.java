package org.glienicke.core.belief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.inference.Reweighted;
import org.glienicke.core.probability.Chance;
import org.glienicke.core.valuation.Criterion;

/**
 * What one observation taught, all else of the record being known.
 *
 * @param bits divergence of beliefs with it from beliefs without it, over all unknowns together
 * @param kHat whether the draws could tell; over 0.7 the bits are a lower bound in all likelihood
 * @param shifts the weights it moved, most first
 */
public record Lesson(Observation observation, double bits, double kHat, List<Shift> shifts) {

    public Lesson {
        shifts = List.copyOf(shifts);
    }

    /**
     * How the mean of a weight moved, in points.
     *
     * @param spread standard deviation with it
     */
    public record Shift(Party.Id party, Criterion criterion, double before, double after, double spread) {

        double size() {
            return Math.abs(after - before) / spread;
        }
    }

    /** The lessons of an exchange: its offers, the deal, those left behind. */
    public static List<Lesson> of(Posterior posterior, String exchange, Chance chance) {
        return posterior.of(exchange).stream()
                .map(o -> of(posterior, o, chance))
                .toList();
    }

    private static Lesson of(Posterior posterior, Observation observation, Chance chance) {
        var logs = posterior.logLikelihood(List.of(observation), chance);
        var ratios = new double[logs.length];
        double mean = 0;
        for (int k = 0; k < logs.length; k++) {
            ratios[k] = -logs[k];
            mean += logs[k] / logs.length;
        }
        var without = Reweighted.by(ratios);
        // log p(answer | the rest) is the log of the mean likelihood under beliefs without it
        double evidence = Math.log(
                without.mean(java.util.Arrays.stream(logs).map(Math::exp).toArray()));
        double bits = Math.max(0, (mean - evidence) / Math.log(2));
        return new Lesson(observation, bits, without.kHat(), shifts(posterior, observation, without));
    }

    private static List<Shift> shifts(Posterior posterior, Observation observation, Reweighted without) {
        var shifts = new ArrayList<Shift>();
        for (var side : observation.sides()) {
            for (var criterion : side.swings().criteria()) {
                var weight = posterior.weight(side.party(), criterion, observation.year());
                shifts.add(new Shift(
                        side.party(),
                        criterion,
                        without.mean(weight.toArray()),
                        weight.mean(),
                        weight.standardDeviation()));
            }
        }
        shifts.sort(Comparator.comparingDouble(Shift::size).reversed());
        return shifts;
    }
}
