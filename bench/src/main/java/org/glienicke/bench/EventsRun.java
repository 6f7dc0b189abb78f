package org.glienicke.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.glienicke.core.casebook.Party;
import org.glienicke.desk.events.EventScan;

/** Scans a file of events, so that others can be run on the same file: {@code EventsRun FILE [RUNS]}. */
public final class EventsRun {

    private static final LocalDate DAY = LocalDate.of(2016, 7, 28);

    private EventsRun() {}

    /** Prints the seconds of each run on two threads, and what was found. */
    public static void main(String[] args) throws IOException {
        var file = Path.of(args[0]);
        int runs = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        double megabytes = Files.size(file) / 1e6;
        for (int run = 0; run < runs; run++) {
            long before = System.nanoTime();
            var coverage = EventScan.of(List.of(file), List.of(new Party.Id("RU")), DAY, 2, _ -> {});
            double seconds = (System.nanoTime() - before) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%.2f s wall, %.0f MB/s, %d lines, %d events, %d bad%n",
                    seconds,
                    megabytes / seconds,
                    coverage.basis().lines(),
                    coverage.basis().rows(),
                    coverage.basis().badLines());
        }
    }
}
