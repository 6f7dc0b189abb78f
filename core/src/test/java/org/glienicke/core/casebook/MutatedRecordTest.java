package org.glienicke.core.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Mutations;
import org.glienicke.core.evidence.Source;
import org.glienicke.core.evidence.Sources;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No file, however damaged, stops the reading: it is read, or something is found in it. */
class MutatedRecordTest {

    private static final List<String> EXCHANGES = exchanges();
    private static final List<String> SOURCES = Mutations.record("sources");
    private static final Map<Party.Id, Party> PARTIES = InventedRecord.parties();
    private static final Map<String, Source> KNOWN = InventedRecord.sources();

    private static final int MOST_LINES = 25;
    private static final int MOST_SLIPS = 4;

    /** Far above what a small file takes on a busy machine, far below a hang. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static List<String> exchanges() {
        var texts = new ArrayList<>(Mutations.record("exchanges"));
        texts.add(InventedRecord.EXCHANGE);
        return texts;
    }

    @Test
    void mutated_files_are_read_or_found_out() {
        assertThat(clean(10)).isLessThan(10 * 1000);
    }

    @Test
    @Tag("slow")
    void a_million_mutated_files_are_read_or_found_out() {
        assertThat(clean(1000)).isLessThan(1000 * 1000);
    }

    // how many of so many thousand files had no finding
    private static int clean(int thousands) {
        var clean = new AtomicInteger();
        IntStream.range(0, thousands).parallel().forEach(seed -> {
            var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            for (int i = 0; i < 1000; i++) {
                long start = System.nanoTime();
                var findings = i % 8 == 0 ? ofSources(random) : ofExchange(random);
                assertThat(System.nanoTime() - start).isLessThan(LIMIT.toNanos());
                findings.forEach(MutatedRecordTest::isTold);
                if (findings.isEmpty()) {
                    clean.incrementAndGet();
                }
            }
        });
        return clean.get();
    }

    private static void isTold(Finding finding) {
        if (!finding.toString().startsWith("file.yaml")
                || finding.message().isBlank()
                || finding.place().line() < 0) {
            throw new AssertionError("a finding that tells nothing: " + finding);
        }
    }

    private static List<Finding> ofSources(RandomGenerator random) {
        var file = SOURCES.get(random.nextInt(SOURCES.size()));
        var read = Sources.parse(
                Mutations.mutated(Mutations.piece(file, MOST_LINES, random), MOST_SLIPS, random), "file.yaml");
        return read.findings();
    }

    // mostly a piece under a sound head, so that the slip is met deep inside
    private static List<Finding> ofExchange(RandomGenerator random) {
        var file = EXCHANGES.get(random.nextInt(EXCHANGES.size()));
        var piece = Mutations.mutated(Mutations.piece(file, MOST_LINES, random), MOST_SLIPS, random);
        var text = random.nextInt(4) == 0 ? piece : under(random.nextInt(3), piece);
        var read = Exchanges.parse(text, "file.yaml");
        var findings = new ArrayList<>(read.findings());
        read.value().ifPresent(entry -> findings.addAll(Audit.of(entry, PARTIES, KNOWN)));
        return findings;
    }

    private static String under(int place, String piece) {
        var indented = piece.indent(2);
        return InventedRecord.EXCHANGE.substring(0, InventedRecord.EXCHANGE.indexOf("captives:\n"))
                + switch (place) {
                    case 0 -> "captives:\n" + indented;
                    case 1 -> "legs:\n" + indented;
                    default -> "offers:\n" + indented;
                };
    }
}
