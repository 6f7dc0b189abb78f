package org.glienicke.desk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("rows.csv"), text).toString();
    }

    /** The record's published numbers: .488; .417 with R2 .980. */
    @Test
    void a_step_in_army_rank_multiplies_the_value_as_published() {
        assertThat(run("tables", "hamilton-1778")).isZero();
        assertThat(out.toString()).containsPattern("all +10 +0\\.488 ");

        assertThat(run("tables", "dix-hill")).isZero();
        assertThat(out.toString()).containsPattern("army +10 +0\\.417 .* 0\\.980");
    }

    @Test
    void rows_of_a_file_with_semicolons_and_a_mark_of_byte_order_are_predicted_and_scored() throws IOException {
        int exit = run(
                "tables",
                "dix-hill",
                "--predict",
                file("\uFEFFarmy;rank;grade;value\narmy;5;major;8\nnavy;10;\"flag; officer\";\n"));

        assertThat(err.toString()).isEmpty();
        assertThat(exit).isZero();
        assertThat(out.toString())
                .contains("1 of 1 rows that have a price lie in the 90% interval")
                .contains("The fit knows 19 rows of the table; 2 that the file speaks of were kept out of it");
        assertThat(out.toString().lines()).allSatisfy(line -> assertThat(line).doesNotContain("NaN"));
    }

    @Test
    void a_bad_row_is_a_finding_with_its_line_and_the_others_are_predicted() throws IOException {
        int exit = run("tables", "gdr-buyouts", "--predict", file("year,count,amount\n1990,12,\nlate,3,5\n1991,0,7\n"));

        assertThat(exit).isEqualTo(Exit.FINDINGS);
        assertThat(out.toString()).contains("1990");
        assertThat(err.toString()).contains("rows.csv:3: year is 'late'").contains("rows.csv:4: count is 0");
    }

    @Test
    void json_gives_median_interval_and_score_of_each_row() throws IOException {
        int exit = run("tables", "hamilton-1778", "--format", "json", "--predict", file("rank,value\n3,3\n4.5,\n"));

        assertThat(exit).isZero();
        assertThat(out.toString())
                .contains("\"rowsFitted\":9")
                .contains("\"printedMin\":3.0")
                .contains("\"printedMin\":null")
                .contains("\"scored\":1");
    }

    @Test
    void a_table_that_is_not_there_or_has_no_prices_is_said_in_one_line() {
        assertThat(run("tables", "dixhill")).isEqualTo(Exit.FINDINGS);
        assertThat(err.toString()).isEqualTo("There is no table 'dixhill'. Maybe dix-hill.\n");

        assertThat(run("tables", "polls")).isEqualTo(Exit.FINDINGS);
        assertThat(err.toString()).contains("no column of prices");
    }

    @Test
    void every_table_of_the_record_is_listed() throws IOException {
        assertThat(run("tables")).isZero();

        var ledger = Path.of(System.getProperty("glienicke.home", ""), "ledger/tables");
        try (var files = Files.list(ledger)) {
            assertThat(files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".csv")))
                    .allSatisfy(f -> assertThat(out.toString()).contains(f.replace(".csv", "")));
        }
    }
}
