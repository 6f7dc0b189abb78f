package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.glienicke.core.audiences.Composition;
import org.glienicke.core.audiences.Rally;
import org.glienicke.core.audiences.Sampling;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Setting;
import org.glienicke.core.evidence.When;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;
import org.glienicke.core.page.Span;
import org.glienicke.core.probability.Draws;

/** The page on who watched an exchange and what they made of it: polls as printed, segments, rally, coverage; never one number. */
public final class AudiencesPage {

    private final Exchange exchange;
    private final Optional<Rally> rally;
    private final Optional<Standing> standing;
    private final Dossier.Run run;
    private final Draft draft;

    private AudiencesPage(
            Ledger ledger, Exchange exchange, Optional<Rally> rally, Optional<Standing> standing, Dossier.Run run) {
        this.exchange = exchange;
        this.rally = rally;
        this.standing = standing;
        this.run = run;
        this.draft = new Draft(ledger);
    }

    /**
     * The page.
     *
     * @param rally of a series of approval that the reader gave
     * @param standing of files of events that the reader gave
     */
    public static Page of(
            Ledger ledger, Exchange exchange, Optional<Rally> rally, Optional<Standing> standing, Dossier.Run run) {
        return new AudiencesPage(ledger, exchange, rally, standing, run).page();
    }

    private List<Setting.Poll> polls() {
        return exchange.setting().polls();
    }

    private Page page() {
        draft.add(summary());
        draft.add(pollsAsPrinted());
        draft.add(segments());
        draft.add(rallyAndDecay());
        draft.add(new Page.Section(
                "standing",
                "Standing, audience by audience",
                standing.map(s -> s.blocks(draft)).orElseGet(this::notMeasured)));
        draft.add(limits());
        if (!draft.cited().isEmpty()) {
            draft.add(new Page.Section(
                    "sources",
                    "Sources",
                    List.of(
                            Basis.summary(draft.cited(), draft).paragraph(),
                            new Block.Definitions(draft.cited().stream()
                                    .map(c -> Basis.source(c, draft))
                                    .toList()))));
        }
        draft.add(new Page.Section("run", "To repeat this page", List.of(new Block.Items(Basis.repeat(run, draft)))));
        var subtitle = draft.say(exchange.head().title() + " ("
                + exchange.head().date().value().map(When::text).orElse("not dated") + ")");
        return new Page("Audiences", subtitle.spans(), draft.sections());
    }

    private Page.Section summary() {
        long publics = polls().stream().map(Setting.Poll::population).distinct().count();
        var words = draft.say(
                polls().isEmpty()
                        ? "No poll on this exchange is on record."
                        : polls().size() + (polls().size() == 1 ? " poll" : " polls") + " of " + publics
                                + (publics == 1 ? " public is" : " publics are") + " on record.");
        words.say(standing.map(s -> " " + s.summary()).orElse(" Coverage has not been measured."));
        return new Page.Section("verdict", "In short", List.of(new Block.Lead(words.spans())));
    }

    private Page.Section pollsAsPrinted() {
        if (polls().isEmpty()) {
            return new Page.Section("polls", "Polls as printed", List.of());
        }
        var rows = new ArrayList<Block.Row>();
        for (var poll : polls()) {
            var work = poll.fieldwork();
            rows.add(Block.Row.of(List.of(
                    draft.prose().whoever(poll.population()).spans(),
                    draft.say(poll.house() + (dates(work).isEmpty() ? "" : ", " + dates(work)))
                            .cite(poll.citations())
                            .spans(),
                    Draft.cell(work.size() == 0 ? "not printed" : Integer.toString(work.size())),
                    asked(poll),
                    Draft.cell(answers(poll)))));
        }
        var table = new Block.Table(
                "polls-table",
                "Answers in percent, with the margin of error where the number of people asked is printed (95 percent, simple random"
                        + " sampling; houses and wordings differ by more)",
                List.of(
                        Block.Column.words("public"),
                        Block.Column.words("house, days"),
                        Block.Column.numbers("asked"),
                        Block.Column.words("question"),
                        Block.Column.words("answers")),
                rows);
        return new Page.Section("polls", "Polls as printed", List.of(table));
    }

    private static String dates(Setting.Fieldwork work) {
        var from = work.from().text();
        var to = work.to().text();
        return from.isEmpty() || from.equals(to) ? to : to.isEmpty() ? from : from + " to " + to;
    }

    private List<Span> asked(Setting.Poll poll) {
        var wording = poll.fieldwork().wording();
        var words = draft.say(wording.isEmpty() ? "wording not printed" : wording);
        return words.say(poll.note().isEmpty() ? "" : " (" + Wording.unstopped(poll.note()) + ")")
                .spans();
    }

