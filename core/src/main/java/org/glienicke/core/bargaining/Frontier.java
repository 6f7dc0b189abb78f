package org.glienicke.core.bargaining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The Pareto frontier: every deal that no other feasible deal beats for one party without being worse for another, with the terms of
 * each [Nemhauser and Ullmann 1969]. Exact to the last whole number while the layers stay within a number of points; beyond it thinned,
 * with a proven bound on the loss.
 */
public final class Frontier {

    /** Points of a layer that are kept before thinning sets in, unless the caller says otherwise. */
    public static final int MOST_POINTS = 1_000_000;

    /** Points of all layers together that the usual search may keep, which bounds its memory. */
    private static final long MOST_IN_ALL = 100_000_000L;

    private final Values values;
    private final Layers layers;

    private Frontier(Values values, Layers layers) {
        this.values = values;
        this.layers = layers;
    }

    /** All of it; with very many terms thinned sooner, so that memory stays bounded. */
    public static Frontier of(Values values) {
        long layers = Math.max(1, values.terms().size());
        return of(values, Math.clamp(MOST_IN_ALL / layers, 1_000, MOST_POINTS));
    }

    /**
     * All of it.
     *
     * @param mostPoints of a layer, beyond which it is thinned
     */
    public static Frontier of(Values values, int mostPoints) {
        return new Frontier(values, Layers.of(Choices.of(values), false, checked(mostPoints)));
    }

    /** The part where every party has at least its reservation value. */
    public static Frontier acceptable(Values values, int mostPoints) {
        return new Frontier(values, Layers.of(Choices.of(values), true, checked(mostPoints)));
    }

    private static int checked(int mostPoints) {
        if (mostPoints < 2) {
            throw new IllegalArgumentException("mostPoints is " + mostPoints + "; wanted 2 or more");
        }
        return mostPoints;
    }

    public Values values() {
        return values;
    }

    /** How many points; 0 if the conditions leave no deal, not even the empty one. */
    public int size() {
        return layers.front().size();
    }

    /** Worth of a point to a party. */
    public long worth(int point, int party) {
        return layers.front().at(party, point);
    }

    /** Worth of a point, by party. */
    public List<Long> worth(int point) {
        return IntStream.range(0, values.parties().size())
                .mapToObj(party -> worth(point, party))
                .toList();
    }

    /** One deal behind a point. */
    public Deal deal(int point) {
        return layers.deals(point, 1).getFirst();
    }

    /** The deals behind a point, which are worth the same to every party; at most so many. */
    public List<Deal> deals(int point, int most) {
        return layers.deals(point, most);
    }

    /** How far above the nearest point kept a deal may lie, on each party's scale; 0 if the frontier is exact. */
    public long epsilon() {
        return layers.epsilon();
    }

    /** The points where every party has at least its reservation value. */
    public List<Integer> acceptablePoints() {
        var points = new ArrayList<Integer>();
        for (int point = 0; point < size(); point++) {
            if (isAcceptable(point)) {
                points.add(point);
            }
        }
        return points;
    }

    private boolean isAcceptable(int point) {
        for (int party = 0; party < values.parties().size(); party++) {
            if (worth(point, party) < values.reservations().get(party)) {
                return false;
            }
        }
        return true;
    }
}
