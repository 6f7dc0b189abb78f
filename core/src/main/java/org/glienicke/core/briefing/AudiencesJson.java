package org.glienicke.core.briefing;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.glienicke.core.audiences.Composition;
import org.glienicke.core.audiences.Coverage;
import org.glienicke.core.audiences.EventStudy;
import org.glienicke.core.audiences.Rally;
import org.glienicke.core.audiences.Sampling;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Setting;
import org.glienicke.core.evidence.Readers;

/** Who watched an exchange and what they made of it, for programs: the keys of {@code docs/json.md}. There is no sum over audiences. */
public final class AudiencesJson {

    private final JsonText json;

    private AudiencesJson(JsonText json) {
        this.json = json;
    }

    /** Polls, rally and coverage as one object. */
    public static String of(Exchange exchange, Optional<Rally> rally, Optional<Standing> standing, Dossier.Run run) {
        var out = new StringWriter();
        try (var json = new JsonText(out)) {
            json.object(() -> {
                new AudiencesJson(json).write(exchange, rally, standing);
                json.run(run);
            });
        }
        return out + "\n";
    }

    private void write(Exchange exchange, Optional<Rally> rally, Optional<Standing> standing) {
        json.whole("version", BriefJson.VERSION);
        json.text("exchange", exchange.id());
        json.date("date", exchange.head().date());
        json.list("polls", exchange.setting().polls(), this::poll);
        json.object("rally", () -> rally(rally));
        json.list("coverage", standing.map(Standing::studies).orElse(Map.of()).entrySet(), this::study);
        standing.ifPresentOrElse(
                s -> json.object("read", () -> {
                    json.whole("lines", s.basis().lines());
                    json.whole("events", s.basis().rows());
                    json.whole("bad", s.basis().badLines());
                }),
                () -> json.nothing("read"));
    }

    private void poll(Setting.Poll poll) {
        var work = poll.fieldwork();
        json.text("population", poll.population());
        json.text("house", poll.house());
        json.text("from", work.from().text());
        json.text("to", work.to().text());
        json.whole("size", work.size());
        json.text("wording", work.wording());
        answers(poll.result().answers(), work.size());
        json.list("segments", poll.result().segments(), segment -> {
            json.text("name", segment.name());
            json.whole("size", segment.size());
            answers(segment.answers(), segment.size());
        });
        json.list("compositions", Composition.of(poll).stream().toList(), this::composition);
        json.sources(poll.citations());
    }

    private void answers(Map<String, BigDecimal> answers, int size) {
        json.list("answers", answers.entrySet(), answer -> {
            double percent = answer.getValue().doubleValue();
            json.text("answer", answer.getKey());
            json.number("percent", percent);
            if (size == 0) {
                json.nothing("marginOfError");
            } else {
                json.number("marginOfError", Sampling.marginOfError(percent, size));
            }
        });
    }

    private void composition(Composition composition) {
        json.whole("checks", composition.checks());
        json.list("parts", composition.parts(), part -> {
            json.text("segment", part.segment());
            json.number("share", part.share());
            json.number("low", part.low());
            json.number("high", part.high());
        });
    }

    private void rally(Optional<Rally> rally) {
        switch (rally.orElseGet(() -> new Rally.NotMeasured("no series of approval was given"))) {
            case Rally.NotMeasured(var because) -> json.text("notMeasured", because);
            case Rally.Fitted fitted -> {
                json.object("level", () -> json.spread(fitted.level()));
                json.object("jump", () -> json.spread(fitted.jump()));
                json.object("halfLifeDays", () -> json.spread(fitted.halfLifeDays()));
                json.number("moved", fitted.moved());
            }
        }
    }

    private void study(Map.Entry<Coverage.Series, EventStudy> entry) {
        json.text("party", entry.getKey().party().code());
        json.text("audienceOf", Readers.slug(entry.getKey().audience().kind()));
        json.text("audience", entry.getKey().audience().code());
        switch (entry.getValue()) {
            case EventStudy.NotMeasured(var because) -> json.text("notMeasured", because);
            case EventStudy.Measured m -> {
                json.number("before", m.baseline());
                json.number("after", m.observed());
                json.number("change", m.abnormal().value());
                json.number("low", m.abnormal().interval().low());
                json.number("high", m.abnormal().interval().high());
                json.number("permutationP", m.permutation());
                json.whole("placeboDates", m.placebo().dates());
                json.number("placeboP", m.placebo().share());
                json.whole("daysBefore", m.days().baseline());
                json.whole("daysAfter", m.days().window());
            }
        }
    }
}
