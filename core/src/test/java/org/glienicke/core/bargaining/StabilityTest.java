package org.glienicke.core.bargaining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StabilityTest {

    private static final List<String> THREE = List.of("NORTH", "SOUTH", "EAST");

    /** NORTH gives to SOUTH, SOUTH to EAST, EAST to NORTH; each loses 3 and gains 5. */
    private static final Values CHAIN = Values.of(
            THREE,
            List.of(
                    new Proposable("n-1", 0, 1, 1, List.of(-3L, 5L, 0L)),
                    new Proposable("s-1", 1, 2, 1, List.of(0L, -3L, 5L)),
                    new Proposable("e-1", 2, 0, 1, List.of(5L, 0L, -3L))),
            List.of(1L, 1L, 1L));

    @Test
    void a_chain_through_a_third_party_is_found_by_all_and_by_no_pair() {
        var together = Agreement.of(Frontier.of(CHAIN));

        assertThat(Bilateral.of(CHAIN).hasDeal()).isFalse();
        assertThat(together).isInstanceOf(Agreement.Zone.class);
        assertThat(((Agreement.Zone) together).solution(Agreement.Solution.NASH))
                .extracting(Agreement.Settled::worth)
                .containsExactly(List.of(2L, 2L, 2L));
    }

    @Test
    void a_pair_that_has_a_deal_is_named() {
        var values = Values.of(
                THREE,
                List.of(
                        new Proposable("n-1", 0, 1, 1, List.of(-1L, 5L, 0L)),
                        new Proposable("s-1", 1, 0, 1, List.of(5L, -1L, 0L))),
                List.of(1L, 1L, 1L));

        assertThat(Bilateral.of(values).pairs())
                .filteredOn(Bilateral.Pair::hasDeal)
                .singleElement()
                .satisfies(pair -> {
                    assertThat(pair.one()).isZero();
                    assertThat(pair.other()).isEqualTo(1);
                });
    }

    @Test
    void a_deal_below_a_reservation_value_is_blocked_by_that_party_alone() {
        var blocking = Stability.of(CHAIN).blocking(Deal.nothing(CHAIN));

        assertThat(blocking)
                .extracting(Stability.Blocking::members)
                .contains(List.of(0), List.of(1), List.of(2), List.of(0, 1, 2));
    }

    @Test
    void a_coalition_that_can_do_better_blocks_and_names_its_deal() {
        // by hand: what NORTH and SOUTH can do alone, 4 each, beats the three-party deal's 2 each
        var terms = new ArrayList<>(CHAIN.terms());
        terms.add(new Proposable("n-2", 0, 1, 1, List.of(-1L, 5L, 0L)));
        terms.add(new Proposable("s-2", 1, 0, 1, List.of(5L, -1L, 0L)));
        var values = Values.of(THREE, terms, CHAIN.reservations());
        var chain = new Deal(List.of(1, 1, 1, 0, 0));

        var blocking = Stability.of(values).blocking(chain);

        assertThat(blocking)
                .filteredOn(b -> b.members().equals(List.of(0, 1)))
                .singleElement()
                .satisfies(b -> {
                    assertThat(b.margin()).isEqualTo(2);
                    assertThat(values.copies(b.deal())).containsOnlyKeys("n-2", "s-2");
                });
    }

    @Test
    void three_who_can_each_pair_but_not_all_have_an_empty_core() {
        // by hand: one pair only may deal, for 2 each; the one left out, at 0, always finds somebody at 0 or 2 to share
        // with.
        // NORTH's share with SOUTH is (3, 1), SOUTH's with EAST (3, 1), EAST's with NORTH (3, 1): each deal is blocked
        // by the next.
        var values = Values.of(
                        THREE,
                        List.of(
                                new Proposable("ns", 0, 1, 1, List.of(3L, 1L, 0L)),
                                new Proposable("se", 1, 2, 1, List.of(0L, 3L, 1L)),
                                new Proposable("en", 2, 0, 1, List.of(1L, 0L, 3L))),
                        List.of(0L, 0L, 0L))
                .with(new Condition.EitherOr(List.of("ns", "se", "en")));

        var core = Stability.of(values).leastCore();

        assertThat(core.isCoreEmpty()).isTrue();
        assertThat(core.excess()).isEqualTo(1);
        assertThat(core.points()).hasSize(3);
    }

    @Test
    void the_smallest_subsidy_stops_every_coalition_and_one_less_does_not() {
        var values = Values.of(
                        THREE,
                        List.of(
                                new Proposable("ns", 0, 1, 1, List.of(3L, 1L, 0L)),
                                new Proposable("se", 1, 2, 1, List.of(0L, 3L, 1L)),
                                new Proposable("en", 2, 0, 1, List.of(1L, 0L, 3L))),
                        List.of(0L, 0L, 0L))
                .with(new Condition.EitherOr(List.of("ns", "se", "en")));

        // by hand: under ns, SOUTH (1) and EAST (0) would go for se (3, 1); 1 to EAST stops it, and en then gives NORTH
        // no more than it has
        var subsidy = Stability.of(values).subsidy(new Deal(List.of(1, 0, 0)));

        assertThat(subsidy).isEqualTo(new Stability.Subsidy(List.of(0L, 0L, 1L), true));
    }

    @Test
    void the_core_agrees_with_asking_every_coalition_for_every_deal() {
        for (int seed = 0; seed < 60; seed++) {
            var values = Enumeration.invented(3, 7, 10, new SplittableRandom(seed));
            var stability = Stability.of(values);
            var core = stability.leastCore();
            var deals = Enumeration.deals(values);

            var expected = new HashSet<List<Long>>();
            for (var deal : deals) {
                var worth = values.worth(deal);
                if (deals.stream().noneMatch(other -> blocks(values, other, worth)) && values.isAcceptable(deal)) {
                    expected.add(worth);
                }
            }
            var found = new HashSet<List<Long>>();
            core.points().forEach(point -> found.add(core.frontier().worth(point)));

            if (core.isCoreEmpty()) {
                assertThat(expected).isEmpty();
            } else {
                // the core may hold weakly dominated deals too, which the frontier leaves out
                assertThat(expected).containsAll(found);
                assertThat(found).isNotEmpty();
            }
        }
    }

    // some coalition that holds all givers and receivers of the deal's terms gains, every member of it
    private static boolean blocks(Values values, Deal other, List<Long> worth) {
        for (int bits = 1; bits < (1 << worth.size()); bits++) {
            boolean isAlone = true;
            for (int term = 0; term < other.copies().size(); term++) {
                var proposable = values.terms().get(term);
                boolean isInside =
                        ((bits >> proposable.giver()) & 1) == 1 && ((bits >> proposable.receiver()) & 1) == 1;
                isAlone &= other.copies().get(term) == 0 || isInside;
            }
            boolean isBetter = isAlone;
            for (int party = 0; party < worth.size(); party++) {
                isBetter &= ((bits >> party) & 1) == 0 || values.worth(other, party) > worth.get(party);
            }
            if (isBetter) {
                return true;
            }
        }
        return false;
    }
}
