package org.glienicke.core.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.glienicke.core.probability.EstimativeWord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikelihoodTest {

    /** So many draws that no error reaches over an edge unless the probability stands on it. */
    private static final int MANY = 100_000_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.03  | There is almost no chance (3%) that",
                "0.10  | It is very unlikely (10%) that",
                "0.30  | It is unlikely (30%) that",
                "0.50  | There is a roughly even chance (50%) that",
                "0.70  | It is likely (70%) that",
                "0.91  | It is very likely (91%) that",
                "0.97  | It is almost certain (97%) that",
                "0.005 | The probability is 0.5% that",
                "0     | The probability is under 0.1% that",
                "0.997 | The probability is 99.7% that",
                "1     | The probability is over 99.9% that",
            })
    void a_probability_has_its_phrase_and_its_number(double probability, String opening) {
        assertThat(new Likelihood(probability, MANY).opening()).isEqualTo(opening);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.80 | It is likely or very likely (80%) that",
                "0.55 | There is a roughly even chance, or it is likely (55%) that",
                "0.45 | It is unlikely, or there is a roughly even chance (45%) that",
                "0.05 | There is almost no chance, or it is very unlikely (5%) that",
            })
    void every_band_that_the_error_reaches_is_named(double probability, String opening) {
        assertThat(new Likelihood(probability, 4000).opening()).isEqualTo(opening);
    }

    @Test
    void the_phrase_of_the_printed_percent_is_always_among_those_named() {
        IntStream.rangeClosed(0, 4000).forEach(k -> {
            var likelihood = new Likelihood(k / 4000.0, 4000);
            var words = likelihood.words();
            if (!words.isEmpty()) {
                double printed = Integer.parseInt(likelihood.percent().replace("%", "")) / 100.0;
                assertThat(words).contains(EstimativeWord.of(printed).orElseThrow());
            }
        });
    }

    @Test
    void the_error_is_that_of_a_share_of_independent_draws() {
        assertThat(new Likelihood(0.5, 2500).error()).isEqualTo("1.0");
        assertThat(new Likelihood(1, 2500).error()).isEqualTo("0.1");
    }
}
