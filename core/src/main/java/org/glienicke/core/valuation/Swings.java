package org.glienicke.core.valuation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.probability.Draws;

/**
 * What a deal moves for a party before anything is weighed: signed amounts in reference swings, all assumptions at their medians but
 * one. The group exponent stays open, because how fast numbers pale is learned with the weights. They are the shares of the account
 * itself, drawn up with all weights at one: there is no second computation.
 *
 * @param parts all there is
 */
public record Swings(List<Part> parts) {

    private static final String GROUP_EXPONENT = "group-exponent";

    public static final Swings NONE = new Swings(List.of());

    public Swings {
        parts = List.copyOf(parts);
    }

    /**
     * An amount of one criterion: amount x exp(exponent x logCount).
     *
     * @param amount in reference swings, above 0 for a gain and below for a cost
     * @param logCount logarithm of how many are alike; 0 where the group exponent does not enter
     */
    public record Part(Criterion criterion, double amount, double logCount) {}

    /** What the exchange moves for the party. */
    public static Swings of(Exchange exchange, Party.Id party, Map<String, Assumption> assumptions, Prices prices) {
        var parts = new ArrayList<Part>();
        for (var share : Account.of(exchange, atOne(party, assumptions), prices).shares()) {
            double flat = share.points().at(0);
            double full = share.points().at(1);
            if (!share.basis().assumptions().contains(GROUP_EXPONENT)) {
                add(parts, share.criterion(), (flat + full) / 2, 0);
            } else if (flat != 0) {
                add(parts, share.criterion(), flat, Math.log(full / flat));
            }
        }
        return new Swings(parts);
    }

    private static void add(List<Part> parts, Criterion criterion, double amount, double logCount) {
        if (amount != 0 && Double.isFinite(amount) && Double.isFinite(logCount)) {
            parts.add(new Part(criterion, amount, logCount));
        }
    }

    // two draws that differ in the group exponent alone, 0 and 1, show how each share depends on it
    private static Preferences atOne(Party.Id party, Map<String, Assumption> assumptions) {
        var weights = new EnumMap<Criterion, Draws>(Criterion.class);
        for (var criterion : Criterion.values()) {
            weights.put(criterion, Draws.constant(1, 2));
        }
        var medians = new HashMap<String, Draws>();
        assumptions.forEach((id, assumption) ->
                medians.put(id, Draws.constant(assumption.prior().median(), 2)));
        medians.put(GROUP_EXPONENT, Draws.owning(new double[] {0, 1}));
        return new Preferences(party, weights, Draws.constant(0, 2), medians);
    }

    /** What these move beyond others. */
    public Swings less(Swings others) {
        var all = new ArrayList<>(parts);
        others.parts.forEach(p -> all.add(new Part(p.criterion(), -p.amount(), p.logCount())));
        return new Swings(all);
    }

    /** These without a criterion, as if it did not matter. */
    public Swings without(Criterion criterion) {
        return new Swings(parts.stream().filter(p -> p.criterion() != criterion).toList());
    }

    /** Those of some criteria alone. */
    public Swings of(java.util.Set<Criterion> criteria) {
        return new Swings(
                parts.stream().filter(p -> criteria.contains(p.criterion())).toList());
    }

    public java.util.Set<Criterion> criteria() {
        var criteria = java.util.EnumSet.noneOf(Criterion.class);
        parts.forEach(p -> criteria.add(p.criterion()));
        return criteria;
    }
}
