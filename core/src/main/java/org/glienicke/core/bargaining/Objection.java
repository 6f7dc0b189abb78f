package org.glienicke.core.bargaining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * Why a deal is not to be had, and the least that would have to change in it.
 *
 * @param broken conditions it does not keep
 * @param refusals of parties below their reservation value, in the order of the parties
 * @param remedies the deals nearest to it that keep all conditions and that every party accepts, none dominating another; empty if there
 *     is no acceptable deal at all, the deal itself if nothing stands against it
 * @param changes how many terms have to be added or taken out for that
 */
public record Objection(List<Condition> broken, List<Refusal> refusals, List<Deal> remedies, int changes) {

    private static final int MOST_POINTS = 10_000;

    public Objection {
        broken = List.copyOf(broken);
        refusals = List.copyOf(refusals);
        remedies = List.copyOf(remedies);
    }

    /**
     * A party that says no.
     *
     * @param shortfall below its reservation value, on its own scale; above 0
     */
    public record Refusal(int party, long shortfall) {}

    /** What stands against a deal. A class given in part may be given in any other number without that counting as a change. */
    public static Objection to(Values values, Deal deal) {
        var refusals = new ArrayList<Refusal>();
        for (int party = 0; party < values.parties().size(); party++) {
            long shortfall = values.reservations().get(party) - values.worth(deal, party);
            if (shortfall > 0) {
                refusals.add(new Refusal(party, shortfall));
            }
        }
        if (Frontier.acceptable(values, MOST_POINTS).size() > 0) {
            for (int changes = 0; changes <= values.terms().size(); changes++) {
                var remedies = remedies(values.with(within(changes, values, deal)));
                if (remedies.isPresent()) {
                    return new Objection(values.broken(deal), refusals, remedies.get(), changes);
                }
            }
        }
        return new Objection(values.broken(deal), refusals, List.of(), 0);
    }

    private static Optional<List<Deal>> remedies(Values values) {
        var near = Frontier.acceptable(values, MOST_POINTS);
        var deals = new ArrayList<Deal>();
        for (int point = 0; point < near.size(); point++) {
            deals.add(near.deal(point));
        }
        return deals.isEmpty() ? Optional.empty() : Optional.of(deals);
    }

    // terms added count 1, terms of the deal 1 each when they are missing: the number in the deal less those still
    // there
    private static Condition within(int changes, Values values, Deal deal) {
        var perCopy = new HashMap<String, Long>();
        long whole = 0;
        for (int term = 0; term < values.terms().size(); term++) {
            int copies = deal.copies().get(term);
            var proposable = values.terms().get(term);
            if (copies == 0) {
                perCopy.put(proposable.id(), 1L);
            } else if (copies == proposable.copies()) {
                perCopy.put(proposable.id(), -1L);
                whole += copies;
            }
        }
        return new Condition.Band("changes", perCopy, -Condition.NO_LIMIT, changes - whole);
    }
}
