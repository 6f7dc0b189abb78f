package org.glienicke.core.valuation;

import java.util.Collections;
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
 */
public record Profile(
        String subject, Map<Criterion, Weight> weights, Weight.Reservation reservation, Judgement judgement) {

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

    /** The factor that turns a weight into points: the heaviest median becomes 100. */
    public double pointsPerWeight() {
        return 100 / weights.values().stream().mapToDouble(Weight::median).max().orElseThrow();
    }

    /** This profile with some weights replaced: the reader's own judgement laid over it. */
    public Profile with(Map<Criterion, Weight> own) {
        var all = new EnumMap<Criterion, Weight>(weights);
        all.putAll(own);
        return new Profile(subject, all, reservation, judgement);
    }
}
