package org.glienicke.desk.cli;

import java.util.concurrent.Callable;
import org.glienicke.core.belief.BackTest;
import org.glienicke.core.briefing.Learned;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code backtest}: every settlement and refusal forecast from earlier years only. */
@Command(
        name = "backtest",
        description =
                "Forecasts every settlement and refusal from earlier years only, beside forecasts that know less.",
        footer = {"", "Examples:", "  glienicke backtest --format markdown --out docs/backtest.md"})
final class BacktestCommand implements Callable<Integer> {

    private final Main main;

    @Mixin
    private RunOptions options;

    BacktestCommand(Main main) {
        this.main = main;
    }

    @Override
    public Integer call() {
        var run = LearningRun.of(main, options, 1);
        if (run.isEmpty()) {
            return Exit.FINDINGS;
        }
        var observations = run.get().observations();
        var test = BackTest.of(observations, run.get().priors(), options.chance());
        return run.get().print(Learned.backTest(run.get().run(observations), test));
    }
}
