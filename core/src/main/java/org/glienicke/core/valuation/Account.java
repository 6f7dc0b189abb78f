package org.glienicke.core.valuation;

import java.util.Arrays;
import java.util.List;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.probability.Draws;

/**
 * What an exchange was worth to one party, by criterion and term, in points of that party's own scale: 100 is the reference swing of
 * its heaviest criterion at the median judgement. Points of two parties are never added or compared; the probability that the net is
 * above zero and shares of one's own total may stand side by side.
 *
 * @param shares all there is; everything else here is summed from them
 * @param reservation what the party can have without a deal
 * @param notAssessed criteria that could not be assessed, and why
 */
public record Account(Party.Id party, List<Share> shares, Draws reservation, List<NotAssessed> notAssessed) {

    public Account {
        shares = List.copyOf(shares);
        notAssessed = List.copyOf(notAssessed);
    }

    /** A criterion, or a part of one, that could not be assessed. */
    public record NotAssessed(Criterion criterion, String because) {}

    /**
     * The account of a party.
     *
     * @param preferences the party's, as judged or as learned
     * @param prices to turn sums of money into dollars of one year
     */
    public static Account of(Exchange exchange, Preferences preferences, Prices prices) {
        return Appraisal.account(exchange, preferences, prices);
    }

    /** The criteria that have a share, in the order of the value tree. */
    public List<Criterion> criteria() {
        return Arrays.stream(Criterion.values())
                .filter(c -> shares.stream().anyMatch(s -> s.criterion() == c))
                .toList();
    }

    public List<Share> shares(Criterion criterion) {
        return shares.stream().filter(s -> s.criterion() == criterion).toList();
    }

    /** Points of one criterion. */
    public Draws points(Criterion criterion) {
        return sum(shares(criterion));
    }

    /** Points of one term over all criteria. */
    public Draws points(Share.TermRef term) {
        return sum(shares.stream().filter(s -> s.term().equals(term)).toList());
    }

    /** All gains together. */
    public Draws gains() {
        return sum(shares.stream()
                .filter(s -> s.criterion().kind() == Criterion.Kind.GAIN)
                .toList());
    }

    /** All costs together; 0 or less. */
    public Draws costs() {
        return sum(shares.stream()
                .filter(s -> s.criterion().kind() == Criterion.Kind.COST)
                .toList());
    }

    /** Gains and costs together, less the reservation value. */
    public Draws net() {
        return sum(shares).minus(reservation);
    }

    /** Probability that the exchange was worth more to the party than having none. */
    public double probabilityPositive() {
        return net().shareAbove(0);
    }

    private Draws sum(List<Share> parts) {
        var sums = new double[reservation.size()];
        parts.forEach(part -> part.points().addTo(sums));
        return Draws.owning(sums);
    }
}
