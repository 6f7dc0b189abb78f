package org.glienicke.core.valuation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.glienicke.core.probability.Draws;

/**
 * An account whose weights were multiplied, and what it rests on. No amount depends on a weight, so nothing has to be valued anew: shares
 * and the effects of assumptions are multiplied with their weights.
 *
 * @param effects what each assumption does to the account
 */
public record Rescaled(Accounts.Entry entry, List<Tornado.Effect> effects) {

    public Rescaled {
        effects = List.copyOf(effects);
    }

    /**
     * This with other weights that are multiples of its own, and perhaps another reservation value.
     *
     * @param profile that has the other weights
     * @param factors by criterion, above 0; criteria not named keep their weight
     * @param reservation as the profile has it
     */
    public Rescaled times(Profile profile, Map<Criterion, Double> factors, Draws reservation) {
        var weights = new EnumMap<>(entry.preferences().weights());
        factors.forEach((criterion, factor) -> weights.computeIfPresent(criterion, (_, draws) -> draws.times(factor)));
        var account = entry.account();
        var own = new Preferences(
                account.party(),
                weights,
                reservation,
                entry.preferences().assumptions(),
                entry.preferences().assessments());
        var moved = account.times(factors, reservation);
        return new Rescaled(
                new Accounts.Entry(profile, own, moved),
                effects.stream().map(effect -> effect.times(factors)).toList());
    }

    /** The bars of what moves the net. */
    public List<Tornado.Bar> tornado() {
        return Tornado.of(entry.account(), entry.preferences(), effects);
    }
}
