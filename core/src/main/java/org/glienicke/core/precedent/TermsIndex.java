package org.glienicke.core.precedent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.inference.GaussianRegression;
import org.glienicke.core.probability.StudentMixture;

/**
 * The terms-of-trade index: a hedonic regression [Rosen 1974] of log prices on who the two parties are and who went which way, with effects
 * of party, pair, and class within the pair, and a level of the pair that drifts through time. All effects are pooled in part: a pair with
 * few deals leans on what its parties do with others. Exact, see {@link GaussianRegression}; what an exchange is forecast from are
 * exchanges that were over before it began.
 */
public final class TermsIndex {

    private final Settlements settlements;
    private final Map<Party.Id, Party> parties;
    private final GaussianRegression<Point> regression;

    private TermsIndex(Settlements settlements, Map<Party.Id, Party> parties, GaussianRegression<Point> regression) {
        this.settlements = settlements;
        this.parties = parties;
        this.regression = regression;
    }

    /**
     * What the index knows of a deal beforehand.
     *
     * @param time in years
     * @param traits differences between first and second
     * @param scaleVariance what the draws of the neutral scale add to the noise, in squared logs
     */
    record Point(Pair pair, TermsClass kind, double time, Traits traits, double scaleVariance) {}

    /** Differences between the first and the second of a pair; turning the pair turns all signs. */
    record Traits(double democracy, double armedGroup, double greatPower, double soldiers, double agents) {

        double times(Traits other) {
            return regime(other) + greatPower * other.greatPower + soldiers * other.soldiers + agents * other.agents;
        }

        double regime(Traits other) {
            return democracy * other.democracy + armedGroup * other.armedGroup;
        }
    }

    /** The index of a record. */
    public static TermsIndex of(Settlements settlements, Map<Party.Id, Party> parties) {
        var prior = new Prior();
        var points = settlements.all().stream().map(s -> point(s, parties)).toList();
        var values = settlements.all().stream().map(s -> s.logPrice().mean()).toList();
        return new TermsIndex(settlements, parties, GaussianRegression.of(prior, points, values));
    }

    private static Point point(Settlement s, Map<Party.Id, Party> parties) {
        double deviation = s.logPrice().standardDeviation();
        var makeup = s.makeup();
        var traits = traits(s.pair(), parties, makeup.soldiers(), makeup.agents());
        return new Point(s.pair(), s.kind(), s.time(), traits, deviation * deviation);
    }

    private static Traits traits(Pair pair, Map<Party.Id, Party> parties, double soldiers, double agents) {
        var first = parties.get(pair.first());
        var second = parties.get(pair.second());
        return new Traits(
                is(first, Party.Kind.DEMOCRACY) - is(second, Party.Kind.DEMOCRACY),
                is(first, Party.Kind.ARMED_GROUP) - is(second, Party.Kind.ARMED_GROUP),
                (first != null && first.isGreatPower() ? 1 : 0) - (second != null && second.isGreatPower() ? 1 : 0),
                soldiers,
                agents);
    }

    private static int is(@org.jspecify.annotations.Nullable Party party, Party.Kind kind) {
        return party != null && party.kind() == kind ? 1 : 0;
    }

    public Settlements settlements() {
        return settlements;
    }

    /** The terms of a settlement as they could be forecast before it began, noise of one deal included. */
    public StudentMixture forecast(Settlement settlement) {
        return regression.forecast(point(settlement, parties), settlements.knownBefore(settlement));
    }

    /** The level of like-for-like terms of a pair and class on a day, from deals that were over before that day. */
    public StudentMixture levelBefore(Pair pair, TermsClass kind, LocalDate day) {
        return regression.level(query(pair, kind, day), known(day, false));
    }

    /** The level on a day, from everything on record, later deals included. */
    public StudentMixture level(Pair pair, TermsClass kind, LocalDate day) {
        return regression.level(query(pair, kind, day), regression.size());
    }

    /** What the next deal of a pair and class would settle for on a day, from deals over by then. */
    public StudentMixture next(Pair pair, TermsClass kind, LocalDate day) {
        return regression.forecast(query(pair, kind, day), known(day, true));
    }

    /**
     * How far an exchange moved the expected terms of a pair and class: one shift for each setting of the regression, with its weight.
     *
     * @param shifts in logs, to the pair's first party
     * @param weights after the exchange
     */
    public record Shift(List<Double> shifts, List<Double> weights) {

        public Shift {
            shifts = List.copyOf(shifts);
            weights = List.copyOf(weights);
        }

        public double mean() {
            double mean = 0;
            for (int s = 0; s < shifts.size(); s++) {
                mean += weights.get(s) * shifts.get(s);
            }
            return mean;
        }

