package org.glienicke.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.HtmlPage;
import org.glienicke.core.page.Page;
import org.glienicke.core.page.Span;
import org.junit.jupiter.api.Test;

class MovedTest {

    private static Page page(Page.Section... sections) {
        return new Page("Bridge", List.of(), List.of(sections));
    }

    private static Page.Section section(String id, String words, Page.Section... parts) {
        var paragraph = new Block.Paragraph(List.of(new Span.Text(words)));
        return new Page.Section(id, "Title of " + id, List.of(paragraph), List.of(parts));
    }

    private static Stream<String> names(List<HtmlPage.Piece> pieces) {
        return pieces.stream().map(piece -> piece.section().id() + " at " + piece.depth());
    }

    @Test
    void only_sections_that_differ_are_sent() {
        var shown = page(section("verdict", "likely"), section("sources", "two"));
        var now = page(section("verdict", "unlikely"), section("sources", "two"));

        assertThat(names(Moved.between(shown, now).orElseThrow())).containsExactly("verdict at 2");
    }

    @Test
    void of_a_section_that_differs_in_one_part_that_part_is_sent() {
        var shown = page(section("numbers", "how", section("N1", "one"), section("N2", "two")));
        var now = page(section("numbers", "how", section("N1", "one"), section("N2", "three")));

        assertThat(names(Moved.between(shown, now).orElseThrow())).containsExactly("N2 at 3");
    }

    @Test
    void a_section_with_other_parts_is_sent_whole() {
        var shown = page(section("numbers", "how", section("N1", "one")));
        var now = page(section("numbers", "how", section("N1", "one"), section("N2", "two")));

        assertThat(names(Moved.between(shown, now).orElseThrow())).containsExactly("numbers at 2");
    }

    @Test
    void of_pages_with_other_sections_nothing_can_stay() {
        assertThat(Moved.between(page(section("verdict", "likely")), page(section("sources", "two"))))
                .isEmpty();
    }
}
