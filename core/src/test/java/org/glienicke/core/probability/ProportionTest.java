package org.glienicke.core.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

    /** R 4.2.2: qbeta(c(.05, .95), x + .5, n - x + .5), with the ends 0 and 1 where x is 0 or n. */
    @ParameterizedTest
    @CsvSource({
        "8, 10, 0.5475043630, 0.9397862817",
        "1, 2, 0.0973081817, 0.9026918183",
        "0, 5, 0, 0.3057455847",
        "5, 5, 0.6942544153, 1",
        "172, 178, 0.9381839193, 0.9833293252",
    })
    void the_interval_is_jeffreys(int successes, int trials, double low, double high) {
        var interval = new Proportion(successes, trials).credibleInterval(0.90);

        assertThat(interval.low()).isCloseTo(low, within(1e-9));
        assertThat(interval.high()).isCloseTo(high, within(1e-9));
    }

    @Test
    void of_nothing_everything_is_possible() {
        assertThat(new Proportion(0, 0).share()).isZero();
        assertThat(new Proportion(0, 0).credibleInterval(0.90)).isEqualTo(new Interval(0, 1, 0.90));
    }

    @Test
    void more_successes_than_trials_are_refused() {
        assertThatThrownBy(() -> new Proportion(3, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3");
    }
}
