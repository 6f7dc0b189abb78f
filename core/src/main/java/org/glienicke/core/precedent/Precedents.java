package org.glienicke.core.precedent;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.probability.Chance;

/**
 * What a record's deals teach of the next: the index, the going rates, the anchoring of first demands, channels and follow-ons, made once
 * and asked often.
 */
public final class Precedents {

    private final Ledger ledger;
    private final NeutralScale scale;
    private final TermsIndex index;
    private final Contacts contacts;
    private final ChannelHabits habits;
    private final Chance chance;

    private Precedents(
            Ledger ledger,
            NeutralScale scale,
            TermsIndex index,
            Contacts contacts,
            ChannelHabits habits,
            Chance chance) {
        this.ledger = ledger;
        this.scale = scale;
        this.index = index;
        this.contacts = contacts;
        this.habits = habits;
        this.chance = chance;
    }

    /** Those of a record. */
    public static Precedents of(Ledger ledger, NeutralScale scale, Chance chance) {
        var settlements = Settlements.of(ledger, scale);
        var contacts = Contacts.of(ledger);
        return new Precedents(
                ledger,
                scale,
                TermsIndex.of(settlements, ledger.parties()),
                contacts,
                ChannelHabits.of(contacts),
                chance);
    }

    public TermsIndex index() {
        return index;
    }

    public Contacts contacts() {
        return contacts;
    }

    public ChannelHabits habits() {
        return habits;
    }

    /** The channel of two parties. */
    public Channel channel(Pair pair) {
        return habits.channel(contacts, pair);
    }

    /** The effects of an exchange, one for each two parties that gave each other something. */
    public List<DealEffect> of(String exchange) {
        return index.settlements().of(exchange).stream().map(this::effect).toList();
    }

    /** The effect of one settlement, all that is called "before" resting on deals that were over when it began. */
    public DealEffect effect(Settlement settlement) {
        var series = new GoingRate.Series(settlement.pair(), settlement.kind());
        var earlier = GoingRate.before(index.settlements(), settlement);
        var gain = earlier.gain(
                scale.size(), chance.named("gain before " + settlement.deal().id()));
        var before = earlier.rate(series, gain);
        var anchoring = Anchoring.PUBLISHED.after(
                Demands.of(ledger, scale, index, settlement.deal().first()));
        var rho = anchoring.draws(
                scale.size(), chance.named("rho before " + settlement.deal().id()));
        var rate = new DealEffect.Rate(earlier.deals(series), before, gain, rho, anchoring);
        return new DealEffect(settlement, index.forecast(settlement), rate, moves(settlement));
    }

    private List<DealEffect.Move> moves(Settlement settlement) {
        var known = index.settlements().between(settlement.pair()).stream().map(Settlement::kind);
        return Stream.concat(Stream.of(settlement.kind()), known)
                .distinct()
                .sorted()
                .map(kind -> new DealEffect.Move(
                        kind,
                        index.levelBefore(
                                settlement.pair(), kind, settlement.deal().first()),
                        index.shift(settlement, kind)))
                .toList();
    }

    /** Whether the level of two parties' terms broke; empty if there are too few settlements. */
    public Optional<StructuralBreak> structuralBreak(Pair pair) {
        var prices = index.settlements().between(pair).stream()
                .map(s -> s.logPrice().mean())
                .toList();
        return prices.size() < StructuralBreak.FEWEST
                ? Optional.empty()
                : Optional.of(StructuralBreak.of(prices, chance.named("break " + pair)));
    }

    /** How often a deal of a class was followed by another of the same parties, as could be counted before a settlement began. */
    public FollowOn followOn(Settlement settlement) {
        return FollowOn.of(contacts.before(settlement.deal().first()), _ -> true, kind -> kind == settlement.kind());
    }

    Chance chance() {
        return chance;
    }

    int size() {
        return scale.size();
    }
}
