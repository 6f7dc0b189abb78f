package org.glienicke.desk.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.evidence.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class LedgerFolderTest {

    @TempDir
    private Path folder;

    private Path root;

    @BeforeEach
    void layOut() throws IOException {
        root = InventedLedger.in(folder);
    }

    @Test
    void a_whole_ledger_is_loaded() {
        var loaded = LedgerFolder.at(root).load();

        assertThat(loaded.findings()).isEmpty();
        assertThat(loaded.ledger().exchanges()).containsOnlyKeys(InventedLedger.ID);
        assertThat(loaded.ledger().sources()).containsOnlyKeys("a", "b");
        assertThat(loaded.ledger().name(new Party.Id("SOUTH"))).isEqualTo("Southland");
    }

    @Test
    void one_exchange_is_loaded_with_all_sources_and_nobody_elses_findings() throws IOException {
        Files.writeString(root.resolve("exchanges/2000-broken.yaml"), "id: [");

        var one = LedgerFolder.at(root).load(InventedLedger.ID);
        var whole = LedgerFolder.at(root).load();

        assertThat(one.findings()).isEmpty();
        assertThat(one.ledger().sources()).hasSize(2);
        assertThat(whole.findings()).isNotEmpty();
        assertThat(one.ledger().revision()).isEqualTo(whole.ledger().revision());
    }

    @Test
    void an_exchange_that_is_not_there_is_not_loaded() {
        assertThat(LedgerFolder.at(root).load("1999-south-bridge").ledger().exchanges())
                .isEmpty();
        assertThat(LedgerFolder.at(root).exchangeIds()).containsExactly(InventedLedger.ID);
    }

    @Test
    void the_revision_changes_with_every_file_that_matters_and_with_no_other() throws IOException {
        var first = revision();

        Files.writeString(root.resolve("README.md"), "read me");
        assertThat(revision()).isEqualTo(first).matches("[0-9a-f]{12}");

        Files.writeString(root.resolve("sources/empty.yaml"), "[]");
        var second = revision();
        Files.createDirectories(root.resolve("profiles"));
        Files.writeString(root.resolve("profiles/NORTH.yaml"), "subject: NORTH\n");
        assertThat(revision()).isNotEqualTo(second).isNotEqualTo(first);
    }

    @Test
    @Timeout(5)
    void a_file_of_a_hundred_megabytes_is_refused_by_name_and_limit_without_being_read() throws IOException {
        try (var large =
                new RandomAccessFile(root.resolve("exchanges/2000-large.yaml").toFile(), "rw")) {
            large.setLength(100_000_000);
        }

        assertThat(LedgerFolder.at(root).load().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.TOO_LARGE);
            assertThat(finding.toString())
                    .isEqualTo(
                            "ledger/exchanges/2000-large.yaml: the file has 100000000 bytes; at most 4000000 are read [too-large]");
        });
    }

    @Test
    void a_link_that_leads_out_of_the_folder_is_not_followed() throws IOException {
        var secret = Files.writeString(folder.resolve("secret.yaml"), "secret: x");
        Files.createSymbolicLink(root.resolve("exchanges/2000-secret.yaml"), secret);

        assertThat(LedgerFolder.at(root).load().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.NOT_READABLE);
            assertThat(finding.message()).contains("out of the ledger's folder");
        });
    }

    @Test
    void a_link_within_the_folder_is_followed() throws IOException {
        Files.move(InventedLedger.exchange(root), root.resolve("kept.yaml"));
        Files.createSymbolicLink(InventedLedger.exchange(root), root.resolve("kept.yaml"));

        assertThat(LedgerFolder.at(root).load().findings()).isEmpty();
    }

    @Test
    void a_byte_that_is_not_utf_8_is_found_with_its_line() throws IOException {
        var latin = InventedLedger.EXCHANGE
                .replace("Office of the envoy", "B\u00fcro")
                .getBytes(StandardCharsets.ISO_8859_1);
        Files.write(InventedLedger.exchange(root), latin);

        assertThat(LedgerFolder.at(root).load().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.NOT_TEXT);
            assertThat(finding.place().line()).isEqualTo(9);
            assertThat(finding.message()).contains("0xfc");
        });
    }

    @Test
    void a_byte_order_mark_and_lines_of_another_system_change_nothing() throws IOException {
        var plain = LedgerFolder.at(root).load().ledger().exchanges();
        Files.writeString(InventedLedger.exchange(root), "\uFEFF" + InventedLedger.EXCHANGE.replace("\n", "\r\n"));

        var loaded = LedgerFolder.at(root).load();

        assertThat(loaded.findings()).isEmpty();
        assertThat(loaded.ledger().exchanges()).isEqualTo(plain);
    }

    @Test
    void a_file_that_nobody_would_read_is_found() throws IOException {
        Files.writeString(root.resolve("exchanges/2000-short.yml"), "id: x");
        Files.createDirectory(root.resolve("exchanges/2000-folder.yaml"));

        assertThat(LedgerFolder.at(root).load().findings())
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.NOT_READABLE, Finding.Kind.MISNAMED_FILE);
    }

    @Test
    void a_folder_without_a_ledger_is_found() {
        assertThat(LedgerFolder.at(folder.resolve("nowhere")).load().findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(Finding.Kind.NOT_READABLE);
                    assertThat(finding.toString())
                            .isEqualTo("nowhere/parties.yaml: there is no such file [not-readable]");
                });
    }

    @Test
    void findings_come_sorted_by_file_and_line() throws IOException {
        Files.writeString(
                InventedLedger.exchange(root),
                InventedLedger.EXCHANGE.replace("WEST, roles: [mediator]", "EAST, roles: [friend]"));
        Files.writeString(root.resolve("exchanges/1950-early.yaml"), "id: 1950-early\n");

        var findings = LedgerFolder.at(root).load().findings();

        assertThat(findings)
                .isSortedAccordingTo((a, b) -> a.place().file().equals(b.place().file())
                        ? Integer.compare(a.place().line(), b.place().line())
                        : a.place().file().compareTo(b.place().file()));
        assertThat(findings.getFirst().place().file()).endsWith("1950-early.yaml");
        assertThat(findings).filteredOn(f -> f.place().line() == 10).hasSize(2);
    }

    @Test
    void a_profile_is_about_somebody_and_each_kind_has_a_default() throws IOException {
        Files.createDirectories(root.resolve("profiles"));
        Files.writeString(root.resolve("profiles/EAST.yaml"), "subject: EAST\njudgedBy: nobody\nweights: {}\n");

        assertThat(LedgerFolder.at(root).load().findings())
                .allSatisfy(f -> assertThat(f.kind()).isEqualTo(Finding.Kind.BAD_PROFILE))
                .extracting(f -> f.place().file())
                .contains("ledger/profiles/EAST.yaml", "ledger/profiles/kind-democracy.yaml");
    }

    private String revision() {
        return LedgerFolder.at(root).load().ledger().revision();
    }
}
