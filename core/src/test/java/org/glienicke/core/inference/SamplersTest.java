package org.glienicke.core.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class SamplersTest {

    /** Independent normals with spreads from 0.1 to 10 about 1. */
    private static final LogDensity NORMALS = new LogDensity() {
        @Override
        public int dimension() {
            return 5;
        }

        @Override
        public double at(double[] position, double[] gradient) {
            double log = 0;
            for (int i = 0; i < 5; i++) {
                double sd = Math.pow(10, i / 2.0 - 1);
                double z = (position[i] - 1) / sd;
                log -= z * z / 2;
                gradient[i] = -z / sd;
            }
            return log;
        }
    };

    @Test
    void lockstep_finds_the_moments_of_normals_on_five_scales() {
        var run = Lockstep.run(NORMALS, _ -> new double[5], Lockstep.Plan.quick(), new Seeded(5));

        finds(run);
    }

    @Test
    void nuts_finds_the_moments_of_normals_on_five_scales() {
        var plan = new Nuts.Plan(4, 300, 1000, 0.8, 10, Metric.Shape.DIAGONAL);

        var run = Nuts.run(NORMALS, _ -> new double[5], plan, new Seeded(6));

        finds(run);
    }

    // 4 standard errors of the mean, 4 of the variance
    private static void finds(Chains run) {
        for (int i = 0; i < 5; i++) {
            double sd = Math.pow(10, i / 2.0 - 1);
            var values = run.of(Chains.Quantity.parameter(i));
            var squares = run.of(square(i));
            double mean = Arrays.stream(values)
                    .flatMapToDouble(Arrays::stream)
                    .average()
                    .orElse(0);
            double variance = Arrays.stream(squares)
                    .flatMapToDouble(Arrays::stream)
                    .average()
                    .orElse(0);
            assertThat(mean).isCloseTo(1, within(4 * sd / Math.sqrt(Convergence.ess(values))));
            assertThat(variance).isCloseTo(sd * sd, within(4 * sd * sd * Math.sqrt(2 / Convergence.ess(squares))));
            assertThat(run.convergence(Chains.Quantity.parameter(i)).isQuick()).isTrue();
        }
        assertThat(run.trace().divergences()).isZero();
    }

    private static Chains.Quantity square(int i) {
        return p -> (p[i] - 1) * (p[i] - 1);
    }

    @Test
    void the_number_of_threads_changes_no_byte() {
        var plan = new Lockstep.Plan(8, 40, 16, 1, 0.8, Metric.Shape.DIAGONAL);

        var alone = inPool(1, plan);
        var together = inPool(4, plan);

        assertThat(alone.positions()).hasSameSizeAs(together.positions());
        for (int k = 0; k < alone.size(); k++) {
            assertThat(alone.position(k)).containsExactly(together.position(k)); // same bytes is the claim
        }
    }

    private static Chains inPool(int threads, Lockstep.Plan plan) {
        try (var pool = new ForkJoinPool(threads)) {
            return pool.submit(() -> Lockstep.run(NORMALS, _ -> new double[5], plan, new Seeded(7)))
                    .join();
        }
    }

    @Test
    void starts_that_are_all_impossible_are_refused() {
        var nowhere = new LogDensity() {
            @Override
            public int dimension() {
                return 1;
            }

            @Override
            public double at(double[] position, double[] gradient) {
                return Double.NaN;
            }
        };

        assertThatThrownBy(() -> Lockstep.run(nowhere, _ -> new double[1], Lockstep.Plan.quick(), new Seeded(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("impossible");
    }
}
