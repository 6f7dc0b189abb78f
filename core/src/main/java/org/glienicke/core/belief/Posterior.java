package org.glienicke.core.belief;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.inference.Chains;
import org.glienicke.core.inference.Convergence;
import org.glienicke.core.probability.Chance;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.valuation.Criterion;
import org.glienicke.core.valuation.Preferences;
import org.glienicke.core.valuation.Profile;

/**
 * Draws of all unknowns after the record. Adding, dropping or flipping an observation, leaving an exchange out, or moving a prior is one
 * operation: each draw's change of log density, smoothed weights, a look at their tail; where that will not do, short sampling from there.
 */
public final class Posterior {

    /** The assumption that is learned with the weights. */
    static final String GROUP_EXPONENT = "group-exponent";

    private final Layout layout;
    private final List<Observation> observations;
    private final Positions positions;
    private final Soundness soundness;

    Posterior(Layout layout, List<Observation> observations, Positions positions, Soundness soundness) {
        this.layout = layout;
        this.observations = List.copyOf(observations);
        this.positions = positions;
        this.soundness = soundness;
    }

    /**
     * Why the draws may be shown.
     *
     * @param worst convergence of the run they come from, over all unknowns
     * @param kHat shape of the tail of the weights; 0 if there were none
     * @param trace of that run
     */
    public record Soundness(Belief.Way way, Convergence worst, double kHat, Chains.Trace trace) {}

    public Soundness soundness() {
        return soundness;
    }

    public int size() {
        return positions.size();
    }

    /** How many unknowns the observations speak of. */
    public int unknowns() {
        return layout.dimension();
    }

    public List<Observation> observations() {
        return observations;
    }

    /** Beliefs after one more observation. */
    public Belief after(Observation added, Chance chance) {
        return new Revision(this, chance).after(added);
    }

    /** Beliefs had an observation never been made. */
    public Belief without(Observation dropped, Chance chance) {
        return new Revision(this, chance).without(List.of(dropped));
    }

    /** Beliefs had an exchange never been recorded, with all its offers. */
    public Belief without(String exchange, Chance chance) {
        return new Revision(this, chance).without(of(exchange));
    }

    /**
     * Beliefs had the record held other observations: what it no longer holds is taken out of the likelihood, and what it did not hold
     * put in. Parties that nobody judged are passed over.
     */
    public Belief revised(List<Observation> now, Chance chance) {
        return new Revision(this, chance).revised(now);
    }

    /** Beliefs had an observation been another. */
    public Belief flipped(Observation was, Observation is, Chance chance) {
        return new Revision(this, chance).flipped(was, is);
    }

    /** Beliefs had a weight been judged otherwise; draws keep the weight and change its prior. */
    public Belief judged(Party.Id party, Criterion criterion, Profile.Weight weight, Chance chance) {
        return new Revision(this, chance).under(party, layout.priors().withWeight(party, criterion, weight));
    }

    /** Beliefs had a party been judged otherwise, its reservation value with it. */
    public Belief judged(Party.Id party, Profile profile, Chance chance) {
        return new Revision(this, chance).under(party, layout.priors().with(party, profile));
    }

    /** The same by weights alone; empty if they would not do, because the judgement lies too far off for the draws at hand. */
    public Optional<Posterior> judgedByWeights(Party.Id party, Profile profile, Chance chance) {
        return new Revision(this, chance).underByWeights(party, layout.priors().with(party, profile));
    }

    /** What was believed before the record was asked. */
    public Priors priors() {
        return layout.priors();
    }

    Layout layout() {
        return layout;
    }

    Positions positions() {
        return positions;
    }

    private static double[] each(List<double[]> positions, Chains.Quantity quantity) {
        var values = new double[positions.size()];
        IntStream.range(0, values.length).parallel().forEach(k -> values[k] = quantity.of(positions.get(k)));
        return values;
    }

    // what no observation speaks of is as it was before the record: standard normal
    Positions widened(Layout wider, Chance chance) {
        return positions.widened(wider.dimension(), chance.named("unknowns the record is silent on"));
    }

    /** Log probability of each draw's answer to some observations. */
    double[] logLikelihood(List<Observation> some, Chance chance) {
        var wider = layout.with(some);
        return widened(wider, chance).logLikelihoods(new AnswerModel(wider, some));
    }

    /** Probability that all sides accept, and that what is on record is a settlement, draw by draw. */
    public Draws settled(Observation offer, Chance chance) {
        var wider = layout.with(List.of(offer));
        var model = new AnswerModel(wider, List.of(offer));
        return Draws.owning(
                each(widened(wider, chance).all(), p -> Answer.settled(model.logOdds(p)[0], model.logSelection(p)[0])));
    }

    /** Probability that each side says yes, draw by draw, in the order of the sides. */
    public List<Draws> accepted(Observation offer, Chance chance) {
        var wider = layout.with(List.of(offer));
        var model = new AnswerModel(wider, List.of(offer));
        var wide = widened(wider, chance).all();
        return IntStream.range(0, offer.sides().size())
                .mapToObj(side -> Draws.owning(each(wide, p -> Answer.yes(model.logOdds(p)[0][side]))))
                .toList();
    }

