package org.glienicke.core.clearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.glienicke.core.bargaining.Bilateral;
import org.glienicke.core.bargaining.Condition;
import org.glienicke.core.bargaining.Proposable;
import org.glienicke.core.bargaining.Values;
import org.glienicke.core.clearing.Clearing.Limits;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ClearingTest {

    @Test
    void the_best_of_small_markets_agrees_with_enumeration() {
        for (int seed = 0; seed < 600; seed++) {
            assertAgrees(seed, 9);
        }
    }

    @Test
    @Tag("slow")
    void the_best_of_larger_markets_agrees_with_enumeration() {
        for (int seed = 1_000; seed < 1_400; seed++) {
            assertAgrees(seed, 13);
        }
    }

    private static void assertAgrees(int seed, int mostMembers) {
        var random = new SplittableRandom(seed);
        var barter = invented(1 + random.nextInt(mostMembers), random);
        var limits = Limits.of(random.nextInt(6), random.nextInt(5));

        var cleared = Clearing.of(barter, limits);

        assertThat(cleared.isProven()).as("seed %s", seed).isTrue();
        assertThat(cleared.worth()).as("seed %s", seed).isEqualTo(Every.best(barter, limits));
        assertIsCarriedOut(cleared, barter, limits);
    }

    @Test
    void a_search_cut_short_still_tells_a_bound() {
        for (int seed = 0; seed < 100; seed++) {
            var barter = Saidman.USUAL.market(30, 4, new SplittableRandom(seed));
            var limits = Limits.of(3, 4);
            var best = Clearing.of(barter, limits);

            var rough = Clearing.of(barter, limits, () -> true);

            assertThat(best.isProven()).isTrue();
            assertThat(best.worth()).isBetween(rough.worth(), rough.bound());
            assertThat(rough.gap()).isBetween(0.0, 1.0);
            assertIsCarriedOut(rough, barter, limits);
        }
    }

    @Test
    void a_market_too_large_for_prices_gets_a_bounded_answer() {
        var random = new SplittableRandom(1);
        var links = new HashSet<Barter.Link>();
        for (int i = 0; i < 40_000; i++) {
            int from = random.nextInt(10_000);
            links.add(new Barter.Link(from, (from + 1 + random.nextInt(9_999)) % 10_000, 1));
        }
        var barter = new Barter(10_000, Set.of(), List.copyOf(links));

        var cleared = Clearing.of(barter, Limits.of(3, 0));

        assertThat(cleared.worth()).isPositive();
        assertThat(cleared.gap()).isBetween(0.0, 1.0);
    }

    @Test
    void renumbering_the_members_changes_no_worth() {
        for (int seed = 0; seed < 100; seed++) {
            var barter = invented(9, new SplittableRandom(seed));
            int last = barter.members() - 1;
            var mirrored = new Barter(
                    barter.members(),
                    new HashSet<>(barter.donors().stream().map(d -> last - d).toList()),
                    barter.links().stream()
                            .map(l -> new Barter.Link(last - l.from(), last - l.to(), l.worth()))
                            .toList());

            assertThat(Clearing.of(mirrored, Limits.of(3, 3)).worth())
                    .isEqualTo(Clearing.of(barter, Limits.of(3, 3)).worth());
        }
    }

    @Test
    void a_ring_of_five_is_found_where_no_two_have_a_deal() {
        // by hand: each gives what it minds by 2 to the next, who gains 3 by it
        var terms = new ArrayList<Proposable>();
        for (int party = 0; party < 5; party++) {
            terms.add(new Proposable("from-" + party, party, (party + 1) % 5, 1, worth(party, -2, (party + 1) % 5, 3)));
        }
        var values = Values.of(List.of("A", "B", "C", "D", "E"), terms, Collections.nCopies(5, 0L));

        var cleared = Clearing.of(Barter.of(values), Limits.of(5, 0));

        assertThat(Bilateral.of(values).hasDeal()).isFalse();
        assertThat(cleared.worth()).isEqualTo(5);
        assertThat(cleared.ways()).singleElement().isInstanceOf(Barter.Way.Cycle.class);
        assertThat(Clearing.of(Barter.of(values), Limits.of(4, 0)).ways()).isEmpty();
    }

    @Test
    void a_mediator_that_gains_by_giving_starts_a_chain() {
        // by hand: PATRON gives to NORTH, which then gives to SOUTH; SOUTH gives nothing
        var values = Values.of(
                List.of("PATRON", "NORTH", "SOUTH"),
                List.of(
                        new Proposable("money", 0, 1, 1, List.of(0L, 5L, 0L)),
                        new Proposable("release", 1, 2, 1, List.of(0L, -4L, 6L))),
                List.of(0L, 0L, 0L));

        assertThat(Clearing.of(Barter.of(values), Limits.of(3, 3)).ways())
                .containsExactly(new Barter.Way.Chain(List.of(0, 1)));
        assertThat(Clearing.of(Barter.of(values.with(new Condition.Excluded("release"))), Limits.of(3, 3))
                        .ways())
                .isEmpty();
    }

    @Test
    void what_is_no_market_is_refused() {
        assertThatThrownBy(() -> new Barter(2, Set.of(1), List.of(new Barter.Link(0, 1, 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("to one that receives");
        assertThatThrownBy(() -> new Barter.Link(0, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Barter.Link(0, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Barter(3, Set.of(), List.of(new Barter.Link(0, 1, Long.MAX_VALUE))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too large");
    }

    @Test
    void an_empty_market_has_an_empty_answer() {
        assertThat(Clearing.of(new Barter(0, Set.of(), List.of()), Limits.of(3, 3)))
                .isEqualTo(new Clearing(List.of(), 0, 0, 1));
    }

    private static List<Long> worth(int giver, long cost, int receiver, long gain) {
        var worth = new ArrayList<>(Collections.nCopies(5, 0L));
        worth.set(giver, cost);
        worth.set(receiver, gain);
        return worth;
    }

    static Barter invented(int members, RandomGenerator random) {
        var donors = new HashSet<Integer>();
        for (int member = 0; member < members; member++) {
            if (random.nextInt(5) == 0) {
                donors.add(member);
            }
        }
        double density = random.nextDouble(0.1, 0.9);
        int largest = 1 + random.nextInt(2) * random.nextInt(20);
        var links = new ArrayList<Barter.Link>();
        for (int from = 0; from < members; from++) {
            for (int to = 0; to < members; to++) {
                if (from != to && !donors.contains(to) && random.nextDouble() < density) {
                    links.add(new Barter.Link(from, to, 1 + random.nextInt(largest)));
                }
            }
        }
        return new Barter(members, donors, links);
    }

    private static void assertIsCarriedOut(Clearing cleared, Barter barter, Limits limits) {
        var worths = new HashMap<List<Integer>, Long>();
        barter.links().forEach(link -> worths.put(List.of(link.from(), link.to()), link.worth()));
        var seen = new HashSet<Integer>();
        long sum = 0;
        for (var way : cleared.ways()) {
            var members = way.members();
            assertThat(members).allMatch(seen::add);
            assertThat(barter.donors().contains(members.getFirst())).isEqualTo(way instanceof Barter.Way.Chain);
            int links = way instanceof Barter.Way.Chain ? members.size() - 1 : members.size();
            assertThat(links).isBetween(1, way instanceof Barter.Way.Chain ? limits.chain() : limits.cycle());
            for (int i = 0; i < links; i++) {
                var link = List.of(members.get(i), members.get((i + 1) % members.size()));
                assertThat(worths).containsKey(link);
                sum += worths.getOrDefault(link, 0L);
            }
        }
        assertThat(sum).isEqualTo(cleared.worth());
    }
}
