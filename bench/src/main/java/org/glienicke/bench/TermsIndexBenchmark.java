package org.glienicke.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.precedent.Pair;
import org.glienicke.core.precedent.Settlement;
import org.glienicke.core.precedent.Settlements;
import org.glienicke.core.precedent.TermsClass;
import org.glienicke.core.precedent.TermsIndex;
import org.glienicke.core.probability.Draws;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The terms-of-trade index of 150 invented exchanges between 40 parties, and with the forecasts of all of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class TermsIndexBenchmark {

    private static final int EXCHANGES = 150;
    private static final int PARTIES = 40;

    private Settlements settlements;
    private Map<Party.Id, Party> parties;

    /** Invents the exchanges. */
    @Setup
    public void invent() {
        var random = new Random(1);
        parties = new TreeMap<>();
        for (int p = 0; p < PARTIES; p++) {
            var id = new Party.Id("P" + (10 + p));
            var kind = Party.Kind.values()[p % Party.Kind.values().length];
            parties.put(
                    id, new Party(id, id.code(), kind, new Party.Succession(p % 9 == 0, Optional.empty()), List.of()));
        }
        var ids = List.copyOf(parties.keySet());
        var all = new ArrayList<Settlement>();
        for (int i = 0; i < EXCHANGES; i++) {
            int a = random.nextInt(PARTIES / 4);
            int b = a + 1 + random.nextInt(PARTIES - 1 - a);
            var day = LocalDate.of(1960, 1, 1).plusDays(150L * i);
            all.add(new Settlement(
                    new Settlement.Deal("d" + i, "", day, day),
                    Pair.of(ids.get(a), ids.get(b)),
                    TermsClass.values()[random.nextInt(4)],
                    Draws.constant(2 * random.nextGaussian(), 4),
                    new Settlement.Makeup(1, 1, random.nextDouble() - 0.5, random.nextDouble() - 0.5),
                    List.of()));
        }
        settlements = new Settlements(all, List.of());
    }

    /** The index. */
    @Benchmark
    public TermsIndex index() {
        return TermsIndex.of(settlements, parties);
    }

    /** The index and every settlement forecast from those before it. */
    @Benchmark
    public TermsIndex.Coverage indexAndForecasts() {
        return TermsIndex.of(settlements, parties).coverage(0.90);
    }
}
