package org.glienicke.core.belief;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.probability.Prior;
import org.glienicke.core.valuation.Criterion;
import org.glienicke.core.valuation.Evidence;
import org.glienicke.core.valuation.Profile;
import org.glienicke.core.valuation.Swings;

/**
 * An invented record: two-sided offers between invented parties whose weights are known, answered as the model says.
 *
 * @param truth the position that answered
 */
record Synthetic(Priors priors, Layout layout, Truth truth, List<Observation> observations) {

    private static final List<Criterion> GAINS =
            List.of(Criterion.SECRETS_KEPT, Criterion.OWN_PEOPLE_HOME, Criterion.HOME_AUDIENCE);
    private static final List<Criterion> COSTS = List.of(Criterion.JUSTICE, Criterion.SECURITY, Criterion.LEVERAGE);

    /** A position. */
    static final class Truth {
        final double[] position;

        Truth(double[] position) {
            this.position = position;
        }
    }

    static Party.Id party(int i) {
        return new Party.Id("P" + i);
    }

    static Synthetic of(int parties, int offers, RandomGenerator random) {
        return of(parties, offers, 0, random);
    }

    /** One with choices between two deals after the offers. */
    static Synthetic of(int parties, int offers, int haggles, RandomGenerator random) {
        var priors = priors(parties);
        var designs = IntStream.range(0, offers + haggles)
                .mapToObj(i -> i < offers ? design(i, parties, random) : haggle(i, parties, random))
                .toList();
        var layout = Layout.of(priors, designs);
        var truth = IntStream.range(0, layout.dimension())
                .mapToDouble(_ -> random.nextGaussian())
                .toArray();
        var model = new AnswerModel(layout, designs);
        var odds = model.logOdds(truth);
        var selection = model.logSelection(truth);
        var answered = new ArrayList<Observation>();
        for (int i = 0; i < offers; i++) {
            answered.add(answered(designs.get(i), odds[i], Math.exp(selection[i]), random));
        }
        for (int i = offers; i < designs.size(); i++) {
            answered.add(chosen(designs.get(i), odds[i][0], random));
        }
        return new Synthetic(priors, layout, new Truth(truth), answered);
    }

    static Priors priors(int parties) {
        var judged = new HashMap<Party.Id, Priors.Judged>();
        for (int i = 0; i < parties; i++) {
            var weights = new EnumMap<Criterion, Profile.Weight>(Criterion.class);
            for (var criterion : Criterion.values()) {
                double median = criterion == Criterion.OWN_PEOPLE_HOME ? 100 : 40 + 5 * (criterion.ordinal() % 7);
                weights.put(criterion, new Profile.Weight(median, 2.5, Evidence.JUDGEMENT, "", "invented"));
            }
            var reservation = new Profile.Weight.Reservation(-30, 30, "");
            var profile = new Profile("P" + i, weights, reservation, new Profile.Judgement("nobody", "", ""));
            judged.put(party(i), new Priors.Judged(i % 2 == 0 ? "autocracy" : "democracy", party(i), profile));
        }
        return new Priors(judged, new Prior(Prior.Form.SHARE, 0.3, 0.9), 1);
    }

    private static Observation design(int i, int parties, RandomGenerator random) {
        int one = random.nextInt(parties);
        int other = (one + 1 + random.nextInt(parties - 1)) % parties;
        var sides = List.of(side(one, random), side(other, random));
        var origin = new Observation.Origin("e-" + i / 3, "o-" + i, "spy");
        var heads = new Observation.Heads(1 + random.nextInt(30), random.nextInt(5));
        return new Observation(origin, OptionalInt.of(2000 + i % 10), sides, Observation.Outcome.OPEN, heads);
    }

    private static Observation haggle(int i, int parties, RandomGenerator random) {
        int party = random.nextInt(parties);
        var swings = side(party, random).swings().less(side(party, random).swings());
        var side = new Observation.Side(party(party), swings, Observation.Word.ACCEPTED);
        var origin = new Observation.Origin("e-" + i / 3, "h-" + i, "spy");
        return new Observation(origin, OptionalInt.of(2000 + i % 10), List.of(side), Observation.Outcome.HAGGLED);
    }

    // whichever it was of the two
    private static Observation chosen(Observation design, double odds, RandomGenerator random) {
        if (random.nextDouble() < Answer.yes(odds)) {
            return design;
        }
        var side = design.sides().getFirst();
        var other = new Observation.Side(side.party(), Swings.NONE.less(side.swings()), side.word());
        return new Observation(design.origin(), design.year(), List.of(other), design.outcome());
    }

    private static Observation.Side side(int party, RandomGenerator random) {
        var parts = new ArrayList<Swings.Part>();
        for (var criterion : GAINS) {
            add(parts, criterion, 1, random);
        }
        for (var criterion : COSTS) {
            add(parts, criterion, -1, random);
        }
        return new Observation.Side(party(party), new Swings(parts), Observation.Word.SILENT);
    }

    private static void add(List<Swings.Part> parts, Criterion criterion, int sign, RandomGenerator random) {
        if (random.nextDouble() < 0.7) {
            double heads = random.nextDouble() < 0.2 ? Math.exp(random.nextDouble(0, 3)) : 1;
            parts.add(new Swings.Part(criterion, sign * 0.6 * random.nextExponential(), heads));
        }
    }

    // an answer that is not likely to be on record is asked again, which is what selection means
    private static Observation answered(Observation design, double[] odds, double selection, RandomGenerator random) {
        while (true) {
            var words = new ArrayList<Observation.Side>();
            boolean all = true;
            boolean isNamed = random.nextDouble() < 0.6;
            for (int i = 0; i < odds.length; i++) {
                boolean yes = random.nextDouble() < Answer.yes(odds[i]);
                all &= yes;
                var side = design.sides().get(i);
                var word = yes ? Observation.Word.ACCEPTED : Observation.Word.REFUSED;
                words.add(new Observation.Side(side.party(), side.swings(), word));
            }
            double kept = all ? Math.min(1, selection) : Math.min(1, 1 / selection);
            if (random.nextDouble() < kept) {
                var sides = all || isNamed ? words : List.copyOf(design.sides());
                var outcome = all ? Observation.Outcome.SETTLED : Observation.Outcome.REFUSED;
                return new Observation(design.origin(), design.year(), sides, outcome, design.heads());
            }
        }
    }

    Observations record() {
        return new Observations(observations, List.of());
    }
}
