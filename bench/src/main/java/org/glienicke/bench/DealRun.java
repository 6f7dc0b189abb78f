package org.glienicke.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.glienicke.core.bargaining.Frontier;
import org.glienicke.core.bargaining.Values;

/**
 * The two-party case of {@link DealBenchmark} for other programs, and what its frontier takes here: {@code java -cp
 * bench/target/benchmarks.jar org.glienicke.bench.DealRun TERMS FILE.csv} writes a header and a line a term, what it is worth to the one
 * and to the other in whole billionths, and prints the points found with the processor time of the first run and of the fastest.
 */
public final class DealRun {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final int RUNS = 200;

    private DealRun() {}

    /** Writes and runs what is named. */
    public static void main(String... args) throws IOException {
        if (args.length != 2) {
            System.err.println("usage: DealRun TERMS FILE.csv");
            System.exit(2);
        }
        var values = DealBenchmark.invented(2, Integer.parseInt(args[0]));
        Files.writeString(Path.of(args[1]), csv(values));
        double first = run(values);
        double least = first;
        for (int run = 1; run < RUNS; run++) {
            least = Math.min(least, run(values));
        }
        System.out.printf(
                java.util.Locale.ROOT,
                "%s: here, %d points, first %.2f ms, fastest of %d %.2f ms of processor%n",
                args[1],
                Frontier.of(values).size(),
                first,
                RUNS,
                least);
    }

    private static String csv(Values values) {
        return values.terms().stream()
                .map(term -> term.worth().get(0) + "," + term.worth().get(1))
                .collect(Collectors.joining("\n", "P0,P1\n", "\n"));
    }

    private static double run(Values values) {
        var thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        Frontier.of(values);
        return (thread.getCurrentThreadCpuTime() - start) / NANOS_PER_MILLI;
    }
}
