package org.glienicke.desk.files;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.evidence.Count;

/**
 * One table of an export: what a CSV file holds.
 *
 * @param name of the file, without {@code .csv}
 * @param columns in their lasting order: new ones are added at the end
 * @param rows each with a cell for every column
 */
record Table(String name, List<String> columns, List<List<String>> rows) {

    /** An empty table. */
    static Table of(String name, String... columns) {
        return new Table(name, List.of(columns), new ArrayList<>());
    }

    /** Adds a row; each cell as {@link #cell} writes it. */
    void add(Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(
                    "a row of " + name + " has " + cells.length + " cells, not " + columns.size());
        }
        rows.add(Stream.of(cells).map(Table::cell).toList());
    }

    /** Lists are joined by semicolons, "no upper bound" is an empty cell. */
    private static String cell(Object value) {
        return switch (value) {
            case List<?> many -> many.stream().map(Table::cell).collect(Collectors.joining("; "));
            case Citation citation -> citation.toString();
            case Integer n -> n == Count.UNBOUNDED ? "" : n.toString();
            default -> value.toString();
        };
    }
}
