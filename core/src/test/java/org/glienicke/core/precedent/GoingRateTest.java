package org.glienicke.core.precedent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.probability.TestChance;
import org.junit.jupiter.api.Test;

/** Going rate, anchoring, breaks, follow-ons and channels. */
class GoingRateTest {

    private static final Pair PAIR = Pair.of(new Party.Id("NORTH"), new Party.Id("SOUTH"));

    private static List<Settlement> series(double... prices) {
        var deals = new ArrayList<Settlement>();
        for (int i = 0; i < prices.length; i++) {
            deals.add(TermsIndexTest.settlement(
                    "d" + i, PAIR, LocalDate.of(1950, 1, 1).plusYears(i), prices[i]));
        }
        return deals;
    }

    @Test
    void each_price_moves_the_rate_by_the_gain() {
        var rate = GoingRate.of(series(0, 1, 3));
        var series = new GoingRate.Series(PAIR, TermsClass.HOSTAGES);

        // by hand, gain 1/2: 0, then 1/2, then 7/4
        assertThat(rate.rate(series, Draws.constant(0.5, 4)).orElseThrow().mean())
                .isCloseTo(1.75, within(1e-12));
        assertThat(rate.rate(new GoingRate.Series(PAIR, TermsClass.AGENTS), Draws.constant(0.5, 4)))
                .isEmpty();
    }

    @Test
    void without_a_second_price_nothing_is_known_of_the_gain() {
        var gains = GoingRate.of(series(2)).gains();

        assertThat(gains).allSatisfy(g -> assertThat(g.probability()).isCloseTo(0.02, within(1e-12)));
    }

    @Test
    void a_gain_that_made_the_prices_is_recovered() {
        int within = 0;
        for (int seed = 0; seed < 60; seed++) {
            var random = new TestChance(seed).named("prices");
            double gain = random.nextDouble();
            var prices = new double[80];
            double rate = 0;
            for (int i = 0; i < prices.length; i++) {
                prices[i] = rate + 0.5 * random.nextGaussian();
                rate = i == 0 ? prices[0] : gain * prices[i] + (1 - gain) * rate;
            }
            var interval = GoingRate.of(series(prices))
                    .gain(4_000, new TestChance(seed).named("gain"))
                    .credibleInterval(0.9);
            within += gain >= interval.low() && gain <= interval.high() ? 1 : 0;
        }

        assertThat(within).isBetween(47, 60); // 54 expected, 4 standard errors below it is 45
    }

    @Test
    void demands_move_rho_from_the_published_range_as_far_as_they_carry() {
        var demands = List.of(
                new Anchoring.Demand("a", 2, 0, 2, 0.1),
                new Anchoring.Demand("b", -2, 0, -2, 0.1),
                new Anchoring.Demand("c", 0, 0, 0, 0.1));

        var learned = Anchoring.PUBLISHED.after(demands);

        // by hand: precision 1 / .0486^2 + 8 / .01, mean (.48 * 422.7 + 8 / .01) / 1222.7
        assertThat(learned.mean()).isCloseTo(0.82, within(0.005));
        assertThat(Anchoring.PUBLISHED.after(List.of()).mean()).isCloseTo(0.48, within(1e-12));
        assertThat(Anchoring.expected(1, 3, 2, 0.5)).isEqualTo(1.5);
    }

    @Test
    void a_series_that_steps_has_a_break_where_it_steps_and_one_that_does_not_has_none() {
        var random = new TestChance(5).named("series");
        var stepped = new ArrayList<Double>();
        var flat = new ArrayList<Double>();
        for (int i = 0; i < 20; i++) {
            double noise = 0.3 * random.nextGaussian();
            stepped.add((i < 12 ? 0 : 3) + noise);
            flat.add(noise);
        }

        var broken = StructuralBreak.of(stepped, new TestChance(1).named("p"));
        var whole = StructuralBreak.of(flat, new TestChance(1).named("p"));

        assertThat(broken.probability()).isGreaterThan(0.99);
        assertThat(broken.likeliest().before()).isEqualTo(12);
        assertThat(broken.permutationP()).isEqualTo(0.001);
        assertThat(broken.step().quantile(0.5)).isBetween(2.5, 3.3);
        assertThat(whole.probability()).isLessThan(0.5);
        assertThat(whole.permutationP()).isGreaterThan(0.05);
    }

    @Test
    void under_no_break_one_permutation_test_in_ten_is_below_a_tenth() {
        int low = 0;
        for (int seed = 0; seed < 200; seed++) {
            var random = new TestChance(seed).named("series");
            var prices = new ArrayList<Double>();
            for (int i = 0; i < 10; i++) {
                prices.add(random.nextGaussian());
            }
            low += StructuralBreak.of(prices, random).permutationP() <= 0.1 ? 1 : 0;
        }

        assertThat(low).isBetween(4, 37); // 20 expected, 4 standard errors of 4.2 either way
    }

    @Test
    void a_series_all_alike_has_no_break_and_no_numbers_that_are_none() {
        var none = StructuralBreak.of(List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0), new TestChance(1).named("p"));

        assertThat(none.probability()).isBetween(0.0, 0.5);
        assertThat(none.permutationP()).isEqualTo(1);
        assertThatThrownBy(() -> StructuralBreak.of(List.of(1.0), new TestChance(1).named("p")))
                .hasMessageContaining("fewer than 6");
    }

    private static Contacts contacts(LocalDate end, LocalDate... days) {
        var list = new ArrayList<Contacts.Contact>();
        for (var day : days) {
            list.add(new Contacts.Contact(day, "d" + day, true, true, TermsClass.HOSTAGES));
        }
        return new Contacts(java.util.Map.of(PAIR, list), end);
    }

    @Test
    void follow_ons_are_counted_in_the_window_and_after_it_up_to_the_horizon() {
        var contacts = contacts(
                LocalDate.of(2010, 1, 1), LocalDate.of(1980, 1, 1), LocalDate.of(1981, 1, 1), LocalDate.of(1986, 1, 1));

        var followOn = FollowOn.of(contacts, _ -> true, _ -> true);

        assertThat(followOn.inWindow().deals()).isEqualTo(1);
        assertThat(followOn.outside().deals()).isEqualTo(1);
        assertThat(followOn.inWindow().years()).isCloseTo(1 + 2 + 2, within(0.01));
        assertThat(followOn.outside().years()).isCloseTo(3 + 8, within(0.01));
    }

    @Test
    void draws_of_a_rate_have_the_mean_of_its_gamma_posterior() {
        var draws = new FollowOn.Rate(0, 10).draws(40_000, new TestChance(3).named("rate"));

        // Gamma(1/2, 10): mean .05, deviation .0707
        assertThat(draws.mean()).isCloseTo(0.05, within(4 * 0.0707 / 200));
        assertThat(draws.standardDeviation()).isCloseTo(0.0707, within(0.003));
    }

    @Test
    void a_channel_is_open_in_years_of_contact_and_forgotten_in_years_without() {
        var contacts = contacts(
                LocalDate.of(2000, 12, 31),
                LocalDate.of(1980, 5, 1),
                LocalDate.of(1981, 5, 1),
                LocalDate.of(1982, 5, 1));

        var channel = ChannelHabits.of(contacts).channel(contacts, PAIR);

        assertThat(channel.years()).hasSize(21);
        assertThat(channel.in(1981).orElseThrow().open()).isGreaterThan(0.9);
        assertThat(channel.in(1999).orElseThrow().open()).isLessThan(0.1);
        assertThat(channel.years()).allSatisfy(y -> assertThat(y.knownThen()).isBetween(0.0, 1.0));
    }
}
