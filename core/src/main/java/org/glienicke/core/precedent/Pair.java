package org.glienicke.core.precedent;

import org.glienicke.core.casebook.Party;

/**
 * Two parties that bargain. Terms of trade are read from the first to the second, in order of code; for the other party the sign turns.
 *
 * @param first whose log price is positive when it gives more than it receives
 */
public record Pair(Party.Id first, Party.Id second) implements Comparable<Pair> {

    public Pair {
        if (first.compareTo(second) >= 0) {
            throw new IllegalArgumentException("pair is " + first + ", " + second + ", not two in order of code");
        }
    }

    public static Pair of(Party.Id a, Party.Id b) {
        return a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
    }

    public boolean includes(Party.Id party) {
        return first.equals(party) || second.equals(party);
    }

    /** The other of the two. */
    public Party.Id other(Party.Id party) {
        return first.equals(party) ? second : first;
    }

    /** +1 for the first, -1 for the second: what turns the pair's log price into the party's. */
    public int sign(Party.Id party) {
        return first.equals(party) ? 1 : -1;
    }

    @Override
    public int compareTo(Pair other) {
        int byFirst = first.compareTo(other.first);
        return byFirst != 0 ? byFirst : second.compareTo(other.second);
    }

    @Override
    public String toString() {
        return first + "," + second;
    }
}
