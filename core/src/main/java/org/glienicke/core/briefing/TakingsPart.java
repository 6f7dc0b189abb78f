package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.glienicke.core.incentives.CountModel;
import org.glienicke.core.incentives.EventModel;
import org.glienicke.core.incentives.Incentives;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;

/** What the record says by itself of later takings: moment by moment, year by year, and the placebo beside it. */
final class TakingsPart {

    private final Incentives incentives;
    private final Draft draft;

    TakingsPart(Incentives incentives, Draft draft) {
        this.incentives = incentives;
        this.draft = draft;
    }

    void write() {
        draft.add(recordSays());
        draft.add(years());
    }

    private Page.Section recordSays() {
        var rows = new ArrayList<Block.Row>();
        switch (incentives.events()) {
            case EventModel.NotFitted(var because) -> rows.add(row("moment by moment", "not estimated", because));
            case EventModel.Fitted fitted -> events(fitted, rows);
        }
        switch (incentives.placebo()) {
            case EventModel.NotFitted(var because) ->
                rows.add(row("placebo: year after a refused offer", "not estimated", because));
            case EventModel.Fitted fitted ->
                rows.add(row(
                        "placebo: year after a refused offer, rate times",
                        Factors.times(fitted.factor()),
                        "nothing was given, so an effect as large as the one above means that talks and"
                                + " takings rise together"));
        }
        switch (incentives.counts()) {
            case CountModel.NotFitted(var because) -> rows.add(row("year by year", "not estimated", because));
            case CountModel.Fitted fitted -> counts(fitted, rows);
        }
        var table = new Block.Table(
                "estimates",
                "What the record says by itself, with 90 percent intervals; concessions stand for whatever comes with"
                        + " them",
                List.of(
                        Block.Column.words("quantity"),
                        Block.Column.numbers("estimate"),
                        Block.Column.words("how to read it")),
                rows);
        return new Page.Section("record", "What this record says", List.of(table));
    }

    private void events(EventModel.Fitted fitted, List<Block.Row> rows) {
        rows.add(row(
                "year after a concession, rate times",
                Factors.times(fitted.factor()),
                "by the moments of takings; 1 is no effect"));
        rows.add(row(
                "share of takings that answer earlier ones",
                Factors.shares(fitted.offspring()),
                "takings that come in clusters, whatever the reason"));
        rows.add(row(
                "an answer comes within, half of the time",
                Factors.days(fitted.halfLifeYears()),
                "mostly what was believed before, where the record gives only years"));
        rows.add(row(
                "fit: waits between takings",
                String.format(Locale.ROOT, "p = %.2f", fitted.check().rescalingP()),
                fitted.check().rescalingP() < 0.05
                        ? "the process does not fit these takings; read its numbers with doubt"
                        : "no misfit found, which is weak praise: the same takings were fitted"));
        if (!fitted.check().isSound()) {
            rows.add(row("draws", "unsound", "the draws do not stand for the posterior; chains disagree"));
        }
    }

    private void counts(CountModel.Fitted fitted, List<Block.Row> rows) {
        rows.add(row(
                "year after a concession, rate times",
                Factors.times(fitted.concession()),
                "by yearly counts, with levels that may change"));
        rows.add(row(
                "the same if years scatter more than by chance",
                Factors.times(fitted.check().concessionIfScattered()),
                String.format(
                        Locale.ROOT,
                        "probability that they do: %.0f percent",
                        100 * fitted.check().scatter())));
        boolean hasRescues =
                incentives.history().yearly(List.of()).rows().stream().anyMatch(r -> r.rescues() > 0);
        rows.add(row(
                "year after a rescue, rate times",
                hasRescues ? Factors.times(fitted.rescue()) : "not estimated",
                hasRescues ? "by yearly counts" : "no rescue from this taker is on record"));
        rows.add(row("takings a year at the last level", Factors.times(fitted.recentRate()), change(fitted)));
    }

    private String change(CountModel.Fitted fitted) {
        int likeliest = 0;
        for (int row = 1; row < fitted.changes().size(); row++) {
            likeliest = fitted.changes().get(row) > fitted.changes().get(likeliest) ? row : likeliest;
        }
        return String.format(
                Locale.ROOT,
                "probability that the level changed: %.0f percent%s",
                100 * fitted.probabilityOfChange(),
                fitted.probabilityOfChange() > 0.5
                        ? String.format(
                                Locale.ROOT,
                                "; if in one year, most likely in %d",
                                incentives.history().scope().firstYear() + likeliest)
                        : "");
    }

    private Page.Section years() {
        var yearly = incentives.history().yearly(incentives.history().concessions());
        var rows = new ArrayList<Block.Row>();
        for (int i = 0; i < yearly.size(); i++) {
            var row = yearly.rows().get(i);
            if (row.takings() + row.concessions() + row.rescues() > 0) {
                rows.add(Block.Row.of(List.of(
                        Draft.cell(Integer.toString(yearly.firstYear() + i)),
                        Draft.cell(Integer.toString(row.takings())),
                        Draft.cell(Integer.toString(row.concessions())),
                        Draft.cell(Integer.toString(row.rescues())),
                        draft.prose()
                                .cite(incentives.history().citations(yearly.firstYear() + i))
                                .spans())));
            }
        }
        if (rows.isEmpty()) {
            return new Page.Section("years", "Year by year", List.of());
        }
        var table = new Block.Table(
                "years-table",
                "Takings on record, and what happened in the year before; years with nothing are left out and count as"
                        + " none",
                List.of(
                        Block.Column.words("year"),
                        Block.Column.numbers("takings"),
                        Block.Column.numbers("concessions the year before"),
                        Block.Column.numbers("rescues the year before"),
                        Block.Column.words("sources of the takings")),
                rows);
        return new Page.Section("years", "Year by year", List.of(table));
    }

    private Block.Row row(String quantity, String estimate, String words) {
        return Block.Row.of(List.of(Draft.cell(quantity), Draft.cell(estimate), Draft.cell(words)));
    }
}
