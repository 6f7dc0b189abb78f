package org.glienicke.desk.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.glienicke.core.casebook.Ledger;
import org.sqlite.SQLiteConnection;

/**
 * The record as one SQLite database. Made in memory and handed over as bytes, so that no half-made file and no odd character of a path
 * stands in the way; the same record gives the same bytes.
 */
final class SqlLedger {

    private static final String SCHEMA = "ledger.sql";
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private final Connection database;

    private SqlLedger(Connection database) {
        this.database = database;
    }

    /**
     * The database file.
     *
     * @throws IOException if SQLite cannot run on this machine
     */
    static byte[] of(Ledger ledger) throws IOException {
        try (var database = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            new SqlLedger(database).fill(ledger);
            return database.unwrap(SQLiteConnection.class).serialize("main");
        } catch (SQLException e) {
            throw new IOException("SQLite: " + e.getMessage(), e);
        }
    }

    private void fill(Ledger ledger) throws SQLException, IOException {
        database.setAutoCommit(false);
        try (var statement = database.createStatement()) {
            for (var sql : schema()) {
                statement.executeUpdate(sql);
            }
        }
        var tables = CsvTables.of(ledger);
        about(ledger);
        for (var table : tables) {
            rows(table);
        }
        names(tables);
        database.commit();
    }

    /** The statements that make the tables. */
    static List<String> schema() throws IOException {
        try (var in = Objects.requireNonNull(SqlLedger.class.getResourceAsStream(SCHEMA), SCHEMA)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("--"))
                    .collect(Collectors.joining("\n"));
            return List.of(text.split(";")).stream()
                    .map(String::strip)
                    .filter(sql -> !sql.isEmpty())
                    .toList();
        }
    }

    private void about(Ledger ledger) throws SQLException {
        var about = List.of(
                List.of("format", "glienicke-ledger"),
                List.of("revision", ledger.revision()),
                List.of("licence", "CC BY 4.0"));
        try (var insert = database.prepareStatement("INSERT INTO about VALUES (?, ?)")) {
            for (var row : about) {
                insert.setString(1, row.getFirst());
                insert.setString(2, row.getLast());
                insert.executeUpdate();
            }
        }
    }

    // a column that the database has not is a list, and a table of its own
    private void rows(Table table) throws SQLException {
        var name = table.name().replace('-', '_');
        var known = columns(name);
        var plain = table.columns().stream().filter(known::contains).toList();
        var lists = table.columns().stream().filter(c -> !known.contains(c)).toList();
        try (var insert = database.prepareStatement(insert(name, plain))) {
            for (int i = 0; i < table.rows().size(); i++) {
                insert.setInt(1, i + 1);
                for (int c = 0; c < plain.size(); c++) {
                    bind(insert, c + 2, cell(table, i, plain.get(c)));
                }
                insert.executeUpdate();
            }
        }
        for (var list : lists) {
            if (list.equals("sources")) {
                citations(name, table);
            } else {
                items(name + "_" + list, list, table);
            }
        }
    }

    private List<String> columns(String table) throws SQLException {
        var columns = new ArrayList<String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("PRAGMA table_info (" + table + ")")) {
            while (rows.next()) {
                columns.add(rows.getString("name"));
            }
        }
        return columns;
    }

    private static String insert(String table, List<String> columns) {
        var names = columns.stream().map(c -> ", \"" + c + "\"").collect(Collectors.joining());
        return "INSERT INTO " + table + " (id" + names + ") VALUES (?" + ", ?".repeat(columns.size()) + ")";
    }

    private static String cell(Table table, int row, String column) {
        return table.rows().get(row).get(table.columns().indexOf(column));
    }

    // what is not known is null; numbers become numbers by the type of their column
    private static void bind(PreparedStatement statement, int place, String cell) throws SQLException {
        switch (cell) {
            case "" -> statement.setNull(place, java.sql.Types.NULL);
            case "true" -> statement.setInt(place, 1);
            case "false" -> statement.setInt(place, 0);
            default -> statement.setString(place, cell);
        }
    }

    private void items(String name, String column, Table table) throws SQLException {
        boolean isOfExchange = columns(name).contains("exchange");
        var sql = "INSERT INTO " + name + " (row, \"" + column + "\"" + (isOfExchange ? ", \"exchange\"" : "")
                + ") VALUES (?, ?" + (isOfExchange ? ", ?)" : ")");
        try (var insert = database.prepareStatement(sql)) {
            for (int i = 0; i < table.rows().size(); i++) {
                for (var item : Known.items(cell(table, i, column))) {
                    insert.setInt(1, i + 1);
                    insert.setString(2, item);
                    if (isOfExchange) {
                        insert.setString(3, cell(table, i, "exchange"));
                    }
                    insert.executeUpdate();
                }
            }
        }
    }

    private void citations(String name, Table table) throws SQLException {
        var sql = "INSERT OR IGNORE INTO citations (\"of\", row, \"source\", \"credibility\") VALUES (?, ?, ?, ?)";
        try (var insert = database.prepareStatement(sql)) {
            for (int i = 0; i < table.rows().size(); i++) {
                for (var item : Known.items(cell(table, i, "sources"))) {
                    int slash = item.lastIndexOf('/');
                    insert.setString(1, name);
                    insert.setInt(2, i + 1);
                    insert.setString(3, item.substring(0, slash));
                    insert.setInt(4, Integer.parseInt(item.substring(slash + 1)));
                    insert.executeUpdate();
                }
            }
        }
    }

    private void names(List<Table> tables) throws SQLException {
        for (var index : List.of("names", "names_parts")) {
            try (var insert = database.prepareStatement("INSERT INTO " + index + " VALUES (?, ?, ?, ?, ?)")) {
                captives(named(tables, "captives"), insert);
                others(named(tables, "parties"), "party", "name", insert);
                others(named(tables, "exchanges"), "exchange", "title", insert);
            }
        }
    }

    private static Table named(List<Table> tables, String name) {
        return tables.stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
    }

    private static void captives(Table table, PreparedStatement insert) throws SQLException {
        for (int i = 0; i < table.rows().size(); i++) {
            var spellings = new ArrayList<String>();
            spellings.add(cell(table, i, "name"));
            spellings.addAll(Known.items(cell(table, i, "aliases")));
            for (var spelling : spellings) {
                add(insert, spelling, "captive", cell(table, i, "exchange"), cell(table, i, "captive"), "");
            }
        }
    }

    private static void others(Table table, String key, String name, PreparedStatement insert) throws SQLException {
        for (int i = 0; i < table.rows().size(); i++) {
            var id = cell(table, i, key);
            boolean isParty = key.equals("party");
            add(insert, cell(table, i, name), key, isParty ? "" : id, "", isParty ? id : "");
        }
    }

    // with its accents, and without: programs older than SQLite 3.45 cannot leave them out when they search
    private static void add(PreparedStatement insert, String name, String... rest) throws SQLException {
        var plain =
                ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        for (var spelling : new LinkedHashSet<>(List.of(name, plain))) {
            insert.setString(1, spelling);
            for (int c = 0; c < rest.length; c++) {
                bind(insert, c + 2, rest[c]);
            }
            insert.executeUpdate();
        }
    }
}
