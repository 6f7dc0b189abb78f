package org.glienicke.core.precedent;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.valuation.Assessment;
import org.glienicke.core.valuation.Assessments;
import org.glienicke.core.valuation.Criterion;

/** What precedent and channel amount to in an account, from deals that were over when the exchange began. */
public final class DealLevel {

    /** Deals that a base rate needs. */
    private static final int ENOUGH = 5;

    private DealLevel() {}

    /** The assessments of an exchange for a party. */
    public static Assessments of(Precedents precedents, String exchange, Party.Id party) {
        var made = new ArrayList<Assessment>();
        var because = new EnumMap<Criterion, String>(Criterion.class);
        var own = precedents.of(exchange).stream()
                .filter(effect -> effect.settlement().pair().includes(party))
                .toList();
        addPrecedent(own, party, made, because);
        addChannel(precedents, own, made, because);
        return new Assessments(made, Map.copyOf(because));
    }

    private static void addPrecedent(
            List<DealEffect> effects, Party.Id party, List<Assessment> made, Map<Criterion, String> because) {
        for (var effect : effects) {
            effect.distance().ifPresent(distance -> made.add(precedent(effect, distance, party)));
        }
        if (effects.isEmpty()) {
            because.put(
                    Criterion.PRECEDENT, "no two parties gave each other something, so there are no terms of trade");
        } else if (made.isEmpty()) {
            because.put(Criterion.PRECEDENT, "no earlier deal of this class between these parties is on record");
        }
    }

    // what a party pays above the going rate the next will ask for; paying less is no gain of precedent but a gain
    // elsewhere
    private static Assessment precedent(DealEffect effect, Draws distance, Party.Id party) {
        var settlement = effect.settlement();
        int sign = settlement.pair().sign(party);
        var above = new double[distance.size()];
        for (int k = 0; k < above.length; k++) {
            above[k] = Math.max(0, sign * distance.at(k));
        }
        double price = settlement.logPrice(party).mean();
        double rate = price - sign * distance.mean();
        var formula = String.format(
                Locale.ROOT,
                "what lies above the going rate: max(0, log price %.2f - rate %.2f after %s earlier)",
                plainZero(price),
                plainZero(rate),
                effect.rate().deals());
        return new Assessment(
                Criterion.PRECEDENT,
                Draws.owning(above),
                "terms with " + settlement.pair().other(party),
                formula,
                settlement.citations());
    }

    private static double plainZero(double value) {
        return Math.abs(value) < 0.005 ? 0 : value;
    }

    private static void addChannel(
            Precedents precedents, List<DealEffect> effects, List<Assessment> made, Map<Criterion, String> because) {
        if (effects.isEmpty()) {
            because.put(Criterion.CHANNEL, "no two parties gave each other something");
            return;
        }
        var settlement = effects.getFirst().settlement();
        var followOn = precedents.followOn(settlement);
        if (!followOn.isKnown()
                || followOn.inWindow().deals() + followOn.outside().deals() < ENOUGH) {
            because.put(
                    Criterion.CHANNEL,
                    "fewer than " + ENOUGH
                            + " follow-on deals of this class are on record before it, too few for a base rate");
            return;
        }
        made.add(channel(precedents, settlement, followOn));
    }

    private static Assessment channel(Precedents precedents, Settlement settlement, FollowOn followOn) {
        var name = "follow-on before " + settlement.deal().id();
        int size = precedents.size();
        var within = followOn.inWindow().draws(size, precedents.chance().named(name + " in window"));
        var outside = followOn.outside().draws(size, precedents.chance().named(name + " outside"));
        var more = new double[size];
        for (int k = 0; k < size; k++) {
            more[k] = Math.max(0, within.at(k) - outside.at(k)) * followOn.windowYears();
        }
        var formula = String.format(
                Locale.ROOT,
                "deals more than usual in %.0f years: max(0, %d in %.0f years - %d in %.0f years)",
                followOn.windowYears(),
                followOn.inWindow().deals(),
                followOn.inWindow().years(),
                followOn.outside().deals(),
                followOn.outside().years());
        List<Citation> citations = settlement.citations();
        return new Assessment(Criterion.CHANNEL, Draws.owning(more), "the channel", formula, citations);
    }
}
