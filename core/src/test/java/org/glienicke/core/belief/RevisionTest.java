package org.glienicke.core.belief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.glienicke.core.inference.Seeded;
import org.glienicke.core.valuation.Criterion;
import org.glienicke.core.valuation.Evidence;
import org.glienicke.core.valuation.Profile;
import org.junit.jupiter.api.Test;

class RevisionTest {

    private static Posterior learned(Belief belief) {
        assertThat(belief).isInstanceOf(Belief.Learned.class);
        return ((Belief.Learned) belief).posterior();
    }

    @Test
    void a_record_that_lost_and_won_observations_agrees_with_asking_anew() {
        var synthetic = Synthetic.of(4, 60, new Seeded(31).named("record"));
        var chance = new Seeded(31);
        var all = synthetic.observations();
        var was = new Observations(all.subList(0, 58), List.of());
        var now = all.subList(2, 60);

        var moved = learned(learned(Belief.of(was, synthetic.priors(), chance)).revised(now, chance));
        var anew = learned(Belief.of(new Observations(now, List.of()), synthetic.priors(), chance));

        assertThat(moved.observations()).containsExactlyElementsOf(now);
        agree(moved, anew);
    }

    @Test
    void a_whole_profile_moved_agrees_with_asking_anew_under_it() {
        var synthetic = Synthetic.of(4, 60, new Seeded(32).named("record"));
        var chance = new Seeded(32);
        var party = Synthetic.party(0);
        var old = synthetic.priors().of(party).profile();
        var weights = new java.util.EnumMap<Criterion, Profile.Weight>(old.weights());
        weights.put(Criterion.OWN_PEOPLE_HOME, new Profile.Weight(120, 2, Evidence.JUDGEMENT, "", "reader"));
        weights.put(Criterion.JUSTICE, new Profile.Weight(60, 2, Evidence.JUDGEMENT, "", "reader"));
        var own = new Profile(
                old.subject(), weights, new Profile.Weight.Reservation(-20, 50, ""), old.judgement(), old.unit());

        var moved = learned(learned(Belief.of(synthetic.record(), synthetic.priors(), chance))
                .judged(party, own, chance));
        var anew = learned(Belief.of(synthetic.record(), synthetic.priors().with(party, own), chance));

        agree(moved, anew);
        var one = LeaveOneOut.of(moved, Set.of(party), OptionalInt.empty(), 1000, chance);
        var other = LeaveOneOut.of(anew, Set.of(party), OptionalInt.empty(), 1000, chance);
        assertThat(reservation(one)).isCloseTo(reservation(other), within(6.0));
    }

    private static double reservation(LeaveOneOut learned) {
        return learned.parties().values().iterator().next().reservation().mean();
    }

    // means within a quarter of a standard deviation: some 400 effective draws on either side
    private static void agree(Posterior one, Posterior other) {
        var ones = one.partWorths(Synthetic.party(0), new Seeded(7));
        var others = other.partWorths(Synthetic.party(0), new Seeded(8));
        for (int i = 0; i < ones.size(); i++) {
            double sd = others.get(i).posterior().standardDeviation();
            assertThat(ones.get(i).posterior().mean())
                    .as(ones.get(i).criterion() + " " + one.soundness().way())
                    .isCloseTo(others.get(i).posterior().mean(), within(0.25 * sd));
        }
    }

    @Test
    void a_record_that_did_not_change_moves_no_draw() {
        var synthetic = Synthetic.of(4, 60, new Seeded(37).named("record"));
        var posterior = learned(Belief.of(synthetic.record(), synthetic.priors(), new Seeded(37)));

        var same = learned(posterior.revised(synthetic.observations(), new Seeded(37)));

        assertThat(same.packed()).isEqualTo(posterior.packed());
    }

    @Test
    void an_answer_flipped_weighs_as_one_dropped_and_the_other_added() {
        var synthetic = Synthetic.of(4, 60, new Seeded(38).named("record"));
        var was = synthetic.observations().getFirst();
        var words = was.outcome() == Observation.Outcome.SETTLED ? Observation.Word.SILENT : Observation.Word.ACCEPTED;
        var sides = was.sides().stream()
                .map(s -> new Observation.Side(s.party(), s.swings(), words))
                .toList();
        var outcome = words == Observation.Word.SILENT ? Observation.Outcome.REFUSED : Observation.Outcome.SETTLED;
        var is = new Observation(was.origin(), was.year(), sides, outcome, was.heads());
        var layout = synthetic.layout();
        var positions = Positions.of(List.of(synthetic.truth().position));

        double both = positions.logLikelihoods(new AnswerModel(layout, List.of(is, was)), 1)[0];

        double put = positions.logLikelihoods(new AnswerModel(layout, List.of(is)))[0];
        double taken = positions.logLikelihoods(new AnswerModel(layout, List.of(was)))[0];
        assertThat(both).isCloseTo(put - taken, within(1e-10));
    }

    @Test
    void a_record_left_without_refusals_is_declined() {
        var synthetic = Synthetic.of(4, 60, new Seeded(36).named("record"));
        var posterior = learned(Belief.of(synthetic.record(), synthetic.priors(), new Seeded(36)));
        var settled = synthetic.observations().stream()
                .filter(o -> o.outcome() == Observation.Outcome.SETTLED)
                .toList();

        assertThat(posterior.revised(settled, new Seeded(36))).isInstanceOf(Belief.Declined.class);
    }

    @Test
    void draws_put_away_come_back_rounded_and_say_the_same() {
        var synthetic = Synthetic.of(4, 60, new Seeded(34).named("record"));
        var posterior = learned(Belief.of(synthetic.record(), synthetic.priors(), new Seeded(34)));

        var back = Posterior.unpacked(synthetic.record(), synthetic.priors(), posterior.packed(), posterior.soundness())
                .orElseThrow();

        assertThat(back.packed()).isEqualTo(posterior.packed());
        assertThat(back.unknowns()).isEqualTo(posterior.unknowns());
        assertThat(back.observations()).isEqualTo(posterior.observations());
        var deal = synthetic.observations().getFirst();
        assertThat(back.settled(deal, new Seeded(1)).mean())
                .isCloseTo(posterior.settled(deal, new Seeded(1)).mean(), within(1e-6));
    }

    @Test
    void draws_of_another_record_are_not_taken_for_this_one() {
        var synthetic = Synthetic.of(4, 60, new Seeded(35).named("record"));
        var posterior = learned(Belief.of(synthetic.record(), synthetic.priors(), new Seeded(35)));
        var packed = new ArrayList<>(List.of(posterior.packed())).getFirst();
        var cut = java.util.Arrays.copyOf(packed, packed.length - 1);

        assertThat(Posterior.unpacked(synthetic.record(), synthetic.priors(), cut, posterior.soundness()))
                .isEmpty();
        assertThat(Posterior.unpacked(synthetic.record(), synthetic.priors(), new float[0], posterior.soundness()))
                .isEmpty();
    }
}
