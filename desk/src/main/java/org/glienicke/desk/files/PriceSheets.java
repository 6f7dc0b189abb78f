package org.glienicke.desk.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.glienicke.core.evidence.Read;
import org.glienicke.core.tariff.Sheet;

/** The tables of the record, and files of rows of the reader's own, as sheets of cells. */
public final class PriceSheets {

    private static final String ENDING = ".csv";

    private PriceSheets() {}

    /** The names of all tables of a record, in order. */
    public static List<String> names(Path ledger) {
        return new LedgerFiles(ledger)
                .tables("tables").stream().map(file -> name(file.name())).toList();
    }

    private static String name(String file) {
        var name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    /** A table of the record by name; empty if there is none of it. */
    public static Read<Optional<Sheet>> read(Path ledger, String name) {
        return new LedgerFiles(ledger)
                .tables("tables").stream()
                        .filter(file -> name(file.name()).equals(name))
                        .findFirst()
                        .map(PriceSheets::read)
                        .orElseGet(() -> new Read<>(Optional.empty(), List.of()));
    }

    /** A file anywhere; one that cannot be read is a finding like any other. */
    public static Read<Optional<Sheet>> read(Path file) {
        return read(LedgerFile.anywhere(file));
    }

    private static Read<Optional<Sheet>> read(LedgerFile file) {
        var content = file.content();
        if (content.value().text().isEmpty()) {
            return new Read<>(Optional.empty(), content.findings());
        }
        return parse(content.value().text().get(), file.name());
    }

    /** The sheet that a text holds; empty if not even the names of columns can be read. */
    static Read<Optional<Sheet>> parse(String text, String file) {
        var read = CsvRows.parse(text, file);
        if (read.value().columns().isEmpty()) {
            return new Read<>(Optional.empty(), read.findings());
        }
        var rows = read.value().rows().stream()
                .map(row -> new Sheet.Row(row.line(), row.cells()))
                .toList();
        return new Read<>(Optional.of(new Sheet(name(file), file, read.value().columns(), rows)), read.findings());
    }
}
