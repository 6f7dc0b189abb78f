package org.glienicke.desk.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.glienicke.core.casebook.CoreFact;
import org.glienicke.core.casebook.SecondReading;
import org.glienicke.core.evidence.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables and second readings are checked like the exchanges they stand beside. */
class TableFilesTest {

    private static final String HEAD =
            "year,from,taker,nationality,exchange,count,amount,currency,percent,min,max,sources\n";
    private static final String GOOD =
            "1999,1998/1999,SOUTH,NORTH; WEST,1999-north-bridge,3,0.5,USD,58.5,1,2,a/1; b/2\n";

    @TempDir
    private Path folder;

    private Path root;

    @BeforeEach
    void layOut() throws IOException {
        root = InventedLedger.in(folder);
        Files.createDirectories(root.resolve("tables"));
        Files.createDirectories(root.resolve("readings"));
    }

    private Loaded load(String file, String text) throws IOException {
        Files.writeString(root.resolve(file), text);
        return LedgerFolder.at(root).load();
    }

    @Test
    void a_table_whose_cells_hold_what_its_columns_promise_has_no_finding() throws IOException {
        var loaded = load("tables/takings.csv", HEAD + GOOD + ",,,,,,,,,,,a/2\n");

        assertThat(loaded.findings()).isEmpty();
        assertThat(loaded.beside().tables()).containsEntry("takings", 2);
    }

    @ParameterizedTest
    @CsvSource({
        "'1999,1998', '19,1998', IMPOSSIBLE_NUMBER, year",
        "1998/1999, 1998-02-30, IMPOSSIBLE_DATE, from",
        "SOUTH, SOTH, UNKNOWN_PARTY, taker",
        "NORTH; WEST, NORTH; EAST, UNKNOWN_PARTY, nationality",
        "1999-north-bridge, 1999-nord-bridge, UNKNOWN_EXCHANGE, exchange",
        "',3,', ',-3,', IMPOSSIBLE_NUMBER, count",
        "',0.5,', ',0.5e3,', IMPOSSIBLE_NUMBER, amount",
        "USD, $, WRONG_SHAPE, currency",
        "58.5, 158.5, IMPOSSIBLE_NUMBER, percent",
        "',1,2,', ',3,2,', IMPOSSIBLE_NUMBER, max",
        "a/1; b/2, a/1; c/2, UNKNOWN_SOURCE, sources",
        "a/1; b/2, 'a/1,b/2', WRONG_SHAPE, ''",
        "a/1; b/2, a/7, WRONG_SHAPE, sources",
        "a/1; b/2, a/1, SHARED_ORIGIN, sources",
        "a/1; b/2, '', NO_SOURCE, sources",
    })
    void a_cell_that_does_not_is_found_with_its_line_and_column(
            String good, String bad, Finding.Kind kind, String column) throws IOException {
        var loaded = load("tables/takings.csv", HEAD + GOOD + GOOD.replace(good, bad));

        assertThat(loaded.findings()).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(kind);
            assertThat(finding.place().file()).isEqualTo("ledger/tables/takings.csv");
            assertThat(finding.place().line()).isEqualTo(3);
            assertThat(finding.place().field()).isEqualTo(column);
        });
    }

    @Test
    void a_column_that_no_table_has_is_found_with_the_one_that_was_meant() throws IOException {
        var loaded = load("tables/takings.csv", "exchnge,soruces\n,a/2\n");

        assertThat(loaded.findings())
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(
                        Finding.Kind.UNKNOWN_KEY, Finding.Kind.UNKNOWN_KEY, Finding.Kind.MISSING_KEY);
        assertThat(loaded.findings()).extracting(Finding::maybe).contains("exchange was meant", "sources was meant");
    }

    @Test
    void a_quote_that_is_not_closed_is_found() throws IOException {
        var loaded = load("tables/takings.csv", "year,sources\n1999,a/2\n\"1999,a/2\n");

        assertThat(loaded.findings()).extracting(Finding::kind).contains(Finding.Kind.NOT_CSV);
    }

    @Test
    void an_empty_table_lacks_its_columns() throws IOException {
        assertThat(load("tables/takings.csv", "").findings())
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.NOT_CSV);
    }

    @Test
    void second_readings_are_read_with_their_reader() throws IOException {
        var loaded = load("readings/reader-1.csv", """
                exchange,fact,verdict,source,on,note
                1999-north-bridge,who,agrees,a,2026-11-28,
                1999-north-bridge,numbers,not-found,,2026-11-28,"gone, by now"
                """);

        assertThat(loaded.findings()).isEmpty();
        var reading = loaded.beside().readings().get(1);
        assertThat(reading.fact()).isEqualTo(CoreFact.NUMBERS);
        assertThat(reading.verdict()).isEqualTo(SecondReading.Verdict.NOT_FOUND);
        assertThat(reading.basis().reader()).isEqualTo("reader-1");
        assertThat(reading.note()).isEqualTo("gone, by now");
    }

    @Test
    void what_a_second_reading_gets_wrong_is_found() throws IOException {
        var loaded = load("readings/reader-1.csv", """
                exchange,fact,verdict,source,on,note
                1999-north-brdge,why,agree,z,2026-13-28,
                1999-north-bridge,who,agrees,,2026-11-28,
                1999-north-bridge,who,agrees,a,2026-11-28,
                """);

        assertThat(loaded.findings())
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(
                        Finding.Kind.UNKNOWN_EXCHANGE,
                        Finding.Kind.UNKNOWN_WORD,
                        Finding.Kind.UNKNOWN_WORD,
                        Finding.Kind.IMPOSSIBLE_DATE,
                        Finding.Kind.NO_SOURCE,
                        Finding.Kind.DUPLICATE_ID);
    }

    @Test
    void one_exchange_alone_counts_tables_for_the_revision_and_reads_none() throws IOException {
        var whole = load("tables/takings.csv", "yaer\n");

        var one = LedgerFolder.at(root).load(InventedLedger.ID);

        assertThat(one.findings()).isEmpty();
        assertThat(one.beside().tables()).containsEntry("takings", 0);
        assertThat(one.ledger().revision()).isEqualTo(whole.ledger().revision());
    }

    @Test
    void no_mutation_of_a_table_or_of_readings_throws() throws IOException {
        var random = new Random(1962);
        var known = new Known(java.util.Set.of("NORTH"), java.util.Map.of(), java.util.Set.of());
        for (int i = 0; i < 4_000; i++) {
            var text = mutated(HEAD + GOOD + GOOD, random);
            assertThat(TableFiles.check(text, "t.csv", known).value()).isNotNegative();
            assertThat(ReadingFiles.parse(text, "r.csv", known).value()).isNotNull();
        }
    }

    private static String mutated(String text, Random random) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            bytes[random.nextInt(bytes.length)] =
                    "\",;\n\r/ 1x\uFEFF".getBytes(StandardCharsets.UTF_8)[random.nextInt(9)];
        }
        return new String(bytes, 0, 1 + random.nextInt(bytes.length), StandardCharsets.UTF_8);
    }
}
