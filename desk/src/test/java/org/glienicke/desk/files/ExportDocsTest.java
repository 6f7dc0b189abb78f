package org.glienicke.desk.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.glienicke.core.casebook.Ledger;
import org.junit.jupiter.api.Test;

/** The tables of an export are those that the documents promise. */
class ExportDocsTest {

    @Test
    void every_table_stands_in_the_documents_with_its_columns_in_order() throws IOException {
        var commands = Files.readString(Path.of(System.getProperty("glienicke.home", ""), "docs/commands.md"));

        for (var table : CsvTables.of(new Ledger(Map.of(), Map.of(), Map.of(), ""))) {
            assertThat(commands)
                    .containsPattern("[|] `" + table.name() + "[.]csv` [|] [^|]+ [|] "
                            + String.join(", ", table.columns()) + " [|]");
        }
    }
}
