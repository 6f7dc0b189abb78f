package org.glienicke.desk.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.glienicke.core.belief.BackTest;
import org.glienicke.core.belief.TrackRecord;
import org.glienicke.core.briefing.Learned;
import org.glienicke.core.briefing.LearnedJson;
import org.glienicke.desk.beliefs.KeptBelief;
import org.glienicke.desk.beliefs.Patience;
import org.glienicke.desk.files.ScoreTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code backtest}: every settlement and refusal forecast from earlier years only. */
@Command(
        name = "backtest",
        description =
                "Forecasts every settlement and refusal from earlier years only, beside forecasts that know less.",
        footer = {
            "",
            "Examples:",
            "  glienicke backtest --format markdown --out docs/backtest.md --scores docs/backtest.csv"
        })
final class BacktestCommand implements Callable<Integer> {

    private final Main main;

    @Option(
            names = "--scores",
            paramLabel = "FILE",
            description = "File to write the scores to as a table, beside the page.")
    private @Nullable Path scores;

    @Mixin
    private RunOptions options;

    @Mixin
    private Retracting retracting;

    BacktestCommand(Main main) {
        this.main = main;
    }

    @Override
    public Integer call() {
        var run = LearningRun.of(main, options, retracting, main.beliefs(options.chance(), 1, KeptBelief.Effort.PAGE));
        if (run.isEmpty()) {
            return Exit.FINDINGS;
        }
        var study = run.get().study();
        main.tell("Forecasting every answer from earlier years only; this takes minutes...");
        var test =
                Patience.beside(() -> BackTest.of(study.observations(), study.priors(), options.chance()), main::tell);
        var track = TrackRecord.of(
                test, run.get().loaded().ledger().revision(), options.chance().seed());
        if (scores != null) {
            options.write(scores, ScoreTable.of(track));
        }
        var told = run.get().run(study).saying(moved(track));
        return run.get().print(() -> Learned.backTest(told, test), () -> LearnedJson.of(told, test));
    }

    // beside the published scores, which rest on the whole record
    private List<String> moved(TrackRecord now) {
        if (retracting.isNothing()) {
            return List.of();
        }
        var whole = AccountRun.track().filter(t -> t.revision().equals(now.revision()) && t.seed() == now.seed());
        return whole.map(t -> LearningRun.compared(words(t), words(now)))
                .orElseGet(
                        () -> List.of(
                                "Scores without what was taken back: " + words(now) + ".",
                                "The published scores are of another state of the record or another seed, so they are not set beside."));
    }

    private static String words(TrackRecord track) {
        return track.answers() + " answers; "
                + track.scores().entrySet().stream()
                        .map(e -> String.format(
                                Locale.ROOT,
                                "%s %.3f",
                                e.getKey().words(),
                                e.getValue().logScore()))
                        .collect(Collectors.joining(", "));
    }
}
