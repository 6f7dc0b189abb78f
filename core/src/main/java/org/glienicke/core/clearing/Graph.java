package org.glienicke.core.clearing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A market in arrays, its members numbered anew: those with most links first, so that the rings counted at their lowest member are soon
 * looked for in small remainders. Links stand sorted by giver and then by receiver; a second list has them by receiver.
 */
final class Graph {

    final int size;
    final boolean[] isDonor;
    /** {@code starts[u] to starts[u + 1]} are the links of giver u. */
    final int[] starts;

    final int[] givers;
    final int[] receivers;
    final long[] worths;
    /** {@code arrivals[starts[v]...]}: links by receiver. */
    final int[] arrivalStarts;

    final int[] arrivals;
    /** {@code original[u]}: the index in the market. */
    final int[] original;

    private Graph(Barter barter) {
        size = barter.members();
        original = order(barter);
        var renumbered = new int[size];
        isDonor = new boolean[size];
        for (int u = 0; u < size; u++) {
            renumbered[original[u]] = u;
            isDonor[u] = barter.donors().contains(original[u]);
        }
        var links = barter.links().stream()
                .sorted(Comparator.<Barter.Link>comparingInt(l -> renumbered[l.from()])
                        .thenComparingInt(l -> renumbered[l.to()]))
                .toList();
        int count = links.size();
        givers = links.stream().mapToInt(l -> renumbered[l.from()]).toArray();
        receivers = links.stream().mapToInt(l -> renumbered[l.to()]).toArray();
        worths = links.stream().mapToLong(Barter.Link::worth).toArray();
        starts = starts(givers);
        arrivals = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingInt(l -> receivers[l]))
                .mapToInt(l -> l)
                .toArray();
        arrivalStarts = starts(Arrays.stream(arrivals).map(l -> receivers[l]).toArray());
    }

    static Graph of(Barter barter) {
        return new Graph(barter);
    }

    private static int[] order(Barter barter) {
        var degree = new int[barter.members()];
        for (var link : barter.links()) {
            degree[link.from()]++;
            degree[link.to()]++;
        }
        return IntStream.range(0, degree.length)
                .boxed()
                .sorted(Comparator.comparingInt(u -> -degree[u]))
                .mapToInt(u -> u)
                .toArray();
    }

    private int[] starts(int[] sorted) {
        var from = new int[size + 1];
        for (int one : sorted) {
            from[one + 1]++;
        }
        for (int u = 0; u < size; u++) {
            from[u + 1] += from[u];
        }
        return from;
    }

    int links() {
        return receivers.length;
    }

    /** The link from one to another; below 0 if there is none. */
    int link(int giver, int receiver) {
        return Arrays.binarySearch(receivers, starts[giver], starts[giver + 1], receiver);
    }

    /** As the world knows it. */
    List<Integer> named(int[] members) {
        return Arrays.stream(members).map(u -> original[u]).boxed().toList();
    }

    /** A column along these members. */
    Column column(int[] members, boolean isChain) {
        int count = isChain ? members.length - 1 : members.length;
        var links = new int[count];
        long worth = 0;
        for (int i = 0; i < count; i++) {
            links[i] = link(members[i], members[(i + 1) % members.length]);
            worth += worths[links[i]];
        }
        return new Column(members, links, isChain, worth);
    }
}
