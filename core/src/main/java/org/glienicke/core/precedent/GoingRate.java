package org.glienicke.core.precedent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.glienicke.core.probability.Draws;

/**
 * The going rate of a pair and class: a reference price that each settlement moves part of the way, r_t = a p_(t-1) + (1 - a) r_(t-1)
 * [Winer 1986]. The gain a is learned from all series of the record together: under each a the next price is normal about the rate, with
 * the noise scale integrated out, and a flat prior makes its posterior.
 *
 * @param series of two parties and a class, in order of time
 * @param gains values of a with their posterior probability
 * @param pairs how many prices had a rate before them
 */
public record GoingRate(Map<Series, List<Settlement>> series, List<Gain> gains, int pairs) {

    private static final int STEPS = 50;
    private static final double NOISE_POINTS = 4;
    private static final double NOISE_DEVIATION = 0.6;

    public GoingRate {
        series = Map.copyOf(series);
        gains = List.copyOf(gains);
    }

    /** Two parties and a class. */
    public record Series(Pair pair, TermsClass kind) {}

    /** A value of the gain. */
    public record Gain(double value, double probability) {}

    /** The rates of a record, the gain learned from the settlements that were over before one began. */
    public static GoingRate before(Settlements settlements, Settlement settlement) {
        return of(settlements.all().subList(0, settlements.knownBefore(settlement)));
    }

    /** The rates of settlements in order of time. */
    public static GoingRate of(List<Settlement> settlements) {
        var series = new HashMap<Series, List<Settlement>>();
        for (var s : settlements) {
            series.computeIfAbsent(new Series(s.pair(), s.kind()), _ -> new ArrayList<>())
                    .add(s);
        }
        int pairs = series.values().stream().mapToInt(s -> s.size() - 1).sum();
        return new GoingRate(series, gains(series.values(), pairs), pairs);
    }

    private static List<Gain> gains(Iterable<List<Settlement>> series, int pairs) {
        var logs = new double[STEPS];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < STEPS; i++) {
            double squares = NOISE_POINTS * NOISE_DEVIATION * NOISE_DEVIATION;
            for (var prices : series) {
                squares += squares(prices, gain(i));
            }
            logs[i] = -(NOISE_POINTS + pairs) / 2 * Math.log(squares);
            most = Math.max(most, logs[i]);
        }
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(log - most);
        }
        var gains = new ArrayList<Gain>();
        for (int i = 0; i < STEPS; i++) {
            gains.add(new Gain(gain(i), Math.exp(logs[i] - most) / sum));
        }
        return gains;
    }

    // the middle of each step of (0, 1]
    private static double gain(int step) {
        return (step + 0.5) / STEPS;
    }

    private static double squares(List<Settlement> prices, double gain) {
        double rate = prices.getFirst().logPrice().mean();
        double squares = 0;
        for (int i = 1; i < prices.size(); i++) {
            double price = prices.get(i).logPrice().mean();
            squares += (price - rate) * (price - rate);
            rate = gain * price + (1 - gain) * rate;
        }
        return squares;
    }

    public double meanGain() {
        return gains.stream().mapToDouble(g -> g.value() * g.probability()).sum();
    }

    /** Draws of the gain. */
    public Draws gain(int size, RandomGenerator random) {
        var draws = new double[size];
        for (int k = 0; k < size; k++) {
            draws[k] = draw(random) + (random.nextDouble() - 0.5) / STEPS;
        }
        return Draws.owning(draws);
    }

    private double draw(RandomGenerator random) {
        double share = random.nextDouble();
        double sum = 0;
        for (var gain : gains) {
            sum += gain.probability();
            if (share < sum) {
                return gain.value();
            }
        }
        return gains.getLast().value();
    }

    /**
     * The rate after all settlements of a pair and class, to the pair's first party; empty if there was none.
     *
     * @param gain draws of the gain, as many as the log prices have
     */
    public Optional<Draws> rate(Series of, Draws gain) {
        var prices = series.getOrDefault(of, List.of());
        if (prices.isEmpty()) {
            return Optional.empty();
        }
        var rate = prices.getFirst().logPrice().toArray();
        for (var price : prices.subList(1, prices.size())) {
            for (int k = 0; k < rate.length; k++) {
                rate[k] = gain.at(k) * price.logPrice().at(k) + (1 - gain.at(k)) * rate[k];
            }
        }
        return Optional.of(Draws.owning(rate));
    }

    /** How many settlements of a pair and class it rests on. */
    public int deals(Series of) {
        return series.getOrDefault(of, List.of()).size();
    }
}
