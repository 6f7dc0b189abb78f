package org.glienicke.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainYamlTest {

    private static final String PLAIN = """
            # a comment
            id: 1999-north-bridge   # another
            title: A title with: no, wait
            kinds: [spy, "wrongful, detention", 'it''s']
            empty: {}
            none: []
            note: a text that goes on
              in the next line
              and the one after
            quoted: "a \\"text\\" in
              two lines"
            folded: >-
              one line
              # and this is no comment

            list:
            - as far left
            - as its key
            nested:
                deep:
                  - a: 1
                    b: {c: 1986-02-11, d: [x, y],
                      e: https://example.org/a?b=c, f: text that
                      goes on}
                  - - not plain
            """;

    @Test
    void what_is_plain_is_read_as_the_library_reads_it() {
        var plain = PLAIN.replace("A title with: no, wait", "A title").replace("      - - not plain\n", "");

        assertThat(PlainYaml.read(plain))
                .hasValueSatisfying(node -> assertThat(node.toString())
                        .isEqualTo(Document.byLibrary(plain, "file").value().toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing\n",
                "text\n",
                "a: 1\na: 2\n",
                "a: b: c\n",
                "a: &x 1\n",
                "a: *x\n",
                "a: !t 1\n",
                "a:\n",
                "a: |\n  b\n",
                "a: >-\n  b\n\n  c\n",
                "a: >-\n  b\n    c\n",
                "a: \"\\u0041\"\n",
                "a: 'x' y\n",
                "a: [1, 2\n",
                "a: [b: c]\n",
                "a: {b}\n",
                "a: {b: }\n",
                "a: {\"b\": 1}\n",
                "\"a\": 1\n",
                "? a\n: b\n",
                "- - a\n",
                "a: 1\n b: 2\n",
                "a:\n  - b\n c: d\n",
                "a: 1\n---\nb: 2\n",
                "%YAML 1.2\n---\na: 1\n",
                "a:\tb\n",
                "a: b\r\n",
                "a: x\0y\n",
                "a: \uFEFFb\n",
                "a: \uD83D\uDE00\n",
                "a: b\n\n  c\n"
            })
    void what_is_not_plain_for_certain_is_left_to_the_library(String yaml) {
        assertThat(PlainYaml.read(yaml)).isEmpty();
    }

    @Test
    void a_short_text_that_stands_twice_is_held_once() {
        var read =
                (Node.Mapping) PlainYaml.read("a: [north, north, \"north\"]\n").orElseThrow();
        var items = ((Node.Listing) read.entries().values().iterator().next()).items();

        assertThat(((Node.Text) items.get(0)).value()).isSameAs(((Node.Text) items.get(1)).value());
        assertThat(((Node.Text) items.get(0)).value()).isSameAs(((Node.Text) items.get(2)).value());
    }

    @Test
    void texts_that_are_made_to_collide_cost_no_more_than_others() {
        var yaml = new StringBuilder("a:\n");
        // "Aa" and "BB" have one hash, and so have all texts put together from sixteen of them
        for (int i = 0; i < 1 << 16; i++) {
            yaml.append("  - ");
            for (int bit = 0; bit < 16; bit++) {
                yaml.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            yaml.append('\n');
        }

        var read = (Node.Mapping) PlainYaml.read(yaml.toString()).orElseThrow();

        assertThat(((Node.Listing) read.entries().values().iterator().next()).items())
                .hasSize(1 << 16);
    }
}
