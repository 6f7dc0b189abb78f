package org.glienicke.core.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.glienicke.core.valuation.Invented.NORTH;

import java.util.List;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.probability.TestChance;
import org.junit.jupiter.api.Test;

class DriversTest {

    private static final double EXACT = 1e-9;

    private static Account account(int seed) {
        return Account.of(
                Invented.exchange(Invented.OFFICER_FOR_TOURIST),
                Invented.uncertain(NORTH, 400, new TestChance(seed)),
                Prices.NONE);
    }

    @Test
    void shares_of_the_net_and_of_the_probability_sum_to_them() {
        for (int seed = 0; seed < 100; seed++) {
            var account = account(seed);
            var drivers = Drivers.of(account);

            double points = drivers.shares().stream()
                    .mapToDouble(d -> d.points().mean())
                    .sum();
            double probability = drivers.shares().stream()
                    .mapToDouble(Drivers.Driver::probability)
                    .sum();
            assertThat(points - account.reservation().mean())
                    .isCloseTo(account.net().mean(), within(EXACT));
            assertThat(drivers.baseline() + probability).isCloseTo(account.probabilityPositive(), within(EXACT));
        }
    }

    @Test
    void two_criteria_that_decide_together_share_the_verdict_evenly() {
        // by hand: either gain of 2 alone stays below the reservation of 3, both pass it: each a half
        var gains = List.of(share(Criterion.SECRETS_KEPT, 2), share(Criterion.GOODS, 2));
        var account = new Account(NORTH, gains, Draws.constant(3, 1), List.of());

        var drivers = Drivers.of(account);

        assertThat(drivers.shares()).extracting(Drivers.Driver::probability).containsExactly(0.5, 0.5);
    }

    @Test
    void a_glove_without_its_pair_is_worth_a_sixth_and_the_rare_one_two_thirds() {
        // the glove game [Shapley 1953]: one left glove (5) and two right ones (4 each) against a reservation of 8.5,
        // which a left and a right one pass and two right ones do not
        var left = share(Criterion.SECRETS_KEPT, 5);
        var right = share(Criterion.GOODS, 4);
        var otherRight = share(Criterion.CAUSE_SERVED, 4);
        var account = new Account(NORTH, List.of(left, right, otherRight), Draws.constant(8.5, 1), List.of());

        var drivers = Drivers.of(account);

        assertThat(drivers.shares().getFirst().criterion()).isEqualTo(Criterion.SECRETS_KEPT);
        assertThat(drivers.shares().getFirst().probability()).isCloseTo(2.0 / 3, within(EXACT));
        assertThat(drivers.shares().get(1).probability()).isCloseTo(1.0 / 6, within(EXACT));
        assertThat(drivers.shares().get(2).probability()).isCloseTo(1.0 / 6, within(EXACT));
    }

    @Test
    void shares_do_not_depend_on_the_size_of_a_point() {
        for (double scale : new double[] {1e-6, 1, 1e12}) {
            var gains = List.of(share(Criterion.SECRETS_KEPT, 2 * scale), share(Criterion.GOODS, 2 * scale));
            var account = new Account(NORTH, gains, Draws.constant(3 * scale, 1), List.of());

            assertThat(Drivers.of(account).shares())
                    .extracting(Drivers.Driver::probability)
                    .containsExactly(0.5, 0.5);
        }
    }

    @Test
    void an_account_of_nothing_but_zeros_has_no_drivers() {
        var account = new Account(NORTH, List.of(share(Criterion.GOODS, 0)), Draws.constant(0, 1), List.of());

        var drivers = Drivers.of(account);

        assertThat(drivers.baseline()).isZero();
        assertThat(drivers.shares().getFirst().probability()).isZero();
    }

    static Share share(Criterion criterion, double... points) {
        return new Share(
                criterion,
                Share.TermRef.DEAL,
                Draws.owning(points),
                new Share.Basis("somebody", "as given", List.of(), List.of(), 1));
    }
}
