package org.glienicke.desk.events;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.glienicke.core.audiences.Coverage;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Place;

/**
 * Reads files of events, of any size, once from end to end: one thread cuts blocks at ends of lines, as many as there are processors read
 * them. What is held at a time is a few blocks and the sums.
 */
public final class EventScan {

    /** How many bad lines are shown. */
    static final int EXAMPLES = 5;

    private static final int BLOCK = 4 << 20;

    private final List<EventTally.Watched> watched;
    private final LocalDate event;
    private final int threads;
    private final List<String> files = new ArrayList<>();
    private final List<BlockLines> counted = new ArrayList<>();
    private final List<Long> blockLines = new ArrayList<>();
    private long lines;

    private EventScan(List<EventTally.Watched> watched, LocalDate event, int threads) {
        this.watched = watched;
        this.event = event;
        this.threads = threads;
    }

    /** How many lines a block had, to tell the line in the file. */
    private record BlockLines(String file, Future<Long> lines) {}

    /** One that reads blocks, with what it saw. */
    private static final class Reader {

        private final EventTally tally;
        private final EventLines lines;

        Reader(List<EventTally.Watched> watched, LocalDate event) {
            this.tally = new EventTally(watched, event);
            this.lines = new EventLines(tally);
        }

        long read(String file, long block, byte[] bytes, int to) {
            tally.at(file, block);
            return lines.read(bytes, 0, to);
        }
    }

    /**
     * The coverage of parties around an event.
     *
     * @param parties those with a country code; the others have no coverage
     * @param threads 1 or more; the result is the same for any
     * @param progress told how many bytes of the files are read
     * @throws IOException if a file cannot be read to its end
     */
    public static Coverage of(
            List<Path> files, List<Party.Id> parties, LocalDate event, int threads, LongConsumer progress)
            throws IOException {
        var watched = parties.stream()
                .flatMap(party -> code(party).map(code -> new EventTally.Watched(party, code)).stream())
                .toList();
        return new EventScan(watched, event, threads).scan(files, progress);
    }

    /** The code of a party in the files; empty for those that are no country. */
    static Optional<Integer> code(Party.Id party) {
        var alpha2 = party.code().equals("SU") ? "RU" : party.code();
        if (alpha2.length() != 2) {
            return Optional.empty();
        }
        try {
            var alpha3 = Locale.of("", alpha2).getISO3Country();
            return alpha3.length() == 3
                    ? Optional.of(EventLines.code(alpha3.charAt(0), alpha3.charAt(1), alpha3.charAt(2)))
                    : Optional.empty();
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }

    private Coverage scan(List<Path> paths, LongConsumer progress) throws IOException {
        var readers = new ArrayBlockingQueue<Reader>(threads);
        var free = new ArrayBlockingQueue<byte[]>(threads + 2);
        for (int i = 0; i < threads; i++) {
            readers.add(new Reader(watched, event));
        }
        for (int i = 0; i < threads + 2; i++) {
            free.add(new byte[BLOCK]);
        }
        var tally = new EventTally(watched, event);
        long rows = 0;
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var path : paths) {
                try (var file = EventFile.open(path, progress)) {
                    for (var part = file.next(); part.isPresent(); part = file.next()) {
                        files.add(part.get().name());
                        cut(part.get().name(), part.get().bytes(), new Work(pool, readers, free));
                    }
                }
            }
            count();
        }
        for (var reader : readers) {
            tally.merge(reader.tally);
            rows += reader.lines.rows();
        }
        return new Coverage(
                tally.tones(), new Coverage.Basis(files, lines, rows, tally.bad(), examples(tally.flaws())));
    }

    private record Work(ExecutorService pool, BlockingQueue<Reader> readers, BlockingQueue<byte[]> free) {}

    // what is left behind the last end of a line is carried into the next block
    private void cut(String name, InputStream bytes, Work work) throws IOException {
        var block = take(work.free());
        int filled = 0;
        long number = 0;
        while (true) {
            int read = bytes.readNBytes(block, filled, block.length - filled);
            filled += read;
            boolean isLast = filled < block.length;
            int end = isLast ? filled : lastEnd(block, filled);
            if (end == 0 && !isLast) {
                end = filled; // a line longer than a block is no event, wherever it is cut
            }
            var next = take(work.free());
            int left = filled - end;
            System.arraycopy(block, end, next, 0, left);
            submit(name, number++, block, end, work);
            block = next;
            filled = left;
            if (isLast) {
                work.free().add(block);
                return;
            }
        }
    }

    private static int lastEnd(byte[] block, int filled) {
        int at = filled;
        while (at > 0 && block[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    private void submit(String name, long number, byte[] block, int to, Work work) {
        counted.add(new BlockLines(name, work.pool().submit(() -> {
            var reader = take(work.readers());
            try {
                return reader.read(name, number, block, to);
            } finally {
                work.readers().add(reader);
                work.free().add(block);
            }
        })));
    }

    private static <T> T take(BlockingQueue<T> queue) {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        }
    }

    private void count() {
        for (var block : counted) {
            try {
                long n = block.lines.get();
                blockLines.add(n);
                lines += n;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while reading", e);
            } catch (java.util.concurrent.ExecutionException e) {
                throw new IllegalStateException("a block could not be read", e.getCause());
            }
        }
    }

    private List<Finding> examples(List<EventTally.Flaw> flaws) {
        return flaws.stream()
                .map(flaw -> new Finding(
                        new Place(flaw.file(), Math.toIntExact(Math.min(Integer.MAX_VALUE, line(flaw))), ""),
                        Finding.Kind.WRONG_SHAPE,
                        "the line " + flaw.bad().words()))
                .toList();
    }

    private long line(EventTally.Flaw flaw) {
        long before = 0;
        long number = 0;
        for (int i = 0; i < counted.size() && number < flaw.block(); i++) {
            if (counted.get(i).file().equals(flaw.file())) {
                before += blockLines.get(i);
                number++;
            }
        }
        return before + flaw.line();
    }
}
