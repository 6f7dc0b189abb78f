package org.glienicke.core.precedent;

import java.util.Map;
import org.glienicke.core.casebook.Term;
import org.glienicke.core.evidence.Count;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.valuation.Assumptions;
import org.glienicke.core.valuation.Prices;

/**
 * The common scale on which the two sides of a settlement are set against each other: heads. Whoever goes free counts as one, whoever it
 * is; a person has no price here. What is no living person stands for so many heads, as the assumptions say, draw by draw.
 *
 * @param assumptions draws by id; those of {@link Assumptions#NEUTRAL} must be among them
 * @param prices to turn money into dollars of one year
 */
public record NeutralScale(Map<String, Draws> assumptions, Prices prices) {

    /** Money enters as ln(1 + millions / 10), as in accounts. */
    private static final double MILLIONS_SCALE = 10;

    public NeutralScale {
        assumptions = Map.copyOf(assumptions);
        for (var id : Assumptions.NEUTRAL) {
            if (!assumptions.containsKey(id)) {
                throw new IllegalArgumentException("assumptions lack " + id);
            }
        }
    }

    int size() {
        return draws(Assumptions.NEUTRAL.getFirst()).size();
    }

    private Draws draws(String id) {
        var draws = assumptions.get(id);
        if (draws == null) {
            throw new IllegalArgumentException("assumptions lack " + id);
        }
        return draws;
    }

    /** Adds what a term counts to sums, one a draw; a sum of money that cannot be converted counts nothing. */
    void addTo(double[] sums, Term term) {
        switch (term) {
            case Term.Release _, Term.Group _ -> add(sums, term.heads().middle());
            case Term.Remains(var _, var count, var _, var _) ->
                add(sums, "neutral-remains", count.value().map(Count::middle).orElse(1.0));
            case Term.Relief(var _, var _, var count, var _, var _) ->
                add(sums, "neutral-relief", count.value().map(Count::middle).orElse(1.0));
            case Term.Information _ -> add(sums, "neutral-information", 1);
            case Term.Act _ -> add(sums, "neutral-act", 1);
            case Term.Funds funds ->
                add(
                        sums,
                        funds.nature() == Term.Funds.Nature.OWN_FUNDS ? "neutral-own-funds" : "neutral-funds",
                        Math.log1p(prices.millionsUsd2024(funds.sum()).orElse(0) / MILLIONS_SCALE));
        }
    }

    private static void add(double[] sums, double heads) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] += heads;
        }
    }

    private void add(double[] sums, String id, double amount) {
        var each = draws(id);
        for (int k = 0; k < sums.length; k++) {
            sums[k] += amount * each.at(k);
        }
    }
}
