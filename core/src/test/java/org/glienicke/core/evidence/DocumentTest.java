package org.glienicke.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DocumentTest {

    private static final String FILE = "ledger/exchanges/1999-north-bridge.yaml";

    @Test
    void every_value_knows_its_line_and_is_text() {
        var read = Document.parse("a: 1\nb:\n  - no\n  - 1985-06\n", FILE);

        assertThat(read.findings()).isEmpty();
        var top = (Node.Mapping) read.value();
        assertThat(top.entries().get("a")).isEqualTo(new Node.Text("1", 1));
        assertThat(top.entries().get("b"))
                .isEqualTo(new Node.Listing(List.of(new Node.Text("no", 3), new Node.Text("1985-06", 4)), 3));
    }

    @Test
    void lines_may_end_as_on_any_system() {
        var unix = Document.parse("a: 1\nb: x\n", FILE);

        assertThat(Document.parse("a: 1\r\nb: x\r\n", FILE)).isEqualTo(unix);
    }

    @Test
    @Timeout(5)
    void a_bomb_of_aliases_is_refused_without_being_unfolded() {
        var bomb = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("a%s: &a%s [".formatted(i, i))
                    .append(("*a" + (i - 1) + ", ").repeat(9))
                    .append("x]\n");
        }

        assertThat(kinds(bomb.toString())).containsOnly(Finding.Kind.YAML_TRICK).hasSizeGreaterThan(60);
    }

    @Test
    void anchors_tags_and_second_documents_are_refused() {
        assertThat(kinds("a: &x 1\n")).containsExactly(Finding.Kind.YAML_TRICK);
        assertThat(kinds("a: !!java.net.URL [x]\n")).containsExactly(Finding.Kind.YAML_TRICK);
        assertThat(kinds("a: 1\n---\nb: 1\n")).containsExactly(Finding.Kind.YAML_TRICK);
        assertThat(kinds("? [a]\n: 1\n")).containsExactly(Finding.Kind.YAML_TRICK);
    }

    @Test
    @Timeout(10)
    void deep_nesting_is_refused_by_name_and_limit() {
        var flow = Document.parse("a: " + "[".repeat(100_000), FILE);
        var block = Document.parse("- ".repeat(50_000) + "x", FILE);

        assertThat(flow.findings()).singleElement().satisfies(f -> {
            assertThat(f.kind()).isEqualTo(Finding.Kind.TOO_LARGE);
            assertThat(f.message()).contains("30 levels");
            assertThat(f.place().file()).isEqualTo(FILE);
        });
        assertThat(block.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.TOO_LARGE);
    }

    @Test
    void more_characters_or_values_than_any_record_has_are_refused() {
        assertThat(kinds("a".repeat(Document.MAX_CHARACTERS + 1))).containsExactly(Finding.Kind.TOO_LARGE);
        assertThat(kinds("[" + "1,".repeat(Document.MAX_NODES + 1) + "]")).containsExactly(Finding.Kind.TOO_LARGE);
    }

    @Test
    void a_key_that_stands_twice_is_found_and_the_first_is_read() {
        var read = Document.parse("a: 1\na: 2\n", FILE);

        assertThat(read.findings()).singleElement().satisfies(f -> {
            assertThat(f.kind()).isEqualTo(Finding.Kind.DUPLICATE_ID);
            assertThat(f.place().line()).isEqualTo(2);
        });
        assertThat(((Node.Mapping) read.value()).entries().get("a")).isEqualTo(new Node.Text("1", 1));
    }

    @Test
    void a_character_that_is_none_is_found_with_its_line() {
        var read = Document.parse("a: 1\nb: x\0y\n", FILE);

        assertThat(read.findings()).singleElement().satisfies(f -> {
            assertThat(f.kind()).isEqualTo(Finding.Kind.NOT_YAML);
            assertThat(f.place().line()).isEqualTo(2);
        });
    }

    @Test
    void broken_yaml_is_found_with_its_line() {
        var read = Document.parse("a: 1\nb: [1, 2\nc: 3\n", FILE);

        assertThat(read.findings()).singleElement().satisfies(f -> {
            assertThat(f.kind()).isEqualTo(Finding.Kind.NOT_YAML);
            assertThat(f.place().line()).isPositive();
        });
    }

    @Test
    void an_empty_text_is_an_empty_mapping() {
        assertThat(Document.parse("", FILE).value())
                .isEqualTo(Document.parse("# nothing\n", FILE).value());
        assertThat(((Node.Mapping) Document.parse("", FILE).value()).entries()).isEmpty();
    }

    private static List<Finding.Kind> kinds(String text) {
        return Document.parse(text, FILE).findings().stream().map(Finding::kind).toList();
    }
}
