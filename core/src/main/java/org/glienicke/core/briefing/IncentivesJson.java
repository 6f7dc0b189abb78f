package org.glienicke.core.briefing;

import java.io.StringWriter;
import java.util.List;
import org.glienicke.core.evidence.Readers;
import org.glienicke.core.incentives.CountModel;
import org.glienicke.core.incentives.EventModel;
import org.glienicke.core.incentives.Incentives;
import org.glienicke.core.incentives.Policies;
import org.glienicke.core.incentives.Study;
import org.glienicke.core.probability.Draws;

/** What exchanges do to later takings, for programs: the keys of {@code docs/json.md}. */
public final class IncentivesJson {

    private final Incentives incentives;
    private final JsonText json;

    private IncentivesJson(Incentives incentives, JsonText json) {
        this.incentives = incentives;
        this.json = json;
    }

    /** The whole question as one object. */
    public static String of(Incentives incentives, List<Study> studies, Dossier.Run run) {
        var out = new StringWriter();
        try (var json = new JsonText(out)) {
            json.object(() -> {
                new IncentivesJson(incentives, json).write(studies);
                json.run(run);
            });
        }
        return out + "\n";
    }

    private void write(List<Study> studies) {
        var history = incentives.history();
        var scope = history.scope();
        json.whole("version", BriefJson.VERSION);
        json.text("taker", scope.taker().code());
        json.text("nationality", scope.nationality().orElse(""));
        json.whole("firstYear", scope.firstYear());
        json.whole("lastYear", scope.lastYear());
        json.object("onRecord", () -> {
            json.whole("takings", history.takings());
            json.whole("people", history.people());
            json.whole("concessions", history.within(history.concessions()).size());
            json.whole("refusals", history.within(history.refusals()).size());
            json.whole("rescues", history.within(history.rescues()).size());
        });
        json.object("events", () -> events(incentives.events()));
        json.object("placebo", () -> events(incentives.placebo()));
        json.object("counts", this::counts);
        json.list("studies", studies, this::study);
        json.list("policies", incentives.policies().map(Policies::outcomes).orElse(List.of()), this::outcome);
        json.list("breakEven", incentives.breakEven(), view -> {
            json.text("view", view.view());
            json.number("freed", view.freed());
            json.object("taken", () -> json.spread(view.added()));
            json.object("share", () -> json.spread(view.share()));
            json.number("costsMore", view.costsMore());
        });
    }

    private void events(EventModel model) {
        switch (model) {
            case EventModel.NotFitted(var because) -> json.text("notEstimated", because);
            case EventModel.Fitted fitted -> {
                spread("factor", fitted.factor());
                spread("baseline", fitted.baseline());
                spread("offspring", fitted.offspring());
                spread("halfLifeYears", fitted.halfLifeYears());
                json.number("rescalingP", fitted.check().rescalingP());
                json.truth("isSound", fitted.check().isSound());
            }
        }
    }

    private void counts() {
        switch (incentives.counts()) {
            case CountModel.NotFitted(var because) -> json.text("notEstimated", because);
            case CountModel.Fitted fitted -> {
                spread("concession", fitted.concession());
                spread("concessionIfScattered", fitted.check().concessionIfScattered());
                spread("rescue", fitted.rescue());
                spread("recentRate", fitted.recentRate());
                json.number("probabilityOfChange", fitted.probabilityOfChange());
                json.number("scatter", fitted.check().scatter());
            }
        }
    }

    private void spread(String key, Draws draws) {
        json.object(key, () -> json.spread(draws));
    }

    private void study(Study study) {
        json.text("name", study.name());
        json.text("policy", Readers.slug(study.policy()));
        json.text("direction", Readers.slug(study.finding().direction()));
        study.finding()
                .factor()
                .ifPresentOrElse(
                        factor -> {
                            json.number("low", factor.low());
                            json.number("high", factor.high());
                        },
                        () -> {
                            json.nothing("low");
                            json.nothing("high");
                        });
        json.text("covers", study.covers().what());
        json.text("years", study.covers().years());
        json.text("says", study.says());
        json.sources(study.citations());
    }

    private void outcome(Policies.Outcome outcome) {
        json.text("policy", outcome.policy());
        json.text("view", outcome.view());
        spread("takings", outcome.takings());
        json.number("ratio", outcome.ratio());
    }
}
