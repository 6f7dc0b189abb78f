package org.glienicke.core.belief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.inference.Chains;
import org.glienicke.core.inference.Convergence;
import org.glienicke.core.inference.Lockstep;
import org.glienicke.core.inference.Reweighted;
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

    private final Layout layout;
    private final List<Observation> observations;
    private final List<double[]> positions;
    private final Soundness soundness;

    Posterior(Layout layout, List<Observation> observations, List<double[]> positions, Soundness soundness) {
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
        var wider = layout.with(List.of(added));
        var positions = widened(wider, chance);
        var model = new AnswerModel(wider, List.of(added));
        var all = new ArrayList<>(observations);
        all.add(added);
        return moved(wider, all, positions, each(positions, model::logLikelihood), chance);
    }

    /** Beliefs had an observation never been made. */
    public Belief without(Observation dropped, Chance chance) {
        return without(List.of(dropped), chance);
    }

    /** Beliefs had an exchange never been recorded, with all its offers. */
    public Belief without(String exchange, Chance chance) {
        return without(of(exchange), chance);
    }

    private Belief without(List<Observation> dropped, Chance chance) {
        var model = new AnswerModel(layout, dropped);
        var rest = new ArrayList<>(observations);
        rest.removeAll(dropped);
        if (rest.stream().noneMatch(o -> o.outcome() == Observation.Outcome.REFUSED)) {
            return new Belief.Declined("Without it the record holds no refusal.");
        }
        return moved(layout, rest, positions, each(positions, p -> -model.logLikelihood(p)), chance);
    }

    /** Beliefs had an observation been another. */
    public Belief flipped(Observation was, Observation is, Chance chance) {
        var wider = layout.with(List.of(is));
        var positions = widened(wider, chance);
        var before = new AnswerModel(wider, List.of(was));
        var after = new AnswerModel(wider, List.of(is));
        var all = new ArrayList<>(observations);
        all.remove(was);
        all.add(is);
        return moved(
                wider, all, positions, each(positions, p -> after.logLikelihood(p) - before.logLikelihood(p)), chance);
    }

    /** Beliefs had a weight been judged otherwise; draws keep the weight and change its prior. */
    public Belief judged(Party.Id party, Criterion criterion, Profile.Weight weight, Chance chance) {
        var wider = layout.with(party, OptionalInt.empty());
        var moved = wider.under(layout.priors().withWeight(party, criterion, weight));
        var from = wider.slot(party, criterion, OptionalInt.empty());
        var to = moved.slot(party, criterion, OptionalInt.empty());
        var own = observations.stream()
                .filter(o -> o.sides().stream().anyMatch(s -> s.party().equals(party)))
                .toList();
        var before = new AnswerModel(wider, own);
        var after = new AnswerModel(moved, own);
        var starts = widened(wider, chance);
        var ratios = new double[starts.size()];
        for (int k = 0; k < ratios.length && !from.isFixed() && !to.isFixed(); k++) {
            double was = before.logLikelihood(starts.get(k));
            ratios[k] = from.moveTo(to, starts.get(k)) + after.logLikelihood(starts.get(k)) - was;
        }
        return moved(moved, observations, starts, ratios, chance);
    }

    private Belief moved(Layout to, List<Observation> all, List<double[]> positions, double[] ratios, Chance chance) {
        var weights = Reweighted.by(ratios);
        var places = weights.resample(chance.named("resample"));
        var again = Arrays.stream(places).mapToObj(positions::get).toList();
        if (weights.isSound()) {
            var sound = new Soundness(Belief.Way.REWEIGHTED, soundness.worst(), weights.kHat(), soundness.trace());
            return new Belief.Learned(new Posterior(to, all, again, sound));
        }
        var plan = Lockstep.Plan.repair();
        int stride = again.size() / plan.chains();
        return Belief.sample(to, all, plan, chain -> again.get(chain * stride), Belief.Way.REPAIRED, chance);
    }

    private static double[] each(List<double[]> positions, Chains.Quantity quantity) {
        var values = new double[positions.size()];
        IntStream.range(0, values.length).parallel().forEach(k -> values[k] = quantity.of(positions.get(k)));
        return values;
    }

    // what no observation speaks of is as it was before the record: standard normal
    private List<double[]> widened(Layout wider, Chance chance) {
        int more = wider.dimension() - layout.dimension();
        var random = chance.named("unknowns the record is silent on");
        return positions.stream()
                .map(position -> {
                    var wide = Arrays.copyOf(position, wider.dimension());
                    for (int i = 0; i < more; i++) {
                        wide[position.length + i] = random.nextGaussian();
                    }
                    return wide;
                })
                .toList();
    }

    /** Log probability of each draw's answer to some observations. */
    double[] logLikelihood(List<Observation> some, Chance chance) {
        var wider = layout.with(some);
        return each(widened(wider, chance), new AnswerModel(wider, some)::logLikelihood);
    }

    /** Probability that all sides accept, and that what is on record is a settlement, draw by draw. */
    public Draws settled(Observation offer, Chance chance) {
        var wider = layout.with(List.of(offer));
        var model = new AnswerModel(wider, List.of(offer));
        return Draws.owning(
                each(widened(wider, chance), p -> Answer.settled(model.logOdds(p)[0], model.logSelection(p)[0])));
    }

    /** Probability that each side says yes, draw by draw, in the order of the sides. */
    public List<Draws> accepted(Observation offer, Chance chance) {
        var wider = layout.with(List.of(offer));
        var model = new AnswerModel(wider, List.of(offer));
        var wide = widened(wider, chance);
        return IntStream.range(0, offer.sides().size())
                .mapToObj(side -> Draws.owning(each(wide, p -> Answer.yes(model.logOdds(p)[0][side]))))
                .toList();
    }

    /** Draws from before the record was asked, of the same unknowns. */
    Posterior prior(Chance chance) {
        var random = chance.named("prior");
        var before =
                positions.stream().map(_ -> normals(layout.dimension(), random)).toList();
        return new Posterior(layout, List.of(), before, soundness);
    }

    /** Points of a weight that some observation speaks of. */
    Draws weight(Party.Id party, Criterion criterion, OptionalInt year) {
        var slot = layout.slot(party, criterion, year);
        return Draws.owning(each(positions, slot::weight));
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
            weights.put(criterion, spread(positions, size, slot::weight));
        }
        var prior = layout.priors().of(party).profile().reservation().prior();
        int place = wide.reservation(party);
        double middle = (prior.low() + prior.high()) / 2;
        double spread = (prior.high() - prior.low()) / (2 * 1.6448536269514722);
        var reservation = spread(positions, size, p -> middle + spread * p[place]);
        var all = new HashMap<>(assumptions);
        var model = new AnswerModel(wide, List.of());
        all.put("group-exponent", spread(positions, size, model::exponent));
        return new Preferences(party, weights, reservation, all);
    }

    private static Draws spread(List<double[]> positions, int size, Chains.Quantity quantity) {
        var values = new double[size];
        for (int k = 0; k < size; k++) {
            values[k] = quantity.of(positions.get((int) ((long) k * positions.size() / size)));
        }
        return Draws.owning(values);
    }

    /** What the record taught of a party's weights, criterion by criterion. */
    public List<PartWorth> partWorths(Party.Id party, Chance chance) {
        var wide = layout.with(party, OptionalInt.empty());
        var after = widened(wide, chance);
        var random = chance.named("prior");
        var before = IntStream.range(0, after.size())
                .mapToObj(_ -> normals(wide.dimension(), random))
                .toList();
        var worths = new ArrayList<PartWorth>();
        for (var criterion : Criterion.values()) {
            var slot = wide.slot(party, criterion, OptionalInt.empty());
            worths.add(PartWorth.of(criterion, slot, before, after));
        }
        return worths;
    }

    private static double[] normals(int dimension, java.util.random.RandomGenerator random) {
        var values = new double[dimension];
        for (int i = 0; i < dimension; i++) {
            values[i] = random.nextGaussian();
        }
        return values;
    }
}
