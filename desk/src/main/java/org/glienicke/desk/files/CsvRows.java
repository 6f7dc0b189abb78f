package org.glienicke.desk.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Place;
import org.glienicke.core.evidence.Read;

/**
 * A CSV text as rows by column [RFC 4180], with commas or semicolons between cells.
 *
 * @param columns the names in the first line
 */
record CsvRows(List<String> columns, List<Row> rows) {

    /**
     * One row.
     *
     * @param cells by column; a cell that is missing is empty
     */
    record Row(int line, Map<String, String> cells) {

        String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        Place place(String file, String column) {
            return new Place(file, line, column);
        }
    }

    /** All rows that can be read, and what is wrong with the rest. */
    static Read<CsvRows> parse(String text, String file) {
        var findings = new ArrayList<Finding>();
        var records = records(text, file, findings);
        if (records.isEmpty()) {
            if (findings.isEmpty()) {
                findings.add(new Finding(
                        new Place(file, 1, ""), Finding.Kind.NOT_CSV, "the first line must hold the names of columns"));
            }
            return new Read<>(new CsvRows(List.of(), List.of()), findings);
        }
        var columns = records.getFirst().getFields();
        refuseTwins(columns, file, findings);
        var rows = new ArrayList<Row>();
        for (var record : records.subList(1, records.size())) {
            rows.add(row(record, columns, file, findings));
        }
        return new Read<>(new CsvRows(List.copyOf(columns), List.copyOf(rows)), findings);
    }

    private static List<CsvRecord> records(String text, String file, List<Finding> findings) {
        var records = new ArrayList<CsvRecord>();
        var reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
        try (var csv = reader.ofCsvRecord(text)) {
            csv.forEach(records::add);
        } catch (CsvParseException e) {
            int line = records.isEmpty() ? 1 : (int) records.getLast().getStartingLineNumber() + 1;
            var message = "not CSV from here on: " + e.getMessage();
            findings.add(new Finding(
                    new Place(file, line, ""), Finding.Kind.NOT_CSV, message, "a quote is not closed, or not doubled"));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
        return records;
    }

    // spreadsheets of half of Europe write semicolons; which it is shows in the names of the columns
    private static char separator(String text) {
        var first = text.lines().findFirst().orElse("");
        long semicolons = first.chars().filter(c -> c == ';').count();
        return semicolons > first.chars().filter(c -> c == ',').count() ? ';' : ',';
    }

    private static void refuseTwins(List<String> columns, String file, List<Finding> findings) {
        var seen = new HashSet<String>();
        for (var column : columns) {
            if (!seen.add(column)) {
                var message = "the column '" + column + "' stands twice";
                findings.add(new Finding(new Place(file, 1, column), Finding.Kind.DUPLICATE_ID, message));
            }
        }
    }

    private static Row row(CsvRecord record, List<String> columns, String file, List<Finding> findings) {
        var fields = record.getFields();
        int line = (int) record.getStartingLineNumber();
        if (fields.size() != columns.size()) {
            var message = "the row has " + fields.size() + " cells, not " + columns.size();
            findings.add(new Finding(
                    new Place(file, line, ""), Finding.Kind.WRONG_SHAPE, message, "a comma in a cell needs quotes"));
        }
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(fields.size(), columns.size()); i++) {
            cells.put(columns.get(i), fields.get(i));
        }
        return new Row(line, cells);
    }
}
