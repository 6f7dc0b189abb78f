package org.glienicke.desk.files;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.glienicke.core.casebook.Nearest;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Place;
import org.glienicke.core.evidence.Read;
import org.glienicke.core.evidence.When;

/** Checks the tables of the record, {@code ledger/tables/*.csv}: that every cell holds what its column promises. */
final class TableFiles {

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,20}([.][0-9]{1,10})?");
    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<String> TITLES =
            Stream.of(TableColumn.values()).map(TableColumn::title).toList();

    private final String file;
    private final Known known;
    private final List<Finding> findings = new ArrayList<>();

    private TableFiles(String file, Known known) {
        this.file = file;
        this.known = known;
    }

    /** How many rows a table has, and all that is wrong with it. */
    static Read<Integer> check(String text, String file, Known known) {
        var rows = CsvRows.parse(text, file);
        var check = new TableFiles(file, known);
        check.findings.addAll(rows.findings());
        check.columns(rows.value().columns());
        rows.value().rows().forEach(check::row);
        return new Read<>(rows.value().rows().size(), check.findings);
    }

    private void columns(List<String> columns) {
        for (var column : columns) {
            if (TableColumn.titled(column).isEmpty()) {
                var maybe = Nearest.to(column, TITLES)
                        .map(near -> near + " was meant")
                        .orElse("a new column: docs/ledger.md tells how to add one");
                var message = "no table has a column '" + column + "'";
                findings.add(new Finding(new Place(file, 1, column), Finding.Kind.UNKNOWN_KEY, message, maybe));
            }
        }
        if (!columns.isEmpty() && !columns.contains(TableColumn.SOURCES.title())) {
            findings.add(new Finding(
                    new Place(file, 1, "sources"), Finding.Kind.MISSING_KEY, "the column 'sources' is missing"));
        }
    }

    private void row(CsvRows.Row row) {
        row.cells()
                .forEach((title, cell) -> TableColumn.titled(title)
                        .ifPresent(column -> cell(column.holds(), cell, row.place(file, title))));
        bounds(row, "min", "max");
        bounds(row, "amountMin", "amountMax");
        bounds(row, "factorMin", "factorMax");
        bounds(row, "aliveGivenMin", "aliveGivenMax");
    }

    private void cell(TableColumn.Holds holds, String cell, Place place) {
        if (cell.isEmpty() && holds != TableColumn.Holds.CITATIONS) {
            return;
        }
        switch (holds) {
            case CITATIONS -> known.citations(cell, place).forEach(findings::add);
            case PARTY -> known.party(cell, place).ifPresent(findings::add);
            case PARTIES ->
                Stream.of(cell.split(Known.BETWEEN, -1))
                        .flatMap(code -> known.party(code, place).stream())
                        .forEach(findings::add);
            case EXCHANGE -> known.exchange(cell, place).ifPresent(findings::add);
            case YEAR -> number(cell, place, YEAR, "a year of four digits");
            case WHOLE -> number(cell, place, WHOLE, "a whole number of 0 or more");
            case DECIMAL -> number(cell, place, DECIMAL, "a number such as 12 or 0.5");
            case PERCENT -> percent(cell, place);
            case DATE -> date(cell, place);
            case CURRENCY -> {
                if (!CURRENCY.matcher(cell).matches()) {
                    refuse(place, Finding.Kind.WRONG_SHAPE, cell, "three capital letters of ISO 4217");
                }
            }
            case WORDS -> {
                // whatever the source says
            }
        }
    }

    private void number(String cell, Place place, Pattern pattern, String wanted) {
        if (!pattern.matcher(cell).matches()) {
            refuse(place, Finding.Kind.IMPOSSIBLE_NUMBER, cell, wanted);
        }
    }

    private void percent(String cell, Place place) {
        if (decimal(cell)
                .filter(p -> p.signum() >= 0 && p.compareTo(HUNDRED) <= 0)
                .isEmpty()) {
            refuse(place, Finding.Kind.IMPOSSIBLE_NUMBER, cell, "a percentage of 0 to 100");
        }
    }

    private void date(String cell, Place place) {
        if (When.parse(cell).isEmpty()) {
            refuse(place, Finding.Kind.IMPOSSIBLE_DATE, cell, "a day of the calendar in EDTF");
        }
    }

    private void bounds(CsvRows.Row row, String low, String high) {
        var least = decimal(row.cell(low));
        var most = decimal(row.cell(high));
        if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
            var message = low + " is " + least.get() + ", more than " + high + ", which is " + most.get();
            findings.add(new Finding(row.place(file, high), Finding.Kind.IMPOSSIBLE_NUMBER, message));
        }
    }

    private static Optional<BigDecimal> decimal(String cell) {
        return DECIMAL.matcher(cell).matches() ? Optional.of(new BigDecimal(cell)) : Optional.empty();
    }

    private void refuse(Place place, Finding.Kind kind, String found, String wanted) {
        findings.add(new Finding(place, kind, place.field() + " is '" + found + "', not " + wanted));
    }
}
