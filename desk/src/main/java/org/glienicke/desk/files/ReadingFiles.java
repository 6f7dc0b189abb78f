package org.glienicke.desk.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.glienicke.core.casebook.CoreFact;
import org.glienicke.core.casebook.SecondReading;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Place;
import org.glienicke.core.evidence.Read;
import org.glienicke.core.evidence.Readers;
import org.glienicke.core.evidence.When;

/** Reads what second readers found, {@code ledger/readings/*.csv}, one file a reader. */
final class ReadingFiles {

    private static final List<String> COLUMNS = List.of("exchange", "fact", "verdict", "source", "on", "note");

    private final String file;
    private final Known known;
    private final Set<String> seen = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private ReadingFiles(String file, Known known) {
        this.file = file;
        this.known = known;
    }

    /** The readings of a file, and all that is wrong with it. */
    static Read<List<SecondReading>> parse(String text, String file, Known known) {
        var rows = CsvRows.parse(text, file);
        var files = new ReadingFiles(file, known);
        files.findings.addAll(rows.findings());
        files.columns(rows.value().columns());
        var readings = rows.value().rows().stream()
                .map(files::reading)
                .flatMap(Optional::stream)
                .toList();
        return new Read<>(readings, files.findings);
    }

    private void columns(List<String> columns) {
        for (var column : COLUMNS) {
            if (!columns.isEmpty() && !columns.contains(column)) {
                var message = "the column '" + column + "' is missing";
                findings.add(new Finding(new Place(file, 1, column), Finding.Kind.MISSING_KEY, message));
            }
        }
        for (var column : columns) {
            if (!COLUMNS.contains(column)) {
                var message = "readings have no column '" + column + "'";
                var maybe = "one of " + String.join(", ", COLUMNS);
                findings.add(new Finding(new Place(file, 1, column), Finding.Kind.UNKNOWN_KEY, message, maybe));
            }
        }
    }

    private Optional<SecondReading> reading(CsvRows.Row row) {
        var fact = word(CoreFact.class, row, "fact");
        var verdict = word(SecondReading.Verdict.class, row, "verdict");
        var on = on(row);
        var id = row.cell("exchange");
        known.exchange(id, row.place(file, "exchange")).ifPresent(findings::add);
        if (!seen.add(id + " " + row.cell("fact"))) {
            var message = "this reader has '" + row.cell("fact") + "' of '" + id + "' already";
            findings.add(new Finding(row.place(file, "fact"), Finding.Kind.DUPLICATE_ID, message));
        }
        verdict.ifPresent(v -> source(row, v));
        return fact.flatMap(f -> verdict.map(v -> new SecondReading(
                id, f, v, new SecondReading.Basis(reader(), row.cell("source"), on), row.cell("note"))));
    }

    private String reader() {
        return file.substring(file.lastIndexOf('/') + 1).replace(".csv", "");
    }

    private <E extends Enum<E>> Optional<E> word(Class<E> type, CsvRows.Row row, String column) {
        var cell = row.cell(column);
        var constants = type.getEnumConstants();
        var found = Arrays.stream(constants)
                .filter(c -> Readers.slug(c).equals(cell))
                .findFirst();
        if (found.isEmpty()) {
            var message = column + " is '" + cell + "', not a word of the list";
            var wanted = Arrays.stream(constants).map(Readers::slug).collect(Collectors.joining(", "));
            findings.add(new Finding(row.place(file, column), Finding.Kind.UNKNOWN_WORD, message, "one of " + wanted));
        }
        return found;
    }

    private When on(CsvRows.Row row) {
        var when = When.parse(row.cell("on"));
        if (when.isEmpty()) {
            var message = "on is '" + row.cell("on") + "', not a day of the calendar in EDTF";
            findings.add(new Finding(row.place(file, "on"), Finding.Kind.IMPOSSIBLE_DATE, message));
        }
        return when.orElse(new When.Unknown());
    }

    // only who found nothing need not say where
    private void source(CsvRows.Row row, SecondReading.Verdict verdict) {
        var source = row.cell("source");
        var place = row.place(file, "source");
        if (!source.isEmpty()) {
            known.source(source, place).ifPresent(findings::add);
        } else if (verdict != SecondReading.Verdict.NOT_FOUND) {
            findings.add(
                    new Finding(place, Finding.Kind.NO_SOURCE, "the reading names no source that was opened again"));
        }
    }
}
