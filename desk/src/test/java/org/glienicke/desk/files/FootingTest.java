package org.glienicke.desk.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FootingTest {

    @Test
    void an_exchange_rests_on_its_sources_and_its_contested_facts_are_counted(@TempDir Path folder) throws IOException {
        var ledger = LedgerFolder.at(InventedLedger.in(folder)).load().ledger();

        assertThat(Footing.of(ledger))
                .containsEntry(InventedLedger.ID, new Footing(new TreeSet<>(List.of("a", "b")), 1));
    }
}
