package org.glienicke.core.briefing;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.glienicke.core.belief.BackTest;
import org.glienicke.core.belief.Belief;
import org.glienicke.core.belief.CompetingHypotheses;
import org.glienicke.core.belief.Lesson;
import org.glienicke.core.belief.PartWorth;
import org.glienicke.core.belief.Posterior;
import org.glienicke.core.belief.Revealed;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.evidence.Readers;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.valuation.Criterion;

/** What the record teaches, for programs: the keys of {@code docs/json.md}, which stay. */
public final class LearnedJson {

    private static final int VERSION = 1;

    /** Above this the draws could not tell in full how far an answer moved beliefs. */
    private static final double SOUND = 0.7;

    private final JsonText json;

    private LearnedJson(JsonText json) {
        this.json = json;
    }

    private static String written(Learned.Run run, Consumer<LearnedJson> body) {
        var out = new StringWriter();
        try (var json = new JsonText(out)) {
            json.object(() -> {
                json.whole("version", VERSION);
                body.accept(new LearnedJson(json));
                json.whole("seed", run.seed());
                json.text("revision", run.ledger().revision());
                json.texts("withdrawn", run.withdrawn());
            });
        }
        return out + "\n";
    }

    /** What a party seeks. */
    public static String of(Learned.Run run, Posterior posterior, Sought.Seeking seeking) {
        return written(run, w -> w.seeks(posterior, seeking));
    }

    /** What each answer of an exchange taught. */
    public static String of(Learned.Run run, Posterior posterior, String exchange, List<Lesson> lessons) {
        return written(run, w -> w.lessons(posterior, exchange, lessons));
    }

    /** What a party was after in an exchange. */
    public static String of(Learned.Run run, Posterior without, MotivesPage.Subject subject) {
        return written(run, w -> w.motives(without, subject));
    }

    /** How forecasts from earlier years fared. */
    public static String of(Learned.Run run, BackTest test) {
        return written(run, w -> w.backTest(test));
    }

    /** Why there are no numbers. */
    public static String refusal(Learned.Run run, Belief belief) {
        return written(run, w -> w.json.text("because", Learned.because(belief)));
    }

    private void seeks(Posterior posterior, Sought.Seeking seeking) {
        json.text("party", seeking.party().code());
        json.list("weights", seeking.worths(), json::worth);
        json.text("numeraire", seeking.numeraire().slug());
        seeking.other()
                .ifPresent(other -> json.object("against", () -> {
                    json.text("party", other.code());
                    json.list("weights", seeking.against(), json::worth);
                }));
        json.list("ratios", seeking.worths(), worth -> {
            json.text("name", worth.criterion().slug());
            json.object("own", () -> ratio(worth, seeking.worths(), seeking.numeraire()));
            if (!seeking.against().isEmpty()) {
                var beside = worth(seeking.against(), worth.criterion());
                json.object("other", () -> ratio(beside, seeking.against(), seeking.numeraire()));
            }
        });
        soundness(posterior);
    }

    private void ratio(PartWorth worth, List<PartWorth> all, Criterion numeraire) {
        var ratios = worth.ratioTo(worth(all, numeraire));
        var interval = ratios.credibleInterval(0.90);
        json.number("median", ratios.median());
        json.number("low", interval.low());
        json.number("high", interval.high());
    }

