package org.glienicke.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.glienicke.core.belief.Observation;
import org.glienicke.core.belief.Observations;
import org.glienicke.core.belief.Priors;
import org.glienicke.core.belief.Tabulated;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.probability.Prior;
import org.glienicke.core.valuation.Criterion;
import org.glienicke.core.valuation.Evidence;
import org.glienicke.core.valuation.Profile;
import org.glienicke.core.valuation.Swings;

/**
 * Offers of two sides each between four invented parties of two kinds, answered as parties with known weights would answer: groups of one
 * to forty captives received and given, three gains and three costs. Of refused offers four in ten do not say who refused. The same for
 * the same generator.
 */
record InventedTalks(Priors priors, List<Observation> offers) {

    private static final int PARTIES = 4;
    private static final int YEAR = 2020;
    private static final double LARGEST_GROUP = 40;
    private static final List<Criterion> GAINS =
            List.of(Criterion.SECRETS_KEPT, Criterion.OWN_PEOPLE_HOME, Criterion.HOME_AUDIENCE);
    private static final List<Criterion> COSTS = List.of(Criterion.JUSTICE, Criterion.SECURITY, Criterion.LEVERAGE);

    static InventedTalks of(int offers, RandomGenerator random) {
        var priors = judged();
        var designs =
                IntStream.range(0, offers).mapToObj(i -> design(i, random)).toList();
        var model = Tabulated.of(designs, priors);
        var truth = random.doubles(model.dimension())
                .map(_ -> random.nextGaussian())
                .toArray();
        var odds = model.logOdds(truth);
        var selection = model.logSelection(truth);
        return new InventedTalks(
                priors,
                IntStream.range(0, offers)
                        .mapToObj(i -> answered(designs.get(i), odds[i], Math.exp(selection[i]), random))
                        .toList());
    }

    static Party.Id party(int i) {
        return new Party.Id("P" + i);
    }

    private static Priors judged() {
        var judged = new HashMap<Party.Id, Priors.Judged>();
        for (int i = 0; i < PARTIES; i++) {
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

    /** An offer that nobody has answered. */
    static Observation design(int i, RandomGenerator random) {
        int one = random.nextInt(PARTIES);
        int other = (one + 1 + random.nextInt(PARTIES - 1)) % PARTIES;
        return new Observation(
                new Observation.Origin("exchange-" + i / 3, "offer-" + i, "spy"),
                OptionalInt.of(YEAR),
                List.of(side(one, random), side(other, random)),
                Observation.Outcome.OPEN,
                new Observation.Heads(1 + random.nextInt(30), random.nextInt(5)));
    }

    private static Observation.Side side(int party, RandomGenerator random) {
        var parts = new ArrayList<Swings.Part>();
        GAINS.forEach(criterion -> add(parts, criterion, 0.6, random));
        COSTS.forEach(criterion -> add(parts, criterion, -0.6, random));
        return new Observation.Side(party(party), new Swings(parts), Observation.Word.SILENT);
    }

    private static void add(List<Swings.Part> parts, Criterion criterion, double scale, RandomGenerator random) {
        if (random.nextDouble() < 0.7) {
            double heads = random.nextDouble() < 0.3 ? Math.floor(Math.pow(LARGEST_GROUP, random.nextDouble())) : 1;
            parts.add(new Swings.Part(criterion, scale * random.nextExponential(), heads));
        }
    }

    // an answer that is not likely to be on record is asked again, which is what selection means
    private static Observation answered(Observation design, double[] odds, double selection, RandomGenerator random) {
        while (true) {
            var words = new ArrayList<Observation.Side>();
            boolean all = true;
            boolean isNamed = random.nextDouble() < 0.6;
            for (int i = 0; i < odds.length; i++) {
                boolean yes = random.nextDouble() < 1 / (1 + Math.exp(-odds[i]));
                all &= yes;
                var side = design.sides().get(i);
                var word = yes ? Observation.Word.ACCEPTED : Observation.Word.REFUSED;
                words.add(new Observation.Side(side.party(), side.swings(), word));
            }
            double kept = all ? Math.min(1, selection) : Math.min(1, 1 / selection);
            if (random.nextDouble() < kept) {
                var sides = all || isNamed ? words : design.sides();
                var outcome = all ? Observation.Outcome.SETTLED : Observation.Outcome.REFUSED;
                return new Observation(design.origin(), design.year(), sides, outcome, design.heads());
            }
        }
    }

    Observations record() {
        return new Observations(offers, List.of());
    }
}
