package org.glienicke.core.clearing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The cycles and chains that are worth more than the prices of their members: Bellman's recursion over walks with a cap on their length,
 * in whole numbers, so that "there is none" is exact. A closed walk of positive profit holds a ring of positive profit, so cycles lose
 * nothing; a chain may pass a member twice, though not at once there and back, which loosens the bound
 * [Dickerson 2016] but not the answer.
 */
final class Pricing {

    private static final long NEVER = Long.MIN_VALUE / 4;
    /** Starts between two questions whether the caller has had enough. */
    private static final int ASK_EVERY = 16;
    /** Columns that one start may bring at a time. */
    private static final int MOST_PER_START = 6;

    private final Graph graph;
    private final int longestCycle;
    private final int longestChain;
    /** {@code profit[link]}: worth less the price of the receiver; {@link #NEVER} where the link is closed. */
    private final long[] profit;
    /** {@code ahead[left][u]}: the most that a walk of exactly so many more links can bring. */
    private final long[][] ahead;
    /** {@code rest[left][u]}, {@code next[left][u]}: the most that a chain can still bring, and by which link. */
    private final long[][] rest;

    private final int[][] next;
    /** The same by another link than that. */
    private final long[][] restOtherwise;

    private final int[][] nextOtherwise;
    private final long[][] reached;
    private final int[][] by;
    private final int[][] touched;
    private final int[] counts;
    private final long[] back;
    private final BooleanSupplier isEnough;
    private long overrun;
    private boolean isWhole;

    Pricing(Graph graph, int longestCycle, int longestChain, BooleanSupplier isEnough) {
        this.isEnough = isEnough;
        this.graph = graph;
        this.longestCycle = Math.min(longestCycle, graph.size);
        this.longestChain = Math.min(longestChain, graph.size);
        this.profit = new long[graph.links()];
        this.ahead = new long[this.longestCycle + 1][graph.size];
        this.rest = new long[this.longestChain + 1][graph.size];
        this.next = new int[this.longestChain + 1][graph.size];
        this.restOtherwise = new long[this.longestChain + 1][graph.size];
        this.nextOtherwise = new int[this.longestChain + 1][graph.size];
        Arrays.fill(this.next[0], -1);
        Arrays.fill(this.nextOtherwise[0], -1);
        this.reached = new long[this.longestCycle + 1][graph.size];
        this.by = new int[this.longestCycle + 1][graph.size];
        this.touched = new int[this.longestCycle + 1][graph.size];
        this.counts = new int[this.longestCycle + 1];
        this.back = new long[graph.size];
        for (var row : reached) {
            Arrays.fill(row, NEVER);
        }
        Arrays.fill(back, NEVER);
    }

    /**
     * Columns of positive profit, none only if there is none at all or the caller has had enough.
     *
     * @param scale whole units in one unit of worth
     * @param prices by member, in those units
     * @param isClosed by link
     * @param isOut by member: takes no part
     */
    List<Column> columns(long scale, long[] prices, boolean[] isClosed, boolean[] isOut) {
        for (int link = 0; link < profit.length; link++) {
            boolean isOpen = !isClosed[link] && !isOut[graph.givers[link]] && !isOut[graph.receivers[link]];
            profit[link] = isOpen ? scale * graph.worths[link] - prices[graph.receivers[link]] : NEVER;
        }
        overrun = 0;
        isWhole = true;
        var found = new ArrayList<Column>();
        if (longestChain > 0) {
            addChains(prices, isOut, found);
        }
        if (longestCycle > 1) {
            lookAhead();
            for (int start = 0; start < graph.size && isWhole; start++) {
                if (!graph.isDonor[start] && !isOut[start]) {
                    addCycles(start, found);
                }
                isWhole = start % ASK_EVERY != 0 || !isEnough.getAsBoolean();
            }
        }
        return found;
    }

    /**
     * By how much the best columns exceed the prices, summed over the starts: each start begins at most one exchange, so the prices of
     * all members and this together bound every choice of exchanges [Lasdon 1970].
     */
    long overrun() {
        return overrun;
    }

    /** Whether all starts were looked at, so that {@link #overrun} bounds anything. */
    boolean isWhole() {
        return isWhole;
    }

    private void addChains(long[] prices, boolean[] isOut, List<Column> found) {
        for (int left = 1; left <= longestChain; left++) {
            Arrays.fill(next[left], -1);
            Arrays.fill(restOtherwise[left], 0);
            Arrays.fill(nextOtherwise[left], -1);
            // to give nothing at all is no chain, however much a donor has to be used
            for (int donor = 0; donor < graph.size; donor++) {
                rest[left][donor] = graph.isDonor[donor] ? NEVER : 0;
            }
            for (int link = 0; link < profit.length; link++) {
                prolong(left, link);
            }
        }
        for (int donor = 0; donor < graph.size; donor++) {
            if (graph.isDonor[donor] && !isOut[donor] && rest[longestChain][donor] > prices[donor]) {
                overrun += rest[longestChain][donor] - prices[donor];
                found.add(chain(donor));
            }
        }
    }

