package org.glienicke.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGeneratorFactory;
import org.glienicke.desk.files.LedgerFolder;
import org.glienicke.desk.files.Loaded;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Loading and checking of 2,000 exchanges with 40 captives each, from files to nouns, in at most 512 MB: wanted under two seconds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 10)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx512m", "-XX:+UseParallelGC"})
public class LoadBenchmark {

    private static final int EXCHANGES = 2000;
    private static final int CAPTIVES_EACH = 40;
    private static final long SEED = 1962;

    private Path root;

    @Setup
    public void write() throws IOException {
        root = Files.createTempDirectory("ledger");
        SyntheticRecord.write(
                root,
                EXCHANGES,
                CAPTIVES_EACH,
                RandomGeneratorFactory.of("L64X128MixRandom").create(SEED));
    }

    @Benchmark
    public Loaded load() {
        var loaded = LedgerFolder.at(root).load();
        if (!loaded.findings().isEmpty() || loaded.ledger().exchanges().size() != EXCHANGES) {
            throw new IllegalStateException(
                    "the synthetic record is not clean: " + loaded.findings().getFirst());
        }
        return loaded;
    }

    @TearDown
    public void remove() throws IOException {
        try (var files = Files.walk(root)) {
            for (var file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
