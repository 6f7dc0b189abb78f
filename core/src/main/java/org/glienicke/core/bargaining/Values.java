package org.glienicke.core.bargaining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything a bargaining question needs: parties, proposable terms with their worth to each party, conditions, and reservation values.
 * Additive: a deal is worth to a party the sum over its terms [Raiffa 1982].
 *
 * @param parties their codes, in the order of every list by party
 * @param terms proposable
 * @param conditions that every deal keeps to
 * @param reservations what each party can have without a deal, on its own scale; its BATNA as a number
 */
public record Values(
        List<String> parties, List<Proposable> terms, List<Condition> conditions, List<Long> reservations) {

    /** Sums stay below this, so that no addition or difference of two of them overflows. */
    private static final long LARGEST = Long.MAX_VALUE / 8;

    public Values {
        parties = List.copyOf(parties);
        terms = List.copyOf(terms);
        conditions = List.copyOf(conditions);
        reservations = List.copyOf(reservations);
        if (parties.size() < 2 || reservations.size() != parties.size()) {
            throw new IllegalArgumentException("parties are " + parties + " and reservations " + reservations
                    + "; wanted two parties or more, and one reservation each");
        }
        checkTerms(parties, terms, reservations);
        var ids = new HashSet<String>();
        terms.forEach(term -> ids.add(term.id()));
        for (var condition : conditions) {
            if (!ids.containsAll(condition.terms())) {
                throw new IllegalArgumentException("condition " + condition + " names a term that is not proposable");
            }
        }
    }

    private static void checkTerms(List<String> parties, List<Proposable> terms, List<Long> reservations) {
        var ids = new HashSet<String>();
        var largest = new double[parties.size()];
        for (var term : terms) {
            if (!ids.add(term.id()) || term.worth().size() != parties.size()) {
                throw new IllegalArgumentException(
                        "term " + term + " stands twice or has not one worth for each of " + parties);
            }
            for (int party = 0; party < largest.length; party++) {
                largest[party] += Math.abs((double) term.worth().get(party)) * term.copies();
            }
        }
        for (int party = 0; party < largest.length; party++) {
            if (!(largest[party] + Math.abs((double) reservations.get(party)) < LARGEST)) {
                throw new IllegalArgumentException(
                        "worth to " + parties.get(party) + " adds up to more than " + LARGEST);
            }
        }
    }

    /** Without conditions. */
    public static Values of(List<String> parties, List<Proposable> terms, List<Long> reservations) {
        return new Values(parties, terms, List.of(), reservations);
    }

    /** With one condition more. */
    public Values with(Condition condition) {
        var more = new ArrayList<>(conditions);
        more.add(condition);
        return new Values(parties, terms, more, reservations);
    }

    /** Under these conditions instead. */
    Values under(List<Condition> others) {
        return new Values(parties, terms, others, reservations);
    }

    /** With nothing at stake: then the frontier is any deal that keeps the conditions. */
    Values withoutWorth() {
        var zeros = Collections.nCopies(parties.size(), 0L);
        var idle = terms.stream()
                .map(t -> new Proposable(t.id(), t.giver(), t.receiver(), t.copies(), zeros))
                .toList();
        return new Values(parties, idle, conditions, zeros);
    }

    /** With other reservation values. */
    public Values withReservations(List<Long> others) {
        return new Values(parties, terms, conditions, others);
    }

    /**
     * What a coalition can do by itself: only terms that its members give to one another; the others stay where they are.
     *
     * @param members indices of parties
     */
    public Values among(Set<Integer> members) {
        var outside = new ArrayList<>(conditions);
        for (var term : terms) {
            if (!members.contains(term.giver()) || !members.contains(term.receiver())) {
                outside.add(new Condition.Excluded(term.id()));
            }
        }
        return new Values(parties, terms, outside, reservations);
    }

    /** What a deal is worth to a party. */
    public long worth(Deal deal, int party) {
        long sum = 0;
        for (int term = 0; term < terms.size(); term++) {
            sum += terms.get(term).worth().get(party) * deal.copies().get(term);
        }
        return sum;
    }

    /** What a deal is worth, by party. */
    public List<Long> worth(Deal deal) {
        var all = new ArrayList<Long>();
        for (int party = 0; party < parties.size(); party++) {
            all.add(worth(deal, party));
        }
        return List.copyOf(all);
    }

    /** Whether every party has at least its reservation value. */
    public boolean isAcceptable(Deal deal) {
        for (int party = 0; party < parties.size(); party++) {
            if (worth(deal, party) < reservations.get(party)) {
                return false;
            }
        }
        return true;
    }

    /** The conditions that a deal breaks; none if it is feasible. */
    public List<Condition> broken(Deal deal) {
        return conditions.stream().filter(c -> !c.isMet(copies(deal), terms)).toList();
    }

    /** Copies by id of the terms that a deal has. */
    public Map<String, Integer> copies(Deal deal) {
        var copies = new LinkedHashMap<String, Integer>();
        for (int term = 0; term < terms.size(); term++) {
            if (deal.copies().get(term) > 0) {
                copies.put(terms.get(term).id(), deal.copies().get(term));
            }
        }
        return copies;
    }
}
