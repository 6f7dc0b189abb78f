package org.glienicke.core.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DrawsTest {

    private static final double EXACT = 1e-12;

    private static Draws oneToFive() {
        return Draws.owning(new double[] {3, 1, 5, 2, 4});
    }

    @Test
    void five_draws_have_their_mean_and_spread() {
        // by hand: 1..5, mean 3, variance 10 / 4
        assertThat(oneToFive().mean()).isCloseTo(3, within(EXACT));
        assertThat(oneToFive().standardDeviation()).isCloseTo(Math.sqrt(2.5), within(EXACT));
        assertThat(oneToFive().standardErrorOfMean()).isCloseTo(Math.sqrt(0.5), within(EXACT));
    }

    @Test
    void quantiles_lie_on_straight_lines_between_order_statistics() {
        // [Hyndman and Fan 1996, type 7]: position 0.1 * 4 = 0.4 above the first of 1..5
        assertThat(oneToFive().quantile(0.1)).isCloseTo(1.4, within(EXACT));
        assertThat(oneToFive().median()).isCloseTo(3, within(EXACT));
        assertThat(oneToFive().credibleInterval(0.5)).isEqualTo(new Interval(2, 4, 0.5));
    }

    @Test
    void a_share_above_a_bound_leaves_the_bound_itself_out() {
        assertThat(oneToFive().shareAbove(3)).isCloseTo(0.4, within(EXACT));
    }

    @Test
    void draws_add_draw_by_draw() {
        var sum = oneToFive().plus(Draws.constant(10, 5));

        assertThat(sum.at(2)).isCloseTo(15, within(EXACT));
        assertThat(sum.minus(oneToFive())).isEqualTo(Draws.constant(10, 5));
    }

    @Test
    void impossible_masses_and_empty_draws_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> oneToFive().credibleInterval(Double.NaN))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> oneToFive().quantile(1.5))
                .withMessageContaining("1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Draws.owning(new double[0]))
                .withMessageContaining("empty");
    }
}
