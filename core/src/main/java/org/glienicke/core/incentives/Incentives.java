package org.glienicke.core.incentives;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glienicke.core.probability.Chance;
import org.glienicke.core.probability.Draws;

/**
 * Do concessions raise later takings by one taker? What its history says, by year and by moment, with refused offers tried as
 * concessions to see whether the answer comes from elsewhere; beside it what studies say; policies; what would break even.
 *
 * @param counts by year
 * @param events by moment
 * @param placebo the same model with refused offers in place of concessions: an effect here cannot come from concessions
 * @param policies empty if there is no event model or no concession on record
 * @param breakEven one a view of the effect; empty likewise
 */
public record Incentives(
        History history,
        CountModel counts,
        EventModel events,
        EventModel placebo,
        Optional<Policies> policies,
        List<BreakEven> breakEven) {

    /** How often days that the record does not give are drawn. */
    private static final int READINGS = 20;

    public Incentives {
        breakEven = List.copyOf(breakEven);
    }

    /**
     * The whole question.
     *
     * @param draws of each posterior, 2000 or more
     */
    public static Incentives of(History history, List<Study> studies, int draws, Chance chance) {
        var counts = CountModel.of(history.yearly(history.concessions()), draws, chance.named("counts"));
        var events = events(history, history.concessions(), draws, chance);
        var placebo = history.within(history.refusals()).isEmpty()
                ? new EventModel.NotFitted("no offer to it was refused in these years")
                : events(history, history.refusals(), draws, chance);
        var conceded = history.within(history.concessions());
        if (!(events instanceof EventModel.Fitted fitted) || conceded.isEmpty()) {
            return new Incentives(history, counts, events, placebo, Optional.empty(), List.of());
        }
        double perYear = (double) conceded.size() / history.scope().years();
        return new Incentives(
                history,
                counts,
                events,
                placebo,
                Optional.of(Policies.of(fitted, perYear, studies, chance)),
                breakEven(history, fitted, studies));
    }

    private static EventModel events(History history, List<History.Moment> concessions, int draws, Chance chance) {
        var random = chance.named("days");
        var readings = new ArrayList<EventModel.Reading>();
        for (int r = 0; r < READINGS; r++) {
            readings.add(history.reading(concessions, random));
        }
        return EventModel.of(readings, draws, new EventModel.Part(chance, "events"));
    }

    private static List<BreakEven> breakEven(History history, EventModel.Fitted model, List<Study> studies) {
        double perTaking = (double) history.people() / Math.max(1, history.takings());
        double freed = history.within(history.concessions()).stream()
                .mapToDouble(History.Moment::people)
                .average()
                .orElse(1);
        var all = new ArrayList<BreakEven>();
        all.add(BreakEven.of("this record", model, model.factor(), perTaking, freed));
        for (var study : studies) {
            if (study.policy() == Study.Policy.CONCESSIONS) {
                study.finding().factor().ifPresent(range -> {
                    double middle = Math.sqrt(range.low() * range.high());
                    all.add(BreakEven.of(
                            study.name() + " (" + study.covers().years() + ")",
                            model,
                            Draws.constant(middle, model.size()),
                            perTaking,
                            freed));
                });
            }
        }
        return all;
    }
}
