package org.glienicke.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.glienicke.core.audiences.Coverage;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.incentives.EventModel;
import org.glienicke.core.incentives.Hawkes;
import org.glienicke.core.incentives.Steps;
import org.glienicke.core.incentives.Takings;
import org.glienicke.core.inference.Laplace;
import org.glienicke.desk.events.EventScan;
import org.glienicke.desk.files.SeededChance;
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

/** What follows an exchange: fitting takings, simulating them, reading files of events. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class AftermathBenchmark {

    private static final int YEARS = 50;
    private static final int EVENTS = 5_000;
    private static final int HISTORIES = 10_000;
    private static final LocalDate DAY = LocalDate.of(2016, 7, 28);

    /** Lines of the invented file: about 340 bytes each, a quarter of a gigabyte. */
    private static final int LINES = 750_000;

    private Takings takings;
    private Steps none;
    private Path events;

    @Setup
    public void make() throws IOException {
        var process = new Hawkes(0.6 * EVENTS / YEARS * 1.03, 0.4, 12);
        none = Steps.none(YEARS);
        var times = process.simulate(none, new SeededChance(1).named("takings"));
        takings = Takings.at(java.util.Arrays.copyOf(times, Math.min(times.length, EVENTS)), YEARS);
        events = Files.createTempFile("events", ".csv");
        try (var out = new BufferedOutputStream(Files.newOutputStream(events))) {
            for (int i = 0; i < LINES; i++) {
                out.write(line(i).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static String line(int i) {
        var cells = new String[58];
        java.util.Arrays.fill(cells, i % 3 == 0 ? "USA" : "");
        cells[0] = Integer.toString(500_000_000 + i);
        cells[1] = "20160728";
        cells[7] = i % 20 == 0 ? "RUS" : "FRA";
        cells[26] = "0841";
        cells[33] = Integer.toString(1 + i % 9);
        cells[34] = "-" + i % 10 + ".34188034188034";
        for (int place = 36; place < 56; place += 7) {
            cells[place] = "Washington, District of Columbia, United States";
        }
        cells[56] = "20160728";
        cells[57] = "http://www.example-newspaper.de/politik/2016/07/28/an-invented-headline-" + i + ".html";
        return String.join("\t", cells) + "\n";
    }

    @TearDown
    public void remove() throws IOException {
        Files.delete(events);
    }

    /** The largest likelihood of 5,000 takings with its curvature. */
    @Benchmark
    public Laplace fit() {
        return EventModel.maximumLikelihood(takings, none);
    }

    /** 10,000 histories of twenty years, ten takings a year. */
    @Benchmark
    public long simulate() {
        var process = new Hawkes(5, 0.5, 12);
        var steps = Steps.none(20);
        var random = new SeededChance(2).named("histories");
        long sum = 0;
        for (int h = 0; h < HISTORIES; h++) {
            sum += process.simulate(steps, random).length;
        }
        return sum;
    }

    /** One file of events from end to end, on all processors. */
    @Benchmark
    public Coverage scan() throws IOException {
        return EventScan.of(
                List.of(events),
                List.of(new Party.Id("RU")),
                DAY,
                Runtime.getRuntime().availableProcessors(),
                _ -> {});
    }
}
