package org.glienicke.core.belief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.glienicke.core.valuation.Crowd;
import org.glienicke.core.valuation.Swings;

/** Observations as rows of numbers: sides follow one another, and so do the parts of each. Only read once made. */
final class Compiled {

    private static final double HUNDRED = 100;

    /** Places of the sharpness of answers to offers, of choices, and of what was held out for. */
    static final List<Integer> SHARPNESS = List.of(Layout.SHARPNESS, Layout.CHOICE_SHARPNESS, Layout.HAGGLE_SHARPNESS);

    private final Layout layout;
    private final double exponent;
    private final Map<Slot, Integer> slots = new LinkedHashMap<>();
    private final Map<Double, Integer> counts = new LinkedHashMap<>(Map.of(1.0, 0));
    final Observation.Outcome[] outcomes;
    final int[] firstSide;
    final int[] firstPart;
    final int[] words;
    final double[] scale;
    final int[] reservation;
    final double[] reservationMiddle;
    final double[] reservationSpread;
    final int[] slot;
    final int[] count;
    final double[] amount;
    /** Which of the {@link #SHARPNESS} a side has. */
    final int[] sharpness;

    final Linear readiness;
    final Linear selection;

    /** @param exponent the group exponent as judged, at which stakes are measured */
    Compiled(Layout layout, List<Observation> observations, double exponent) {
        this.layout = layout;
        this.exponent = exponent;
        int sides = observations.stream().mapToInt(o -> o.sides().size()).sum();
        int parts = observations.stream()
                .flatMap(o -> o.sides().stream())
                .mapToInt(s -> s.swings().parts().size())
                .sum();
        outcomes = observations.stream().map(Observation::outcome).toArray(Observation.Outcome[]::new);
        firstSide = new int[outcomes.length + 1];
        firstPart = new int[sides + 1];
        words = new int[sides];
        scale = new double[sides];
        reservation = new int[sides];
        reservationMiddle = new double[sides];
        reservationSpread = new double[sides];
        slot = new int[parts];
        count = new int[parts];
        amount = new double[parts];
        sharpness = new int[sides];
        var ready = new ArrayList<List<Linear.Entry>>();
        var selected = new ArrayList<List<Linear.Entry>>();
        int next = 0;
        for (int i = 0; i < outcomes.length; i++) {
            boolean offered = !outcomes[i].isChoice();
            for (var side : observations.get(i).sides()) {
                var stakes = add(next, observations.get(i), side);
                sharpness[next++] = SHARPNESS.indexOf(sharpness(outcomes[i]));
                ready.add(offered ? Context.readiness(layout, side, stakes.gains(), stakes.costs()) : List.of());
            }
            selected.add(offered ? Context.selection(layout, observations.get(i)) : List.of());
            firstSide[i + 1] = next;
        }
        readiness = Linear.of(ready);
        selection = Linear.of(selected);
    }

    private Stakes add(int i, Observation observation, Observation.Side side) {
        int next = firstPart[i];
        var nets = new LinkedHashMap<Slot, Double>();
        for (var part : side.swings().parts()) {
            var place = layout.slot(side.party(), part.criterion(), observation.year());
            slot[next] = slots.computeIfAbsent(place, _ -> slots.size());
            count[next] = counts.computeIfAbsent(part.heads(), _ -> counts.size());
            amount[next++] = part.amount();
            nets.merge(place, judged(side, part), Double::sum);
        }
        firstPart[i + 1] = next;
        words[i] = word(side.word());
        var stakes = Stakes.of(nets.values());
        scale[i] = 1 / HUNDRED / Math.sqrt(1 + stakes.all() / HUNDRED * stakes.all() / HUNDRED);
        reservation[i] = -1;
        if (!observation.outcome().isChoice()) {
            var prior = layout.priors().of(side.party()).profile().reservation().prior();
            reservation[i] = layout.reservation(side.party());
            reservationMiddle[i] = (prior.low() + prior.high()) / 2;
            reservationSpread[i] = (prior.high() - prior.low()) / (2 * Slot.Z95);
        }
        return stakes;
    }

    private static int sharpness(Observation.Outcome outcome) {
        return switch (outcome) {
            case SETTLED, REFUSED, OPEN -> Layout.SHARPNESS;
            case PREFERRED -> Layout.CHOICE_SHARPNESS;
            case HAGGLED -> Layout.HAGGLE_SHARPNESS;
        };
    }

    private static int word(Observation.Word word) {
        return switch (word) {
            case ACCEPTED -> Answer.ACCEPTED;
            case REFUSED -> Answer.REFUSED;
            case SILENT -> Answer.SILENT;
        };
    }

    // at the judged medians, which a reader's own prior does not move: it says what is believed, not how noisy answers
    // are
    private double judged(Observation.Side side, Swings.Part part) {
        double median = Slot.Scale.median(layout.priors().of(side.party()).stakes(), part.criterion());
        return median * part.amount() * Crowd.count(part.heads(), exponent);
    }

    /** The weights that observations speak of; a part's slot is a place among them. */
    Slot[] slots() {
        return slots.keySet().toArray(Slot[]::new);
    }

    /** The numbers of heads that occur; a part's count is a place among them, and place 0 is one head. */
    double[] heads() {
        return counts.keySet().stream().mapToDouble(heads -> heads).toArray();
    }

    /** The places in a position on which the observations depend. */
    int[] places() {
        return Stream.of(
                        IntStream.of(Layout.EXPONENT),
                        SHARPNESS.stream().mapToInt(place -> place),
                        slots.keySet().stream().flatMapToInt(Slot::places),
                        Arrays.stream(reservation).filter(place -> place >= 0),
                        readiness.places(),
                        selection.places())
                .flatMapToInt(places -> places)
                .distinct()
                .toArray();
    }
}
