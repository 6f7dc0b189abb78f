package org.glienicke.desk.cli;

import java.util.concurrent.Callable;
import org.glienicke.core.belief.Lesson;
import org.glienicke.core.briefing.Learned;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code learn}: what each offer and answer of an exchange taught. */
@Command(
        name = "learn",
        description = "Says what each offer and answer of an exchange taught of what its parties seek, in bits.",
        footer = {"", "Examples:", "  glienicke learn 2022-griner-bout"})
final class LearnCommand implements Callable<Integer> {

    private final Main main;

    @Parameters(paramLabel = "ID", description = "The exchange, as 'glienicke list' names it.")
    private String id = "";

    @Mixin
    private RunOptions options;

    LearnCommand(Main main) {
        this.main = main;
    }

    @Override
    public Integer call() {
        var run = LearningRun.of(main, options, 1);
        if (run.isEmpty()) {
            return Exit.FINDINGS;
        }
        if (run.get().loaded().ledger().exchange(id).isEmpty()) {
            return main.unknown(id);
        }
        return run.get()
                .deliver(asked -> Learned.lessons(
                        asked.run(), asked.posterior(), id, Lesson.of(asked.posterior(), id, options.chance())));
    }
}
