package org.glienicke.desk.store;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where a store lies: a folder of the user's, or a database server. */
public sealed interface StoreAddress {

    /** A folder; the store is a file in it. */
    record Folder(Path path) implements StoreAddress {}

    /**
     * A PostgreSQL server.
     *
     * @param url as JDBC writes it, without user and password
     */
    record Postgres(String url, String user, String password) implements StoreAddress {}

    /**
     * Reads an address.
     *
     * @param text a folder, or {@code postgres://user:password@host:port/database}
     * @throws IllegalArgumentException if it begins like a server's and is none
     */
    static StoreAddress parse(String text) {
        if (!text.startsWith("postgres://") && !text.startsWith("postgresql://")) {
            return new Folder(Path.of(text));
        }
        var uri = URI.create(text);
        if (uri.getHost() == null || uri.getPath() == null || uri.getPath().length() < 2) {
            throw new IllegalArgumentException(
                    "store is '" + text + "', not postgres://user:password@host:port/database");
        }
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        var login = Optional.ofNullable(uri.getUserInfo()).orElse("").split(":", 2);
        return new Postgres(
                "jdbc:postgresql://" + uri.getHost() + port + uri.getPath() + query,
                login[0],
                login.length > 1 ? login[1] : "");
    }

    /**
     * The folder in which programs of this user keep their data.
     *
     * @param environment as the process has it
     */
    static StoreAddress usual(Map<String, String> environment) {
        var home = Path.of(System.getProperty("user.home", ""));
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (environment.containsKey("XDG_DATA_HOME")) {
            return new Folder(Path.of(environment.get("XDG_DATA_HOME"), "glienicke"));
        }
        if (system.contains("mac")) {
            return new Folder(home.resolve("Library/Application Support/glienicke"));
        }
        if (environment.containsKey("APPDATA")) {
            return new Folder(Path.of(environment.get("APPDATA"), "glienicke"));
        }
        return new Folder(home.resolve(".local/share/glienicke"));
    }
}
