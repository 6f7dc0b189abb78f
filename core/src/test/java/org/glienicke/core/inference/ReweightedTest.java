package org.glienicke.core.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReweightedTest {

    private static final int SIZE = 4096;

    private static double[] normals(long seed) {
        var random = new Seeded(seed).named("normals");
        var values = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            values[i] = random.nextGaussian();
        }
        return values;
    }

    @Test
    void a_small_shift_of_a_normal_is_carried_by_its_draws() {
        var values = normals(1);

        var shifted = Reweighted.by(Arrays.stream(values).map(x -> 0.3 * x).toArray());

        assertThat(shifted.isSound()).isTrue();
        assertThat(shifted.mean(values)).isCloseTo(0.3, within(4 / Math.sqrt(shifted.ess())));
    }

    @Test
    void a_tail_too_heavy_for_its_draws_is_refused() {
        var values = normals(2);

        // a normal four times as wide, seen through the narrow one's draws
        var wide = Reweighted.by(
                Arrays.stream(values).map(x -> x * x / 2 * (1 - 1 / 16.0)).toArray());

        assertThat(wide.kHat()).isGreaterThan(0.7);
        assertThat(wide.isSound()).isFalse();
    }

    @Test
    void the_shape_of_a_known_tail_is_found() {
        var random = new Seeded(3).named("pareto");
        var logs = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            logs[i] = -0.5 * Math.log(random.nextDouble()); // weights with shape one half, by hand
        }

        assertThat(Reweighted.by(logs).kHat()).isCloseTo(0.5, within(0.2));
    }

    @Test
    void equal_weights_change_nothing() {
        var same = Reweighted.by(new double[SIZE]);

        assertThat(same.ess()).isCloseTo(SIZE, within(1e-6 * SIZE));
        assertThat(same.isSound()).isTrue();
        assertThat(same.resample(new Seeded(4).named("again")))
                .startsWith(0, 1, 2)
                .endsWith(SIZE - 1);
    }

    @Test
    void ratios_that_are_no_numbers_are_refused_not_averaged() {
        var logs = new double[SIZE];
        Arrays.fill(logs, Double.NEGATIVE_INFINITY);

        assertThat(Reweighted.by(logs).isSound()).isFalse();
    }

    @Test
    void the_largest_are_the_end_of_the_whole_order() {
        for (int seed = 0; seed < 100; seed++) {
            var random = new Seeded(seed).named("values");
            int size = 1 + random.nextInt(3000);
            boolean isCoarse = random.nextBoolean();
            var values = random.doubles(size)
                    .map(v -> isCoarse ? Math.floor(3 * v) : Math.exp(20 * v))
                    .toArray();
            int count = 1 + random.nextInt(size);

            var whole = Ranks.order(values);

            assertThat(Ranks.largest(values, count))
                    .as("seed " + seed)
                    .containsExactly(Arrays.copyOfRange(whole, size - count, size));
        }
    }
}