    /**
     * What a side's yes rests on, draw by draw.
     *
     * @param side in the order of the offer's sides
     */
    Revealed.Odds odds(Observation offer, int side, Chance chance) {
        var wider = layout.with(List.of(offer));
        var model = new AnswerModel(wider, List.of(offer));
        var wide = widened(wider, chance).all();
        var parts = new double[wide.size()][];
        var all = new double[wide.size()];
        IntStream.range(0, all.length).parallel().forEach(k -> {
            parts[k] = model.partOdds(wide.get(k))[side];
            all[k] = model.logOdds(wide.get(k))[0][side];
        });
        return new Revealed.Odds(offer.sides().get(side).swings(), parts, all);
    }

    /** Draws from before the record was asked, of the same unknowns. */
    Posterior prior(Chance chance) {
        var random = chance.named("prior");
        var before = IntStream.range(0, size())
                .mapToObj(_ -> normals(layout.dimension(), random))
                .toList();
        return new Posterior(layout, List.of(), Positions.of(before), soundness);
    }

    /** Points of a weight that some observation speaks of. */
    Draws weight(Party.Id party, Criterion criterion, OptionalInt year) {
        var slot = layout.slot(party, criterion, year);
        return Draws.owning(positions.each(slot.places().toArray(), slot::weight));
    }

    /** Draws of an unknown by its place. */
    Draws unknown(int place) {
        return Draws.owning(positions.each(new int[] {place}, position -> position[place]));
    }

    /** What came of an exchange. */
    public List<Observation> of(String exchange) {
        return observations.stream()
                .filter(o -> o.origin().exchange().equals(exchange))
                .toList();
    }

    /**
     * Draws for accounts: weights and reservation of a party after the record, the group exponent with them, all other assumptions as
     * they were drawn.
     *
     * @param year of the exchange to be explained; empty for now
     * @param assumptions as drawn by {@link Preferences#draw}
     * @param size how many, the same as of the assumptions
     */
    public Preferences preferences(
            Party.Id party, OptionalInt year, Map<String, Draws> assumptions, int size, Chance chance) {
        var wide = layout.with(party, year);
        var positions = widened(wide, chance);
        var weights = new EnumMap<Criterion, Draws>(Criterion.class);
        for (var criterion : Criterion.values()) {
            var slot = wide.slot(party, criterion, year);
            weights.put(criterion, spread(positions.each(slot.places().toArray(), slot::weight), size));
        }
        int place = wide.reservation(party);
        var reserve = Reserve.of(layout.priors(), party);
        var reservation = spread(positions.each(new int[] {place}, p -> reserve.value(p[place])), size);
        var all = new HashMap<>(assumptions);
        var model = new AnswerModel(wide, List.of());
        all.put(GROUP_EXPONENT, spread(positions.each(new int[] {Layout.EXPONENT}, model::exponent), size));
        return new Preferences(party, weights, reservation, all);
    }

    private static Draws spread(double[] all, int size) {
        var values = new double[size];
        for (int k = 0; k < size; k++) {
            values[k] = all[(int) ((long) k * all.length / size)];
        }
        return Draws.owning(values);
    }

    /** What the record taught of a party's weights, criterion by criterion. */
    public List<PartWorth> partWorths(Party.Id party, Chance chance) {
        return partWorths(party, OptionalInt.empty(), chance);
    }

    /** The same of its weights in the year of an exchange. */
    public List<PartWorth> partWorths(Party.Id party, OptionalInt year, Chance chance) {
        var wide = layout.with(party, year);
        var after = widened(wide, chance);
        var slots = Arrays.stream(Criterion.values())
                .map(criterion -> wide.slot(party, criterion, year))
                .toList();
        var places =
                slots.stream().flatMapToInt(Slot::places).distinct().sorted().toArray();
        var before = after.before(places, chance);
        return Arrays.stream(Criterion.values())
                .map(criterion -> PartWorth.of(criterion, slots.get(criterion.ordinal()), before, after))
                .toList();
    }

    private static double[] normals(int dimension, java.util.random.RandomGenerator random) {
        var values = new double[dimension];
        for (int i = 0; i < dimension; i++) {
            values[i] = random.nextGaussian();
        }
        return values;
    }

    /** All draws in single precision, to be put away; {@link #unpacked} is the way back. */
    public float[] packed() {
        return positions.packed();
    }

    /**
     * Draws that were put away, of the same record and priors.
     *
     * @return empty if they cannot be of this record, because its unknowns are others in number
     */
    public static Optional<Posterior> unpacked(
            Observations record, Priors priors, float[] packed, Soundness soundness) {
        var known = Belief.known(record, priors);
        var layout = Layout.of(priors, known);
        int dimension = layout.dimension();
        if (packed.length == 0 || packed.length % dimension != 0) {
            return Optional.empty();
        }
        return Optional.of(new Posterior(layout, known, Positions.unpacked(packed, dimension), soundness));
    }
}
