package org.glienicke.desk.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import org.glienicke.desk.store.StoreAddress;

/**
 * How a workbench is to be served.
 *
 * @param host address to listen on
 * @param port 0 for any that is free
 * @param token that every visitor must show; wanted wherever others can reach the address
 * @param ledger folder of the record
 * @param store where to keep what readers save
 * @param isStoreNamed whether the user named it, and so wants to hear at once if it cannot be opened
 */
public record Settings(
        String host, int port, Optional<String> token, Path ledger, StoreAddress store, boolean isStoreNamed) {

    /** Shorter ones can be guessed. */
    public static final int SHORTEST_TOKEN = 16;

    /** Where the cases that came with the program lie. */
    public Path cases() {
        return Path.of(System.getProperty("glienicke.home", "")).resolve("cases");
    }

    /** Whether only this machine can reach the address. */
    public boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }

    /** Why it is not served like this; empty if it can be. */
    public Optional<String> objection() {
        if (!isLoopback() && token.isEmpty()) {
            return Optional.of("'" + host + "' can be reached by others, so a --token of at least " + SHORTEST_TOKEN
                    + " letters is needed. Maybe --host 127.0.0.1");
        }
        if (token.isPresent() && token.get().length() < SHORTEST_TOKEN) {
            return Optional.of("--token has " + token.get().length() + " letters, at least " + SHORTEST_TOKEN
                    + " are needed. Maybe: openssl rand -hex 16");
        }
        return Optional.empty();
    }
}
