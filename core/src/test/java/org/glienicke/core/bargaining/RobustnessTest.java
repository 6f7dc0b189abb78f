package org.glienicke.core.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RobustnessTest {

    /** NORTH gives n-1 (-4, 6) and n-2 (-1, 2), SOUTH gives s-1 (6, -5); both want 0. */
    private static final Values VALUES = Values.of(
            List.of("NORTH", "SOUTH"),
            List.of(
                    new Proposable("n-1", 0, 1, 1, List.of(-4L, 6L)),
                    new Proposable("n-2", 0, 1, 1, List.of(-1L, 2L)),
                    new Proposable("s-1", 1, 0, 1, List.of(6L, -5L))),
            List.of(0L, 0L));

    private static final Deal ALL = new Deal(List.of(1, 1, 1));

    @Test
    void a_captive_without_whom_the_other_side_refuses_is_told_from_one_who_can_be_missed() {
        var losses = Robustness.losses(VALUES, ALL);

        // by hand: without n-1 SOUTH has -3, without n-2 (2, 1), without s-1 NORTH has -5
        assertThat(losses).extracting(Robustness.Loss::term).containsExactly("n-1", "n-2", "s-1");
        assertThat(losses).extracting(Robustness.Loss::isRestAcceptable).containsExactly(false, true, false);
    }

    @Test
    void without_the_term_that_mattered_the_frontier_is_searched_again() {
        var loss = Robustness.losses(VALUES, ALL).getFirst();

        var zone = (Agreement.Zone) loss.agreement();

        // by hand: with n-2 and s-1 alone only giving nothing is acceptable to both
        assertThat(zone.solution(Agreement.Solution.NASH))
                .extracting(Agreement.Settled::worth)
                .containsExactly(List.of(0L, 0L));
    }

    @Test
    void a_deal_holds_until_a_cost_weighs_so_much_that_the_margin_is_gone() {
        // by hand: NORTH has 1 in all, of which the cost of what it gives is -5: up to 1.2 times that
        var range =
                Robustness.weightRange(VALUES, ALL, 0, List.of(-4L, -1L, 0L)).orElseThrow();

        assertThat(range.low()).isEmpty();
        assertThat(range.high().orElseThrow()).isCloseTo(1.2, within(1e-12));
    }

    @Test
    void a_deal_holds_down_to_the_weight_at_which_the_gain_no_longer_pays_for_the_cost() {
        // by hand: the gain of 6 pays for the cost of 5 down to five sixths of it
        var range = Robustness.weightRange(VALUES, ALL, 0, List.of(0L, 0L, 6L)).orElseThrow();

        assertThat(range.low().orElseThrow()).isCloseTo(5.0 / 6, within(1e-12));
        assertThat(range.high()).isEmpty();
    }

    @Test
    void a_deal_the_party_refuses_holds_over_no_range() {
        assertThat(Robustness.weightRange(VALUES, new Deal(List.of(1, 0, 0)), 0, List.of(-4L, -1L, 0L)))
                .isEqualTo(Optional.empty());
    }
}
