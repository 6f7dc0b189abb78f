package org.glienicke.desk.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongConsumer;

/** How far the reading of large files is, on standard error: a bar where a person looks, else a line a tenth. */
final class ReadingBar implements LongConsumer {

    private static final int WIDTH = 30;
    private static final long PAUSE_NANOS = 200_000_000L;
    private static final long MEGA = 1_000_000;

    /** Below so many bytes nobody waits. */
    private static final long SMALL = 50 * MEGA;

    private final PrintWriter err;
    private final boolean isWatched;
    private final long total;
    private final long start = System.nanoTime();
    private long read;
    private long lastShown = start;
    private int lastTenth;

    /** @param total bytes of all files */
    ReadingBar(PrintWriter err, boolean isWatched, long total) {
        this.err = err;
        this.isWatched = isWatched;
        this.total = total;
    }

    @Override
    public void accept(long bytes) {
        read += bytes;
        if (total < SMALL) {
            return;
        }
        long now = System.nanoTime();
        int tenth = (int) (10 * read / total);
        if (isWatched && now - lastShown > PAUSE_NANOS) {
            lastShown = now;
            show("\r", "");
        } else if (!isWatched && tenth > lastTenth) {
            lastTenth = tenth;
            show("", "\n");
        }
    }

    private void show(String before, String after) {
        int filled = (int) (WIDTH * read / total);
        double seconds = Math.max(1e-3, (System.nanoTime() - start) / 1e9);
        err.print(String.format(
                Locale.ROOT,
                "%s[%s%s] %3d%%  %d of %d MB, %.0f MB/s%s",
                before,
                "#".repeat(filled),
                ".".repeat(WIDTH - filled),
                100 * read / total,
                read / MEGA,
                total / MEGA,
                read / seconds / MEGA,
                after));
        err.flush();
    }

    /** Wipes the bar. */
    void done() {
        if (isWatched && total >= SMALL) {
            err.print("\r" + " ".repeat(90) + "\r");
            err.flush();
        }
    }
}
