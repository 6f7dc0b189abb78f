package org.glienicke.core.valuation;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import org.glienicke.core.probability.Prior;

/**
 * What a party is judged to care about: a swing weight for every criterion, the reservation value, and who judged.
 *
 * @param subject the party's code, or {@code kind:autocracy} for the default of a kind
 * @param weights one for every criterion
 * @param reservation what no deal is worth to it, in points of its own scale
 * @param judgement who judged
 * @param unit what 100 points are
 */
public record Profile(
        String subject,
        Map<Criterion, Weight> weights,
        Weight.Reservation reservation,
        Judgement judgement,
        Unit unit) {

    public Profile {
        for (var criterion : Criterion.values()) {
            if (!weights.containsKey(criterion)) {
                throw new IllegalArgumentException("weights of " + subject + " lack " + criterion.slug());
            }
        }
        weights = Collections.unmodifiableMap(new EnumMap<>(weights));
    }

    /**
     * A swing weight.
     *
     * @param median worth of the criterion's reference swing, on any scale that is the same for the whole profile; above 0
     * @param times factor of spread: 90 percent probability lies between median / times and median * times; 1 or more
     * @param evidence how well founded
     * @param why one sentence; empty if it comes from a default that says it
     * @param from the subject whose profile states it
     */
    public record Weight(double median, double times, Evidence evidence, String why, String from) {

        public Prior prior() {
            return Prior.around(median, times);
        }

        /**
         * The reservation value: what the party can have without a deal.
         *
         * @param low 5th percentile, in points
         * @param high 95th percentile, in points
         */
        public record Reservation(double low, double high, String why) {

            public Prior prior() {
                return new Prior(Prior.Form.REAL, low, high);
            }
        }
    }

    /**
     * Who judged, when, why.
     *
     * @param on a day, as written
     */
    public record Judgement(String by, String on, String why) {}

    /** A profile on its own scale: 100 points are the reference swing of the criterion it weighs most. */
    public Profile(
            String subject, Map<Criterion, Weight> weights, Weight.Reservation reservation, Judgement judgement) {
        this(subject, weights, reservation, judgement, Unit.heaviest(weights));
    }

    /**
     * What 100 points are: the worth of a criterion's reference swing at a median weight. A reader's own weights keep the unit of the
     * profile they are laid over, or every number on the page would move with the scale.
     */
    public record Unit(Criterion criterion, double median) {

        private static Unit heaviest(Map<Criterion, Weight> weights) {
            return weights.entrySet().stream()
                    .max(Map.Entry.comparingByValue(Comparator.comparingDouble(Weight::median)))
                    .map(heaviest ->
                            new Unit(heaviest.getKey(), heaviest.getValue().median()))
                    .orElseThrow(() -> new IllegalArgumentException("weights are empty"));
        }
    }

    /** This profile with some weights replaced, on the same scale. */
    public Profile with(Map<Criterion, Weight> own) {
        var all = new EnumMap<Criterion, Weight>(weights);
        all.putAll(own);
        return new Profile(subject, all, reservation, judgement, unit);
    }

    /** The factor that turns a weight into points. */
    public double pointsPerWeight() {
        return 100 / unit.median();
    }
}
