package org.glienicke.desk.events;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** A file of events as it is had: plain, gzip, or zip with one or more files inside. */
final class EventFile implements AutoCloseable {

    private final String name;
    private final InputStream source;
    private final @Nullable ZipInputStream zip;
    private boolean isRead = false;

    private EventFile(String name, InputStream source, @Nullable ZipInputStream zip) {
        this.name = name;
        this.source = source;
        this.zip = zip;
    }

    /** A file of lines, or one inside a zip. */
    record Part(String name, InputStream bytes) {}

    /**
     * Opens a file.
     *
     * @param progress told how many more of its bytes are read
     */
    static EventFile open(Path path, LongConsumer progress) throws IOException {
        var raw = new Counted(Files.newInputStream(path), progress);
        var name = path.toString();
        var ending = name.toLowerCase(Locale.ROOT);
        if (ending.endsWith(".zip")) {
            var zip = new ZipInputStream(new BufferedInputStream(raw, 1 << 16));
            return new EventFile(name, zip, zip);
        }
        return new EventFile(name, ending.endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw, null);
    }

    /** The next file of lines; empty after the last. */
    Optional<Part> next() throws IOException {
        if (zip == null) {
            boolean isFirst = !isRead;
            isRead = true;
            return isFirst ? Optional.of(new Part(name, source)) : Optional.empty();
        }
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (!entry.isDirectory()) {
                return Optional.of(new Part(name + "!" + entry.getName(), zip));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    /** Counts what is read through it. */
    private static final class Counted extends FilterInputStream {

        private final LongConsumer progress;

        Counted(InputStream in, LongConsumer progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            progress.accept(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, Math.min(length, 1 << 20));
            progress.accept(Math.max(0, read));
            return read;
        }
    }
}
