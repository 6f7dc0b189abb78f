package org.glienicke.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import org.glienicke.core.bargaining.Acceptance;
import org.glienicke.core.bargaining.Outlooks;

/**
 * Looks for the deal accepted in most draws of an invented case and proves a bound, once, and prints both with the seconds by the clock
 * from a virtual machine that has just started: {@code java -cp bench/target/benchmarks.jar org.glienicke.bench.AcceptanceRun PARTIES
 * TERMS DRAWS SEED NODES [GAP]}. The proof ends at the gap, a share of the draws.
 */
public final class AcceptanceRun {

    private static final int MOVES = 100_000;

    private AcceptanceRun() {}

    /** Runs what is named. */
    public static void main(String... args) {
        if (args.length < 5) {
            System.err.println("usage: AcceptanceRun PARTIES TERMS DRAWS SEED NODES [GAP]");
            System.exit(2);
        }
        var sizes = Arrays.stream(args, 0, 3).mapToInt(Integer::parseInt).toArray();
        var outlooks = Outlooks.invented(sizes[0], sizes[1], sizes[2], new Random(Long.parseLong(args[3])));
        double gap = args.length > 5 ? Double.parseDouble(args[5]) : 0;
        var effort = new Acceptance.Effort(MOVES, Long.parseLong(args[4]), gap);
        var best = Acceptance.of(outlooks, effort, new SplittableRandom(1)).orElseThrow();
        double seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1e3;
        System.out.printf(
                "%s, seed %s: %d, bound %d, gap %.1f percent, %.1f s%n",
                Arrays.toString(sizes), args[3], best.accepted(), best.bound(), 100 * best.gap(), seconds);
    }
}
