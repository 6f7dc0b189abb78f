package org.glienicke.core.belief;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.inference.Reweighted;
import org.glienicke.core.probability.Chance;

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

    /** Draws keep the party's weights and reservation value, so that all answers are as likely as they were, and change their prior. */
    Belief under(Party.Id party, Priors priors) {
        return rejudged(party, priors).belief();
    }

    /** The same, or nothing if weights alone would not do. */
    Optional<Posterior> underByWeights(Party.Id party, Priors priors) {
        return rejudged(party, priors).byWeights();
    }

    private Reweighing rejudged(Party.Id party, Priors priors) {
        var moved = MovedPrior.of(from.layout(), party, priors, from.observations());
        var after = moved.of(from.positions());
        return new Reweighing(
                moved.to(),
                from.observations(),
                after.positions(),
                Reweighted.by(after.logRatios().toArray()));
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
