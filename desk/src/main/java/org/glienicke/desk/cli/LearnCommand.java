package org.glienicke.desk.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.glienicke.core.belief.Lesson;
import org.glienicke.core.belief.Posterior;
import org.glienicke.core.briefing.Learned;
import org.glienicke.core.briefing.LearnedJson;
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

    @Mixin
    private Retracting retracting;

    @Mixin
    private Asking asking;

    LearnCommand(Main main) {
        this.main = main;
    }

    @Override
    public Integer call() {
        var run = LearningRun.of(main, options, retracting, main.beliefs(options.chance(), 1, asking.effort()));
        if (run.isEmpty()) {
            return Exit.FINDINGS;
        }
        if (run.get().loaded().ledger().exchange(id).isEmpty()) {
            return main.unknown(id);
        }
        return run.get()
                .deliver(
                        LearningRun.Writer.of(
                                asked ->
                                        Learned.lessons(asked.run(), asked.posterior(), id, lessons(asked.posterior())),
                                asked ->
                                        LearnedJson.of(asked.run(), asked.posterior(), id, lessons(asked.posterior()))),
                        this::told);
    }

    private List<Lesson> lessons(Posterior posterior) {
        return Lesson.of(posterior, id, options.chance());
    }

    private String told(Posterior posterior) {
        var lessons = lessons(posterior);
        return lessons.isEmpty()
                ? "no offer or answer of it is left to teach anything."
                : lessons.stream()
                                .map(l -> String.format(
                                        Locale.ROOT,
                                        "%s %.2f",
                                        l.observation().origin().part(),
                                        l.bits()))
                                .collect(Collectors.joining(", "))
                        + " bits.";
    }
}
