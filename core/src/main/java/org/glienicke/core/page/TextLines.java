package org.glienicke.core.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Breaks spans into lines of a width. */
final class TextLines {

    private final int columns;
    private final List<Line> lines = new ArrayList<>();
    private final List<Piece> line = new ArrayList<>();
    private final List<Piece> word = new ArrayList<>();
    private int lineWidth;

    private TextLines(int columns) {
        this.columns = columns;
    }

    /** How a piece looks on a terminal with colours. */
    enum Style {
        PLAIN(""),
        STRONG("\u001b[1m"),
        NUMBER("\u001b[36m"),
        FAINT("\u001b[2m");

        static final String OFF = "\u001b[0m";

        private final String on;

        Style(String on) {
            this.on = on;
        }

        String on() {
            return on;
        }
    }

    /** Words in one style. */
    record Piece(String words, Style style) {}

    /** A line of pieces. */
    record Line(List<Piece> pieces) {

        Line {
            pieces = List.copyOf(pieces);
        }

        static Line of(String words) {
            return new Line(List.of(new Piece(words, Style.PLAIN)));
        }

        int width() {
            return pieces.stream().mapToInt(p -> Legible.width(p.words())).sum();
        }
    }

    /** The lines; none for no words. A word longer than a line has its own and is not broken, so that addresses can be copied. */
    static List<Line> wrap(List<Span> spans, int columns) {
        var wrapping = new TextLines(columns);
        spans.stream().map(TextLines::piece).forEach(wrapping::add);
        wrapping.endWord();
        wrapping.endLine();
        return wrapping.lines;
    }

    private void add(Piece piece) {
        int from = 0;
        var words = piece.words();
        for (int i = 0; i <= words.length(); i++) {
            if (i == words.length() || words.charAt(i) == ' ') {
                if (i > from) {
                    word.add(new Piece(words.substring(from, i), piece.style()));
                }
                if (i < words.length()) {
                    endWord();
                }
                from = i + 1;
            }
        }
    }

    private void endWord() {
        if (word.isEmpty()) {
            return;
        }
        int width = word.stream().mapToInt(p -> Legible.width(p.words())).sum();
        if (lineWidth > 0 && lineWidth + 1 + width > columns) {
            endLine();
        }
        if (lineWidth > 0) {
            line.add(new Piece(" ", Style.PLAIN));
            lineWidth++;
        }
        line.addAll(word);
        lineWidth += width;
        word.clear();
    }

    private void endLine() {
        if (!line.isEmpty()) {
            lines.add(new Line(line));
        }
        line.clear();
        lineWidth = 0;
    }

    private static Piece piece(Span span) {
        return switch (span) {
            case Span.Text(var words) -> new Piece(words, Style.PLAIN);
            case Span.Name(var words) -> new Piece(words, Style.PLAIN);
            case Span.Strong(var words) -> new Piece(words, Style.STRONG);
            case Span.Quote(var words) -> new Piece("\u201c" + words + "\u201d", Style.PLAIN);
            case Span.Amount(var shown, var _) -> new Piece(shown, Style.NUMBER);
            case Span.Link(var words, var _) -> new Piece(words, Style.PLAIN);
            case Span.Outside(var words, var url) ->
                new Piece(words.equals(url) ? url : words + " " + url, Style.PLAIN);
            case Span.Marks(var marks) ->
                new Piece(marks.stream().map(Span.Mark::label).collect(Collectors.joining(",", "[", "]")), Style.FAINT);
        };
    }

    /** The width of the words on one line, and of the longest word. */
    record Extent(int natural, int least) {

        static Extent of(List<Span> spans) {
            var whole = wrap(spans, Integer.MAX_VALUE / 2);
            var narrow = wrap(spans, 1);
            return new Extent(widest(whole), widest(narrow));
        }

        private static int widest(List<Line> lines) {
            return lines.stream().mapToInt(Line::width).max().orElse(0);
        }
    }
}