    private static PartWorth worth(List<PartWorth> worths, Criterion criterion) {
        return worths.stream()
                .filter(w -> w.criterion() == criterion)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("worths lack " + criterion.slug()));
    }

    private void lessons(Posterior posterior, String exchange, List<Lesson> lessons) {
        json.text("exchange", exchange);
        json.list("lessons", lessons, lesson -> {
            json.text("answer", lesson.observation().origin().part());
            json.text("outcome", lesson.observation().outcome().name().toLowerCase(Locale.ROOT));
            json.number("bits", lesson.bits());
            json.truth("atLeast", lesson.kHat() > SOUND);
            json.list("bySide", lesson.bySide().entrySet(), this::bits);
            json.list("shifts", lesson.shifts(), shift -> {
                json.text("party", shift.party().code());
                json.text("name", shift.criterion().slug());
                json.number("before", shift.before());
                json.number("after", shift.after());
            });
        });
        soundness(posterior);
    }

    private void bits(Map.Entry<Party.Id, Double> side) {
        json.text("party", side.getKey().code());
        json.number("bits", side.getValue());
    }

    private void motives(Posterior without, MotivesPage.Subject subject) {
        json.text("exchange", subject.exchange().id());
        json.text("party", subject.party().code());
        var said = subject.exchange().talks().motives().stream()
                .filter(m -> m.party().equals(subject.party()))
                .toList();
        json.list("said", said, json::motive);
        subject.revealed().ifPresent(revealed -> json.object("revealed", () -> revealed(revealed)));
        json.list("hypotheses", subject.hypotheses().ranked(), ranked -> {
            json.text("words", ranked.words());
            json.number("inconsistency", ranked.inconsistency());
        });
        json.list(
                "evidence",
                subject.hypotheses().byDiagnosticity(),
                one -> evidence(subject.hypotheses().hypotheses(), one));
        soundness(without);
    }

    private void revealed(Revealed revealed) {
        json.object("acceptance", () -> share(revealed.acceptance()));
        json.object("baseline", () -> share(revealed.baseline()));
        json.list("criteria", revealed.motives(), motive -> {
            json.text("name", motive.criterion().slug());
            json.object("share", () -> share(motive.share()));
            json.object("refusal", () -> share(motive.refusal()));
        });
    }

    private void share(Draws draws) {
        var interval = draws.credibleInterval(0.90);
        json.number("mean", draws.mean());
        json.number("low", interval.low());
        json.number("high", interval.high());
    }

    private void evidence(List<String> hypotheses, CompetingHypotheses.Evidence evidence) {
        json.text("what", evidence.what());
        json.text("credibility", Readers.slug(evidence.credibility()));
        json.text("relevance", Readers.slug(evidence.relevance()));
        json.number("diagnosticity", evidence.diagnosticity());
        json.list(
                "cells",
                java.util.stream.IntStream.range(0, hypotheses.size()).boxed().toList(),
                h -> {
                    json.text("words", hypotheses.get(h));
                    json.text("cell", Readers.slug(evidence.cells().get(h)));
                });
        json.sources(evidence.citations());
    }

    private void backTest(BackTest test) {
        json.whole("answers", test.forecasts().size());
        json.whole("notForecast", test.notForecast());
        var forecasters =
                test.forecasts().isEmpty() ? List.<BackTest.Forecaster>of() : List.of(BackTest.Forecaster.values());
        json.list("scores", forecasters, by -> {
            var score = test.score(by);
            json.text("forecaster", Readers.slug(by));
            json.number("logScore", score.logScore());
            json.number("logError", score.logError());
            json.number("brier", score.brier());
            json.number("brierError", score.brierError());
        });
        json.list("calibration", test.calibration(BackTest.Forecaster.LEARNED), bin -> {
            json.number("forecast", bin.forecast());
            json.number("settled", bin.settled().share());
            json.whole("answers", bin.settled().trials());
        });
        json.list("forecasts", test.forecasts(), forecast -> {
            json.text("exchange", forecast.origin().exchange());
            json.text("answer", forecast.origin().part());
            json.whole("year", forecast.year());
            json.truth("settled", forecast.settled());
            for (var by : BackTest.Forecaster.values()) {
                json.number(Readers.slug(by), forecast.probabilities().getOrDefault(by, 0.5));
            }
        });
    }

    private void soundness(Posterior posterior) {
        var worst = posterior.soundness().worst();
        json.object("soundness", () -> {
            json.whole("observations", posterior.observations().size());
            json.whole("unknowns", posterior.unknowns());
            json.whole("draws", posterior.size());
            json.text("way", Readers.slug(posterior.soundness().way()));
            json.number("rHat", worst.rHat());
            json.number("nestedRHat", worst.nestedRHat());
            json.number("effective", Math.min(worst.bulkEss(), worst.tailEss()));
            json.number("kHat", posterior.soundness().kHat());
        });
    }
}
