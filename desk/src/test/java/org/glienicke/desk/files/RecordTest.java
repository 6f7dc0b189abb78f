package org.glienicke.desk.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The record that comes with the program, checked as {@code glienicke check} does. */
class RecordTest {

    @Test
    void the_record_has_no_finding() {
        var loaded = LedgerFolder.at(Path.of(System.getProperty("glienicke.home", ""), "ledger"))
                .load();

        assertThat(loaded.findings()).isEmpty();
        assertThat(loaded.ledger().exchanges()).isNotEmpty();
    }
}
