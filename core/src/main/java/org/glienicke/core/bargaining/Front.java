package org.glienicke.core.bargaining;

import java.util.Arrays;

/**
 * Points none of which dominates another, from the largest first coordinate down, and for each the point of the layer before and the
 * option that made it. Equal points are one; what else makes it is kept as a tie.
 */
final class Front {

    private final long[][] at;
    private int[] links;
    private int size;
    private int[] tiedPoints = new int[4];
    private int[] tiedLinks = new int[4];
    private int ties;

    /** Without points. */
    Front(int coordinates) {
        this(coordinates, 16);
    }

    private Front(int coordinates, long room) {
        at = new long[coordinates][Math.toIntExact(room)];
        links = new int[Math.toIntExact(room)];
    }

    /** The one point at which nothing has been chosen. */
    static Front origin(int coordinates) {
        var front = new Front(coordinates);
        front.add(new long[coordinates], 0);
        return front;
    }

    /**
     * The next layer of two parties under a choice of two options: one pass over both lists, with one height to compare.
     *
     * @param gain worth by option and party
     * @param slack by which a point has to be higher than those before it
     * @param limit of points, at one beyond which the pass stops
     */
    Front merged(long[][] gain, long slack, int limit) {
        var next = new Front(2, Math.min(2L * size, (long) limit + 1));
        int[] heads = new int[2];
        long highest = Long.MIN_VALUE;
        long lastX = 0;
        while ((heads[0] < size || heads[1] < size) && next.size <= limit) {
            int option = isFirstAhead(heads, gain) ? 0 : 1;
            int parent = heads[option]++;
            long x = at[0][parent] + gain[option][0];
            long y = at[1][parent] + gain[option][1];
            if (next.size > 0 && y == highest && x == lastX) {
                next.addTie(2 * parent + option);
            } else if (next.size == 0 || y - slack > highest) {
                next.at[0][next.size] = x;
                next.at[1][next.size] = y;
                next.links[next.size++] = 2 * parent + option;
                highest = y;
                lastX = x;
            }
        }
        return next;
    }

    private boolean isFirstAhead(int[] heads, long[][] gain) {
        if (heads[0] == size || heads[1] == size) {
            return heads[1] == size;
        }
        long x = at[0][heads[0]] + gain[0][0];
        long otherX = at[0][heads[1]] + gain[1][0];
        return x > otherX || (x == otherX && at[1][heads[0]] + gain[0][1] >= at[1][heads[1]] + gain[1][1]);
    }

    int size() {
        return size;
    }

    long at(int coordinate, int point) {
        return at[coordinate][point];
    }

    /** All coordinates of a point. */
    long[] point(int point) {
        var copy = new long[at.length];
        for (int c = 0; c < copy.length; c++) {
            copy[c] = at[c][point];
        }
        return copy;
    }

    void add(long[] point, int link) {
        if (size == links.length) {
            links = Arrays.copyOf(links, 2 * size);
            for (int c = 0; c < at.length; c++) {
                at[c] = Arrays.copyOf(at[c], 2 * size);
            }
        }
        for (int c = 0; c < at.length; c++) {
            at[c][size] = point[c];
        }
        links[size++] = link;
    }

    /** Whether the newest point is this one. */
    boolean endsWith(long[] point) {
        if (size == 0) {
            return false;
        }
        for (int c = 0; c < at.length; c++) {
            if (at[c][size - 1] != point[c]) {
                return false;
            }
        }
        return true;
    }

    /** Another way to make the newest point. */
    void addTie(int link) {
        if (ties == tiedPoints.length) {
            tiedPoints = Arrays.copyOf(tiedPoints, 2 * ties);
            tiedLinks = Arrays.copyOf(tiedLinks, 2 * ties);
        }
        tiedPoints[ties] = size - 1;
        tiedLinks[ties++] = link;
    }

    /** The coordinates of all points, for reading only. */
    long[] row(int coordinate) {
        return at[coordinate];
    }

    /** The ways to each point, once the coordinates are no longer needed. */
    Ways ways() {
        return new Ways(Arrays.copyOf(links, size), Arrays.copyOf(tiedPoints, ties), Arrays.copyOf(tiedLinks, ties));
    }

    /** How each point of a layer was made, first way and ties. */
    static final class Ways {

        private final int[] links;
        private final int[] tiedPoints;
        private final int[] tiedLinks;

        private Ways(int[] links, int[] tiedPoints, int[] tiedLinks) {
            this.links = links;
            this.tiedPoints = tiedPoints;
            this.tiedLinks = tiedLinks;
        }

        /** All links of a point. */
        int[] of(int point) {
            int start = Arrays.binarySearch(tiedPoints, point);
            if (start < 0) {
                return new int[] {links[point]};
            }
            while (start > 0 && tiedPoints[start - 1] == point) {
                start--;
            }
            int end = start;
            while (end < tiedPoints.length && tiedPoints[end] == point) {
                end++;
            }
            var all = new int[1 + end - start];
            all[0] = links[point];
            System.arraycopy(tiedLinks, start, all, 1, end - start);
            return all;
        }
    }
}
