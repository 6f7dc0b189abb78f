package org.glienicke.core.valuation;

import java.util.List;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.probability.Draws;

/**
 * An amount of a criterion that only the deal as a whole has, estimated elsewhere: precedent, channel, standing.
 *
 * @param amount before weighing, 0 or more, draw by draw
 * @param whom what it speaks of, as pages name it
 * @param formula how it came about, in words and numbers
 * @param citations of the facts that enter
 */
public record Assessment(Criterion criterion, Draws amount, String whom, String formula, List<Citation> citations) {

    public Assessment {
        citations = List.copyOf(citations);
    }

    /** The share of points that this makes of the criterion's weight. */
    Share share(Preferences preferences) {
        var weight = preferences.weight(criterion);
        if (amount.size() != weight.size()) {
            throw new IllegalArgumentException("amount has " + amount.size() + " draws, the weight " + weight.size());
        }
        var points = new double[weight.size()];
        for (int k = 0; k < points.length; k++) {
            points[k] = criterion.kind().sign() / criterion.swing() * weight.at(k) * amount.at(k);
        }
        return new Share(
                criterion,
                Share.TermRef.DEAL,
                Draws.owning(points),
                new Share.Basis(whom, formula, List.of(), citations, 1));
    }
}
