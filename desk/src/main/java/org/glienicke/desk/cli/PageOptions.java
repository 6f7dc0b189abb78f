package org.glienicke.desk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.glienicke.core.evidence.Readers;
import org.glienicke.core.page.Page;
import org.glienicke.desk.files.WholeFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options of every command that prints a page: in which form, and where to. */
final class PageOptions {

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--format",
            paramLabel = "FORM",
            defaultValue = "text",
            converter = Slugs.PageForms.class,
            completionCandidates = Slugs.PageForms.class,
            description = "${COMPLETION-CANDIDATES}; text if not given.")
    private PageForm form = PageForm.TEXT;

    @Option(names = "--out", paramLabel = "FILE", description = "File to write to; without it the page is printed.")
    private @Nullable Path out;

    /** The form of a page. */
    PageForm form() {
        if (!form.isOfPages()) {
            throw misused("--format " + Readers.slug(form) + " is for the command frontier.");
        }
        return form;
    }

    /** The form, of a page or not. */
    PageForm anyForm() {
        return form;
    }

    /** A slip in how options were put together; thrown, it ends the run with one line. */
    ParameterException misused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** Prints a page that is written from no numbers of its own, or writes it to the file asked for. */
    int deliver(Page page, PrintWriter stdout) {
        if (form() == PageForm.JSON) {
            throw misused("This page is not written as JSON: text, markdown or html.");
        }
        return deliver(form.render(page, isColoured()), stdout);
    }

    /** Prints the text, or writes it to the file asked for: all of it, or nothing. */
    int deliver(String text, PrintWriter stdout) {
        if (out == null) {
            stdout.print(text);
            stdout.flush();
            return Exit.FINE;
        }
        try {
            WholeFile.write(out, text);
        } catch (IOException e) {
            throw misused("Nothing could be written to '" + out + "': " + e);
        }
        stdout.print("Wrote " + Layout.clean(out.toString()) + "\n");
        stdout.flush();
        return Exit.FINE;
    }

    /** Colour only where a person looks, and not against their wish. */
    @SuppressWarnings("SystemConsoleNull") // with the console of the java.base module it is null where nobody looks
    boolean isColoured() {
        var console = System.console();
        return out == null && console != null && console.isTerminal() && System.getenv("NO_COLOR") == null;
    }
}
