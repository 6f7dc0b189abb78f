package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.incentives.CountModel;
import org.glienicke.core.incentives.EventModel;
import org.glienicke.core.incentives.Incentives;
import org.glienicke.core.incentives.Study;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;
import org.glienicke.core.probability.Draws;

/** The page on what exchanges do to later takings by one taker: a debate, with both sides, what they cover, and what deters. */
public final class IncentivesPage {

    private final Incentives incentives;
    private final List<Study> studies;
    private final Dossier.Run run;
    private final Draft draft;

    private IncentivesPage(Ledger ledger, Incentives incentives, List<Study> studies, Dossier.Run run) {
        this.incentives = incentives;
        this.studies = List.copyOf(studies);
        this.run = run;
        this.draft = new Draft(ledger);
    }

    /** The sections that a page on a screen has room for. */
    public static final Set<String> SHORT =
            Set.of("verdict", "sides", "record", "policies", "break-even", "deters", "limits", "run");

    /** The page. */
    public static Page of(Ledger ledger, Incentives incentives, List<Study> studies, Dossier.Run run) {
        return new IncentivesPage(ledger, incentives, studies, run).page();
    }

    private Page page() {
        var scope = incentives.history().scope();
        draft.add(summary());
        draft.add(sides());
        draft.add(recordSays());
        draft.add(years());
        draft.add(policies());
        draft.add(breakEven());
        draft.add(Deterrence.section(draft, studies));
        draft.add(limits());
        draft.add(new Page.Section(
                "sources",
                "Sources",
                List.of(
                        Basis.summary(draft.cited(), draft).paragraph(),
                        new Block.Definitions(draft.cited().stream()
                                .map(c -> Basis.source(c, draft))
                                .toList()))));
        draft.add(new Page.Section("run", "To repeat this page", List.of(new Block.Items(Basis.repeat(run, draft)))));
        var subtitle = draft.say("Does giving something for captives bring further takings by ")
                .the(scope.taker())
                .say(scope.nationality().map(n -> " of people of " + name(n)).orElse("") + "? " + scope.firstYear()
                        + " to " + scope.lastYear());
        return new Page("Incentives: a debate", subtitle.spans(), draft.sections());
    }

    private String name(String nationality) {
        return Wording.the(draft.name(new Party.Id(nationality)));
    }

    private Page.Section summary() {
        var history = incentives.history();
        var lead = draft.say("The question is open, and this record does not close it. ")
                .say(verdict())
                .say(
                        " Studies of kidnapping by armed groups find more of it after concessions, or no effect; of detention by states there are counts, and no study.");
        var counts = draft.say("On record are " + counted(history.takings(), "taking") + " of "
                + counted(history.people(), "person", "people") + ", "
                + counted(history.within(history.concessions()).size(), "exchange")
                + " in which the taker got something for captives, "
                + counted(history.within(history.refusals()).size(), "offer") + " that the other side refused and "
                + counted(history.within(history.rescues()).size(), "rescue") + ".");
        return new Page.Section("verdict", "In short", List.of(new Block.Lead(lead.spans()), counts.paragraph()));
    }

    private String verdict() {
        return switch (incentives.events()) {
            case EventModel.NotFitted(var because) -> "It says nothing of its own: " + because + ".";
            case EventModel.Fitted fitted -> {
                var interval = fitted.factor().credibleInterval(0.9);
                var change = "the rate of takings in the year after a concession is "
                        + times(fitted.factor())
                        + " times what it is otherwise";
                if (incentives
                        .history()
                        .within(incentives.history().concessions())
                        .isEmpty()) {
                    yield "No concession to this taker is on record in these years.";
                }
                yield interval.low() > 1
                        ? "Here, " + change + "; that is no proof of cause, see the placebo below."
                        : interval.high() < 1
                                ? "Here, " + change + ", lower; that is no proof of cause."
                                : "Here, " + change + ", so it may go either way.";
            }
        };
    }

