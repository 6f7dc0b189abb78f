package org.glienicke.desk.web;

import java.time.Clock;
import java.util.Optional;
import org.glienicke.desk.store.Store;
import org.glienicke.desk.store.StoreAddress;
import org.glienicke.desk.store.StoreFailure;
import org.jspecify.annotations.Nullable;

/** The way to the store. It opens when somebody first needs it, so that reading never waits for a database, nor fails with it. */
final class StoreDoor implements AutoCloseable {

    private final StoreAddress address;
    private @Nullable Store open;

    StoreDoor(StoreAddress address) {
        this.address = address;
    }

    /** The store; a refusal that says why, if it cannot be opened. */
    synchronized Store store() {
        try {
            return opened();
        } catch (StoreFailure failure) {
            throw new Refusal(503, failure.sentence(), "Everything that needs no store still works.");
        }
    }

    /** The store, if it can be opened. */
    synchronized Optional<Store> ifOpen() {
        try {
            return Optional.of(opened());
        } catch (StoreFailure _) {
            return Optional.empty();
        }
    }

    /** Opens it now, so that whoever named it hears at once if it cannot be. */
    synchronized void openNow() {
        opened();
    }

    private Store opened() {
        var known = open;
        if (known == null) {
            known = Store.open(address, Clock.systemUTC());
            open = known;
        }
        return known;
    }

    @Override
    public synchronized void close() {
        if (open != null) {
            open.close();
        }
    }
}
