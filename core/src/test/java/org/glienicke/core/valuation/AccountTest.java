package org.glienicke.core.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.glienicke.core.valuation.Invented.NORTH;
import static org.glienicke.core.valuation.Invented.OFFICER_FOR_TOURIST;
import static org.glienicke.core.valuation.Invented.SOUTH;
import static org.glienicke.core.valuation.Invented.certain;
import static org.glienicke.core.valuation.Invented.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.probability.TestChance;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final double EXACT = 1e-9;
    // 1999-01-01 to 2001-01-01 in years of 365.25 days
    private static final double HELD = 731 / 365.25;

    private static Account account(String yaml, Party.Id party) {
        return Account.of(exchange(yaml), certain(party), Prices.NONE);
    }

    private static double mean(Account account, Criterion criterion) {
        return account.points(criterion).mean();
    }

    @Test
    void an_officer_who_comes_home_is_secrets_loyalty_and_a_national() {
        var north = account(OFFICER_FOR_TOURIST, NORTH);

        // by hand: weight 100 / swing; knowledge 0.8, life of a secret 4 years; visibility 0.5; duty 0.5 per log year
        assertThat(mean(north, Criterion.SECRETS_KEPT))
                .isCloseTo(100.0 / 2.9 * 0.8 * Math.exp(-HELD / 4), within(EXACT));
        assertThat(mean(north, Criterion.LOYALTY_OF_OTHERS)).isCloseTo(100.0 / 4.1 * 0.5, within(EXACT));
        assertThat(mean(north, Criterion.OWN_PEOPLE_HOME))
                .isCloseTo(100.0 / 4.1 * (1 + 0.5 * Math.log1p(HELD)), within(EXACT));
        assertThat(north.points(Criterion.EXPERTISE_REGAINED).mean()).isZero();
    }

    @Test
    void the_convict_costs_the_unserved_part_of_the_sentence_and_the_accused_less() {
        var south = account(OFFICER_FOR_TOURIST, SOUTH);
        var north = account(OFFICER_FOR_TOURIST, NORTH);

        // by hand: 8 of 30 years, the rest of 8 unserved; accused: share 0.5 of 10 of 30 years
        assertThat(mean(south, Criterion.JUSTICE)).isCloseTo(-100.0 / 2.1 * 8 / 30 * (1 - HELD / 8), within(EXACT));
        assertThat(mean(north, Criterion.JUSTICE))
                .isCloseTo(-100.0 / 2.1 * 0.5 * 10 / 30 * (1 - HELD / 10), within(EXACT));
    }

    @Test
    void a_national_called_for_pleases_the_public_and_one_who_was_not_does_not() {
        var south = account(OFFICER_FOR_TOURIST, SOUTH);
        var north = account(OFFICER_FOR_TOURIST, NORTH);

        // by hand: ln 2 / ln 11 of full publicity, half of the public in favour
        assertThat(mean(south, Criterion.HOME_AUDIENCE))
                .isCloseTo(100 * Math.log(2) / Math.log(11) * 0.5, within(EXACT));
        assertThat(mean(north, Criterion.HOME_AUDIENCE)).isZero();
    }

    @Test
    void a_cause_is_served_wherever_its_people_go_free_but_not_by_ones_own_giving() {
        var championed = OFFICER_FOR_TOURIST.replace(
                "championed: [{by: SOUTH}]", "championed: [{by: SOUTH}, {by: WEST}, {by: NORTH}]");

        // by hand: one, at a reference swing of 4.1
        assertThat(mean(account(championed, new Party.Id("WEST")), Criterion.CAUSE_SERVED))
                .isCloseTo(100 / 4.1, within(EXACT));
        assertThat(mean(account(championed, NORTH), Criterion.CAUSE_SERVED)).isZero();
    }

    @Test
    void the_net_is_the_sum_of_the_shares_less_the_reservation_value() {
        var exchange = exchange(OFFICER_FOR_TOURIST);
        var preferences = Invented.uncertain(NORTH, 500, new TestChance(3));

        var account = Account.of(exchange, preferences, Prices.NONE);

        for (int k = 0; k < 500; k++) {
            double sum = -account.reservation().at(k);
            for (var share : account.shares()) {
                sum += share.points().at(k);
            }
            assertThat(account.net().at(k)).isCloseTo(sum, within(EXACT));
        }
    }

    @Test
    void relabelling_the_parties_changes_nothing() {
        var swapped = OFFICER_FOR_TOURIST
                .replace("NORTH", "EAST")
                .replace("SOUTH", "NORTH")
                .replace("EAST", "SOUTH");

        assertThat(account(swapped, SOUTH).net())
                .isEqualTo(account(OFFICER_FOR_TOURIST, NORTH).net());
        assertThat(account(swapped, NORTH).net())
                .isEqualTo(account(OFFICER_FOR_TOURIST, SOUTH).net());
    }

    @Test
    void a_criterion_without_weight_moves_nothing() {
        var exchange = exchange(OFFICER_FOR_TOURIST);
        var with = Account.of(exchange, certain(NORTH), Prices.NONE);

        var without = Account.of(exchange, certain(NORTH, Map.of(Criterion.SECRETS_KEPT, 0.0)), Prices.NONE);

        assertThat(without.net().mean())
                .isCloseTo(with.net().mean() - mean(with, Criterion.SECRETS_KEPT), within(EXACT));
    }

    @Test
    void what_one_gives_in_money_is_what_the_other_gets() {
        var paid = OFFICER_FOR_TOURIST + """
                      - {funds: a debt paid, amount: 90000000, currency: USD, priceYear: 2024, nature: debt, giver: SOUTH, receiver: NORTH}
                """;
        var prices = new Prices(new TreeMap<>(Map.of(2024, 100.0)), Map.of());

        var north = Account.of(exchange(paid), certain(NORTH), prices);
        var south = Account.of(exchange(paid), certain(SOUTH), prices);

        // by hand: ln(1 + 90 / 10) = ln 10
        assertThat(mean(north, Criterion.GOODS)).isCloseTo(100.0 / 5 * Math.log(10), within(EXACT));
        assertThat(mean(south, Criterion.GOODS_GIVEN)).isCloseTo(-mean(north, Criterion.GOODS), within(EXACT));
    }

    @Test
    void money_that_cannot_be_converted_is_not_assessed_and_says_so() {
        var paid = OFFICER_FOR_TOURIST + """
                      - {funds: gold, nature: ransom, giver: SOUTH, receiver: NORTH}
                """;

        var north = account(paid, NORTH);

        assertThat(north.points(Criterion.GOODS).mean()).isZero();
        assertThat(north.notAssessed()).anySatisfy(n -> assertThat(n.because()).contains("gold"));
    }

    private static String round(String... terms) {
        return """
                id: invented
                title: Invented round
                kinds: [prisoners-of-war]
                status: executed
                date: 2001-01-01
                sources: [s/2]
                parties:
                  - {party: NORTH, roles: [principal]}
                  - {party: SOUTH, roles: [principal]}
                legs:
                  - id: bridge
                    on: 2001-01-01
                    sources: [s/2]
                    terms:
                """ + String.join("", List.of(terms));
    }

    private static String group(int count, String giver, String receiver) {
        return "      - {group: soldiers, count: " + count + ", roles: [prisoner-of-war], nationality: [" + receiver
                + "], held: {min: 1, max: 3}, giver: " + giver + ", receiver: " + receiver + "}\n";
    }

    @Test
    void splitting_a_group_in_two_changes_nothing() {
        var whole = account(round(group(100, "SOUTH", "NORTH"), group(50, "NORTH", "SOUTH")), NORTH);
        var split = account(
                round(group(30, "SOUTH", "NORTH"), group(70, "SOUTH", "NORTH"), group(50, "NORTH", "SOUTH")), NORTH);

        assertThat(split.net().mean()).isCloseTo(whole.net().mean(), within(EXACT));
        // by hand: f(100) = (101^0.5 - 1) / (2^0.5 - 1) nationals' worth, each 1 + 0.5 ln 3
        double hundred = (Math.sqrt(101) - 1) / (Math.sqrt(2) - 1);
        assertThat(mean(whole, Criterion.OWN_PEOPLE_HOME))
                .isCloseTo(hundred * (1 + 0.5 * Math.log(3)) * 100 / 4.1, within(EXACT));
    }

    @Test
    void naming_one_of_a_group_changes_nothing_but_what_is_known_of_him() {
        var named = round(group(99, "SOUTH", "NORTH"), """
                      - {release: n-1, giver: SOUTH, receiver: NORTH}
                """) + """
                captives:
                  - {id: n-1, name: N One, roles: [prisoner-of-war], nationality: [NORTH], sources: [s/2],
                     custody: {holder: SOUTH, since: 1999-01-01, verdict: prisoner-of-war}}
                """;

        // the group's middle of 1 to 3 years held is his two years to within a day
        assertThat(mean(account(named, NORTH), Criterion.OWN_PEOPLE_HOME))
                .isCloseTo(
                        mean(account(round(group(100, "SOUTH", "NORTH")), NORTH), Criterion.OWN_PEOPLE_HOME),
                        within(0.01));
    }

    @Test
    void a_pardon_of_somebody_who_goes_free_counts_once() {
        var pardoned = OFFICER_FOR_TOURIST + """
                      - {relief: pardon, nature: pardon, including: [n-1], giver: SOUTH, receiver: NORTH}
                """;

        assertThat(account(pardoned, SOUTH).net())
                .isEqualTo(account(OFFICER_FOR_TOURIST, SOUTH).net());
    }

    @Test
    void one_soldier_for_many_convicts_breaks_no_parity_of_armies() {
        var convicts = group(1000, "NORTH", "SOUTH").replace("prisoner-of-war", "convicted-of-violence");

        var north = account(round(group(1, "SOUTH", "NORTH"), convicts), NORTH);

        assertThat(mean(north, Criterion.PARITY)).isZero();
        assertThat(north.notAssessed()).anySatisfy(n -> assertThat(n.because()).contains("armies"));
    }

    @Test
    void a_thousand_alike_count_as_about_ten_as_the_exponent_goes_to_zero() {
        var preferences = certain(NORTH).withAssumption("group-exponent", 1e-9).withAssumption("duty-per-log-year", 0);

        var north = Account.of(exchange(round(group(1023, "SOUTH", "NORTH"))), preferences, Prices.NONE);

        // by hand: log2(1024) = 10, at a reference swing of 4.1
        assertThat(mean(north, Criterion.OWN_PEOPLE_HOME)).isCloseTo(1000 / 4.1, within(1e-4));
    }

    @Test
    void an_armed_group_counts_its_people_as_its_own() {
        var party = new Party(
                NORTH,
                "North",
                Party.Kind.ARMED_GROUP,
                new Party.Succession(false, Optional.empty()),
                List.of(new Party.Id("HILLS")));
        var fromTheHills = exchange(OFFICER_FOR_TOURIST.replace("nationality: [NORTH]", "nationality: [HILLS]"));

        var informed = Account.of(fromTheHills.among(Map.of(NORTH, party)), certain(NORTH), Prices.NONE);

        assertThat(mean(Account.of(fromTheHills, certain(NORTH), Prices.NONE), Criterion.OWN_PEOPLE_HOME))
                .isZero();
        assertThat(mean(informed, Criterion.OWN_PEOPLE_HOME)).isPositive();
    }

    @Test
    void the_order_of_the_terms_changes_nothing() {
        var one = account(round(group(100, "SOUTH", "NORTH"), group(50, "NORTH", "SOUTH")), NORTH);
        var other = account(round(group(50, "NORTH", "SOUTH"), group(100, "SOUTH", "NORTH")), NORTH);

        assertThat(other.net().mean()).isCloseTo(one.net().mean(), within(EXACT));
    }

    @Test
    void unequal_numbers_of_prisoners_of_war_break_parity_for_both() {
        var exchange = round(group(100, "SOUTH", "NORTH"), group(10, "NORTH", "SOUTH"));

        // by hand: |ln(100 / 10)| is the reference swing of ln 10
        assertThat(mean(account(exchange, NORTH), Criterion.PARITY)).isCloseTo(-100, within(EXACT));
        assertThat(mean(account(exchange, SOUTH), Criterion.PARITY)).isCloseTo(-100, within(EXACT));
    }

    @Test
    void what_the_law_owed_costs_the_giver_nothing() {
        var round = round(group(100, "SOUTH", "NORTH"), group(50, "NORTH", "SOUTH"));
        var owed = round + """
                law:
                  - {rule: the law of war, owedBy: NORTH, owedTo: SOUTH, what: release, terms: [bridge/2], sources: [s/2]}
                """;

        assertThat(account(round, NORTH).points(Criterion.SECURITY).mean()).isNegative();
        assertThat(account(owed, NORTH).points(Criterion.SECURITY).mean()).isZero();
        assertThat(account(owed, NORTH).points(Criterion.LEVERAGE).mean()).isZero();
        assertThat(account(owed, NORTH).gains().mean())
                .isCloseTo(account(round, NORTH).gains().mean(), within(EXACT));
    }

    @Test
    void a_captive_held_elsewhere_costs_its_custodian_the_sentence_and_the_giver_the_leverage() {
        var elsewhere = OFFICER_FOR_TOURIST
                .replace("{holder: SOUTH", "{holder: WEST")
                .replace("giver: SOUTH, receiver", "custodian: WEST, giver: SOUTH, receiver");

        assertThat(mean(account(elsewhere, SOUTH), Criterion.JUSTICE)).isZero();
        assertThat(mean(account(elsewhere, SOUTH), Criterion.LEVERAGE)).isNegative();
        assertThat(mean(account(elsewhere, new Party.Id("WEST")), Criterion.JUSTICE))
                .isNegative();
        assertThat(mean(account(elsewhere, new Party.Id("WEST")), Criterion.LEVERAGE))
                .isZero();
    }

    @Test
    void what_was_agreed_and_not_carried_out_is_worth_nothing() {
        var promised = OFFICER_FOR_TOURIST.replace(
                "{release: n-1, giver: SOUTH, receiver: NORTH}",
                "{release: n-1, giver: SOUTH, receiver: NORTH, status: agreed}");

        assertThat(account(promised, NORTH).gains().mean()).isZero();
    }

    @Test
    void those_left_behind_show_how_much_leverage_was_kept() {
        var left = OFFICER_FOR_TOURIST + """
                leftBehind:
                  - {group: two more, count: 3, holder: SOUTH, askedBy: NORTH, sources: [s/2]}
                """;

        // by hand: one of four asked for was given
        assertThat(mean(account(left, SOUTH), Criterion.LEVERAGE))
                .isCloseTo(mean(account(OFFICER_FOR_TOURIST, SOUTH), Criterion.LEVERAGE) / 4, within(EXACT));
    }

    @Test
    void polls_replace_the_prior_of_support() {
        var polled = OFFICER_FOR_TOURIST + """
                polls:
                  - {house: Invented Opinion, population: SOUTH, n: 1000, answers: {for: 80, against: 10}, sources: [s/2]}
                """;

        assertThat(mean(account(polled, SOUTH), Criterion.HOME_AUDIENCE))
                .isCloseTo(100 * Math.log(2) / Math.log(11) * 0.8, within(EXACT));
    }

    @Test
    void every_share_says_how_it_came_about_and_on_whose_word() {
        assertThat(account(OFFICER_FOR_TOURIST, NORTH).shares()).isNotEmpty().allSatisfy(share -> {
            assertThat(share.basis().formula()).isNotBlank();
            assertThat(share.basis().whom()).isNotBlank();
            assertThat(share.basis().citations()).isNotEmpty();
        });
    }

    @Test
    void gains_are_never_negative_and_costs_never_positive() {
        for (int seed = 0; seed < 100; seed++) {
            var account = Account.of(
                    exchange(OFFICER_FOR_TOURIST), Invented.uncertain(NORTH, 50, new TestChance(seed)), Prices.NONE);
            for (var share : account.shares()) {
                double sign = share.criterion().kind().sign();
                assertThat(IntStream.range(0, 50)
                                .allMatch(k -> sign * share.points().at(k) >= 0))
                        .isTrue();
            }
        }
    }

    @Test
    void four_times_the_draws_halve_the_error_of_the_mean() {
        var exchange = exchange(OFFICER_FOR_TOURIST);

        var few = Account.of(exchange, Invented.uncertain(NORTH, 4_000, new TestChance(5)), Prices.NONE)
                .net();
        var many = Account.of(exchange, Invented.uncertain(NORTH, 16_000, new TestChance(5)), Prices.NONE)
                .net();

        // the standard deviation itself is estimated to a few percent
        assertThat(few.standardErrorOfMean() / many.standardErrorOfMean()).isCloseTo(2, within(0.15));
        double bothErrors = Math.hypot(few.standardErrorOfMean(), many.standardErrorOfMean());
        assertThat(few.mean()).isCloseTo(many.mean(), within(4 * bothErrors));
    }
}
