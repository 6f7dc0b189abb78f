package org.glienicke.core.tariff;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Place;
import org.glienicke.core.evidence.Read;

/**
 * A historic price table: what was asked or paid for captives by rank, by year, or by whom.
 *
 * @param order the column that rows are ordered by; empty if there is none
 * @param groups columns of words that tell rows apart
 * @param grades by plain name, each with the ranks that rows give it
 * @param entries in the order of the file
 */
public record PriceTable(
        String name,
        Measure measure,
        Order order,
        List<String> groups,
        SortedMap<String, List<Double>> grades,
        List<Entry> entries) {

    /** Columns of words that tell prices apart. */
    static final List<String> GROUPS = List.of(
            "army", "payee", "measure", "group", "against", "series", "place", "nationality", "currency", "unit");

    public PriceTable {
        groups = List.copyOf(groups);
        grades = Collections.unmodifiableSortedMap(new TreeMap<>(grades));
        entries = List.copyOf(entries);
    }

    /** What rows are ordered by. */
    public enum Order {
        RANK("step in rank"),
        TIME("year"),
        NONE("");

        private final String step;

        Order(String step) {
            this.step = step;
        }

        /** One step of it, in words. */
        public String step() {
            return step;
        }
    }

    /**
     * The table that a sheet holds, and what is wrong with its rows; empty, with a finding, if it prints no price.
     */
    public static Read<Optional<PriceTable>> of(Sheet sheet) {
        var measure = Measure.of(sheet.columns());
        if (measure.isEmpty()) {
            var message = "the table '" + sheet.name() + "' has no column of prices";
            var maybe = "one with 'value', 'amount' or 'aliveGivenMin': glienicke tables";
            return new Read<>(
                    Optional.empty(),
                    List.of(new Finding(new Place(sheet.file(), 1, ""), Finding.Kind.MISSING_KEY, message, maybe)));
        }
        var groups = GROUPS.stream().filter(column -> tellsApart(sheet, column)).toList();
        var table = new PriceTable(sheet.name(), measure.get(), order(sheet), groups, new TreeMap<>(), List.of());
        var rows = EntryReader.read(sheet, table);
        var read = new PriceTable(sheet.name(), measure.get(), order(sheet), groups, Grades.of(sheet), rows.value());
        return new Read<>(Optional.of(read), rows.findings());
    }

    private static boolean tellsApart(Sheet sheet, String column) {
        return sheet.has(column)
                && sheet.rows().stream().map(row -> row.cell(column)).distinct().count() > 1;
    }

    private static Order order(Sheet sheet) {
        if (places(sheet, List.of("rank")) >= TableFit.FEWEST) {
            return Order.RANK;
        }
        return places(sheet, EntryReader.TIMES) >= TableFit.FEWEST ? Order.TIME : Order.NONE;
    }

    // how many different places the columns give to rows
    private static long places(Sheet sheet, List<String> columns) {
        return sheet.rows().stream()
                .map(row -> columns.stream()
                        .map(row::cell)
                        .filter(cell -> !cell.isEmpty())
                        .toList())
                .filter(cells -> !cells.isEmpty())
                .distinct()
                .count();
    }

    /** The rows of another sheet of the same kind, such as those held back from this one. */
    public Read<List<Entry>> rows(Sheet sheet) {
        return EntryReader.read(sheet, this);
    }

    private PriceTable with(List<Entry> rows) {
        return new PriceTable(name, measure, order, groups, grades, rows);
    }

    /** This without the rows that a file of rows to be predicted speaks of. */
    public PriceTable without(List<Entry> heldBack) {
        return with(entries.stream()
                .filter(e -> heldBack.stream().noneMatch(h -> isSame(e, h)))
                .toList());
    }

    // the same place in everything that the row to be predicted says; one that does not say where it stands is no row
    // of the table
    private boolean isSame(Entry known, Entry asked) {
        var there = asked.position();
        boolean isPlaced = order == Order.NONE
                ? there.groups().values().stream().anyMatch(cell -> !cell.isEmpty())
                : there.order().isPresent();
        return isPlaced
                && there.order().equals(known.position().order())
                && there.groups().entrySet().stream()
                        .allMatch(g -> g.getValue().isEmpty()
                                || g.getValue().equals(known.position().groups().get(g.getKey())));
    }

    /** The rows whose price is printed. */
    public List<Entry> printed() {
        return entries.stream().filter(e -> e.printed().isPresent()).toList();
    }
}
