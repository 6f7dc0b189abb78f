package org.glienicke.core.incentives;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.glienicke.core.probability.Chance;
import org.glienicke.core.probability.Draws;

/**
 * Takings over the next twenty years under several policies, each simulated with what the record and each study say of its effect.
 *
 * @param years simulated
 * @param perYear how often the policy's act falls, evenly spaced: as often as concessions on record
 * @param outcomes no concessions first
 */
public record Policies(int years, double perYear, List<Outcome> outcomes) {

    /** How far the simulation looks ahead. */
    public static final int YEARS = 20;

    /** How many histories are simulated for each policy and view. */
    public static final int HISTORIES = 10_000;

    /** What is believed of sanctions, of which no study was found: with 90 percent from half to double. */
    private static final double SANCTIONS_SPREAD = Math.log(2) / 1.6448536269514722;

    /** Days that the effect of a rescue was measured over. */
    private static final double RESCUE_MEMORY = 90 / 365.25;

    public Policies {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * What came of a policy under one view of its effect.
     *
     * @param policy in words
     * @param view whose view of the effect, in words
     * @param takings in all years, one draw a history
     * @param ratio to the same histories' expectation without concessions
     */
    public record Outcome(String policy, String view, Draws takings, double ratio) {}

    /** One view of what an act multiplies the baseline by; one factor a draw. */
    private record View(String policy, String words, double memory, Draws factor) {}

    /** Simulates all. */
    static Policies of(EventModel.Fitted model, double perYear, List<Study> studies, Chance chance) {
        var views = views(model, studies, chance);
        var moments = new ArrayList<Double>();
        for (int i = 0; i < Math.floor(perYear * YEARS); i++) {
            moments.add((i + 0.5) / perYear);
        }
        var outcomes = new ArrayList<Outcome>();
        var none = simulate(model, Steps.none(YEARS), Draws.constant(1, model.size()), chance);
        outcomes.add(new Outcome("no concessions", "nothing is given", none, 1));
        for (var view : views) {
            var steps = Steps.recent(moments, view.memory, YEARS);
            var takings = simulate(model, steps, view.factor, chance);
            outcomes.add(new Outcome(view.policy, view.words, takings, takings.mean() / none.mean()));
        }
        return new Policies(YEARS, perYear, outcomes);
    }

    private static List<View> views(EventModel.Fitted model, List<Study> studies, Chance chance) {
        int size = model.size();
        var views = new ArrayList<View>();
        views.add(new View("swaps", "this record", Steps.MEMORY_YEARS, model.factor()));
        for (var study : studies) {
            study.finding()
                    .factor()
                    .ifPresent(range -> views.add(new View(
                            study.policy() == Study.Policy.CONCESSIONS
                                    ? "swaps"
                                    : study.policy().words(),
                            study.name() + " (" + study.covers().years() + ")",
                            study.policy() == Study.Policy.RESCUES ? RESCUE_MEMORY : Steps.MEMORY_YEARS,
                            between(
                                    range,
                                    size,
                                    chance.named("study " + study.name()
                                            + study.covers().years())))));
        }
        if (studies.stream().noneMatch(s -> s.policy() == Study.Policy.SANCTIONS)) {
            var random = chance.named("sanctions");
            var factor = new double[size];
            for (int k = 0; k < size; k++) {
                factor[k] = Math.exp(SANCTIONS_SPREAD * random.nextGaussian());
            }
            views.add(
                    new View("sanctions", "no study found: half to double", Steps.MEMORY_YEARS, Draws.owning(factor)));
        }
        return views;
    }

    // every value of a published range alike, on the scale of logarithms
    private static Draws between(Study.Factor range, int size, RandomGenerator random) {
        var factor = new double[size];
        for (int k = 0; k < size; k++) {
            factor[k] = range.low() * Math.pow(range.high() / range.low(), random.nextDouble());
        }
        return Draws.owning(factor);
    }

    private static Draws simulate(EventModel.Fitted model, Steps steps, Draws factor, Chance chance) {
        var random = chance.named("histories");
        var counts = new double[HISTORIES];
        for (int h = 0; h < HISTORIES; h++) {
            int draw = (int) ((long) h * model.size() / HISTORIES);
            var process = model.at(draw);
            counts[h] = new Hawkes(process.baseline(), factor.at(draw), process.offspring(), process.decay())
                    .simulate(steps, random)
                    .length;
        }
        return Draws.owning(counts);
    }
}
