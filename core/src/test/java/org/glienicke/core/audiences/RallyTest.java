package org.glienicke.core.audiences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.glienicke.core.inference.Seeded;
import org.junit.jupiter.api.Test;

class RallyTest {

    @Test
    void the_margin_of_error_is_the_one_that_houses_print() {
        // an Israeli house printed 4.4 points for 500 asked, a Russian one 3.4 at most with its design; at half and
        // half
        assertThat(Sampling.marginOfError(50, 500)).isCloseTo(4.4, within(0.05));
        assertThat(Sampling.marginOfError(50, 1004)).isCloseTo(3.1, within(0.05));
        assertThat(Sampling.marginOfError(0, 100)).isZero();
    }

    @Test
    void a_rally_and_its_decay_are_found_again() {
        var random = new Seeded(3).named("polls");
        var polls = new ArrayList<Rally.Approval>();
        for (int day = -60; day <= 120; day += 6) {
            double truth = 48 + (day < 0 ? 0 : 12 * Math.exp(-Math.log(2) * day / 25));
            polls.add(new Rally.Approval(day, truth + 2.1 * random.nextGaussian(), 1000));
        }

        var fitted = (Rally.Fitted) Rally.of(polls, 4000, new Seeded(4).named("rally"));

        assertThat(fitted.level().mean()).isCloseTo(48, within(2.0));
        var jump = fitted.jump().credibleInterval(0.9);
        assertThat(jump.low()).isLessThan(12).isGreaterThan(4);
        assertThat(jump.high()).isGreaterThan(12);
        assertThat(fitted.halfLifeDays().credibleInterval(0.9).low()).isLessThan(25);
        assertThat(fitted.halfLifeDays().credibleInterval(0.9).high()).isGreaterThan(25);
        assertThat(fitted.moved()).isLessThan(0.5);
    }

    @Test
    void ninety_percent_intervals_hold_jumps_drawn_from_the_prior_nine_times_in_ten() {
        int worlds = 200;
        int held = 0;
        for (int world = 0; world < worlds; world++) {
            var random = new Seeded(world).named("world");
            double level = 50 + 5 * random.nextGaussian();
            double jump = Rally.PRIOR_MEAN + Rally.PRIOR_DEVIATION * random.nextGaussian();
            double life = 30 * Math.exp(random.nextGaussian());
            var polls = new ArrayList<Rally.Approval>();
            for (int day = -30; day <= 60; day += 10) {
                double truth = level + (day < 0 ? 0 : jump * Math.exp(-Math.log(2) * day / life));
                double error = Math.hypot(Sampling.standardError(50, 1000), Rally.HOUSE_ERROR);
                polls.add(new Rally.Approval(day, Math.clamp(truth + error * random.nextGaussian(), 0, 100), 1000));
            }
            var interval = ((Rally.Fitted) Rally.of(polls, 1000, random)).jump().credibleInterval(0.9);
            held += interval.low() <= jump && jump <= interval.high() ? 1 : 0;
        }

        // binomial: 180 of 200, 4 standard errors are 17
        assertThat(held).isBetween(163, 197);
    }

    @Test
    void polls_on_one_side_of_the_event_measure_nothing() {
        var after = List.of(new Rally.Approval(1, 50, 1000), new Rally.Approval(9, 50, 1000));

        assertThat(Rally.of(after, 400, new Seeded(5).named("rally"))).isInstanceOf(Rally.NotMeasured.class);
    }
}