    private Page.Section sides() {
        var rows = studies.stream()
                .map(study -> Block.Row.of(List.of(
                        Draft.cell(study.name()),
                        Draft.cell(study.policy().words()),
                        Draft.cell(study.finding().direction().words()
                                + study.finding()
                                        .factor()
                                        .filter(f -> f.low() != 1 || f.high() != 1)
                                        .map(f -> ", times " + plain(f.low()) + " to " + plain(f.high()))
                                        .orElse("")),
                        Draft.cell(study.covers().what() + ", " + study.covers().years()),
                        draft.say(study.says()).cite(study.citations()).spans())))
                .toList();
        var table = new Block.Table(
                "studies",
                "What studies find, and for which cases",
                List.of(
                        Block.Column.words("study"),
                        Block.Column.words("policy"),
                        Block.Column.words("later takings"),
                        Block.Column.words("covers"),
                        Block.Column.words("in short")),
                rows);
        var note = draft.say(
                "No study among them estimates an effect on detention by states: the rows on Iran and Venezuela are counts. Kidnapping by armed"
                        + " groups is another trade than arrest by a court; a number from one carries over to the other as an analogy at most.");
        return new Page.Section("sides", "The two sides", List.of(table, note.paragraph()));
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
                rows.add(
                        row(
                                "placebo: year after a refused offer, rate times",
                                times(fitted.factor()),
                                "nothing was given, so an effect as large as the one above means that talks and takings rise together"));
        }
        switch (incentives.counts()) {
            case CountModel.NotFitted(var because) -> rows.add(row("year by year", "not estimated", because));
            case CountModel.Fitted fitted -> counts(fitted, rows);
        }
        var table = new Block.Table(
                "estimates",
                "What the record says by itself, with 90 percent intervals; concessions stand for whatever comes with them",
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
                times(fitted.factor()),
                "by the moments of takings; 1 is no effect"));
        rows.add(row(
                "share of takings that answer earlier ones",
                shares(fitted.offspring()),
                "takings that come in clusters, whatever the reason"));
        rows.add(row(
                "an answer comes within, half of the time",
                days(fitted.halfLifeYears()),
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
                times(fitted.concession()),
                "by yearly counts, with levels that may change"));
        rows.add(row(
                "the same if years scatter more than by chance",
                times(fitted.check().concessionIfScattered()),
                String.format(
                        Locale.ROOT,
                        "probability that they do: %.0f percent",
                        100 * fitted.check().scatter())));
        boolean hasRescues =
                incentives.history().yearly(List.of()).rows().stream().anyMatch(r -> r.rescues() > 0);
        rows.add(row(
                "year after a rescue, rate times",
                hasRescues ? times(fitted.rescue()) : "not estimated",
                hasRescues ? "by yearly counts" : "no rescue from this taker is on record"));
        rows.add(row("takings a year at the last level", times(fitted.recentRate()), change(fitted)));
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
                "Takings on record, and what happened in the year before; years with nothing are left out and count as none",
                List.of(
                        Block.Column.words("year"),
                        Block.Column.numbers("takings"),
                        Block.Column.numbers("concessions the year before"),
                        Block.Column.numbers("rescues the year before"),
                        Block.Column.words("sources of the takings")),
                rows);
        return new Page.Section("years", "Year by year", List.of(table));
    }

    private Page.Section policies() {
        return incentives
                .policies()
                .map(policies -> {
                    var rows = policies.outcomes().stream()
                            .map(o -> Block.Row.of(List.of(
                                    Draft.cell(o.policy()),
                                    Draft.cell(o.view()),
                                    Draft.cell(whole(o.takings())),
                                    Draft.cell(plain(o.ratio())))))
                            .toList();
                    var table = new Block.Table(
                            "policies-table",
                            "Takings in " + policies.years() + " years, mean and 90 percent interval of "
                                    + Wording.grouped(java.math.BigDecimal.valueOf(
                                            org.glienicke.core.incentives.Policies.HISTORIES))
                                    + " simulated histories",
                            List.of(
                                    Block.Column.words("policy"),
                                    Block.Column.words("effect as seen by"),
                                    Block.Column.numbers("takings"),
                                    Block.Column.numbers("times no concessions")),
                            rows);
                    var note = draft.say(String.format(
                            Locale.ROOT,
                            "Each policy acts %.2f times a year, as often as concessions are on record, evenly. No history counts what becomes of"
                                    + " those already held: where nothing is conceded, they stay.",
                            policies.perYear()));
                    return new Page.Section("policies", "Policies compared", List.of(table, note.paragraph()));
                })
                .orElse(new Page.Section(
                        "policies",
                        "Policies compared",
                        List.of(draft.say(
                                        "Not compared: there are too few takings or no concession on record to start from.")
                                .paragraph())));
    }

    private Page.Section breakEven() {
        if (incentives.breakEven().isEmpty()) {
            return new Page.Section("break-even", "Break-even", List.of());
        }
        var rows = incentives.breakEven().stream()
                .map(b -> Block.Row.of(List.of(
                        Draft.cell(b.view()),
                        Draft.cell(plain(b.freed())),
                        Draft.cell(
                                b.added().standardDeviation() == 0
                                        ? plain(b.added().mean())
                                        : times(b.added())),
                        Draft.cell(b.share().mean() >= 1 ? "none: adds nobody" : shares(b.share())),
                        Draft.cell(String.format(Locale.ROOT, "%.0f%%", 100 * b.costsMore())))))
                .toList();
        var table = new Block.Table(
                "break-even-table",
                "People freed by a concession against people taken because of it, with 90 percent intervals",
                List.of(
                        Block.Column.words("effect as seen by"),
                        Block.Column.numbers("freed"),
                        Block.Column.numbers("taken because of it"),
                        Block.Column.numbers("break-even share n*"),
                        Block.Column.numbers("probability that it costs more")),
                rows);
        var note = draft.say(
                "The break-even share is the part of all takings that would have to be answers to earlier takings for a concession to cost as"
                        + " many people their freedom as it restores. It counts heads alone, and only takings that reached the record.");
        return new Page.Section("break-even", "Break-even", List.of(table, note.paragraph()));
    }

    private Page.Section limits() {
        var items = List.of(
                "Evidence: contested. The record lists people who were exchanged more fully than people who were not, so takings and"
                        + " concessions rise together by the way it was made.",
                "Wars and sanctions bring both arrests and deals; the model cannot tell them apart from an effect of deals.",
                "Nobody counted how many people were within reach in each year; the models take it as constant.",
                "Soldiers taken in war, cartels and exchanges of the dead are left out.");
        return new Page.Section(
                "limits",
                "What this rests on",
                List.of(new Block.Items(
                        items.stream().map(words -> draft.say(words).item()).toList())));
    }

    private Block.Row row(String quantity, String estimate, String words) {
        return Block.Row.of(List.of(Draft.cell(quantity), Draft.cell(estimate), Draft.cell(words)));
    }

    private static String counted(int n, String one) {
        return counted(n, one, one + "s");
    }

    private static String counted(int n, String one, String many) {
        return n == 0 ? "no " + many : n + " " + (n == 1 ? one : many);
    }

    // median, since factors are skewed
    private static String times(Draws draws) {
        var interval = draws.credibleInterval(0.9);
        return plain(draws.median()) + " (" + plain(interval.low()) + " to " + plain(interval.high()) + ")";
    }

    private static String shares(Draws draws) {
        var interval = draws.credibleInterval(0.9);
        return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", draws.median(), interval.low(), interval.high());
    }

    private static String days(Draws years) {
        var interval = years.credibleInterval(0.9);
        return String.format(
                Locale.ROOT,
                "%.0f days (%.0f to %.0f)",
                365.25 * years.median(),
                365.25 * interval.low(),
                365.25 * interval.high());
    }

    private static String whole(Draws draws) {
        var interval = draws.credibleInterval(0.9);
        return String.format(Locale.ROOT, "%.0f (%.0f to %.0f)", draws.mean(), interval.low(), interval.high());
    }

    private static String plain(double value) {
        double size = Math.abs(value);
        return String.format(Locale.ROOT, size >= 10 ? "%.0f" : size >= 2 ? "%.1f" : "%.2f", value);
    }
}
