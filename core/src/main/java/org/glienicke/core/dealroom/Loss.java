package org.glienicke.core.dealroom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.glienicke.core.bargaining.Acceptance;
import org.glienicke.core.bargaining.Deal;
import org.glienicke.core.bargaining.Pooled;
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

    /**
     * Each captive of a package in turn.
     *
     * @param pooled by which the likeliest package without one is proven; empty if it is only searched for
     */
    static List<Loss> of(Room room, Deal deal, Proposal.Wish wish, Optional<Pooled> pooled, Chance chance) {
        var linear = Linear.around(room, deal, wish.more());
        return room.steps().lots(deal).keySet().stream()
                .filter(id -> isRelease(room, id))
                .limit(MOST)
                .toList()
                .parallelStream()
                .filter(_ -> !wish.limits().isOver())
                .map(id -> of(room, deal, id, wish, linear, pooled, chance))
                .toList();
    }

    private static boolean isRelease(Room room, String id) {
        return room.about()
                .term(id)
                .filter(t -> t.term() instanceof Term.Release)
                .isPresent();
    }

    private static Loss of(
            Room room,
            Deal deal,
            String term,
            Proposal.Wish wish,
            Linear linear,
            Optional<Pooled> pooled,
            Chance chance) {
        var forbidden = room.steps().forbid(term);
        var without = new ArrayList<>(wish.more());
        without.add(forbidden);
        var search = new Search(room, without, wish.limits(), chance);
        var lots = new LinkedHashMap<>(room.steps().lots(deal));
        lots.remove(term);
        var rest = room.steps().deal(lots);
        boolean isPossible =
                !Room.isNothing(rest) && search.frame().broken(rest).isEmpty();
        long nodes = wish.limits().effort().nodes();
        var next = search.near(rest, linear)
                .map(found -> pooled.flatMap(p -> p.with(forbidden).likeliest(found, room::accepted, nodes))
                        .map(Acceptance::deal)
                        .orElse(found));
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
