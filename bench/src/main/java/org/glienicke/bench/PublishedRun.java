package org.glienicke.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.glienicke.core.bargaining.Condition;
import org.glienicke.core.bargaining.Frontier;
import org.glienicke.core.bargaining.Proposable;
import org.glienicke.core.bargaining.Values;
import org.glienicke.core.clearing.Clearing;
import org.glienicke.core.clearing.Pool;

/**
 * Solves published instances once and prints what came out, whether it is what the file says, and the processor seconds it took, the
 * warming up of the virtual machine included: {@code java -cp bench/target/benchmarks.jar org.glienicke.bench.PublishedRun FILE.in...} for
 * knapsacks with several objectives, {@code ... PublishedRun K L FILE.wmd...} for exchange pools with their {@code .dat} beside them.
 */
public final class PublishedRun {

    private static final double NANOS = 1e9;

    private PublishedRun() {}

    /** Runs what is named. */
    public static void main(String... args) throws IOException {
        if (args.length == 0 || (!args[0].endsWith(".in") && args.length < 3)) {
            System.err.println("usage: PublishedRun FILE.in... | PublishedRun K L FILE.wmd...");
            System.exit(2);
        }
        boolean isKnapsack = args[0].endsWith(".in");
        for (var name : isKnapsack ? args : Arrays.copyOfRange(args, 2, args.length)) {
            var file = Path.of(name);
            double start = seconds();
            var told = isKnapsack ? knapsack(file) : pool(file, Integer.parseInt(args[0]), Integer.parseInt(args[1]));
            System.out.println(
                    file.getFileName() + ": " + told + ", " + Math.round(100 * (seconds() - start)) / 100.0 + " s");
        }
    }

    private static double seconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / NANOS;
    }

    private static String knapsack(Path file) throws IOException {
        var rows = Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(line -> Arrays.stream(line.strip().split("\\s+", -1))
                        .map(Long::valueOf)
                        .toList())
                .toList();
        int terms = Math.toIntExact(rows.getFirst().getFirst());
        var frontier = Frontier.of(values(rows, terms), Frontier.MOST_POINTS);
        var found = new HashSet<List<Long>>();
        for (int point = 0; point < frontier.size(); point++) {
            found.add(frontier.worth(point));
        }
        boolean isEqual = found.equals(Set.copyOf(rows.subList(3 + terms, rows.size())));
        return frontier.size() + " points, " + (isEqual ? "all equal" : "NOT those published");
    }

    // each objective is a party, the weights are a band with one end
    private static Values values(List<List<Long>> rows, int terms) {
        int parties = Math.toIntExact(rows.getFirst().get(1));
        var proposable = new ArrayList<Proposable>();
        var weights = new HashMap<String, Long>();
        for (int term = 0; term < terms; term++) {
            var row = rows.get(2 + term);
            proposable.add(new Proposable("t-" + term, 0, 1, 1, row.subList(1, 1 + parties)));
            weights.put("t-" + term, row.getFirst());
        }
        var names = new ArrayList<String>();
        for (int party = 0; party < parties; party++) {
            names.add("P" + party);
        }
        return Values.of(names, proposable, Collections.nCopies(parties, 0L))
                .with(new Condition.Band(
                        "capacity", weights, -Condition.NO_LIMIT, rows.get(1).getFirst()));
    }

    private static String pool(Path file, int cycle, int chain) throws IOException {
        var beside = Path.of(file.toString().replaceAll("wmd$", "dat"));
        var read = Pool.parse(text(file), Files.exists(beside) ? Optional.of(text(beside)) : Optional.empty());
        if (read.value().isEmpty()) {
            return "not read: " + read.findings();
        }
        var cleared = Clearing.of(read.value().get().barter(), Clearing.Limits.of(cycle, chain));
        return "worth " + cleared.worth() + ", bound " + cleared.bound() + ", nodes " + cleared.nodes();
    }

    private static Pool.Text text(Path file) throws IOException {
        return new Pool.Text(file.toString(), Files.readString(file));
    }
}
