package org.glienicke.core.incentives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.glienicke.core.inference.Laplace;
import org.glienicke.core.inference.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CountModelTest {

    private static final int[] CONCESSIONS = {0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 2, 0, 1, 1, 0, 1, 2, 0, 1, 3};
    private static final int[] RESCUES = {0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0};

    private static Yearly years(int... takings) {
        var rows = new ArrayList<Yearly.Row>();
        for (int i = 0; i < takings.length; i++) {
            rows.add(new Yearly.Row(takings[i], CONCESSIONS[i], RESCUES[i], 1));
        }
        return new Yearly(2000, rows);
    }

    @Test
    void without_priors_and_changes_it_is_the_poisson_regression_of_r() {
        var years = years(0, 1, 0, 2, 1, 3, 0, 1, 4, 2, 5, 3, 2, 6, 4, 3, 7, 2, 5, 9);
        var density = new CountDensity(years, List.of(), CountDensity.Scatter.POISSON, Normals.flat(3));

        var peak = (Laplace.Peak) Laplace.of(density, new double[3]);

        // R 4.5, glm(y ~ c + r, family = poisson)
        assertThat(peak.at(0)).isCloseTo(0.3575465185, within(1e-6));
        assertThat(peak.at(1)).isCloseTo(0.6736555287, within(1e-6));
        assertThat(peak.at(2)).isCloseTo(0.5587442134, within(1e-6));
        assertThat(peak.standardError(1)).isCloseTo(0.1397330862, within(1e-5));
        assertThat(peak.logDensity()).isCloseTo(-35.09445596, within(1e-6));
    }

    @Test
    void without_priors_and_changes_it_is_the_negative_binomial_regression_of_r() {
        var years = years(0, 1, 0, 9, 1, 3, 0, 1, 12, 2, 0, 3, 2, 16, 4, 0, 7, 2, 25, 9);
        var density = new CountDensity(years, List.of(), CountDensity.Scatter.NEGATIVE_BINOMIAL, Normals.flat(4));

        var peak = (Laplace.Peak) Laplace.of(density, new double[4]);

        // R 4.5, MASS::glm.nb(y ~ c + r)
        assertThat(peak.at(0)).isCloseTo(0.7846746022, within(1e-4));
        assertThat(peak.at(1)).isCloseTo(0.7937433206, within(1e-4));
        assertThat(peak.at(2)).isCloseTo(0.6622443807, within(1e-4));
        assertThat(Math.exp(peak.at(3))).isCloseTo(0.7042127567, within(1e-4));
        assertThat(peak.logDensity()).isCloseTo(-51.40273267, within(1e-5));
    }

    @Test
    void a_level_that_trebles_is_found_in_its_year() {
        var rows = new ArrayList<Yearly.Row>();
        int[] counts = {2, 3, 1, 2, 2, 3, 2, 1, 2, 3, 9, 8, 10, 7, 9, 11, 8, 9};
        for (int count : counts) {
            rows.add(new Yearly.Row(count, 0, 0, 1));
        }

        var fitted = (CountModel.Fitted) CountModel.of(new Yearly(1990, rows), 4000, random("jump"));

        assertThat(fitted.probabilityOfChange()).isGreaterThan(0.99);
        assertThat(fitted.changes().get(10)).isGreaterThan(0.8);
        assertThat(fitted.changes().getFirst()).isZero();
        // the last level: 71 in 8 years, gamma posterior about 8.9 +- 1.1
        assertThat(fitted.recentRate().mean()).isCloseTo(8.9, within(0.5));
        assertThat(fitted.check().kHat()).isLessThan(0.7);
        // no concession was made: what is believed of them is the prior, ln factor within +-1.645
        assertThat(fitted.concession().credibleInterval(0.9).low()).isCloseTo(Math.exp(-1.645), within(0.03));
        assertThat(fitted.concession().credibleInterval(0.9).high()).isCloseTo(Math.exp(1.645), within(0.6));
    }

    @Test
    void a_level_that_stays_is_not_said_to_change() {
        var rows = new ArrayList<Yearly.Row>();
        for (int count : new int[] {4, 5, 3, 4, 6, 4, 3, 5, 4, 4, 5, 3, 4, 5}) {
            rows.add(new Yearly.Row(count, 0, 0, 1));
        }

        var fitted = (CountModel.Fitted) CountModel.of(new Yearly(1990, rows), 1000, random("level"));

        assertThat(fitted.probabilityOfChange()).isLessThan(0.4);
        assertThat(fitted.check().scatter()).isLessThan(0.5);
    }

    @Test
    void counts_that_scatter_are_found_out() {
        var rows = new ArrayList<Yearly.Row>();
        for (int count : new int[] {0, 14, 1, 0, 22, 3, 0, 1, 17, 0, 2, 30, 0, 0, 9, 1, 0, 25}) {
            rows.add(new Yearly.Row(count, 0, 0, 1));
        }

        var fitted = (CountModel.Fitted) CountModel.of(new Yearly(1990, rows), 1000, random("scatter"));

        assertThat(fitted.check().scatter()).isGreaterThan(0.99);
    }

    @Test
    @Tag("slow")
    void ninety_percent_intervals_hold_the_effect_nine_times_in_ten_when_worlds_are_drawn_from_the_priors() {
        int worlds = 100;
        int concession = 0;
        int rescue = 0;
        for (int world = 0; world < worlds; world++) {
            var random = random("world " + world);
            double effect = random.nextGaussian();
            double rescued = random.nextGaussian();
            int change = random.nextInt(2) * (4 + random.nextInt(12));
            var rows = new ArrayList<Yearly.Row>();
            for (int year = 0; year < 20; year++) {
                double log = 1
                        + (change > 0 && year >= change ? 0.9 : 0)
                        + effect * Math.min(CONCESSIONS[year], 1)
                        + rescued * RESCUES[year];
                rows.add(new Yearly.Row(
                        poisson(Math.exp(log), random), Math.min(CONCESSIONS[year], 1), RESCUES[year], 1));
            }
            var fitted = (CountModel.Fitted) CountModel.of(new Yearly(2000, rows), 600, random);
            concession += holds(fitted.concession().credibleInterval(0.9), Math.exp(effect));
            rescue += holds(fitted.rescue().credibleInterval(0.9), Math.exp(rescued));
        }

        // binomial: 90 of 100, 4 standard errors are 12
        assertThat(List.of(concession, rescue)).allSatisfy(n -> assertThat(n).isBetween(78, 100));
    }

    @Test
    void too_little_is_told() {
        var rows = List.of(new Yearly.Row(3, 0, 0, 1), new Yearly.Row(4, 1, 0, 1));

        assertThat(CountModel.of(new Yearly(2000, rows), 400, random("few"))).isInstanceOf(CountModel.NotFitted.class);
    }

    private static int holds(org.glienicke.core.probability.Interval interval, double truth) {
        return interval.low() <= truth && truth <= interval.high() ? 1 : 0;
    }

    private static int poisson(double mean, RandomGenerator random) {
        int count = 0;
        for (double left = mean - random.nextExponential(); left > 0; left -= random.nextExponential()) {
            count++;
        }
        return count;
    }

    private static RandomGenerator random(String name) {
        return new Seeded(11).named(name);
    }
}
