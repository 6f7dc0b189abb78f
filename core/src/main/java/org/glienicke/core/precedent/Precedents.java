package org.glienicke.core.precedent;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.probability.Chance;
import org.glienicke.core.probability.Draws;

/**
 * What a record's deals teach of the next: the index, the going rates, the anchoring of first demands, channels and follow-ons, made once
 * and asked often.
 */
public final class Precedents {

    /** Follow-on deals that a base rate needs. */
    static final int ENOUGH = 5;

    private final Ledger ledger;
    private final NeutralScale scale;
    private final TermsIndex index;
    private final Contacts contacts;
    private final ChannelHabits habits;
    private final Chance chance;
    private final Map<Integer, ChannelHabits> habitsBefore = new ConcurrentHashMap<>();

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
        return new DealEffect(settlement, index.forecast(settlement), rate(settlement), moves(settlement));
    }

    /** What an exchange bears on, one for each two parties that gave each other something. */
    public List<Bearing> bearings(String exchange) {
        return index.settlements().of(exchange).stream().map(this::bearing).toList();
    }

    private Bearing bearing(Settlement settlement) {
        var rate = rate(settlement);
        var price = new Bearing.Price(
                rate.deals(),
                settlement.logPrice(),
                rate.before(),
                rate.gain(),
                rate.rho(),
                index.shift(settlement, settlement.kind()));
        return new Bearing(settlement.pair(), settlement.kind(), price, door(settlement), settlement.citations());
    }

    private Bearing.Door door(Settlement settlement) {
        var before = contacts.before(settlement.deal().first());
        var followOn = followOn(settlement);
        return new Bearing.Door(
                before.lastDirect(settlement.pair()).map(last -> new Bearing.Met(last.exchange(), last.day())),
                open(settlement),
                followOn,
                more(settlement, followOn),
                later(settlement));
    }

    // whether the channel was open the year before, from habits and contacts as they stood when that year was over
    private OptionalDouble open(Settlement settlement) {
        int year = settlement.deal().first().getYear();
        var then = contacts.before(LocalDate.of(year, 1, 1));
        var known = habitsBefore.computeIfAbsent(year, _ -> ChannelHabits.of(then));
        return known.channel(then, settlement.pair())
                .in(year - 1)
                .map(y -> OptionalDouble.of(y.knownThen()))
                .orElse(OptionalDouble.empty());
    }

    private Optional<Draws> more(Settlement settlement, FollowOn followOn) {
        if (!followOn.isKnown()
                || followOn.inWindow().deals() + followOn.outside().deals() < ENOUGH) {
            return Optional.empty();
        }
        var name = "follow-on before " + settlement.deal().id();
        var within = followOn.inWindow().draws(scale.size(), chance.named(name + " in window"));
        var outside = followOn.outside().draws(scale.size(), chance.named(name + " outside"));
        var more = new double[scale.size()];
        for (int k = 0; k < more.length; k++) {
            more[k] = Math.max(0, within.at(k) - outside.at(k)) * followOn.windowYears();
        }
        return Optional.of(Draws.owning(more));
    }

    /** What the record has of the two within the window after a settlement. */
    public Bearing.Later later(Settlement settlement) {
        var last = settlement.deal().last();
        var until = last.plusDays(Math.round(FollowOn.WINDOW_YEARS * 365.25));
        var exchanges = contacts.deals(settlement.pair()).stream()
                .filter(c -> c.day().isAfter(last) && !c.day().isAfter(until))
                .map(Contacts.Contact::exchange)
                .distinct()
                .toList();
        return new Bearing.Later(exchanges, !contacts.end().isBefore(until));
    }

    private DealEffect.Rate rate(Settlement settlement) {
        var series = new GoingRate.Series(settlement.pair(), settlement.kind());
        var earlier = GoingRate.before(index.settlements(), settlement);
        var gain = earlier.gain(
                scale.size(), chance.named("gain before " + settlement.deal().id()));
        var before = earlier.rate(series, gain);
        var anchoring = Anchoring.PUBLISHED.after(
                Demands.of(ledger, scale, index, settlement.deal().first()));
        var rho = anchoring.draws(
                scale.size(), chance.named("rho before " + settlement.deal().id()));
        return new DealEffect.Rate(earlier.deals(series), before, gain, rho, anchoring);
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
}
