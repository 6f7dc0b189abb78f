package org.glienicke.core.clearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;
import org.glienicke.core.clearing.Clearing.Limits;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pools of kidney exchange with known optima (KidneyExchange.jl, after PrefLib): pairs served. Read where they lie beside the project; they
 * are no part of it.
 */
class PublishedPoolsTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("glienicke.home", "..")).resolve("../shared/data/pools");

    @ParameterizedTest
    @CsvSource({
        "MD-00001-00000001, 3, 0, 4",
        "MD-00001-00000120, 3, 0, 83",
        "heterogeneous_128_0_1, 3, 0, 85",
        "sparse_128_0_1, 3, 0, 28",
        "MD-00001-00000001, 4, 0, 4",
        "MD-00001-00000120, 4, 0, 86",
        "heterogeneous_128_0_1, 4, 0, 90",
        "sparse_128_0_1, 4, 0, 36",
        "MD-00001-00000015, 3, 6, 16",
        "MD-00001-00000127, 3, 6, 82",
        "heterogeneous_128_19_1, 3, 6, 102",
        "sparse_128_19_1, 3, 6, 51"
    })
    void the_known_optimum_is_reached_and_proven(String name, int cycle, int chain, long served) throws IOException {
        assumeTrue(
                Files.exists(FOLDER.resolve(name + ".wmd")), "skipped: no " + name + " in the folder of others' data");

        var cleared = Clearing.of(pool(name), Limits.of(cycle, chain));

        assertThat(cleared.worth()).isEqualTo(served);
        assertThat(cleared.isProven()).isTrue();
    }

    @Test
    @Tag("slow")
    void a_pool_of_512_pairs_and_51_donors_is_cleared_with_proof() {
        var barter = Saidman.USUAL.market(512, 51, new SplittableRandom(1));

        assertThat(Clearing.of(barter, Limits.of(3, 6)).isProven()).isTrue();
    }

    @Test
    void exchanges_among_25_pairs_serve_as_many_as_published() {
        // [Roth 2007]: 8.86 by exchanges of two, 11.99 of any length
        double twos = 0;
        double all = 0;
        int pools = 400;
        for (int seed = 0; seed < pools; seed++) {
            var barter = Saidman.USUAL.market(25, 0, new SplittableRandom(seed));
            twos += (double) Clearing.of(barter, Limits.of(2, 0)).worth() / pools;
            all += (double) Clearing.of(barter, Limits.of(25, 0)).worth() / pools;
        }

        // standard deviations of 3.5 and 4.0 over pools, so four standard errors of the difference to 500 published
        // pools
        assertThat(twos).isCloseTo(8.86, within(4 * 3.5 * Math.sqrt(1.0 / pools + 1.0 / 500)));
        assertThat(all).isCloseTo(11.99, within(4 * 4.0 * Math.sqrt(1.0 / pools + 1.0 / 500)));
    }

    private static Barter pool(String name) throws IOException {
        var read = Pool.parse(text(name + ".wmd"), Optional.of(text(name + ".dat")));
        assertThat(read.findings()).isEmpty();
        return read.value().orElseThrow().barter();
    }

    private static Pool.Text text(String name) throws IOException {
        return new Pool.Text(name, Files.readString(FOLDER.resolve(name)));
    }
}
