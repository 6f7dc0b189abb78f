package org.glienicke.core.page;

import java.util.ArrayList;
import java.util.List;

/** Draws a figure with the characters of a terminal. */
final class TextFigure {

    private static final int MOST_LABEL = 34;
    private static final int PLANE_ROWS = 18;

    private final List<String> lines = new ArrayList<>();
    private final int columns;

    private TextFigure(int columns) {
        this.columns = columns;
    }

    static List<String> lines(Figure figure, int columns) {
        var text = new TextFigure(columns);
        switch (figure) {
            case Figure.Flow flow -> text.flow(flow);
            case Figure.Intervals intervals -> text.intervals(intervals);
            case Figure.Bars bars -> text.bars(bars);
            case Figure.Plane plane -> text.plane(plane);
        }
        return text.lines;
    }

    private void flow(Figure.Flow flow) {
        int from = widest(flow.givers().stream().map(Figure.Node::label).toList());
        int label = widest(flow.bands().stream().map(Figure.Band::label).toList());
        for (var band : flow.bands()) {
            var shaft = shaft(band.tone());
            var line = pad(flow.givers().get(band.giver()).label(), from) + " " + shaft + " " + pad(band.label(), label)
                    + " " + shaft + "> " + flow.receivers().get(band.receiver()).label();
            var note = band.note().isEmpty() ? "" : "(" + band.note() + ")";
            boolean hasRoom = Legible.width(line) + 2 + Legible.width(note) <= columns;
            lines.add(hasRoom && !note.isEmpty() ? line + "  " + note : line);
            if (!hasRoom) {
                lines.add(" ".repeat(from + 4) + note);
            }
        }
        keys(flow.keys().stream()
                .map(key -> shaft(key.tone()) + " " + key.words())
                .toList());
    }

    private static String shaft(Figure.Tone tone) {
        return switch (tone) {
            case FIRST -> "==";
            case SECOND -> "--";
            case OTHER -> "..";
        };
    }

    private void keys(List<String> keys) {
        if (!keys.isEmpty()) {
            lines.add(String.join("   ", keys));
        }
    }

    private void intervals(Figure.Intervals figure) {
        int label =
                widest(figure.estimates().stream().map(Figure.Estimate::label).toList());
        int shown =
                widest(figure.estimates().stream().map(Figure.Estimate::shown).toList());
        int width = columns - label - shown - 4;
        for (var estimate : figure.estimates()) {
            var row = canvas(figure.axis(), width);
            int low = at(figure.axis(), estimate.low(), width);
            int high = at(figure.axis(), estimate.high(), width);
            row.replace(low, high + 1, "-".repeat(high - low + 1));
            row.setCharAt(low, '|');
            row.setCharAt(high, '|');
            row.setCharAt(at(figure.axis(), estimate.middle(), width), dot(estimate.tone()));
            lines.add(pad(estimate.label(), label) + "  " + row + "  " + padLeft(estimate.shown(), shown));
        }
        axis(figure.axis(), label, width);
        keys(figure.keys().stream()
                .map(key -> dot(key.tone()) + " " + key.words())
                .toList());
    }

    private static char dot(Figure.Tone tone) {
        return switch (tone) {
            case FIRST -> 'o';
            case SECOND -> 'x';
            case OTHER -> '#';
        };
    }

    private void bars(Figure.Bars figure) {
        int label = widest(figure.bars().stream().map(Figure.Bar::label).toList());
        int shown = widest(figure.bars().stream().map(Figure.Bar::shown).toList());
        int width = columns - label - shown - 4;
        int middle = at(figure.axis(), figure.middle(), width);
        for (var bar : figure.bars()) {
            var row = canvas(figure.axis(), width);
            int from = at(figure.axis(), bar.from(), width);
            int to = at(figure.axis(), bar.to(), width);
            for (int i = Math.min(from, to); i <= Math.max(from, to); i++) {
                boolean isFirstEnd = Math.abs(i - from) < Math.abs(i - to);
                row.setCharAt(i, isFirstEnd ? '.' : '#');
            }
            row.setCharAt(middle, '|');
            lines.add(pad(bar.label(), label) + "  " + row + "  " + padLeft(bar.shown(), shown));
        }
        axis(figure.axis(), label, width);
    }

    private void plane(Figure.Plane figure) {
        var marks = figure.up().ticks().stream().map(Figure.Tick::label).toList();
        int label = widest(marks);
        int width = columns - label - 4;
        var rows = new ArrayList<StringBuilder>();
        for (int y = 0; y < PLANE_ROWS; y++) {
            rows.add(canvas(figure.across(), width));
        }
        for (var range : figure.course()) {
            int x = at(figure.across(), range.across(), width);
            rows.get(PLANE_ROWS - 1 - at(figure.up(), range.middle(), PLANE_ROWS))
                    .setCharAt(x, '.');
        }
        for (var dot : figure.dots()) {
            var row = rows.get(PLANE_ROWS - 1 - at(figure.up(), dot.up(), PLANE_ROWS));
            int x = at(figure.across(), dot.across(), width);
            var words = dot(dot.tone()) + dot.label();
            row.replace(
                    x, Math.min(width, x + words.length()), words.substring(0, Math.min(words.length(), width - x)));
        }
        var heads = new String[PLANE_ROWS];
        java.util.Arrays.fill(heads, "");
        figure.up().ticks().forEach(t -> heads[PLANE_ROWS - 1 - at(figure.up(), t.value(), PLANE_ROWS)] = t.label());
        lines.add(figure.up().unit());
        for (int y = 0; y < PLANE_ROWS; y++) {
            lines.add(padLeft(heads[y], label) + " |" + rows.get(y).toString().stripTrailing());
        }
        axis(figure.across(), label, width);
        keys(figure.keys().stream()
                .map(key -> dot(key.tone()) + " " + key.words())
                .toList());
    }

    private static StringBuilder canvas(Figure.Axis axis, int width) {
        var row = new StringBuilder(" ".repeat(width));
        if (axis.ticks().getFirst().value() < 0 && axis.ticks().getLast().value() > 0) {
            row.setCharAt(at(axis, 0, width), ':');
        }
        return row;
    }

    private void axis(Figure.Axis axis, int label, int width) {
        var row = new StringBuilder(" ".repeat(width + 8));
        int free = 0;
        for (var tick : axis.ticks()) {
            int start = Math.max(0, at(axis, tick.value(), width) - tick.label().length() / 2);
            if (start >= free) {
                row.replace(start, start + tick.label().length(), tick.label());
                free = start + tick.label().length() + 1;
            }
        }
        lines.add(" ".repeat(label + 2) + row.toString().stripTrailing());
        lines.add(" ".repeat(label + 2) + axis.unit());
    }

    private static int at(Figure.Axis axis, double value, int width) {
        return (int) Math.round(axis.position(value) * (width - 1));
    }

    private static int widest(List<String> labels) {
        return Math.min(
                MOST_LABEL, labels.stream().mapToInt(Legible::width).max().orElse(0));
    }

    private static String pad(String words, int width) {
        var cut = Legible.width(words) <= width ? words : words.substring(0, Math.max(0, width - 1)) + "\u2026";
        return cut + " ".repeat(Math.max(0, width - Legible.width(cut)));
    }

    private static String padLeft(String words, int width) {
        return " ".repeat(Math.max(0, width - Legible.width(words))) + words;
    }
}
