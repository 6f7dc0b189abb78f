package org.glienicke.desk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Text in lines of at most a hundred columns. Whatever came from the record is cleaned on the way: no control character, escape
 * sequence or mark that turns the direction of writing reaches the screen.
 */
final class Layout {

    static final int COLUMNS = 100;

    /** A space at which no line ends. */
    static final char NO_BREAK = '\u00A0';

    private static final int GAP = 2;

    private static final Pattern WORD = Pattern.compile("\\S+");

    private final List<String> lines = new ArrayList<>();

    /** A column of a table: its heading and the most it may take. */
    record Column(String heading, int most) {}

    /** The text without whatever a terminal could take for a command. */
    static String clean(String text) {
        int[] kept = text.codePoints().map(c -> isCommand(c) ? ' ' : c).toArray();
        return new String(kept, 0, kept.length);
    }

    private static boolean isCommand(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    /** An empty line, unless there is one already. */
    Layout blank() {
        if (!lines.isEmpty() && !lines.getLast().isEmpty()) {
            lines.add("");
        }
        return this;
    }

    /** A line that names what follows. */
    Layout heading(String text) {
        blank();
        return paragraph(0, text.toUpperCase(Locale.ROOT));
    }

    /** Words in as many lines as they need, all of them indented; nothing for an empty text. */
    Layout paragraph(int indent, String text) {
        return hanging(indent, indent, text);
    }

    /** Words whose first line is indented otherwise than the rest. */
    Layout hanging(int first, int rest, String text) {
        var wrapped = wrap(text, COLUMNS - rest, rest - first);
        for (int i = 0; i < wrapped.size(); i++) {
            lines.add(" ".repeat(i == 0 ? first : rest) + wrapped.get(i));
        }
        return this;
    }

    /** One line that is not broken, because a broken address cannot be followed. */
    Layout unbroken(int indent, String text) {
        lines.add(" ".repeat(indent) + clean(text));
        return this;
    }

    /** Rows under headings; a cell that is too long goes on in the line below. */
    Layout table(List<Column> columns, List<List<String>> rows) {
        var widths = IntStream.range(0, columns.size())
                .map(i -> width(columns.get(i), i, rows))
                .toArray();
        row(columns.stream().map(Column::heading).toList(), widths);
        rows.forEach(row -> row(row, widths));
        return this;
    }

    private static int width(Column column, int index, List<List<String>> rows) {
        int longest = rows.stream()
                .mapToInt(row -> length(clean(row.get(index))))
                .max()
                .orElse(0);
        return Math.max(length(column.heading()), Math.min(longest, column.most()));
    }

    private void row(List<String> cells, int[] widths) {
        var wrapped = IntStream.range(0, widths.length)
                .mapToObj(i -> wrap(cells.get(i), widths[i], 0))
                .toList();
        int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        for (int y = 0; y < height; y++) {
            var line = new StringBuilder();
            for (int x = 0; x < widths.length; x++) {
                var cell = y < wrapped.get(x).size() ? wrapped.get(x).get(y) : "";
                line.append(cell).append(" ".repeat(widths[x] - length(cell) + GAP));
            }
            lines.add(line.toString().stripTrailing());
        }
    }

    // the first line may hold more or less than the rest; a word longer than a line is cut
    private static List<String> wrap(String text, int width, int firstExtra) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word :
                WORD.matcher(clean(text)).results().map(MatchResult::group).toList()) {
            int room = lines.isEmpty() ? width + firstExtra : width;
            if (!line.isEmpty() && length(line) + 1 + length(word) > room) {
                lines.add(line.toString());
                line.setLength(0);
                room = width;
            }
            var rest = word;
            while (length(rest) > room) {
                int cut = cut(rest, room);
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
                room = width;
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        lines.replaceAll(words -> words.replace(NO_BREAK, ' '));
        return lines;
    }

    // after a hyphen or a slash if there is one
    private static int cut(String word, int room) {
        int most = word.offsetByCodePoints(0, room);
        int at = 1 + Math.max(word.lastIndexOf('-', most - 1), word.lastIndexOf('/', most - 1));
        return at > 0 ? at : most;
    }

    private static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /** The lines, each ended. */
    @Override
    public String toString() {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}
