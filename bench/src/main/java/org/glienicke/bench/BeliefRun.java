package org.glienicke.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.glienicke.core.belief.Belief;
import org.glienicke.core.belief.Observation;
import org.glienicke.core.belief.Observations;
import org.glienicke.core.belief.Posterior;
import org.glienicke.core.belief.Priors;
import org.glienicke.core.belief.Tabulated;
import org.glienicke.core.inference.Convergence;
import org.glienicke.core.inference.Lockstep;
import org.glienicke.core.probability.Chance;
import org.glienicke.core.valuation.Criterion;
import org.glienicke.core.valuation.Evidence;
import org.glienicke.core.valuation.Profile;
import org.glienicke.desk.files.LedgerFolder;
import org.glienicke.desk.files.MoneyTables;
import org.glienicke.desk.files.SeededChance;

/**
 * How long learning takes, in one process: the first time, before the compiler has seen anything, and the times after. {@code invented
 * ROUNDS} asks the invented talks, {@code record ROUNDS} the record in {@code ledger}, {@code data FOLDER} writes the invented talks and
 * what was found in them for the programs in {@code bench/peers}.
 */
public final class BeliefRun {

    private static final long SEED = 1;
    private static final int OFFERS = 200;
    private static final int CHECKS = 5;
    private static final Chance CHANCE = new SeededChance(SEED);

    private BeliefRun() {}

    public static void main(String[] args) throws IOException {
        switch (args.length == 2 ? args[0] : "") {
            case "invented" -> invented(new Clock(Integer.parseInt(args[1])));
            case "record" -> record(new Clock(Integer.parseInt(args[1])));
            case "data" -> write(Path.of(args[1]));
            default -> {
                System.err.println("BeliefRun invented ROUNDS | record ROUNDS | data FOLDER");
                System.exit(2);
            }
        }
    }

    private static InventedTalks talks(int offers) {
        return InventedTalks.of(offers, CHANCE.named("talks"));
    }

    private static void invented(Clock clock) throws IOException {
        var talks = talks(OFFERS);
        var more = InventedTalks.of(OFFERS + 1, new SeededChance(SEED + 1).named("talks"));
        var added = more.offers().getLast();
        var first = talks.offers().getFirst();
        head(talks.offers());
        var base = learned(
                clock.time("cold", () -> Belief.of(talks.record(), talks.priors(), Lockstep.Plan.quick(), CHANCE)));
        clock.many().time("offer added", () -> base.after(added, CHANCE));
        clock.many().time("offer dropped", () -> base.without(first, CHANCE));
        clock.many().time("offer flipped", () -> base.flipped(first, flipped(first), CHANCE));
        clock.many().time("prior dragged", () -> dragged(base, talks.priors(), Criterion.JUSTICE, 1.1));
        clock.time("repaired", () -> base.revised(talks.offers().subList(OFFERS / 4, OFFERS), CHANCE));
        clock.few()
                .time("certified", () -> Belief.of(talks.record(), talks.priors(), Lockstep.Plan.certified(), CHANCE));
    }

    private static void head(List<Observation> observations) throws IOException {
        long refused = count(observations, Observation.Outcome.REFUSED);
        long unknown = observations.stream()
                .filter(o -> o.outcome() == Observation.Outcome.REFUSED
                        && o.sides().stream().noneMatch(s -> s.word() == Observation.Word.REFUSED))
                .count();
        print(String.format(
                Locale.ROOT,
                "%d observations, %d settled, %d refused, nobody knows by whom: %d",
                observations.size(),
                count(observations, Observation.Outcome.SETTLED),
                refused,
                unknown));
        print(String.format(
                Locale.ROOT, "%d processors, load %s", Runtime.getRuntime().availableProcessors(), load()));
        print(String.format(Locale.ROOT, "%-14s %9s %9s %9s %9s  %s", "ms", "first", "median", "least", "cpu", ""));
    }

    private static long count(List<Observation> observations, Observation.Outcome outcome) {
        return observations.stream().filter(o -> o.outcome() == outcome).count();
    }

    private static String load() throws IOException {
        var file = Path.of("/proc/loadavg");
        return Files.exists(file) ? Files.readString(file).strip() : "unknown";
    }

    private static Posterior learned(Belief belief) {
        return switch (belief) {
            case Belief.Learned(var posterior) -> posterior;
            case Belief.Declined _, Belief.Unsound _ -> throw new IllegalStateException(belief.toString());
        };
    }

    private static Observation flipped(Observation offer) {
        boolean settled = offer.outcome() == Observation.Outcome.SETTLED;
        var sides = offer.sides().stream()
                .map(s -> new Observation.Side(
                        s.party(), s.swings(), settled ? Observation.Word.SILENT : Observation.Word.ACCEPTED))
                .toList();
        var outcome = settled ? Observation.Outcome.REFUSED : Observation.Outcome.SETTLED;
        return new Observation(offer.origin(), offer.year(), sides, outcome, offer.heads());
    }

    private static Belief dragged(Posterior base, Priors priors, Criterion criterion, double factor) {
        var party = InventedTalks.party(0);
        var judged = Objects.requireNonNull(priors.judged().get(party), "all invented parties are judged");
        var profile = judged.profile();
        var old = Objects.requireNonNull(profile.weights().get(criterion), "a profile weighs every criterion");
        double points = old.median() * profile.pointsPerWeight() * factor;
        return base.judged(
                party, criterion, new Profile.Weight(points, old.times(), Evidence.JUDGEMENT, "", ""), CHANCE);
    }

