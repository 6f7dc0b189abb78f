package org.glienicke.desk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The page {@code docs/record-quality.md} is what the command makes. Its numbers move with every change of the record, so only its form
 * is held here; that it is old is said, with the command that makes it new.
 */
class RecordQualityTest {

    private static final Path PAGE =
            Path.of(System.getProperty("glienicke.home", ""), "docs").resolve("record-quality.md");

    private static final Pattern REVISION = Pattern.compile("revision ([0-9a-f]{12})");

    private static String run(String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words);
        assertThat(err.toString()).isEmpty();
        assertThat(exit).isZero();
        return out.toString();
    }

    @Test
    void the_page_has_the_headings_that_the_command_writes() throws IOException {
        var fresh = run("quality", "--format", "markdown");
        if (System.getProperty("regold") != null) {
            Files.writeString(PAGE, fresh);
        }
        var kept = Files.readString(PAGE);

        assertThat(headings(kept)).isEqualTo(headings(fresh)).hasSizeGreaterThan(8);
        if (!revision(kept).equals(revision(fresh))) {
            System.err.println("docs/record-quality.md is of revision " + revision(kept) + ", the record of "
                    + revision(fresh) + ": ./glienicke quality --format markdown --out docs/record-quality.md");
        }
    }

    @Test
    void the_page_keeps_to_a_hundred_columns_and_to_numbers() {
        var text = run("quality");

        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Layout.COLUMNS));
        assertThat(text).doesNotContain("NaN").doesNotContain("null");
        assertThat(run("quality")).isEqualTo(text);
    }

    @Test
    void a_page_is_no_json() {
        var err = new StringWriter();

        int exit = Main.commandLine().setErr(new PrintWriter(err)).execute("quality", "--format", "json");

        assertThat(exit).isEqualTo(Exit.FINDINGS);
        assertThat(err.toString()).contains("not written as JSON").doesNotContain("Exception");
    }

    private static List<String> headings(String markdown) {
        return markdown.lines().filter(line -> line.startsWith("#")).toList();
    }

    private static String revision(String markdown) {
        var m = REVISION.matcher(markdown);
        return m.find() ? m.group(1) : "none";
    }
}
