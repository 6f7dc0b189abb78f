package org.glienicke.core.briefing;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.glienicke.core.belief.LeaveOneOut;
import org.glienicke.core.belief.TrackRecord;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.valuation.Accounts;
import org.glienicke.core.valuation.Criterion;

/** Where the weights of a brief come from: the judgement of somebody, or that judgement moved by the record. */
public sealed interface Weighing {

    /**
     * As judged, because nothing was learned.
     *
     * @param because why not, one sentence that the page shows as a finding; empty if nobody asked
     */
    record Judged(String because) implements Weighing {}

    /**
     * Learned from all of the record but the exchange itself.
     *
     * @param isUsed whether the accounts run on them; else they run on the judged ones and the learned ones stand beside
     * @param verdicts of every party with something to assess, under either
     * @param track how forecasts by learned weights have fared; empty if they have not been scored
     */
    record Learned(LeaveOneOut weights, boolean isUsed, Map<Party.Id, Verdicts> verdicts, Optional<TrackRecord> track)
            implements Weighing {

        public Learned {
            verdicts = Collections.unmodifiableMap(new TreeMap<>(verdicts));
        }

        /** How many independent draws as many learned ones are as good as, by the worst of all unknowns. */
        int independent(int draws) {
            var worst = weights.soundness().worst();
            return (int) Math.clamp(Math.min(worst.bulkEss(), worst.tailEss()), 1, draws);
        }
    }

    /**
     * The probability that a party got more than it gave, by its own values.
     *
     * @param learned after all of the record but the exchange
     * @param judged before
     */
    record Verdicts(double learned, double judged) {

        /** Those of every party that has something to assess and stands in both. */
        public static Map<Party.Id, Verdicts> of(Accounts judged, Accounts learned) {
            var verdicts = new TreeMap<Party.Id, Verdicts>();
            judged.entries().forEach((party, entry) -> {
                var other = learned.entries().get(party);
                if (other != null && !entry.account().shares().isEmpty()) {
                    verdicts.put(
                            party,
                            new Verdicts(
                                    other.account().probabilityPositive(),
                                    entry.account().probabilityPositive()));
                }
            });
            return verdicts;
        }
    }

    /** What was learned of a weight of a party; empty if the accounts do not run on it. */
    default Optional<Draws> used(Party.Id party, Criterion criterion) {
        return switch (this) {
            case Judged _ -> Optional.empty();
            case Learned l ->
                Optional.ofNullable(l.weights().parties().get(party))
                        .filter(_ -> l.isUsed())
                        .map(one -> one.weights().get(criterion));
        };
    }

    /** Its median, in points for the reference swing. */
    default OptionalDouble median(Party.Id party, Criterion criterion) {
        return used(party, criterion).map(d -> OptionalDouble.of(d.median())).orElse(OptionalDouble.empty());
    }

    /**
     * How many independent draws a number of draws is as good as. Learned draws come from chains, whose neighbours are alike.
     *
     * @param draws as drawn
     */
    default int effective(int draws) {
        return switch (this) {
            case Judged _ -> draws;
            case Learned l -> l.isUsed() ? l.independent(draws) : draws;
        };
    }

    /** Whether the accounts run on a weight that the record moved. */
    default boolean isMoved(Party.Id party, Criterion criterion) {
        return switch (this) {
            case Judged _ -> false;
            case Learned l ->
                l.isUsed()
                        && Optional.ofNullable(l.weights().parties().get(party))
                                .map(one -> one.moves().get(criterion))
                                .map(LeaveOneOut.Move::isMoved)
                                .orElse(false);
        };
    }
}
