package org.glienicke.core.bargaining;

/** A layer shifted by each option of a choice: lists that are sorted already, read together from the largest point down. */
final class Heads {

    private final Front front;
    private final long[][] gain;
    private final long[][] points;
    private final int[] parents;

    Heads(Front front, long[][] gain) {
        this.front = front;
        this.gain = gain;
        this.points = new long[gain.length][gain.length == 0 ? 0 : gain[0].length];
        this.parents = new int[gain.length];
        for (int option = 0; option < gain.length; option++) {
            place(option);
        }
    }

    private void place(int option) {
        int parent = parents[option];
        if (parent < front.size()) {
            var point = points[option];
            var shift = gain[option];
            for (int c = 0; c < point.length; c++) {
                point[c] = front.row(c)[parent] + shift[c];
            }
        }
    }

    void advance(int option) {
        parents[option]++;
        place(option);
    }

    /** The place, in the layer, of an option's next point. */
    int parent(int option) {
        return parents[option];
    }

    /** The next point of an option's list. */
    long[] point(int option) {
        return points[option];
    }

    /** The option whose next point is the largest; -1 when all lists are at their end. */
    int highest() {
        int best = -1;
        for (int option = 0; option < parents.length; option++) {
            if (parents[option] < front.size() && (best < 0 || isHigher(points[option], points[best]))) {
                best = option;
            }
        }
        return best;
    }

    private static boolean isHigher(long[] one, long[] other) {
        for (int c = 0; c < one.length; c++) {
            if (one[c] != other[c]) {
                return one[c] > other[c];
            }
        }
        return false;
    }
}
