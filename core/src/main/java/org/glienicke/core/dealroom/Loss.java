package org.glienicke.core.dealroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glienicke.core.bargaining.Condition;
import org.glienicke.core.bargaining.Deal;
import org.glienicke.core.casebook.Term;
import org.glienicke.core.probability.Chance;

/**
 * A captive of a package who can no longer be given, because of a death, a refusal, or a court.
 *
 * @param term its id in the case
 * @param restAccepted share of draws in which all accept what is left of the package; empty if it breaks a constraint
 * @param next the likeliest package without the term, if any keeps the constraints
 * @param nextAccepted share of draws in which all accept that
 */
public record Loss(String term, Optional<Double> restAccepted, Optional<Deal> next, double nextAccepted) {

    /** Captives beyond which each in turn takes too long. */
    static final int MOST = 24;

    /** Each captive of a package in turn. */
    static List<Loss> of(Room room, Deal deal, List<Condition> more, Limits limits, Chance chance) {
        var losses = new ArrayList<Loss>();
        var linear = Linear.around(room, deal, more);
        for (var id : room.steps().lots(deal).keySet()) {
            var term = room.about().term(id).map(t -> t.term());
            if (term.isPresent() && term.get() instanceof Term.Release && losses.size() < MOST && !limits.isOver()) {
                losses.add(of(room, deal, id, more, linear, limits, chance));
            }
        }
        return List.copyOf(losses);
    }

    private static Loss of(
            Room room, Deal deal, String term, List<Condition> more, Linear linear, Limits limits, Chance chance) {
        var without = new ArrayList<>(more);
        without.add(room.steps().forbid(term));
        var search = new Search(room, without, limits, chance);
        var lots = new java.util.LinkedHashMap<>(room.steps().lots(deal));
        lots.remove(term);
        var rest = room.steps().deal(lots);
        boolean isPossible =
                !Room.isNothing(rest) && search.frame().broken(rest).isEmpty();
        var next = search.near(rest, linear);
        return new Loss(
                term,
                isPossible ? Optional.of(share(room, rest)) : Optional.empty(),
                next,
                next.map(d -> share(room, d)).orElse(0.0));
    }

    private static double share(Room room, Deal deal) {
        return (double) room.accepted(deal) / room.draws();
    }
}
