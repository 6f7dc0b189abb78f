package org.glienicke.core.dealroom;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.glienicke.core.bargaining.Condition;
import org.glienicke.core.bargaining.Deal;
import org.glienicke.core.bargaining.Objection;
import org.glienicke.core.bargaining.Values;
import org.glienicke.core.probability.Chance;

/**
 * The nearest packages to one that keep all constraints and leave nobody who is asked worse off, by the accounts of both halves of the
 * draws: all within a few changed terms; if there is none, those that a search finds, with every change taken back that is not needed.
 */
final class Remedies {

    /** Terms that may change; a package changed further is another package. */
    static final int MOST_CHANGES = 3;

    /** Packages looked at for each number of changes. */
    private static final int MOST_TRIED = 5_000;

    private final Room room;
    private final Room fresh;
    private final Deal deal;
    private final List<Condition> more;
    private final Limits limits;
    private final Values frame;
    private boolean isComplete = true;

    private Remedies(Room room, Room fresh, Deal deal, List<Condition> more, Limits limits) {
        this.room = room;
        this.fresh = fresh;
        this.deal = deal;
        this.more = more;
        this.limits = limits;
        this.frame = room.steps().frame(more);
    }

    /**
     * What was found.
     *
     * @param deals the fewest changes first, then the likeliest to be accepted
     * @param isLeast whether none with fewer terms changed would do
     */
    record Found(List<Deal> deals, boolean isLeast) {

        Found {
            deals = List.copyOf(deals);
        }
    }

    static Found of(Room room, Room fresh, Deal deal, List<Condition> more, Limits limits, Chance chance) {
        return new Remedies(room, fresh, deal, more, limits).found(chance);
    }

    private Found found(Chance chance) {
        Set<Deal> ring = new LinkedHashSet<>(List.of(deal));
        for (int changes = 1; changes <= MOST_CHANGES && !limits.isOver(); changes++) {
            boolean areFewerAllTried = isComplete;
            ring = wider(ring);
            var good = ring.stream().filter(this::isGood).sorted(order()).toList();
            if (!good.isEmpty()) {
                return new Found(good, areFewerAllTried);
            }
        }
        return new Found(further(chance), false);
    }

    private Comparator<Deal> order() {
        return Comparator.<Deal>comparingInt(d -> changes(room.steps(), deal, d))
                .thenComparingInt(d -> -room.accepted(d));
    }

    /** How many terms differ, in lots or altogether. */
    static int changes(Steps steps, Deal one, Deal other) {
        var lots = steps.lots(one);
        var others = steps.lots(other);
        var all = new LinkedHashSet<>(lots.keySet());
        all.addAll(others.keySet());
        return (int) all.stream()
                .filter(id -> !lots.getOrDefault(id, 0).equals(others.getOrDefault(id, 0)))
                .count();
    }

    private boolean isGood(Deal other) {
        return frame.broken(other).isEmpty() && room.isInZone(other) && fresh.isInZone(other);
    }

    private Set<Deal> wider(Set<Deal> ring) {
        var wider = new LinkedHashSet<Deal>();
        for (var one : ring) {
            for (int step = 0; step < room.steps().all().size(); step++) {
                if (wider.size() == MOST_TRIED || limits.isOver()) {
                    isComplete = false;
                    return wider;
                }
                wider.add(room.steps().flipped(one, step));
            }
        }
        return wider;
    }

    // many changes at once: by the case made additive around the package, and what a search for packages finds
    private List<Deal> further(Chance chance) {
        var candidates = new LinkedHashSet<Deal>(
                Objection.to(Linear.around(room, deal, more).atMeans(), deal).remedies());
        var search = new Search(room, more, limits, chance);
        search.mostAcceptable().ifPresent(likeliest -> {
            candidates.add(likeliest);
            candidates.addAll(search.solutions(List.of(likeliest)).values());
        });
        return candidates.stream()
                .filter(this::isGood)
                .map(this::pruned)
                .distinct()
                .sorted(order())
                .toList();
    }

    // takes back every change without which it is as good
    private Deal pruned(Deal candidate) {
        var at = candidate;
        for (var term : room.about().terms()) {
            var lots = room.steps().lots(at);
            lots.put(term.id(), room.steps().lots(deal).getOrDefault(term.id(), 0));
            var back = room.steps().deal(lots);
            at = isGood(back) ? back : at;
        }
        return at.equals(candidate) ? at : pruned(at);
    }
}
