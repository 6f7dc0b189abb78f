package org.glienicke.desk.files;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.Setting;
import org.glienicke.core.evidence.Claim;
import org.glienicke.core.evidence.Count;
import org.junit.jupiter.api.Test;

/** Numbers that real sources print at odds with each other stand in the record side by side, as {@code docs/ledger.md} says. */
class KnownTrapsTest {

    private static final Path LEDGER = Path.of(System.getProperty("glienicke.home", ""), "ledger");

    private static Exchange exchange(String id) {
        return LedgerFolder.at(LEDGER).load(id).ledger().exchange(id).orElseThrow();
    }

    private static List<Count> adults(Exchange exchange, String receiver) {
        return exchange.setting().headlines().stream()
                .filter(h -> h.receiver().equals(new Party.Id(receiver)))
                .map(Setting.Headline::adults)
                .flatMap(fact -> fact.claims().stream())
                .map(Claim::value)
                .toList();
    }

    private static List<NamedCsvRecord> rows(String table) throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(LEDGER.resolve("tables/" + table + ".csv"))) {
            return reader.stream().toList();
        }
    }

    @Test
    void ankara_has_twenty_four_adults_and_two_children_who_make_the_hosts_twenty_six() {
        var ankara = exchange("2024-ankara");

        int adults = ankara.setting().headlines().stream()
                .mapToInt(h -> h.adults().value().orElseThrow().min())
                .sum();
        int minors = ankara.setting().headlines().stream()
                .mapToInt(h -> h.minors().value().orElse(Count.ZERO).min())
                .sum();
        assertThat(adults).isEqualTo(24);
        assertThat(adults + minors).isEqualTo(26);
        assertThat(ankara.head().caveat().note()).contains("26");
    }

    @Test
    void the_poll_that_one_agency_prints_as_69_and_32_stands_with_the_other_figure_and_says_so() {
        var poll = exchange("2011-shalit").setting().polls().stream()
                .filter(p -> p.house().equals("Midgam"))
                .findFirst()
                .orElseThrow();

        assertThat(poll.note()).contains("69").contains("32").contains("more than 100");
        assertThat(poll.citations()).hasSizeGreaterThan(1);
    }

    @Test
    void a_poll_whose_answers_add_up_to_101_is_kept_as_printed() {
        var poll = exchange("2019-kyiv-moscow-35").setting().polls().stream()
                .filter(p -> p.house().startsWith("Levada"))
                .findFirst()
                .orElseThrow();

        assertThat(poll.result().answers().values().stream()
                        .mapToInt(java.math.BigDecimal::intValueExact)
                        .sum())
                .isEqualTo(101);
    }

    @Test
    void of_the_ansar_exchange_every_printed_number_stands_beside_the_others() {
        assertThat(adults(exchange("1983-ansar"), "fatah"))
                .contains(Count.exactly(4500), Count.exactly(4600), Count.exactly(4700), Count.exactly(4765));
    }

    @Test
    void of_the_purchases_the_number_that_no_source_read_prints_is_named_and_not_used() {
        var purchases = exchange("1963-89-freikauf");

        assertThat(adults(purchases, "DE").getFirst()).isEqualTo(Count.exactly(33755));
        assertThat(purchases.setting().headlines().getFirst().note()).contains("31,474");
        assertThat(purchases.head().caveat().note()).contains("families");
    }

    @Test
    void those_who_returned_run_from_six_to_eighty_two_percent_each_with_its_definition() throws IOException {
        var rows = rows("reengagement");

        assertThat(rows)
                .allSatisfy(row -> assertThat(row.getField("definition")).isNotBlank());
        assertThat(rows.stream().map(row -> row.getField("percent")))
                .contains("12", "82")
                .hasSizeGreaterThan(10);
        assertThat(rows.stream()
                        .filter(row -> row.getField("exchange").equals("2011-shalit"))
                        .map(row -> row.getField("percent")))
                .contains("15", "41", "50", "82");
    }

    @Test
    void the_plan_of_october_1993_stands_once() {
        assertThat(exchange("1993-bosnia").talks().offers()).isNotEmpty();
        assertThat(exchange("1995-96-dayton").talks().offers())
                .noneMatch(offer ->
                        offer.timing().on().value().orElseThrow().text().startsWith("1993"));
    }
}
