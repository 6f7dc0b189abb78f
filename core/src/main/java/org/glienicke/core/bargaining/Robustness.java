package org.glienicke.core.bargaining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What becomes of a deal when the world is not quite as assumed: a captive drops out, or a party weighs a criterion otherwise. */
public final class Robustness {

    private Robustness() {}

    /**
     * A term that can no longer be given, because of a death or a refusal.
     *
     * @param term its id
     * @param rest the deal without it
     * @param isRestAcceptable whether what is left of the deal is feasible and every party still at or above its reservation value
     * @param agreement what the parties could agree on without the term
     */
    public record Loss(String term, Deal rest, boolean isRestAcceptable, Agreement agreement) {}

    /** Each term of a deal dropping out in turn. */
    public static List<Loss> losses(Values values, Deal deal) {
        var losses = new ArrayList<Loss>();
        for (int term = 0; term < deal.copies().size(); term++) {
            if (deal.copies().get(term) > 0) {
                var id = values.terms().get(term).id();
                var without = values.with(new Condition.Excluded(id));
                var copies = new ArrayList<>(deal.copies());
                copies.set(term, 0);
                var rest = new Deal(copies);
                boolean isAcceptable = without.broken(rest).isEmpty() && without.isAcceptable(rest);
                losses.add(new Loss(id, rest, isAcceptable, Agreement.of(Frontier.of(without))));
            }
        }
        return List.copyOf(losses);
    }

    /**
     * Over which factors of a weight a deal stays acceptable to a party.
     *
     * @param low smallest factor, 0 or more; empty if it stays so down to 0
     * @param high largest factor; empty if it stays so however heavy the weight
     */
    public record WeightRange(Optional<Double> low, Optional<Double> high) {}

    /**
     * The factors on the weight of one criterion at which a deal meets the party's reservation value, on either side of 1; empty if the
     * deal is not acceptable to the party as it is.
     *
     * @param criterion what the criterion is worth in one copy of each term, part of the party's worth of it
     */
    public static Optional<WeightRange> weightRange(Values values, Deal deal, int party, List<Long> criterion) {
        double margin =
                (double) values.worth(deal, party) - values.reservations().get(party);
        if (!(margin >= 0)) {
            return Optional.empty();
        }
        double part = 0;
        for (int term = 0; term < criterion.size(); term++) {
            part += (double) criterion.get(term) * deal.copies().get(term);
        }
        double edge = 1 - margin / part; // margin + (factor - 1) part = 0
        Optional<Double> none = Optional.empty();
        return Optional.of(
                part > 0
                        ? new WeightRange(edge > 0 ? Optional.of(edge) : none, none)
                        : new WeightRange(none, part < 0 ? Optional.of(edge) : none));
    }
}
