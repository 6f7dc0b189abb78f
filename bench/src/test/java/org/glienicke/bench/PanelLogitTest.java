package org.glienicke.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.glienicke.core.inference.Chains;
import org.glienicke.core.inference.Metric;
import org.glienicke.core.inference.Nuts;
import org.glienicke.desk.files.SeededChance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PanelLogitTest {

    private static final List<Double> TRUTH = List.of(1.0, -0.5, 0.3, 0.0, Math.log(0.7), Math.log(1.5));

    private static InventedPanel invented(int people, int questions) {
        return InventedPanel.of(TRUTH, people, questions, new SeededChance(1).named("people"));
    }

    private static double[] position(int length, double wide, RandomGenerator random) {
        return IntStream.range(0, length)
                .mapToDouble(_ -> wide * random.nextGaussian())
                .toArray();
    }

    @Test
    void lanes_agree_with_one_position_after_another_even_where_choices_are_all_but_impossible() {
        var model = new PanelLogit(invented(20, 25).panel());
        var random = new SeededChance(2).named("positions");
        var positions = new double[model.dimension()][3];
        var each = new double[3][];
        for (int lane = 0; lane < 3; lane++) {
            each[lane] = position(model.dimension(), lane == 2 ? 4 : 1, random);
            for (int i = 0; i < model.dimension(); i++) {
                positions[i][lane] = each[lane][i];
            }
        }
        var gradients = new double[model.dimension()][3];
        var logs = new double[3];

        model.lanes(3).at(positions, gradients, logs);

        for (int lane = 0; lane < 3; lane++) {
            var gradient = new double[model.dimension()];
            double log = model.at(each[lane], gradient);
            assertThat(logs[lane]).isCloseTo(log, within(1e-10 * Math.abs(log)));
            for (int i = 0; i < model.dimension(); i++) {
                assertThat(gradients[i][lane]).isCloseTo(gradient[i], within(1e-9 * (1 + Math.abs(gradient[i]))));
            }
        }
    }

    @Test
    void slopes_are_those_of_the_log_density() {
        var model = new PanelLogit(invented(6, 5).panel());
        var position = position(model.dimension(), 0.7, new SeededChance(3).named("position"));
        var gradient = new double[model.dimension()];
        model.at(position, gradient);

        for (int i = 0; i < model.dimension(); i++) {
            var above = position.clone();
            var below = position.clone();
            above[i] += 1e-5;
            below[i] -= 1e-5;
            double slope = (model.at(above, gradient.clone()) - model.at(below, gradient.clone())) / 2e-5;
            assertThat(gradient[i]).as("place " + i).isCloseTo(slope, within(1e-6 * (1 + Math.abs(slope))));
        }
    }

    @Test
    void people_who_were_asked_the_same_stand_together(@TempDir Path folder) throws IOException {
        var file = folder.resolve("choices.csv");
        Files.writeString(file, "id,choice,a,b\n7,1,1,0\n7,0,-1,1\n8,1,0,1\n9,0,1,0\n9,1,-1,1\n");

        var panel = ChoicePanel.read(file);

        assertThat(panel.forms())
                .containsExactly(
                        new ChoicePanel.Form(
                                List.of(List.of(1.0, 0.0), List.of(-1.0, 1.0)),
                                List.of(List.of(true, false), List.of(false, true))),
                        new ChoicePanel.Form(List.of(List.of(0.0, 1.0)), List.of(List.of(true))));
        assertThat(panel.people()).isEqualTo(3);
        assertThat(panel.choices()).isEqualTo(5);
    }

    @Test
    void middles_and_spreads_of_three_hundred_people_are_found_again() {
        var model = new PanelLogit(invented(300, 12).panel());

        var found = PanelRun.chains(model, 8, 80, 150, new SeededChance(4));

        for (int i = 0; i < TRUTH.size(); i++) {
            var draws = found.draws(Chains.Quantity.parameter(i));
            double spread = draws.standardDeviation();
            assertThat(draws.mean()).as("place " + i).isCloseTo(TRUTH.get(i), within(4 * spread));
            assertThat(spread).isLessThan(0.3);
            assertThat(found.convergence(Chains.Quantity.parameter(i)).rHat()).isLessThan(1.05);
        }
    }

    @Test
    void the_number_of_threads_changes_no_byte() {
        var model = new PanelLogit(invented(30, 5).panel());

        var alone = inPool(1, model);
        var together = inPool(4, model);

        for (int draw = 0; draw < alone.size(); draw++) {
            assertThat(alone.position(draw)).containsExactly(together.position(draw)); // same bytes is the claim
        }
    }

    private static Chains inPool(int threads, PanelLogit model) {
        try (var pool = new ForkJoinPool(threads)) {
            return pool.submit(() -> PanelRun.chains(model, 5, 20, 10, new SeededChance(5)))
                    .join();
        }
    }

    @Test
    void lockstep_and_the_reference_sampler_find_the_same() {
        var model = new PanelLogit(invented(60, 8).panel());
        var plan = new Nuts.Plan(4, 300, 500, 0.9, 8, Metric.Shape.DIAGONAL);

        var lockstep = PanelRun.chains(model, 8, 100, 300, new SeededChance(6));
        var nuts = Nuts.run(model, _ -> new double[model.dimension()], plan, new SeededChance(7));

        for (int i = 0; i < TRUTH.size(); i++) {
            var quantity = Chains.Quantity.parameter(i);
            var one = lockstep.draws(quantity);
            var other = nuts.draws(quantity);
            double error = Math.hypot(
                    one.standardDeviation()
                            / Math.sqrt(lockstep.convergence(quantity).bulkEss()),
                    other.standardDeviation()
                            / Math.sqrt(nuts.convergence(quantity).bulkEss()));
            assertThat(one.mean()).as("place " + i).isCloseTo(other.mean(), within(4 * error));
        }
    }

    /** Simulation-based calibration [Talts 2018]: the truth's rank among draws is even if people were drawn from the prior. */
    @Tag("slow")
    @Test
    void truths_drawn_from_the_prior_rank_evenly_among_the_draws() {
        int records = 200;
        int bins = 8;
        var counts = new int[4][bins];
        for (int r = 0; r < records; r++) {
            var invented = InventedPanel.fromThePrior(2, 18, 6, new SeededChance(100 + r).named("people"));
            var found = PanelRun.chains(new PanelLogit(invented.panel()), 8, 200, 120, new SeededChance(1000 + r));
            for (int i = 0; i < counts.length; i++) {
                double truth = invented.truth().get(i);
                var draws = found.draws(Chains.Quantity.parameter(i));
                double below = IntStream.range(0, found.size())
                        .filter(k -> draws.at(k) < truth)
                        .count();
                counts[i][Math.min(bins - 1, (int) (below / found.size() * bins))]++;
            }
        }

        double expected = records / (double) bins;
        for (var count : counts) {
            double chiSquared = Arrays.stream(count)
                    .mapToDouble(c -> (c - expected) * (c - expected) / expected)
                    .sum();
            // 7 degrees of freedom, 1 in 10,000
            assertThat(chiSquared).as(Arrays.toString(count)).isLessThan(29.9);
        }
    }
}
