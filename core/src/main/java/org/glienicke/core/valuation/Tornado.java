package org.glienicke.core.valuation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.probability.Draws;

/**
 * How far the mean net moves when one input stands at the 5th and at the 95th percentile of what is believed about it, all others left
 * as uncertain as they are. Widest first.
 */
public final class Tornado {

    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    private Tornado() {}

    /**
     * One bar.
     *
     * @param input what was moved
     * @param at5 mean net with the input at its 5th percentile, in points
     * @param at95 mean net with the input at its 95th percentile, in points
     */
    public record Bar(Input input, double low, double high, double at5, double at95) {

        public double width() {
            return Math.abs(at95 - at5);
        }
    }

    /** Something an account rests on and nobody knows exactly. */
    public sealed interface Input {

        record OfWeight(Criterion criterion) implements Input {}

        record OfAssumption(String id) implements Input {}

        record OfReservation() implements Input {}
    }

    /**
     * What an assumption does to the criteria, whatever they weigh: mean points with it at its 5th and at its 95th percentile.
     *
     * @param at5 by criterion
     * @param at95 by criterion
     */
    public record Effect(String id, double low, double high, Map<Criterion, Double> at5, Map<Criterion, Double> at95) {

        public Effect {
            at5 = Map.copyOf(at5);
            at95 = Map.copyOf(at95);
        }

        /** The effect when the weights of criteria are multiplied. */
        Effect times(Map<Criterion, Double> factors) {
            return new Effect(id, low, high, times(at5, factors), times(at95, factors));
        }

        private static Map<Criterion, Double> times(Map<Criterion, Double> points, Map<Criterion, Double> factors) {
            var scaled = new EnumMap<Criterion, Double>(Criterion.class);
            points.forEach((criterion, mean) -> scaled.put(criterion, mean * factors.getOrDefault(criterion, 1.0)));
            return scaled;
        }
    }

    /** The bars of every input that enters the account. */
    public static List<Bar> of(Exchange exchange, Preferences preferences, Prices prices) {
        var account = Account.of(exchange, preferences, prices);
        return of(account, preferences, effects(exchange, account, preferences, prices));
    }

    /**
     * What every assumption that enters the account does; this is what takes time.
     *
     * @param account of the exchange under the preferences
     */
    public static List<Effect> effects(Exchange exchange, Account account, Preferences preferences, Prices prices) {
        var parts = Appraisal.of(exchange, preferences, prices).valued().parallelStream()
                .map(valued -> new Part(valued, valued.mean(preferences)))
                .toList();
        var used = new TreeSet<String>();
        parts.forEach(part -> used.addAll(part.valued().amount().assumptions()));
        var means = means(account);
        // side by side, and in order of id all the same
        return used.parallelStream()
                .map(id -> effect(
                        id,
                        parts.stream()
                                .filter(part -> part.valued().amount().uses(id))
                                .toList(),
                        preferences,
                        means))
                .toList();
    }

    /** A share with its mean points as things are. */
    private record Part(Valued valued, double mean) {

        Criterion criterion() {
            return valued.criterion();
        }
    }

    /** The bars, once it is known what each assumption does. */
    public static List<Bar> of(Account account, Preferences preferences, List<Effect> effects) {
        var bars = new ArrayList<Bar>();
        double net = account.net().mean();
        for (var criterion : account.criteria()) {
            bars.add(ofWeight(account.points(criterion), preferences.weight(criterion), criterion, net));
        }
        bars.add(ofReservation(account.reservation(), net));
        double reservation = account.reservation().mean();
        effects.forEach(e -> bars.add(new Bar(
                new Input.OfAssumption(e.id()),
                e.low(),
                e.high(),
                sum(e.at5()) - reservation,
                sum(e.at95()) - reservation)));
        bars.sort(Comparator.comparingDouble(Bar::width).reversed());
        return List.copyOf(bars);
    }

    private static double sum(Map<Criterion, Double> points) {
        double sum = 0;
        for (var criterion : Criterion.values()) {
            sum += points.getOrDefault(criterion, 0.0);
        }
        return sum;
    }

    private static Bar ofWeight(Draws points, Draws weight, Criterion criterion, double net) {
        double low = weight.quantile(LOW);
        double high = weight.quantile(HIGH);
        double perPoint = 0;
        for (int k = 0; k < points.size(); k++) {
            perPoint += points.at(k) / weight.at(k) / points.size();
        }
        double rest = net - points.mean();
        return new Bar(new Input.OfWeight(criterion), low, high, rest + perPoint * low, rest + perPoint * high);
    }

    private static Bar ofReservation(Draws reservation, double net) {
        double low = reservation.quantile(LOW);
        double high = reservation.quantile(HIGH);
        double gross = net + reservation.mean();
        return new Bar(new Input.OfReservation(), low, high, gross - low, gross - high);
    }

    // only what the assumption enters is reckoned anew
    private static Effect effect(String id, List<Part> moved, Preferences preferences, Map<Criterion, Double> means) {
        double low = preferences.assumption(id).quantile(LOW);
        double high = preferences.assumption(id).quantile(HIGH);
        return new Effect(
                id,
                low,
                high,
                moved(means, moved, preferences.withAssumption(id, low)),
                moved(means, moved, preferences.withAssumption(id, high)));
    }

    private static Map<Criterion, Double> moved(
            Map<Criterion, Double> means, List<Part> moved, Preferences preferences) {
        var sums = new EnumMap<Criterion, Double>(means);
        moved.forEach(part -> sums.merge(part.criterion(), part.valued().mean(preferences) - part.mean(), Double::sum));
        return sums;
    }

    private static Map<Criterion, Double> means(Account account) {
        var means = new EnumMap<Criterion, Double>(Criterion.class);
        account.criteria()
                .forEach(criterion ->
                        means.put(criterion, account.points(criterion).mean()));
        return means;
    }
}
