package org.glienicke.desk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import org.glienicke.desk.files.InventedLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AudiencesCommandTest {

    private static final LocalDate DAY = LocalDate.of(1999, 5, 3);

    @TempDir
    private Path folder;

    private Path root;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void layOut() throws IOException {
        root = InventedLedger.in(folder);
        // invented countries have no code in files of events; give one side a real one
        var exchange = InventedLedger.exchange(root);
        Files.writeString(exchange, Files.readString(exchange).replace("SOUTH", "SE"));
        var parties = root.resolve("parties.yaml");
        Files.writeString(parties, Files.readString(parties).replace("id: SOUTH", "id: SE"));
    }

    @Test
    void polls_are_printed_with_their_margin_and_what_is_not_measured_is_said() {
        assertThat(run()).isEqualTo(Exit.FINE);
        assertThat(out.toString())
                .contains(
                        "Polls as printed", "58.5 \u00b1 3.1", "Not measured: standing abroad", "no sum over audiences")
                .doesNotContain("NaN");
        assertThat(out.toString().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Layout.COLUMNS));
    }

    @Test
    void a_change_of_tone_stands_in_a_row_of_its_audience() throws IOException {
        var lines = new ArrayList<String>();
        for (int day = -400; day <= 40; day++) {
            double tone = Math.sin(day) + (day >= 0 && day <= 10 ? 4 : 0);
            lines.add(line(DAY.plusDays(day), tone, "http://www.blatt.de/a"));
        }
        lines.add("no event");
        var file = Files.write(folder.resolve("events.csv"), lines);

        assertThat(run("--events", file.toString(), "--of", "SE")).isEqualTo(Exit.FINE);
        assertThat(out.toString()).contains("442 lines of 1 file, 441 of them events, 1 bad");
        assertThat(out.toString().lines().filter(line -> line.startsWith("Germany ")))
                .singleElement()
                .asString()
                .containsPattern("Germany +-?0[.][0-9]+ +[34][.][0-9]+ +[34][.][0-9]+ [(]");
        assertThat(err.toString()).contains("events.csv:442: the line has not 57, 58 or 61 columns");
    }

    @Test
    void a_file_without_any_event_ends_with_2() throws IOException {
        var file = Files.writeString(folder.resolve("events.csv"), "a,b\nc,d\n");

        assertThat(run("--events", file.toString())).isEqualTo(Exit.FINDINGS);
        assertThat(out.toString()).contains("0 of them events, 2 bad");
    }

    @Test
    void a_file_that_is_not_there_is_told_in_one_line() {
        assertThat(run("--events", folder.resolve("none.csv").toString())).isEqualTo(Exit.FINDINGS);
        assertThat(err.toString())
                .contains("none.csv: there is no such file [not-readable]")
                .hasLineCount(1);
        assertThat(run("--events", folder.toString())).isEqualTo(Exit.FINDINGS);
        assertThat(err.toString()).contains("it is no plain file");
    }

    @Test
    void who_has_no_part_is_refused() {
        assertThat(run("--of", "XX")).isEqualTo(Exit.FINE);
        assertThat(run("--of", "XX", "--events", InventedLedger.exchange(root).toString()))
                .isEqualTo(Exit.FINDINGS);
        assertThat(err.toString()).contains("'XX' has no part in 1999-north-bridge.");
    }

    @Test
    void a_series_of_approval_gives_a_rally_and_a_wrong_one_its_findings() throws IOException {
        var good = Files.writeString(folder.resolve("approval.csv"), """
                date,percent,n
                1999-03-01,41,1000
                1999-04-01,40,1000
                1999-05-05,52,1000
                1999-05-20,47,1000
                1999-06-20,43,1000
                """);
        var wrong = Files.writeString(folder.resolve("wrong.csv"), """
                date,percent,n
                1999-02-30,41,1000
                1999-04-01,410,1000
                1999-05-05,52,0
                """);

        assertThat(run("--approval", good.toString())).isEqualTo(Exit.FINE);
        assertThat(out.toString().replaceAll("\\s+", " ")).containsPattern("jumped by [0-9.]+ points [(]");
        assertThat(run("--approval", wrong.toString())).isEqualTo(Exit.FINDINGS);
        assertThat(err.toString())
                .contains(
                        "wrong.csv:2: date is '1999-02-30'", "wrong.csv:3: percent is '410'", "wrong.csv:4: n is '0'");
    }

    private static String line(LocalDate day, double tone, String url) {
        var cells = new String[58];
        Arrays.fill(cells, "");
        var date = day.format(DateTimeFormatter.BASIC_ISO_DATE);
        cells[1] = date;
        cells[7] = "SWE";
        cells[33] = "2";
        cells[34] = String.valueOf(Math.round(tone * 1000) / 1000.0);
        cells[56] = date;
        cells[57] = url;
        return String.join("\t", cells);
    }

    private int run(String... args) {
        var all = new String[args.length + 3];
        all[0] = "--ledger=" + root;
        all[1] = "audiences";
        all[2] = InventedLedger.ID;
        System.arraycopy(args, 0, all, 3, args.length);
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all);
    }
}
