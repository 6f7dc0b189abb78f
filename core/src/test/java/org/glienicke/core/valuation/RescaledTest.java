package org.glienicke.core.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.glienicke.core.valuation.Invented.NORTH;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.probability.TestChance;
import org.junit.jupiter.api.Test;

class RescaledTest {

    private static final double ROUNDING = 1e-9;
    private static final Exchange EXCHANGE = Invented.exchange(Invented.OFFICER_FOR_TOURIST);
    private static final Preferences JUDGED = Invented.uncertain(NORTH, 400, new TestChance(7));

    private static Rescaled judged() {
        var account = Account.of(EXCHANGE, JUDGED, Prices.NONE);
        var entry = new Accounts.Entry(profile(), JUDGED, account);
        return new Rescaled(entry, Tornado.effects(EXCHANGE, account, JUDGED, Prices.NONE));
    }

    private static Profile profile() {
        var weights = new EnumMap<Criterion, Profile.Weight>(Criterion.class);
        for (var criterion : Criterion.values()) {
            weights.put(criterion, new Profile.Weight(60, 2, Evidence.JUDGEMENT, "", "NORTH"));
        }
        var reservation = new Profile.Weight.Reservation(-20, 20, "");
        return new Profile("NORTH", weights, reservation, new Profile.Judgement("nobody", "", ""));
    }

    @Test
    void a_doubled_weight_gives_the_account_that_is_valued_anew() {
        var criterion = judged().entry().account().criteria().getFirst();
        var weights = new EnumMap<Criterion, Draws>(JUDGED.weights());
        weights.put(criterion, JUDGED.weight(criterion).times(2));
        var own = new Preferences(NORTH, weights, JUDGED.reservation(), JUDGED.assumptions(), JUDGED.assessments());
        var anew = Account.of(EXCHANGE, own, Prices.NONE);

        var account = judged().times(profile(), Map.of(criterion, 2.0), JUDGED.reservation())
                .entry()
                .account();

        assertThat(account.criteria()).isEqualTo(anew.criteria());
        for (int k = 0; k < JUDGED.size(); k++) {
            assertThat(account.net().at(k)).isCloseTo(anew.net().at(k), within(ROUNDING));
            assertThat(account.points(criterion).at(k))
                    .isCloseTo(anew.points(criterion).at(k), within(ROUNDING));
        }
        assertThat(account.shares()).hasSameSizeAs(anew.shares());
    }

    @Test
    void another_reservation_value_moves_the_net_and_no_gain_and_no_cost() {
        var before = judged().entry().account();
        var none = Draws.constant(0, JUDGED.size());

        var after = judged().times(profile(), Map.of(), none).entry().account();

        assertThat(after.gains()).isEqualTo(before.gains());
        assertThat(after.costs()).isEqualTo(before.costs());
        assertThat(after.net()).isEqualTo(before.gains().plus(before.costs()).minus(none));
        assertThat(after.notAssessed()).isEqualTo(List.copyOf(before.notAssessed()));
    }
}
