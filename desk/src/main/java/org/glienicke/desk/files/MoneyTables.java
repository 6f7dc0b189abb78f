package org.glienicke.desk.files;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.glienicke.core.valuation.Prices;

/** Reads the tables that turn money of one time and place into dollars of one year: {@code ledger/tables}. */
public final class MoneyTables {

    private static final String RATES = "exchange-rates.csv";
    private static final String PRICES = "us-consumer-prices.csv";
    private static final List<String> TABLES = List.of(RATES, PRICES);

    private MoneyTables() {}

    /**
     * Prices and exchange rates as the folder has them; empty tables where it has none.
     *
     * @throws UncheckedIOException if a table is there and cannot be read
     */
    public static Prices read(Path ledger) {
        var tables = ledger.resolve("tables");
        var rates = new HashMap<String, NavigableMap<Integer, Double>>();
        rows(
                tables.resolve(RATES),
                row -> rates.computeIfAbsent(row.getField("currency"), _ -> new TreeMap<>())
                        .put(year(row), number(row, "unitsPerDollar")));
        var prices = new TreeMap<Integer, Double>();
        rows(tables.resolve(PRICES), row -> prices.put(year(row), number(row, "index")));
        return new Prices(prices, rates);
    }

    /** A digest of the tables as they lie there, in hexadecimal. */
    public static String digest(Path ledger) {
        var all = new StringBuilder();
        for (var table : TABLES) {
            var file = ledger.resolve("tables").resolve(table);
            try {
                all.append(table)
                        .append('=')
                        .append(Files.isRegularFile(file) ? Digest.of(Files.readAllBytes(file)) : "none")
                        .append('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(file.toString(), e);
            }
        }
        return Digest.of(all.toString());
    }

    private static void rows(Path file, Consumer<NamedCsvRecord> each) {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            rows.forEach(each);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static int year(NamedCsvRecord row) {
        return Integer.parseInt(row.getField("year"));
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }
}
