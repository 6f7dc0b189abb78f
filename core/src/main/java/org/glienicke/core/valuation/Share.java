package org.glienicke.core.valuation;

import java.util.List;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.probability.Draws;

/**
 * What one term adds to one criterion of a party's account. The account is the sum of its shares and of nothing else, so what explains
 * a number is what makes it.
 *
 * @param term which term; {@link TermRef#DEAL} for what only the deal as a whole has
 * @param points signed: a gain is 0 or more, a cost 0 or less; on the party's own scale
 * @param basis how it came about
 */
public record Share(Criterion criterion, TermRef term, Draws points, Basis basis) {

    /**
     * A term of an exchange.
     *
     * @param leg id of the leg
     * @param place in the leg, counted from 1
     */
    public record TermRef(String leg, int place) {

        /** The deal as a whole. */
        public static final TermRef DEAL = new TermRef("", 0);

        /** As the record writes it, such as {@code leg-1/2}; {@code deal} for the whole. */
        @Override
        public String toString() {
            return place == 0 ? "deal" : leg + "/" + place;
        }
    }

    /** The share when the weight of its criterion is multiplied by a factor above 0. */
    Share times(double factor) {
        return factor == 1 ? this : new Share(criterion, term, points.times(factor), basis);
    }

    /**
     * How a share came about.
     *
     * @param whom the captive or group it speaks of, as pages name it
     * @param formula the amount before weighing, in words and numbers
     * @param assumptions ids of those that enter
     * @param citations of the facts that enter
     * @param heads how many count together for the criterion, this share's own among them; 1 where numbers do not enter
     */
    public record Basis(String whom, String formula, List<String> assumptions, List<Citation> citations, double heads) {

        public Basis {
            if (!(heads >= 0)) {
                throw new IllegalArgumentException("heads is " + heads + "; wanted 0 or more");
            }
            assumptions = List.copyOf(assumptions);
            citations = List.copyOf(citations);
        }
    }
}
