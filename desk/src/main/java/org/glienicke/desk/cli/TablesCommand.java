package org.glienicke.desk.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.glienicke.core.briefing.TableJson;
import org.glienicke.core.briefing.TablePage;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Nearest;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.evidence.Credibility;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.tariff.PriceTable;
import org.glienicke.core.tariff.Sheet;
import org.glienicke.core.tariff.TableFit;
import org.glienicke.desk.files.PriceSheets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code tables}: historic price tables, fitted and predicted. */
@Command(
        name = "tables",
        description = {
            "Lists the historic tables of the record; fits one of prices, and says how well each row is told by the others;",
            "predicts rows of a file, and reports how many of those with a price lie in their 90%% interval."
        },
        footer = {
            "",
            "Examples:",
            "  glienicke tables",
            "  glienicke tables dix-hill",
            "  glienicke tables dix-hill --predict rows.csv"
        })
final class TablesCommand implements Callable<Integer> {

    private final Main main;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "The table; without it, which there are.")
    private @Nullable String name;

    @Option(
            names = "--predict",
            paramLabel = "FILE",
            description =
                    "CSV with the table's columns, or some of them. Rows of the table that it speaks of are kept out of the fit.")
    private @Nullable Path predict;

    @Mixin
    private PageOptions options;

    TablesCommand(Main main) {
        this.main = main;
    }

    @Override
    public Integer call() {
        var names = PriceSheets.names(main.root());
        if (name == null) {
            return options.deliver(
                    TablePage.list(names.stream().map(this::listing).toList()), main.out());
        }
        if (!names.contains(name)) {
            var near = Nearest.to(name, names).map(n -> " Maybe " + n + ".").orElse(" The list: glienicke tables");
            return say("There is no table '" + name + "'." + near);
        }
        return table(name);
    }

    private TablePage.Listing listing(String table) {
        var sheet = PriceSheets.read(main.root(), table).value();
        int rows = sheet.map(s -> s.rows().size()).orElse(0);
        var words = sheet.flatMap(s -> PriceTable.of(s).value())
                .map(t -> t.measure().words()
                        + (t.printed().size() < TableFit.FEWEST
                                ? "; too few to fit"
                                : switch (t.order()) {
                                    case RANK -> ", by rank";
                                    case TIME -> ", by time";
                                    case NONE -> ", by group";
                                }))
                .orElse("none");
        return new TablePage.Listing(table, rows, words);
    }

    private int table(String table) {
        var sheet = PriceSheets.read(main.root(), table);
        var read = sheet.value().map(PriceTable::of);
        var findings = new ArrayList<>(sheet.findings());
        read.ifPresent(r -> findings.addAll(r.findings()));
        var prices = read.flatMap(org.glienicke.core.evidence.Read::value);
        if (sheet.value().isEmpty() || prices.isEmpty()) {
            Main.print(findings, main.err());
            return Exit.FINDINGS;
        }
        var ledger = main.folder().load("none").ledger();
        var citations = citations(sheet.value().get());
        return predict == null
                ? fitted(prices.get(), ledger, citations, findings)
                : predicted(prices.get(), ledger, citations, findings);
    }

    private int fitted(PriceTable table, Ledger ledger, List<Citation> citations, List<Finding> findings) {
        if (table.printed().size() < TableFit.FEWEST) {
            return say("The table '" + table.name() + "' has " + table.printed().size()
                    + " rows with a price; a fit needs " + TableFit.FEWEST + ".");
        }
        var fit = TableFit.of(table);
        var text = options.form() == PageForm.JSON
                ? TableJson.of(fit, fit.leftOut())
                : options.form().render(TablePage.fitted(fit, ledger, citations), options.isColoured());
        return delivered(text, findings);
    }

    private int predicted(PriceTable table, Ledger ledger, List<Citation> citations, List<Finding> findings) {
        var file = PriceSheets.read(java.util.Objects.requireNonNull(predict));
        findings.addAll(file.findings());
        var rows = file.value().map(table::rows);
        rows.ifPresent(r -> findings.addAll(r.findings()));
        if (rows.isEmpty()) {
            Main.print(findings, main.err());
            return Exit.FINDINGS;
        }
        var known = table.without(rows.get().value());
        if (known.printed().size() < TableFit.FEWEST) {
            return say("The file speaks of all but " + known.printed().size() + " rows of '" + table.name()
                    + "'; a fit needs " + TableFit.FEWEST + " that it does not speak of.");
        }
        var fit = TableFit.of(known);
        var predictions = rows.get().value().stream()
                .map(row -> new TableFit.Prediction(row, fit.predict(row)))
                .toList();
        int heldBack = table.entries().size() - known.entries().size();
        var text = options.form() == PageForm.JSON
                ? TableJson.of(fit, predictions)
                : options.form()
                        .render(
                                TablePage.predicted(fit, heldBack, predictions, ledger, citations),
                                options.isColoured());
        return delivered(text, findings);
    }

    private int delivered(String text, List<Finding> findings) {
        options.deliver(text, main.out());
        Main.print(findings, main.err());
        return findings.isEmpty() ? Exit.FINE : Exit.FINDINGS;
    }

    private int say(String words) {
        main.err().print(Layout.clean(words) + "\n");
        main.err().flush();
        return Exit.FINDINGS;
    }

    private static List<Citation> citations(Sheet sheet) {
        return sheet.rows().stream()
                .flatMap(
                        row -> Stream.of(row.cells().getOrDefault("sources", "").split("; ", -1)))
                .distinct()
                .flatMap(cell -> citation(cell).stream())
                .toList();
    }

    private static Optional<Citation> citation(String cell) {
        int slash = cell.lastIndexOf('/');
        if (slash < 1 || !cell.substring(slash + 1).matches("[1-6]")) {
            return Optional.empty();
        }
        int digit = cell.charAt(slash + 1) - '0';
        return Stream.of(Credibility.values())
                .filter(c -> c.digit() == digit)
                .findFirst()
                .map(c -> new Citation(cell.substring(0, slash), c));
    }
}
