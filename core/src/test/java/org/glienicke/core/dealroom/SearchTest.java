package org.glienicke.core.dealroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.glienicke.core.bargaining.Acceptance;
import org.glienicke.core.bargaining.Condition;
import org.glienicke.core.bargaining.Deal;
import org.glienicke.core.probability.TestChance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

    private static final Limits LIMITS = new Limits(500, new Acceptance.Effort(4_000, 20_000), () -> false);

    private static Search search(Room room) {
        return new Search(room, List.of(), LIMITS, new TestChance(1));
    }

    private static List<Deal> all(Room room) {
        var frame = room.steps().frame(List.of());
        var deals = new ArrayList<Deal>();
        int steps = frame.terms().size();
        for (int bits = 1; bits < 1 << steps; bits++) {
            var copies = new ArrayList<Integer>();
            for (int step = 0; step < steps; step++) {
                copies.add((bits >> step) & 1);
            }
            var deal = new Deal(copies);
            if (frame.broken(deal).isEmpty()) {
                deals.add(deal);
            }
        }
        return deals;
    }

    // the exact worth is not additive, so the search is no proof; over these seeds it missed none
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
    void the_likeliest_package_of_small_cases_is_the_best_of_all_packages_valued_by_their_accounts(long seed) {
        var room = InventedCase.room(InventedCase.random(6, new SplittableRandom(seed)), 40, seed);

        var found = search(room).mostAcceptable().orElseThrow();

        int best = all(room).stream().mapToInt(room::accepted).max().orElseThrow();
        assertThat(room.accepted(found)).isEqualTo(best);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5})
    void the_largest_sum_of_small_cases_is_the_largest_of_all_packages_that_leave_nobody_worse_off(long seed) {
        var room = InventedCase.room(InventedCase.random(6, new SplittableRandom(seed)), 40, seed);
        var likeliest = search(room).mostAcceptable().orElseThrow();

        var found = search(room)
                .solutions(List.of(likeliest, Deal.nothing(search(room).frame())));

        var best = all(room).stream()
                .filter(room::isInZone)
                .mapToDouble(d -> room.means(d).stream().mapToDouble(m -> m).sum())
                .max();
        if (best.isEmpty()) {
            assertThat(found).isEmpty();
        } else {
            var sum = java.util.Objects.requireNonNull(found.get(Objective.SUM));
            assertThat(room.means(sum).stream().mapToDouble(m -> m).sum()).isCloseTo(best.getAsDouble(), within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3})
    void the_additive_case_is_exact_at_its_package_and_one_term_away(long seed) {
        var random = new SplittableRandom(seed);
        var room = InventedCase.room(InventedCase.random(6, random), 30, seed);
        var deals = all(room);
        var reference = deals.get(random.nextInt(deals.size()));
        var values = Linear.around(room, reference, List.of()).atMeans();

        var near = new ArrayList<>(List.of(reference));
        for (int step = 0; step < values.terms().size(); step++) {
            near.add(room.steps().cut(reference, step, true));
            near.add(room.steps().cut(reference, step, false));
        }

        for (var deal : near) {
            for (int party = 0; party < 2; party++) {
                double slack = (double) values.worth(deal, party)
                        - values.reservations().get(party);
                // worth is rounded to the nearest millionth of a point for each step
                assertThat(slack / 1e6).isCloseTo(room.net(deal, party).mean(), within(1e-4));
            }
        }
    }

    @Test
    void no_pair_of_a_ring_has_a_deal_and_all_together_have_one() {
        var about = InventedCase.ring(5);
        var room = InventedCase.room(about, 200, 7);

        var pairs = Pairwise.of(room, room, List.of(), LIMITS, new TestChance(1));
        var whole = search(room).mostAcceptable().orElseThrow();

        assertThat(pairs.hasDeal()).isFalse();
        assertThat(pairs.pairs())
                .hasSize(5)
                .allSatisfy(p -> assertThat(p.finding()).isInstanceOf(Pairwise.Finding.OneWay.class));
        assertThat(whole.copies()).containsOnly(1);
        assertThat(room.isInZone(whole)).isTrue();
    }

    @Test
    void a_party_that_a_package_does_not_touch_is_not_asked_unless_the_deal_is_its_own() {
        var about = InventedCase.ring(3);
        var room = InventedCase.room(about, 20, 3);
        var one = room.steps().deal(java.util.Map.of("c-0", 1));

        assertThat(room.steps().asked(one)).containsExactly(0, 1);
        assertThat(room.net(one, 2).mean()).isZero();
        assertThat(room.between(0, 2).steps().asked(one)).containsExactly(0, 1, 2);
    }

    @Test
    void what_is_required_and_forbidden_clashes_and_the_clash_names_just_these_two() {
        var room = InventedCase.room(InventedCase.ring(3), 20, 3);
        var steps = room.steps();
        var more = List.<Condition>of(
                steps.require("c-1"),
                steps.forbid("c-1"),
                steps.limit(room.about().parties().get(0), 5));

        var proposal = Proposal.of(
                room, room, new Proposal.Wish(Objective.ACCEPTANCE, more, LIMITS), new TestChance(1), _ -> {});

        assertThat(proposal.zone())
                .isInstanceOfSatisfying(
                        Proposal.Zone.Contradictory.class,
                        clash -> assertThat(clash.conditions().stream().map(steps::name))
                                .containsExactly("--require c-1", "--forbid c-1"));
    }

    @Test
    void without_time_there_is_still_an_answer_that_says_what_was_not_reached() {
        var room = InventedCase.room(InventedCase.ring(3), 20, 3);
        var none = new Limits(100, new Acceptance.Effort(100, 100), () -> true);

        var proposal =
                Proposal.of(room, room, new Proposal.Wish(Objective.NASH, List.of(), none), new TestChance(1), _ -> {});

        assertThat(proposal.unreached()).isNotEmpty();
    }

    @Test
    void the_same_seed_gives_the_same_packages() {
        var about = InventedCase.random(6, new SplittableRandom(4));
        var wish = new Proposal.Wish(Objective.NASH, List.of(), LIMITS);

        var once = Proposal.of(
                InventedCase.room(about, 40, 4), InventedCase.room(about, 40, 5), wish, new TestChance(1), _ -> {});
        var twice = Proposal.of(
                InventedCase.room(about, 40, 4), InventedCase.room(about, 40, 5), wish, new TestChance(1), _ -> {});

        assertThat(twice.packages().stream().map(p -> p.standing().deal()))
                .containsExactlyElementsOf(
                        once.packages().stream().map(p -> p.standing().deal()).toList());
        assertThat(twice.losses()).isEqualTo(once.losses());
        assertThat(twice.ranges()).isEqualTo(once.ranges());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4})
    void no_named_solution_leaves_anybody_who_is_asked_worse_off_on_average(long seed) {
        var room = InventedCase.room(InventedCase.random(7, new SplittableRandom(seed)), 40, seed);
        var likeliest = search(room).mostAcceptable().orElseThrow();

        search(room)
                .solutions(List.of(likeliest))
                .values()
                .forEach(deal -> assertThat(room.isInZone(deal)).isTrue());
    }

    @Test
    void a_remedy_is_one_term_away_if_one_term_is_missing_and_its_accounts_confirm_it() {
        var about = InventedCase.ring(4);
        var room = InventedCase.room(about, 200, 7);
        var broken = room.steps().deal(java.util.Map.of("c-0", 1, "c-1", 1, "c-2", 1));

        var shortfall = Shortfall.of(room, room, broken, List.of(), LIMITS, new TestChance(1));

        assertThat(shortfall.refusing()).extracting(p -> p.code()).contains("P0");
        assertThat(shortfall.changes()).isEqualTo(1);
        assertThat(shortfall.isLeast()).isTrue();
        assertThat(shortfall.remedies().getFirst().deal().copies()).containsOnly(1);
        assertThat(shortfall.remedies())
                .allSatisfy(s -> assertThat(room.isInZone(s.deal())).isTrue());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2})
    void a_coalition_that_blocks_does_better_for_each_of_its_members_by_their_accounts(long seed) {
        var room = InventedCase.room(InventedCase.random(6, new SplittableRandom(seed)), 40, seed);
        var steps = room.steps();
        var poor = steps.deal(java.util.Map.of("c-0", 1));

        var core = Core.of(room, room, poor, List.of(), LIMITS);

        for (var blocking : core.blocking()) {
            for (var member : blocking.members()) {
                int party = room.about().parties().indexOf(member);
                double own = Room.isNothing(blocking.deal())
                        ? 0
                        : room.net(blocking.deal(), party).mean();
                assertThat(own).isGreaterThan(room.net(poor, party).mean());
            }
        }
        assertThat(core.blocking()).isNotEmpty();
    }

    @Test
    void a_whole_ring_is_in_the_core_and_a_ring_with_a_gap_is_not() {
        var room = InventedCase.room(InventedCase.ring(4), 200, 7);
        var steps = room.steps();
        var whole = steps.deal(java.util.Map.of("c-0", 1, "c-1", 1, "c-2", 1, "c-3", 1));
        var gap = steps.deal(java.util.Map.of("c-0", 1, "c-1", 1, "c-2", 1));

        assertThat(Core.of(room, room, whole, List.of(), LIMITS))
                .isEqualTo(new Core(List.of(), true, new Core.Finding.Holds()));
        assertThat(Core.of(room, room, gap, List.of(), LIMITS))
                .satisfies(core -> assertThat(core.blocking().getFirst().members())
                        .extracting(p -> p.code())
                        .containsExactly("P0"))
                .satisfies(core -> assertThat(core.finding())
                        .isInstanceOfSatisfying(
                                Core.Finding.Elsewhere.class,
                                other -> assertThat(other.standing().deal()).isEqualTo(whole)));
    }

    @Test
    void more_parties_than_coalitions_can_be_asked_for_are_told() {
        var room = InventedCase.room(InventedCase.ring(9), 20, 7);
        var nothing = Deal.nothing(room.steps().frame(List.of()));

        assertThat(Core.of(room, room, nothing, List.of(), LIMITS).finding()).isEqualTo(new Core.Finding.TooMany(9));
    }

    @Test
    void a_ring_of_five_is_found_if_rings_may_be_that_long_and_nothing_if_they_may_not() {
        var room = InventedCase.room(InventedCase.ring(5), 200, 7);

        var five = Routes.of(room, room, List.of(), 5, 0, LIMITS);
        var four = Routes.of(room, room, List.of(), 4, 0, LIMITS);

        assertThat(five.ways()).singleElement().satisfies(way -> {
            assertThat(way.isRing()).isTrue();
            assertThat(way.terms()).containsExactlyInAnyOrder("c-0", "c-1", "c-2", "c-3", "c-4");
        });
        assertThat(five.isProven()).isTrue();
        assertThat(five.standing().deal().copies()).containsOnly(1);
        assertThat(five.left(room.steps())).isEmpty();
        assertThat(four.ways()).isEmpty();
        assertThat(four.left(room.steps())).hasSize(5);
    }

    @Test
    void a_term_that_is_forbidden_is_in_no_ring() {
        var room = InventedCase.room(InventedCase.ring(3), 200, 7);

        var routes = Routes.of(room, room, List.of(room.steps().forbid("c-1")), 3, 3, LIMITS);

        assertThat(routes.ways()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5})
    void no_choice_of_pairs_serves_more_than_the_one_found(long seed) {
        var room = InventedCase.room(InventedCase.random(6, new SplittableRandom(seed)), 40, seed);
        var steps = room.steps();

        var routes = Routes.of(room, room, List.of(), 2, 0, LIMITS);

        assertThat(routes.isProven()).isTrue();
        assertThat(routes.served())
                .isEqualTo(mostPaired(room, 0, new boolean[steps.all().size()]));
    }

    // all ways to pair a step of one side with one of the other, both sides being content with the pair alone
    private static int mostPaired(Room room, int step, boolean[] used) {
        var all = room.steps().all();
        if (step == all.size()) {
            return 0;
        }
        int most = mostPaired(room, step + 1, used);
        for (int other = step + 1; !used[step] && other < all.size(); other++) {
            if (!used[other] && all.get(step).giver() != all.get(other).giver() && areBothContent(room, step, other)) {
                used[other] = true;
                most = Math.max(most, 2 + mostPaired(room, step + 1, used));
                used[other] = false;
            }
        }
        return most;
    }

    private static boolean areBothContent(Room room, int one, int other) {
        var terms = room.about().terms();
        var deal = room.steps()
                .deal(java.util.Map.of(
                        terms.get(room.steps().all().get(one).term()).id(), 1,
                        terms.get(room.steps().all().get(other).term()).id(), 1));
        return room.net(deal, 0).mean() >= 0 && room.net(deal, 1).mean() >= 0;
    }
}
