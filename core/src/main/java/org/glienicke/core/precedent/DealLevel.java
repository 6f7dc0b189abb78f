package org.glienicke.core.precedent;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.Setting;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.valuation.Accounts;
import org.glienicke.core.valuation.Assessment;
import org.glienicke.core.valuation.Assessments;
import org.glienicke.core.valuation.Criterion;

/**
 * What precedent and channel amount to in the accounts of an exchange, from deals that were over when it began; and why standing has no
 * amount.
 */
public final class DealLevel {

    private static final double MASS = 0.90;

    /** Earlier deals of a pair and class from which on their terms are a going rate that others refer to; one or two are but deals. */
    static final int ENOUGH_EARLIER = 3;

    private final Exchange exchange;
    private final List<Bearing> own;
    private final Party.Id party;
    private final List<Assessment> made = new ArrayList<>();
    private final Map<Criterion, String> because = new EnumMap<>(Criterion.class);

    private DealLevel(Exchange exchange, List<Bearing> bearings, Party.Id party) {
        this.exchange = exchange;
        this.own = bearings.stream().filter(b -> b.pair().includes(party)).toList();
        this.party = party;
    }

    /** The assessments of an exchange for all of its parties. */
    public static Map<Party.Id, Assessments> of(Exchange exchange, List<Bearing> bearings) {
        var all = new TreeMap<Party.Id, Assessments>();
        Accounts.parties(exchange).forEach(party -> all.put(party, of(exchange, bearings, party)));
        return all;
    }

    /** The assessments of an exchange for a party. */
    public static Assessments of(Exchange exchange, List<Bearing> bearings, Party.Id party) {
        var level = new DealLevel(exchange, bearings, party);
        level.addPrecedent();
        level.addChannel();
        level.because.put(Criterion.STANDING, level.whyNoStanding());
        return new Assessments(level.made, Map.copyOf(level.because));
    }

    private void addPrecedent() {
        for (var bearing : own) {
            if (bearing.price().earlier() >= ENOUGH_EARLIER) {
                bearing.price().distance().ifPresent(distance -> made.add(precedent(bearing, distance)));
            }
        }
        if (own.isEmpty()) {
            because.put(
                    Criterion.PRECEDENT,
                    "nobody of this exchange both gave it something and received something of it, so it has no terms"
                            + " of trade");
        } else if (made.isEmpty()) {
            because.put(Criterion.PRECEDENT, whyNoGoingRate());
        }
    }

    private String whyNoGoingRate() {
        int most = own.stream().mapToInt(b -> b.price().earlier()).max().orElse(0);
        return most == 0
                ? "no earlier deal of this class between these parties is on record"
                : "no more than " + most
                        + " earlier of this class between two of these parties on record, and fewer than "
                        + ENOUGH_EARLIER + " make no going rate";
    }

    // what a party pays above the going rate the next will ask for; paying less is no gain of precedent but a gain
    // elsewhere
    private Assessment precedent(Bearing bearing, Draws distance) {
        int sign = bearing.pair().sign(party);
        var signed = new double[distance.size()];
        var above = new double[distance.size()];
        for (int k = 0; k < above.length; k++) {
            signed[k] = sign * distance.at(k);
            above[k] = Math.max(0, signed[k]);
        }
        double price = sign * bearing.price().logPrice().mean();
        var apart = Draws.owning(signed);
        var interval = apart.credibleInterval(MASS);
        var formula = String.format(
                Locale.ROOT,
                "log price %.2f less going rate %.2f of %d earlier = %.2f (90%% %.2f to %.2f); what lies above 0"
                        + " counts",
                plainZero(price),
                plainZero(price - apart.mean()),
                bearing.price().earlier(),
                plainZero(apart.mean()),
                plainZero(interval.low()),
                plainZero(interval.high()));
        return new Assessment(
                Criterion.PRECEDENT,
                Draws.owning(above),
                "terms with " + bearing.pair().other(party),
                formula,
                bearing.citations());
    }

    private static double plainZero(double value) {
        return Math.abs(value) < 0.005 ? 0 : value;
    }

    private void addChannel() {
        if (own.isEmpty()) {
            because.put(
                    Criterion.CHANNEL,
                    "nobody of this exchange both gave it something and received something of it, so no pair can be"
                            + " followed");
            return;
        }
        var bearing = own.getFirst();
        bearing.door()
                .more()
                .ifPresentOrElse(
                        more -> made.add(channel(bearing, more)),
                        () -> because.put(
                                Criterion.CHANNEL,
                                "fewer than " + Precedents.ENOUGH
                                        + " follow-on deals of this class were on record before it, too few for a base"
                                        + " rate"));
    }

    private Assessment channel(Bearing bearing, Draws more) {
        var followOn = bearing.door().followOn();
        var formula = String.format(
                Locale.ROOT,
                "deals more than usual in %.0f years: max(0, %d in %.0f years - %d in %.0f years)%s",
                followOn.windowYears(),
                followOn.inWindow().deals(),
                followOn.inWindow().years(),
                followOn.outside().deals(),
                followOn.outside().years(),
                open(bearing.door()));
        return new Assessment(Criterion.CHANNEL, more, "the channel", formula, bearing.citations());
    }

    private static String open(Bearing.Door door) {
        return door.open().isEmpty()
                ? "; the two had never dealt"
                : String.format(
                        Locale.ROOT,
                        "; that theirs was open the year before: %.0f%%",
                        100 * door.open().getAsDouble());
    }

    private String whyNoStanding() {
        long polls = exchange.setting().polls().stream()
                .map(Setting.Poll::population)
                .filter(public_ -> !public_.equals(party.code()))
                .count();
        return "standing is a table of audiences, never one number; "
                + (polls == 0 ? "no poll of another public is" : "polls of other publics (" + polls + ") are")
                + " on record: ./glienicke audiences " + exchange.id();
    }
}
