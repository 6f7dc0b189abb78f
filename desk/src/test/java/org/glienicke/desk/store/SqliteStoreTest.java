package org.glienicke.desk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoreContract {

    @TempDir
    private Path folder;

    @Override
    Store empty() {
        return again();
    }

    @Override
    Store again() {
        return Store.open(new StoreAddress.Folder(folder.resolve("new/store")), CLOCK);
    }

    @Test
    void a_store_of_a_newer_program_is_left_alone() throws Exception {
        var url = "jdbc:sqlite:" + Store.file(folder.resolve("new/store"));
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("insert into migration (version) values (99)");
        }

        assertThatThrownBy(this::again)
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("newer Glienicke")
                .hasMessageContaining("99");
    }

    @Test
    void a_file_that_is_no_store_is_named_and_left_alone() throws IOException {
        var other = folder.resolve("other");
        Files.createDirectories(other);
        Files.writeString(Store.file(other), "these are words and no database at all");

        assertThatThrownBy(() -> Store.open(new StoreAddress.Folder(other), CLOCK))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("workbench.db cannot be opened");
        assertThat(Store.file(other)).content().startsWith("these are words");
    }

    @Test
    void an_address_is_a_folder_or_a_server() {
        assertThat(StoreAddress.parse("here")).isEqualTo(new StoreAddress.Folder(Path.of("here")));
        assertThat(StoreAddress.parse("postgres://ada:secret@db.example:5433/desk"))
                .isEqualTo(new StoreAddress.Postgres("jdbc:postgresql://db.example:5433/desk", "ada", "secret"));
        assertThatThrownBy(() -> StoreAddress.parse("postgres://db.example"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("postgres://user:password@host:port/database");
        assertThat(StoreAddress.usual(Map.of("XDG_DATA_HOME", "/data")))
                .isEqualTo(new StoreAddress.Folder(Path.of("/data/glienicke")));
    }
}
