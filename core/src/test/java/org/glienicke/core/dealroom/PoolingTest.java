package org.glienicke.core.dealroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.glienicke.core.bargaining.Acceptance;
import org.glienicke.core.bargaining.Condition;
import org.glienicke.core.bargaining.Deal;
import org.glienicke.core.bargaining.Pooled;
import org.glienicke.core.probability.TestChance;
import org.glienicke.core.valuation.Criterion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoolingTest {

    /** What sums in another order may be off by. */
    private static final double ROUNDING = 1e-8;

    private static final long ENOUGH = 100_000;

    static java.util.stream.LongStream seeds() {
        return java.util.stream.LongStream.range(0, 30);
    }

    private static Room rich(long seed) {
        return InventedCase.room(InventedCase.rich(5, new SplittableRandom(seed)), 30, seed);
    }

    private static Pooled pooled(Room room) {
        return Pooling.of(room, List.of()).orElseThrow();
    }

    private static List<Deal> all(Room room, List<Condition> more) {
        var frame = room.steps().frame(more);
        var deals = new ArrayList<Deal>();
        for (int bits = 1; bits < 1 << frame.terms().size(); bits++) {
            var copies = new ArrayList<Integer>();
            for (int step = 0; step < frame.terms().size(); step++) {
                copies.add((bits >> step) & 1);
            }
            if (frame.broken(new Deal(copies)).isEmpty()) {
                deals.add(new Deal(copies));
            }
        }
        return deals;
    }

    private static int most(Room room, List<Deal> deals) {
        return deals.stream().mapToInt(room::accepted).max().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void put_together_again_it_is_what_the_accounts_say_and_never_less(long seed) {
        var room = rich(seed);
        var pooled = pooled(room);

        for (var deal : all(room, List.of())) {
            var lots = room.steps().lots(deal);
            for (int party = 0; party < 3; party++) {
                boolean isWhole =
                        room.account(deal, party).points(Criterion.PARITY).mean() == 0 && !lots.containsKey("pardon");
                var exact = room.net(deal, party).toArray();
                var told = pooled.net(deal, party);
                for (int draw = 0; draw < exact.length; draw++) {
                    assertThat(told[draw]).isGreaterThanOrEqualTo(exact[draw] - ROUNDING);
                    assertThat(!isWhole || Math.abs(told[draw] - exact[draw]) < ROUNDING)
                            .as("%s to %s in draw %s", lots, party, draw)
                            .isTrue();
                }
            }
        }
    }

    // every package by its accounts, 767 of each case
    @ParameterizedTest
    @MethodSource("seeds")
    void no_package_of_small_cases_is_accepted_in_more_draws_than_the_bound_and_with_enough_effort_one_is_in_as_many(
            long seed) {
        var room = rich(seed);
        var deals = all(room, List.of());
        int most = most(room, deals);
        var known = deals.get(new SplittableRandom(seed).nextInt(deals.size()));

        var proven = pooled(room).likeliest(known, room::accepted, ENOUGH).orElseThrow();

        assertThat(proven.isProven()).isTrue();
        assertThat(proven.bound()).isEqualTo(most);
        assertThat(room.accepted(proven.deal())).isEqualTo(most);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_proof_cut_short_still_bounds_all_packages(long seed) {
        var room = rich(seed);
        var deals = all(room, List.of());
        int most = most(room, deals);

        for (long nodes : new long[] {0, 3, 10, 40, 200}) {
            var proven = pooled(room)
                    .likeliest(deals.getFirst(), room::accepted, nodes)
                    .orElseThrow();
            assertThat(proven.bound()).as("%s nodes", nodes).isGreaterThanOrEqualTo(most);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void conditions_asked_for_are_kept(long seed) {
        var room = rich(seed);
        var steps = room.steps();
        var more = List.of(
                steps.require("c-1"),
                steps.limit(room.about().parties().get(1), 5),
                new Condition.EitherOr(List.of("c-2", "c-3")),
                new Condition.Together(List.of("c-4", "thanks")));
        var deals = all(room, more);

        var proven = Pooling.of(room, more)
                .orElseThrow()
                .likeliest(deals.getFirst(), room::accepted, ENOUGH)
                .orElseThrow();

        assertThat(proven.bound()).isEqualTo(most(room, deals));
        assertThat(steps.broken(proven.deal(), more)).isEmpty();
    }

    @Test
    void a_pardon_of_one_who_is_not_released_costs_and_is_left_out_of_the_costs_told() {
        var room = rich(3);
        var alone = room.steps().deal(Map.of("pardon", 1));

        assertThat(room.account(alone, 1).points(Criterion.GOODS_GIVEN).mean()).isNegative();
        assertThat(pooled(room).net(alone, 1)[0])
                .isGreaterThan(room.net(alone, 1).at(0));
    }

    @Test
    void what_the_search_missed_is_found_by_the_proof() {
        var room = rich(5);
        var wish = new Proposal.Wish(
                Objective.ACCEPTANCE, List.of(), new Limits(500, new Acceptance.Effort(1, ENOUGH), () -> false));

        var proposal = Proposal.of(room, room, wish, new TestChance(1), _ -> {});
        var proof = proposal.proof().orElseThrow();

        assertThat(proof.isExact()).isTrue();
        assertThat(proof.isClosed()).isTrue();
        assertThat(proof.accepted()).isEqualTo(most(room, all(room, List.of())));
        assertThat(room.accepted(
                        proposal.packages().get(proposal.likeliest()).standing().deal()))
                .isEqualTo(proof.accepted());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5})
    void what_is_told_for_a_captive_who_drops_out_is_the_best_of_all_packages_without(long seed) {
        var room = rich(seed);
        var whole = new Deal(Collections.nCopies(room.steps().all().size(), 1));
        var wish = new Proposal.Wish(
                Objective.ACCEPTANCE, List.of(), new Limits(500, new Acceptance.Effort(100, ENOUGH), () -> false));

        var losses = Loss.of(room, whole, wish, Pooling.of(room, List.of()), new TestChance(1));

        assertThat(losses).hasSize(5);
        for (var loss : losses) {
            var without = all(room, List.of(room.steps().forbid(loss.term())));
            assertThat(loss.nextAccepted() * room.draws()).isCloseTo(most(room, without), within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void no_package_with_fewer_changes_than_the_least_remedy_is_acceptable_to_all(long seed) {
        var room = rich(seed);
        var deals = all(room, List.of());
        var random = new SplittableRandom(seed);
        var deal = deals.get(random.nextInt(deals.size()));

        var shortfall = Shortfall.of(room, room, deal, List.of(), Limits.USUAL, new TestChance(1));

        int fewest = deals.stream()
                .filter(room::isInZone)
                .mapToInt(d -> Remedies.changes(room.steps(), deal, d))
                .min()
                .orElse(0);
        assertThat(shortfall.isLeast() ? shortfall.changes() : fewest).isEqualTo(fewest);
        assertThat(shortfall.remedies())
                .allSatisfy(s -> assertThat(room.isInZone(s.deal())).isTrue());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5})
    void no_part_of_a_remedy_that_was_searched_for_can_be_left_out(long seed) {
        var room = rich(seed);
        var likeliest = pooled(room)
                .likeliest(all(room, List.of()).getFirst(), room::accepted, ENOUGH)
                .orElseThrow()
                .deal();
        // what a distant package has to keep: all of the likeliest, or it is no remedy
        var more = new ArrayList<Condition>();
        room.steps()
                .lots(likeliest)
                .keySet()
                .forEach(id -> more.add(room.steps().require(id)));
        var far = Deal.nothing(room.steps().frame(List.of()));

        var found = Remedies.of(room, room, far, more, Limits.USUAL, new TestChance(1));

        for (var deal : found.deals()) {
            var lots = room.steps().lots(deal);
            for (var id : lots.keySet()) {
                var fewer = new LinkedHashMap<>(lots);
                fewer.remove(id);
                var back = room.steps().deal(fewer);
                assertThat(room.steps().broken(back, more).isEmpty() && room.isInZone(back))
                        .as("%s without %s", lots, id)
                        .isFalse();
            }
        }
    }
}
