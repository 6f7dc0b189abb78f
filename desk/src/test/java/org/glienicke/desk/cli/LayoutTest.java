package org.glienicke.desk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTest {

    @Test
    void words_are_laid_into_lines_of_a_hundred_columns() {
        var text = new Layout().hanging(2, 4, "word ".repeat(60)).lines();

        assertThat(text).hasSize(4).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Layout.COLUMNS));
        assertThat(text.get(0)).startsWith("  word");
        assertThat(text.get(1)).startsWith("    word");
    }

    @Test
    void a_word_longer_than_a_line_is_cut_after_a_hyphen_if_it_has_one() {
        var lines =
                new Layout().paragraph(0, "a".repeat(90) + "-" + "b".repeat(90)).lines();

        assertThat(lines).containsExactly("a".repeat(90) + "-", "b".repeat(90));
    }

    @Test
    void a_cell_that_is_too_long_goes_on_below() {
        var table = new Layout()
                .table(
                        List.of(new Layout.Column("ID", 6), new Layout.Column("WORDS", 9)),
                        List.of(List.of("n-1", "one two three"), List.of("n-2", "four")))
                .toString();

        assertThat(table).isEqualTo("""
                ID   WORDS
                n-1  one two
                     three
                n-2  four
                """);
    }

    @Test
    void no_control_character_escape_sequence_or_change_of_direction_is_printed() {
        var text = new Layout()
                .paragraph(0, "a\u001b[31mb\rc\u0007d\u202ee\u2066f\u009bg\u200bh\u2028i")
                .toString();

        assertThat(text).isEqualTo("a [31mb c d e f g h i\n");
    }

    @Test
    void an_empty_text_takes_no_line() {
        assertThat(new Layout().paragraph(2, "").lines()).isEmpty();
    }

    @Test
    void there_are_never_two_empty_lines_in_a_row() {
        assertThat(new Layout()
                        .blank()
                        .paragraph(0, "a")
                        .blank()
                        .blank()
                        .heading("b")
                        .lines())
                .containsExactly("a", "", "B");
    }
}
