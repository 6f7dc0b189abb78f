package org.glienicke.desk.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.glienicke.core.casebook.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConnection;

class SqlLedgerTest {

    @TempDir
    private Path folder;

    private Ledger invented() throws IOException {
        return LedgerFolder.at(InventedLedger.in(folder)).load().ledger();
    }

    private static Connection open(Ledger ledger) throws IOException, SQLException {
        var database = DriverManager.getConnection("jdbc:sqlite::memory:");
        database.unwrap(SQLiteConnection.class).deserialize("main", SqlLedger.of(ledger));
        return database;
    }

    private static List<String> ask(Connection database, String sql) throws SQLException {
        var rows = new ArrayList<String>();
        try (var statement = database.createStatement();
                var answer = statement.executeQuery(sql)) {
            while (answer.next()) {
                var cells = new ArrayList<String>();
                for (int c = 1; c <= answer.getMetaData().getColumnCount(); c++) {
                    cells.add(String.valueOf(answer.getObject(c)));
                }
                rows.add(String.join("|", cells));
            }
        }
        return rows;
    }

    @Test
    void every_column_of_every_table_is_a_column_or_a_table_of_its_own() throws Exception {
        try (var database = open(invented())) {
            for (var table : CsvTables.of(invented())) {
                var name = table.name().replace('-', '_');
                var columns = ask(database, "SELECT name FROM pragma_table_info('" + name + "')");
                for (var column : table.columns()) {
                    boolean isList = column.equals("sources")
                            || !ask(database, "SELECT name FROM pragma_table_info('" + name + "_" + column + "')")
                                    .isEmpty();
                    assertThat(columns.contains(column) ^ isList)
                            .as(name + "." + column)
                            .isTrue();
                }
                assertThat(ask(database, "SELECT count(*) FROM " + name))
                        .containsExactly(Integer.toString(table.rows().size()));
            }
        }
    }

    @Test
    void what_is_not_known_is_null_and_numbers_are_numbers() throws Exception {
        try (var database = open(invented())) {
            assertThat(ask(
                            database,
                            "SELECT countMin, countMax, typeof(countMin) FROM terms WHERE what = 'detained soldiers'"))
                    .containsExactly("100|null|integer");
            assertThat(ask(database, "SELECT amount, currency FROM terms WHERE kind = 'funds'"))
                    .containsExactly("6000000000|USD");
            assertThat(ask(database, "SELECT birthYear, outcome FROM captives ORDER BY id"))
                    .containsExactly("1950|transferred", "null|null");
        }
    }

    @Test
    void a_list_is_a_table_and_a_row_has_its_citations() throws Exception {
        try (var database = open(invented())) {
            assertThat(
                            ask(
                                    database,
                                    "SELECT aliases FROM captives c JOIN captives_aliases a ON a.row = c.id WHERE captive = 'n-1'"))
                    .containsExactlyInAnyOrder("One", "Two");
            assertThat(ask(
                            database,
                            "SELECT s.publisher, x.credibility FROM citations x JOIN sources s USING (source) "
                                    + "JOIN offers o ON o.id = x.row WHERE x.\"of\" = 'offers'"))
                    .containsExactly("South Wire|3");
            assertThat(ask(database, "SELECT value FROM about WHERE key = 'revision'"))
                    .containsExactly(invented().revision());
        }
    }

    @Test
    void the_same_record_gives_the_same_bytes() throws IOException {
        assertThat(SqlLedger.of(invented())).isEqualTo(SqlLedger.of(invented()));
    }

    @Test
    void the_whole_record_keeps_its_foreign_keys_and_finds_names_in_any_spelling() throws Exception {
        var ledger = LedgerFolder.at(Path.of(System.getProperty("glienicke.home", ""), "ledger"))
                .load()
                .ledger();
        try (var database = open(ledger)) {
            assertThat(ask(database, "PRAGMA foreign_key_check")).isEmpty();
            assertThat(ask(database, "PRAGMA integrity_check")).containsExactly("ok");
            assertThat(ask(database, "SELECT captive FROM names WHERE names MATCH 'tamosaitis'"))
                    .isEqualTo(ask(database, "SELECT captive FROM names WHERE names MATCH 'Tamošaitis'"))
                    .isNotEmpty();
            assertThat(ask(
                            database,
                            "SELECT name FROM names_parts WHERE names_parts MATCH '\"rsh\" OR \"shk\" OR \"kov\" OR \"ich\"' "
                                    + "ORDER BY rank LIMIT 3"))
                    .anyMatch(name -> name.contains("Gershkovich"));
        }
    }
}
