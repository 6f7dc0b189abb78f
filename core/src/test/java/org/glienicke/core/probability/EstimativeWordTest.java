package org.glienicke.core.probability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bands are those of ICD 203: 1-5, 5-20, 20-45, 45-55, 55-80, 80-95, 95-99 percent, the lower at an edge. */
class EstimativeWordTest {

    @ParameterizedTest
    @CsvSource({
        "0.01, ALMOST_NO_CHANCE",
        "0.05, ALMOST_NO_CHANCE",
        "0.0501, VERY_UNLIKELY",
        "0.20, VERY_UNLIKELY",
        "0.45, UNLIKELY",
        "0.5, ROUGHLY_EVEN_CHANCE",
        "0.55, ROUGHLY_EVEN_CHANCE",
        "0.56, LIKELY",
        "0.80, LIKELY",
        "0.95, VERY_LIKELY",
        "0.99, ALMOST_CERTAIN"
    })
    void a_probability_has_the_phrase_of_its_band(double probability, EstimativeWord word) {
        assertThat(EstimativeWord.of(probability)).contains(word);
    }

    @Test
    void below_one_and_above_ninety_nine_percent_there_is_no_phrase() {
        assertThat(EstimativeWord.of(0.009)).isEmpty();
        assertThat(EstimativeWord.of(0.991)).isEmpty();
        assertThat(EstimativeWord.of(1)).isEmpty();
    }

    @Test
    void a_range_has_every_phrase_that_it_touches() {
        assertThat(EstimativeWord.spanning(0.5, 0.9))
                .containsExactly(EstimativeWord.ROUGHLY_EVEN_CHANCE, EstimativeWord.LIKELY, EstimativeWord.VERY_LIKELY);
        assertThat(EstimativeWord.spanning(0.6, 0.7)).containsExactly(EstimativeWord.LIKELY);
    }
}
