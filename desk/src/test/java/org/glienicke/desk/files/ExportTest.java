package org.glienicke.desk.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glienicke.core.casebook.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportTest {

    @TempDir
    private Path folder;

    private Ledger ledger;

    @BeforeEach
    void load() throws IOException {
        ledger = LedgerFolder.at(InventedLedger.in(folder)).load().ledger();
    }

    @Test
    void a_table_is_csv_with_crlf_and_quotes_where_they_are_needed() throws IOException {
        var out = folder.resolve("tables");

        Export.to(out).csv(ledger, Export.Separator.COMMA);

        assertThat(Files.readString(out.resolve("captives.csv"))).isEqualTo("""
                exchange,captive,name,aliases,qid,birthYear,sex,roles,nationality,served,championedBy,outcome,note,sources\r
                1999-north-bridge,n-1,"N ""the Clerk"" One",One; Two,,1950,,agent,NORTH,NORTH,,transferred,,a/2\r
                1999-north-bridge,n-2,N Two,,,,,tourist,NORTH,,,,,b/3\r
                """);
    }

    @Test
    void a_table_for_spreadsheets_has_semicolons_after_a_byte_order_mark() throws IOException {
        var out = folder.resolve("tables");

        Export.to(out).csv(ledger, Export.Separator.SEMICOLON);

        assertThat(Files.readString(out.resolve("captives.csv")))
                .startsWith("\uFEFFexchange;captive;name;aliases;")
                .contains("1999-north-bridge;n-1;\"N \"\"the Clerk\"\" One\";\"One; Two\";;1950;");
    }

    @Test
    void a_count_without_an_upper_bound_has_no_upper_bound() throws IOException {
        var out = folder.resolve("tables");

        Export.to(out).csv(ledger, Export.Separator.COMMA);

        assertThat(Files.readString(out.resolve("terms.csv")))
                .contains(
                        "1999-north-bridge,leg-1,,2,group,,detained soldiers,,NORTH,SOUTH,NORTH,,executed,1999-05-03,100,,2,2,")
                .contains("1999-north-bridge,,o-1,1,release,,,n-1,SOUTH,NORTH,SOUTH,,planned,,");
    }

    @Test
    void every_claim_is_in_the_table_of_claims_beside_its_rival() throws IOException {
        var out = folder.resolve("tables");

        Export.to(out).csv(ledger, Export.Separator.COMMA);

        assertThat(Files.readString(out.resolve("claims.csv")))
                .contains("1999-north-bridge,headline/1,adults,1,1,true,both lists agree,,a/2\r\n")
                .contains("1999-north-bridge,headline/1,adults,2,2,false,,counts a wife,b/4\r\n")
                .contains("1999-north-bridge,captive/n-1/custody/1,sentence,1,12 years,true,,,a/2\r\n");
    }

    @Test
    void the_json_holds_each_fact_as_a_list_of_claims() throws IOException {
        Export.to(folder).json(ledger);

        JsonNode json = JsonMapper.shared().readTree(folder.resolve("ledger.json"));
        var exchange = json.get("exchanges").get(0);
        assertThat(json.get("format").stringValue()).isEqualTo("glienicke-ledger");
        assertThat(json.get("revision").stringValue()).isEqualTo(ledger.revision());
        assertThat(exchange.at("/captives/0/birthYear/0/value").intValue()).isEqualTo(1950);
        assertThat(exchange.at("/headline/0/adults").size()).isEqualTo(2);
        assertThat(exchange.at("/headline/0/adults/0/preferred").stringValue()).isEqualTo("both lists agree");
        assertThat(exchange.at("/legs/0/terms/1/count/0/value").toString()).isEqualTo("{\"min\":100}");
        assertThat(exchange.at("/legs/0/terms/3/amount/0/value").decimalValue()).isEqualByComparingTo("6000000000");
        assertThat(exchange.at("/offers/0/answers/0/answer").stringValue()).isEqualTo("refused");
    }

    @Test
    void the_same_record_gives_the_same_bytes() throws IOException {
        var one = Export.to(folder.resolve("one")).csv(ledger, Export.Separator.COMMA);
        var two = Export.to(folder.resolve("two")).csv(ledger, Export.Separator.COMMA);

        assertThat(one).hasSameSizeAs(two).hasSize(18);
        for (int i = 0; i < one.size(); i++) {
            assertThat(one.get(i)).hasSameBinaryContentAs(two.get(i));
        }
    }

    @Test
    void files_are_replaced_and_nothing_else_stays_behind() throws IOException {
        var out = folder.resolve("tables");
        Files.createDirectories(out);
        Files.writeString(out.resolve("captives.csv"), "old");
        Files.writeString(out.resolve("mine.txt"), "mine");

        var written = Export.to(out).csv(ledger, Export.Separator.COMMA);

        try (var files = Files.list(out)) {
            assertThat(files).hasSize(written.size() + 1).contains(out.resolve("mine.txt"));
        }
        assertThat(out.resolve("captives.csv")).content().doesNotContain("old");
    }

    @Test
    void where_nothing_can_be_written_nothing_is_written() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "a file, no folder");

        assertThatThrownBy(() -> Export.to(file).json(ledger)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Export.to(file).sqlite(ledger)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Export.to(file).ftm(ledger)).isInstanceOf(IOException.class);
        assertThat(file).hasContent("a file, no folder");
        assertThat(List.of(folder.toFile().list())).contains("file", "ledger").hasSize(2);
    }
}
