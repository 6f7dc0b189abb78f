package org.glienicke.core.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PriorTest {

    private static final int SIZE = 40_000;

    static List<Prior> priors() {
        return List.of(
                new Prior(Prior.Form.REAL, -30, 30),
                new Prior(Prior.Form.POSITIVE, 1, 10),
                new Prior(Prior.Form.SHARE, 0.75, 0.99),
                new Prior(Prior.Form.SHARE, 0.03, 0.25));
    }

    @ParameterizedTest
    @MethodSource("priors")
    void nine_tenths_of_the_draws_lie_between_the_stated_percentiles(Prior prior) {
        var draws = prior.draws(SIZE, new TestChance(7).named("prior"));

        // four standard errors of a share of 0.05 at 40,000 draws
        double fourErrors = 4 * Math.sqrt(0.05 * 0.95 / SIZE);
        assertThat(1 - draws.shareAbove(prior.low())).isCloseTo(0.05, within(fourErrors));
        assertThat(draws.shareAbove(prior.high())).isCloseTo(0.05, within(fourErrors));
        assertThat(draws.shareAbove(prior.median())).isCloseTo(0.5, within(4 * 0.5 / Math.sqrt(SIZE)));
    }

    @Test
    void a_positive_number_is_as_likely_to_be_twice_as_half_its_median() {
        var prior = Prior.around(10, 2);

        assertThat(prior.low()).isEqualTo(5);
        assertThat(prior.high()).isEqualTo(20);
        assertThat(prior.median()).isCloseTo(10, within(1e-12));
    }

    @Test
    void a_fixed_number_is_drawn_as_it_is() {
        assertThat(new Prior(Prior.Form.SHARE, 0.4, 0.4).draw(new TestChance(1).named("x")))
                .isCloseTo(0.4, within(1e-15));
    }

    @Test
    void impossible_beliefs_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Prior(Prior.Form.SHARE, 0, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Prior(Prior.Form.POSITIVE, -1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Prior(Prior.Form.REAL, Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Prior(Prior.Form.REAL, 2, 1));
    }

    @Test
    void the_same_seed_and_name_give_the_same_draws_and_another_name_others() {
        var prior = new Prior(Prior.Form.REAL, -1, 1);

        var first = prior.draws(100, new TestChance(11).named("weight"));

        assertThat(prior.draws(100, new TestChance(11).named("weight"))).isEqualTo(first);
        assertThat(prior.draws(100, new TestChance(11).named("height"))).isNotEqualTo(first);
        assertThat(prior.draws(100, new TestChance(12).named("weight"))).isNotEqualTo(first);
    }
}
