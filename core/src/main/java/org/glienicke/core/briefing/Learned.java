package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.glienicke.core.belief.BackTest;
import org.glienicke.core.belief.Belief;
import org.glienicke.core.belief.Lesson;
import org.glienicke.core.belief.Observation;
import org.glienicke.core.belief.Observations;
import org.glienicke.core.belief.Posterior;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;
import org.glienicke.core.page.Span;

/** Pages on what the record teaches: what each answer taught, how forecasts fared. */
public final class Learned {

    /** Fewer bits are printed as none. */
    private static final double SHOWN = 0.005;

    private Learned() {}

    /**
     * The run behind a page.
     *
     * @param withdrawn what left the record with sources that the reader took back, and what that moved, a sentence each
     */
    public record Run(Ledger ledger, Observations observations, long seed, List<String> withdrawn) {

        public Run {
            withdrawn = List.copyOf(withdrawn);
        }

        /** The same with more to say of what was taken back. */
        public Run saying(List<String> sentences) {
            var all = new ArrayList<>(withdrawn);
            all.addAll(sentences);
            return new Run(ledger, observations, seed, all);
        }

        List<Page.Section> withdrawnSection() {
            var items = withdrawn.stream()
                    .map(sentence -> new Block.Item("", text(sentence)))
                    .toList();
            return items.isEmpty()
                    ? List.of()
                    : List.of(new Page.Section("withdrawn", "What was taken back", List.of(new Block.Items(items))));
        }
    }

    /** What each answer of an exchange taught. */
    public static Page lessons(Run run, Posterior posterior, String exchange, List<Lesson> lessons) {
        var rows = lessons.stream()
                .sorted(Comparator.comparingDouble(Lesson::bits).reversed())
                .map(lesson -> Block.Row.of(List.of(
                        text(lesson.observation().origin().part()),
                        text(outcome(lesson.observation())),
                        text((lesson.kHat() > 0.7 && lesson.bits() >= SHOWN ? "over " : "") + number(lesson.bits())),
                        text(bySide(run.ledger(), lesson)),
                        text(shifts(run.ledger(), lesson)))))
                .toList();
        var columns = List.of(
                Block.Column.words("answer"),
                Block.Column.words("outcome"),
                Block.Column.numbers("bits"),
                Block.Column.words("bits by whose answer"),
                Block.Column.words("weights it moved most, points before and after"));
        var title = run.ledger().exchange(exchange).map(e -> e.head().title()).orElse(exchange);
        var note = new Block.Note(text(
                "Bits: how far beliefs with the answer are from beliefs without it, all else on record being known. \"Over\" marks answers too surprising"
                        + " for the draws to measure in full. Beside them, what each side's answer by itself taught the others of it, had it not been more or less likely to be recorded; where nobody knows who"
                        + " refused, there is none."));
        var table = new Block.Table("answers", "What each answer taught", columns, rows);
        var none = new Block.Paragraph(text("The record holds no answer of this exchange that could be learned from."));
        return page(
                "What was learned: " + title,
                run,
                posterior,
                List.of(new Page.Section("lessons", "Answers", rows.isEmpty() ? List.of(none) : List.of(note, table))));
    }

    private static String outcome(Observation observation) {
        return observation.outcome() == Observation.Outcome.HAGGLED
                ? "held out for"
                : observation.outcome().name().toLowerCase(Locale.ROOT);
    }

