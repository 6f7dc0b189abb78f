package org.glienicke.core.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.glienicke.core.bargaining.Agreement.Solution;
import org.junit.jupiter.api.Test;

class AgreementTest {

    private static final List<String> TWO = List.of("NORTH", "SOUTH");
    private static final int STEPS = 2_000;

    @Test
    void on_the_frontier_of_a_root_nash_is_two_thirds_and_kalai_smorodinsky_the_golden_section() {
        // exact theory: on (x, sqrt(1 - x)) Nash settles at 2/3, Kalai-Smorodinsky at (sqrt 5 - 1) / 2; here in 2,000
        // steps
        var terms = new ArrayList<Proposable>();
        for (int step = 1; step <= STEPS; step++) {
            double more = Math.sqrt((double) step / STEPS) - Math.sqrt((step - 1.0) / STEPS);
            terms.add(new Proposable(
                    "step-" + step, 0, 1, 1, List.of(-1_000_000L, Math.round(more * STEPS * 1_000_000L))));
        }
        var values = Values.of(TWO, terms, List.of(-1_000_000L * STEPS, 0L));

        var zone = (Agreement.Zone) Agreement.of(Frontier.of(values));

        assertThat(kept(zone, Solution.NASH)).isCloseTo(2.0 / 3, within(1.0 / STEPS));
        assertThat(kept(zone, Solution.KALAI_SMORODINSKY)).isCloseTo(0.618034, within(1.0 / STEPS));
    }

    private static double kept(Agreement.Zone zone, Solution solution) {
        return 1 + zone.solution(solution).getFirst().worth().getFirst() / (1_000_000.0 * STEPS);
    }

    @Test
    void solutions_agree_with_enumeration_and_never_harm_a_party() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new SplittableRandom(seed);
            var values = Enumeration.invented(2 + seed % 2, 9, 12, random);
            if (!(Agreement.of(Frontier.of(values)) instanceof Agreement.Zone zone)) {
                continue;
            }
            for (var solution : Solution.values()) {
                assertThat(zone.solution(solution)).allMatch(s -> values.isAcceptable(s.deal()));
            }
            assertThat(worths(zone, Solution.NASH)).isEqualTo(best(values, AgreementTest::product));
            assertThat(worths(zone, Solution.SUM))
                    .isEqualTo(best(
                            values,
                            w -> BigInteger.valueOf(w.stream().mapToLong(x -> x).sum())));
            assertThat(worths(zone, Solution.EGALITARIAN))
                    .isEqualTo(best(
                            values,
                            w -> BigInteger.valueOf(
                                    w.stream().mapToLong(x -> x).min().orElseThrow())));
        }
    }

    @Test
    void in_three_party_cases_the_nash_deal_harms_nobody() {
        for (int seed = 0; seed < 200; seed++) {
            var values = Enumeration.invented(3, 14, 1_000, new SplittableRandom(seed));

            // reservations are 0 and nothing is a deal, so there is always a zone
            var zone = (Agreement.Zone) Agreement.of(Frontier.of(values));

            assertThat(zone.solution(Solution.NASH))
                    .allSatisfy(s -> assertThat(s.worth()).allMatch(w -> w >= 0));
        }
    }

    @Test
    void all_ties_of_a_solution_are_named() {
        // by hand: one of two, mirror images; both have the product 2
        var values = Values.of(
                        TWO,
                        List.of(
                                new Proposable("a", 0, 1, 1, List.of(1L, 2L)),
                                new Proposable("b", 0, 1, 1, List.of(2L, 1L))),
                        List.of(0L, 0L))
                .with(new Condition.EitherOr(List.of("a", "b")));

        var zone = (Agreement.Zone) Agreement.of(Frontier.of(values));

        assertThat(zone.solution(Solution.NASH)).hasSize(2);
    }

    @Test
    void without_a_zone_each_party_is_told_what_it_alone_would_have_to_concede() {
        // by hand: the term costs NORTH 5 and brings SOUTH 3; NORTH wants 1 for it, SOUTH wants 2
        var values = Values.of(TWO, List.of(new Proposable("a", 0, 1, 1, List.of(-5L, 3L))), List.of(1L, 2L));

        var none = (Agreement.NoZone) Agreement.of(Frontier.of(values));

        assertThat(none.concessions()).extracting(Agreement.Concession::party).containsExactly(0);
        assertThat(none.concessions()).extracting(Agreement.Concession::amount).containsExactly(6L);
    }

    @Test
    void a_concession_opens_a_zone_and_one_less_does_not() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new SplittableRandom(seed);
            var values = Enumeration.invented(2, 8, 20, random).withReservations(List.of(10L, 25L));
            if (Agreement.of(Frontier.of(values)) instanceof Agreement.NoZone none) {
                for (var concession : none.concessions()) {
                    assertThat(isZone(values, concession.party(), concession.amount()))
                            .isTrue();
                    assertThat(isZone(values, concession.party(), concession.amount() - 1))
                            .isFalse();
                }
            }
        }
    }

    private static boolean isZone(Values values, int party, long amount) {
        var reservations = new ArrayList<>(values.reservations());
        reservations.set(party, reservations.get(party) - amount);
        return Agreement.of(Frontier.of(values.withReservations(reservations))) instanceof Agreement.Zone;
    }

    private static BigInteger product(List<Long> worth) {
        return worth.stream().map(BigInteger::valueOf).reduce(BigInteger.ONE, BigInteger::multiply);
    }

    private static java.util.Set<List<Long>> worths(Agreement.Zone zone, Solution solution) {
        return new java.util.HashSet<>(
                zone.solution(solution).stream().map(Agreement.Settled::worth).toList());
    }

    // among undominated acceptable deals
    private static java.util.Set<List<Long>> best(
            Values values, java.util.function.Function<List<Long>, BigInteger> merit) {
        var all =
                Enumeration.deals(values).stream().map(values::worth).distinct().toList();
        var good = all.stream()
                .filter(w -> IntStream.range(0, w.size())
                        .allMatch(p -> w.get(p) >= values.reservations().get(p)))
                .filter(w -> all.stream().noneMatch(other -> Enumeration.dominates(other, w)))
                .toList();
        var most = good.stream().map(merit).max(BigInteger::compareTo).orElseThrow();
        return new java.util.HashSet<>(
                good.stream().filter(w -> merit.apply(w).equals(most)).toList());
    }
}
