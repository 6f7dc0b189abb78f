package org.glienicke.core.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShapleyTest {

    @Test
    void the_owner_of_the_one_left_glove_gets_two_thirds() {
        // glove game: member 0 has a left glove, 1 and 2 a right one each; a pair is worth 1 [Shapley 1953]
        var worth = new double[8];
        for (int set = 0; set < 8; set++) {
            worth[set] = (set & 1) == 1 && (set & 6) != 0 ? 1 : 0;
        }

        assertThat(Shapley.share(worth, 0, 3)).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(Shapley.share(worth, 1, 3)).isCloseTo(1.0 / 6, within(1e-15));
        assertThat(Shapley.share(worth, 2, 3)).isCloseTo(1.0 / 6, within(1e-15));
    }

    @Test
    void coalitions_that_are_too_few_are_refused() {
        assertThatThrownBy(() -> Shapley.share(new double[7], 0, 3)).isInstanceOf(IllegalArgumentException.class);
    }
}
