package org.glienicke.core.page;

import java.util.List;
import java.util.Set;

/**
 * A document to be read by people: a title and sections, the same whatever form it takes. {@link TextPage}, {@link MarkdownPage} and
 * {@link HtmlPage} render it.
 *
 * @param title one line
 * @param subtitle one line under it
 * @param sections in reading order
 */
public record Page(String title, List<Span> subtitle, List<Section> sections) {

    public Page {
        title = Legible.of(title);
        subtitle = List.copyOf(subtitle);
        sections = List.copyOf(sections);
    }

    /**
     * This page with only some of its sections, without their parts: the short form of a long page.
     *
     * @param ids of the sections to keep
     */
    public Page only(Set<String> ids) {
        var kept = sections.stream()
                .filter(section -> ids.contains(section.id()))
                .map(section -> new Section(section.id(), section.title(), section.blocks()))
                .toList();
        return new Page(title, subtitle, kept);
    }

    /**
     * A part of a page under a heading.
     *
     * @param id unique on the page; links lead to it
     * @param sections parts of this part
     */
    public record Section(String id, String title, List<Block> blocks, List<Section> sections) {

        public Section {
            title = Legible.of(title);
            blocks = List.copyOf(blocks);
            sections = List.copyOf(sections);
        }

        /** A section without parts. */
        public Section(String id, String title, List<Block> blocks) {
            this(id, title, blocks, List.of());
        }
    }
}
