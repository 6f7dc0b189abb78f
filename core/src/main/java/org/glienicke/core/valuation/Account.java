package org.glienicke.core.valuation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.probability.Draws;
import org.jspecify.annotations.Nullable;

/**
 * What an exchange was worth to one party, by criterion and term, in points of that party's own scale: 100 is the reference swing of
 * its heaviest criterion at the median judgement. Points of two parties are never added or compared; the probability that the net is
 * above zero and shares of one's own total may stand side by side.
 *
 * <p>It is its shares and its reservation value; all else is summed from them, once, since a page asks for the same sums some hundred
 * times.
 */
public final class Account {

    private final Party.Id party;
    private final List<Share> shares;
    private final Draws reservation;
    private final List<NotAssessed> notAssessed;
    private volatile @Nullable Sums sums;

    /**
     * An account.
     *
     * @param shares all there is; everything else here is summed from them
     * @param reservation what the party can have without a deal
     * @param notAssessed criteria that could not be assessed, and why
     */
    public Account(Party.Id party, List<Share> shares, Draws reservation, List<NotAssessed> notAssessed) {
        this.party = party;
        this.shares = List.copyOf(shares);
        this.reservation = reservation;
        this.notAssessed = List.copyOf(notAssessed);
    }

    /** A criterion, or a part of one, that could not be assessed. */
    public record NotAssessed(Criterion criterion, String because) {}

    /** What the shares add up to, draw by draw. */
    private record Sums(Map<Criterion, Draws> points, Draws gains, Draws costs, Draws net) {

        static Sums of(Map<Criterion, Draws> points, Draws reservation) {
            int size = reservation.size();
            var gains = sum(points, Criterion.Kind.GAIN, size);
            var costs = sum(points, Criterion.Kind.COST, size);
            return new Sums(points, gains, costs, gains.plus(costs).minus(reservation));
        }

        private static Draws sum(Map<Criterion, Draws> points, Criterion.Kind kind, int size) {
            var sums = new double[size];
            points.forEach((criterion, draws) -> {
                if (criterion.kind() == kind) {
                    draws.addTo(sums);
                }
            });
            return Draws.owning(sums);
        }
    }

    /**
     * The account of a party.
     *
     * @param preferences the party's, as judged or as learned
     * @param prices to turn sums of money into dollars of one year
     */
    public static Account of(Exchange exchange, Preferences preferences, Prices prices) {
        return Appraisal.account(exchange, preferences, prices);
    }

    /**
     * This account when weights of criteria are multiplied.
     *
     * @param factors by criterion, above 0; criteria not named keep their weight
     * @param without what the party can then have without a deal
     */
    Account times(Map<Criterion, Double> factors, Draws without) {
        var scaled = shares.stream()
                .map(share -> share.times(factors.getOrDefault(share.criterion(), 1.0)))
                .toList();
        var points = new EnumMap<Criterion, Draws>(Criterion.class);
        sums().points().forEach((criterion, draws) -> {
            double factor = factors.getOrDefault(criterion, 1.0);
            points.put(criterion, factor == 1 ? draws : draws.times(factor));
        });
        var moved = new Account(party, scaled, without, notAssessed);
        moved.sums = Sums.of(points, without);
        return moved;
    }

    public Party.Id party() {
        return party;
    }

    public List<Share> shares() {
        return shares;
    }

    public Draws reservation() {
        return reservation;
    }

    public List<NotAssessed> notAssessed() {
        return notAssessed;
    }

    /** The criteria that have a share, in the order of the value tree. */
    public List<Criterion> criteria() {
        return List.copyOf(sums().points().keySet());
    }

    public List<Share> shares(Criterion criterion) {
        return shares.stream().filter(s -> s.criterion() == criterion).toList();
    }

    /** Points of one criterion. */
    public Draws points(Criterion criterion) {
        var draws = sums().points().get(criterion);
        return draws == null ? Draws.constant(0, reservation.size()) : draws;
    }

    /** Points of one term over all criteria. */
    public Draws points(Share.TermRef term) {
        var sum = new double[reservation.size()];
        shares.stream()
                .filter(s -> s.term().equals(term))
                .forEach(s -> s.points().addTo(sum));
        return Draws.owning(sum);
    }

    /** All gains together. */
    public Draws gains() {
        return sums().gains();
    }

    /** All costs together; 0 or less. */
    public Draws costs() {
        return sums().costs();
    }

    /** Gains and costs together, less the reservation value. */
    public Draws net() {
        return sums().net();
    }

    /** Probability that the exchange was worth more to the party than having none. */
    public double probabilityPositive() {
        return net().shareAbove(0);
    }

    // two who ask at once may both add up, and get the same
    private Sums sums() {
        var known = sums;
        if (known == null) {
            known = Sums.of(points(), reservation);
            sums = known;
        }
        return known;
    }

    private Map<Criterion, Draws> points() {
        var added = new EnumMap<Criterion, double[]>(Criterion.class);
        shares.forEach(share ->
                share.points().addTo(added.computeIfAbsent(share.criterion(), _ -> new double[reservation.size()])));
        var points = new EnumMap<Criterion, Draws>(Criterion.class);
        added.forEach((criterion, values) -> points.put(criterion, Draws.owning(values)));
        return Collections.unmodifiableMap(points);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Account account
                && party.equals(account.party)
                && shares.equals(account.shares)
                && reservation.equals(account.reservation)
                && notAssessed.equals(account.notAssessed);
    }

    @Override
    public int hashCode() {
        return Objects.hash(party, shares, reservation, notAssessed);
    }

    @Override
    public String toString() {
        return "account of " + party + ", " + shares.size() + " shares, net " + net();
    }
}
