package org.glienicke.core.belief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.valuation.Criterion;

/**
 * Where each unknown stands in a position. All are standard normal before the record is asked; the maps from there to weights carry the
 * judgements: theta = spread x (common part of the kind + how parties differ x (own part + drift)), weight = median x softplus(theta) /
 * softplus(0). So the prior median is the profile's, and the spread is chosen so that 5th and 95th percentile stand as far apart as the
 * profile says.
 */
final class Layout {

    static final int SHARPNESS = 0;
    static final int SELECTION = 1;
    static final int EXPONENT = 2;
    /** Sharpness of choices between two deals, which is not that of answers to offers. */
    static final int CHOICE_SHARPNESS = 3;

    static final int MOST_HEADS = 4;
    static final int FEWEST_HEADS = 5;
    static final int SIDES = 6;
    static final int READINESS = 7;
    static final int ONLY_GETS = 8;
    static final int ONLY_GIVES = 9;
    static final int NOT_CONCERNED = 10;
    /** Sharpness of what a side held out for in talks. */
    static final int HAGGLE_SHARPNESS = 11;

    private static final int FIRST_FREE = 12;

    /** Years in which a new period begins; weights may drift between periods where both carry enough. */
    private static final int[] PERIODS = {1992, 2014};

    private static final int ENOUGH = 8;

    private final Priors priors;
    private final Map<String, Integer> places;
    private final Map<Party.Id, List<Segment>> segments;
    private final Map<String, Slot> slots = new HashMap<>();

    private Layout(Priors priors, Map<String, Integer> places, Map<Party.Id, List<Segment>> segments) {
        this.priors = priors;
        this.places = places;
        this.segments = segments;
    }

    /** A stretch of a line's record over which its weights stand still. */
    private record Segment(Party.Id party, int period, int observations) {}

    static Layout of(Priors priors, List<Observation> observations) {
        return new Layout(priors, new LinkedHashMap<>(), segments(priors, observations)).with(observations);
    }

    /** This layout with places at the end for what further observations speak of. */
    Layout with(List<Observation> observations) {
        var layout = new Layout(priors, new LinkedHashMap<>(places), segments);
        for (var observation : observations) {
            for (var side : observation.sides()) {
                side.swings().criteria().forEach(c -> layout.slot(side.party(), c, observation.year()));
                if (!observation.outcome().isChoice()) {
                    layout.reservation(side.party());
                    layout.readiness(side.party());
                }
            }
            if (!observation.outcome().isChoice()) {
                layout.selection(observation.origin().kind());
            }
        }
        return layout;
    }

    /** This layout with a place for every weight of a party in a year. */
    Layout with(Party.Id party, OptionalInt year) {
        var layout = new Layout(priors, new LinkedHashMap<>(places), segments);
        for (var criterion : Criterion.values()) {
            layout.slot(party, criterion, year);
        }
        layout.reservation(party);
        layout.readiness(party);
        return layout;
    }

    /** The same places under moved priors. */
    Layout under(Priors moved) {
        return new Layout(moved, places, segments);
    }

    Priors priors() {
        return priors;
    }

    int dimension() {
        return FIRST_FREE + places.size();
    }

    /** What each unknown is called, by place. */
    List<String> names() {
        var names = new ArrayList<>(List.of(
                "sharpness",
                "selection",
                "exponent",
                "sharpness of choices",
                "most heads",
                "fewest heads",
                "sides",
                "readiness",
                "only gets",
                "only gives",
                "not concerned",
                "sharpness in talks"));
        places.forEach((name, place) -> names.add(place, name));
        return List.copyOf(names);
    }

    private int place(String name) {
        return places.computeIfAbsent(name, _ -> FIRST_FREE + places.size());
    }

    int reservation(Party.Id party) {
        return place("reservation " + party);
    }

