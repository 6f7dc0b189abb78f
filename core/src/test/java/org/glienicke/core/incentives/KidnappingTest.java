package org.glienicke.core.incentives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class KidnappingTest {

    private static final Kidnapping GAME = new Kidnapping(0.5, 0.1, 10);

    @Test
    void the_demand_that_is_met_in_full_is_that_of_the_game() {
        // [Selten 1977] with a = .5, q = .1, w = 10: 3.7037
        assertThat(GAME.highestMetInFull()).isCloseTo(3.7037, within(5e-5));
    }

    @Test
    void up_to_it_the_best_offer_is_the_demand_and_beyond_it_less() {
        for (double demand = 0.25; demand < 12; demand += 0.25) {
            double best = GAME.bestOffer(demand);
            for (double offer = 0; offer <= demand; offer += demand / 400) {
                assertThat(GAME.expectedLoss(best, demand))
                        .isLessThanOrEqualTo(GAME.expectedLoss(offer, demand) + 1e-12);
            }
            assertThat(best == demand).isEqualTo(demand <= GAME.highestMetInFull());
        }
    }

    @Test
    void taking_does_not_pay_beyond_the_deterring_penalty_or_capture() {
        // what is got in full, less the penalty if caught
        double demand = GAME.highestMetInFull();
        assertThat((1 - GAME.capture()) * demand - GAME.capture() * GAME.deterringPenalty())
                .isCloseTo(0, within(1e-12));
        assertThat(GAME.deterringCapture(GAME.deterringPenalty())).isCloseTo(GAME.capture(), within(1e-12));
    }

    @Test
    void what_cannot_be_is_refused() {
        assertThatThrownBy(() -> new Kidnapping(1, 0.1, 10)).hasMessageContaining("heat 1.0");
        assertThatThrownBy(() -> new Kidnapping(0.5, Double.NaN, 10)).hasMessageContaining("NaN");
    }
}
