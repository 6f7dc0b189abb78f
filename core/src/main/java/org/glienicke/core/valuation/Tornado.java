package org.glienicke.core.valuation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    /** The bars of every input that enters the account. */
    public static List<Bar> of(Exchange exchange, Preferences preferences, Prices prices) {
        var account = Account.of(exchange, preferences, prices);
        var bars = new ArrayList<Bar>();
        double net = account.net().mean();
        for (var criterion : account.criteria()) {
            bars.add(ofWeight(account.points(criterion), preferences.weight(criterion), criterion, net));
        }
        bars.add(ofReservation(account.reservation(), net));
        var used = new TreeSet<String>();
        account.shares().forEach(share -> used.addAll(share.basis().assumptions()));
        // each asks for two whole accounts: side by side, and in order of id all the same
        bars.addAll(used.parallelStream()
                .map(id -> ofAssumption(exchange, preferences, prices, id))
                .toList());
        bars.sort(Comparator.comparingDouble(Bar::width).reversed());
        return List.copyOf(bars);
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

    private static Bar ofAssumption(Exchange exchange, Preferences preferences, Prices prices, String id) {
        double low = preferences.assumption(id).quantile(LOW);
        double high = preferences.assumption(id).quantile(HIGH);
        double at5 = Account.of(exchange, preferences.withAssumption(id, low), prices)
                .net()
                .mean();
        double at95 = Account.of(exchange, preferences.withAssumption(id, high), prices)
                .net()
                .mean();
        return new Bar(new Input.OfAssumption(id), low, high, at5, at95);
    }
}
