package org.glienicke.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class FieldsTest {

    private final List<Finding> findings = new ArrayList<>();

    @Test
    void a_key_that_nobody_asked_for_is_found_with_the_one_that_was_meant() {
        read("titel: x\n", fields -> fields.text("title"));

        assertThat(findings).singleElement().satisfies(f -> {
            assertThat(f.kind()).isEqualTo(Finding.Kind.UNKNOWN_KEY);
            assertThat(f.message()).contains("'titel'");
        });
        findings.clear();
        read("left_behind: x\n", fields -> fields.text("leftBehind"));
        assertThat(findings.getFirst().maybe()).isEqualTo("leftBehind was meant");
    }

    @Test
    void a_missing_key_is_found() {
        read("a: 1\n", fields -> {
            fields.text("a");
            fields.required("title");
        });

        assertThat(kinds()).containsExactly(Finding.Kind.MISSING_KEY);
    }

    @Test
    void a_block_that_states_facts_names_its_own_sources() {
        read(
                "sources: [a/2]\nblock: {}\n",
                fields -> fields.block("block", block -> {
                    block.mustCite();
                    assertThat(block.citations()).hasSize(1);
                    return Optional.of(block);
                }));

        assertThat(kinds()).containsExactly(Finding.Kind.NO_SOURCE);
    }

    @Test
    void exactly_one_of_rival_claims_is_preferred() {
        read(
                "n:\n  - {value: 1, sources: [a/2]}\n  - {value: 2, sources: [b/2]}\n",
                fields -> fields.fact("n", Readers::whole));
        assertThat(kinds()).containsExactly(Finding.Kind.NO_PREFERRED_CLAIM);

        findings.clear();
        read(
                "n:\n  - {value: 1, sources: [a/2], preferred: x}\n  - {value: 2, sources: [b/2], preferred: y}\n",
                fields -> fields.fact("n", Readers::whole));
        assertThat(kinds()).containsExactly(Finding.Kind.NO_PREFERRED_CLAIM);
    }

    @Test
    void a_claim_beside_others_names_a_source() {
        read(
                "n:\n  - {value: 1, preferred: x}\n  - {value: 2, sources: [b/2]}\n",
                fields -> fields.fact("n", Readers::whole));

        assertThat(kinds()).containsExactly(Finding.Kind.NO_SOURCE);
    }

    @Test
    void a_value_of_the_wrong_shape_is_found_with_its_path() {
        read(
                "blocks:\n  - {n: [1]}\n",
                fields -> fields.blocks("blocks", block -> {
                    block.one("n", Readers::whole);
                    return Optional.of(block);
                }));

        assertThat(findings).singleElement().satisfies(f -> {
            assertThat(f.kind()).isEqualTo(Finding.Kind.IMPOSSIBLE_NUMBER);
            assertThat(f.place().field()).isEqualTo("blocks[0].n");
            assertThat(f.place().line()).isEqualTo(2);
            assertThat(f.message()).isEqualTo("blocks[0].n is a list of 1, not a whole number of 0 or more");
        });
    }

    @Test
    void a_word_where_a_list_is_wanted_is_found_with_the_way_to_write_it() {
        read("roles: agent\n", fields -> fields.list("roles", Readers::text));

        assertThat(findings.getFirst().maybe()).isEqualTo("write [agent]");
    }

    @Test
    void a_message_holds_no_control_character_and_no_long_text() {
        read("n: \"\\u001b[31m" + "x".repeat(500) + "\"\n", fields -> fields.one("n", Readers::whole));

        assertThat(findings.getFirst().message()).doesNotContain("\u001b").hasSizeLessThan(150);
    }

    @Test
    void ids_that_must_stand_elsewhere_are_noted_with_their_first_place() {
        var mentions = new Mentions();
        var text = "sources: [a/2]\nblock:\n  sources: [a/2, b/1]\n";
        var fields = Fields.of(Document.parse(text, "file").value(), "file", findings, mentions);
        fields.block("block", Optional::of);

        assertThat(mentions.of(Source.class)).containsOnlyKeys("a", "b");
        assertThat(mentions.of(Source.class).values()).extracting(Place::line).containsExactly(1, 3);
        assertThat(mentions.confirmed())
                .singleElement()
                .satisfies(list -> assertThat(list.citations()).hasSize(2));
    }

    private void read(String text, Consumer<Fields> reading) {
        var fields = Fields.of(Document.parse(text, "file").value(), "file", findings);
        reading.accept(fields);
        fields.close();
    }

    private List<Finding.Kind> kinds() {
        return findings.stream().map(Finding::kind).toList();
    }
}
