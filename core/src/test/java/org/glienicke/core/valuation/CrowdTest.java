package org.glienicke.core.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CrowdTest {

    @Test
    void one_counts_as_one_whatever_the_exponent() {
        for (double exponent : new double[] {0, 1e-13, 0.05, 0.6, 1}) {
            assertThat(Crowd.count(1, exponent)).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void at_the_exponent_0_a_thousand_and_twenty_three_count_as_ten() {
        assertThat(Crowd.count(1023, 0)).isCloseTo(10, within(1e-12)); // log2(1024)
        assertThat(Crowd.count(1023, 1e-9)).isCloseTo(10, within(1e-6));
    }

    @Test
    void at_the_exponent_1_heads_count_as_they_are() {
        assertThat(Crowd.count(37, 1)).isCloseTo(37, within(1e-12));
    }

    @Test
    void the_slope_is_that_of_a_difference() {
        for (double exponent : new double[] {0, 0.05, 0.3, 0.9}) {
            double step = 1e-6;
            double low = Math.max(0, exponent - step);
            double difference = (Crowd.count(500, exponent + step) - Crowd.count(500, low)) / (exponent + step - low);

            assertThat(Crowd.slope(500, exponent)).isCloseTo(difference, within(1e-4 * difference));
        }
    }
}
