package org.glienicke.core.dealroom;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.glienicke.core.bargaining.Agreement;
import org.glienicke.core.bargaining.Condition;
import org.glienicke.core.bargaining.Deal;
import org.glienicke.core.bargaining.Frontier;
import org.glienicke.core.bargaining.Proposable;
import org.glienicke.core.bargaining.Values;
import org.glienicke.core.probability.Chance;

/**
 * Packages that no other beats for one party without being worse for another: those of the case made additive around a package, each
 * valued anew by its accounts, and what is then beaten left out. Only packages that leave nobody who is asked worse off on average, where
 * there are such.
 *
 * @param deals spread evenly over the frontier if there are more than were asked for
 * @param found how many packages the frontier had before it was thinned out
 * @param epsilon how far the frontier was thinned in the search, in millionths of a point; 0 if it is exact
 */
public record Front(List<Deal> deals, int found, long epsilon) {

    public Front {
        deals = List.copyOf(deals);
    }

    /**
     * Around a package, which is one of them if nothing beats it.
     *
     * @param most packages to value beside it
     */
    static Front around(Room room, Deal reference, List<Condition> more, Limits limits, int most) {
        var front = spread(Linear.around(room, reference, more).atMeans(), limits, most);
        var inZone = Stream.concat(Stream.of(reference), front.deals().stream())
                .distinct()
                .filter(room::isInZone)
                .toList();
        return new Front(unbeaten(room, inZone), front.found(), front.epsilon());
    }

    /**
     * Around a deal that was made: packages that leave nobody worse off than without any, nor worse than the deal did if that was worse.
     *
     * @param most packages to value
     */
    static Front aroundMade(Room room, Deal reference, Deal made, List<Condition> more, Limits limits, int most) {
        var values = Linear.around(room, reference, more).atMeans();
        var bars = new ArrayList<Long>();
        for (int party = 0; party < values.parties().size(); party++) {
            double worse = Math.min(0, room.net(made, party).mean());
            bars.add(values.reservations().get(party) + Proposable.whole(worse));
        }
        var front = spread(values.withReservations(bars), limits, most);
        return new Front(unbeaten(room, front.deals()), front.found(), front.epsilon());
    }

    private static Front spread(Values values, Limits limits, int most) {
        var frontier = Frontier.acceptable(values, limits.mostPoints());
        var agreement = Agreement.of(frontier);
        var deals = new LinkedHashSet<Deal>();
        int found = 0;
        if (agreement instanceof Agreement.Zone(var front, var points)) {
            found = points.size();
            int some = Math.min(most, points.size());
            for (int i = 0; i < some; i++) {
                deals.add(front.deal(points.get((int) ((long) i * (points.size() - 1) / Math.max(1, some - 1)))));
            }
        }
        deals.removeIf(Room::isNothing);
        return new Front(List.copyOf(deals), found, frontier.epsilon());
    }

    /** Around the package most likely to be accepted. */
    public static Front of(Room room, Proposal.Wish wish, Chance chance, int most) {
        var search = new Search(room, wish.more(), wish.limits(), chance);
        return search.mostAcceptable()
                .map(d -> around(room, d, wish.more(), wish.limits(), most))
                .orElse(new Front(List.of(), 0, 0));
    }

    // means are taken once: each package is compared with every other
    private static List<Deal> unbeaten(Room room, List<Deal> deals) {
        var means = deals.stream().map(room::means).toList();
        var kept = new ArrayList<Deal>();
        for (int i = 0; i < deals.size(); i++) {
            var own = means.get(i);
            if (means.stream().noneMatch(other -> beats(other, own))) {
                kept.add(deals.get(i));
            }
        }
        return kept;
    }

    /** Whether a package is on average better than another for some party and worse for none. */
    static boolean beats(Room room, Deal one, Deal other) {
        return beats(room.means(one), room.means(other));
    }

    private static boolean beats(List<Double> here, List<Double> there) {
        boolean isBetter = false;
        for (int party = 0; party < here.size(); party++) {
            double difference = here.get(party) - there.get(party);
            if (difference < 0) {
                return false;
            }
            isBetter |= difference > 0;
        }
        return isBetter;
    }
}
