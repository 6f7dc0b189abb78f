package org.glienicke.core.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glienicke.core.casebook.InventedRecord.findings;
import static org.glienicke.core.casebook.InventedRecord.with;

import java.util.ArrayList;
import java.util.List;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Finding.Kind;
import org.glienicke.core.evidence.Sources;
import org.junit.jupiter.api.Test;

class AuditTest {

    @Test
    void a_party_that_no_list_holds_is_found_with_its_line() {
        var found = findings(with("{party: WEST, roles", "{party: WEAST, roles"));

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.UNKNOWN_PARTY);
            assertThat(finding.place().line()).isEqualTo(12);
            assertThat(finding.message()).contains("'WEAST'");
            assertThat(finding.maybe()).contains("WEST");
        });
    }

    @Test
    void a_source_that_no_list_holds_is_found() {
        only(Kind.UNKNOWN_SOURCE, with("says: denied it, sources: [a/3]", "says: denied it, sources: [aa/3]"));
    }

    @Test
    void a_captive_who_is_not_listed_is_found_in_terms_offers_crowds_and_among_those_left_behind() {
        only(Kind.UNKNOWN_CAPTIVE, with("{release: s-1, giver", "{release: s-2, giver"));
        only(Kind.UNKNOWN_CAPTIVE, with("- {release: n-1, giver: SOUTH", "- {release: n-9, giver: SOUTH"));
        only(Kind.UNKNOWN_CAPTIVE, with("including: [n-3]", "including: [n-9]"));
        only(Kind.UNKNOWN_CAPTIVE, with("captive: n-2, holder", "captive: n-9, holder"));
    }

    @Test
    void a_term_that_the_law_covers_must_stand_in_the_legs() {
        only(Kind.UNKNOWN_TERM, with("terms: [leg-1/2]", "terms: [leg-1/9]"));
    }

    @Test
    void a_captive_leg_or_offer_stands_once() {
        only(Kind.DUPLICATE_ID, with("id: n-3, name", "id: n-2, name").replace("[n-3]", "[]"));
        only(
                Kind.DUPLICATE_ID,
                with("offers:\n", "offers:\n  - {id: o-1, proposer: unknown, answers: [], sources: [a/2]}\n"));
    }

    @Test
    void a_source_stands_in_one_file() {
        var first =
                Sources.parse(InventedRecord.SOURCES, "ledger/sources/one.yaml").value();
        var all = new ArrayList<>(first);
        all.addAll(
                Sources.parse(InventedRecord.SOURCES, "ledger/sources/two.yaml").value());

        assertThat(Audit.duplicates(first)).isEmpty();
        assertThat(Audit.duplicates(all)).hasSize(3).allSatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.DUPLICATE_ID);
            assertThat(finding.place().file()).isEqualTo("ledger/sources/two.yaml");
            assertThat(finding.message()).contains("ledger/sources/one.yaml:");
        });
    }

    @Test
    void a_file_bears_the_id_of_its_exchange() {
        assertThat(findings(InventedRecord.EXCHANGE, "ledger/exchanges/1999-other.yaml"))
                .extracting(Finding::kind)
                .containsExactly(Kind.MISNAMED_FILE);
    }

    @Test
    void sources_of_one_origin_confirm_nothing() {
        only(Kind.SHARED_ORIGIN, with("sources: [a/1, b/1]", "sources: [a/1, a-mirror/1]"));
        only(Kind.SHARED_ORIGIN, with("sources: [a/1, b/1]", "sources: [a/1]"));
    }

    @Test
    void nobody_gives_to_himself() {
        only(Kind.GIVER_IS_RECEIVER, with("{release: s-1, giver: NORTH", "{release: s-1, giver: SOUTH"));
    }

    @Test
    void nobody_is_released_twice() {
        only(Kind.RELEASED_TWICE, with("including: [n-3]", "including: [n-1]"));
    }

    @Test
    void a_release_that_was_only_planned_does_not_count_as_one() {
        var twice = with("including: []", "including: [n-3]").replace("count: 59", "count: 59, status: planned");

        assertThat(findings(twice)).isEmpty();
    }

    @Test
    void nobody_is_released_before_being_held() {
        only(Kind.RELEASED_BEFORE_HELD, with("since: 1998~", "since: 1999-05-04"));
        only(Kind.RELEASED_BEFORE_HELD, with("until: 1996-02-01", "until: 1994"));
    }

    @Test
    void a_release_in_the_month_of_the_arrest_may_be_later_than_the_arrest() {
        assertThat(findings(with("since: 1998~", "since: 1999-05"))).isEmpty();
    }

    @Test
    void a_headline_that_no_range_of_the_terms_reaches_is_found() {
        only(Kind.COUNTS_DISAGREE, with("adults: {min: 118, max: 125}", "adults: 126"));
        only(Kind.COUNTS_DISAGREE, with("adults: {min: 118, max: 125}", "adults: 117"));
    }

    @Test
    void a_headline_within_the_range_of_the_terms_is_fine() {
        // by hand: 1 release, 120 to 127 in the crowd less 3 under 18, so 118 to 125
        assertThat(findings(with("adults: {min: 118, max: 125}", "adults: 118")))
                .isEmpty();
        assertThat(findings(with("adults: {min: 118, max: 125}", "adults: {atLeast: 100}")))
                .isEmpty();
    }

    @Test
    void a_headline_whose_note_says_how_it_counts_is_fine() {
        assertThat(findings(with("adults: {min: 118, max: 125}", "adults: 1\n    note: without the soldiers")))
                .isEmpty();
    }

    @Test
    void a_headline_is_fine_if_a_rival_claim_fits() {
        assertThat(findings(with("{value: 1, sources", "{value: 7, sources").replace("{value: 2,", "{value: 1,")))
                .isEmpty();
    }

    @Test
    void a_crowd_holds_those_it_includes_and_its_minors() {
        only(Kind.COUNTS_DISAGREE, with("count: 14, giver", "count: 1, including: [n-1, n-2], giver"));
        only(Kind.COUNTS_DISAGREE, with("count: 59, including: []", "count: 0, including: [n-2]"));
        only(
                Kind.COUNTS_DISAGREE,
                with("    minors: 3\n        including", "    minors: 128\n        including"),
                true);
    }

    @Test
    void whoever_was_under_eighteen_at_the_exchange_is_not_named() {
        only(Kind.MINOR_NAMED, with("birthYear: 1960", "birthYear: 1982"));
    }

    @Test
    void whoever_was_taken_as_a_child_and_is_of_age_may_be_named() {
        assertThat(findings(with("birthYear: 1960", "birthYear: 1981"))).isEmpty();
    }

    @Test
    void whoever_proposes_or_answers_has_a_part_in_the_exchange() {
        only(Kind.ANSWERER_NOT_A_PARTY, with("{party: NORTH, answer: refused", "{party: rebels, answer: refused"));
        only(Kind.ANSWERER_NOT_A_PARTY, with("proposer: mediator", "proposer: rebels"));
    }

    private static void only(Kind kind, String exchange) {
        only(kind, exchange, false);
    }

    private static void only(Kind kind, String exchange, boolean isAmongOthers) {
        List<Kind> kinds =
                findings(exchange).stream().map(Finding::kind).distinct().toList();

        if (isAmongOthers) {
            assertThat(kinds).contains(kind);
        } else {
            assertThat(kinds).containsExactly(kind);
        }
    }
}
