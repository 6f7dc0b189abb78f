package org.glienicke.core.page;

import java.util.List;
import java.util.stream.Collectors;

/** A page as Markdown, with the tables of GitHub's dialect. Figures are drawn with characters, as in {@link TextPage}. */
public final class MarkdownPage {

    private static final String SPECIAL = "\\`*_{}[]<>#|~$";
    private static final int FIGURE_COLUMNS = 96;

    private final StringBuilder out = new StringBuilder();

    private MarkdownPage() {}

    public static String render(Page page) {
        var markdown = new MarkdownPage();
        markdown.out.append("# ").append(escaped(page.title())).append("\n\n");
        markdown.paragraph("", page.subtitle());
        page.sections().forEach(section -> markdown.section(section, 2));
        return markdown.out.toString().stripTrailing() + "\n";
    }

    private void section(Page.Section section, int depth) {
        out.append("#".repeat(Math.min(depth, 6)))
                .append(' ')
                .append(anchor(section.id()))
                .append(escaped(section.title()))
                .append("\n\n");
        section.blocks().forEach(this::block);
        section.sections().forEach(part -> section(part, depth + 1));
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph(var spans) -> paragraph("", spans);
            case Block.Lead(var spans) -> paragraph("", spans);
            case Block.Note(var spans) -> paragraph("> ", spans);
            case Block.Items(var items) -> {
                items.forEach(item -> out.append("- ")
                        .append(anchor(item.id()))
                        .append(inline(item.spans()))
                        .append('\n'));
                out.append('\n');
            }
            case Block.Definitions(var entries) -> entries.forEach(this::definition);
            case Block.Table table -> table(table);
            case Block.Drawing drawing -> drawing(drawing);
        }
    }

    private void paragraph(String mark, List<Span> spans) {
        if (!spans.isEmpty()) {
            out.append(mark).append(inline(spans)).append("\n\n");
        }
    }

    private void definition(Block.Definition entry) {
        out.append("- ")
                .append(anchor(entry.id()))
                .append("**")
                .append(inline(entry.term()))
                .append("**");
        out.append(entry.words().isEmpty() ? "" : ": ")
                .append(inline(entry.words()))
                .append("\n\n");
    }

    private void table(Block.Table table) {
        out.append(anchor(table.id()))
                .append('*')
                .append(escaped(table.caption()))
                .append("*\n\n|");
        table.columns()
                .forEach(column ->
                        out.append(' ').append(escaped(column.title())).append(" |"));
        out.append("\n|");
        table.columns().forEach(column -> out.append(column.align() == Block.Align.NUMBERS ? " ---: |" : " --- |"));
        out.append('\n');
        for (var row : table.rows()) {
            var mark = row.kind() == Block.RowKind.PLAIN ? "" : "**";
            out.append('|');
            for (int c = 0; c < table.columns().size(); c++) {
                var cell = c < row.cells().size() ? inline(row.cells().get(c)) : "";
                out.append(' ').append(c == 0 ? anchor(row.id()) : "");
                out.append(cell.isEmpty() ? "" : mark + cell + mark).append(" |");
            }
            out.append('\n');
        }
        out.append('\n');
    }

    private void drawing(Block.Drawing drawing) {
        out.append(anchor(drawing.id()))
                .append('*')
                .append(escaped(drawing.caption()))
                .append("*\n\n```text\n");
        TextFigure.lines(drawing.figure(), FIGURE_COLUMNS)
                .forEach(line -> out.append(line.replace("```", "'''")).append('\n'));
        out.append("```\n\n");
    }

    private static String anchor(String id) {
        return id.isEmpty() ? "" : "<a id=\"" + escapedAttribute(id) + "\"></a>";
    }

    private static String inline(List<Span> spans) {
        return spans.stream().map(MarkdownPage::inline).collect(Collectors.joining());
    }

    private static String inline(Span span) {
        return switch (span) {
            case Span.Text(var words) -> escaped(words);
            case Span.Name(var words) -> escaped(words);
            case Span.Strong(var words) -> "**" + escaped(words) + "**";
            case Span.Quote(var words) -> "\u201c" + escaped(words) + "\u201d";
            case Span.Amount(var shown, var anchor) -> link(shown, anchor);
            case Span.Link(var words, var anchor) -> link(words, anchor);
            case Span.Outside outside -> outside(outside);
            case Span.Marks(var marks) ->
                marks.stream()
                        .map(mark -> link(mark.label(), mark.anchor()))
                        .collect(Collectors.joining(", ", "\\[", "\\]"));
        };
    }

    private static String link(String words, String anchor) {
        return anchor.isEmpty() ? escaped(words) : "[" + escaped(words) + "](#" + anchor + ")";
    }

    private static String outside(Span.Outside outside) {
        return outside.isSafe()
                ? "[" + escaped(outside.words()) + "](<"
                        + outside.url().replace("<", "%3C").replace(">", "%3E") + ">)"
                : escaped(outside.words());
    }

    private static String escaped(String words) {
        var text = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '&' -> text.append("&amp;");
                default -> text.append(SPECIAL.indexOf(c) < 0 ? "" : "\\").append(c);
            }
        }
        return text.toString();
    }

    private static String escapedAttribute(String words) {
        return words.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
