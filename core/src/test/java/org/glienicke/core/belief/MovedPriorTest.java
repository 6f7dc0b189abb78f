package org.glienicke.core.belief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.inference.Seeded;
import org.glienicke.core.valuation.Criterion;
import org.glienicke.core.valuation.Evidence;
import org.glienicke.core.valuation.Profile;
import org.junit.jupiter.api.Test;

/** A line of two parties, P0 following P3, over three periods: six stretches of record share a weight and its steps of drift. */
class MovedPriorTest {

    private static final Party.Id HEIR = Synthetic.party(0);
    private static final int[] YEARS = {1980, 2000, 2020};

    private final Synthetic synthetic = Synthetic.of(4, 160, 40, new Seeded(41).named("record"));
    private final Priors priors = line(synthetic.priors());
    private final List<Observation> observations = overYears(synthetic.observations());
    private final Layout layout = Layout.of(priors, observations);

    private static Priors line(Priors priors) {
        var judged = new HashMap<>(priors.judged());
        var heir = priors.of(HEIR);
        judged.put(HEIR, new Priors.Judged(heir.kind(), Synthetic.party(3), heir.profile()));
        return new Priors(judged, priors.groupExponent(), priors.selection());
    }

    private static List<Observation> overYears(List<Observation> all) {
        var dated = new ArrayList<Observation>();
        for (int i = 0; i < all.size(); i++) {
            var o = all.get(i);
            var year = OptionalInt.of(YEARS[i % YEARS.length]);
            dated.add(new Observation(o.origin(), year, o.sides(), o.outcome(), o.heads()));
        }
        return dated;
    }

    private Priors otherwise() {
        var old = priors.of(HEIR).profile();
        var weights = new EnumMap<Criterion, Profile.Weight>(old.weights());
        weights.put(Criterion.OWN_PEOPLE_HOME, new Profile.Weight(120, 3, Evidence.JUDGEMENT, "", "reader"));
        weights.put(Criterion.JUSTICE, new Profile.Weight(30, 1.5, Evidence.JUDGEMENT, "", "reader"));
        return priors.with(
                HEIR,
                new Profile(
                        old.subject(),
                        weights,
                        new Profile.Weight.Reservation(-20, 50, ""),
                        old.judgement(),
                        old.unit()));
    }

    private Positions positions(int draws) {
        var random = new Seeded(42).named("positions");
        return Positions.of(IntStream.range(0, draws)
                .mapToObj(_ -> IntStream.range(0, layout.dimension())
                        .mapToDouble(_ -> random.nextGaussian())
                        .toArray())
                .toList());
    }

    @Test
    void both_parties_of_the_line_have_three_stretches() {
        assertThat(layout.ownStretches(HEIR)).containsExactly(false, false, false, true, true, true);
    }

    @Test
    void every_answer_of_the_line_is_as_likely_as_it_was() {
        var moved = MovedPrior.of(layout, HEIR, otherwise(), observations);
        var before = positions(20);

        var after = moved.of(before).positions();

        var was = before.logLikelihoods(new AnswerModel(layout, observations));
        var is = after.logLikelihoods(new AnswerModel(moved.to(), observations));
        for (int draw = 0; draw < was.length; draw++) {
            assertThat(is[draw]).isCloseTo(was[draw], within(1e-9 * Math.abs(was[draw])));
            assertThat(after.position(draw)).isNotEqualTo(before.position(draw));
        }
    }

    // each place depends on those of earlier stretches and on itself, so that the determinant is the product of slopes
    // by itself
    @Test
    void the_density_changes_by_the_prior_and_by_how_far_draws_are_pulled_apart() {
        var moved = MovedPrior.of(layout, HEIR, otherwise(), observations);
        var before = positions(5);

        var after = moved.of(before);

        for (int draw = 0; draw < 5; draw++) {
            var was = before.position(draw);
            var is = after.positions().position(draw);
            double log = 0;
            for (int place = 0; place < was.length; place++) {
                log += (was[place] * was[place] - is[place] * is[place]) / 2 + Math.log(slope(moved, was, place));
            }
            assertThat(after.logRatios().at(draw)).isCloseTo(log, within(1e-5));
        }
    }

    private static double slope(MovedPrior moved, double[] position, int place) {
        double step = 1e-5;
        var ends = new ArrayList<Double>();
        for (double end : new double[] {-step, step}) {
            var near = position.clone();
            near[place] += end;
            ends.add(moved.of(Positions.of(List.of(near))).positions().position(0)[place]);
        }
        return (ends.getLast() - ends.getFirst()) / (2 * step);
    }

    @Test
    void a_weight_that_no_observation_speaks_of_moves_no_draw() {
        var old = priors.of(HEIR).profile();
        var parity = new Profile.Weight(90, 4, Evidence.JUDGEMENT, "", "reader");

        var moved = MovedPrior.of(
                layout, HEIR, priors.with(HEIR, old.with(java.util.Map.of(Criterion.PARITY, parity))), observations);

        assertThat(moved.of(positions(3)).logRatios().mean()).isZero();
    }

    @Test
    void a_prior_without_spread_is_left_to_the_sampler() {
        var fixed = new Profile.Weight(90, 1, Evidence.JUDGEMENT, "", "reader");
        var own = priors.of(HEIR).profile().with(java.util.Map.of(Criterion.JUSTICE, fixed));

        var moved = MovedPrior.of(layout, HEIR, priors.with(HEIR, own), observations);

        assertThat(moved.of(positions(3)).logRatios().at(0)).isInfinite();
    }
}
