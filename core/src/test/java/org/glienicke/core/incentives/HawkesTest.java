package org.glienicke.core.incentives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glienicke.core.inference.Laplace;
import org.glienicke.core.inference.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HawkesTest {

    /** Baseline one half and offspring one half: mean rate 1, half of all takings answers, variance four times the mean [Hawkes 1971]. */
    private static final Hawkes HALF = new Hawkes(0.5, 0.5, 2);

    @Test
    void mean_rate_offspring_and_fano_factor_are_the_exact_ones() {
        assertThat(HALF.meanRate()).isEqualTo(1);
        assertThat(HALF.fanoFactor()).isEqualTo(4);
        assertThat(HALF.variance(1e6) / 1e6).isCloseTo(4, within(1e-5));
    }

    @Test
    void the_simulator_has_the_exact_moments() {
        double span = 40;
        double warmUp = 20;
        int histories = 20_000;
        var random = new Seeded(1).named("histories");
        var steps = Steps.none(warmUp + span);

        double sum = 0;
        double squares = 0;
        for (int h = 0; h < histories; h++) {
            long n = Arrays.stream(HALF.simulate(steps, random))
                    .filter(t -> t >= warmUp)
                    .count();
            sum += n;
            squares += (double) n * n;
        }

        double mean = sum / histories;
        double variance = squares / histories - mean * mean;
        double exact = HALF.variance(span);
        assertThat(mean).isCloseTo(span, within(4 * Math.sqrt(exact / histories)));
        // the variance of a variance of near-normal counts is about 2 v^2 / n; counts are skewed, so six errors
        assertThat(variance).isCloseTo(exact, within(6 * exact * Math.sqrt(2.0 / histories)));
        // Fano factor of this span: a little under the limit of 4
        assertThat(exact / span).isBetween(3.8, 4.0);
    }

    @Test
    void half_of_all_simulated_takings_are_answers() {
        double years = 40_000;
        double[] times = HALF.simulate(Steps.none(years), new Seeded(2).named("long"));

        // those that answer nothing come at the baseline: 4 standard errors of a long count
        double own = HALF.baseline() * years;
        assertThat(1 - own / times.length).isCloseTo(0.5, within(4 * 0.5 * Math.sqrt(HALF.variance(years)) / years));
    }

    @Test
    void a_step_multiplies_the_baseline_while_it_lasts() {
        var steps = Steps.recent(List.of(1.0), 3);
        var process = new Hawkes(100, 3, 0, 1);
        var random = new Seeded(3).named("steps");

        double during = 0;
        double outside = 0;
        for (int h = 0; h < 200; h++) {
            for (double t : process.simulate(steps, random)) {
                during += t >= 1 && t < 2 ? 1 : 0;
                outside += t >= 1 && t < 2 ? 0 : 1;
            }
        }

        assertThat(during / 200).isCloseTo(300, within(4 * Math.sqrt(300.0 / 200)));
        assertThat(outside / 200).isCloseTo(200, within(4 * Math.sqrt(200.0 / 200)));
    }

    @Test
    void the_likelihood_is_the_sum_of_logs_less_the_expected_number() {
        var takings = Takings.marked(new double[] {0.5, 0.9, 2.5}, new double[] {1, 3, 2}, 3);
        var steps = Steps.recent(List.of(1.2), 3);
        var density = new HawkesDensity(takings, steps, Normals.flat(4));
        double baseline = 0.8;
        double factor = 1.5;
        double offspring = 0.3;
        double decay = 1.7;
        var position = new double[] {
            Math.log(baseline), Math.log(factor), Math.log(offspring / (1 - offspring)), Math.log(decay)
        };

        double value = density.at(position, new double[4]);

        // by the double sum over all pairs, without the recursion
        var marks = new double[] {0.5, 1.5, 1};
        double expected = 0;
        for (int i = 0; i < 3; i++) {
            double t = takings.time(i);
            double intensity = baseline * (t > 1.2 && t < 2.2 ? factor : 1);
            for (int j = 0; j < i; j++) {
                intensity += marks[j] * offspring * decay * Math.exp(-decay * (t - takings.time(j)));
            }
            expected += Math.log(intensity) - offspring * marks[i] * (1 - Math.exp(-decay * (3 - t)));
        }
        expected -= baseline * (2 + factor);
        assertThat(value).isCloseTo(expected, within(1e-12));
    }

    @Test
    void the_gradient_is_that_of_differences() {
        var random = new Seeded(4).named("gradient");
        var takings = Takings.at(new Hawkes(3, 0.4, 5).simulate(Steps.none(10), random), 10);
        var density = new HawkesDensity(takings, Steps.recent(List.of(2.0, 2.4, 7.0), 10), Normals.flat(4));
        var position = new double[] {0.9, 0.3, -0.4, 1.2};
        var gradient = new double[4];
        density.at(position, gradient);

        for (int i = 0; i < 4; i++) {
            var ahead = position.clone();
            var behind = position.clone();
            ahead[i] += 1e-5;
            behind[i] -= 1e-5;
            double slope = (density.at(ahead, new double[4]) - density.at(behind, new double[4])) / 2e-5;
            assertThat(gradient[i]).isCloseTo(slope, within(1e-5 * Math.max(1, Math.abs(slope))));
        }
    }

    @Test
    void waits_of_the_true_process_are_exponential() {
        var process = new Hawkes(4, 2, 0.5, 6);
        var steps = Steps.recent(List.of(10.0, 30.0, 31.0), 400);
        var takings = Takings.at(process.simulate(steps, new Seeded(5).named("waits")), 400);

        var waits = process.residuals(takings, steps);

        double mean = Arrays.stream(waits).average().orElse(0);
        assertThat(mean).isCloseTo(1, within(4 / Math.sqrt(waits.length)));
        assertThat(EventModel.rescalingP(process, new EventModel.Reading(takings, steps)))
                .isGreaterThan(0.001);
        assertThat(EventModel.rescalingP(
                        new Hawkes(takings.size() / 400.0, 0, 6), new EventModel.Reading(takings, steps)))
                .isLessThan(1e-6);
    }

    @Test
    void five_thousand_takings_give_back_what_they_were_made_from() {
        var process = new Hawkes(60, 1.5, 0.4, 12);
        var moments = new ArrayList<Double>();
        for (int year = 2; year < 48; year += 4) {
            moments.add((double) year);
        }
        var steps = Steps.recent(moments, 48);
        var takings = Takings.at(process.simulate(steps, new Seeded(6).named("many")), 48);

        var peak = (Laplace.Peak) EventModel.maximumLikelihood(takings, steps);

        var truth = new double[] {Math.log(60), Math.log(1.5), Math.log(0.4 / 0.6), Math.log(12)};
        assertThat(takings.size()).isGreaterThan(4500);
        for (int i = 0; i < 4; i++) {
            assertThat(peak.at(i)).isCloseTo(truth[i], within(4 * peak.standardError(i)));
            assertThat(peak.standardError(i)).isLessThan(0.3);
        }
    }

    @Test
    @Tag("slow")
    void ninety_percent_intervals_hold_the_truth_nine_times_in_ten() {
        var truth = new Hawkes(2.5, 2, 0.35, 9);
        var steps = Steps.recent(List.of(3.0, 7.5, 11.0, 16.0, 20.5, 26.0, 33.0), 40);
        int worlds = 200;
        var held = new int[4];
        for (int world = 0; world < worlds; world++) {
            var random = new Seeded(world).named("world");
            var takings = Takings.at(truth.simulate(steps, random), 40);
            var fitted = (EventModel.Fitted)
                    EventModel.of(List.of(new EventModel.Reading(takings, steps)), 1000, new Seeded(world));
            held[0] += holds(fitted.baseline().credibleInterval(0.9), truth.baseline());
            held[1] += holds(fitted.factor().credibleInterval(0.9), truth.factor());
            held[2] += holds(fitted.offspring().credibleInterval(0.9), truth.offspring());
            held[3] += holds(fitted.halfLifeYears().credibleInterval(0.9), truth.halfLife());
        }

        // binomial: 180 of 200, 4 standard errors are 17; the truth is not drawn from the priors, so more may be held
        assertThat(Arrays.stream(held).boxed()).allSatisfy(n -> assertThat(n).isBetween(163, 200));
    }

    private static int holds(org.glienicke.core.probability.Interval interval, double truth) {
        return interval.low() <= truth && truth <= interval.high() ? 1 : 0;
    }

    @Test
    void too_few_takings_are_told() {
        var takings = Takings.at(new double[] {1, 2, 3}, 5);

        var model = EventModel.of(List.of(new EventModel.Reading(takings, Steps.none(5))), 400, new Seeded(8));

        assertThat(model).isInstanceOf(EventModel.NotFitted.class);
    }

    @Test
    void what_cannot_be_is_refused() {
        assertThatThrownBy(() -> new Hawkes(1, 1.0, 1)).hasMessageContaining("offspring 1.0");
        assertThatThrownBy(() -> new Hawkes(Double.NaN, 0.5, 1)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> Takings.at(new double[] {2, 1}, 3)).hasMessageContaining("times[1] is 1.0");
        assertThatThrownBy(() -> Steps.none(0)).hasMessageContaining("horizon is 0.0");
    }
}
