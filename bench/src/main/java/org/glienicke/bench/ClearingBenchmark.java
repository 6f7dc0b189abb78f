package org.glienicke.bench;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.glienicke.core.clearing.Barter;
import org.glienicke.core.clearing.Clearing;
import org.glienicke.core.clearing.Saidman;
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

/** Rings and chains of invented pools, to proof. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(1)
@State(Scope.Benchmark)
public class ClearingBenchmark {

    /** Pairs, donors, longest cycle, longest chain. */
    @Param({"128,0,3,0", "128,12,3,6", "512,51,3,6"})
    String size;

    private Barter barter;
    private Clearing.Limits limits;

    /** Invents the pool. */
    @Setup
    public void invent() {
        int[] sizes =
                Arrays.stream(size.split(",", -1)).mapToInt(Integer::parseInt).toArray();
        barter = Saidman.USUAL.market(sizes[0], sizes[1], new SplittableRandom(1));
        limits = Clearing.Limits.of(sizes[2], sizes[3]);
    }

    /** The best choice. */
    @Benchmark
    public Clearing clear() {
        return Clearing.of(barter, limits);
    }
}
