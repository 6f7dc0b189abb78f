package org.glienicke.desk.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.evidence.Credibility;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Read;
import org.glienicke.core.evidence.When;
import org.glienicke.core.incentives.Recorded;
import org.glienicke.core.incentives.Study;

/**
 * Reads the tables that models of incentives rest on: takings, rescues, studies. That every cell holds what its column promises is
 * checked when the record is loaded; here a row that a model cannot use is a finding.
 */
public final class TakingTables {

    private static final Pattern CITATION = Pattern.compile("([^; /]+)/([1-6])");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}([.][0-9]{1,9})?");

    private final Path root;
    private final List<Finding> findings = new ArrayList<>();

    private TakingTables(Path root) {
        this.root = root;
    }

    /**
     * What the record and its tables hold on takings; empty where there is no table.
     *
     * @throws UncheckedIOException if a table is there and cannot be read
     */
    public static Read<Recorded> recorded(Path root, Ledger ledger) {
        var tables = new TakingTables(root);
        var takings = new ArrayList<Recorded.Taking>();
        tables.rows("takings.csv", (file, row) -> tables.taking(file, row).ifPresent(takings::add));
        var rescues = new ArrayList<Recorded.Rescue>();
        tables.rows(
                "rescues.csv",
                (_, row) ->
                        rescues.add(new Recorded.Rescue(row.cell("holder"), when(row.cell("date")), citations(row))));
        return new Read<>(new Recorded(ledger, takings, rescues), tables.findings);
    }

    /** What studies found of policies. */
    public static Read<List<Study>> studies(Path root) {
        var tables = new TakingTables(root);
        var studies = new ArrayList<Study>();
        tables.rows(
                "incentive-studies.csv", (file, row) -> tables.study(file, row).ifPresent(studies::add));
        return new Read<>(studies, tables.findings);
    }

    private Optional<Recorded.Taking> taking(String file, CsvRows.Row row) {
        var people = number(row.cell("count")).filter(n -> n >= 1 && n == Math.rint(n));
        if (people.isEmpty()) {
            return refuse(file, row, "count", "a whole number of 1 or more");
        }
        return Optional.of(new Recorded.Taking(
                new Party.Id(row.cell("taker")),
                List.of(row.cell("nationality").split("; ")),
                people.get().intValue(),
                when(row.cell("since")),
                citations(row)));
    }

    private Optional<Study> study(String file, CsvRows.Row row) {
        var policy = word(Study.Policy.class, row.cell("policy"));
        var direction = word(Study.Direction.class, row.cell("finding"));
        if (policy.isEmpty() || direction.isEmpty()) {
            return refuse(
                    file, row, policy.isEmpty() ? "policy" : "finding", "a word that docs/ledger.md lists for it");
        }
        var low = number(row.cell("factorMin"));
        var high = number(row.cell("factorMax"));
        if (low.isPresent() != high.isPresent() || low.filter(l -> l <= 0).isPresent()) {
            return refuse(file, row, "factorMin", "above 0 and beside factorMax, or both empty");
        }
        var years = row.cell("to").isEmpty() ? "since " + row.cell("from") : row.cell("from") + "-" + row.cell("to");
        return Optional.of(new Study(
                row.cell("by"),
                policy.get(),
                new Study.Finding(direction.get(), low.flatMap(l -> high.map(h -> new Study.Factor(l, h)))),
                new Study.Covers(row.cell("group"), years),
                row.cell("note"),
                citations(row)));
    }

    private static <E extends Enum<E>> Optional<E> word(Class<E> type, String slug) {
        return Stream.of(type.getEnumConstants())
                .filter(e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(slug))
                .findFirst();
    }

    private static When when(String cell) {
        return When.parse(cell).orElse(new When.Unknown());
    }

    private static Optional<Double> number(String cell) {
        return DECIMAL.matcher(cell).matches() ? Optional.of(Double.parseDouble(cell)) : Optional.empty();
    }

    private static List<Citation> citations(CsvRows.Row row) {
        return CITATION.matcher(row.cell("sources"))
                .results()
                .map(m ->
                        new Citation(m.group(1), Credibility.ofDigit(m.group(2).charAt(0) - '0')))
                .toList();
    }

    private <T> Optional<T> refuse(String file, CsvRows.Row row, String column, String wanted) {
        var message = column + " is '" + row.cell(column) + "', not " + wanted;
        findings.add(new Finding(row.place(file, column), Finding.Kind.WRONG_SHAPE, message));
        return Optional.empty();
    }

    private void rows(String name, BiConsumer<String, CsvRows.Row> each) {
        var path = root.resolve("tables").resolve(name);
        if (!Files.isRegularFile(path)) {
            return;
        }
        var file = "ledger/tables/" + name;
        try {
            var read = CsvRows.parse(Files.readString(path), file);
            findings.addAll(read.findings());
            read.value().rows().forEach(row -> each.accept(file, row));
        } catch (IOException e) {
            throw new UncheckedIOException(path.toString(), e);
        }
    }
}
