package org.glienicke.core.clearing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.glienicke.core.bargaining.Condition;
import org.glienicke.core.bargaining.Proposable;
import org.glienicke.core.bargaining.Values;

/**
 * Who would give in return for what: a market without money, in which each member gives at most once and receives at most once, and
 * gives only if it receives [Abraham, Blum and Sandholm 2007]. A member that gives without being paid is a donor: it starts a chain.
 *
 * @param members how many; they are known by their index
 * @param donors members that give without receiving; no link leads to one
 * @param links who could be served by whom, no two alike
 */
public record Barter(int members, Set<Integer> donors, List<Link> links) {

    /** Sums of worth over a whole market stay below this, so that prices of links are exact. */
    private static final long LARGEST = 1L << 36;

    public Barter {
        donors = Set.copyOf(donors);
        links = List.copyOf(links);
        if (members < 0 || donors.stream().anyMatch(d -> d < 0 || d >= members)) {
            throw new IllegalArgumentException("donors " + donors + " are not all among " + members + " members");
        }
        long largest = 0;
        for (var link : links) {
            if (link.to() >= members || link.from() >= members || donors.contains(link.to())) {
                throw new IllegalArgumentException(
                        link + " is not between two of " + members + " members, to one that receives");
            }
            largest = Math.max(largest, link.worth());
        }
        if (largest > most(members)) {
            throw new IllegalArgumentException("worth of a link is " + largest + ", too large for so many members");
        }
    }

    /** The most that a link among so many members may be worth. */
    static long most(int members) {
        return LARGEST / Math.max(1, members);
    }

    /**
     * One member can serve another.
     *
     * @param worth of its being used, a whole number above 0; 1 each if all that counts is how many are served
     */
    public record Link(int from, int to, long worth) {

        public Link {
            if (from < 0 || to < 0 || from == to || worth < 1) {
                throw new IllegalArgumentException("link from " + from + " to " + to + " of worth " + worth
                        + "; wanted two members and a worth of 1 or more");
            }
        }
    }

    /** A ring or a chain. */
    public sealed interface Way {

        /** Members in the order of giving. */
        List<Integer> members();

        /** Each gives to the next and the last to the first. */
        record Cycle(List<Integer> members) implements Way {

            public Cycle {
                members = List.copyOf(members);
            }
        }

        /** A donor gives to the next and each of those to the next; the last gives nothing. */
        record Chain(List<Integer> members) implements Way {

            public Chain {
                members = List.copyOf(members);
            }
        }
    }

    /**
     * The market in the terms of a case. A member is a term; one term leads to another if the party that receives the first gives the
     * second, to whomever, and what it receives is worth at least what it gives. A term that its giver gains by giving starts chains.
     * So every party on the way, being paid by one and giving to another, is at or above where it stood. Each link counts 1, a term served.
     *
     * @param values of the case; conditions other than exclusions are not looked at, reservation values neither
     */
    public static Barter of(Values values) {
        var links = new ArrayList<Link>();
        var donors = new HashSet<Integer>();
        var terms = values.terms();
        var excluded = excluded(values);
        for (int from = 0; from < terms.size(); from++) {
            var paid = terms.get(from);
            if (!excluded.contains(paid.id()) && paid.worth().get(paid.giver()) >= 0) {
                donors.add(from);
            }
        }
        for (int from = 0; from < terms.size(); from++) {
            for (int to = 0; to < terms.size(); to++) {
                if (from != to
                        && !donors.contains(to)
                        && !excluded.contains(terms.get(from).id())
                        && !excluded.contains(terms.get(to).id())
                        && pays(terms.get(from), terms.get(to))) {
                    links.add(new Link(from, to, 1));
                }
            }
        }
        return new Barter(terms.size(), donors, links);
    }

    private static Set<String> excluded(Values values) {
        var excluded = new HashSet<String>();
        for (var condition : values.conditions()) {
            if (condition instanceof Condition.Excluded(var term)) {
                excluded.add(term);
            }
        }
        return excluded;
    }

    // one copy against one copy
    private static boolean pays(Proposable received, Proposable given) {
        int party = received.receiver();
        return given.giver() == party
                && received.worth().get(party) + given.worth().get(party) >= 0;
    }
}
