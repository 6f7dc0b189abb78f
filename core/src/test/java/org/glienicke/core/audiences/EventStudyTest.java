package org.glienicke.core.audiences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.random.RandomGenerator;
import org.glienicke.core.inference.Seeded;
import org.junit.jupiter.api.Test;

class EventStudyTest {

    private static final LocalDate EVENT = LocalDate.of(2001, 3, 10);

    private static Tone tone(int from, int to, double shift, RandomGenerator random) {
        var tone = new Tone();
        for (int day = from; day <= to; day++) {
            boolean isAfter = day >= 0 && day <= 10;
            tone.add(EVENT.plusDays(day), new Tone.Day(3, -2 + random.nextGaussian() + (isAfter ? shift : 0)));
        }
        return tone;
    }

    @Test
    void a_change_is_the_difference_of_the_means_of_days() {
        var tone = new Tone();
        for (int day = -60; day <= -11; day++) {
            tone.add(EVENT.plusDays(day), new Tone.Day(day == -60 ? 1000 : 1, day % 2 == 0 ? 1 : -1));
        }
        for (int day = 0; day <= 10; day++) {
            tone.add(EVENT.plusDays(day), new Tone.Day(1, 4));
        }
        // between baseline and event, and after the window: counted nowhere
        tone.add(EVENT.plusDays(-5), new Tone.Day(1, 50));
        tone.add(EVENT.plusDays(11), new Tone.Day(1, 50));

        var study = (EventStudy.Measured) EventStudy.of(tone, EVENT, random());

        assertThat(study.baseline()).isZero();
        assertThat(study.observed()).isEqualTo(4);
        assertThat(study.abnormal().value()).isEqualTo(4);
        assertThat(study.permutation()).isCloseTo(1e-4, within(1e-12));
        assertThat(study.days()).isEqualTo(new EventStudy.Days(50, 11));
    }

    @Test
    void a_real_change_is_found_and_its_interval_holds_it() {
        var study = (EventStudy.Measured) EventStudy.of(tone(-400, 60, 2, random()), EVENT, random());

        assertThat(study.permutation()).isLessThan(0.001);
        assertThat(study.placebo().isEnough()).isTrue();
        assertThat(study.placebo().share()).isLessThan(0.05);
        assertThat(study.abnormal().interval().low()).isLessThan(2).isGreaterThan(0.5);
        assertThat(study.abnormal().interval().high()).isGreaterThan(2);
    }

    @Test
    void where_nothing_changes_both_checks_say_so_as_often_as_they_should() {
        int worlds = 300;
        int permuted = 0;
        int held = 0;
        for (int world = 0; world < worlds; world++) {
            var random = new Seeded(world).named("world");
            var study = (EventStudy.Measured) EventStudy.of(tone(-60, 10, 0, random), EVENT, random);
            permuted += study.permutation() <= 0.1 ? 1 : 0;
            held += study.abnormal().interval().low() <= 0
                            && study.abnormal().interval().high() >= 0
                    ? 1
                    : 0;
        }

        // binomial: 30 and 270 of 300, 4 standard errors are 21; days drawn again give slightly narrow intervals
        assertThat(permuted).isBetween(9, 51);
        assertThat(held).isBetween(237, 291);
    }

    @Test
    void a_day_without_articles_is_no_measurement() {
        var tone = new Tone();
        for (int day = -60; day <= -11; day += 5) {
            tone.add(EVENT.plusDays(day), new Tone.Day(1, 1));
        }
        tone.add(EVENT, new Tone.Day(1, 1));
        tone.add(EVENT.plusDays(1), new Tone.Day(1, 1));

        assertThat(EventStudy.of(tone, EVENT, random()))
                .isEqualTo(new EventStudy.NotMeasured(
                        "articles on 10 days of the baseline and 2 of the window; 10 and 3 are needed"));
    }

    private static RandomGenerator random() {
        return new Seeded(1).named("study");
    }
}