    private static String bySide(Ledger ledger, Lesson lesson) {
        return lesson.bySide().entrySet().stream()
                .map(e -> ledger.name(e.getKey()) + " " + number(e.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String shifts(Ledger ledger, Lesson lesson) {
        var words = new ArrayList<String>();
        for (var shift : lesson.shifts().stream().limit(2).toList()) {
            words.add(String.format(
                    Locale.ROOT,
                    "%s, %s: %.0f to %.0f",
                    ledger.name(shift.party()),
                    shift.criterion().title(),
                    shift.before(),
                    shift.after()));
        }
        return String.join("; ", words);
    }

    /** How forecasts from earlier years fared. */
    public static Page backTest(Run run, BackTest test) {
        if (test.forecasts().isEmpty()) {
            return nothingForecast(run, test);
        }
        var rows = new ArrayList<Block.Row>();
        for (var by : BackTest.Forecaster.values()) {
            var score = test.score(by);
            rows.add(Block.Row.of(List.of(
                    text(by.words()),
                    text(interval(score.logScore(), score.logError())),
                    text(interval(score.brier(), score.brierError())))));
        }
        var table = new Block.Table(
                "scores",
                "Mean scores with 90 percent intervals, answers about one exchange counted as one; 0 is perfect for both",
                List.of(
                        Block.Column.words("forecast by"),
                        Block.Column.numbers("log score"),
                        Block.Column.numbers("Brier score")),
                rows);
        long settled =
                test.forecasts().stream().filter(BackTest.Forecast::settled).count();
        var lead = new Block.Paragraph(
                text(
                        test.forecasts().size() + " answers were forecast from earlier years only, "
                                + settled + " of them settlements; " + test.notForecast()
                                + " had too little of the record before them or too much to ask, or its posterior failed its diagnostics."));
        var sections = new ArrayList<>(run.withdrawnSection());
        sections.add(new Page.Section("scores", "Scores", List.of(lead, table)));
        sections.add(Calibration.section(test));
        return new Page("Back-test", text("Record " + run.ledger().revision() + ", seed " + run.seed()), sections);
    }

    // scores of nothing would read as perfect ones
    private static Page nothingForecast(Run run, BackTest test) {
        var sections = new ArrayList<>(run.withdrawnSection());
        sections.add(new Page.Section(
                "scores",
                "Scores",
                List.of(new Block.Note(text("No answer could be forecast: " + test.notForecast()
                        + " are on record, each with too few answers or refusals before it, or too many to ask.")))));
        return new Page("Back-test", text("Record " + run.ledger().revision() + ", seed " + run.seed()), sections);
    }

    /** Why there are no numbers. */
    public static Page refusal(Run run, Belief belief) {
        var note = new Block.Note(text(because(belief)));
        var sections = new ArrayList<>(run.withdrawnSection());
        sections.add(new Page.Section("why", "Why", List.of(note)));
        return new Page("No answer", text("Record " + run.ledger().revision()), sections);
    }

    /** The reason in words; empty if there are numbers. */
    static String because(Belief belief) {
        return switch (belief) {
            case Belief.Declined declined -> declined.because();
            case Belief.Unsound unsound ->
                unsound.because() + " Worst R-hat " + number(unsound.worst().rHat()) + ", effective sample size "
                        + number(Math.min(
                                unsound.worst().bulkEss(), unsound.worst().tailEss())) + ".";
            case Belief.Learned _ -> "";
        };
    }

    static Page page(String title, Run run, Posterior posterior, List<Page.Section> sections) {
        var soundness = posterior.soundness();
        var basis = new Block.Paragraph(text(String.format(
                Locale.ROOT,
                "%d observations, %d left out; %d unknowns, %d draws; R-hat %.3f (nested %.3f), least effective sample size %.0f; seed %d, record %s.",
                run.observations().all().size(),
                run.observations().leftOut().size(),
                posterior.unknowns(),
                posterior.size(),
                soundness.worst().rHat(),
                soundness.worst().nestedRHat(),
                Math.min(soundness.worst().bulkEss(), soundness.worst().tailEss()),
                run.seed(),
                run.ledger().revision())));
        var all = new ArrayList<>(run.withdrawnSection());
        all.addAll(sections);
        all.add(new Page.Section("basis", "Basis", List.of(basis)));
        return new Page(title, text("Learned from the record; a judgement of the model, not a fact"), all);
    }

    private static String interval(double mean, double error) {
        return String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", mean, mean - 1.645 * error, mean + 1.645 * error);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f%%", 100 * share);
    }

    static List<Span> text(String words) {
        return List.of(new Span.Text(words));
    }
}