    // the best two ways to go on, by different links, so that what came from the receiver of one can take the other
    private void prolong(int left, int link) {
        int giver = graph.givers[link];
        int receiver = graph.receivers[link];
        long value = profit[link]
                + (isBackTo(giver, next[left - 1][receiver])
                        ? restOtherwise[left - 1][receiver]
                        : rest[left - 1][receiver]);
        if (value > rest[left][giver]) {
            restOtherwise[left][giver] = rest[left][giver];
            nextOtherwise[left][giver] = next[left][giver];
            rest[left][giver] = value;
            next[left][giver] = link;
        } else if (value > restOtherwise[left][giver]) {
            restOtherwise[left][giver] = value;
            nextOtherwise[left][giver] = link;
        }
    }

    private boolean isBackTo(int member, int link) {
        return link >= 0 && graph.receivers[link] == member;
    }

    private Column chain(int donor) {
        var members = new int[longestChain + 1];
        members[0] = donor;
        int length = 1;
        int link = next[longestChain][donor];
        for (int left = longestChain - 1; link >= 0; left--) {
            int receiver = graph.receivers[link];
            members[length++] = receiver;
            link = isBackTo(graph.givers[link], next[left][receiver])
                    ? nextOtherwise[left][receiver]
                    : next[left][receiver];
        }
        return graph.column(Arrays.copyOf(members, length), true);
    }

    private void lookAhead() {
        for (int left = 1; left <= longestCycle; left++) {
            Arrays.fill(ahead[left], NEVER);
            for (int link = 0; link < profit.length; link++) {
                int giver = graph.givers[link];
                ahead[left][giver] = Math.max(
                        ahead[left][giver], profit[link] + Math.max(0, ahead[left - 1][graph.receivers[link]]));
            }
        }
    }

    // rings whose lowest member is the start, by the number of links gone
    private void addCycles(int start, List<Column> found) {
        for (int i = graph.arrivalStarts[start]; i < graph.arrivalStarts[start + 1]; i++) {
            back[graph.givers[graph.arrivals[i]]] = profit[graph.arrivals[i]];
        }
        reached[0][start] = 0;
        touched[0][0] = start;
        counts[0] = 1;
        long best = 0;
        int brought = 0;
        for (int gone = 0; gone < longestCycle - 1; gone++) {
            counts[gone + 1] = 0;
            for (int i = 0; i < counts[gone]; i++) {
                int giver = touched[gone][i];
                if (reached[gone][giver] + ahead[longestCycle - gone][giver] > 0) {
                    goOn(start, giver, gone);
                }
            }
            for (int i = 0; i < counts[gone + 1]; i++) {
                int last = touched[gone + 1][i];
                long value = reached[gone + 1][last] + back[last];
                if (value > 0 && (value > best || brought < MOST_PER_START)) {
                    found.add(cycle(last, gone + 1));
                    brought++;
                }
                best = Math.max(best, value);
            }
        }
        overrun += best;
        clear(start);
    }

    private void goOn(int start, int giver, int gone) {
        var to = reached[gone + 1];
        long value = reached[gone][giver];
        boolean isLast = gone + 2 == longestCycle;
        for (int link = graph.starts[giver + 1] - 1; link >= graph.starts[giver]; link--) {
            int receiver = graph.receivers[link];
            if (receiver <= start) {
                break;
            }
            long then = value + profit[link];
            if (then > to[receiver] && then > NEVER / 2 && !(isLast && back[receiver] <= NEVER / 2)) {
                if (to[receiver] == NEVER) {
                    touched[gone + 1][counts[gone + 1]++] = receiver;
                }
                to[receiver] = then;
                by[gone + 1][receiver] = giver;
            }
        }
    }

    // of the rings that a closed walk falls into, the most profitable one
    private Column cycle(int last, int length) {
        var walk = new int[length + 1];
        walk[length] = last;
        for (int gone = length; gone > 0; gone--) {
            walk[gone - 1] = by[gone][walk[gone]];
        }
        int[] best = {};
        var path = new int[length + 1];
        int size = 0;
        for (int member : walk) {
            int at = indexOf(member, path, size);
            if (at >= 0) {
                best = better(best, Arrays.copyOfRange(path, at, size));
                size = at;
            }
            path[size++] = member;
        }
        return graph.column(better(best, Arrays.copyOf(path, size)), false);
    }

    private static int indexOf(int member, int[] path, int size) {
        for (int at = 0; at < size; at++) {
            if (path[at] == member) {
                return at;
            }
        }
        return -1;
    }

    private int[] better(int[] one, int[] other) {
        return one.length == 0 || profit(other) > profit(one) ? other : one;
    }

    private long profit(int[] ring) {
        long sum = 0;
        for (int i = 0; i < ring.length; i++) {
            sum += profit[graph.link(ring[i], ring[(i + 1) % ring.length])];
        }
        return sum;
    }

    private void clear(int start) {
        for (int gone = 0; gone < longestCycle; gone++) {
            for (int i = 0; i < counts[gone]; i++) {
                reached[gone][touched[gone][i]] = NEVER;
            }
            counts[gone] = 0;
        }
        for (int i = graph.arrivalStarts[start]; i < graph.arrivalStarts[start + 1]; i++) {
            back[graph.givers[graph.arrivals[i]]] = NEVER;
        }
    }
}
