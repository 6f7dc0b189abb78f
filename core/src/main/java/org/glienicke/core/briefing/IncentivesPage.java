package org.glienicke.core.briefing;

import java.util.List;
import java.util.Set;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.incentives.EventModel;
import org.glienicke.core.incentives.Incentives;
import org.glienicke.core.incentives.Study;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;

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
        new TakingsPart(incentives, draft).write();
        new PoliciesPart(incentives, draft).write();
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
                .say(" Studies of kidnapping by armed groups find more of it after concessions, or no effect; of"
                        + " detention by states there are counts, and no study.");
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
                        + Factors.times(fitted.factor())
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
                                        .map(f ->
                                                ", times " + Factors.plain(f.low()) + " to " + Factors.plain(f.high()))
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
                "No study among them estimates an effect on detention by states: the rows on Iran and Venezuela are"
                        + " counts. Kidnapping by armed groups is another trade than arrest by a court; a number from one"
                        + " carries over to the other as an analogy at most.");
        return new Page.Section("sides", "The two sides", List.of(table, note.paragraph()));
    }

    private Page.Section limits() {
        var items = List.of(
                "Evidence: contested. The record lists people who were exchanged more fully than people who were not,"
                        + " so takings and concessions rise together by the way it was made.",
                "Wars and sanctions bring both arrests and deals; the model cannot tell them apart from an effect of"
                        + " deals.",
                "Nobody counted how many people were within reach in each year; the models take it as constant.",
                "Soldiers taken in war, cartels and exchanges of the dead are left out.");
        return new Page.Section(
                "limits",
                "What this rests on",
                List.of(new Block.Items(
                        items.stream().map(words -> draft.say(words).item()).toList())));
    }

    private static String counted(int n, String one) {
        return counted(n, one, one + "s");
    }

    private static String counted(int n, String one, String many) {
        return n == 0 ? "no " + many : n + " " + (n == 1 ? one : many);
    }
}
