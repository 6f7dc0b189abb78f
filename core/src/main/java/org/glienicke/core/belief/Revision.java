package org.glienicke.core.belief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.inference.LaneMath;
import org.glienicke.core.inference.Reweighted;
import org.glienicke.core.probability.Chance;
import org.glienicke.core.valuation.Criterion;

/**
 * Beliefs had the record, or a judgement, been another: each draw's change of log density, smoothed weights, a look at their tail; where
 * that will not do, short sampling from there.
 *
 * @param from the draws at hand
 */
record Revision(Posterior from, Chance chance) {

    Belief after(Observation added) {
        var all = new ArrayList<>(from.observations());
        all.add(added);
        return changed(all, List.of(), List.of(added));
    }

    Belief without(List<Observation> dropped) {
        var rest = new ArrayList<>(from.observations());
        rest.removeAll(dropped);
        return revised(rest);
    }

    Belief revised(List<Observation> now) {
        var all = Belief.known(new Observations(now, List.of()), from.layout().priors());
        if (all.stream().noneMatch(o -> o.outcome() == Observation.Outcome.REFUSED)) {
            return new Belief.Declined("Without what was withdrawn or left out the record holds no refusal.");
        }
        return changed(all, less(from.observations(), all), less(all, from.observations()));
    }

    Belief flipped(Observation was, Observation is) {
        var all = new ArrayList<>(from.observations());
        all.remove(was);
        all.add(is);
        return changed(all, List.of(was), List.of(is));
    }

    private static List<Observation> less(List<Observation> some, List<Observation> others) {
        var known = new HashSet<>(others);
        return some.stream().filter(o -> !known.contains(o)).toList();
    }

    private Belief changed(List<Observation> all, List<Observation> dropped, List<Observation> added) {
        var wider = from.layout().with(added);
        var starts = from.widened(wider, chance);
        var both = new ArrayList<>(added);
        both.addAll(dropped);
        var ratios = starts.logLikelihoods(new AnswerModel(wider, both), added.size());
        return new Reweighing(wider, all, starts, Reweighted.by(ratios)).belief();
    }

    private static void add(
            double[] ratios, double factor, Positions positions, Layout layout, List<Observation> observations) {
        if (!observations.isEmpty()) {
            LaneMath.add(
                    ratios, factor, positions.logLikelihoods(new AnswerModel(layout, observations)), ratios.length);
        }
    }

    /** Draws keep the party's weights and reservation value, and change their prior. */
    Belief under(Party.Id party, Priors priors) {
        return rejudged(party, priors).belief();
    }

    /** The same, or nothing if weights alone would not do. */
    Optional<Posterior> underByWeights(Party.Id party, Priors priors) {
        return rejudged(party, priors).byWeights();
    }

    private Reweighing rejudged(Party.Id party, Priors priors) {
        var wider = from.layout().with(party, OptionalInt.empty());
        var moved = wider.under(priors);
        var own = from.observations().stream()
                .filter(o -> o.sides().stream().anyMatch(s -> s.party().equals(party)))
                .toList();
        var starts = from.widened(wider, chance);
        var reservation = IntStream.of(wider.reservation(party));
        var written = IntStream.concat(reservation, changed(party, wider, moved).mapToInt(Slot::own))
                .distinct()
                .toArray();
        var read = IntStream.concat(
                        IntStream.of(written), changed(party, wider, moved).flatMapToInt(Slot::places))
                .distinct()
                .toArray();
        var after = starts.moved(read, written, position -> move(party, wider, moved, position));
        var ratios = after.logRatios().toArray();
        add(ratios, 1, after.positions(), moved, own);
        add(ratios, -1, starts, wider, own);
        return new Reweighing(moved, from.observations(), after.positions(), Reweighted.by(ratios));
    }

    private static Stream<Slot> changed(Party.Id party, Layout wider, Layout moved) {
        return Arrays.stream(Criterion.values())
                .filter(criterion -> !wider.slot(party, criterion, OptionalInt.empty())
                        .isLike(moved.slot(party, criterion, OptionalInt.empty())))
                .map(criterion -> wider.slot(party, criterion, OptionalInt.empty()));
    }

    // what it adds to the log density; a prior without spread has none, so that the sampler has to go on from there
    private static double move(Party.Id party, Layout wider, Layout moved, double[] position) {
        double log = 0;
        for (var criterion : Criterion.values()) {
            var was = wider.slot(party, criterion, OptionalInt.empty());
            var is = moved.slot(party, criterion, OptionalInt.empty());
            if (!was.isLike(is)) {
                log += was.isFixed() || is.isFixed() ? Double.POSITIVE_INFINITY : was.moveTo(is, position);
            }
        }
        var was = Reserve.of(wider.priors(), party);
        var is = Reserve.of(moved.priors(), party);
        return log + (was.equals(is) ? 0 : was.moveTo(is, wider.reservation(party), position));
    }

    /** The prior of a reservation value: middle and standard deviation, in points. */
    record Reserve(double middle, double spread) {

        static Reserve of(Priors priors, Party.Id party) {
            var prior = priors.of(party).profile().reservation().prior();
            return new Reserve((prior.low() + prior.high()) / 2, (prior.high() - prior.low()) / (2 * Slot.Z95));
        }

        double value(double standard) {
            return middle + spread * standard;
        }

        private double moveTo(Reserve other, int place, double[] position) {
            if (!(spread > 0 && other.spread > 0)) {
                return Double.POSITIVE_INFINITY;
            }
            double before = position[place];
            double after = (value(before) - other.middle) / other.spread;
            position[place] = after;
            return (before * before - after * after) / 2 + Math.log(spread / other.spread);
        }
    }

    /** Draws with weights that make them stand for another posterior, if the weights are sound. */
    private final class Reweighing {

        private final Layout to;
        private final List<Observation> all;
        private final Positions positions;
        private final Reweighted weights;

        Reweighing(Layout to, List<Observation> all, Positions positions, Reweighted weights) {
            this.to = to;
            this.all = all;
            this.positions = positions;
            this.weights = weights;
        }

        Belief belief() {
            return byWeights()
                    .<Belief>map(Belief.Learned::new)
                    .orElseGet(() -> Belief.repaired(to, all, drawnAgain(), chance));
        }

        Optional<Posterior> byWeights() {
            if (!weights.isSound()) {
                return Optional.empty();
            }
            var old = from.soundness();
            var sound = new Posterior.Soundness(Belief.Way.REWEIGHTED, old.worst(), weights.kHat(), old.trace());
            return Optional.of(new Posterior(to, all, drawnAgain(), sound));
        }

        private Positions drawnAgain() {
            return positions.pickedBy(weights.resample(chance.named("resample")));
        }
    }

    /** Beliefs after further observations, sampled from the draws at hand on whether or not weights would do. */
    Belief repaired(List<Observation> added) {
        var wider = from.layout().with(added);
        var all = new ArrayList<>(from.observations());
        all.addAll(added);
        return Belief.repaired(wider, all, from.widened(wider, chance), chance);
    }
}
