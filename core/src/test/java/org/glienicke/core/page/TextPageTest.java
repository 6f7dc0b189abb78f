package org.glienicke.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextPageTest {

    @Test
    void paragraphs_are_wrapped_at_a_hundred_columns() {
        var text = TextPage.render(
                page(new Block.Paragraph(List.of(new Span.Text(String.join(" ", Collections.nCopies(80, "word")))))),
                false);

        assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        assertThat(text.lines().anyMatch(line -> line.length() > 94)).isTrue();
    }

    @Test
    void an_address_is_not_broken() {
        var url = "https://example.org/" + "a".repeat(120);

        assertThat(TextPage.render(
                        page(new Block.Paragraph(List.of(new Span.Text("See "), new Span.Outside(url, url)))), false))
                .contains("\n" + url);
    }

    @Test
    void columns_are_aligned_and_numbers_stand_right() {
        var table = new Block.Table(
                "t",
                "A table",
                List.of(Block.Column.words("what"), Block.Column.numbers("n")),
                List.of(row("apples", "7"), row("p\u00e9ars", "1,150"), row("\u6d77\u5cb8", "12")));

        assertThat(TextPage.render(page(table), false)).contains("""
                what        n
                -------------
                apples      7
                p\u00e9ars   1,150
                \u6d77\u5cb8       12
                """);
    }

    @Test
    void a_cell_too_wide_is_wrapped_in_its_column() {
        var table = new Block.Table(
                "t",
                "A table",
                List.of(Block.Column.words("what"), Block.Column.words("why")),
                List.of(row("short", "because ".repeat(40).strip())));

        assertThat(TextPage.render(page(table), false).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    @Test
    void colours_come_only_when_asked_for_and_change_no_words() {
        var page = page(new Block.Paragraph(
                List.of(new Span.Strong("Bold"), new Span.Text(" and plain "), new Span.Amount("12", "n"))));

        var plain = TextPage.render(page, false);
        var coloured = TextPage.render(page, true);

        assertThat(plain).doesNotContain("\u001b");
        assertThat(coloured).contains("\u001b[1mBold\u001b[0m");
        assertThat(coloured.replaceAll("\u001b\\[[0-9]+m", "")).isEqualTo(plain);
    }

    @Test
    void an_interval_is_drawn_between_its_ends() {
        var axis = new Figure.Axis(
                "points", List.of(new Figure.Tick(-10, "-10"), new Figure.Tick(0, "0"), new Figure.Tick(10, "10")));
        var figure = new Figure.Intervals(
                axis, List.of(new Figure.Estimate("net", -5, 0, 5, "0 (-5 to 5)", Figure.Tone.FIRST)), List.of());

        var lines = TextFigure.lines(figure, 43);

        assertThat(lines.getFirst()).isEqualTo("net        |-----o-----|        0 (-5 to 5)");
    }

    @Test
    void words_that_would_move_the_cursor_are_shown_as_unknown() {
        assertThat(Legible.of("a\u001b[2Jb\u202Ec\u2066d\nt\u200Dz")).isEqualTo("a\uFFFD[2Jb\uFFFDc\uFFFDd t\u200Dz");
        assertThat(Legible.of("\u0645\u062d\u0645\u062f Jos\u00e9 \u017bukov"))
                .isEqualTo("\u0645\u062d\u0645\u062f Jos\u00e9 \u017bukov");
    }

    private static Page page(Block block) {
        return new Page("A page", List.of(), List.of(new Page.Section("s", "A section", List.of(block))));
    }

    private static Block.Row row(String... words) {
        return Block.Row.of(java.util.Arrays.stream(words)
                .map(w -> List.<Span>of(new Span.Text(w)))
                .toList());
    }
}
