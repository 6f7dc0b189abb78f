package org.glienicke.core.precedent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.probability.TestChance;
import org.junit.jupiter.api.Test;

/** Invented parties; each world is drawn with known levels. */
class TermsIndexTest {

    private static final int PARTIES = 8;

    private static Party.Id id(int p) {
        return new Party.Id("P" + p);
    }

    private static Map<Party.Id, Party> parties() {
        var parties = new java.util.TreeMap<Party.Id, Party>();
        for (int p = 0; p < PARTIES; p++) {
            var kind = p % 2 == 0 ? Party.Kind.DEMOCRACY : Party.Kind.AUTOCRACY;
            parties.put(
                    id(p), new Party(id(p), "P" + p, kind, new Party.Succession(false, Optional.empty()), List.of()));
        }
        return parties;
    }

    static Settlement settlement(String deal, Pair pair, LocalDate day, double logPrice) {
        return new Settlement(
                new Settlement.Deal(deal, deal, day, day),
                pair,
                TermsClass.HOSTAGES,
                Draws.constant(logPrice, 4),
                new Settlement.Makeup(1, 1, 0, 0),
                List.of());
    }

    /** A world with a level for each party and pair, and what came of its deals. */
    private record World(List<Settlement> deals, Map<Pair, Double> levels) {

        static World of(long seed, int deals) {
            var random = new TestChance(seed).named("world");
            var party = new double[PARTIES];
            for (int p = 0; p < PARTIES; p++) {
                party[p] = 0.6 * random.nextGaussian();
            }
            var levels = new java.util.TreeMap<Pair, Double>();
            var all = new ArrayList<Settlement>();
            for (int i = 0; i < deals; i++) {
                int a = random.nextInt(PARTIES - 1);
                int b = a + 1 + random.nextInt(PARTIES - 1 - a);
                var pair = Pair.of(id(a), id(b));
                double level = levels.computeIfAbsent(pair, _ -> party[a] - party[b] + 0.8 * random.nextGaussian());
                var day = LocalDate.of(1970, 1, 1).plusDays(130L * i);
                all.add(settlement("d" + i, pair, day, level + 0.6 * random.nextGaussian()));
            }
            return new World(all, levels);
        }
    }

    @Test
    void forecasts_and_levels_of_known_worlds_hold_nine_times_in_ten() {
        int forecasts = 0;
        int levels = 0;
        int deals = 0;
        int pairs = 0;
        for (int seed = 0; seed < 40; seed++) {
            var world = World.of(seed, 60);
            var index = TermsIndex.of(new Settlements(world.deals(), List.of()), parties());
            for (var deal : world.deals()) {
                double below = index.forecast(deal).cumulative(deal.logPrice().mean());
                forecasts += below > 0.05 && below < 0.95 ? 1 : 0;
                deals++;
            }
            var last = world.deals().getLast().deal().last();
            for (var level : world.levels().entrySet()) {
                double below =
                        index.level(level.getKey(), TermsClass.HOSTAGES, last).cumulative(level.getValue());
                levels += below > 0.05 && below < 0.95 ? 1 : 0;
                pairs++;
            }
        }

        assertThat((double) forecasts / deals).isBetween(0.87, 0.96);
        assertThat((double) levels / pairs).isBetween(0.85, 0.97);
    }

    @Test
    void a_forecast_knows_nothing_of_later_deals() {
        var deals = World.of(3, 40).deals();
        var all = TermsIndex.of(new Settlements(deals, List.of()), parties());
        for (int known : List.of(1, 10, 25)) {
            var then = TermsIndex.of(new Settlements(deals.subList(0, known + 1), List.of()), parties());

            assertThat(all.forecast(deals.get(known)).quantile(0.1))
                    .isCloseTo(then.forecast(deals.get(known)).quantile(0.1), within(1e-9));
        }
    }

    @Test
    void turning_all_pairs_turns_all_signs() {
        var north = Pair.of(id(0), id(1));
        var south = Pair.of(id(2), id(3));
        var one = new ArrayList<Settlement>();
        var other = new ArrayList<Settlement>();
        for (int i = 0; i < 6; i++) {
            var day = LocalDate.of(1980, 1, 1).plusYears(i);
            one.add(settlement("d" + i, i % 2 == 0 ? north : south, day, 0.3 * i));
            other.add(settlement("d" + i, i % 2 == 0 ? north : south, day, -0.3 * i));
        }
        var at = LocalDate.of(1990, 1, 1);

        var up = TermsIndex.of(new Settlements(one, List.of()), parties()).next(north, TermsClass.HOSTAGES, at);
        var down = TermsIndex.of(new Settlements(other, List.of()), parties()).next(north, TermsClass.HOSTAGES, at);

        assertThat(up.quantile(0.9)).isCloseTo(-down.quantile(0.1), within(1e-6));
    }

    @Test
    void a_dear_deal_raises_what_the_next_is_expected_to_cost_and_by_less_than_itself() {
        var pair = Pair.of(id(0), id(1));
        var deals = new ArrayList<Settlement>();
        for (int i = 0; i < 5; i++) {
            deals.add(settlement("d" + i, pair, LocalDate.of(1980 + i, 1, 1), i == 4 ? 3 : 0));
        }
        var index = TermsIndex.of(new Settlements(deals, List.of()), parties());

        var shift = index.shift(deals.getLast(), TermsClass.HOSTAGES);

        assertThat(shift.mean()).isBetween(0.1, 2.9);
        assertThat(shift.range().low()).isPositive();
    }
}
