package org.glienicke.core.belief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.inference.Reweighted;
import org.glienicke.core.probability.Chance;
import org.glienicke.core.valuation.Criterion;

/**
 * What one observation taught, all else of the record being known.
 *
 * @param bits divergence of beliefs with it from beliefs without it, over all unknowns together
 * @param kHat whether the draws could tell; over 0.7 the bits are a lower bound in all likelihood
 * @param bySide what the answer of each side alone taught everybody else, in bits; sides whose answer is not on record are not in it
 * @param shifts the weights it moved, most first
 */
public record Lesson(
        Observation observation, double bits, double kHat, Map<Party.Id, Double> bySide, List<Shift> shifts) {

    public Lesson {
        bySide = Collections.unmodifiableMap(new TreeMap<>(bySide));
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
        var without = without(logs);
        var bySide = new TreeMap<Party.Id, Double>();
        if (observation.sides().size() == 1) {
            bySide.put(observation.sides().getFirst().party(), bits(logs, without));
        } else {
            bySide.putAll(bySide(posterior, observation, chance));
        }
        return new Lesson(
                observation, bits(logs, without), without.kHat(), bySide, shifts(posterior, observation, without));
    }

    // each answer by itself, whatever the others said and however likely it was to be recorded
    private static Map<Party.Id, Double> bySide(Posterior posterior, Observation observation, Chance chance) {
        var bits = new TreeMap<Party.Id, Double>();
        var yes = posterior.accepted(observation, chance);
        for (int i = 0; i < yes.size(); i++) {
            var side = observation.sides().get(i);
            boolean isYes = side.word() == Observation.Word.ACCEPTED;
            if (side.word() != Observation.Word.SILENT) {
                var logs = Arrays.stream(yes.get(i).toArray())
                        .map(p -> Math.log(Math.max(isYes ? p : 1 - p, Double.MIN_NORMAL)))
                        .toArray();
                bits.put(side.party(), bits(logs, without(logs)));
            }
        }
        return bits;
    }

    private static Reweighted without(double[] logs) {
        return Reweighted.by(Arrays.stream(logs).map(log -> -log).toArray());
    }

    // mean log likelihood less log p(answer | the rest), the log of the mean likelihood under beliefs without it
    private static double bits(double[] logs, Reweighted without) {
        double mean = Arrays.stream(logs).average().orElse(0);
        double evidence =
                Math.log(without.mean(Arrays.stream(logs).map(Math::exp).toArray()));
        return Math.max(0, (mean - evidence) / Math.log(2));
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
