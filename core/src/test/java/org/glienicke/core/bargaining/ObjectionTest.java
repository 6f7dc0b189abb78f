package org.glienicke.core.bargaining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ObjectionTest {

    /** NORTH gives n-1 (-4, 6) and n-2 (-1, 2), SOUTH gives s-1 (6, -5); both want 0. */
    private static final Values VALUES = Values.of(
            List.of("NORTH", "SOUTH"),
            List.of(
                    new Proposable("n-1", 0, 1, 1, List.of(-4L, 6L)),
                    new Proposable("n-2", 0, 1, 1, List.of(-1L, 2L)),
                    new Proposable("s-1", 1, 0, 1, List.of(6L, -5L))),
            List.of(0L, 0L));

    @Test
    void who_refuses_is_named_with_what_is_missing_and_the_nearest_deal_all_accept() {
        var objection = Objection.to(VALUES, new Deal(List.of(1, 1, 0)));

        // by hand: NORTH has -5; adding s-1 gives (1, 3), which both accept
        assertThat(objection.refusals()).containsExactly(new Objection.Refusal(0, 5));
        assertThat(objection.changes()).isEqualTo(1);
        assertThat(objection.remedies()).containsExactly(new Deal(List.of(1, 1, 1)));
    }

    @Test
    void against_an_acceptable_deal_nothing_stands() {
        var objection = Objection.to(VALUES, new Deal(List.of(1, 1, 1)));

        assertThat(objection).isEqualTo(new Objection(List.of(), List.of(), List.of(new Deal(List.of(1, 1, 1))), 0));
    }

    @Test
    void where_no_deal_is_acceptable_there_is_no_remedy() {
        var wanting = VALUES.withReservations(List.of(10L, 10L));

        assertThat(Objection.to(wanting, Deal.nothing(VALUES)).remedies()).isEmpty();
    }

    @Test
    void the_least_change_agrees_with_enumeration() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new SplittableRandom(seed);
            var values = Enumeration.invented(2 + seed % 2, 7, 20, random)
                    .with(new Condition.EitherOr(List.of("t-0", "t-1")));
            var deals = Enumeration.deals(values.under(List.of()));
            var deal = deals.get(random.nextInt(deals.size()));

            var objection = Objection.to(values, deal);

            var acceptable = Enumeration.deals(values).stream()
                    .filter(values::isAcceptable)
                    .toList();
            int least = acceptable.stream()
                    .mapToInt(other -> distance(deal, other))
                    .min()
                    .orElse(0);
            assertThat(objection.changes()).isEqualTo(least);
            assertThat(objection.remedies()).isNotEmpty().allMatch(other -> distance(deal, other) == least);
            assertThat(new HashSet<>(acceptable)).containsAll(objection.remedies());
        }
    }

    private static int distance(Deal one, Deal other) {
        int distance = 0;
        for (int term = 0; term < one.copies().size(); term++) {
            distance += Math.abs(one.copies().get(term) - other.copies().get(term));
        }
        return distance;
    }
}
