package org.glienicke.core.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.glienicke.core.valuation.DriversTest.share;
import static org.glienicke.core.valuation.Invented.NORTH;

import java.util.EnumMap;
import java.util.List;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.probability.TestChance;
import org.junit.jupiter.api.Test;

class FlipsTest {

    @Test
    void a_cost_that_is_half_of_the_gain_may_double_before_the_verdict_turns() {
        var account = new Account(
                NORTH,
                List.of(share(Criterion.GOODS, 20, 20, 20), share(Criterion.JUSTICE, -10, -10, -10)),
                Draws.constant(0, 3),
                List.of());

        var flips = Flips.of(account, Invented.certain(NORTH));

        // by hand: gain 20, cost 10; weights of 100 points
        assertThat(flips)
                .containsExactly(
                        new Flips.Flip.At(Criterion.GOODS, 0.5, 50), new Flips.Flip.At(Criterion.JUSTICE, 2, 200));
    }

    @Test
    void a_gain_without_which_the_deal_is_still_worth_it_never_flips() {
        var account = new Account(
                NORTH,
                List.of(share(Criterion.GOODS, 20), share(Criterion.CAUSE_SERVED, 1)),
                Draws.constant(0, 1),
                List.of());

        assertThat(Flips.of(account, Invented.certain(NORTH))).contains(new Flips.Flip.Never(Criterion.CAUSE_SERVED));
    }

    @Test
    void at_the_flip_the_verdict_is_as_likely_as_not() {
        for (int seed = 0; seed < 100; seed++) {
            var preferences = Invented.uncertain(NORTH, 1_001, new TestChance(seed));
            var exchange = Invented.exchange(Invented.OFFICER_FOR_TOURIST);
            for (var flip : Flips.of(Account.of(exchange, preferences, Prices.NONE), preferences)) {
                if (flip instanceof Flips.Flip.At(var criterion, var factor, var _)) {
                    var turned = Account.of(exchange, scaled(preferences, criterion, factor), Prices.NONE);
                    // the draw that turns at this very factor may fall to either side
                    assertThat(turned.probabilityPositive()).isCloseTo(0.5, within(1.5 / 1_001));
                }
            }
        }
    }

    private static Preferences scaled(Preferences preferences, Criterion criterion, double factor) {
        var weights = new EnumMap<Criterion, Draws>(preferences.weights());
        var scaled = preferences.weight(criterion).toArray();
        for (int k = 0; k < scaled.length; k++) {
            scaled[k] *= factor;
        }
        weights.put(criterion, Draws.owning(scaled));
        return new Preferences(preferences.party(), weights, preferences.reservation(), preferences.assumptions());
    }
}
