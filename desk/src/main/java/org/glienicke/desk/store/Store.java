package org.glienicke.desk.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * What readers saved: profiles, cases and drafts, with every version, its time and its author. Nothing is ever changed or deleted; undoing
 * adds a version too. What was answered as saved is on disk. SQLite in a folder, or PostgreSQL; the record itself is never in here.
 */
public final class Store implements AutoCloseable {

    private static final String FILE = "workbench.db";
    private static final int POSTGRES_CONNECTIONS = 4;
    private static final int PATIENCE_MILLIS = 5_000;
    private static final String ALL = "select kind, name, version, author, written_at, is_gone, body from entry ";

    /** Class of all SQL states that say a rule of the table was broken, as by a version that is there already. */
    private static final String RULE_BROKEN = "23";

    /** What SQLite says instead. */
    private static final int SQLITE_CONSTRAINT = 19;

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final Clock clock;

    private Store(HikariDataSource pool, Clock clock) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
        this.clock = clock;
    }

    /**
     * Opens a store, made if it is not there.
     *
     * @throws StoreFailure if that cannot be
     */
    public static Store open(StoreAddress address, Clock clock) {
        try {
            var pool = new HikariDataSource(config(address));
            var store = new Store(pool, clock);
            try {
                Migrations.run(store.jdbi, address instanceof StoreAddress.Postgres);
                return store;
            } catch (RuntimeException e) {
                pool.close();
                throw e;
            }
        } catch (StoreFailure e) {
            throw e;
        } catch (RuntimeException | IOException e) {
            throw new StoreFailure("The store at " + words(address) + " cannot be opened: " + reason(e) + ".", e);
        }
    }

    private static HikariConfig config(StoreAddress address) throws IOException {
        var config = new HikariConfig();
        config.setConnectionTimeout(PATIENCE_MILLIS);
        config.setInitializationFailTimeout(PATIENCE_MILLIS);
        switch (address) {
            case StoreAddress.Folder(var folder) -> {
                Files.createDirectories(folder);
                // written through to the disk before a save is answered; one writer, so nobody waits in vain
                config.setJdbcUrl("jdbc:sqlite:" + file(folder)
                        + "?journal_mode=WAL&synchronous=FULL&busy_timeout=" + PATIENCE_MILLIS
                        + "&transaction_mode=IMMEDIATE");
                config.setMaximumPoolSize(1);
            }
            case StoreAddress.Postgres(var url, var user, var password) -> {
                config.setJdbcUrl(url);
                config.setUsername(user);
                config.setPassword(password);
                config.setMaximumPoolSize(POSTGRES_CONNECTIONS);
            }
        }
        return config;
    }

    /** The file that holds the store of a folder. */
    public static Path file(Path folder) {
        return folder.resolve(FILE);
    }

    private static String words(StoreAddress address) {
        return switch (address) {
            case StoreAddress.Folder(var folder) -> file(folder).toString();
            case StoreAddress.Postgres(var url, var _, var _) -> url;
        };
    }

    private static String reason(Throwable e) {
        var cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        var message =
                Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
        return message.lines().findFirst().orElse("").replaceFirst("[.\\s]+$", "");
    }

    /** The newest version of everything of a kind that is there, in order of name. */
    public List<Entry> list(Entry.Kind kind) {
        return jdbi.withHandle(handle -> handle.createQuery(ALL
                        + "e where kind = :kind and is_gone = 0 and version = "
                        + "(select max(version) from entry n where n.kind = e.kind and n.name = e.name) order by name")
                .bind("kind", word(kind))
                .map(Store::entry)
                .list());
    }

    /** The newest version; empty if there is none or it was taken away. */
    public Optional<Entry> find(Entry.Kind kind, String name) {
        return newest(kind, name).filter(entry -> !entry.isGone());
    }

    private Optional<Entry> newest(Entry.Kind kind, String name) {
        return history(kind, name).stream().findFirst();
    }

    /** All versions, newest first. */
    public List<Entry> history(Entry.Kind kind, String name) {
        return jdbi.withHandle(
                handle -> handle.createQuery(ALL + "where kind = :kind and name = :name order by version desc")
                        .bind("kind", word(kind))
                        .bind("name", name)
                        .map(Store::entry)
                        .list());
    }

    /**
     * Saves the next version.
     *
     * @param basedOn the newest version that the author knew; 0 if none
     */
    public Saved save(Entry.Kind kind, String name, int basedOn, String author, String body) {
        return add(new Entry(kind, name, basedOn + 1, author, clock.instant(), false, body));
    }

    /** Takes it away; its history stays, and undoing brings it back. */
    public Saved remove(Entry.Kind kind, String name, int basedOn, String author) {
        return add(new Entry(kind, name, basedOn + 1, author, clock.instant(), true, ""));
    }

    /** Adds a version that is as the one before the newest was; without one, takes it away. */
    public Saved undo(Entry.Kind kind, String name, int basedOn, String author) {
        var before = history(kind, name).stream()
                .filter(entry -> entry.version() < basedOn)
                .findFirst();
        return before.filter(entry -> !entry.isGone())
                .map(entry -> save(kind, name, basedOn, author, entry.body()))
                .orElseGet(() -> remove(kind, name, basedOn, author));
    }

    private Saved add(Entry entry) {
        try {
            int added = jdbi.inTransaction(handle -> handle.createUpdate(
                            "insert into entry (kind, name, version, author, written_at, is_gone, body) "
                                    + "select :kind, :name, :version, :author, :at, :gone, :body where :version = 1 + "
                                    + "(select coalesce(max(version), 0) from entry where kind = :kind and name = :name)")
                    .bind("kind", word(entry.kind()))
                    .bind("name", entry.name())
                    .bind("version", entry.version())
                    .bind("author", entry.author())
                    .bind("at", entry.at().toString())
                    .bind("gone", entry.isGone() ? 1 : 0)
                    .bind("body", entry.body())
                    .execute());
            return added == 1 ? new Saved.Done(entry) : conflict(entry);
        } catch (JdbiException e) {
            if (isRuleBroken(e)) {
                return conflict(entry);
            }
            throw e;
        }
    }

    private static boolean isRuleBroken(JdbiException e) {
        return e.getCause() instanceof SQLException sql
                && (Optional.ofNullable(sql.getSQLState()).orElse("").startsWith(RULE_BROKEN)
                        || (sql.getErrorCode() & 0xFF) == SQLITE_CONSTRAINT);
    }

    private Saved conflict(Entry wanted) {
        return new Saved.Conflict(newest(wanted.kind(), wanted.name())
                .orElse(new Entry(wanted.kind(), wanted.name(), 0, "", clock.instant(), true, "")));
    }

    private static Entry entry(ResultSet row, StatementContext context) throws SQLException {
        return new Entry(
                Entry.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("name"),
                row.getInt("version"),
                row.getString("author"),
                Instant.parse(row.getString("written_at")),
                row.getInt("is_gone") == 1,
                row.getString("body"));
    }

    private static String word(Entry.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        pool.close();
    }
}
