package org.glienicke.core.briefing;

import java.io.StringWriter;
import java.util.Optional;
import java.util.function.Consumer;
import org.glienicke.core.precedent.Channel;
import org.glienicke.core.precedent.DealEffect;
import org.glienicke.core.precedent.FollowOn;
import org.glienicke.core.precedent.Pair;
import org.glienicke.core.precedent.Precedents;
import org.glienicke.core.precedent.Settlement;
import org.glienicke.core.precedent.TermsClass;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.probability.Interval;
import org.glienicke.core.probability.StudentMixture;

/** Terms of trade for programs: the keys of {@code docs/json.md}. All logs are those of the pair's first party. */
public final class TermsJson {

    private final Precedents precedents;
    private final JsonText json;

    private TermsJson(Precedents precedents, JsonText json) {
        this.precedents = precedents;
        this.json = json;
    }

    /** An exchange as a precedent. */
    public static String of(Precedents precedents, String exchange, Dossier.Run run) {
        return text(precedents, run, it -> {
            it.json.text("exchange", exchange);
            it.json.list("pairs", precedents.of(exchange), it::effect);
        });
    }

    /** The terms of two parties through time. */
    public static String between(Precedents precedents, Pair pair, Dossier.Run run) {
        return text(precedents, run, it -> it.between(pair));
    }

    private static String text(Precedents precedents, Dossier.Run run, Consumer<TermsJson> fields) {
        var out = new StringWriter();
        try (var json = new JsonText(out)) {
            json.object(() -> {
                json.whole("version", BriefJson.VERSION);
                fields.accept(new TermsJson(precedents, json));
                json.run(run);
            });
        }
        return out + "\n";
    }

    private void effect(DealEffect effect) {
        settlement(effect.settlement());
        json.object("forecast", () -> mixture(effect.forecast()));
        json.whole("earlier", effect.rate().deals());
        maybe("goingRateBefore", effect.rate().before());
        spread("goingRateAfter", effect.rateAfter());
        maybe("distance", effect.distance());
        spread("gain", effect.rate().gain());
        spread("rho", effect.rate().rho());
        json.whole("demands", effect.rate().anchoring().demands().size());
        maybe("anchoredShift", effect.anchoredShift());
        json.list("moves", effect.moves(), move -> {
            json.text("class", move.kind().slug());
            json.object("levelBefore", () -> mixture(move.before()));
            json.number("shift", move.shift().mean());
            interval(move.shift().range());
        });
        json.object("followOn", () -> followOn(precedents.followOn(effect.settlement())));
        var later = precedents.later(effect.settlement());
        json.texts("later", later.exchanges());
        json.truth("isOver", later.isOver());
    }

    private void settlement(Settlement settlement) {
        json.text("exchange", settlement.deal().id());
        json.text("day", settlement.deal().last().toString());
        json.text("first", settlement.pair().first().code());
        json.text("second", settlement.pair().second().code());
        json.text("class", settlement.kind().slug());
        json.number("given", settlement.makeup().given());
        json.number("received", settlement.makeup().received());
        spread("logPrice", settlement.logPrice());
        json.sources(settlement.citations());
    }

    private void followOn(FollowOn followOn) {
        json.number("windowYears", followOn.windowYears());
        json.whole("dealsWithin", followOn.inWindow().deals());
        json.number("yearsWithin", followOn.inWindow().years());
        json.whole("dealsLater", followOn.outside().deals());
        json.number("yearsLater", followOn.outside().years());
    }

    private void between(Pair pair) {
        var index = precedents.index();
        var deals = index.settlements().between(pair);
        json.text("first", pair.first().code());
        json.text("second", pair.second().code());
        json.list("settlements", deals, deal -> {
            settlement(deal);
            json.object("forecast", () -> mixture(index.forecast(deal)));
            json.object(
                    "index",
                    () -> mixture(index.level(pair, deal.kind(), deal.deal().last())));
        });
        var end = precedents.contacts().end();
        json.text("end", end.toString());
        var kinds = deals.stream().map(Settlement::kind).distinct().sorted().toList();
        json.list("next", kinds, (TermsClass kind) -> {
            json.text("class", kind.slug());
            mixture(index.next(pair, kind, end));
        });
        precedents
                .structuralBreak(pair)
                .ifPresentOrElse(
                        change -> json.object("break", () -> {
                            json.number("probability", change.probability());
                            json.number("largestF", change.largestF());
                            json.number("permutationP", change.permutationP());
                            json.whole("dealsBefore", change.likeliest().before());
                            json.object("step", () -> mixture(change.step()));
                        }),
                        () -> json.nothing("break"));
        json.list("channel", precedents.channel(pair).years(), this::year);
    }

    private void year(Channel.Year year) {
        json.whole("year", year.year());
        json.whole("contacts", year.contacts());
        json.number("knownThen", year.knownThen());
        json.number("open", year.open());
    }

    private void spread(String key, Draws draws) {
        json.object(key, () -> json.spread(draws));
    }

    private void maybe(String key, Optional<Draws> draws) {
        draws.ifPresentOrElse(known -> spread(key, known), () -> json.nothing(key));
    }

    private void mixture(StudentMixture mixture) {
        json.number("median", mixture.quantile(0.5));
        interval(mixture.credibleInterval(Logs.MASS));
    }

    private void interval(Interval interval) {
        json.number("low", interval.low());
        json.number("high", interval.high());
    }
}
