package org.glienicke.core.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ConvergenceTest {

    private static double[][] chains(int chains, int draws, double correlation, double apart, long seed) {
        var random = new Seeded(seed).named("chains");
        var values = new double[chains][draws];
        for (int c = 0; c < chains; c++) {
            double x = random.nextGaussian();
            for (int i = 0; i < draws; i++) {
                x = correlation * x + Math.sqrt(1 - correlation * correlation) * random.nextGaussian();
                values[c][i] = x + apart * (c % 2);
            }
        }
        return values;
    }

    @Test
    void independent_chains_agree_and_count_in_full() {
        var convergence = Convergence.of(chains(4, 1000, 0, 0, 1), 1);

        assertThat(convergence.rHat()).isCloseTo(1, within(0.01));
        assertThat(convergence.bulkEss()).isCloseTo(4000, within(600.0));
        assertThat(convergence.isCertified()).isTrue();
    }

    @Test
    void correlated_draws_count_for_fewer() {
        var convergence = Convergence.of(chains(4, 4000, 0.8, 0, 2), 1);

        // by hand: n (1 - rho) / (1 + rho) = 16000 / 9
        assertThat(convergence.bulkEss()).isCloseTo(16000 / 9.0, within(350.0));
    }

    @Test
    void chains_that_stand_apart_are_caught_by_both_r_hats() {
        var convergence = Convergence.of(chains(8, 500, 0, 1, 3), 1);

        assertThat(convergence.rHat()).isGreaterThan(1.05);
        assertThat(convergence.isQuick()).isFalse();
    }

    @Test
    void groups_of_chains_that_stand_apart_are_caught_by_nested_r_hat() {
        var values = chains(8, 500, 0, 0, 4);
        for (int c = 4; c < 8; c++) {
            for (int i = 0; i < 500; i++) {
                values[c][i] += 1;
            }
        }

        assertThat(Convergence.of(values, 4).nestedRHat()).isGreaterThan(1.1);
        assertThat(Convergence.of(chains(8, 500, 0, 0, 4), 4).nestedRHat()).isLessThan(1.01);
    }

    @Test
    void draws_that_are_no_numbers_never_pass() {
        var values = chains(4, 100, 0, 0, 5);
        values[1][3] = Double.NaN;

        assertThat(Convergence.of(values, 1).isQuick()).isFalse();
    }
}
