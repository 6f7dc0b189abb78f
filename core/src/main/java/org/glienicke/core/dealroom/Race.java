package org.glienicke.core.dealroom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.valuation.Criterion;

/**
 * Packages whose acceptance moves with one weight of one party. In each draw a package is accepted up to one factor of the weight, or
 * from one factor on, so that all changes can be gone through in order, and the places where another package overtakes are exact.
 */
final class Race {

    /** Normal deviate that one of twenty exceeds. */
    private static final double ONE_IN_TWENTY = 1.645;

    private static final double FURTHEST = Math.log(WeightRange.FURTHEST);

    private final Runner chosen;
    private final List<Runner> rivals;

    private Race(Runner chosen, List<Runner> rivals) {
        this.chosen = chosen;
        this.rivals = rivals;
    }

    static Race of(Party.Id party, Criterion criterion, Standing chosen, List<Standing> rivals) {
        return new Race(
                Runner.of(chosen, party, criterion),
                rivals.stream().map(r -> Runner.of(r, party, criterion)).toList());
    }

    /** The first factor below (-1) or above (1) today's weight at which another package is accepted in more draws. */
    Optional<WeightRange.Edge> edge(int direction) {
        double lost = first(direction, lead -> lead.draws() < 0);
        if (lost > FURTHEST) {
            return Optional.empty();
        }
        double near = first(direction, lead -> lead.draws() < ONE_IN_TWENTY * lead.error());
        double far = first(direction, lead -> lead.draws() < -ONE_IN_TWENTY * lead.error());
        return Optional.of(new WeightRange.Edge(
                Math.exp(direction * lost), Math.exp(direction * near), Math.exp(direction * Math.min(far, FURTHEST))));
    }

    // distances are logarithms of factors, from 0 on
    private double first(int direction, Predicate<Lead> isReached) {
        return rivals.stream()
                .mapToDouble(rival -> first(rival, direction, isReached))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private double first(Runner rival, int direction, Predicate<Lead> isReached) {
        var changes = new ArrayList<Change>();
        chosen.addChanges(direction, true, changes);
        rival.addChanges(direction, false, changes);
        changes.sort(Comparator.comparingDouble(Change::distance));
        var lead = new Lead(chosen, rival);
        double now = 0;
        for (var change : changes) {
            if (change.distance > now && isReached.test(lead)) {
                return now;
            }
            now = change.distance;
            lead.turn(change.draw, change.isOfChosen);
        }
        return isReached.test(lead) ? now : Double.POSITIVE_INFINITY;
    }

    /** From here on a package is refused that was accepted in a draw, or accepted that was refused. */
    private record Change(boolean isOfChosen, int draw, double distance) {}

    /** In how many more draws the one is accepted than the other. */
    private static final class Lead {

        private final boolean[] one;
        private final boolean[] other;
        private int ahead;
        private int behind;

        private Lead(Runner one, Runner other) {
            this.one = one.accepted();
            this.other = other.accepted();
            for (int draw = 0; draw < this.one.length; draw++) {
                count(draw, 1);
            }
        }

        private void turn(int draw, boolean isOne) {
            count(draw, -1);
            var turned = isOne ? one : other;
            turned[draw] ^= true;
            count(draw, 1);
        }

        private void count(int draw, int by) {
            ahead += one[draw] && !other[draw] ? by : 0;
            behind += other[draw] && !one[draw] ? by : 0;
        }

        private int draws() {
            return ahead - behind;
        }

        // of the difference of two shares of the same draws [McNemar 1947], in draws
        private double error() {
            return Math.sqrt(ahead + behind - (double) draws() * draws() / one.length);
        }
    }

    /** One package in the race: whether all others accept, the party's net, and what the weight brings to it. */
    @SuppressWarnings("ArrayRecordComponent") // lives for one race and is never compared
    private record Runner(boolean[] others, double[] net, double[] points) {

        private static Runner of(Standing standing, Party.Id party, Criterion criterion) {
            var side = standing.side(party);
            var others = new boolean[side.net().size()];
            for (int draw = 0; draw < others.length; draw++) {
                int now = draw;
                others[draw] = standing.sides().stream()
                        .allMatch(s -> s.party().equals(party) || s.net().at(now) >= 0);
            }
            return new Runner(
                    others,
                    side.net().toArray(),
                    side.isAsked() ? side.account().points(criterion).toArray() : new double[others.length]);
        }

        private boolean[] accepted() {
            var accepted = new boolean[net.length];
            for (int draw = 0; draw < net.length; draw++) {
                accepted[draw] = others[draw] && net[draw] >= 0;
            }
            return accepted;
        }

        private void addChanges(int direction, boolean isChosen, List<Change> changes) {
            for (int draw = 0; draw < net.length; draw++) {
                double factor = 1 - net[draw] / points[draw];
                double distance = direction * Math.log(factor);
                boolean isTurning = points[draw] != 0 && (net[draw] >= 0) == (points[draw] * direction < 0);
                if (others[draw] && isTurning && factor > 0 && distance <= FURTHEST) {
                    changes.add(new Change(isChosen, draw, distance));
                }
            }
        }
    }
}