    private static void record(Clock clock) throws IOException {
        var root = Path.of("ledger");
        var loaded = LedgerFolder.at(root).load();
        var prices = MoneyTables.read(root);
        var observations = Observations.of(loaded.ledger(), loaded.profiles().assumptions(), prices);
        var priors = Priors.of(loaded.ledger(), loaded.profiles(), 1);
        head(observations.all());
        var base = learned(
                clock.few().time("cold", () -> Belief.of(observations, priors, Lockstep.Plan.thorough(), CHANCE)));
        var one = base.observations().getLast();
        clock.many().time("answer dropped", () -> base.without(one, CHANCE));
        for (var exchange : List.of("1962-abel-powers", "2022-griner-bout", "2024-ankara")) {
            clock.few().time("without " + exchange.substring(5), () -> base.without(exchange, CHANCE));
        }
    }

    private static void write(Path folder) throws IOException {
        var talks = talks(OFFERS);
        var table = Tabulated.of(talks.offers(), talks.priors());
        var random = CHANCE.named("positions to compare at");
        var positions = IntStream.range(0, CHECKS)
                .mapToObj(_ -> IntStream.range(0, table.dimension())
                        .mapToDouble(_ -> random.nextGaussian())
                        .toArray())
                .toList();
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("talks.R"), table.r(positions));
        var posterior = learned(Belief.of(talks.record(), talks.priors(), Lockstep.Plan.certified(), CHANCE));
        Files.write(folder.resolve("found.csv"), found(posterior, table.names()));
        print(String.format(Locale.ROOT, "%s", posterior.soundness().worst()));
    }

    // mean and its Monte Carlo error, of every unknown and of its square
    private static List<String> found(Posterior posterior, List<String> names) {
        int chains = Lockstep.Plan.certified().chains();
        var packed = posterior.packed();
        int dimension = posterior.unknowns();
        int draws = packed.length / dimension / chains;
        var lines = new ArrayList<>(List.of("unknown,mean,error,square,square_error"));
        for (int i = 0; i < dimension; i++) {
            var values = new double[chains][draws];
            var squares = new double[chains][draws];
            for (int k = 0; k < chains * draws; k++) {
                double value = packed[i * chains * draws + k];
                values[k / draws][k % draws] = value;
                squares[k / draws][k % draws] = value * value;
            }
            lines.add('"' + names.get(i) + "\"," + moments(values) + "," + moments(squares));
        }
        return lines;
    }

    private static String moments(double[][] values) {
        var all = Arrays.stream(values).flatMapToDouble(Arrays::stream).toArray();
        double mean = Arrays.stream(all).average().orElse(0);
        double variance =
                Arrays.stream(all).map(v -> (v - mean) * (v - mean)).average().orElse(0);
        return mean + "," + Math.sqrt(variance / Convergence.ess(values));
    }

    private static void print(String line) {
        System.out.println(line);
    }

    /** Runs something some times over, and prints how long it took. */
    private record Clock(int rounds) {

        private static final com.sun.management.OperatingSystemMXBean SYSTEM =
                java.lang.management.ManagementFactory.getPlatformMXBean(
                        com.sun.management.OperatingSystemMXBean.class);

        Clock many() {
            return new Clock(50 * rounds);
        }

        Clock few() {
            return new Clock(Math.max(2, rounds / 20));
        }

        // the later half counts, by when the compiler is done
        Belief time(String what, Supplier<Belief> work) {
            var took = new double[rounds];
            long processor = 0;
            long began = System.nanoTime();
            var belief = work.get();
            double first = (System.nanoTime() - began) / 1e6;
            for (int i = 0; i < rounds; i++) {
                processor = i == rounds / 2 ? SYSTEM.getProcessCpuTime() : processor;
                long from = System.nanoTime();
                belief = work.get();
                took[i] = (System.nanoTime() - from) / 1e6;
            }
            double each = (SYSTEM.getProcessCpuTime() - processor) / 1e6 / (rounds - rounds / 2);
            var later = Arrays.stream(took, rounds / 2, rounds).sorted().toArray();
            print(String.format(
                    Locale.ROOT,
                    "%-14s %9.2f %9.2f %9.2f %9.2f  %s",
                    what,
                    first,
                    later[later.length / 2],
                    later[0],
                    each,
                    about(belief)));
            return belief;
        }

        private static String about(Belief belief) {
            return switch (belief) {
                case Belief.Learned(var posterior) -> {
                    var sound = posterior.soundness();
                    var worst = sound.worst();
                    yield String.format(
                            Locale.ROOT,
                            "%s: %d unknowns, %d draws, k-hat %.2f, ESS %.0f and %.0f, R-hat %.4f, nested %.4f, %d gradients",
                            sound.way(),
                            posterior.unknowns(),
                            posterior.size(),
                            sound.kHat(),
                            worst.bulkEss(),
                            worst.tailEss(),
                            worst.rHat(),
                            worst.nestedRHat(),
                            sound.trace().gradients());
                }
                case Belief.Declined _, Belief.Unsound _ -> belief.toString();
            };
        }
    }
}
