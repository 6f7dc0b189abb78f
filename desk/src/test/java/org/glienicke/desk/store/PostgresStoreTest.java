package org.glienicke.desk.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** The same store on a real PostgreSQL server, started for the tests. */
@Tag("slow")
@SuppressWarnings("NullAway.Init") // set before all tests
class PostgresStoreTest extends StoreContract {

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Override
    Store empty() throws Exception {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop table if exists entry, migration");
        }
        return again();
    }

    @Override
    Store again() {
        return Store.open(
                StoreAddress.parse("postgres://postgres:postgres@localhost:" + server.getPort() + "/postgres"), CLOCK);
    }
}
