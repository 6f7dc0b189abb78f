package org.glienicke.core.valuation;

import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.glienicke.core.casebook.Term;

/**
 * Turns sums of money into millions of US dollars of 2024.
 *
 * @param consumerPrices US consumer price index by year
 * @param unitsPerDollar by currency, then year
 */
public record Prices(
        NavigableMap<Integer, Double> consumerPrices, Map<String, NavigableMap<Integer, Double>> unitsPerDollar) {

    /** The year in whose dollars everything is expressed. */
    public static final int BASE_YEAR = 2024;

    /** Farthest year from which a rate is taken when the year itself has none. */
    private static final int NEAR_YEARS = 3;

    private static final double MILLION = 1e6;

    /** No table at all: only sums of zero can be converted. */
    public static final Prices NONE = new Prices(new TreeMap<>(), Map.of());

    /** Millions of US dollars of 2024, or empty if the sum has no amount, no year, or the tables lack its currency or year. */
    public OptionalDouble millionsUsd2024(Term.Sum sum) {
        var amount = sum.amount().value();
        if (amount.isEmpty() || sum.priceYear() == 0) {
            return OptionalDouble.empty();
        }
        var rate = sum.currency().equals("USD")
                ? OptionalDouble.of(1)
                : near(unitsPerDollar.getOrDefault(sum.currency(), new TreeMap<>()), sum.priceYear());
        var then = near(consumerPrices, sum.priceYear());
        var base = near(consumerPrices, BASE_YEAR);
        if (rate.isEmpty() || then.isEmpty() || base.isEmpty()) {
            return OptionalDouble.empty();
        }
        double dollars = amount.get().doubleValue() / rate.getAsDouble();
        return OptionalDouble.of(dollars * base.getAsDouble() / then.getAsDouble() / MILLION);
    }

    private static OptionalDouble near(NavigableMap<Integer, Double> series, int year) {
        var below = series.floorEntry(year);
        var above = series.ceilingEntry(year);
        var best = below == null || (above != null && above.getKey() - year < year - below.getKey()) ? above : below;
        return best == null || Math.abs(best.getKey() - year) > NEAR_YEARS
                ? OptionalDouble.empty()
                : OptionalDouble.of(best.getValue());
    }
}
