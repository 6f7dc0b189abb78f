package org.glienicke.core.belief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.glienicke.core.inference.Lockstep;
import org.glienicke.core.inference.Metric;
import org.glienicke.core.inference.Seeded;
import org.glienicke.core.valuation.Criterion;
import org.glienicke.core.valuation.Swings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Records that no sampler likes: each gives a reason, or a wide posterior, and never a number that is none. */
class BadRecordTest {

    private static Observations record(List<Observation> all) {
        return new Observations(all, List.of());
    }

    private static void wideOrRefused(Belief belief, Seeded chance) {
        switch (belief) {
            case Belief.Learned(var posterior) ->
                assertThat(posterior.partWorths(Synthetic.party(0), chance)).allSatisfy(w -> {
                    assertThat(w.posterior().mean()).isFinite().isNotNegative();
                    assertThat(w.bits()).isFinite();
                    assertThat(w.spreadLeft()).isFinite().isPositive();
                });
            case Belief.Declined(var because) -> assertThat(because).isNotBlank();
            case Belief.Unsound(var worst, var because) -> {
                assertThat(because).isNotBlank();
                assertThat(worst).isNotNull();
            }
        }
    }

    @Test
    void an_empty_record_is_declined() {
        var priors = Synthetic.priors(2);

        assertThat(Belief.of(record(List.of()), priors, new Seeded(41))).isInstanceOf(Belief.Declined.class);
    }

    @Test
    void a_party_with_one_exchange_keeps_nearly_all_of_its_prior() {
        var synthetic = Synthetic.of(3, 40, new Seeded(42).named("record"));
        var last = synthetic.observations().getLast();
        var loner = new org.glienicke.core.casebook.Party.Id("P0");
        var rest = synthetic.observations().stream()
                .filter(o -> o.sides().stream().noneMatch(s -> s.party().equals(loner)))
                .toList();
        var one = synthetic.observations().stream()
                .filter(o -> o.sides().stream().anyMatch(s -> s.party().equals(loner)))
                .findFirst()
                .orElse(last);
        var all = new ArrayList<>(rest);
        all.add(one);

        var belief = Belief.of(record(all), synthetic.priors(), new Seeded(42));

        assertThat(belief).isInstanceOf(Belief.Learned.class);
        var worths = ((Belief.Learned) belief).posterior().partWorths(loner, new Seeded(42));
        assertThat(worths).allSatisfy(w -> assertThat(w.spreadLeft()).isGreaterThan(0.7));
    }

    @Test
    void one_offer_both_accepted_and_refused_many_times_over_stays_wide() {
        var synthetic = Synthetic.of(2, 10, new Seeded(43).named("record"));
        var offer = synthetic.observations().getFirst();
        var contradictory = new ArrayList<Observation>();
        for (int i = 0; i < 40; i++) {
            var word = i % 2 == 0 ? Observation.Word.ACCEPTED : Observation.Word.REFUSED;
            var sides = offer.sides().stream()
                    .map(s -> new Observation.Side(s.party(), s.swings(), word))
                    .toList();
            var outcome = i % 2 == 0 ? Observation.Outcome.SETTLED : Observation.Outcome.REFUSED;
            contradictory.add(new Observation(
                    new Observation.Origin("e-" + i, "o", "spy"), OptionalInt.of(2000), sides, outcome));
        }

        var belief = Belief.of(record(contradictory), synthetic.priors(), new Seeded(43));

        wideOrRefused(belief, new Seeded(43));
        if (belief instanceof Belief.Learned(var posterior)) {
            double settled =
                    posterior.settled(contradictory.getFirst(), new Seeded(43)).mean();
            assertThat(settled).isBetween(0.3, 0.7);
        }
    }

    @Test
    void answers_that_a_line_parts_without_a_fault_leave_weights_finite_and_wide() {
        var synthetic = Synthetic.of(2, 10, new Seeded(47).named("record"));
        var separated = new ArrayList<Observation>();
        for (int i = 0; i < 60; i++) {
            boolean isLarge = i % 2 == 0; // taken whenever it brings much, refused whenever it brings little
            var swings = new Swings(List.of(new Swings.Part(Criterion.OWN_PEOPLE_HOME, isLarge ? 5 : 0.01, 1)));
            var sides = List.of(
                    new Observation.Side(
                            Synthetic.party(0), swings, isLarge ? Observation.Word.ACCEPTED : Observation.Word.REFUSED),
                    new Observation.Side(Synthetic.party(1), Swings.NONE, Observation.Word.ACCEPTED));
            separated.add(new Observation(
                    new Observation.Origin("e-" + i, "o", "spy"),
                    OptionalInt.of(2000),
                    sides,
                    isLarge ? Observation.Outcome.SETTLED : Observation.Outcome.REFUSED));
        }

        var belief = Belief.of(record(separated), synthetic.priors(), new Seeded(47));

        wideOrRefused(belief, new Seeded(47));
        assertThat(belief).isInstanceOf(Belief.Learned.class);
        var posterior = ((Belief.Learned) belief).posterior();
        assertThat(posterior.settled(separated.getFirst(), new Seeded(47)).mean())
                .isGreaterThan(
                        posterior.settled(separated.get(1), new Seeded(47)).mean());
        // maximum likelihood would send the weight to infinity; the prior holds it within a few of its spreads
        var home = posterior.partWorths(Synthetic.party(0), new Seeded(47)).stream()
                .filter(w -> w.criterion() == Criterion.OWN_PEOPLE_HOME)
                .findFirst()
                .orElseThrow();
        assertThat(home.posterior().mean()).isLessThan(5 * home.prior().mean());
        assertThat(home.spreadLeft()).isGreaterThan(0.3);
    }

    @Test
    void swings_beyond_all_measure_give_no_number_that_is_none() {
        var synthetic = Synthetic.of(2, 20, new Seeded(44).named("record"));
        var huge = new Swings(List.of(new Swings.Part(Criterion.OWN_PEOPLE_HOME, 1e12, 20)));
        var all = new ArrayList<>(synthetic.observations());
        all.add(new Observation(
                new Observation.Origin("huge", "o", "spy"),
                OptionalInt.empty(),
                List.of(
                        new Observation.Side(Synthetic.party(0), huge, Observation.Word.REFUSED),
                        new Observation.Side(Synthetic.party(1), Swings.NONE, Observation.Word.ACCEPTED)),
                Observation.Outcome.REFUSED));

        wideOrRefused(Belief.of(record(all), synthetic.priors(), new Seeded(44)), new Seeded(44));
    }

    @Test
    void parties_that_nobody_judged_are_passed_over() {
        var synthetic = Synthetic.of(4, 60, new Seeded(45).named("record"));
        var few = Synthetic.priors(2);

        var belief = Belief.of(synthetic.record(), few, new Seeded(45));

        wideOrRefused(belief, new Seeded(45));
        if (belief instanceof Belief.Learned(var posterior)) {
            assertThat(posterior.observations())
                    .allSatisfy(o -> assertThat(o.sides())
                            .allSatisfy(s -> assertThat(few.knows(s.party())).isTrue()));
        }
    }

    @Tag("slow")
    @Test
    void ten_thousand_offers_are_learned_from_or_refused_with_a_reason() {
        var synthetic = Synthetic.of(4, 10_000, new Seeded(46).named("record"));
        var plan = new Lockstep.Plan(8, 16, 8, 2, 0.8, Metric.Shape.DIAGONAL);

        wideOrRefused(Belief.of(synthetic.record(), synthetic.priors(), plan, new Seeded(46)), new Seeded(46));
    }
}