    private static String answers(Setting.Poll poll) {
        var words = new ArrayList<String>();
        poll.result()
                .answers()
                .forEach((answer, percent) -> words.add(answer + " " + percent.toPlainString()
                        + margin(percent.doubleValue(), poll.fieldwork().size())));
        return String.join(", ", words);
    }

    private static String margin(double percent, int size) {
        return size == 0 ? "" : String.format(Locale.ROOT, " \u00b1 %.1f", Sampling.marginOfError(percent, size));
    }

    private Page.Section segments() {
        var blocks = new ArrayList<Block>();
        for (var poll : polls()) {
            if (!poll.result().segments().isEmpty()) {
                blocks.add(segmentTable(poll, blocks.size()));
                Composition.of(poll).forEach(c -> blocks.add(composition(poll, c)));
            }
        }
        return new Page.Section("segments", "By segment", blocks);
    }

    private Block segmentTable(Setting.Poll poll, int number) {
        var rows = new ArrayList<Block.Row>();
        for (var segment : poll.result().segments()) {
            var words = new ArrayList<String>();
            segment.answers()
                    .forEach((answer, percent) -> words.add(
                            answer + " " + percent.toPlainString() + margin(percent.doubleValue(), segment.size())));
            rows.add(Block.Row.of(List.of(
                    Draft.cell(segment.name()),
                    Draft.cell(segment.size() == 0 ? "" : Integer.toString(segment.size())),
                    Draft.cell(String.join(", ", words)))));
        }
        return new Block.Table(
                "segments-" + number,
                poll.house() + ", " + dates(poll.fieldwork()) + ": percent by segment",
                List.of(Block.Column.words("segment"), Block.Column.numbers("asked"), Block.Column.words("answers")),
                rows);
    }

    private Block composition(Setting.Poll poll, Composition composition) {
        var parts = new ArrayList<String>();
        for (var part : composition.parts()) {
            var share = String.format(Locale.ROOT, "%s %.1f", part.segment(), 100 * part.share());
            var range = String.format(Locale.ROOT, " (%.1f to %.1f)", 100 * part.low(), 100 * part.high());
            parts.add(part.high() - part.low() < 1e-9 ? share : share + range);
        }
        var totals = new ArrayList<String>();
        poll.result()
                .answers()
                .forEach((answer, printed) -> composition
                        .total(poll, answer)
                        .ifPresent(total -> totals.add(String.format(
                                Locale.ROOT, "%s %.1f, printed %s", answer, total, printed.toPlainString()))));
        return draft.say("The totals are those of "
                        + Wording.listed(parts) + " percent of all asked, the range being what rounding allows: "
                        + String.join("; ", totals)
                        + (composition.checks() > 0
                                ? ". The answers confirm each other."
                                : ". One answer alone is met by any such shares, so nothing is confirmed."))
                .paragraph();
    }

    private Page.Section rallyAndDecay() {
        var published = draft.say(
                "Published: over 41 crises of the United States the president's approval rose by 1.4 points on average, by 8 more where the front"
                        + " page told of it (Oneal and Bryan 1995). An exchange is no crisis; the number is an analogy.");
        var own = rally.map(measured -> switch (measured) {
                    case Rally.NotMeasured(var because) -> draft.say("Not measured: " + because + ".");
                    case Rally.Fitted fitted ->
                        draft.say("In the series given, approval was " + estimate(fitted.level(), " percent")
                                + " before and jumped by " + estimate(fitted.jump(), " points")
                                + "; half of that was gone in "
                                + estimate(fitted.halfLifeDays(), " days") + "."
                                + (fitted.moved() > 0.9
                                        ? " The polls hardly moved what was believed before; it is not measured by them."
                                        : ""));
                })
                .orElseGet(
                        () -> draft.say(
                                "Not measured here: no series of approval around the exchange is on record; give one with --approval FILE."));
        return new Page.Section("rally", "Rally and decay", List.of(own.paragraph(), published.paragraph()));
    }

    private static String estimate(Draws draws, String unit) {
        var interval = draws.credibleInterval(0.9);
        return String.format(
                Locale.ROOT, "%.1f%s (%.1f to %.1f)", draws.median(), unit, interval.low(), interval.high());
    }

    private List<Block> notMeasured() {
        return List.of(draft.say(
                        "Not measured: standing abroad is read from coverage in files of events, and none was given (--events FILE...).")
                .paragraph());
    }

    private Page.Section limits() {
        var items = List.of(
                "A poll is a claim of its house: wording and days move answers by more than sampling does.",
                "Tone is how positive or negative articles are worded, not whether anybody approves; machines code it, and wrongly at times.",
                "A day without articles is no measurement. Other news of the same days moves tone as well; placebo dates show by how much.",
                "There is no sum over audiences: standing is this table and nothing else.");
        return new Page.Section(
                "limits",
                "What this rests on",
                List.of(new Block.Items(
                        items.stream().map(words -> draft.say(words).item()).toList())));
    }
}
