package org.glienicke.core.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FrontierTest {

    private static final int ALL = 100_000;

    @Test
    void every_undominated_deal_of_small_cases_is_found_with_all_its_ties() {
        for (int seed = 0; seed < 600; seed++) {
            var random = new SplittableRandom(seed);
            var values = Enumeration.invented(2 + seed % 3, 1 + random.nextInt(8), 2 + random.nextInt(20), random);

            assertThat(points(Frontier.of(values))).as("seed %s", seed).isEqualTo(Enumeration.frontier(values));
        }
    }

    @Test
    void conditions_are_kept_exactly() {
        for (int seed = 0; seed < 600; seed++) {
            var random = new SplittableRandom(seed);
            var values = Enumeration.conditioned(
                    Enumeration.invented(2 + seed % 2, 2 + random.nextInt(4), 9, random), random);

            var found = points(Frontier.of(values));

            var expected = Enumeration.frontier(values);
            assertThat(found.keySet()).as("seed %s", seed).isEqualTo(expected.keySet());
            found.forEach((worth, deals) -> assertThat(expected.get(worth)).containsAll(deals));
        }
    }

    @Test
    @Tag("slow")
    void ten_thousand_random_cases_of_up_to_22_terms_agree_with_enumeration() {
        for (int seed = 0; seed < 10_000; seed++) {
            var random = new SplittableRandom(seed);
            int terms = seed % 5_000 == 0 ? 22 : 1 + random.nextInt(10);
            var values = Enumeration.invented(2 + seed % 2, terms, 2 + random.nextInt(1_000), random);

            assertThat(worths(Frontier.of(values))).as("seed %s", seed).isEqualTo(enumerated(values));
        }
    }

    @Test
    @Tag("slow")
    void ten_thousand_random_cases_with_copies_and_conditions_agree_with_enumeration() {
        for (int seed = 10_000; seed < 20_000; seed++) {
            var random = new SplittableRandom(seed);
            var values = Enumeration.conditioned(
                    Enumeration.invented(2 + seed % 3, 2 + random.nextInt(4), 9, random), random);

            assertThat(points(Frontier.of(values)).keySet())
                    .as("seed %s", seed)
                    .isEqualTo(Enumeration.frontier(values).keySet());
        }
    }

    @Test
    void many_points_of_four_and_five_parties_are_the_undominated_ones() {
        for (int seed = 0; seed < 6; seed++) {
            var values = Enumeration.invented(4 + seed % 2, 13, 1_000, new SplittableRandom(seed));

            var found = worths(Frontier.of(values));

            // enough of them for several trees
            assertThat(found).hasSizeGreaterThan(500).isEqualTo(enumerated(values));
        }
    }

    @Test
    void only_acceptable_deals_are_the_acceptable_part_of_the_frontier() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new SplittableRandom(seed);
            var values = Enumeration.invented(2 + seed % 2, 8, 20, random);
            var all = Frontier.of(values);

            var acceptable = Frontier.acceptable(values, Frontier.MOST_POINTS);

            assertThat(worths(acceptable))
                    .hasSameElementsAs(
                            all.acceptablePoints().stream().map(all::worth).toList());
        }
    }

    @Test
    void a_thinned_frontier_lies_within_its_epsilon() {
        for (int seed = 0; seed < 60; seed++) {
            var random = new SplittableRandom(seed);
            var values = Enumeration.invented(2 + seed % 3, 12, 10_000, random);
            var exact = Frontier.of(values);

            var thinned = Frontier.of(values, 10);

            assertThat(thinned.size()).isLessThanOrEqualTo(10);
            for (int point = 0; point < exact.size(); point++) {
                var worth = exact.worth(point);
                assertThat(worths(thinned)).anyMatch(kept -> isWithin(kept, worth, thinned.epsilon()));
            }
        }
    }

    @Test
    void relabelling_the_parties_changes_nothing() {
        for (int seed = 0; seed < 100; seed++) {
            var values = Enumeration.invented(2, 10, 50, new SplittableRandom(seed));
            var mirrored = values.terms().stream()
                    .map(t -> new Proposable(
                            t.id(),
                            /* giver= */ t.receiver(),
                            /* receiver= */ t.giver(),
                            1,
                            t.worth().reversed()))
                    .toList();

            var others = worths(Frontier.of(Values.of(values.parties(), mirrored, values.reservations())));

            assertThat(others.stream().map(List::reversed).toList()).hasSameElementsAs(worths(Frontier.of(values)));
        }
    }

    @Test
    void hundreds_of_captives_alike_are_one_class() {
        // by hand: each of 300 costs 1 and brings 2, so every number of them is undominated
        var alike = new Proposable("soldiers", 0, 1, 300, List.of(-1L, 2L));
        var values = Values.of(List.of("NORTH", "SOUTH"), List.of(alike), List.of(0L, 0L));

        assertThat(worths(Frontier.of(values))).hasSize(301).contains(List.of(-300L, 600L), List.of(-7L, 14L));
    }

    @Test
    void contradictory_conditions_leave_no_deal() {
        var values = Enumeration.invented(2, 3, 9, new SplittableRandom(1))
                .with(new Condition.Required("t-1"))
                .with(new Condition.Excluded("t-1"));

        assertThat(Frontier.of(values).size()).isZero();
    }

    @Test
    void without_proposable_terms_nothing_is_the_only_deal() {
        var values = Values.of(List.of("NORTH", "SOUTH"), List.of(), List.of(0L, 0L));

        assertThat(points(Frontier.of(values))).isEqualTo(Map.of("[0, 0]", Set.of(Deal.nothing(values))));
    }

    @Test
    @Tag("slow")
    void ten_thousand_terms_have_a_bounded_answer() {
        var values = Enumeration.invented(2, 10_000, 1_000_000, new SplittableRandom(1));

        var frontier = Frontier.of(values, 300);

        assertThat(frontier.size()).isBetween(1, 300);
        assertThat(frontier.epsilon()).isPositive();
        assertThat(values.worth(frontier.deal(0))).isEqualTo(frontier.worth(0));
    }

    @Test
    void worth_that_is_no_number_is_refused() {
        assertThatThrownBy(() -> Proposable.ofPoints("t", 0, 1, List.of(Double.NaN, 1.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NaN");
    }

    static boolean isWithin(List<Long> kept, List<Long> worth, long epsilon) {
        for (int party = 0; party < kept.size(); party++) {
            if (kept.get(party) + epsilon < worth.get(party)) {
                return false;
            }
        }
        return true;
    }

    static List<List<Long>> worths(Frontier frontier) {
        var worths = new ArrayList<List<Long>>();
        for (int point = 0; point < frontier.size(); point++) {
            worths.add(frontier.worth(point));
        }
        return worths;
    }

    private static Map<String, Set<Deal>> points(Frontier frontier) {
        var points = new TreeMap<String, Set<Deal>>();
        for (int point = 0; point < frontier.size(); point++) {
            points.put(frontier.worth(point).toString(), new HashSet<>(frontier.deals(point, ALL)));
        }
        return points;
    }

    // sums of all subsets, sorted from the largest worth to the first party down
    private static List<List<Long>> enumerated(Values values) {
        int parties = values.parties().size();
        int terms = values.terms().size();
        var sums = new long[1 << terms][parties];
        for (int deal = 1; deal < sums.length; deal++) {
            int term = Integer.numberOfTrailingZeros(deal);
            for (int party = 0; party < parties; party++) {
                sums[deal][party] = sums[deal & (deal - 1)][party]
                        + values.terms().get(term).worth().get(party);
            }
        }
        java.util.Arrays.sort(sums, (a, b) -> -java.util.Arrays.compare(a, b));
        var front = new ArrayList<long[]>();
        for (var sum : sums) {
            if (front.reversed().stream().noneMatch(kept -> isAtLeast(kept, sum))) {
                front.add(sum);
            }
        }
        return front.stream()
                .map(sum -> java.util.Arrays.stream(sum).boxed().toList())
                .toList();
    }

    private static boolean isAtLeast(long[] one, long[] other) {
        for (int party = 0; party < one.length; party++) {
            if (one[party] < other[party]) {
                return false;
            }
        }
        return true;
    }
}
