package org.glienicke.core.dealroom;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.glienicke.core.bargaining.Agreement;
import org.glienicke.core.bargaining.Deal;

/**
 * How good a package is by an objective, as numbers compared from the first on: the more the better. The bargaining solutions look at
 * the parties that can gain something somewhere in the zone; ties of the smallest gain go on to the second smallest.
 *
 * @param ideal most that each party can gain in the zone; parties with 0 have no say
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one search and is never compared
record Merit(Objective objective, double[] ideal) {

    /** Gains below this are none. */
    private static final double NOTHING = 1e-6;

    /** By the points of a zone, worth being in whole numbers of millionths of a point. */
    static Merit of(Objective objective, Agreement.Zone zone) {
        var frontier = zone.frontier();
        var ideal = new double[frontier.values().parties().size()];
        for (int point : zone.points()) {
            var gains = gains(zone, point);
            for (int party = 0; party < ideal.length; party++) {
                ideal[party] = Math.max(ideal[party], gains[party]);
            }
        }
        return new Merit(objective, ideal);
    }

    /** Gains of a point over the reservation values, in points of each party's scale. */
    static double[] gains(Agreement.Zone zone, int point) {
        var values = zone.frontier().values();
        return IntStream.range(0, values.parties().size())
                .mapToDouble(p -> (double) (zone.frontier().worth(point, p)
                                - values.reservations().get(p))
                        / org.glienicke.core.bargaining.Proposable.PER_POINT)
                .toArray();
    }

    /** The point of the zone with the most, of those where something is given; -1 if nothing is given in any. */
    int best(Agreement.Zone zone) {
        int best = -1;
        var most = new double[0];
        for (int point : zone.points()) {
            var merit = of(gains(zone, point));
            if ((best < 0 || Arrays.compare(merit, most) > 0)
                    && !Room.isNothing(zone.frontier().deal(point))) {
                best = point;
                most = merit;
            }
        }
        return best;
    }

    /** What these gains are good for. */
    double[] of(double[] gains) {
        var withSay =
                IntStream.range(0, gains.length).filter(p -> ideal[p] > NOTHING).toArray();
        return switch (objective) {
            case NASH -> {
                var positive = Arrays.stream(withSay)
                        .mapToDouble(p -> gains[p])
                        .filter(g -> g > NOTHING)
                        .toArray();
                yield new double[] {
                    positive.length, Arrays.stream(positive).map(Math::log).sum()
                };
            }
            case KALAI_SMORODINSKY ->
                Arrays.stream(withSay)
                        .mapToDouble(p -> gains[p] / ideal[p])
                        .sorted()
                        .toArray();
            case EGALITARIAN ->
                Arrays.stream(withSay).mapToDouble(p -> gains[p]).sorted().toArray();
            case SUM -> new double[] {Arrays.stream(gains).sum()};
            case ACCEPTANCE -> throw new IllegalArgumentException("objective is acceptance, which gains do not tell");
        };
    }

    /** What a package is good for at its exact worth; empty if it is out of the question. */
    double[] of(Room room, Deal deal) {
        if (Room.isNothing(deal)) {
            return OUT;
        }
        if (objective == Objective.ACCEPTANCE) {
            return acceptance(room, deal);
        }
        return room.isInZone(deal)
                ? of(room.means(deal).stream().mapToDouble(m -> m).toArray())
                : OUT;
    }

    /** Less than any other merit. */
    static final double[] OUT = {};

    // the number of draws, and among equals how often those asked accept on average
    private static double[] acceptance(Room room, Deal deal) {
        List<Integer> asked = room.steps().asked(deal);
        double each = asked.stream()
                .mapToDouble(p -> room.net(deal, p).shareAbove(0))
                .average()
                .orElse(0);
        return new double[] {room.accepted(deal), each};
    }
}
