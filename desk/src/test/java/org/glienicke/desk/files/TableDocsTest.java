package org.glienicke.desk.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables of the record and their columns are those that the description of the format promises. */
class TableDocsTest {

    private static final Path HOME = Path.of(System.getProperty("glienicke.home", ""));

    private static String description() throws IOException {
        return Files.readString(HOME.resolve("docs/ledger.md"));
    }

    @ParameterizedTest
    @EnumSource(TableColumn.class)
    void every_column_is_described_with_what_it_holds(TableColumn column) throws IOException {
        var holds = column.holds().words();

        assertThat(description().lines())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("| `")
                        .contains("`" + column.title() + "`")
                        .endsWith("| " + holds + " |"));
    }

    @Test
    void every_table_is_described_with_its_columns_in_order() throws IOException {
        try (Stream<Path> tables = Files.list(HOME.resolve("ledger/tables"))) {
            for (var table : tables.toList()) {
                var columns = Files.readAllLines(table).getFirst().replace(",", ", ");
                assertThat(description())
                        .containsPattern("[|] `" + table.getFileName() + "` [|] [^|]+ [|] " + columns + " [|]");
            }
        }
    }
}
