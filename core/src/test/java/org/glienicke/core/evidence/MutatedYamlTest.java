package org.glienicke.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The plain reader and the library never disagree. */
class MutatedYamlTest {

    private static final List<String> RECORD = Stream.of("exchanges", "sources", "profiles")
            .flatMap(folder -> Mutations.record(folder).stream())
            .toList();

    private static final int MOST_LINES = 25;
    private static final int MOST_SLIPS = 3;

    @Test
    void nearly_every_file_of_the_record_is_plain_and_read_as_the_library_reads_it() {
        long plain = RECORD.stream().filter(MutatedYamlTest::isPlainAndRight).count();

        assertThat(plain).isGreaterThan(RECORD.size() * 9L / 10);
    }

    @Test
    void mutated_pieces_of_the_record_are_read_as_the_library_reads_them() {
        assertThat(plainAmong(20)).isGreaterThan(20 * 1000 / 10);
    }

    @Test
    @Tag("slow")
    void three_hundred_thousand_mutated_pieces_are_read_as_the_library_reads_them() {
        assertThat(plainAmong(300)).isGreaterThan(300 * 1000 / 10);
    }

    // how many of so many thousand pieces the plain reader was sure of
    private static int plainAmong(int thousands) {
        var plain = new AtomicInteger();
        IntStream.range(0, thousands).parallel().forEach(seed -> {
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            for (int i = 0; i < 1000; i++) {
                var file = RECORD.get(random.nextInt(RECORD.size()));
                var piece = Mutations.mutated(Mutations.piece(file, MOST_LINES, random), MOST_SLIPS, random);
                if (isPlainAndRight(piece)) {
                    plain.incrementAndGet();
                }
            }
        });
        return plain.get();
    }

    private static boolean isPlainAndRight(String yaml) {
        var plain = PlainYaml.read(yaml);
        if (plain.isPresent()) {
            var library = Document.byLibrary(yaml, "file");
            assertThat(library.findings()).as("%s", yaml).isEmpty();
            assertThat(plain.get().toString())
                    .as("%s", yaml)
                    .isEqualTo(library.value().toString());
        }
        return plain.isPresent();
    }
}
