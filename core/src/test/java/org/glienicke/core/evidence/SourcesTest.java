package org.glienicke.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourcesTest {

    private static final String ONE = """
            - id: north-times-1999
              title: Four cross the bridge
              publisher: The North Times
              published: 1999-05-04
              url: https://example.org/bridge
              retrieved: 2026-11-23
              reliability: B
              descriptor: Daily newspaper; reporter at the bridge.
              origin: north-times
              language: en
            """;

    @Test
    void a_source_is_read_with_its_grade_and_place() {
        var read = Sources.parse(ONE, "ledger/sources/x.yaml");

        assertThat(read.findings()).isEmpty();
        assertThat(read.value()).singleElement().satisfies(source -> {
            assertThat(source.id()).isEqualTo("north-times-1999");
            assertThat(source.standing().reliability()).isEqualTo(Reliability.B);
            assertThat(source.place()).hasToString("ledger/sources/x.yaml:1");
        });
    }

    @Test
    void a_grade_is_a_letter_from_a_to_f() {
        assertThat(Sources.parse(ONE.replace("reliability: B", "reliability: b"), "x")
                        .findings())
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.UNKNOWN_WORD);
    }

    @Test
    void an_address_is_one_of_the_web() {
        assertThat(Sources.parse(ONE.replace("https://example.org/bridge", "javascript:alert(1)"), "x")
                        .findings())
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.WRONG_SHAPE);
    }

    @Test
    void a_source_that_does_not_say_whose_information_it_is_is_found() {
        assertThat(Sources.parse(ONE.replace("  origin: north-times\n", ""), "x")
                        .findings())
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.MISSING_KEY);
    }

    @Test
    void a_mapping_where_a_list_is_wanted_is_found() {
        assertThat(Sources.parse("id: x\n", "x").findings())
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.WRONG_SHAPE);
    }
}
