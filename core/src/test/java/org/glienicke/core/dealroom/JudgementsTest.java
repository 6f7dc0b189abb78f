package org.glienicke.core.dealroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.glienicke.core.bargaining.Acceptance;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.valuation.Account;
import org.glienicke.core.valuation.Criterion;
import org.glienicke.core.valuation.Preferences;
import org.glienicke.core.valuation.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a package once it is chosen: at worst, over which weights, what it would teach, how fair. */
class JudgementsTest {

    private static final Party.Id NORTH = new Party.Id("NORTH");

    private static Draws normals(int size, double mean, double spread, long seed) {
        var random = new SplittableRandom(seed);
        var values = new double[size];
        for (int k = 0; k < size; k++) {
            values[k] = mean + spread * random.nextGaussian();
        }
        return Draws.owning(values);
    }

    private static Draws times(Draws draws, double factor) {
        var values = draws.toArray();
        for (int k = 0; k < values.length; k++) {
            values[k] *= factor;
        }
        return Draws.owning(values);
    }

    private static Account account(Map<Criterion, Draws> points, Draws reservation) {
        var basis = new Share.Basis("n", "1", List.of(), List.of(), 1);
        var shares = points.entrySet().stream()
                .map(e -> new Share(e.getKey(), Share.TermRef.DEAL, e.getValue(), basis))
                .toList();
        return new Account(NORTH, shares, reservation, List.of());
    }

    @Test
    void at_worst_one_uncertain_weight_is_at_the_edge_of_its_interval() {
        var weight = normals(20_000, 100, 20, 1);
        var account = account(Map.of(Criterion.GOODS, times(weight, 2)), Draws.constant(10, 20_000));
        var preferences = new Preferences(NORTH, Map.of(Criterion.GOODS, weight), Draws.constant(10, 20_000), Map.of());

        var worst = WorstCase.of(account, preferences, 0.9);

        // by hand: net = 2 w - 10; 90% of a normal lie within 1.645 spreads of its mean
        assertThat(worst.mean()).isCloseTo(190, within(1.0));
        assertThat(worst.least()).isCloseTo(190 - 2 * 1.645 * 20, within(2.0));
    }

