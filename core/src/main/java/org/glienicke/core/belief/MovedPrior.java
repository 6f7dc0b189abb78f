package org.glienicke.core.belief;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.valuation.Criterion;

/**
 * What a reader's own prior does to draws. Weights and reservation value stay, and the noise of answers goes by the profile as judged, so
 * that every answer is as likely as it was; only the density of the prior changes, where it is a prior of something that observations
 * speak of.
 */
final class MovedPrior {

    private final Layout to;
    private final List<MovedWeight> weights;
    private final OptionalInt reservation;
    private final Reserve was;
    private final Reserve is;
    private final boolean isApart;

    private MovedPrior(Layout from, Layout to, Party.Id party, List<MovedWeight> weights, boolean isApart) {
        this.to = to;
        this.weights = weights;
        this.was = Reserve.of(from.priors(), party);
        this.is = Reserve.of(to.priors(), party);
        this.reservation = was.equals(is) ? OptionalInt.empty() : from.spokenReservation(party);
        this.isApart = isApart;
    }

    static MovedPrior of(Layout from, Party.Id party, Priors priors, List<Observation> observations) {
        var was = from.priors().of(party).profile();
        var is = priors.of(party).profile();
        var stretches = from.ownStretches(party);
        boolean isApart = stretches.contains(true);
        var weights = Arrays.stream(Criterion.values())
                .filter(criterion -> isApart && !Slot.Scale.isLike(was, is, criterion))
                .flatMap(criterion -> from.spokenOf(party, criterion).stream()
                        .map(slot -> new MovedWeight(slot, stretches, Slot.Scale.of(is, criterion))))
                .toList();
        return new MovedPrior(from, from.under(priors), party, weights, isApart || !speakOf(party, observations));
    }

    private static boolean speakOf(Party.Id party, List<Observation> observations) {
        return observations.stream()
                .flatMap(o -> o.sides().stream())
                .anyMatch(side -> side.party().equals(party));
    }

    /** The same places under the moved prior. */
    Layout to() {
        return to;
    }

    /** Draws so moved. */
    Positions.Moved of(Positions draws) {
        return draws.moved(read(), written(), this::move);
    }

    private int[] written() {
        return IntStream.concat(reservation.stream(), weights.stream().flatMapToInt(w -> IntStream.of(w.written())))
                .toArray();
    }

    private int[] read() {
        return IntStream.concat(reservation.stream(), weights.stream().flatMapToInt(w -> IntStream.of(w.read())))
                .distinct()
                .toArray();
    }

    // observations of a party that came when others' places in its line were set share one, and only the sampler can
    // tell them apart
    private double move(double[] position) {
        double log = isApart ? 0 : Double.POSITIVE_INFINITY;
        if (reservation.isPresent()) {
            log += was.moveTo(is, reservation.getAsInt(), position);
        }
        for (var weight : weights) {
            log += weight.move(position);
        }
        return log;
    }
}
