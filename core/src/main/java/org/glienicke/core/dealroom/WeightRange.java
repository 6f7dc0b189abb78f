package org.glienicke.core.dealroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.valuation.Criterion;

/**
 * Over which factors of one weight, all else equal, a package stays the likeliest to be accepted among those reported, on the draws that
 * chose it.
 *
 * @param low where going down ends; empty if nothing down to a {@link #FURTHEST}th changes the answer
 * @param high where going up ends; empty if nothing up to {@link #FURTHEST} changes it
 */
public record WeightRange(Party.Id party, Criterion criterion, Optional<Edge> low, Optional<Edge> high) {

    /** Weights further from the judged one than this factor are no sensible reading of any party. */
    public static final double FURTHEST = 20;

    /**
     * Where another package is accepted in more draws.
     *
     * @param factor of the weight, exact for these draws
     * @param near from here on, seen from 1, the lead is within what other draws of the same number could turn, in one of twenty cases
     * @param far from here on it is lost for any draws but one set in twenty; the furthest factor if that is not reached
     */
    public record Edge(double factor, double near, double far) {}

    /**
     * Of every weight that enters a package.
     *
     * @param chosen the likeliest of all on the draws of its standing
     * @param rivals other packages, valued on the same draws
     */
    public static List<WeightRange> of(Standing chosen, List<Standing> rivals) {
        var ranges = new ArrayList<WeightRange>();
        for (var side : chosen.asked()) {
            for (var criterion : side.account().criteria()) {
                var race = Race.of(side.party(), criterion, chosen, rivals);
                ranges.add(new WeightRange(side.party(), criterion, race.edge(-1), race.edge(1)));
            }
        }
        return List.copyOf(ranges);
    }

    /** Whether nothing within sensible bounds changes the answer. */
    public boolean isWide() {
        return low.isEmpty() && high.isEmpty();
    }
}
