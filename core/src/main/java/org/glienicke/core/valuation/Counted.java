package org.glienicke.core.valuation;

import java.util.ArrayList;
import java.util.List;
import org.glienicke.core.probability.Draws;

/**
 * What the terms of an account bring to a criterion before numbers are counted together: the account is made of it by what all heads
 * together count as.
 *
 * @param heads that count together; 1 where numbers do not enter
 * @param alone points without their sign, if each head counted as one
 */
public record Counted(Criterion criterion, double heads, Draws alone) {

    /** How the terms of a deal make up the amount of a criterion. */
    public enum Manner {
        /** All heads count as f(n), by the group exponent. */
        HEADS,
        /** All faces count as the logarithm of their number. */
        FACES,
        /** Each term adds the same whatever else is in the deal. */
        APART,
        /** Only the deal as a whole has it. */
        WHOLE
    }

    /** How a criterion counts. */
    public static Manner manner(Criterion criterion) {
        return switch (criterion) {
            case SECRETS_KEPT,
                    EXPERTISE_REGAINED,
                    LOYALTY_OF_OTHERS,
                    OWN_PEOPLE_HOME,
                    CAUSE_SERVED,
                    JUSTICE,
                    SECURITY,
                    LEVERAGE -> Manner.HEADS;
            case HOME_AUDIENCE, HOME_ANGER -> Manner.FACES;
            case GOODS, GOODS_GIVEN -> Manner.APART;
            case PARITY, PRECEDENT, CHANNEL, STANDING -> Manner.WHOLE;
        };
    }

    /**
     * By criterion, those that terms have a share of.
     *
     * @param account of an exchange of whose talks nothing is known, so that leverage is counted whole
     * @param exponent of the account's party
     */
    public static List<Counted> of(Account account, Draws exponent) {
        var counted = new ArrayList<Counted>();
        for (var criterion : account.criteria()) {
            var shares = account.shares(criterion);
            switch (manner(criterion)) {
                case HEADS -> {
                    double heads = shares.getFirst().basis().heads();
                    counted.add(of(account, criterion, heads, exponent));
                }
                case FACES -> counted.add(of(account, criterion, shares.size(), Draws.constant(0, exponent.size())));
                case APART -> counted.add(of(account, criterion, 1, exponent));
                case WHOLE -> {
                    // it is no term's
                }
            }
        }
        return counted;
    }

    private static Counted of(Account account, Criterion criterion, double heads, Draws exponent) {
        var points = account.points(criterion).toArray();
        for (int draw = 0; draw < points.length; draw++) {
            points[draw] *= criterion.kind().sign() * heads / Crowd.count(heads, exponent.at(draw));
        }
        return new Counted(criterion, heads, Draws.owning(points));
    }
}
