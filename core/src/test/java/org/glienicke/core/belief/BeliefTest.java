package org.glienicke.core.belief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.glienicke.core.inference.Lockstep;
import org.glienicke.core.inference.Metric;
import org.glienicke.core.inference.Nuts;
import org.glienicke.core.inference.Seeded;
import org.glienicke.core.valuation.Criterion;
import org.glienicke.core.valuation.Evidence;
import org.glienicke.core.valuation.Profile;
import org.junit.jupiter.api.Test;

class BeliefTest {

    private static Posterior learned(Belief belief) {
        assertThat(belief).isInstanceOf(Belief.Learned.class);
        return ((Belief.Learned) belief).posterior();
    }

    @Test
    void a_record_without_refusals_is_not_asked() {
        var synthetic = Synthetic.of(4, 40, new Seeded(1).named("record"));
        var accepted = synthetic.observations().stream()
                .filter(o -> o.outcome() == Observation.Outcome.SETTLED)
                .toList();

        var belief = Belief.of(new Observations(accepted, List.of()), synthetic.priors(), new Seeded(1));

        assertThat(belief).isInstanceOf(Belief.Declined.class);
        assertThat(((Belief.Declined) belief).because()).contains("no refusal");
    }

    @Test
    void one_more_offer_by_weights_agrees_with_asking_anew() {
        var synthetic = Synthetic.of(4, 60, new Seeded(2).named("record"));
        var chance = new Seeded(2);
        var last = synthetic.observations().getLast();
        var rest = new Observations(synthetic.observations().subList(0, 59), List.of());

        var moved = learned(learned(Belief.of(rest, synthetic.priors(), chance)).after(last, chance));
        var anew = learned(Belief.of(synthetic.record(), synthetic.priors(), chance));

        agree(moved, anew, last.sides().getFirst().party());
    }

    @Test
    void leaving_an_exchange_out_agrees_with_never_having_recorded_it() {
        var synthetic = Synthetic.of(4, 60, new Seeded(3).named("record"));
        var chance = new Seeded(3);

        var moved = learned(learned(Belief.of(synthetic.record(), synthetic.priors(), chance))
                .without("e-4", chance));
        var anew = learned(Belief.of(synthetic.record().without("e-4"), synthetic.priors(), chance));

        assertThat(moved.of("e-4")).isEmpty();
        agree(moved, anew, Synthetic.party(0));
    }

    @Test
    void a_dragged_prior_agrees_with_asking_anew_under_it() {
        var synthetic = Synthetic.of(4, 60, new Seeded(4).named("record"));
        var chance = new Seeded(4);
        var heavier = new Profile.Weight(130, 2, Evidence.JUDGEMENT, "", "reader");
        var party = Synthetic.party(1);

        var moved = learned(learned(Belief.of(synthetic.record(), synthetic.priors(), chance))
                .judged(party, Criterion.OWN_PEOPLE_HOME, heavier, chance));
        var anew = learned(Belief.of(
                synthetic.record(), synthetic.priors().withWeight(party, Criterion.OWN_PEOPLE_HOME, heavier), chance));

        agree(moved, anew, party);
    }

    // means within a fifth of a standard deviation: some 400 effective draws on either side
    private static void agree(Posterior one, Posterior other, org.glienicke.core.casebook.Party.Id party) {
        var ones = one.partWorths(party, new Seeded(7));
        var others = other.partWorths(party, new Seeded(8));
        for (int i = 0; i < ones.size(); i++) {
            double sd = others.get(i).posterior().standardDeviation();
            assertThat(ones.get(i).posterior().mean())
                    .as(ones.get(i).criterion() + " " + one.soundness().way())
                    .isCloseTo(others.get(i).posterior().mean(), within(0.25 * sd));
        }
    }

    @Test
    void criteria_that_the_record_is_silent_on_are_said_to_be_unmoved() {
        var synthetic = Synthetic.of(4, 60, new Seeded(5).named("record"));

        var worths = learned(Belief.of(synthetic.record(), synthetic.priors(), new Seeded(5)))
                .partWorths(Synthetic.party(0), new Seeded(5));

        assertThat(worths).hasSize(Criterion.values().length);
        var parity = worths.stream()
                .filter(w -> w.criterion() == Criterion.PARITY)
                .findFirst()
                .orElseThrow();
        assertThat(parity.isMoved()).isFalse();
        assertThat(parity.bits()).isLessThan(0.02);
        assertThat(worths.stream().mapToDouble(PartWorth::bits).max().orElse(0)).isGreaterThan(0.05);
    }

