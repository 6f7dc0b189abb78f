package org.glienicke.core.valuation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.probability.Chance;
import org.glienicke.core.probability.Draws;

/**
 * Draws of everything an account of a party needs and the record does not fix: its weights, its reservation value, and the
 * assumptions, which all parties of a run share.
 *
 * @param weights points for the reference swing of each criterion
 * @param reservation points
 * @param assumptions by id; the same draws for every party of a run
 * @param assessments of one exchange, for the criteria that only a deal as a whole has
 */
public record Preferences(
        Party.Id party,
        Map<Criterion, Draws> weights,
        Draws reservation,
        Map<String, Draws> assumptions,
        Assessments assessments) {

    public Preferences {
        weights = Collections.unmodifiableMap(new EnumMap<>(weights));
        assumptions = Map.copyOf(assumptions);
    }

    /** Preferences that no exchange has been assessed for. */
    public Preferences(
            Party.Id party, Map<Criterion, Draws> weights, Draws reservation, Map<String, Draws> assumptions) {
        this(party, weights, reservation, assumptions, Assessments.NONE);
    }

    /** The same preferences for an exchange that upper floors have assessed. */
    public Preferences assessing(Assessments ofExchange) {
        return new Preferences(party, weights, reservation, assumptions, ofExchange);
    }

    /**
     * Draws from a profile as judged, before any learning.
     *
     * @param assumptions as drawn by {@link #draw}
     * @param size how many draws, the same as of the assumptions
     */
    public static Preferences prior(
            Party.Id party, Profile profile, Map<String, Draws> assumptions, int size, Chance chance) {
        double points = profile.pointsPerWeight();
        var weights = new EnumMap<Criterion, Draws>(Criterion.class);
        profile.weights().forEach((criterion, weight) -> {
            var draws = weight.prior()
                    .draws(size, chance.named("weight " + party + " " + criterion.slug()))
                    .toArray();
            for (int k = 0; k < size; k++) {
                draws[k] *= points;
            }
            weights.put(criterion, Draws.owning(draws));
        });
        var reservation = profile.reservation().prior().draws(size, chance.named("reservation " + party));
        return new Preferences(party, weights, reservation, assumptions);
    }

    /** Draws of the assumptions. */
    public static Map<String, Draws> draw(Map<String, Assumption> assumptions, int size, Chance chance) {
        var draws = new HashMap<String, Draws>();
        assumptions.forEach((id, assumption) ->
                draws.put(id, assumption.prior().draws(size, chance.named("assumption " + id))));
        return draws;
    }

    /** These in some of the draws alone: to choose on one part and to estimate on the other. */
    public Preferences only(int[] places) {
        var someWeights = new EnumMap<Criterion, Draws>(Criterion.class);
        weights.forEach((criterion, draws) -> someWeights.put(criterion, draws.only(places)));
        var someAssumptions = new HashMap<String, Draws>();
        assumptions.forEach((id, draws) -> someAssumptions.put(id, draws.only(places)));
        return new Preferences(party, someWeights, reservation.only(places), someAssumptions);
    }

    public int size() {
        return reservation.size();
    }

    /** Points for the reference swing of a criterion. */
    public Draws weight(Criterion criterion) {
        var draws = weights.get(criterion);
        if (draws == null) {
            throw new IllegalArgumentException("criterion is " + criterion.slug() + ", without a weight in this run");
        }
        return draws;
    }

    /**
     * The draws of an assumption.
     *
     * @throws IllegalArgumentException if the run has none of that id
     */
    public Draws assumption(String id) {
        var draws = assumptions.get(id);
        if (draws == null) {
            throw new IllegalArgumentException("id is '" + id + "', not an assumption of this run");
        }
        return draws;
    }

    /** How fast the worth of numbers grows, by draw; the exponent of {@link Crowd}. */
    public Draws groupExponent() {
        return assumption(Amount.EXPONENT);
    }

    /** The same preferences with one assumption fixed. */
    public Preferences withAssumption(String id, double value) {
        var changed = new HashMap<>(assumptions);
        changed.put(id, Draws.constant(value, size()));
        return new Preferences(party, weights, reservation, changed, assessments);
    }
}
