package org.glienicke.core.belief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.probability.Chance;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.valuation.Criterion;
import org.glienicke.core.valuation.Shapley;
import org.glienicke.core.valuation.Swings;

/**
 * What a party's yes to a deal rests on, by what it took and refused elsewhere: each criterion's Shapley share [Shapley 1953] in the
 * probability that it accepts, and how likely it would have refused without. What it said is no part of this.
 *
 * @param acceptance probability that the party accepts the deal, draw by draw
 * @param baseline the same with no criterion counted: what its reservation value alone says
 * @param motives the largest share first
 */
public record Revealed(Draws acceptance, Draws baseline, List<Motive> motives) {

    /** All coalitions of so many criteria are counted for every draw; of more, for fewer draws. */
    private static final int COALITIONS = 1 << 22;

    public Revealed {
        motives = List.copyOf(motives);
    }

    /**
     * One criterion's part.
     *
     * @param share of the probability to accept, draw by draw, in [-1, 1]; shares and baseline sum to the acceptance
     * @param refusal probability that the party would refuse the deal without it, draw by draw
     */
    public record Motive(Criterion criterion, Draws share, Draws refusal) {}

    /** Log odds of a yes by part, by draw; not for anybody else. */
    static final class Odds {
        private final List<Criterion> criteria;
        private final double[][] byCriterion;
        private final double[] all;

        Odds(Swings swings, double[][] parts, double[] all) {
            this.criteria = List.copyOf(swings.criteria());
            this.all = all;
            this.byCriterion = new double[all.length][criteria.size()];
            for (int k = 0; k < all.length; k++) {
                for (int j = 0; j < parts[k].length; j++) {
                    byCriterion[k][criteria.indexOf(swings.parts().get(j).criterion())] += parts[k][j];
                }
            }
        }
    }

    /**
     * What the record without the exchange reveals of a party's yes to its deal; empty if the party gave and received nothing.
     *
     * @param without a posterior that does not rest on the exchange
     * @param deal the observation of the deal, or of an offer
     */
    public static Optional<Revealed> of(Posterior without, Observation deal, Party.Id party, Chance chance) {
        for (int side = 0; side < deal.sides().size(); side++) {
            if (deal.sides().get(side).party().equals(party)) {
                return Optional.of(of(without.odds(deal, side, chance)));
            }
        }
        return Optional.empty();
    }

    private static Revealed of(Odds odds) {
        int n = odds.criteria.size();
        int size = Math.max(1, Math.min(odds.all.length, COALITIONS >> n));
        var shares = new double[n][size];
        var refusals = new double[n][size];
        var acceptance = new double[size];
        var baseline = new double[size];
        for (int k = 0; k < size; k++) {
            int draw = (int) ((long) k * odds.all.length / size);
            var parts = odds.byCriterion[draw];
            double base = odds.all[draw] - Arrays.stream(parts).sum();
            var worth = coalitions(base, parts);
            acceptance[k] = Answer.yes(odds.all[draw]);
            baseline[k] = worth[0];
            for (int i = 0; i < n; i++) {
                shares[i][k] = Shapley.share(worth, i, n);
                refusals[i][k] = Answer.yes(parts[i] - odds.all[draw]);
            }
        }
        var motives = new ArrayList<Motive>();
        for (int i = 0; i < n; i++) {
            motives.add(new Motive(odds.criteria.get(i), Draws.owning(shares[i]), Draws.owning(refusals[i])));
        }
        motives.sort((a, b) -> Double.compare(b.share().mean(), a.share().mean()));
        return new Revealed(Draws.owning(acceptance), Draws.owning(baseline), motives);
    }

    // probability of a yes for every set of criteria, as bits
    private static double[] coalitions(double base, double[] parts) {
        var odds = new double[1 << parts.length];
        odds[0] = base;
        for (int set = 1; set < odds.length; set++) {
            int lowest = Integer.numberOfTrailingZeros(set);
            odds[set] = odds[set & (set - 1)] + parts[lowest];
        }
        for (int set = 0; set < odds.length; set++) {
            odds[set] = Answer.yes(odds[set]);
        }
        return odds;
    }

    /** Shares by criterion. */
    public Map<Criterion, Motive> byCriterion() {
        var map = new EnumMap<Criterion, Motive>(Criterion.class);
        motives.forEach(m -> map.put(m.criterion(), m));
        return map;
    }
}
