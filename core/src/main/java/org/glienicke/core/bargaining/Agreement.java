package org.glienicke.core.bargaining;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the parties could agree on: the named bargaining solutions, each with all its ties and only among deals that leave every party at
 * or above its reservation value; or that there is no such deal, and the least concession that would open one.
 */
public sealed interface Agreement {

    /** A point of the frontier that a solution names. */
    record Settled(int point, List<Long> worth, Deal deal) {

        public Settled {
            worth = List.copyOf(worth);
        }
    }

    /** A way to choose among acceptable deals; none of them maximises one party's worth. */
    enum Solution {
        /** Largest product of gains over the reservation values [Nash 1950]. */
        NASH,
        /** Largest smallest share of what each party could gain at most [Kalai and Smorodinsky 1975]. */
        KALAI_SMORODINSKY,
        /** Largest smallest gain, each on its party's own scale [Kalai 1977]. */
        EGALITARIAN,
        /** Largest sum of gains, each on its party's own scale; says something only where the scales are one. */
        SUM
    }

    /** There is a zone of possible agreement. */
    record Zone(Frontier frontier, List<Integer> points) implements Agreement {

        /** Relative error that products and quotients of a few doubles stay far below. */
        private static final double ROUNDING = 1e-9;

        public Zone {
            points = List.copyOf(points);
        }

        /** All points that tie for a solution. */
        public List<Settled> solution(Solution solution) {
            var ideal = ideal();
            var near = near(solution, ideal);
            var merits =
                    near.stream().map(point -> merit(solution, point, ideal)).toList();
            var most = merits.stream().max(Comparator.naturalOrder()).orElseThrow();
            return IntStream.range(0, near.size())
                    .filter(i -> merits.get(i).equals(most))
                    .mapToObj(i -> settled(frontier, near.get(i)))
                    .toList();
        }

        /** What each party could gain at most in the zone, over its reservation value. */
        private long[] ideal() {
            var ideal = new long[frontier.values().parties().size()];
            for (int point : points) {
                for (int party = 0; party < ideal.length; party++) {
                    ideal[party] = Math.max(ideal[party], gain(point, party));
                }
            }
            return ideal;
        }

        private long gain(int point, int party) {
            return frontier.worth(point, party)
                    - frontier.values().reservations().get(party);
        }

        // the points that rounding cannot tell from the best; what is exact is asked of them alone
        private List<Integer> near(Solution solution, long[] ideal) {
            var rough = points.stream()
                    .mapToDouble(point -> rough(solution, point, ideal))
                    .toArray();
            double most = Arrays.stream(rough).max().orElseThrow();
            double bar = most - ROUNDING * Math.abs(most);
            return IntStream.range(0, rough.length)
                    .filter(i -> rough[i] >= bar)
                    .mapToObj(points::get)
                    .toList();
        }

        private double rough(Solution solution, int point, long[] ideal) {
            double product = 1;
            double sum = 0;
            double smallest = Double.POSITIVE_INFINITY;
            double smallestShare = Double.POSITIVE_INFINITY;
            for (int party = 0; party < ideal.length; party++) {
                double gain = gain(point, party);
                product *= gain;
                sum += gain;
                smallest = Math.min(smallest, gain);
                smallestShare = ideal[party] > 0 ? Math.min(smallestShare, gain / ideal[party]) : smallestShare;
            }
            return switch (solution) {
                case NASH -> product;
                case KALAI_SMORODINSKY -> smallestShare == Double.POSITIVE_INFINITY ? 0 : smallestShare;
                case EGALITARIAN -> smallest;
                case SUM -> sum;
            };
        }

        private BigInteger merit(Solution solution, int point, long[] ideal) {
            var gains = IntStream.range(0, ideal.length).mapToObj(party -> BigInteger.valueOf(gain(point, party)));
            return switch (solution) {
                case NASH -> gains.reduce(BigInteger.ONE, BigInteger::multiply);
                case KALAI_SMORODINSKY -> smallestShare(gains.toList(), ideal);
                case EGALITARIAN -> gains.min(Comparator.naturalOrder()).orElseThrow();
                case SUM -> gains.reduce(BigInteger.ZERO, BigInteger::add);
            };
        }

        // gain over the largest gain, all brought to one denominator; a party that can gain nothing has no share and no
        // say
        private static BigInteger smallestShare(List<BigInteger> gains, long[] ideal) {
            var denominator = Arrays.stream(ideal)
                    .filter(i -> i > 0)
                    .mapToObj(BigInteger::valueOf)
                    .reduce(BigInteger.ONE, BigInteger::multiply);
            return IntStream.range(0, ideal.length)
                    .filter(party -> ideal[party] > 0)
                    .mapToObj(party -> gains.get(party).multiply(denominator.divide(BigInteger.valueOf(ideal[party]))))
                    .min(Comparator.naturalOrder())
                    .orElse(BigInteger.ZERO);
        }
    }

    /**
     * No deal leaves every party at or above its reservation value. On a thinned frontier the amounts are too large by epsilon at most.
     *
     * @param concessions for each party that could open a zone alone, by how much it would have to come down
     */
    record NoZone(List<Concession> concessions) implements Agreement {

        public NoZone {
            concessions = List.copyOf(concessions);
        }
    }

    /**
     * What a party alone would have to concede, all others standing firm.
     *
     * @param amount by which its reservation value exceeds the best that the others would sign, on its own scale; above 0
     * @param settled the deal that this opens
     */
    record Concession(int party, long amount, Settled settled) {}

    /** What the parties of a frontier could agree on. */
    static Agreement of(Frontier frontier) {
        var points = frontier.acceptablePoints();
        return points.isEmpty() ? new NoZone(concessions(frontier)) : new Zone(frontier, points);
    }

    private static List<Concession> concessions(Frontier frontier) {
        var concessions = new ArrayList<Concession>();
        for (int party = 0; party < frontier.values().parties().size(); party++) {
            int conceding = party;
            bestForOthersStandingFirm(frontier, party)
                    .ifPresent(point -> concessions.add(new Concession(
                            conceding,
                            frontier.values().reservations().get(conceding) - frontier.worth(point, conceding),
                            settled(frontier, point))));
        }
        return concessions;
    }

    private static Optional<Integer> bestForOthersStandingFirm(Frontier frontier, int conceding) {
        Optional<Integer> best = Optional.empty();
        for (int point = 0; point < frontier.size(); point++) {
            boolean isSigned = true;
            for (int party = 0; party < frontier.values().parties().size(); party++) {
                isSigned &= party == conceding
                        || frontier.worth(point, party)
                                >= frontier.values().reservations().get(party);
            }
            if (isSigned
                    && (best.isEmpty() || frontier.worth(point, conceding) > frontier.worth(best.get(), conceding))) {
                best = Optional.of(point);
            }
        }
        return best;
    }

    private static Settled settled(Frontier frontier, int point) {
        return new Settled(point, frontier.worth(point), frontier.deal(point));
    }
}
