package org.glienicke.core.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class StudentMixtureTest {

    private static StudentMixture one(double location, double scale, double freedom) {
        return new StudentMixture(List.of(new StudentMixture.Part(1, location, scale, freedom)));
    }

    @Test
    void a_single_part_has_the_quantiles_of_students_t() {
        // R 4.5.1: qt(0.95, 4) = 2.131847
        assertThat(one(3, 2, 4).quantile(0.95)).isCloseTo(3 + 2 * 2.131847, within(1e-5));
        assertThat(one(3, 2, 4).quantile(0.5)).isCloseTo(3, within(1e-9));
    }

    @Test
    void the_cumulative_probability_of_a_quantile_is_its_share() {
        var mixture = new StudentMixture(
                List.of(new StudentMixture.Part(0.3, -4, 0.5, 3), new StudentMixture.Part(0.7, 2, 1, 12)));

        for (double share : List.of(0.01, 0.29, 0.31, 0.5, 0.99)) {
            assertThat(mixture.cumulative(mixture.quantile(share))).isCloseTo(share, within(1e-9));
        }
        assertThat(mixture.mean()).isCloseTo(0.3 * -4 + 0.7 * 2, within(1e-12)); // by hand
    }

    @Test
    void draws_lie_below_a_quantile_as_often_as_its_share_says() {
        var mixture = new StudentMixture(
                List.of(new StudentMixture.Part(0.5, -1, 1, 5), new StudentMixture.Part(0.5, 3, 2, 5)));
        var draws = mixture.draws(40_000, new TestChance(7).named("mixture"));

        for (double share : List.of(0.05, 0.5, 0.95)) {
            double error = Math.sqrt(share * (1 - share) / draws.size());
            assertThat(1 - draws.shareAbove(mixture.quantile(share))).isCloseTo(share, within(4 * error));
        }
    }

    @Test
    void widening_stretches_about_the_median_and_shifting_moves_it() {
        var mixture = new StudentMixture(
                List.of(new StudentMixture.Part(0.5, 0, 1, 5), new StudentMixture.Part(0.5, 4, 1, 5)));
        double middle = mixture.quantile(0.5);

        var wider = mixture.widened(2);

        assertThat(wider.quantile(0.95) - middle).isCloseTo(2 * (mixture.quantile(0.95) - middle), within(1e-6));
        assertThat(mixture.plus(10).quantile(0.5)).isCloseTo(middle + 10, within(1e-8));
    }

    @Test
    void the_density_of_a_standard_cauchy_at_zero_is_one_over_pi() {
        assertThat(one(0, 1, 1).logDensity(0)).isCloseTo(-Math.log(Math.PI), within(1e-12));
    }

    @Test
    void a_part_that_is_no_distribution_is_refused() {
        assertThatThrownBy(() -> one(0, Double.NaN, 4)).hasMessageContaining("scale NaN");
        assertThatThrownBy(() -> new StudentMixture(List.of())).hasMessageContaining("parts is empty");
    }
}
