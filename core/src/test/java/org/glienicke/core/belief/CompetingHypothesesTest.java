package org.glienicke.core.belief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.glienicke.core.belief.CompetingHypotheses.Cell.C;
import static org.glienicke.core.belief.CompetingHypotheses.Cell.CC;
import static org.glienicke.core.belief.CompetingHypotheses.Cell.I;
import static org.glienicke.core.belief.CompetingHypotheses.Cell.II;
import static org.glienicke.core.belief.CompetingHypotheses.Cell.N;

import java.util.List;
import org.glienicke.core.belief.CompetingHypotheses.Cell;
import org.glienicke.core.belief.CompetingHypotheses.Evidence;
import org.glienicke.core.belief.CompetingHypotheses.Weight;
import org.junit.jupiter.api.Test;

class CompetingHypothesesTest {

    private static Evidence evidence(String what, Weight credibility, Weight relevance, Cell... cells) {
        return new Evidence(what, credibility, relevance, List.of(cells), List.of());
    }

    @Test
    void only_inconsistency_counts_and_the_least_of_it_stands_first() {
        var table = new CompetingHypotheses(
                List.of("home", "cause", "goods"),
                List.of(
                        evidence("a refusal", Weight.HIGH, Weight.HIGH, II, C, I),
                        evidence("a word", Weight.LOW, Weight.MEDIUM, CC, N, I)));

        // by hand: -2 x 2; 0; -1 x 2 - 1 / sqrt 2
        assertThat(table.ranked())
                .extracting(CompetingHypotheses.Ranked::words)
                .containsExactly("cause", "goods", "home");
        assertThat(table.ranked().get(0).inconsistency()).isZero();
        assertThat(table.ranked().get(1).inconsistency()).isCloseTo(-2 - Math.sqrt(0.5), within(1e-12));
        assertThat(table.ranked().get(2).inconsistency()).isCloseTo(-4, within(1e-12));
    }

    @Test
    void consistent_evidence_never_adds() {
        var lean = new CompetingHypotheses(
                List.of("home", "cause"), List.of(evidence("one", Weight.HIGH, Weight.HIGH, I, N)));
        var rich = new CompetingHypotheses(
                List.of("home", "cause"),
                List.of(
                        evidence("one", Weight.HIGH, Weight.HIGH, I, N),
                        evidence("two", Weight.HIGH, Weight.HIGH, CC, N),
                        evidence("three", Weight.HIGH, Weight.HIGH, CC, N)));

        assertThat(rich.ranked()).isEqualTo(lean.ranked());
    }

    @Test
    void evidence_that_says_the_same_of_all_tells_nothing_and_sinks_to_the_bottom() {
        var same = evidence("both", Weight.HIGH, Weight.HIGH, II, II);
        var apart = evidence("one", Weight.LOW, Weight.LOW, I, C);
        var table = new CompetingHypotheses(List.of("home", "cause"), List.of(same, apart));

        assertThat(same.diagnosticity()).isZero();
        assertThat(apart.diagnosticity()).isCloseTo(0.5, within(1e-12)); // by hand: 1 / sqrt 2 squared
        assertThat(table.byDiagnosticity()).containsExactly(apart, same);
    }

    @Test
    void evidence_on_which_the_first_place_hangs_is_named() {
        var linchpin = evidence("a refusal", Weight.HIGH, Weight.HIGH, N, II);
        var table = new CompetingHypotheses(
                List.of("home", "cause"), List.of(linchpin, evidence("a word", Weight.MEDIUM, Weight.MEDIUM, I, C)));

        assertThat(table.linchpins()).containsExactly(linchpin);
    }

    @Test
    void a_row_without_a_cell_for_every_hypothesis_is_refused() {
        assertThatThrownBy(() -> new CompetingHypotheses(
                        List.of("home", "cause"), List.of(evidence("short", Weight.LOW, Weight.LOW, I))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 cells for 2 hypotheses");
    }
}
