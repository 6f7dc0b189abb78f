package org.glienicke.core.page;

import java.util.ArrayList;
import java.util.List;
import org.glienicke.core.page.TextLines.Style;

/** A page as plain text for a terminal: 100 columns, aligned and wrapped. */
public final class TextPage {

    static final int COLUMNS = 100;

    private final boolean isColoured;
    private final StringBuilder out = new StringBuilder();

    private TextPage(boolean isColoured) {
        this.isColoured = isColoured;
    }

    /**
     * The page as text.
     *
     * @param isColoured whether to use ANSI colours, as a terminal understands them
     */
    public static String render(Page page, boolean isColoured) {
        var text = new TextPage(isColoured);
        text.heading(page.title(), '=');
        text.lines(TextLines.wrap(page.subtitle(), COLUMNS), "", "");
        page.sections().forEach(section -> text.section(section, '-'));
        return text.out.toString();
    }

    private void section(Page.Section section, char rule) {
        out.append('\n');
        heading(section.title(), rule);
        boolean isFirst = true;
        for (var block : section.blocks()) {
            if (!isFirst) {
                out.append('\n');
            }
            isFirst = false;
            block(block);
        }
        section.sections().forEach(part -> section(part, ' '));
    }

    private void heading(String title, char rule) {
        lines(TextLines.wrap(List.of(new Span.Strong(title)), COLUMNS), "", "");
        if (rule != ' ') {
            out.repeat(rule, Math.min(COLUMNS, Legible.width(title))).append('\n');
        }
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph(var spans) -> lines(TextLines.wrap(spans, COLUMNS), "", "");
            case Block.Lead(var spans) -> lines(TextLines.wrap(spans, COLUMNS), "", "");
            case Block.Note(var spans) -> lines(TextLines.wrap(spans, COLUMNS - 2), "! ", "! ");
            case Block.Items(var items) ->
                items.forEach(item -> lines(TextLines.wrap(item.spans(), COLUMNS - 2), "- ", "  "));
            case Block.Definitions(var entries) -> entries.forEach(this::definition);
            case Block.Table table -> {
                caption(table.caption());
                TextTable.lines(table, COLUMNS).forEach(this::line);
            }
            case Block.Drawing drawing -> {
                caption(drawing.caption());
                TextFigure.lines(drawing.figure(), COLUMNS)
                        .forEach(line -> out.append(line).append('\n'));
            }
        }
    }

    private void caption(String caption) {
        lines(TextLines.wrap(List.of(new Span.Text(caption)), COLUMNS), "", "");
    }

    private void definition(Block.Definition entry) {
        var term = new ArrayList<Span>();
        entry.term().forEach(span -> term.add(span instanceof Span.Text(var words) ? new Span.Strong(words) : span));
        lines(TextLines.wrap(term, COLUMNS), "", "");
        lines(TextLines.wrap(entry.words(), COLUMNS - 4), "    ", "    ");
    }

    private void lines(List<TextLines.Line> lines, String first, String other) {
        for (int i = 0; i < lines.size(); i++) {
            out.append(i == 0 ? first : other);
            line(lines.get(i));
        }
    }

    private void line(TextLines.Line line) {
        var text = new StringBuilder();
        for (var piece : line.pieces()) {
            boolean isStyled = isColoured && piece.style() != Style.PLAIN;
            text.append(isStyled ? piece.style().on() : "")
                    .append(piece.words())
                    .append(isStyled ? Style.OFF : "");
        }
        out.append(text.toString().stripTrailing()).append('\n');
    }
}
