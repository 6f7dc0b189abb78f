package org.glienicke.core.dealroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.valuation.Criterion;

/**
 * Over which factors of one weight, all else equal, a package stays the likeliest to be accepted among those reported.
 *
 * @param low smallest factor; empty if none down to a {@link #FURTHEST}th changes the answer
 * @param high largest factor; empty if none up to {@link #FURTHEST} changes it
 */
public record WeightRange(Party.Id party, Criterion criterion, Optional<Double> low, Optional<Double> high) {

    /** Weights further from the judged one than this factor are no sensible reading of any party. */
    public static final double FURTHEST = 20;

    private static final int HALVINGS = 12;

    /** Steps between 1 and the furthest factor in which the first change is looked for. */
    private static final int LOOKS = 12;

    /**
     * Of every weight that enters the first package.
     *
     * @param rivals other packages, valued on the same draws
     */
    public static List<WeightRange> of(Standing chosen, List<Standing> rivals) {
        var ranges = new ArrayList<WeightRange>();
        for (var side : chosen.asked()) {
            for (var criterion : side.account().criteria()) {
                var race = new Race(side.party(), criterion, chosen, rivals);
                ranges.add(new WeightRange(side.party(), criterion, race.first(-1), race.first(1)));
            }
        }
        return List.copyOf(ranges);
    }

    /** Whether nothing within sensible bounds changes the answer. */
    public boolean isWide() {
        return low.isEmpty() && high.isEmpty();
    }

    /** Packages whose acceptance moves with one weight of one party. */
    private static final class Race {

        private final Runner chosen;
        private final List<Runner> rivals;

        private Race(Party.Id party, Criterion criterion, Standing chosen, List<Standing> rivals) {
            this.chosen = new Runner(chosen, party, criterion);
            this.rivals =
                    rivals.stream().map(r -> new Runner(r, party, criterion)).toList();
        }

        private boolean isWon(double factor) {
            int own = chosen.accepted(factor);
            return rivals.stream().noneMatch(r -> r.accepted(factor) > own);
        }

        private Optional<Double> first(int direction) {
            if (!isWon(1)) {
                return Optional.of(1.0);
            }
            double step = Math.log(FURTHEST) / LOOKS * direction;
            for (int look = 1; look <= LOOKS; look++) {
                if (!isWon(Math.exp(look * step))) {
                    return Optional.of(edge((look - 1) * step, look * step));
                }
            }
            return Optional.empty();
        }

        private double edge(double won, double lost) {
            double inside = won;
            double outside = lost;
            for (int i = 0; i < HALVINGS; i++) {
                double middle = (inside + outside) / 2;
                if (isWon(Math.exp(middle))) {
                    inside = middle;
                } else {
                    outside = middle;
                }
            }
            return Math.exp(inside);
        }
    }

    /** One package in the race. */
    @SuppressWarnings("ArrayRecordComponent") // lives for one race and is never compared
    private record Runner(boolean[] others, double[] net, double[] points) {

        private Runner(Standing standing, Party.Id party, Criterion criterion) {
            this(
                    others(standing, party),
                    standing.side(party).net().toArray(),
                    standing.side(party).isAsked()
                            ? standing.side(party).account().points(criterion).toArray()
                            : new double[standing.side(party).net().size()]);
        }

        private static boolean[] others(Standing standing, Party.Id party) {
            var others = new boolean[standing.side(party).net().size()];
            for (int draw = 0; draw < others.length; draw++) {
                int now = draw;
                others[draw] = standing.sides().stream()
                        .allMatch(s -> s.party().equals(party) || s.net().at(now) >= 0);
            }
            return others;
        }

        private int accepted(double factor) {
            int accepted = 0;
            for (int draw = 0; draw < net.length; draw++) {
                accepted += others[draw] && net[draw] + (factor - 1) * points[draw] >= 0 ? 1 : 0;
            }
            return accepted;
        }
    }
}
