package org.glienicke.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.glienicke.core.bargaining.Acceptance;
import org.glienicke.core.bargaining.Agreement;
import org.glienicke.core.bargaining.Frontier;
import org.glienicke.core.bargaining.Outlooks;
import org.glienicke.core.bargaining.Proposable;
import org.glienicke.core.bargaining.Values;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Frontiers, solutions and most acceptable deals of invented cases. Each term costs its giver U(0, 1) and brings its receiver U(0, 1),
 * in whole billionths.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class DealBenchmark {

    private static final double SCALE = 1e9;

    /** Two parties. */
    @State(Scope.Benchmark)
    public static class TwoParties {

        @Param({"50", "100", "200", "400"})
        int terms;

        private Values values;

        /** Invents the case. */
        @Setup
        public void invent() {
            values = invented(2, terms);
        }
    }

    /** Three parties. */
    @State(Scope.Benchmark)
    public static class ThreeParties {

        private Values values;

        /** Invents the case. */
        @Setup
        public void invent() {
            values = invented(3, 50);
        }
    }

    /** Four parties. */
    @State(Scope.Benchmark)
    public static class FourParties {

        private Values values;

        /** Invents the case. */
        @Setup
        public void invent() {
            values = invented(4, 30);
        }
    }

    /** Many draws of what two parties may be like. */
    @State(Scope.Benchmark)
    public static class ManyDraws {

        private List<Values> draws;

        /** Invents the draws. */
        @Setup
        public void invent() {
            draws = IntStream.range(0, 4_000)
                    .mapToObj(seed -> invented(2, 100, new Random(seed)))
                    .toList();
        }
    }

    /** Parties, terms and draws of a case of acceptance. */
    @State(Scope.Benchmark)
    public static class Draws {

        @Param({"2,24,1000", "2,32,1000", "2,40,1000", "2,50,1000", "3,60,1000"})
        String size;

        private Outlooks outlooks;

        /** Invents the case. */
        @Setup
        public void invent() {
            int[] sizes = Arrays.stream(size.split(",", -1))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            outlooks = Outlooks.invented(sizes[0], sizes[1], sizes[2], new Random(1));
        }
    }

    static Values invented(int parties, int terms) {
        return invented(parties, terms, new Random(1));
    }

    private static Values invented(int parties, int terms, Random random) {
        var proposable = new ArrayList<Proposable>();
        for (int term = 0; term < terms; term++) {
            int giver = term % parties;
            int receiver = (giver + 1 + random.nextInt(parties - 1)) % parties;
            var worth = new ArrayList<Long>(Collections.nCopies(parties, 0L));
            worth.set(giver, -Math.round(random.nextDouble() * SCALE));
            worth.set(receiver, Math.round(random.nextDouble() * SCALE));
            proposable.add(new Proposable("t-" + term, giver, receiver, 1, worth));
        }
        var names = new ArrayList<String>();
        for (int party = 0; party < parties; party++) {
            names.add("P" + party);
        }
        return Values.of(names, proposable, Collections.nCopies(parties, 0L));
    }

    /** The frontier, with what gives back the deals. */
    @Benchmark
    public Frontier frontierOfTwo(TwoParties parties) {
        return Frontier.of(parties.values);
    }

    /** The frontier and all four solutions: what each draw costs. */
    @Benchmark
    public List<Agreement.Settled> solutionsOfTwo(TwoParties parties) {
        return solutions(parties.values);
    }

    /** The same for each of 4,000 draws, on all cores. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 1)
    @Measurement(iterations = 3)
    public long solutionsOfEveryDraw(ManyDraws many) {
        return many.draws.parallelStream()
                .mapToLong(values -> solutions(values).size())
                .sum();
    }

    private static List<Agreement.Settled> solutions(Values values) {
        var settled = new ArrayList<Agreement.Settled>();
        if (Agreement.of(Frontier.of(values)) instanceof Agreement.Zone zone) {
            for (var solution : Agreement.Solution.values()) {
                settled.addAll(zone.solution(solution));
            }
        }
        return settled;
    }

    /** The frontier of three. */
    @Benchmark
    public Frontier frontierOfThree(ThreeParties parties) {
        return Frontier.of(parties.values);
    }

    /** The frontier of four. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    public Frontier frontierOfFour(FourParties parties) {
        return Frontier.of(parties.values);
    }

    /** Local search alone. */
    @Benchmark
    public Acceptance searchForMostAcceptable(Draws draws) {
        return Acceptance.of(draws.outlooks, new Acceptance.Effort(100_000, 0), new SplittableRandom(1))
                .orElseThrow();
    }
}