    @Test
    void the_interval_of_the_worst_case_holds_what_is_known_of_normal_weights() {
        // by hand: net = 2 w - 10 with w of mean 100 and spread 20; 90% of a normal lie within 1.645 spreads of its
        // mean
        double known = 190 - 2 * 1.644854 * 20;
        int within = 0;
        for (long seed = 0; seed < 100; seed++) {
            var weight = normals(1_000, 100, 20, seed);
            var account = account(Map.of(Criterion.GOODS, times(weight, 2)), Draws.constant(10, 1_000));
            var preferences =
                    new Preferences(NORTH, Map.of(Criterion.GOODS, weight), Draws.constant(10, 1_000), Map.of());
            var worst = WorstCase.of(account, preferences, 0.9);
            within += Math.abs(worst.least() - known) < 1.645 * worst.error() ? 1 : 0;
        }
        // nine of ten are wanted; ten parts tell an error to about a quarter
        assertThat(within).isBetween(75, 98);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4})
    void no_weights_within_the_ellipsoid_are_worse_and_some_are_as_bad(long seed) {
        int size = 4_000;
        var common = normals(size, 0, 10, seed);
        var one = normals(size, 100, 10, seed + 10).plus(common);
        var other = normals(size, 60, 25, seed + 20).minus(common);
        var preferences = new Preferences(
                NORTH, Map.of(Criterion.GOODS, one, Criterion.JUSTICE, other), Draws.constant(0, size), Map.of());
        var account = account(
                Map.of(Criterion.GOODS, times(one, 1.5), Criterion.JUSTICE, times(other, -0.7)),
                Draws.constant(0, size));

        var worst = WorstCase.of(account, preferences, 0.8);

        // the worth of draws within the ellipsoid; with two weights the worst of 4,000 lies close to its edge
        var centre = new double[] {one.mean(), other.mean()};
        double[][] cov = covariance(one, other);
        double det = cov[0][0] * cov[1][1] - cov[0][1] * cov[0][1];
        var distance = new double[size];
        for (int k = 0; k < size; k++) {
            double a = one.at(k) - centre[0];
            double b = other.at(k) - centre[1];
            distance[k] = (cov[1][1] * a * a - 2 * cov[0][1] * a * b + cov[0][0] * b * b) / det;
        }
        double radius = Draws.owning(distance).quantile(0.8);
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < size; k++) {
            double net = 1.5 * one.at(k) - 0.7 * other.at(k);
            if (distance[k] <= radius) {
                least = Math.min(least, net);
            }
        }
        assertThat(worst.least()).isLessThanOrEqualTo(least + 1e-9);
        assertThat(worst.least()).isCloseTo(least, within(0.05 * (worst.mean() - least)));
    }

    private static double[][] covariance(Draws one, Draws other) {
        double aa = 0;
        double ab = 0;
        double bb = 0;
        for (int k = 0; k < one.size(); k++) {
            double a = one.at(k) - one.mean();
            double b = other.at(k) - other.mean();
            aa += a * a;
            ab += a * b;
            bb += b * b;
        }
        int n = one.size() - 1;
        return new double[][] {{aa / n, ab / n}, {ab / n, bb / n}};
    }

    @Test
    void weights_that_are_fixed_leave_nothing_to_fear() {
        var fixed = Draws.constant(50, 10);
        var account = account(Map.of(Criterion.GOODS, fixed), Draws.constant(0, 10));
        var preferences = new Preferences(NORTH, Map.of(Criterion.GOODS, fixed), Draws.constant(0, 10), Map.of());

        assertThat(WorstCase.of(account, preferences, 0.9).least()).isEqualTo(50);
        assertThatThrownBy(() -> WorstCase.of(account, preferences, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Standing standing(Map<Criterion, Draws> points) {
        int draws = points.values().iterator().next().size();
        var account = account(points, Draws.constant(0, draws));
        return new Standing(
                new org.glienicke.core.bargaining.Deal(List.of()),
                List.of(new Standing.Side(NORTH, true, account, account.net())),
                new Acceptance.Estimate(0, 0));
    }

    @Test
    void the_answer_holds_until_a_rival_is_accepted_in_more_draws() {
        // by hand: with f times the cost the draws are lost at f = 2, 2, 6/4 and 5/3; the rival is accepted in three of
        // four
        var cost = new EnumMap<Criterion, Draws>(Criterion.class);
        cost.put(Criterion.GOODS, Draws.owning(new double[] {8, 8, 6, 5}));
        cost.put(Criterion.JUSTICE, Draws.owning(new double[] {-4, -4, -4, -3}));
        var chosen = standing(cost);
        var rival = standing(Map.of(Criterion.GOODS, Draws.owning(new double[] {1, 1, 1, -1})));

        var range = WeightRange.of(chosen, List.of(rival)).stream()
                .filter(r -> r.criterion() == Criterion.JUSTICE)
                .findFirst()
                .orElseThrow();

        assertThat(range.low()).isEmpty();
        assertThat(range.high().orElseThrow().factor()).isCloseTo(5.0 / 3, within(1e-12));
    }

    @Test
    void a_package_that_is_behind_from_the_outset_has_no_range_and_its_limits_are_where_it_stands() {
        var chosen = standing(Map.of(Criterion.GOODS, Draws.owning(new double[] {1, -1, -1, -1})));
        var rival = standing(Map.of(Criterion.GOODS, Draws.owning(new double[] {1, 1, 1, -1})));

        var range = WeightRange.of(chosen, List.of(rival)).getFirst();

        assertThat(range.low().orElseThrow().factor()).isEqualTo(1);
        assertThat(range.high().orElseThrow().factor()).isEqualTo(1);
        // by hand: behind in two of four draws, ahead in none
        assertThat(Lead.of(chosen, rival).share()).isEqualTo(-0.5);
        assertThat(Lead.of(chosen, rival).standardError()).isCloseTo(Math.sqrt(1.0 / 3) / 2, within(1e-12));
    }

    @Test
    void other_draws_would_end_a_range_between_where_the_lead_is_within_chance_and_where_it_is_surely_lost() {
        var net = normals(1_000, 30, 10, 1);
        var cost = normals(1_000, -20, 2, 2);
        var chosen = standing(Map.of(Criterion.GOODS, net.minus(cost), Criterion.JUSTICE, cost));
        var rival = standing(Map.of(Criterion.GOODS, normals(1_000, 5, 10, 3)));

        var edge = WeightRange.of(chosen, List.of(rival)).stream()
                .filter(r -> r.criterion() == Criterion.JUSTICE)
                .findFirst()
                .orElseThrow()
                .high()
                .orElseThrow();

        // by hand: as likely as the rival where the mean net is 25 less: 20 (f - 1) = 25
        assertThat(edge.factor()).isCloseTo(2.25, within(0.1));
        assertThat(edge.near()).isBetween(1.5, edge.factor());
        assertThat(edge.far()).isBetween(edge.factor(), 3.0);
    }

    @Test
    void an_answer_known_beforehand_teaches_nothing_and_an_even_one_a_bit() {
        var certain = Draws.constant(1, 10);
        var noisy = Draws.constant(0.5, 10);
        var even = Draws.owning(new double[] {0, 1, 0, 1, 0, 1, 0, 1, 0, 1});
        var net = Draws.constant(6, 10);

        assertThat(Overture.of(List.of(certain), List.of(net)).bits()).isCloseTo(0, within(1e-12));
        assertThat(Overture.of(List.of(noisy), List.of(net)).bits()).isCloseTo(0, within(1e-12));
        assertThat(Overture.of(List.of(even), List.of(net)).bits()).isCloseTo(1, within(1e-12));
        assertThat(Overture.of(List.of(even), List.of(net)).gains().getFirst().mean())
                .isCloseTo(3, within(1e-12));
        assertThat(Overture.of(List.of(even, even), List.of(net, net)).bits()).isCloseTo(1, within(1e-12));
        assertThat(Overture.of(List.of(even, noisy), List.of(net, net))
                        .accepted()
                        .mean())
                .isCloseTo(0.25, within(1e-12));
    }

    @Test
    void what_an_offer_would_teach_is_as_sure_as_its_error_says() {
        // a side that says yes in half of the draws, drawn a hundred times over: two errors hold the bit nineteen times
        // in twenty
        int within = 0;
        for (int seed = 0; seed < 100; seed++) {
            var random = new java.util.SplittableRandom(seed);
            var yes = new double[400];
            for (int draw = 0; draw < yes.length; draw++) {
                yes[draw] = random.nextDouble() < 0.3 ? 0.9 : 0.2;
            }
            var draws = Draws.owning(yes);
            var overture = Overture.of(List.of(draws), List.of(draws));
            // by hand: H(.3 x .9 + .7 x .2) - .3 H(.9) - .7 H(.2)
            within += Math.abs(overture.bits() - 0.330452) <= 2 * overture.bitsError() ? 1 : 0;
        }
        assertThat(within).isBetween(88, 99);
    }

    @Test
    void two_sides_alike_gain_alike_and_neither_would_change_places() {
        var about = InventedCase.ring(2);
        var steps = Steps.of(about);
        var draws = InventedCase.preferences(about, 50, 1);
        var north = java.util.Objects.requireNonNull(draws.get(new Party.Id("P0")));
        var same = Map.of(
                new Party.Id("P0"),
                north,
                new Party.Id("P1"),
                new Preferences(new Party.Id("P1"), north.weights(), north.reservation(), north.assumptions()));
        var room = Room.of(steps, same, org.glienicke.core.valuation.Prices.NONE);

        var fairness = Fairness.of(
                room,
                steps.deal(Map.of("c-0", 1, "c-1", 1)),
                List.of(),
                new Limits(100, new Acceptance.Effort(100, 100), () -> false));

        assertThat(fairness.spread().mean()).isCloseTo(0, within(1e-12));
        assertThat(fairness.sides())
                .allSatisfy(side -> assertThat(side.envies().getFirst().more().toArray())
                        .usingComparatorWithPrecision(1e-9)
                        .containsOnly(0.0));
    }

    @Test
    void who_got_nothing_for_what_it_gave_envies_the_other_side() {
        var about = InventedCase.ring(2);
        var room = InventedCase.room(about, 100, 1);

        var fairness = Fairness.of(
                room,
                room.steps().deal(Map.of("c-0", 1)),
                List.of(),
                new Limits(100, new Acceptance.Effort(100, 100), () -> false));

        var giver = fairness.sides().getFirst();
        assertThat(giver.envies().getFirst().more().mean()).isPositive();
        assertThat(fairness.spread().mean()).isPositive();
    }

    @Test
    void places_turned_twice_are_the_places_there_were() {
        var about = InventedCase.random(5, new SplittableRandom(3));
        var exchange = about.whole();
        var north = about.parties().get(0);
        var south = about.parties().get(1);

        var turned = Mirror.of(exchange, north, south);
        var back = Mirror.of(turned, north, south);

        assertThat(back.captives()).isEqualTo(exchange.captives());
        assertThat(back.legs()).isEqualTo(exchange.legs());
        assertThat(turned.legs()).isNotEqualTo(exchange.legs());
    }
}
