package org.glienicke.desk.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Brings the tables of a store to what this program knows, step by step; a step is whole or not done. */
final class Migrations {

    /** The newest step; each is one file of SQL that both databases understand. */
    private static final int NEWEST = 1;

    /** Keeps two programs from taking a step at once; any number that nobody else uses. */
    private static final long LOCK = 8_962_001;

    private Migrations() {}

    static void run(Jdbi jdbi, boolean isPostgres) {
        jdbi.useTransaction(handle -> {
            if (isPostgres) {
                handle.execute("select pg_advisory_xact_lock(?)", LOCK);
            }
            handle.execute("create table if not exists migration (version integer primary key)");
            int done = handle.createQuery("select coalesce(max(version), 0) from migration")
                    .mapTo(Integer.class)
                    .one();
            if (done > NEWEST) {
                throw new StoreFailure(
                        "The store was written by a newer Glienicke (its version is " + done + ", this program knows "
                                + NEWEST + "). Use that, or another store.",
                        new IllegalStateException("version " + done));
            }
            for (int version = done + 1; version <= NEWEST; version++) {
                step(handle, version);
            }
        });
    }

    private static void step(Handle handle, int version) {
        handle.execute(sql(version));
        handle.execute("insert into migration (version) values (?)", version);
    }

    private static String sql(int version) {
        try (InputStream in = Migrations.class.getResourceAsStream(version + ".sql")) {
            if (in == null) {
                throw new IllegalStateException(version + ".sql is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
