package org.glienicke.core.tariff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.glienicke.core.casebook.Nearest;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Read;
import org.glienicke.core.evidence.When;

/** Reads rows of a price table. A cell that cannot be read is a finding; the rest of its row is read all the same. */
final class EntryReader {

    static final List<String> TIMES = List.of("year", "date", "from", "to");

    /** Columns that a price table may have beside those of its measure, its order and its groups. */
    private static final Set<String> OTHERS = Set.of(
            "sources", "note", "exchange", "grade", "countByPayer", "toWest", "toEast", "deadGiven", "aliveGiven");

    private final Sheet sheet;
    private final PriceTable table;
    private final List<Finding> findings = new ArrayList<>();

    private EntryReader(Sheet sheet, PriceTable table) {
        this.sheet = sheet;
        this.table = table;
    }

    static Read<List<Entry>> read(Sheet sheet, PriceTable table) {
        var reader = new EntryReader(sheet, table);
        reader.refuseUnknownColumns();
        var entries = new ArrayList<Entry>();
        sheet.rows().forEach(row -> reader.entry(row).ifPresent(entries::add));
        return new Read<>(entries, reader.findings);
    }

    private void refuseUnknownColumns() {
        var known = new TreeSet<>(OTHERS);
        known.addAll(table.measure().printed());
        known.addAll(table.measure().counted());
        known.addAll(PriceTable.GROUPS);
        known.addAll(TIMES);
        known.add("rank");
        for (var column : sheet.columns()) {
            if (!known.contains(column)) {
                var maybe = Nearest.to(column, known)
                        .map(near -> near + " was meant")
                        .orElse("");
                var message = "the column '" + column + "' is not one of the table '" + table.name() + "'";
                findings.add(new Finding(
                        new org.glienicke.core.evidence.Place(sheet.file(), 1, column),
                        Finding.Kind.UNKNOWN_KEY,
                        message,
                        maybe));
            }
        }
    }

    private Optional<Entry> entry(Sheet.Row row) {
        var alive = number(row, "aliveBack");
        var dead = number(row, "deadBack");
        double deadShare = 0;
        double howMany = 1;
        if (table.measure() == Measure.GIVEN) {
            double back = alive.orElse(0) + dead.orElse(0);
            if (!(back > 0)) {
                return refuse(row, "aliveBack", "nobody came back: neither aliveBack nor deadBack is above 0");
            }
            howMany = back;
            deadShare = dead.orElse(0) / back;
        } else if (table.measure() == Measure.AMOUNT_FOR_COUNT) {
            var count = number(row, "count");
            if (count.isPresent() && !(count.getAsDouble() > 0)) {
                return refuse(row, "count", "count is " + row.cell("count") + ", not above 0");
            }
            howMany = count.orElse(1);
        }
        var position = new Entry.Position(order(row), deadShare, groups(row));
        return Optional.of(new Entry(row.line(), label(row), position, howMany, printed(row)));
    }

    private Optional<Entry> refuse(Sheet.Row row, String column, String message) {
        findings.add(new Finding(sheet.place(row, column), Finding.Kind.IMPOSSIBLE_NUMBER, message));
        return Optional.empty();
    }

    private Map<String, String> groups(Sheet.Row row) {
        var groups = new HashMap<String, String>();
        table.groups().forEach(column -> groups.put(column, row.cell(column)));
        return groups;
    }

    private String label(Sheet.Row row) {
        var words = new ArrayList<String>();
        for (var column : List.of("army", "grade", "payee", "measure", "group", "series", "against", "exchange")) {
            if (!row.cell(column).isEmpty()) {
                words.add(row.cell(column));
            }
        }
        if (row.cell("grade").isEmpty() && !row.cell("rank").isEmpty()) {
            words.add("rank " + row.cell("rank"));
        }
        TIMES.stream()
                .map(row::cell)
                .filter(cell -> !cell.isEmpty())
                .distinct()
                .limit(2)
                .forEach(words::add);
        return words.isEmpty() ? "line " + row.line() : String.join(", ", words);
    }

    private OptionalDouble order(Sheet.Row row) {
        return switch (table.order()) {
            case RANK -> rank(row);
            case TIME -> time(row);
            case NONE -> OptionalDouble.empty();
        };
    }

    private OptionalDouble rank(Sheet.Row row) {
        if (!row.cell("rank").isEmpty() || row.cell("grade").isEmpty()) {
            return number(row, "rank");
        }
        var ranks = Grades.ranks(table, row.cell("grade"));
        if (ranks.isEmpty() && !table.grades().isEmpty()) {
            var near = Nearest.to(row.cell("grade"), List.copyOf(table.grades().keySet()));
            findings.add(new Finding(
                    sheet.place(row, "grade"),
                    Finding.Kind.UNKNOWN_WORD,
                    "grade is '" + row.cell("grade") + "', which the table does not have, and no rank is given",
                    near.map(grade -> grade + " was meant").orElse("a rank: a number of the table's own steps")));
        }
        return ranks.stream().mapToDouble(Double::doubleValue).average();
    }

    // the middle of all that the row says of its time
    private OptionalDouble time(Sheet.Row row) {
        double sum = 0;
        int n = 0;
        for (var column : TIMES) {
            var day = day(row, column);
            if (day.isPresent()) {
                sum += years(day.get());
                n++;
            }
        }
        return n == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / n);
    }

    private Optional<LocalDate> day(Sheet.Row row, String column) {
        var cell = row.cell(column);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        var when = When.parse(cell);
        if (when.isEmpty()) {
            var message = column + " is '" + cell + "', not a day, month or year of the calendar";
            findings.add(new Finding(sheet.place(row, column), Finding.Kind.IMPOSSIBLE_DATE, message));
        }
        return when.flatMap(When::middle);
    }

    private static double years(LocalDate day) {
        return day.getYear() + (day.getDayOfYear() - 0.5) / day.lengthOfYear();
    }

    private Optional<Entry.Printed> printed(Sheet.Row row) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (var column : table.measure().printed()) {
            var number = number(row, column);
            if (number.isPresent() && number.getAsDouble() > 0) {
                min = Math.min(min, number.getAsDouble());
                max = Math.max(max, number.getAsDouble());
            } else if (number.isPresent()) {
                refuse(row, column, column + " is " + row.cell(column) + ", not above 0: it has no logarithm");
            }
        }
        return max > 0 ? Optional.of(new Entry.Printed(min, max)) : Optional.empty();
    }

    private OptionalDouble number(Sheet.Row row, String column) {
        var cell = row.cell(column);
        if (cell.isEmpty()) {
            return OptionalDouble.empty();
        }
        var number = parsed(cell);
        if (number.isEmpty()) {
            var message = column + " is '" + cell + "', not a number such as 12 or 0.5";
            findings.add(new Finding(sheet.place(row, column), Finding.Kind.IMPOSSIBLE_NUMBER, message));
        }
        return number;
    }

    private static OptionalDouble parsed(String cell) {
        if (!cell.matches("-?[0-9]{1,20}([.][0-9]{1,10})?")) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Double.parseDouble(cell));
    }
}
