package org.glienicke.desk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.glienicke.desk.files.Export;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code export}: the whole record in files for other programs. */
@Command(
        name = "export",
        description = "Writes the whole record as CSV tables, JSON, a SQLite database or FollowTheMoney entities.",
        footer = {
            "",
            "Examples:",
            "  glienicke export --format csv --out tables",
            "  glienicke export --format sqlite --out database",
            "",
            "Writes nothing while the record has findings. What each format holds: docs/exports.md."
        })
final class ExportCommand implements Callable<Integer> {

    private final Main main;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            converter = Slugs.Formats.class,
            completionCandidates = Slugs.Formats.class,
            description = "${COMPLETION-CANDIDATES}.")
    private Format format = Format.CSV;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder to write to; made if need be. Files of the same name are replaced.")
    private Path out = Path.of("");

    ExportCommand(Main main) {
        this.main = main;
    }

    /** What an export can be written as. */
    enum Format {
        CSV,
        CSV_SEMICOLON,
        JSON,
        SQLITE,
        FTM
    }

    @Override
    public Integer call() {
        var loaded = main.folder().load();
        if (!loaded.findings().isEmpty()) {
            return main.report(loaded);
        }
        try {
            var export = Export.to(out);
            var files = switch (format) {
                case CSV -> export.csv(loaded.ledger(), Export.Separator.COMMA);
                case CSV_SEMICOLON -> export.csv(loaded.ledger(), Export.Separator.SEMICOLON);
                case JSON -> export.json(loaded.ledger());
                case SQLITE -> export.sqlite(loaded.ledger());
                case FTM -> export.ftm(loaded.ledger());
            };
            files.forEach(file -> main.out().print(Layout.clean(file.toString()) + "\n"));
            main.out().flush();
            return Exit.FINE;
        } catch (IOException e) {
            main.err().print(Layout.clean("Nothing could be written to '" + out + "': " + e) + "\n");
            main.err().flush();
            return Exit.FINDINGS;
        }
    }
}
