package org.glienicke.core.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.glienicke.core.valuation.Invented.NORTH;
import static org.glienicke.core.valuation.Invented.SOUTH;

import java.util.List;
import java.util.TreeSet;
import org.glienicke.core.probability.TestChance;
import org.junit.jupiter.api.Test;

class TornadoTest {

    private static final int DRAWS = 501;

    @Test
    void a_bar_of_an_assumption_ends_where_the_whole_account_ends_with_that_assumption_fixed() {
        for (int seed = 0; seed < 20; seed++) {
            for (var party : List.of(NORTH, SOUTH)) {
                var preferences = Invented.uncertain(party, DRAWS, new TestChance(seed));
                for (var bar : bars(preferences)) {
                    if (bar.input() instanceof Tornado.Input.OfAssumption(var id)) {
                        // the definition of a bar: everything reckoned anew
                        assertThat(bar.at5()).isCloseTo(net(preferences, id, 0.05), within(1e-9));
                        assertThat(bar.at95()).isCloseTo(net(preferences, id, 0.95), within(1e-9));
                    }
                }
            }
        }
    }

    @Test
    void every_assumption_that_enters_the_account_has_its_bar_and_no_other_has() {
        var preferences = Invented.uncertain(SOUTH, DRAWS, new TestChance(7));
        var entering = new TreeSet<String>();
        account(preferences)
                .shares()
                .forEach(share -> entering.addAll(share.basis().assumptions()));

        assertThat(bars(preferences).stream()
                        .map(Tornado.Bar::input)
                        .filter(Tornado.Input.OfAssumption.class::isInstance)
                        .map(input -> ((Tornado.Input.OfAssumption) input).id()))
                .containsExactlyInAnyOrderElementsOf(entering)
                .isNotEmpty();
    }

    private static List<Tornado.Bar> bars(Preferences preferences) {
        return Tornado.of(Invented.exchange(Invented.OFFICER_FOR_TOURIST), preferences, Prices.NONE);
    }

    private static Account account(Preferences preferences) {
        return Account.of(Invented.exchange(Invented.OFFICER_FOR_TOURIST), preferences, Prices.NONE);
    }

    private static double net(Preferences preferences, String id, double share) {
        var fixed = preferences.withAssumption(id, preferences.assumption(id).quantile(share));
        return account(fixed).net().mean();
    }
}
