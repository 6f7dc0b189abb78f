package org.glienicke.core.dealroom;

import java.util.ArrayList;
import java.util.List;
import org.glienicke.core.bargaining.Condition;
import org.glienicke.core.bargaining.Deal;
import org.glienicke.core.bargaining.Outlooks;
import org.glienicke.core.bargaining.Proposable;
import org.glienicke.core.bargaining.Values;
import org.glienicke.core.probability.Draws;

/**
 * The worth of packages made additive around one of them: each step is worth what it adds there, all else as in the reference, so that
 * the reference itself and every package one term away is worth exactly what its account says. Captives count together with diminishing
 * returns, so packages further away are only about right; whatever is reported is therefore valued anew by its account.
 */
final class Linear {

    /** Steps beyond which marginals cost too much and the shares of one account stand in for them. */
    static final int MOST_MARGINALS = 150;

    /** What sums of worth may reach, with a margin below what the search takes. */
    private static final double LARGEST = 1 << 25;

    private final Room room;
    private final List<Condition> conditions;
    /** {@code worth[party][step]}. */
    private final double[][][] worth;
    /** {@code bar[party][draw]}: what the steps together have to reach. */
    private final double[][] bar;

    private Linear(Room room, List<Condition> more, double[][][] worth, double[][] bar) {
        this.room = room;
        this.conditions = room.steps().conditions(more);
        this.worth = worth;
        this.bar = bar;
    }

    /**
     * Around a package.
     *
     * @param more conditions beside those of the case
     */
    static Linear around(Room room, Deal reference, List<Condition> more) {
        int parties = room.about().seats().size();
        int steps = room.steps().all().size();
        var worth = new double[parties][steps][];
        var bar = new double[parties][];
        if (steps > MOST_MARGINALS) {
            byShares(room, worth, bar);
        } else {
            byMarginals(room, reference, worth, bar);
        }
        return new Linear(room, more, worth, bar);
    }

    /** By the shares of one account of everything, whatever the package. */
    static Linear byShares(Room room, List<Condition> more) {
        int parties = room.about().seats().size();
        var worth = new double[parties][room.steps().all().size()][];
        var bar = new double[parties][];
        byShares(room, worth, bar);
        return new Linear(room, more, worth, bar);
    }

    private static void byMarginals(Room room, Deal reference, double[][][] worth, double[][] bar) {
        var steps = room.steps();
        for (int party = 0; party < worth.length; party++) {
            var base = room.net(reference, party).toArray();
            for (int step = 0; step < worth[party].length; step++) {
                var marginal = steps.moved(step).contains(party)
                        ? room.net(steps.cut(reference, step, true), party)
                                .minus(room.net(steps.cut(reference, step, false), party))
                        : Draws.constant(0, room.draws());
                worth[party][step] = marginal.toArray();
                if (reference.copies().get(step) > 0) {
                    subtract(base, worth[party][step]);
                }
            }
            bar[party] = negated(base);
        }
    }

    // one account for each party, of everything on the table: a step is worth the shares of its term, split by lots
    private static void byShares(Room room, double[][][] worth, double[][] bar) {
        var about = room.about();
        for (int party = 0; party < worth.length; party++) {
            var account =
                    org.glienicke.core.valuation.Account.of(about.whole(), room.preferences(party), room.prices());
            var byTerm = new double[about.terms().size()][room.draws()];
            for (var share : account.shares()) {
                if (share.term().place() > 0) {
                    share.points().addTo(byTerm[share.term().place() - 1]);
                }
            }
            for (int step = 0; step < worth[party].length; step++) {
                int term = room.steps().all().get(step).term();
                worth[party][step] =
                        scaled(byTerm[term], 1.0 / about.terms().get(term).lots());
            }
            bar[party] = account.reservation().toArray();
        }
    }

    private static double[] scaled(double[] values, double factor) {
        var scaled = values.clone();
        for (int k = 0; k < scaled.length; k++) {
            scaled[k] *= factor;
        }
        return scaled;
    }

    private static void subtract(double[] from, double[] what) {
        for (int k = 0; k < from.length; k++) {
            from[k] -= what[k];
        }
    }

    private static double[] negated(double[] values) {
        return scaled(values, -1);
    }

    /** Worth and reservation values at their means over the draws. */
    Values atMeans() {
        var terms = new ArrayList<Proposable>();
        for (int step = 0; step < room.steps().all().size(); step++) {
            var points = new ArrayList<Double>();
            for (var row : worth) {
                points.add(mean(row[step]));
            }
            var one = room.steps().all().get(step);
            terms.add(Proposable.ofPoints(one.id(), one.giver(), one.receiver(), points));
        }
        var bars = new ArrayList<Long>();
        for (var row : bar) {
            bars.add(Proposable.whole(mean(row)));
        }
        var codes = room.about().parties().stream().map(p -> p.code()).toList();
        return new Values(codes, terms, conditions, bars);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /**
     * Draw by draw, each party on whole numbers of its own scale.
     *
     * @param more conditions beside those of the case
     */
    Outlooks drawByDraw(List<Condition> more) {
        var whole = new int[worth.length][][];
        var bars = new int[worth.length][];
        for (int party = 0; party < worth.length; party++) {
            double scale = scale(party);
            whole[party] = new int[worth[party].length][];
            for (int step = 0; step < worth[party].length; step++) {
                whole[party][step] = rounded(worth[party][step], scale, 0);
            }
            bars[party] = rounded(bar[party], scale, 1 + worth[party].length / 2);
        }
        return Outlooks.owning(
                new Values(
                        room.about().parties().stream().map(p -> p.code()).toList(),
                        room.steps().frame(List.of()).terms(),
                        room.steps().conditions(more),
                        java.util.Collections.nCopies(worth.length, 0L)),
                whole,
                bars);
    }

    private double scale(int party) {
        double largest = 1e-9;
        for (int draw = 0; draw < bar[party].length; draw++) {
            double sum = Math.abs(bar[party][draw]);
            for (var row : worth[party]) {
                sum += Math.abs(row[draw]);
            }
            largest = Math.max(largest, sum);
        }
        return LARGEST / largest;
    }

    // a bar is rounded down by what rounding may have taken from the steps, so that a party at its bar is not refused
    private static int[] rounded(double[] values, double scale, int slack) {
        var whole = new int[values.length];
        for (int k = 0; k < whole.length; k++) {
            whole[k] = (int) Math.round(values[k] * scale) - slack;
        }
        return whole;
    }
}
