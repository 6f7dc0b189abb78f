package org.glienicke.core.tariff;

import java.util.List;
import java.util.Map;
import org.glienicke.core.evidence.Place;

/**
 * A table as it was typed: the names of its columns and rows of cells.
 *
 * @param name of the table, such as {@code dix-hill}
 * @param file as the user knows it, for findings
 */
public record Sheet(String name, String file, List<String> columns, List<Row> rows) {

    public Sheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param line counted from 1
     * @param cells by column; a cell that is missing is empty
     */
    public record Row(int line, Map<String, String> cells) {

        public Row {
            cells = Map.copyOf(cells);
        }

        String cell(String column) {
            return cells.getOrDefault(column, "").strip();
        }
    }

    Place place(Row row, String column) {
        return new Place(file, row.line(), column);
    }

    boolean has(String column) {
        return columns.contains(column);
    }
}
