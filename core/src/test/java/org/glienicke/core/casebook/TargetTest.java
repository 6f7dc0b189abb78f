package org.glienicke.core.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.glienicke.core.evidence.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {

    private final Exchange exchange = Exchanges.parse(InventedRecord.EXCHANGE, InventedRecord.FILE)
            .value()
            .orElseThrow()
            .exchange();

    /** Principals of the invented exchange are NORTH, a democracy, and SOUTH, an autocracy; West mediates. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "party: [NORTH]                                 | true",
                "party: [WEST]                                  | false",
                "party: [NORTH], with: [SOUTH]                  | true",
                "party: [NORTH], with: [rebels]                 | false",
                "party: [SOUTH], without: [NORTH]               | false",
                "party: [SOUTH], withKind: [democracy]          | true",
                "party: [NORTH], withKind: [democracy]          | false",
                "kinds: [spy]                                   | true",
                "kinds: [hostages]                              | false",
                "before: 2000                                   | true",
                "before: 1999                                   | false",
            })
    void an_exchange_counts_for_a_target_by_its_principals_kinds_and_year(String sort, boolean counts) {
        var read = Target.parse("- {what: a sort, least: 3, " + sort + "}\n", "targets.yaml");
        var parties = Parties.parse(InventedRecord.PARTIES, "parties.yaml").value();

        assertThat(read.findings()).isEmpty();
        assertThat(read.value().getFirst().counts(exchange, parties)).isEqualTo(counts);
    }

    @Test
    void what_a_target_gets_wrong_is_found() {
        var read = Target.parse("- {what: a sort, least: many, kinds: [spie], beside: x}\n", "targets.yaml");

        assertThat(read.value()).isEmpty();
        assertThat(read.findings())
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(
                        Finding.Kind.IMPOSSIBLE_NUMBER, Finding.Kind.UNKNOWN_WORD, Finding.Kind.UNKNOWN_KEY);
    }
}
