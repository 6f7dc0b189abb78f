package org.glienicke.core.belief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import org.glienicke.core.inference.Seeded;
import org.glienicke.core.valuation.Criterion;
import org.junit.jupiter.api.Test;

class AnswerModelTest {

    @Test
    void a_gradient_by_hand_is_the_slope_of_the_density() {
        var random = new Seeded(1).named("record");
        var synthetic = Synthetic.of(4, 30, random);
        var open = new Observation(
                new Observation.Origin("e", "o", "spy"),
                OptionalInt.empty(),
                synthetic.observations().getFirst().sides().stream()
                        .map(s -> new Observation.Side(s.party(), s.swings(), Observation.Word.SILENT))
                        .toList(),
                Observation.Outcome.OPEN);
        var preferred = new Observation(
                open.origin(), OptionalInt.empty(), List.of(open.sides().getFirst()), Observation.Outcome.PREFERRED);
        var all = new java.util.ArrayList<>(synthetic.observations());
        all.add(open);
        all.add(preferred);
        var model = new AnswerModel(Layout.of(synthetic.priors(), all), all);
        var position = new double[model.dimension()];
        for (int i = 0; i < position.length; i++) {
            position[i] = random.nextGaussian();
        }
        var gradient = new double[position.length];

        model.at(position, gradient);

        for (int i = 0; i < position.length; i++) {
            assertThat(gradient[i])
                    .as("place " + i)
                    .isCloseTo(slope(model, position, i), within(1e-5 * Math.max(1, Math.abs(gradient[i]))));
        }
    }

    @Test
    void many_positions_side_by_side_have_the_density_and_slope_of_each_alone() {
        var random = new Seeded(3).named("record");
        var all = withEveryOutcome(Synthetic.of(5, 70, random).observations());
        var model = new AnswerModel(Layout.of(Synthetic.priors(5), all), all);
        int lanes = 37;
        var positions = new double[model.dimension()][lanes];
        for (var row : positions) {
            for (int lane = 0; lane < lanes; lane++) {
                row[lane] = random.nextGaussian() * (lane < 30 ? 1 : 2); // some far out
            }
        }
        var gradients = new double[model.dimension()][lanes];
        var logs = new double[lanes];

        model.lanes(lanes).at(positions, gradients, logs);

        for (int lane = 0; lane < lanes; lane++) {
            var position = new double[positions.length];
            for (int i = 0; i < position.length; i++) {
                position[i] = positions[i][lane];
            }
            var gradient = new double[position.length];
            double log = model.at(position, gradient);
            assertThat(logs[lane]).as("lane " + lane).isCloseTo(log, within(1e-9 * Math.max(1, Math.abs(log))));
            for (int i = 0; i < gradient.length; i++) {
                assertThat(gradients[i][lane])
                        .as("lane " + lane + ", place " + i)
                        .isCloseTo(gradient[i], within(1e-9 * Math.max(1, Math.abs(gradient[i]))));
            }
        }
    }

    // offers nobody answered, choices, three sides, one of them silent beside a refusal
    private static List<Observation> withEveryOutcome(List<Observation> some) {
        var all = new java.util.ArrayList<>(some);
        for (int i = 0; i < 5; i++) {
            var model = some.get(i);
            var sides = new java.util.ArrayList<>(model.sides());
            sides.add(new Observation.Side(
                    Synthetic.party(4), some.get(i + 5).sides().getFirst().swings(), Observation.Word.SILENT));
            var first = List.of(sides.getFirst());
            for (var outcome : Observation.Outcome.values()) {
                var said = outcome.isChoice() ? first : sides;
                all.add(new Observation(model.origin(), model.year(), said, outcome));
            }
        }
        return all;
    }

    private static double slope(AnswerModel model, double[] position, int i) {
        double step = 1e-6;
        var up = position.clone();
        var down = position.clone();
        up[i] += step;
        down[i] -= step;
        var unused = new double[position.length];
        return (model.at(up, unused) - model.at(down, unused)) / (2 * step);
    }

    @Test
    void probabilities_of_all_that_could_be_recorded_sum_to_one() {
        double[] odds = {0.7, -0.4};
        double selection = 3;
        double sum = 0;
        for (var first : List.of(Observation.Word.ACCEPTED, Observation.Word.REFUSED)) {
            for (var second : List.of(Observation.Word.ACCEPTED, Observation.Word.REFUSED)) {
                boolean all = first == Observation.Word.ACCEPTED && second == Observation.Word.ACCEPTED;
                var outcome = all ? Observation.Outcome.SETTLED : Observation.Outcome.REFUSED;
                sum += Math.exp(probability(first, second, outcome, odds, selection));
            }
        }
        double settled = Answer.settled(odds, Math.log(selection));
        double unknown = Math.exp(probability(
                Observation.Word.SILENT, Observation.Word.SILENT, Observation.Outcome.REFUSED, odds, selection));

        assertThat(sum).isCloseTo(1, within(1e-12));
        assertThat(settled + unknown).isCloseTo(1, within(1e-12));
    }

    private static double probability(
            Observation.Word first,
            Observation.Word second,
            Observation.Outcome outcome,
            double[] odds,
            double selection) {
        var answer = new Answer();
        var words = new int[] {first.ordinal(), second.ordinal()};
        answer.add(outcome, words, odds, new double[2], 0, 2, Math.log(selection));
        return answer.logProbability();
    }

    @Test
    void the_prior_of_a_weight_keeps_the_median_and_the_spread_of_the_profile() {
        var priors = Synthetic.priors(2);
        var layout = Layout.of(priors, List.of());
        var slot = layout.slot(Synthetic.party(0), Criterion.JUSTICE, OptionalInt.empty());
        var random = new Seeded(2).named("prior");
        var weights = new double[40_000];
        for (int k = 0; k < weights.length; k++) {
            var position = new double[layout.dimension()];
            for (int i = 0; i < position.length; i++) {
                position[i] = random.nextGaussian();
            }
            weights[k] = slot.weight(position);
        }
        java.util.Arrays.sort(weights);
        double judged = 40 + 5 * (Criterion.JUSTICE.ordinal() % 7); // as Synthetic judges it

        assertThat(weights[20_000] / judged).isCloseTo(1, within(0.03));
        assertThat(weights[38_000] / weights[2_000]).isCloseTo(2.5 * 2.5, within(0.7));
    }
}
