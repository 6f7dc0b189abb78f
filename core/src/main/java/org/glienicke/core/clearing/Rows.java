package org.glienicke.core.clearing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Place;

/**
 * The lines of a file that are not blank, cut at commas, and what is found in them. Of a file that is wrong throughout so many findings are
 * told as anybody reads, and how many more there are.
 */
final class Rows {

    private static final int MOST_FINDINGS = 1_000;

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

    private final String file;
    private final List<Row> all = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private long untold;

    /**
     * One line.
     *
     * @param line counted from 1
     */
    record Row(int line, List<String> cells) {

        String cell(int place) {
            return place < cells.size() ? cells.get(place) : "";
        }
    }

    Rows(String file, String text) {
        this.file = file;
        int line = 0;
        for (var words : (Iterable<String>) text.lines()::iterator) {
            line++;
            if (!words.isBlank()) {
                all.add(new Row(line, cells(words)));
            }
        }
    }

    private static List<String> cells(String words) {
        var cells = new ArrayList<String>(3);
        int start = 0;
        for (int comma = words.indexOf(','); comma >= 0; comma = words.indexOf(',', start)) {
            cells.add(words.substring(start, comma).strip());
            start = comma + 1;
        }
        cells.add(words.substring(start).strip());
        return cells;
    }

    List<Row> all() {
        return all;
    }

    /** A whole number of 0 or more. */
    static Optional<Integer> whole(String cell) {
        return WHOLE.matcher(cell).matches() ? Optional.of(Integer.valueOf(cell)) : Optional.empty();
    }

    void report(Row row, String field, Finding.Kind kind, String message) {
        report(row.line(), field, kind, message, "");
    }

    void report(int line, String field, Finding.Kind kind, String message, String maybe) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new Finding(new Place(file, line, field), kind, message, maybe));
        } else {
            untold++;
        }
    }

    /** By line. */
    List<Finding> findings() {
        var told = new ArrayList<>(findings);
        told.sort(Comparator.comparingInt(f -> f.place().line()));
        if (untold > 0) {
            var message = "the file has " + untold + " findings more than these " + MOST_FINDINGS;
            told.add(new Finding(new Place(file, 0, ""), Finding.Kind.TOO_LARGE, message));
        }
        return told;
    }
}