    @Test
    void perfectly_separated_answers_give_a_wide_posterior_and_no_nonsense() {
        var synthetic = Synthetic.of(2, 40, new Seeded(6).named("record"));
        var separated = new ArrayList<Observation>();
        for (var o : synthetic.observations()) {
            double sum = o.sides().getFirst().swings().parts().stream()
                    .mapToDouble(p -> p.amount())
                    .sum();
            var word = sum > 0 ? Observation.Word.ACCEPTED : Observation.Word.REFUSED;
            var sides = o.sides().stream()
                    .map(s ->
                            new Observation.Side(s.party(), o.sides().getFirst().swings(), word))
                    .toList();
            separated.add(new Observation(
                    o.origin(), o.year(), sides, sum > 0 ? Observation.Outcome.SETTLED : Observation.Outcome.REFUSED));
        }

        var worths = learned(Belief.of(new Observations(separated, List.of()), synthetic.priors(), new Seeded(6)))
                .partWorths(Synthetic.party(0), new Seeded(6));

        assertThat(worths).allSatisfy(w -> {
            assertThat(w.posterior().mean()).isFinite().isPositive();
            assertThat(w.spreadLeft()).isGreaterThan(0.2);
        });
    }

    @Test
    void learned_forecasts_beat_always_accepting_where_the_model_is_right() {
        var synthetic = Synthetic.of(4, 120, new Seeded(11).named("record"));

        var test = BackTest.of(synthetic.record(), synthetic.priors(), new Seeded(11));

        assertThat(test.forecasts()).hasSizeGreaterThan(60);
        assertThat(test.forecasts().size() + test.notForecast()).isEqualTo(120);
        var learned = test.score(BackTest.Forecaster.LEARNED);
        assertThat(learned.logScore())
                .isGreaterThan(test.score(BackTest.Forecaster.ALWAYS).logScore());
        assertThat(learned.brier())
                .isLessThan(test.score(BackTest.Forecaster.ALWAYS).brier());
        assertThat(test.calibration(BackTest.Forecaster.LEARNED)).hasSize(5);
    }

    @Test
    void an_answer_nobody_expected_teaches_more_than_one_that_all_did() {
        var synthetic = Synthetic.of(4, 60, new Seeded(12).named("record"));
        var posterior = learned(Belief.of(synthetic.record(), synthetic.priors(), new Seeded(12)));

        var lessons = new ArrayList<Lesson>();
        for (int e = 0; e < 20; e++) {
            lessons.addAll(Lesson.of(posterior, "e-" + e, new Seeded(12)));
        }

        assertThat(lessons)
                .hasSize(60)
                .allSatisfy(l -> assertThat(l.bits()).isNotNegative().isFinite());
        var likely = lessons.stream()
                .filter(l -> chance(posterior, l) > 0.7)
                .mapToDouble(Lesson::bits)
                .average()
                .orElse(0);
        var unlikely = lessons.stream()
                .filter(l -> chance(posterior, l) < 0.4)
                .mapToDouble(Lesson::bits)
                .average()
                .orElse(1);
        assertThat(unlikely).isGreaterThan(likely);
    }

    private static double chance(Posterior posterior, Lesson lesson) {
        double settled = posterior.settled(lesson.observation(), new Seeded(12)).mean();
        return lesson.observation().outcome() == Observation.Outcome.SETTLED ? settled : 1 - settled;
    }

    @Test
    void lockstep_and_nuts_agree_on_the_same_record() {
        var synthetic = Synthetic.of(4, 60, new Seeded(9).named("record"));
        var model = new AnswerModel(synthetic.layout(), synthetic.observations());

        var quick = Lockstep.run(model, _ -> new double[model.dimension()], Lockstep.Plan.quick(), new Seeded(9));
        var reference = Nuts.run(
                model,
                _ -> new double[model.dimension()],
                new Nuts.Plan(2, 400, 800, 0.9, 8, Metric.Shape.DIAGONAL),
                new Seeded(10));

        for (int i = 0; i < model.dimension(); i++) {
            int place = i;
            var one = quick.draws(p -> p[place]);
            var other = reference.draws(p -> p[place]);
            assertThat(one.mean()).isCloseTo(other.mean(), within(0.2));
            assertThat(one.standardDeviation()).isCloseTo(other.standardDeviation(), within(0.15));
        }
    }
}
