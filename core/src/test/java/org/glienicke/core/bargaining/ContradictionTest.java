package org.glienicke.core.bargaining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ContradictionTest {

    private static final Values VALUES = Enumeration.invented(2, 4, 9, new SplittableRandom(1));

    @Test
    void only_the_conditions_that_clash_are_named() {
        var values = VALUES.with(new Condition.EitherOr(List.of("t-2", "t-3")))
                .with(new Condition.Required("t-0"))
                .with(new Condition.Together(List.of("t-0", "t-1")))
                .with(new Condition.Excluded("t-1"));

        assertThat(Contradiction.of(values).orElseThrow().conditions())
                .containsExactly(
                        new Condition.Required("t-0"),
                        new Condition.Together(List.of("t-0", "t-1")),
                        new Condition.Excluded("t-1"));
    }

    @Test
    void a_band_that_no_number_of_heads_can_meet_stands_alone() {
        var five = Condition.Band.heads("heads", Set.of("t-0", "t-1"), 5, 6);

        assertThat(Contradiction.of(VALUES.with(new Condition.Required("t-2")).with(five)))
                .contains(new Contradiction(List.of(five)));
    }

    @Test
    void a_contradiction_is_one_and_ceases_with_any_of_its_conditions() {
        int found = 0;
        for (int seed = 0; seed < 300; seed++) {
            var random = new SplittableRandom(seed);
            var values = Enumeration.conditioned(
                            Enumeration.conditioned(Enumeration.invented(2, 4, 9, random), random), random)
                    .with(new Condition.Required("t-0"));
            var contradiction = Contradiction.of(values);

            assertThat(contradiction.isPresent())
                    .isEqualTo(Enumeration.deals(values).isEmpty());
            if (contradiction.isPresent()) {
                found++;
                var conditions = contradiction.get().conditions();
                assertThat(Enumeration.deals(values.under(conditions))).isEmpty();
                for (var one : conditions) {
                    var fewer = new ArrayList<>(conditions);
                    fewer.remove(one);
                    assertThat(Enumeration.deals(values.under(fewer))).isNotEmpty();
                }
            }
        }
        assertThat(found).isGreaterThan(5);
    }
}
