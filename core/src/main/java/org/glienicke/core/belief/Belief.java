package org.glienicke.core.belief;

import java.util.List;
import java.util.function.IntFunction;
import org.glienicke.core.inference.Chains;
import org.glienicke.core.inference.Convergence;
import org.glienicke.core.inference.Lockstep;
import org.glienicke.core.probability.Chance;

/**
 * What is believed of what parties seek, once the record has been asked: draws of everybody's weights, or the reason why there are
 * none to be shown. A posterior that fails its diagnostics has no draws to print.
 */
public sealed interface Belief {

    /** From this length of chain on a figure is to be certified. */
    int CERTIFIED_DRAWS = 256;

    /** More answers than this are not to be asked while somebody waits: time goes by their number, and a page would take minutes. */
    int MOST_FOR_A_PAGE = 5_000;

    /** Draws that passed. */
    record Learned(Posterior posterior) implements Belief {}

    /**
     * Nothing was asked, because the answer would mislead.
     *
     * @param because one sentence
     */
    record Declined(String because) implements Belief {}

    /**
     * The sampler did not come to rest; no numbers.
     *
     * @param worst over all that was checked
     */
    record Unsound(Convergence worst, String because) implements Belief {}

    /** How a posterior came about. */
    enum Way {
        /** Sampled from the prior on. */
        SAMPLED,
        /** Draws of a posterior close by, drawn again by weight. */
        REWEIGHTED,
        /** Sampled from such draws on, because weights alone would not do. */
        REPAIRED
    }

    /** What the record teaches, for a person waiting. */
    static Belief of(Observations record, Priors priors, Chance chance) {
        return of(record, priors, Lockstep.Plan.quick(), chance);
    }

    /** What a record of a thousand unknowns teaches, for a person waiting: short chains, and longer ones only if those do not agree. */
    static Belief soon(Observations record, Priors priors, Chance chance) {
        var belief = of(record, priors, Lockstep.Plan.page(), chance);
        return belief instanceof Unsound ? of(record, priors, Lockstep.Plan.thorough(), chance) : belief;
    }

    /** What the record teaches, by a plan of one's own. */
    static Belief of(Observations record, Priors priors, Lockstep.Plan plan, Chance chance) {
        if (!record.haveRefusals()) {
            return new Declined("The record holds no refusal; acceptances bound what parties seek from one side only.");
        }
        var known = known(record, priors);
        var layout = Layout.of(priors, known);
        IntFunction<double[]> starts = chain -> start(layout.dimension(), chance.named("start " + chain));
        var chains = Lockstep.run(new AnswerModel(layout, known), starts, plan, chance);
        return judged(layout, known, chains, plan, Way.SAMPLED);
    }

    /** The observations of parties that somebody judged, the only ones that can be learned from. */
    static List<Observation> known(Observations record, Priors priors) {
        return record.all().stream()
                .filter(o -> o.sides().stream().allMatch(s -> priors.knows(s.party())))
                .toList();
    }

    private static double[] start(int dimension, java.util.random.RandomGenerator random) {
        var start = new double[dimension];
        for (int i = 0; i < dimension; i++) {
            start[i] = 0.5 * random.nextGaussian();
        }
        return start;
    }

    /** Samples on from draws of a posterior close by, and passes judgement. */
    static Belief repaired(Layout layout, List<Observation> observations, Positions near, Chance chance) {
        var plan = Lockstep.Plan.repair();
        var chains = Lockstep.from(new AnswerModel(layout, observations), near.all(), plan, chance);
        return judged(layout, observations, chains, plan, Way.REPAIRED);
    }

    private static Belief judged(
            Layout layout, List<Observation> observations, Chains chains, Lockstep.Plan plan, Way way) {
        var worst = Check.worst(chains);
        boolean sound = plan.draws() >= CERTIFIED_DRAWS ? worst.isCertified() : worst.isQuick();
        if (!sound) {
            return new Unsound(worst, "The chains do not agree, or too few draws are independent.");
        }
        return new Learned(new Posterior(
                layout, observations, Positions.of(chains), new Posterior.Soundness(way, worst, 0, chains.trace())));
    }
}
