package org.glienicke.desk.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.glienicke.core.evidence.Reliability;
import org.glienicke.core.probability.Prior;
import org.glienicke.core.valuation.Assumption;
import org.glienicke.core.valuation.Assumptions;
import org.glienicke.core.valuation.Criterion;
import org.glienicke.core.valuation.Profile;

/** What can be assumed otherwise of a party, with what is assumed of it now and what was judged. */
record Drawers(Profile judged, Assumed assumed) {

    /** Sliders reach this far unless the weight is beyond it. */
    private static final double MOST_WEIGHT = 200;

    List<DrawerView.Weight> weights() {
        return Arrays.stream(Criterion.values()).map(this::weight).toList();
    }

    private DrawerView.Weight weight(Criterion criterion) {
        var was = judged.weights().get(criterion);
        if (was == null) {
            throw new IllegalStateException("a profile has every weight");
        }
        var own = assumed.weights().getOrDefault(criterion, was);
        return new DrawerView.Weight(
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

    DrawerView.Range reservation() {
        var was = judged.reservation();
        var own = assumed.reservation().orElse(was);
        return new DrawerView.Range(
                "reservation",
                "What the party can have without this deal, in points",
                Assumed.plain(own.low()),
                Assumed.plain(own.high()),
                Assumed.plain(was.low()) + " to " + Assumed.plain(was.high()),
                assumed.reservation().isPresent());
    }

    /** The numbers that no record fixes. */
    static List<DrawerView.Range> priors(Map<String, Assumption> assumptions, Map<String, Prior> changed) {
        return assumptions.values().stream()
                .filter(a -> !a.id().equals(Assumptions.SAMPLING_ERROR))
                .map(a -> {
                    var was = a.prior();
                    var own = changed.getOrDefault(a.id(), was);
                    return new DrawerView.Range(
                            a.id(),
                            a.why(),
                            Assumed.plain(own.low()),
                            Assumed.plain(own.high()),
                            Assumed.plain(was.low()) + " to " + Assumed.plain(was.high()),
                            changed.containsKey(a.id()));
                })
                .toList();
    }

    /**
     * All that can be assumed otherwise on a page of this party alone.
     *
     * @param sources that the page rests on
     * @param problems of what was asked for
     */
    DrawerView.Choice choice(LiveRecord.Snapshot record, Collection<String> sources, List<String> problems) {
        return new DrawerView.Choice(
                weights(),
                reservation(),
                priors(record.shelf().assumptions(), assumed.priors()),
                floors(assumed.floor()),
                sources(record, sources, assumed.without()),
                problems);
    }

    /** The grades that a source has to have at least. */
    static List<RecordView.Option> floors(Optional<Reliability> floor) {
        return Arrays.stream(Reliability.values())
                .sorted(Comparator.reverseOrder())
                .map(letter -> new RecordView.Option(
                        letter.name(),
                        letter == Reliability.F
                                ? "all sources"
                                : letter + " or better: " + letter.words().toLowerCase(Locale.ROOT),
                        letter == floor.orElse(Reliability.F)))
                .toList();
    }

    /** Sources that can be left out, and whether they are. */
    static List<RecordView.Option> sources(LiveRecord.Snapshot record, Collection<String> ids, Set<String> without) {
        return ids.stream()
                .map(id -> new RecordView.Option(id, title(record, id), without.contains(id)))
                .toList();
    }

    private static String title(LiveRecord.Snapshot record, String source) {
        return record.ledger()
                .source(source)
                .map(s -> s.work().publisher() + ", " + s.work().title() + " ("
                        + s.standing().reliability() + ")")
                .orElse(source);
    }
}
