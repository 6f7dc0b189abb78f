package org.glienicke.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.glienicke.core.bargaining.Acceptance;
import org.glienicke.core.bargaining.Outlooks;

/**
 * Looks for the deal accepted in most draws of an invented case and proves a bound, once, and prints both with the seconds by the clock
 * from a virtual machine that has just started: {@code java -cp bench/target/benchmarks.jar org.glienicke.bench.AcceptanceRun PARTIES
 * TERMS DRAWS SEED NODES [GAP]}. The proof ends at the gap, a share of the draws. {@code ... AcceptanceRun PARTIES TERMS DRAWS SEED FILE.csv}
 * writes the case for other programs: a line a draw and party, its reservation value and the worth of every term.
 */
public final class AcceptanceRun {

    private static final int MOVES = 100_000;

    private AcceptanceRun() {}

    /** Writes or runs what is named. */
    public static void main(String... args) throws IOException {
        if (args.length < 5) {
            System.err.println("usage: AcceptanceRun PARTIES TERMS DRAWS SEED NODES [GAP] | ... SEED FILE.csv");
            System.exit(2);
        }
        var sizes = Arrays.stream(args, 0, 3).mapToInt(Integer::parseInt).toArray();
        var outlooks = Outlooks.invented(sizes[0], sizes[1], sizes[2], new Random(Long.parseLong(args[3])));
        if (args[4].endsWith(".csv")) {
            Files.write(Path.of(args[4]), rows(outlooks, sizes));
            return;
        }
        double gap = args.length > 5 ? Double.parseDouble(args[5]) : 0;
        var effort = new Acceptance.Effort(MOVES, Long.parseLong(args[4]), gap);
        var best = Acceptance.of(outlooks, effort, new SplittableRandom(1)).orElseThrow();
        double seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1e3;
        System.out.printf(
                "%s, seed %s: %d, bound %d, gap %.1f percent, %.1f s%n",
                Arrays.toString(sizes), args[3], best.accepted(), best.bound(), 100 * best.gap(), seconds);
    }

    private static List<String> rows(Outlooks outlooks, int[] sizes) {
        var rows = new ArrayList<>(List.of("draw,party,reservation"
                + IntStream.range(0, sizes[1]).mapToObj(term -> ",t" + term).collect(Collectors.joining())));
        for (int draw = 0; draw < sizes[2]; draw++) {
            for (int party = 0; party < sizes[0]; party++) {
                var row = new StringBuilder(draw + "," + party + "," + outlooks.reservation(party, draw));
                for (int term = 0; term < sizes[1]; term++) {
                    row.append(',').append(outlooks.worth(party, term, draw));
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }
}
