package org.glienicke.core.bargaining;

import java.util.List;

/**
 * A term that may be put into a deal, and what each copy of it is worth to each party. A party that gives loses (below 0), one that
 * receives gains. Worth belongs to the term, to a party, never to a person.
 *
 * @param id unique among the proposable terms
 * @param giver index of the party that gives
 * @param receiver index of the party that receives; another than the giver
 * @param copies how many alike may be given, such as captives of one class; at least 1
 * @param worth of one copy, by party, as whole numbers of that party's own scale, so that ties are exact
 */
public record Proposable(String id, int giver, int receiver, int copies, List<Long> worth) {

    /** Whole numbers in one point, when worth is given in points. */
    public static final long PER_POINT = 1_000_000L;

    public Proposable {
        worth = List.copyOf(worth);
        if (copies < 1) {
            throw new IllegalArgumentException("copies of " + id + " is " + copies + "; at least 1 is needed");
        }
        if (giver == receiver || !isParty(giver, worth) || !isParty(receiver, worth)) {
            throw new IllegalArgumentException("giver and receiver of " + id + " are " + giver + " and " + receiver
                    + "; wanted two of " + worth.size() + " parties");
        }
    }

    private static boolean isParty(int index, List<Long> worth) {
        return index >= 0 && index < worth.size();
    }

    /**
     * A single term by its worth in points.
     *
     * @param points by party; finite
     */
    public static Proposable ofPoints(String id, int giver, int receiver, List<Double> points) {
        return new Proposable(
                id, giver, receiver, 1, points.stream().map(Proposable::whole).toList());
    }

    /** Points as a whole number, to the nearest millionth of a point. */
    public static long whole(double points) {
        if (!(Math.abs(points) < Long.MAX_VALUE / PER_POINT / 2)) {
            throw new IllegalArgumentException("points is " + points + "; wanted a finite number, not so large");
        }
        return Math.round(points * PER_POINT);
    }
}
