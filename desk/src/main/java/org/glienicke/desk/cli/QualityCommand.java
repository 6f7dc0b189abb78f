package org.glienicke.desk.cli;

import java.util.concurrent.Callable;
import org.glienicke.core.briefing.QualityPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code quality}: how good the record is. */
@Command(
        name = "quality",
        description =
                "Says how good the record is: coverage, grades and origins of sources, second reading, conflicts, gaps.",
        footer = {
            "",
            "Examples:",
            "  glienicke quality",
            "  glienicke quality --format markdown --out docs/record-quality.md"
        })
final class QualityCommand implements Callable<Integer> {

    private final Main main;

    @Mixin
    private PageOptions options;

    QualityCommand(Main main) {
        this.main = main;
    }

    @Override
    public Integer call() {
        var loaded = main.folder().load();
        if (main.report(loaded) != Exit.FINE) {
            return Exit.FINDINGS;
        }
        var beside = loaded.beside();
        return options.deliver(
                QualityPage.of(
                        new QualityPage.Subject(loaded.ledger(), beside.targets(), beside.readings(), beside.tables())),
                main.out());
    }
}
