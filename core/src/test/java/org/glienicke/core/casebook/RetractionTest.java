package org.glienicke.core.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.glienicke.core.evidence.Reliability;
import org.junit.jupiter.api.Test;

class RetractionTest {

    private static final String ID = "1999-north-bridge";

    private static Ledger ledger() {
        var exchange = Exchanges.parse(InventedRecord.EXCHANGE, InventedRecord.FILE)
                .value()
                .orElseThrow()
                .exchange();
        return new Ledger(
                InventedRecord.parties(),
                new TreeMap<>(InventedRecord.sources()),
                Map.of(exchange.id(), exchange),
                "0123abcd");
    }

    private static Retraction.Rest without(String... sources) {
        return new Retraction(Set.of(sources), Map.of()).from(ledger());
    }

    @Test
    void nothing_taken_back_leaves_the_record_as_it_is() {
        var rest = Retraction.NOTHING.from(ledger());

        assertThat(rest.ledger()).isEqualTo(ledger());
        assertThat(rest.withdrawn()).isEmpty();
        assertThat(rest.citing()).isEmpty();
    }

    @Test
    void what_rests_on_a_source_alone_goes_with_it_and_is_named() {
        var rest = without("b");

        var exchange = rest.ledger().exchange(ID).orElseThrow();
        assertThat(exchange.talks().offers()).isEmpty();
        assertThat(exchange.talks().leftBehind()).isEmpty();
        assertThat(exchange.setting().linkages()).isEmpty();
        assertThat(exchange.legs().getFirst().terms()).hasSize(7);
        assertThat(rest.of(ID))
                .extracting(Retraction.Withdrawn::what)
                .contains("the offer o-1", "left behind: n-2", "left behind: fishermen", "the term leg-1/8");
        assertThat(rest.citing()).containsExactly(ID);
    }

    @Test
    void what_others_state_too_stays_on_their_word() {
        var exchange = without("b").ledger().exchange(ID).orElseThrow();

        assertThat(exchange.head().caveat().citations())
                .extracting(c -> c.source())
                .containsExactly("a");
        assertThat(exchange.talks().motives()).hasSize(1);
    }

    @Test
    void a_claim_that_loses_its_only_source_leaves_the_others_standing() {
        var before = ledger().exchange(ID).orElseThrow();
        var changed = InventedRecord.with(
                "charge: espionage\n",
                "charge: [{value: espionage, sources: [b/2], preferred: court}, {value: theft, sources: [a/3]}]\n");
        var exchange = Exchanges.parse(changed, InventedRecord.FILE)
                .value()
                .orElseThrow()
                .exchange();
        var ledger = new Ledger(
                InventedRecord.parties(), new TreeMap<>(InventedRecord.sources()), Map.of(ID, exchange), "0123abcd");

        var rest = new Retraction(Set.of("b"), Map.of()).from(ledger);

        assertThat(before.captives()).hasSize(4);
        var charge = rest.ledger()
                .exchange(ID)
                .orElseThrow()
                .captives()
                .getFirst()
                .custodies()
                .getLast()
                .proceedings()
                .charge();
        assertThat(charge.value()).contains("theft");
        assertThat(rest.of(ID)).extracting(Retraction.Withdrawn::what).contains("N One: charge: espionage");
    }

    @Test
    void an_exchange_that_nobody_else_speaks_of_leaves_the_record() {
        var rest = without("a", "b");

        assertThat(rest.ledger().exchanges()).isEmpty();
        assertThat(rest.of(ID)).extracting(Retraction.Withdrawn::what).contains("the exchange itself");
    }

    @Test
    void a_source_graded_f_is_taken_back_and_any_other_grade_is_only_a_grade() {
        var byF = new Retraction(Set.of(), Map.of("b", Reliability.F)).from(ledger());
        var byC = new Retraction(Set.of(), Map.of("b", Reliability.C)).from(ledger());

        assertThat(byF.withdrawn()).isEqualTo(without("b").withdrawn());
        assertThat(byC.withdrawn()).isEmpty();
        assertThat(byC.ledger().source("b").orElseThrow().standing().reliability())
                .isEqualTo(Reliability.C);
    }

    @Test
    void what_the_law_owed_still_points_at_its_terms_when_others_before_them_go() {
        var changed = InventedRecord.with("destination: WEST\n", "destination: WEST\n        sources: [b/3]\n");
        var exchange = Exchanges.parse(changed, InventedRecord.FILE)
                .value()
                .orElseThrow()
                .exchange();
        var ledger = new Ledger(
                InventedRecord.parties(), new TreeMap<>(InventedRecord.sources()), Map.of(ID, exchange), "0123abcd");

        var rest = new Retraction(Set.of("b"), Map.of())
                .from(ledger)
                .ledger()
                .exchange(ID)
                .orElseThrow();

        assertThat(rest.legs().getFirst().terms().getFirst()).isInstanceOf(Term.Group.class);
        assertThat(rest.setting().law().getFirst().terms()).containsExactly("leg-1/1");
    }
}