        /** The least and the largest shift that settings of some weight give. */
        public org.glienicke.core.probability.Interval range() {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int s = 0; s < shifts.size(); s++) {
                if (weights.get(s) > 0.01) {
                    low = Math.min(low, shifts.get(s));
                    high = Math.max(high, shifts.get(s));
                }
            }
            return new org.glienicke.core.probability.Interval(low, high, 0.98);
        }
    }

    /** How far an exchange moved the expected terms of a pair and class on the day after it. */
    public Shift shift(Settlement settlement, TermsClass kind) {
        var day = settlement.deal().last().plusDays(1);
        var query = query(settlement.pair(), kind, day);
        var before = regression.expectations(query, settlements.knownBefore(settlement));
        int known = settlements.knownAfter(settlement);
        var after = regression.expectations(query, known);
        var shifts = new ArrayList<Double>();
        for (int s = 0; s < after.size(); s++) {
            shifts.add(after.get(s) - before.get(s));
        }
        return new Shift(shifts, regression.weights(known));
    }

    private Point query(Pair pair, TermsClass kind, LocalDate day) {
        return new Point(pair, kind, Settlement.years(day), traits(pair, parties, 0, 0), 0);
    }

    private int known(LocalDate day, boolean isInclusive) {
        int known = 0;
        for (var settlement : settlements.all()) {
            boolean isOver = settlement.deal().last().isBefore(day)
                    || (isInclusive && settlement.deal().last().equals(day));
            known += isOver ? 1 : 0;
        }
        return known;
    }

    /** Share of settlements whose terms lay in their forecast's interval, of those with an earlier deal of the pair. */
    public Coverage coverage(double mass) {
        int within = 0;
        int all = 0;
        double logScore = 0;
        for (var settlement : settlements.all()) {
            if (isFirst(settlement)) {
                continue;
            }
            var forecast = forecast(settlement);
            double price = settlement.logPrice().mean();
            double below = forecast.cumulative(price);
            within += below >= (1 - mass) / 2 && below <= (1 + mass) / 2 ? 1 : 0;
            logScore += forecast.logDensity(price);
            all++;
        }
        return new Coverage(within, all, mass, all == 0 ? 0 : logScore / all);
    }

    private boolean isFirst(Settlement settlement) {
        return settlements.between(settlement.pair()).stream()
                .noneMatch(s -> s.deal().last().isBefore(settlement.deal().first()));
    }

    /**
     * How forecasts fared.
     *
     * @param within forecasts whose interval held what came
     * @param logScore mean natural logarithm of the forecast density
     */
    public record Coverage(int within, int all, double mass, double logScore) {}

    /** What the regression believes before it sees a price. */
    static final class Prior implements GaussianRegression.Prior<Point> {

        /** Years after which a pair's level has forgotten two thirds of its deviation. */
        private static final double MEMORY_YEARS = 10;

        /** Standard deviation about the level, before any price is seen: within a factor of some 2.7 either way, 90 times in 100. */
        private static final double DEVIATION = 0.6;

        private static final double AS_POINTS = 4;

        @Override
        public int parts() {
            return 3;
        }

        // traits and class within traits; party, pair, class within pair; the pair's drift
        @Override
        public void between(Point a, Point b, double[] into) {
            boolean isKind = a.kind() == b.kind();
            int shared = shared(a.pair(), b.pair());
            boolean isPair = a.pair().equals(b.pair());
            into[0] = a.traits().times(b.traits()) + (isKind ? a.traits().regime(b.traits()) : 0);
            into[1] = 0.5 * shared + (isPair ? isKind ? 2 : 1 : 0);
            into[2] = isPair ? Math.exp(-Math.abs(a.time() - b.time()) / MEMORY_YEARS) : 0;
        }

        // what a party pays in one pair it pays in another: the sign says on which side it stands
        private static int shared(Pair a, Pair b) {
            int shared = 0;
            shared += a.first().equals(b.first()) ? 1 : 0;
            shared += a.second().equals(b.second()) ? 1 : 0;
            shared -= a.first().equals(b.second()) ? 1 : 0;
            shared -= a.second().equals(b.first()) ? 1 : 0;
            return shared;
        }

        @Override
        public double noise(Point point) {
            return 1 + point.scaleVariance() / (DEVIATION * DEVIATION);
        }

        @Override
        public List<GaussianRegression.Setting> settings() {
            var settings = new ArrayList<GaussianRegression.Setting>();
            for (double level : List.of(0.5, 2.0, 8.0)) {
                for (double drift : List.of(0.1, 1.0)) {
                    settings.add(new GaussianRegression.Setting(List.of(level, level, drift), 0));
                }
            }
            return settings;
        }

        @Override
        public GaussianRegression.Noise noise() {
            return new GaussianRegression.Noise(AS_POINTS, DEVIATION);
        }
    }
}
