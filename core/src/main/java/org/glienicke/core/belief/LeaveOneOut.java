package org.glienicke.core.belief;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.probability.Chance;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.valuation.Criterion;
import org.glienicke.core.valuation.Preferences;

/**
 * What an account of an exchange weighs with: draws of its parties' weights after all of the record but that exchange. With the exchange
 * itself in the record the account would only repeat that the deal was accepted.
 *
 * @param parties what was learned of each
 * @param exponent the group exponent, which all share
 * @param soundness why the draws may be shown
 */
public record LeaveOneOut(Map<Party.Id, Learned> parties, Draws exponent, Posterior.Soundness soundness) {

    public LeaveOneOut {
        parties = Collections.unmodifiableMap(new TreeMap<>(parties));
    }

    /**
     * What was learned of a party.
     *
     * @param weights points for the reference swing, by criterion
     * @param reservation points
     * @param moves how far the record moved each weight
     */
    public record Learned(Map<Criterion, Draws> weights, Draws reservation, Map<Criterion, Move> moves) {

        public Learned {
            weights = Collections.unmodifiableMap(new EnumMap<>(weights));
            moves = Collections.unmodifiableMap(new EnumMap<>(moves));
        }
    }

    /**
     * How far the record moved a weight.
     *
     * @param bits divergence of what is believed from what was judged
     * @param spreadLeft standard deviation after as a share of that before
     */
    public record Move(double bits, double spreadLeft) {

        /** Whether the record told anything of it. */
        public boolean isMoved() {
            return PartWorth.isMoved(bits, spreadLeft);
        }
    }

    /**
     * From a posterior that no longer rests on the exchange.
     *
     * @param year of the exchange
     * @param size draws to take, at least 1
     */
    public static LeaveOneOut of(Posterior without, Set<Party.Id> parties, OptionalInt year, int size, Chance chance) {
        var learned = new TreeMap<Party.Id, Learned>();
        var exponent = Draws.constant(0, 1);
        for (var party : parties) {
            var preferences = without.preferences(party, year, Map.of(), size, chance);
            exponent = preferences.assumption(Posterior.GROUP_EXPONENT);
            var moves = new EnumMap<Criterion, Move>(Criterion.class);
            without.partWorths(party, year, chance)
                    .forEach(w -> moves.put(w.criterion(), new Move(w.bits(), w.spreadLeft())));
            learned.put(party, new Learned(preferences.weights(), preferences.reservation(), moves));
        }
        return new LeaveOneOut(learned, exponent, without.soundness());
    }

    /**
     * Draws for an account of each party.
     *
     * @param assumptions as drawn by {@link Preferences#draw}, as many as there are draws here
     */
    public Map<Party.Id, Preferences> preferences(Map<String, Draws> assumptions) {
        var all = new TreeMap<String, Draws>(assumptions);
        all.put(Posterior.GROUP_EXPONENT, exponent);
        var preferences = new TreeMap<Party.Id, Preferences>();
        parties.forEach((party, learned) ->
                preferences.put(party, new Preferences(party, learned.weights(), learned.reservation(), all)));
        return preferences;
    }
}
