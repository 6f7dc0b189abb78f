package org.glienicke.core.page;

import java.util.ArrayList;
import java.util.List;
import org.glienicke.core.page.TextLines.Line;
import org.glienicke.core.page.TextLines.Piece;
import org.glienicke.core.page.TextLines.Style;

/** Sets a table in columns of text; cells that are too wide are wrapped. */
final class TextTable {

    private static final int GAP = 2;

    /** No column of words is pressed below this unless its words are shorter. */
    private static final int NARROWEST = 8;

    /** Longer cells want no more than this: they are wrapped anyway. */
    private static final int MOST = 120;

    private final Block.Table table;
    private final int[] widths;
    private final List<Line> lines = new ArrayList<>();

    private TextTable(Block.Table table, int columns) {
        this.table = table;
        this.widths = widths(table, columns);
    }

    static List<Line> lines(Block.Table table, int columns) {
        var text = new TextTable(table, columns);
        text.row(table.columns().stream()
                .map(c -> List.<Span>of(new Span.Strong(c.title())))
                .toList());
        text.rule();
        for (var row : table.rows()) {
            switch (row.kind()) {
                case PLAIN -> text.row(row.cells());
                case TOTAL -> {
                    text.rule();
                    text.row(row.cells());
                }
                case GROUP -> row.cells().forEach(cell -> text.lines.addAll(TextLines.wrap(cell, columns)));
            }
        }
        return text.lines;
    }

    private void rule() {
        int width = -GAP;
        for (int w : widths) {
            width += w + GAP;
        }
        lines.add(Line.of("-".repeat(Math.max(0, width))));
    }

    private void row(List<List<Span>> cells) {
        var wrapped = new ArrayList<List<Line>>();
        int height = 1;
        for (int c = 0; c < cells.size(); c++) {
            wrapped.add(TextLines.wrap(cells.get(c), widths[c]));
            height = Math.max(height, wrapped.get(c).size());
        }
        for (int i = 0; i < height; i++) {
            var pieces = new ArrayList<Piece>();
            for (int c = 0; c < widths.length; c++) {
                var cell = i < wrapped.get(c).size() ? wrapped.get(c).get(i) : new Line(List.of());
                int room = Math.max(0, widths[c] - cell.width());
                boolean isNumber = table.columns().get(c).align() == Block.Align.NUMBERS;
                pieces.add(space((c == 0 ? 0 : GAP) + (isNumber ? room : 0)));
                pieces.addAll(cell.pieces());
                pieces.add(space(isNumber ? 0 : room));
            }
            lines.add(new Line(pieces));
        }
    }

    private static Piece space(int width) {
        return new Piece(" ".repeat(width), Style.PLAIN);
    }

    private static int[] widths(Block.Table table, int columns) {
        int n = table.columns().size();
        var natural = new int[n];
        var least = new int[n];
        for (int c = 0; c < n; c++) {
            grow(
                    natural,
                    least,
                    c,
                    List.of(new Span.Strong(table.columns().get(c).title())));
            for (var row : table.rows()) {
                if (row.kind() != Block.RowKind.GROUP) {
                    grow(natural, least, c, row.cells().get(c));
                }
            }
            boolean isNumber = table.columns().get(c).align() == Block.Align.NUMBERS;
            least[c] = isNumber ? numbers(table, c) : Math.min(natural[c], Math.max(least[c], NARROWEST));
        }
        return shared(natural, least, columns - GAP * (n - 1));
    }

    // every column gets its least, and of what is left a part in the measure of what it still wants
    private static int[] shared(int[] natural, int[] least, int room) {
        int wanted = sum(natural) - sum(least);
        int left = room - sum(least);
        if (wanted <= left) {
            return natural;
        }
        var widths = least.clone();
        for (int c = 0; c < widths.length; c++) {
            widths[c] += Math.max(0, left) * (natural[c] - least[c]) / Math.max(1, wanted);
        }
        return widths;
    }

    // a number is never broken; the head above it may be
    private static int numbers(Block.Table table, int c) {
        var head = TextLines.Extent.of(
                List.of(new Span.Strong(table.columns().get(c).title())));
        int least = head.least();
        for (var row : table.rows()) {
            if (row.kind() != Block.RowKind.GROUP) {
                least = Math.max(least, TextLines.Extent.of(row.cells().get(c)).natural());
            }
        }
        return least;
    }

    private static void grow(int[] natural, int[] least, int c, List<Span> cell) {
        var extent = TextLines.Extent.of(cell);
        natural[c] = Math.max(natural[c], Math.min(MOST, extent.natural()));
        least[c] = Math.max(least[c], extent.least());
    }

    private static int sum(int[] widths) {
        int sum = 0;
        for (int width : widths) {
            sum += width;
        }
        return sum;
    }
}
