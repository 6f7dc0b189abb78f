package org.glienicke.core.valuation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

    /** What amounts that cancel out may leave. */
    private static final double ROUNDING = 1e-12;

    public static final Swings NONE = new Swings(List.of());

    /** Parts of one criterion of which as many count together are one part; those that cancel out are none. */
    public Swings {
        var amounts = new LinkedHashMap<Kind, Double>();
        parts.forEach(p -> amounts.merge(new Kind(p.criterion(), p.heads()), p.amount(), Double::sum));
        parts = amounts.entrySet().stream()
                .filter(e -> Math.abs(e.getValue()) > ROUNDING)
                .map(e -> new Part(
                        e.getKey().criterion(), e.getValue(), e.getKey().heads()))
                .toList();
    }

    private record Kind(Criterion criterion, double heads) {}

    /**
     * An amount of one criterion: amount x what the heads count as, by {@link Crowd}.
     *
     * @param amount in reference swings, above 0 for a gain and below for a cost
     * @param heads how many count together; 1 where numbers do not enter
     */
    public record Part(Criterion criterion, double amount, double heads) {}

    /** What the exchange moves for the party. */
    public static Swings of(Exchange exchange, Party.Id party, Map<String, Assumption> assumptions, Prices prices) {
        var parts = new ArrayList<Part>();
        for (var share : Account.of(exchange, atOne(party, assumptions), prices).shares()) {
            double heads = share.basis().heads();
            double amount = share.points().at(0) / heads;
            if (amount != 0 && Double.isFinite(amount)) {
                parts.add(new Part(share.criterion(), amount, heads));
            }
        }
        return new Swings(parts);
    }

    // at the group exponent 1 heads count as they are, so that dividing by them leaves the amount of one
    private static Preferences atOne(Party.Id party, Map<String, Assumption> assumptions) {
        var weights = new EnumMap<Criterion, Draws>(Criterion.class);
        for (var criterion : Criterion.values()) {
            weights.put(criterion, Draws.constant(1, 1));
        }
        var medians = new HashMap<String, Draws>();
        assumptions.forEach((id, assumption) ->
                medians.put(id, Draws.constant(assumption.prior().median(), 1)));
        medians.put(GROUP_EXPONENT, Draws.constant(1, 1));
        return new Preferences(party, weights, Draws.constant(0, 1), medians);
    }

    /** What these move beyond others. */
    public Swings less(Swings others) {
        var all = new ArrayList<>(parts);
        others.parts.forEach(p -> all.add(new Part(p.criterion(), -p.amount(), p.heads())));
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
