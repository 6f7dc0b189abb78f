package org.glienicke.desk.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;
import org.glienicke.core.page.Span;

/**
 * Where a number of a brief comes from: criterion, weight, formula, assumptions and facts as the brief tells them, and the sources cited
 * there.
 */
record Origin(String title, List<Page.Section> sections) {

    private static final String SOURCES = "sources";

    Origin {
        sections = List.copyOf(sections);
    }

    /**
     * The origin of a number.
     *
     * @param key such as {@code N3} for a criterion or {@code N3.1} for one of its shares
     */
    static Optional<Origin> of(Page brief, String key) {
        return all(brief.sections())
                .flatMap(section -> within(section, key).stream())
                .findFirst()
                .map(section -> new Origin(section.title(), withSources(section, brief)));
    }

    private static Stream<Page.Section> all(List<Page.Section> sections) {
        return sections.stream().flatMap(s -> Stream.concat(Stream.of(s), all(s.sections())));
    }

    private static Optional<Page.Section> within(Page.Section section, String key) {
        if (section.id().equals(key)) {
            return Optional.of(section);
        }
        boolean isHere = false;
        var blocks = new ArrayList<Block>();
        for (var block : section.blocks()) {
            if (block instanceof Block.Items(var items) && items.stream().anyMatch(i -> i.id().equals(key))) {
                isHere = true;
                blocks.add(new Block.Items(
                        items.stream().filter(i -> i.id().equals(key)).toList()));
            } else if (block instanceof Block.Definitions(var entries)
                    && entries.stream().anyMatch(e -> e.id().equals(key))) {
                isHere = true;
                blocks.add(new Block.Definitions(
                        entries.stream().filter(e -> e.id().equals(key)).toList()));
            } else if (block instanceof Block.Paragraph) {
                blocks.add(block);
            }
        }
        return isHere ? Optional.of(new Page.Section(section.id(), section.title(), blocks)) : Optional.empty();
    }

    private static List<Page.Section> withSources(Page.Section section, Page brief) {
        var cited = new LinkedHashSet<String>();
        section.blocks().stream()
                .flatMap(Origin::spans)
                .filter(Span.Marks.class::isInstance)
                .map(Span.Marks.class::cast)
                .forEach(marks -> marks.marks().forEach(mark -> cited.add(mark.anchor())));
        var sources = sources(brief, cited);
        return sources.isEmpty()
                ? List.of(section)
                : List.of(section, new Page.Section(SOURCES, "Its sources", List.of(new Block.Definitions(sources))));
    }

    private static List<Block.Definition> sources(Page brief, Set<String> cited) {
        return brief.sections().stream()
                .filter(section -> section.id().equals(SOURCES))
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Definitions.class::isInstance)
                .flatMap(block -> ((Block.Definitions) block).entries().stream())
                .filter(entry -> cited.contains(entry.id()))
                .toList();
    }

    private static Stream<Span> spans(Block block) {
        return switch (block) {
            case Block.Paragraph(var spans) -> spans.stream();
            case Block.Lead(var spans) -> spans.stream();
            case Block.Note(var spans) -> spans.stream();
            case Block.Items(var items) -> items.stream().flatMap(item -> item.spans().stream());
            case Block.Definitions(var entries) ->
                entries.stream().flatMap(e -> Stream.concat(e.term().stream(), e.words().stream()));
            case Block.Table table ->
                table.rows().stream().flatMap(row -> row.cells().stream().flatMap(List::stream));
            case Block.Drawing _ -> Stream.empty();
        };
    }
}