    /** The same if observations speak of it; makes none. */
    OptionalInt spokenReservation(Party.Id party) {
        var place = places.get("reservation " + party);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /** The places of what parties of a kind share of readiness, and of what is a party's own. */
    List<Integer> readiness(Party.Id party) {
        var judged = priors.of(party);
        return List.of(place("readiness of kind " + judged.kind()), place("readiness " + judged.line()));
    }

    /** The place of selection in a class of exchanges. */
    int selection(String exchangeKind) {
        return place("selection " + exchangeKind);
    }

    /** The place of a weight, made if there is none yet. */
    Slot slot(Party.Id party, Criterion criterion, OptionalInt year) {
        var judged = priors.of(party);
        int segment = segment(party, judged.line(), year);
        var key = party + " " + criterion + " " + segment;
        var found = slots.get(key);
        if (found != null) {
            return found;
        }
        var drift = new int[segment];
        for (int j = 0; j < segment; j++) {
            drift[j] = place(drift(judged.line(), criterion, j + 1));
        }
        var slot = new Slot(
                place(common(judged.kind(), criterion)),
                place(differ(criterion)),
                place(weight(judged.line(), criterion)),
                drift,
                Slot.Scale.of(judged.profile(), criterion));
        slots.put(key, slot);
        return slot;
    }

    private static String common(String kind, Criterion criterion) {
        return "kind " + kind + " " + criterion.slug();
    }

    private static String differ(Criterion criterion) {
        return "differ " + criterion.slug();
    }

    private static String weight(Party.Id line, Criterion criterion) {
        return "weight " + line + " " + criterion.slug();
    }

    private static String drift(Party.Id line, Criterion criterion, int step) {
        return "drift " + line + " " + criterion.slug() + " " + step;
    }

    /**
     * A party's weight in the last stretch of its line's record of which observations speak; empty if none speaks of this weight. Makes no
     * places.
     */
    Optional<Slot> spokenOf(Party.Id party, Criterion criterion) {
        var judged = priors.of(party);
        var own = places.get(weight(judged.line(), criterion));
        var kind = places.get(common(judged.kind(), criterion));
        if (own == null || kind == null) {
            return Optional.empty();
        }
        var drift = IntStream.iterate(1, step -> step + 1)
                .mapToObj(step -> places.get(drift(judged.line(), criterion, step)))
                .takeWhile(Objects::nonNull)
                .mapToInt(place -> place)
                .toArray();
        return Optional.of(
                new Slot(kind, place(differ(criterion)), own, drift, Slot.Scale.of(judged.profile(), criterion)));
    }

    /** Which stretches of its line's record are a party's own rather than those of a party it follows, or that follows it. */
    List<Boolean> ownStretches(Party.Id party) {
        return segments.getOrDefault(priors.of(party).line(), List.of()).stream()
                .map(segment -> segment.party().equals(party))
                .toList();
    }

    private int segment(Party.Id party, Party.Id line, OptionalInt year) {
        var all = segments.getOrDefault(line, List.of());
        int period = year.isPresent() ? period(year.getAsInt()) : Integer.MAX_VALUE;
        int first = -1;
        int found = -1;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).party().equals(party)) {
                first = first < 0 ? i : first;
                found = all.get(i).period() <= period ? i : found;
            }
        }
        return Math.max(0, found < 0 ? first : found);
    }

    private static int period(int year) {
        int period = 0;
        for (int start : PERIODS) {
            period += year >= start ? 1 : 0;
        }
        return period;
    }

    // a new stretch begins with another party of the line, or with a new period where it and the one before carry
    // enough
    private static Map<Party.Id, List<Segment>> segments(Priors priors, List<Observation> observations) {
        var counts = new TreeMap<Party.Id, TreeMap<String, Segment>>();
        for (var observation : observations) {
            int period =
                    observation.year().isPresent() ? period(observation.year().getAsInt()) : PERIODS.length;
            for (var side : observation.sides()) {
                var line = priors.of(side.party()).line();
                var own = line.equals(side.party()) ? "0" : "1";
                counts.computeIfAbsent(line, _ -> new TreeMap<>())
                        .merge(
                                own + side.party() + " " + period,
                                new Segment(side.party(), period, 1),
                                (a, _) -> new Segment(a.party(), a.period(), a.observations() + 1));
            }
        }
        var segments = new HashMap<Party.Id, List<Segment>>();
        counts.forEach((line, cells) -> segments.put(line, merged(List.copyOf(cells.values()))));
        return segments;
    }

    private static List<Segment> merged(List<Segment> cells) {
        var merged = new ArrayList<Segment>();
        for (var cell : cells) {
            if (merged.isEmpty() || isNew(merged.getLast(), cell)) {
                merged.add(cell);
            } else {
                var last = merged.removeLast();
                merged.add(new Segment(last.party(), last.period(), last.observations() + cell.observations()));
            }
        }
        return merged;
    }

    private static boolean isNew(Segment last, Segment cell) {
        boolean bothCarry = last.observations() >= ENOUGH && cell.observations() >= ENOUGH;
        return bothCarry || !last.party().equals(cell.party());
    }
}
