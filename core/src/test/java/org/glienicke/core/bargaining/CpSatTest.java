package org.glienicke.core.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Another program's answers on 700 cases too large to enumerate (OR-Tools 9.15, CP-SAT): one question of the frontier at a time. */
@Tag("slow")
class CpSatTest {

    @BeforeAll
    static void load() {
        boolean isLoaded;
        try {
            Loader.loadNativeLibraries();
            isLoaded = true;
        } catch (UnsatisfiedLinkError | RuntimeException _) {
            isLoaded = false;
        }
        assumeTrue(isLoaded, "skipped: OR-Tools has no native library for this platform");
    }

    @Test
    void the_largest_weighted_sum_of_worth_agrees_on_200_cases_with_conditions() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new SplittableRandom(seed);
            var values = larger(seed, random);
            var model = new Model(values);
            var weights = new ArrayList<Long>();
            values.parties().forEach(_ -> weights.add(1 + random.nextLong(9)));
            var sum = LinearExpr.newBuilder();
            for (int party = 0; party < weights.size(); party++) {
                sum.addTerm(model.worth.get(party), weights.get(party));
            }

            var frontier = Frontier.of(values);

            assertThat(model.largest(sum)).as("seed %s", seed).isEqualTo(largest(frontier, weights));
        }
    }

    @Test
    void the_egalitarian_deal_and_whether_there_is_a_zone_agree_on_200_cases_with_conditions() {
        for (int seed = 1_000; seed < 1_200; seed++) {
            var random = new SplittableRandom(seed);
            var plain = larger(seed, random);
            var values = plain.withReservations(
                    plain.parties().stream().map(_ -> random.nextLong(-20, 120)).toList());
            var model = new Model(values);
            var smallest = model.cp.newIntVar(0, Model.LARGEST, "smallest gain");
            for (int party = 0; party < values.parties().size(); party++) {
                model.cp.addLessOrEqual(
                        LinearExpr.newBuilder()
                                .add(smallest)
                                .add(values.reservations().get(party)),
                        model.worth.get(party));
            }

            var agreement = Agreement.of(Frontier.of(values));

            assertThat(model.largest(LinearExpr.newBuilder().add(smallest)))
                    .as("seed %s", seed)
                    .isEqualTo(smallestGain(agreement));
        }
    }

    // gains over largest gains, brought to one denominator, so that whole numbers are compared
    @Test
    void the_kalai_smorodinsky_deal_agrees_on_100_cases_with_conditions() {
        for (int seed = 3_000; seed < 3_100; seed++) {
            var values = withBars(seed);
            var ideal = ideals(values);
            long denominator = ideal.stream().filter(i -> i > 0).reduce(1L, Math::multiplyExact);
            var model = new Model(values);
            var share = model.cp.newIntVar(0, denominator, "smallest share");
            for (int party = 0; party < ideal.size(); party++) {
                var gain = model.gain(party);
                if (ideal.get(party) > 0) {
                    model.cp.addLessOrEqual(share, LinearExpr.affine(gain, denominator / ideal.get(party), 0));
                }
            }

            long smallest = Agreement.of(Frontier.of(values)) instanceof Agreement.Zone zone
                    ? smallestShare(zone, ideal, denominator)
                    : Model.NONE;

            assertThat(model.largest(LinearExpr.newBuilder().add(share)))
                    .as("seed %s", seed)
                    .isEqualTo(smallest);
        }
    }

    @Test
    void no_deal_has_a_greater_product_of_gains_than_the_nash_deal_of_100_cases_with_conditions_and_it_harms_nobody() {
        for (int seed = 4_000; seed < 4_100; seed++) {
            var values = withBars(seed);
            var model = new Model(values);
            var product = model.gain(0);
            for (int party = 1; party < values.parties().size(); party++) {
                var longer = model.cp.newIntVar(0, Model.LARGEST * Model.LARGEST, "product");
                model.cp.addMultiplicationEquality(longer, product, model.gain(party));
                product = longer;
            }

            long most = Model.NONE;
            if (Agreement.of(Frontier.of(values)) instanceof Agreement.Zone zone) {
                for (var settled : zone.solution(Agreement.Solution.NASH)) {
                    var gains = gains(values, settled);
                    assertThat(gains).as("seed %s", seed).allMatch(gain -> gain >= 0);
                    most = gains.stream().reduce(1L, Math::multiplyExact);
                }
            }

            assertThat(model.largest(LinearExpr.newBuilder().add(product)))
                    .as("seed %s", seed)
                    .isEqualTo(most);
        }
    }

    @Test
    void the_number_of_draws_that_accept_agrees_on_100_cases() {
        for (int seed = 2_000; seed < 2_100; seed++) {
            var random = new SplittableRandom(seed);
            var outlooks = Outlooks.invented(2 + seed % 2, 12 + random.nextInt(6), 20, random);

            var best = Acceptance.of(outlooks, new Acceptance.Effort(2_000, 10_000_000), random)
                    .orElseThrow();

            assertThat(best.isProven()).isTrue();
            assertThat((long) best.accepted()).as("seed %s", seed).isEqualTo(mostAccepted(outlooks));
        }
    }

    // with up to three copies of each term
    private static Values larger(int seed, RandomGenerator random) {
        boolean isThree = seed % 4 == 3;
        int terms = isThree ? 12 + random.nextInt(4) : 24 + random.nextInt(12);
        return Enumeration.conditioned(Enumeration.invented(isThree ? 3 : 2, terms, 100, random), random);
    }

    private static Values withBars(int seed) {
        var random = new SplittableRandom(seed);
        var plain = larger(seed, random);
        return plain.withReservations(
                plain.parties().stream().map(_ -> random.nextLong(-20, 120)).toList());
    }

    // what each party could gain at most if nobody is harmed; 0 without a zone
    private static List<Long> ideals(Values values) {
        var ideals = new ArrayList<Long>();
        for (int party = 0; party < values.parties().size(); party++) {
            var model = new Model(values);
            var gains = IntStream.range(0, values.parties().size())
                    .mapToObj(model::gain)
                    .toList();
            ideals.add(Math.max(0, model.largest(LinearExpr.newBuilder().add(gains.get(party)))));
        }
        return ideals;
    }

    private static long smallestShare(Agreement.Zone zone, List<Long> ideal, long denominator) {
        var settled = zone.solution(Agreement.Solution.KALAI_SMORODINSKY).getFirst();
        var gains = gains(zone.frontier().values(), settled);
        long least = denominator;
        for (int party = 0; party < ideal.size(); party++) {
            least = ideal.get(party) > 0 ? Math.min(least, gains.get(party) * (denominator / ideal.get(party))) : least;
        }
        return least;
    }

    private static List<Long> gains(Values values, Agreement.Settled settled) {
        return IntStream.range(0, values.parties().size())
                .mapToObj(party ->
                        settled.worth().get(party) - values.reservations().get(party))
                .toList();
    }

    private static long largest(Frontier frontier, List<Long> weights) {
        long most = Model.NONE;
        for (int point = 0; point < frontier.size(); point++) {
            long sum = 0;
            for (int party = 0; party < weights.size(); party++) {
                sum += weights.get(party) * frontier.worth(point, party);
            }
            most = Math.max(most, sum);
        }
        return most;
    }

    private static long smallestGain(Agreement agreement) {
        return switch (agreement) {
            case Agreement.NoZone _ -> Model.NONE;
            case Agreement.Zone zone -> {
                var settled = zone.solution(Agreement.Solution.EGALITARIAN).getFirst();
                long least = Long.MAX_VALUE;
                for (int party = 0; party < settled.worth().size(); party++) {
                    least = Math.min(
                            least,
                            settled.worth().get(party)
                                    - zone.frontier().values().reservations().get(party));
                }
                yield least;
            }
        };
    }

    private static long mostAccepted(Outlooks outlooks) {
        var model = new Model(outlooks.values());
        var gains = AcceptanceSearch.gains(outlooks, Choices.of(outlooks.values()));
        var start = outlooks.start();
        var count = LinearExpr.newBuilder();
        for (int draw = 0; draw < outlooks.draws(); draw++) {
            var isAccepted = model.cp.newBoolVar("draw " + draw);
            count.add(isAccepted);
            for (int party = 0; party < start.length; party++) {
                var slack = LinearExpr.newBuilder().add(start[party][draw]);
                for (int term = 0; term < gains.length; term++) {
                    slack.addTerm(model.copies.get(term), gains[term][1][party][draw]);
                }
                model.cp.addGreaterOrEqual(slack, 0).onlyEnforceIf(isAccepted);
            }
        }
        return model.largest(count);
    }

    /** Copies of every term under the conditions, and what they are worth to each party. */
    private static final class Model {

        static final long NONE = Long.MIN_VALUE;
        static final long LARGEST = 1_000_000;

        final CpModel cp = new CpModel();
        final List<IntVar> copies = new ArrayList<>();
        final List<LinearArgument> worth = new ArrayList<>();
        private final Values values;

        Model(Values values) {
            this.values = values;
            values.terms().forEach(term -> copies.add(cp.newIntVar(0, term.copies(), term.id())));
            for (int party = 0; party < values.parties().size(); party++) {
                var sum = LinearExpr.newBuilder();
                for (int term = 0; term < copies.size(); term++) {
                    sum.addTerm(
                            copies.get(term), values.terms().get(term).worth().get(party));
                }
                worth.add(sum);
            }
            values.conditions().forEach(this::add);
        }

        private void add(Condition condition) {
            switch (condition) {
                case Condition.Together(var all) -> {
                    var isAll = cp.newBoolVar("together");
                    for (var id : all) {
                        var whole = LinearExpr.term(
                                isAll, values.terms().get(index(id)).copies());
                        cp.addEquality(copies.get(index(id)), whole);
                    }
                }
                case Condition.EitherOr(var alternatives) -> {
                    var one = LinearExpr.newBuilder();
                    alternatives.forEach(id -> one.add(isGiven(id)));
                    cp.addLessOrEqual(one, 1);
                }
                case Condition.Precedence(var earlier, var later) ->
                    cp.addLessOrEqual(isGiven(later), isGiven(earlier));
                case Condition.Excluded(var term) -> cp.addEquality(copies.get(index(term)), 0);
                case Condition.Required(var term) -> cp.addGreaterOrEqual(copies.get(index(term)), 1);
                case Condition.Band band -> {
                    if (band.low() != -Condition.NO_LIMIT) {
                        cp.addGreaterOrEqual(count(band), band.low());
                    }
                    if (band.high() != Condition.NO_LIMIT) {
                        cp.addLessOrEqual(count(band), band.high());
                    }
                }
            }
        }

        private LinearExprBuilder count(Condition.Band band) {
            var count = LinearExpr.newBuilder();
            band.perCopy().forEach((id, each) -> count.addTerm(copies.get(index(id)), each));
            return count;
        }

        private IntVar isGiven(String id) {
            var isGiven = cp.newIntVar(0, 1, id + " given");
            cp.addLessOrEqual(isGiven, copies.get(index(id)));
            cp.addLessOrEqual(
                    copies.get(index(id)),
                    LinearExpr.term(isGiven, values.terms().get(index(id)).copies()));
            return isGiven;
        }

        private int index(String id) {
            for (int term = 0; term < values.terms().size(); term++) {
                if (values.terms().get(term).id().equals(id)) {
                    return term;
                }
            }
            throw new IllegalArgumentException("no term " + id);
        }

        /** A party's gain over its reservation value, 0 or more. */
        IntVar gain(int party) {
            var gain = cp.newIntVar(0, LARGEST, "gain " + party);
            var worth =
                    LinearExpr.newBuilder().add(gain).add(values.reservations().get(party));
            cp.addEquality(worth, this.worth.get(party));
            return gain;
        }

        long largest(LinearArgument objective) {
            cp.maximize(objective);
            var solver = new CpSolver();
            solver.getParameters().setNumWorkers(1);
            var status = solver.solve(cp);
            assertThat(status).isIn(CpSolverStatus.OPTIMAL, CpSolverStatus.INFEASIBLE);
            return status == CpSolverStatus.INFEASIBLE ? NONE : Math.round(solver.objectiveValue());
        }
    }
}
