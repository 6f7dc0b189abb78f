package org.glienicke.core.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.evidence.Count;
import org.glienicke.core.evidence.Credibility;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.When;
import org.junit.jupiter.api.Test;

class ExchangesTest {

    private final Exchange exchange = Exchanges.parse(InventedRecord.EXCHANGE, InventedRecord.FILE)
            .value()
            .orElseThrow()
            .exchange();

    @Test
    void an_exchange_with_every_block_of_the_format_is_clean() {
        assertThat(InventedRecord.findings(InventedRecord.EXCHANGE)).isEmpty();
    }

    @Test
    void a_block_without_sources_stands_on_those_around_it() {
        var involvements = exchange.involvements();

        assertThat(involvements.get(0).citations()).containsExactly(two("a"), two("b"));
        assertThat(involvements.get(1).citations()).containsExactly(two("b"));
    }

    @Test
    void a_term_stands_on_the_sources_of_its_leg_unless_it_has_its_own() {
        var terms = exchange.legs().getFirst().terms();

        assertThat(terms.getFirst().citations()).containsExactly(two("a"));
        assertThat(terms.getLast().citations()).containsExactly(new Citation("b", Credibility.POSSIBLY_TRUE));
    }

    @Test
    void a_term_takes_status_and_condition_of_its_leg_unless_it_has_its_own() {
        var terms = exchange.legs().getFirst().terms();

        assertThat(terms.getFirst().handover().progress().status()).isEqualTo(Handover.Status.EXECUTED);
        assertThat(terms.getFirst().handover().progress().condition()).isEqualTo("in daylight");
        assertThat(terms.getLast().handover().progress().status()).isEqualTo(Handover.Status.PLANNED);
        assertThat(terms.getLast().handover().progress().condition()).isEqualTo("after the release");
    }

    @Test
    void what_is_offered_is_not_taken_for_done() {
        var offered = exchange.talks().offers().getFirst().deal().terms().getFirst();

        assertThat(offered.handover().isExecuted()).isFalse();
    }

    @Test
    void of_rival_claims_the_preferred_one_comes_first_with_its_reason() {
        var adults = exchange.setting().headlines().get(1).adults();

        assertThat(adults.value()).contains(Count.exactly(1));
        assertThat(adults.isContested()).isTrue();
        assertThat(adults.claims().getFirst().preferredBecause()).isEqualTo("both lists say so");
        assertThat(adults.claims().getLast().note()).isEqualTo("counts a wife");
    }

    @Test
    void the_last_of_several_detentions_is_the_one_before_the_exchange() {
        var custody = exchange.captives().getFirst().custody().orElseThrow();

        assertThat(custody.holder()).isEqualTo(new Party.Id("SOUTH"));
        assertThat(custody.proceedings().sentence().value()).contains(new Sentence.Term(12.5));
    }

    @Test
    void about_a_year_is_any_day_of_it() {
        var since = exchange.captives()
                .get(1)
                .custody()
                .orElseThrow()
                .span()
                .since()
                .value();

        assertThat(since).contains(new When.Between(LocalDate.of(1998, 1, 1), LocalDate.of(1998, 12, 31), "1998~"));
    }

    @Test
    void a_file_that_is_no_mapping_gives_no_exchange() {
        var read = Exchanges.parse("", InventedRecord.FILE);

        assertThat(read.value().map(entry -> entry.exchange().legs()))
                .hasValueSatisfying(legs -> assertThat(legs).isEmpty());
        assertThat(read.findings()).isNotEmpty();
        assertThat(Exchanges.parse("[", InventedRecord.FILE).value()).isEmpty();
    }

    @Test
    void what_can_be_read_is_read_in_spite_of_findings_elsewhere() {
        var read = Exchanges.parse(
                InventedRecord.with("status: executed\ndate", "status: done\ndate"), InventedRecord.FILE);

        assertThat(read.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.UNKNOWN_WORD);
            assertThat(finding.place().line()).isEqualTo(5);
            assertThat(finding.message()).contains("'done'");
        });
        assertThat(read.value().orElseThrow().exchange().captives()).hasSize(4);
    }

    private static Citation two(String source) {
        return new Citation(source, Credibility.PROBABLY_TRUE);
    }
}
