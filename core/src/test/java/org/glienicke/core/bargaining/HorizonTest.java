package org.glienicke.core.bargaining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Under one upper limit partial deals are given up that cannot reach past those known; what is left has to be all there is. */
class HorizonTest {

    private static final int ALL = 100_000;

    @Test
    void under_an_upper_limit_every_undominated_deal_is_found_with_all_ties_that_leave_most_room() {
        for (int seed = 0; seed < 600; seed++) {
            var random = new SplittableRandom(seed);
            var values = limited(2 + seed % 3, 1 + random.nextInt(8), 2 + random.nextInt(20), random);
            var frontier = Frontier.of(values);

            var found = new TreeMap<String, Set<Deal>>();
            for (int point = 0; point < frontier.size(); point++) {
                found.put(frontier.worth(point).toString(), new HashSet<>(frontier.deals(point, ALL)));
            }

            var expected = Enumeration.frontier(values);
            expected.replaceAll((worth, deals) -> lightest(deals, values));
            assertThat(found).as("seed %s", seed).isEqualTo(expected);
        }
    }

    @Test
    void only_acceptable_deals_under_a_limit_are_the_acceptable_part_of_the_frontier() {
        for (int seed = 0; seed < 200; seed++) {
            var values = limited(2 + seed % 3, 8, 20, new SplittableRandom(seed));
            var all = Frontier.of(values);

            var acceptable = Frontier.acceptable(values, Frontier.MOST_POINTS);

            assertThat(FrontierTest.worths(acceptable))
                    .hasSameElementsAs(
                            all.acceptablePoints().stream().map(all::worth).toList());
        }
    }

    @Test
    void a_thinned_frontier_under_a_limit_lies_within_its_epsilon() {
        for (int seed = 0; seed < 200; seed++) {
            var values = limited(2 + seed % 3, 12, 10_000, new SplittableRandom(seed));
            var exact = FrontierTest.worths(Frontier.of(values));

            var thinned = Frontier.of(values, 6);

            var kept = FrontierTest.worths(thinned);
            assertThat(exact)
                    .as("seed %s", seed)
                    .allMatch(worth ->
                            kept.stream().anyMatch(near -> FrontierTest.isWithin(near, worth, thinned.epsilon())));
        }
    }

    @Test
    @Tag("slow")
    void layers_wide_enough_for_a_scout_end_in_the_frontier_of_all_subsets() {
        for (int seed = 1; seed <= 2; seed++) {
            var values = limited(4, 17, 1_000, new SplittableRandom(seed));

            var found = FrontierTest.worths(Frontier.of(values));

            // more than the thousand points of a layer at which the first scout is sent
            assertThat(found).as("seed %s", seed).hasSizeGreaterThan(2_000).hasSameElementsAs(enumerated(values));
        }
    }

    // terms that each take 0 to 9 of a room that holds about half of them
    private static Values limited(int parties, int terms, int largest, SplittableRandom random) {
        var values = Enumeration.invented(parties, terms, largest, random);
        var weights = new HashMap<String, Long>();
        values.terms().forEach(term -> weights.put(term.id(), (long) random.nextInt(10)));
        return values.with(new Condition.Band("room", weights, -Condition.NO_LIMIT, 1 + random.nextInt(5 * terms)));
    }

    private static Set<Deal> lightest(Set<Deal> deals, Values values) {
        long least =
                deals.stream().mapToLong(deal -> weight(deal, values)).min().orElseThrow();
        return deals.stream().filter(deal -> weight(deal, values) == least).collect(Collectors.toSet());
    }

    private static long weight(Deal deal, Values values) {
        var band = (Condition.Band) values.conditions().getFirst();
        long sum = 0;
        for (int term = 0; term < deal.copies().size(); term++) {
            sum += band.perCopy().getOrDefault(values.terms().get(term).id(), 0L)
                    * deal.copies().get(term);
        }
        return sum;
    }

    // sums of all subsets that fit, the largest to the first party first, less those that one before them covers
    private static List<List<Long>> enumerated(Values values) {
        int parties = values.parties().size();
        int terms = values.terms().size();
        var band = (Condition.Band) values.conditions().getFirst();
        var sums = new long[1 << terms][parties + 1];
        for (int deal = 1; deal < sums.length; deal++) {
            var term = values.terms().get(Integer.numberOfTrailingZeros(deal));
            for (int party = 0; party < parties; party++) {
                sums[deal][party] =
                        sums[deal & (deal - 1)][party] + term.worth().get(party);
            }
            sums[deal][parties] =
                    sums[deal & (deal - 1)][parties] + band.perCopy().getOrDefault(term.id(), 0L);
        }
        Arrays.sort(sums, (a, b) -> -Arrays.compare(a, 0, parties, b, 0, parties));
        var front = new ArrayList<long[]>();
        for (var sum : sums) {
            if (sum[parties] <= band.high() && front.stream().noneMatch(kept -> isAtLeast(kept, sum, parties))) {
                front.add(sum);
            }
        }
        return front.stream()
                .map(sum -> Arrays.stream(sum).limit(parties).boxed().toList())
                .toList();
    }

    private static boolean isAtLeast(long[] one, long[] other, int parties) {
        for (int party = 0; party < parties; party++) {
            if (one[party] < other[party]) {
                return false;
            }
        }
        return true;
    }
}
