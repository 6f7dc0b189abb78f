package org.glienicke.core.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.glienicke.core.probability.StudentMixture;
import org.junit.jupiter.api.Test;

class GaussianRegressionTest {

    /** A common mean, groups about it, and noise. */
    private record Groups(List<GaussianRegression.Setting> settings, GaussianRegression.Noise noise)
            implements GaussianRegression.Prior<Integer> {

        static Groups fixed() {
            return new Groups(
                    List.of(new GaussianRegression.Setting(List.of(4.0, 1.0), 0)), new GaussianRegression.Noise(4, 1));
        }

        @Override
        public int parts() {
            return 2;
        }

        @Override
        public void between(Integer a, Integer b, double[] into) {
            into[0] = 1;
            into[1] = a.equals(b) ? 1 : 0;
        }

        @Override
        public double noise(Integer point) {
            return 1;
        }
    }

    @Test
    void one_value_moves_the_mean_as_the_conjugate_formula_says() {
        var regression = GaussianRegression.of(Groups.fixed(), List.of(1), List.of(3.0));

        var level = regression.level(1, 1);

        // by hand: prior variance 4 + 1 noise variances, mean 3 * 5 / 6, left over 5 - 25 / 6; (4 + 9 / 6) / 5 noise
        // variance
        assertThat(level.mean()).isCloseTo(2.5, within(1e-7));
        var part = level.parts().getFirst();
        assertThat(part.freedom()).isEqualTo(5);
        assertThat(part.scale()).isCloseTo(Math.sqrt(5.5 / 5 * (5 - 25.0 / 6)), within(1e-6));
    }

    @Test
    void what_is_known_of_the_first_points_does_not_depend_on_later_ones() {
        var points = List.of(1, 2, 1, 3, 2, 1);
        var values = List.of(0.3, -1.0, 0.9, 4.0, -2.0, 0.1);
        var all = GaussianRegression.of(Groups.fixed(), points, values);
        for (int known = 0; known <= points.size(); known++) {
            var first = GaussianRegression.of(Groups.fixed(), points.subList(0, known), values.subList(0, known));

            assertThat(all.forecast(2, known).quantile(0.9))
                    .isCloseTo(first.forecast(2, known).quantile(0.9), within(1e-9));
        }
    }

    @Test
    void a_group_without_data_is_as_wide_as_before_and_leans_on_the_others() {
        var regression = GaussianRegression.of(Groups.fixed(), List.of(1, 1, 2, 2), List.of(5.0, 5.2, 4.8, 5.1));

        assertThat(regression.level(9, 4).mean()).isBetween(3.5, 5.0);
        assertThat(width(regression.level(9, 4))).isGreaterThan(width(regression.level(1, 4)));
    }

    private static double width(StudentMixture mixture) {
        var interval = mixture.credibleInterval(0.9);
        return interval.high() - interval.low();
    }

    @Test
    void forecasts_hold_nine_in_ten_values_drawn_from_the_prior() {
        var settings = List.of(
                new GaussianRegression.Setting(List.of(4.0, 0.25), 0),
                new GaussianRegression.Setting(List.of(4.0, 4.0), 0));
        var prior = new Groups(settings, new GaussianRegression.Noise(6, 1));
        int within = 0;
        int all = 0;
        for (int seed = 0; seed < 200; seed++) {
            var random = new Seeded(seed).named("world");
            var world = World.draw(prior, random);
            var regression = GaussianRegression.of(prior, world.points(), world.values());
            for (int i = 0; i < world.points().size(); i++) {
                double below = regression
                        .forecast(world.points().get(i), i)
                        .cumulative(world.values().get(i));
                within += below > 0.05 && below < 0.95 ? 1 : 0;
                all++;
            }
        }

        double error = Math.sqrt(0.09 / all);
        assertThat((double) within / all).isCloseTo(0.9, within(4 * error));
    }

    /** A world drawn from the prior, its noise scale and setting too. */
    private record World(List<Integer> points, List<Double> values) {

        static World draw(Groups prior, RandomGenerator random) {
            double squares = 0;
            for (int i = 0; i < prior.noise().points(); i++) {
                double x = random.nextGaussian();
                squares += x * x;
            }
            double sigma = prior.noise().deviation() * Math.sqrt(prior.noise().points() / squares);
            var sizes = prior.settings().get(random.nextInt(2)).variances();
            double mean = Math.sqrt(sizes.get(0)) * random.nextGaussian();
            var groups = new double[6];
            for (int g = 0; g < groups.length; g++) {
                groups[g] = mean + Math.sqrt(sizes.get(1)) * random.nextGaussian();
            }
            var points = new ArrayList<Integer>();
            var values = new ArrayList<Double>();
            for (int i = 0; i < 25; i++) {
                int g = random.nextInt(groups.length);
                points.add(g);
                values.add(sigma * (groups[g] + random.nextGaussian()));
            }
            return new World(points, values);
        }
    }

    @Test
    void points_and_values_must_be_as_many() {
        assertThatThrownBy(() -> GaussianRegression.of(Groups.fixed(), List.of(1), List.of()))
                .hasMessageContaining("1 points have 0 values");
    }
}
