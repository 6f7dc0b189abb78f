package org.glienicke.desk.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.glienicke.core.probability.Prior;
import org.glienicke.core.valuation.Assumption;
import org.glienicke.core.valuation.Assumptions;
import org.glienicke.core.valuation.Criterion;
import org.glienicke.core.valuation.Profile;

/** What can be assumed otherwise of a party, with what is assumed of it now and what was judged. */
record Drawers(Profile judged, Assumed assumed) {

    /** Sliders reach this far unless the weight is beyond it. */
    private static final double MOST_WEIGHT = 200;

    List<BriefView.Weight> weights() {
        return Arrays.stream(Criterion.values()).map(this::weight).toList();
    }

    private BriefView.Weight weight(Criterion criterion) {
        var was = judged.weights().get(criterion);
        if (was == null) {
            throw new IllegalStateException("a profile has every weight");
        }
        var own = assumed.weights().getOrDefault(criterion, was);
        return new BriefView.Weight(
                criterion.slug(),
                criterion.title(),
                criterion.sentence(),
                criterion.kind() == Criterion.Kind.GAIN ? "gain" : "cost",
                Assumed.plain(own.median()),
                Assumed.plain(own.times()),
                Assumed.plain(was.median()),
                Assumed.plain(was.times()),
                Assumed.plain(Math.max(MOST_WEIGHT, Math.max(own.median(), was.median()))),
                assumed.weights().containsKey(criterion));
    }

    BriefView.Range reservation() {
        var was = judged.reservation();
        var own = assumed.reservation().orElse(was);
        return new BriefView.Range(
                "reservation",
                "What the party can have without this deal, in points",
                Assumed.plain(own.low()),
                Assumed.plain(own.high()),
                Assumed.plain(was.low()) + " to " + Assumed.plain(was.high()),
                assumed.reservation().isPresent());
    }

    /** The numbers that no record fixes. */
    static List<BriefView.Range> priors(Map<String, Assumption> assumptions, Map<String, Prior> changed) {
        return assumptions.values().stream()
                .filter(a -> !a.id().equals(Assumptions.SAMPLING_ERROR))
                .map(a -> {
                    var was = a.prior();
                    var own = changed.getOrDefault(a.id(), was);
                    return new BriefView.Range(
                            a.id(),
                            a.why(),
                            Assumed.plain(own.low()),
                            Assumed.plain(own.high()),
                            Assumed.plain(was.low()) + " to " + Assumed.plain(was.high()),
                            changed.containsKey(a.id()));
                })
                .toList();
    }
}
