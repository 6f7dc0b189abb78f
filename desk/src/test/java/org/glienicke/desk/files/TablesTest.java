package org.glienicke.desk.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The historic tables of the record. */
class TablesTest {

    private static final Path LEDGER = Path.of(System.getProperty("glienicke.home", ""), "ledger");

    private static List<NamedCsvRecord> rows(Path table) throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(table)) {
            return reader.stream().toList();
        }
    }

    @Test
    void every_row_names_a_source_of_the_record() throws IOException {
        var sources = LedgerFolder.at(LEDGER).load("none").ledger().sources();
        try (Stream<Path> tables = Files.list(LEDGER.resolve("tables"))) {
            for (var table : tables.filter(t -> t.toString().endsWith(".csv")).toList()) {
                assertThat(rows(table)).isNotEmpty().allSatisfy(row -> {
                    assertThat(row.getField("sources").split("; ")).allSatisfy(citation -> {
                        assertThat(citation).matches("[a-z0-9.-]+/[1-6]");
                        assertThat(sources).containsKey(citation.substring(0, citation.indexOf('/')));
                    });
                });
            }
        }
    }

    /** Slopes of the logarithm of the value on the rank: the record's published numbers, .488 and .417. */
    @ParameterizedTest
    @CsvSource({"hamilton-1778, 0.488", "dix-hill, 0.417"})
    void a_step_in_army_rank_multiplies_the_value_as_published(String table, double slope) throws IOException {
        var army = rows(LEDGER.resolve("tables/" + table + ".csv")).stream()
                .filter(row -> row.getField("army").equals("army"))
                .toList();
        double meanRank = army.stream().mapToDouble(TablesTest::rank).average().orElseThrow();
        double covariance = army.stream()
                .mapToDouble(r -> (rank(r) - meanRank) * Math.log(value(r)))
                .sum();
        double variance =
                army.stream().mapToDouble(r -> Math.pow(rank(r) - meanRank, 2)).sum();

        assertThat(army).hasSize(10);
        assertThat(covariance / variance).isCloseTo(slope, within(0.0005));
    }

    private static double rank(NamedCsvRecord row) {
        return Double.parseDouble(row.getField("rank"));
    }

    private static double value(NamedCsvRecord row) {
        return Double.parseDouble(row.getField("value"));
    }
}
