package org.glienicke.desk.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.valuation.Prices;
import org.glienicke.core.valuation.ProfileDraft;
import org.glienicke.desk.files.Digest;
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
    private final CompletableFuture<Snapshot> first = new CompletableFuture<>();
    private final AtomicBoolean isBegun = new AtomicBoolean();
    private final AtomicReference<Snapshot> current = new AtomicReference<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * One reading of the record.
     *
     * @param trace of the files, as they were before they were read
     * @param ledger what pages are written from
     * @param findings of the newest reading
     */
    record Snapshot(
            String trace,
            Ledger ledger,
            ProfileDraft.Shelf shelf,
            Prices prices,
            Search search,
            List<Finding> findings) {

        String revision() {
            return ledger.revision();
        }

        /** The same with another ledger, made of this one. */
        Snapshot on(Ledger other) {
            return new Snapshot(trace, other, shelf, prices, search, findings);
        }

        private Snapshot with(List<Finding> newest) {
            return new Snapshot(trace, ledger, shelf, prices, search, newest);
        }
    }

    /** A file by what tells that it changed. */
    private record Trace(Path file, long size, long time) {}

    private LiveRecord(Path root) {
        this.root = root;
    }

    /** The record of a folder, not read before {@link #begin}. */
    static LiveRecord at(Path root) {
        return new LiveRecord(root);
    }

    /** Begins to read the folder and to watch it, if that has not begun. Reading is much work, so it has a thread of its own. */
    void begin() {
        if (!isBegun.getAndSet(true)) {
            Thread.ofPlatform().daemon().name("reads the record").start(this::readFirst);
            Thread.ofVirtual().name("watches the record").start(this::watch);
        }
    }

    private void readFirst() {
        try {
            first.complete(read());
        } catch (RuntimeException | Error e) {
            first.completeExceptionally(e);
            throw e;
        }
    }

    /** The newest reading; waits for the first. */
    Snapshot now() {
        var known = current.get();
        if (known != null) {
            return known;
        }
        begin();
        return first.join();
    }

    /** Whether the record has been read, so that {@link #now} answers at once. */
    boolean isRead() {
        return current.get() != null;
    }

    /** What tells the files of this state from those of another: names, sizes, times. */
    String trace() {
        return Digest.of(traces().stream()
                .sorted(Comparator.comparing(Trace::file))
                .map(Object::toString)
                .collect(Collectors.joining("\n")));
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
        var trace = trace();
        var loaded = LedgerFolder.at(root).load();
        var next = Optional.ofNullable(current.get())
                .filter(before -> isWorse(loaded, before))
                .map(before -> before.with(loaded.findings()))
                .orElseGet(() -> new Snapshot(
                        trace,
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
