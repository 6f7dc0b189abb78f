package org.glienicke.desk.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.valuation.Prices;
import org.glienicke.core.valuation.ProfileDraft;
import org.glienicke.desk.files.LedgerFolder;
import org.glienicke.desk.files.Loaded;
import org.glienicke.desk.files.MoneyTables;

/**
 * The record as it lies in its folder now. Files stay the truth: their names, sizes and times are looked at twice a second, and what
 * changed is read again. A reading with findings does not replace one without; its findings are told beside it.
 */
final class LiveRecord implements AutoCloseable {

    private static final Duration EACH = Duration.ofMillis(500);

    private final Path root;
    private final CompletableFuture<Snapshot> first;
    private final AtomicReference<Snapshot> current = new AtomicReference<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * One reading of the record.
     *
     * @param ledger what pages are written from
     * @param findings of the newest reading
     */
    record Snapshot(Ledger ledger, ProfileDraft.Shelf shelf, Prices prices, Search search, List<Finding> findings) {

        String revision() {
            return ledger.revision();
        }

        private Snapshot with(List<Finding> newest) {
            return new Snapshot(ledger, shelf, prices, search, newest);
        }
    }

    /** A file by what tells that it changed. */
    private record Trace(Path file, long size, long time) {}

    private LiveRecord(Path root) {
        this.root = root;
        this.first = CompletableFuture.supplyAsync(this::read, LiveRecord::aside);
    }

    // reading a record is much work for a start that people wait for, so it has a thread of its own
    private static void aside(Runnable work) {
        Thread.ofPlatform().daemon().name("reads the record").start(work);
    }

    /** Begins to read the folder and to watch it. */
    static LiveRecord at(Path root) {
        var live = new LiveRecord(root);
        Thread.ofVirtual().name("watches the record").start(live::watch);
        return live;
    }

    /** The newest reading; waits for the first. */
    Snapshot now() {
        var known = current.get();
        return known != null ? known : first.join();
    }

    /** Reads again at once, for those who have just written a file. */
    void readNow() {
        read();
    }

    private void watch() {
        var seen = traces();
        now();
        while (!isClosedWithin(EACH)) {
            var traces = traces();
            if (!traces.equals(seen)) {
                seen = traces;
                read();
            }
        }
    }

    private boolean isClosedWithin(Duration span) {
        try {
            return closed.await(span.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            return true;
        }
    }

    private List<Trace> traces() {
        var traces = new ArrayList<Trace>();
        try (var files = Files.walk(root)) {
            files.filter(Files::isRegularFile).forEach(file -> trace(file, traces));
        } catch (IOException | UncheckedIOException _) {
            // what vanished while we looked is seen the next time
        }
        return traces;
    }

    private static void trace(Path file, List<Trace> traces) {
        try {
            traces.add(new Trace(
                    file, Files.size(file), Files.getLastModifiedTime(file).toMillis()));
        } catch (IOException _) {
            // gone again
        }
    }

    private Snapshot read() {
        var loaded = LedgerFolder.at(root).load();
        var next = Optional.ofNullable(current.get())
                .filter(before -> isWorse(loaded, before))
                .map(before -> before.with(loaded.findings()))
                .orElseGet(() -> new Snapshot(
                        loaded.ledger(),
                        loaded.profiles(),
                        MoneyTables.read(root),
                        Search.in(loaded.ledger()),
                        loaded.findings()));
        current.set(next);
        return next;
    }

    private static boolean isWorse(Loaded loaded, Snapshot before) {
        return !loaded.findings().isEmpty() && !before.ledger().exchanges().isEmpty();
    }

    Path root() {
        return root;
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
