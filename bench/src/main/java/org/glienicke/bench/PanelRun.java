package org.glienicke.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.glienicke.core.inference.Chains;
import org.glienicke.core.inference.Convergence;
import org.glienicke.core.inference.Lockstep;
import org.glienicke.core.inference.Metric;
import org.glienicke.core.probability.Chance;
import org.glienicke.desk.files.SeededChance;

/**
 * The engine on a model of many unknowns: weights of everybody in the choices that {@code bench/peers/panel.R data FILE} writes. {@code
 * PanelRun FILE CHAINS WARM-UP DRAWS [FOUND]} prints the time and how far the chains agree on every unknown, and writes means and mean squares
 * of middles and spreads for {@code panel.R stan} to compare.
 */
public final class PanelRun {

    private static final double ACCEPTANCE = 0.8;

    private final PanelLogit model;

    private PanelRun(PanelLogit model) {
        this.model = model;
    }

    public static void main(String[] args) throws IOException {
        if (args.length < 4) {
            System.err.println("PanelRun FILE CHAINS WARM-UP DRAWS [FOUND]");
            System.exit(2);
        }
        var run = new PanelRun(new PanelLogit(ChoicePanel.read(Path.of(args[0]))));
        int warmUp = Integer.parseInt(args[2]);
        var chains =
                chains(run.model, Integer.parseInt(args[1]), warmUp, Integer.parseInt(args[3]), new SeededChance(1));
        run.tell(chains);
        if (args.length > 4) {
            Files.write(Path.of(args[4]), run.moments(chains));
        }
    }

    /** Chains from starts far apart: middles and logarithms of spreads standard normal, everybody close to the middle. */
    static Chains chains(PanelLogit model, int chains, int warmUp, int draws, Chance chance) {
        var plan = new Lockstep.Plan(chains, warmUp, draws, 1, ACCEPTANCE, Metric.Shape.DIAGONAL);
        return Lockstep.run(
                model,
                chain -> {
                    var random = chance.named("start " + chain);
                    return IntStream.range(0, model.dimension())
                            .mapToDouble(i -> (i < 2 * model.traits() ? 1 : 0.1) * random.nextGaussian())
                            .toArray();
                },
                plan,
                chance);
    }

    private void tell(Chains chains) {
        var panel = model.panel();
        print(String.format(
                Locale.ROOT,
                "%d choices of %d people, %d unknowns",
                panel.choices(),
                panel.people(),
                model.dimension()));
        print(String.format(
                Locale.ROOT,
                "%d chains of %d draws, %d gradients, acceptance %.2f",
                chains.chains(),
                chains.drawsPerChain(),
                chains.trace().gradients(),
                chains.trace().meanAcceptance()));
        tell("sampled");
        int shared = 2 * model.traits();
        print(String.format(Locale.ROOT, "middles and spreads: %s", worst(chains, 0, shared)));
        tell("middles and spreads compared");
        print(String.format(Locale.ROOT, "everybody's weights: %s", worst(chains, shared, model.dimension())));
        tell("all compared");
    }

    private void tell(String what) {
        var system = java.lang.management.ManagementFactory.getPlatformMXBean(
                com.sun.management.OperatingSystemMXBean.class);
        var process = java.lang.management.ManagementFactory.getRuntimeMXBean();
        print(String.format(
                Locale.ROOT,
                "%s: %.1f s since the process began, %.1f s of processor, load %.1f",
                what,
                (System.currentTimeMillis() - process.getStartTime()) / 1e3,
                system.getProcessCpuTime() / 1e9,
                system.getSystemLoadAverage()));
    }

    private static Convergence worst(Chains chains, int from, int to) {
        return IntStream.range(from, to)
                .parallel()
                .mapToObj(i -> chains.convergence(Chains.Quantity.parameter(i)))
                .reduce(Convergence::worse)
                .orElseThrow();
    }

    // in the order of the position
    private List<String> moments(Chains chains) {
        var lines = new ArrayList<>(List.of("mean,error,square,square_error"));
        for (int i = 0; i < 2 * model.traits(); i++) {
            lines.add(moment(chains, i, v -> v) + "," + moment(chains, i, v -> v * v));
        }
        return lines;
    }

    private static String moment(Chains chains, int place, DoubleUnaryOperator of) {
        var values = IntStream.range(0, chains.size())
                .mapToDouble(draw -> of.applyAsDouble(chains.position(draw)[place]))
                .toArray();
        double mean = Arrays.stream(values).average().orElse(0);
        double variance = Arrays.stream(values)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElse(0);
        int length = chains.drawsPerChain();
        var byChain = IntStream.range(0, chains.chains())
                .mapToObj(c -> Arrays.copyOfRange(values, c * length, (c + 1) * length))
                .toArray(double[][]::new);
        return mean + "," + Math.sqrt(variance / Convergence.ess(byChain));
    }

    private static void print(String line) {
        System.out.println(line);
    }
}
