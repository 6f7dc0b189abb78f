package org.glienicke.core.bargaining;

import java.util.Arrays;

/**
 * A cover of four coordinates and more: trees that halve their points by one coordinate after another [Bentley 1975], each twice as large
 * as the one before; a full buffer of newcomers is grown into one with all smaller ones [Bentley and Saxe 1980]. Every node knows the
 * largest and the smallest of its points in each coordinate, so most are passed over, or cover, without a look inside.
 */
final class Grove implements Cover {

    private static final int LEAF = 16;
    private static final int BUFFER = 4 * LEAF;

    /** Coordinates but the first, in which points arrive in falling order. */
    private final int dimensions;

    private final long[] buffer;
    private int buffered;
    private Tree[] trees = new Tree[8];
    private int count;

    Grove(int coordinates) {
        this.dimensions = coordinates - 1;
        this.buffer = new long[BUFFER * dimensions];
    }

    @Override
    public boolean covers(long[] point) {
        for (int i = 0; i < count; i++) {
            if (trees[i].covers(point)) {
                return true;
            }
        }
        for (int row = 0; row < buffered; row++) {
            if (isAtLeast(buffer, row * dimensions, point, dimensions)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void keep(long[] point) {
        System.arraycopy(point, 1, buffer, buffered * dimensions, dimensions);
        if (++buffered == BUFFER) {
            plant();
        }
    }

    @Override
    public void clear() {
        buffered = 0;
        count = 0;
        Arrays.fill(trees, null);
    }

    private static boolean isAtLeast(long[] rows, int start, long[] point, int dimensions) {
        for (int d = 0; d < dimensions; d++) {
            if (rows[start + d] < point[d + 1]) {
                return false;
            }
        }
        return true;
    }

    // the buffer and all trees that are no larger make one
    private void plant() {
        int size = BUFFER;
        int first = count;
        while (first > 0 && trees[first - 1].size <= size) {
            first--;
            size += trees[first].size;
        }
        var points = new long[size * dimensions];
        System.arraycopy(buffer, 0, points, 0, buffer.length);
        int filled = buffer.length;
        for (int i = first; i < count; i++) {
            System.arraycopy(trees[i].points, 0, points, filled, trees[i].points.length);
            filled += trees[i].points.length;
        }
        if (first == trees.length) {
            trees = Arrays.copyOf(trees, 2 * first);
        }
        Arrays.fill(trees, first, count, null);
        trees[first] = new Tree(points, size, dimensions);
        count = first + 1;
        buffered = 0;
    }

    /** Points in an array, halved again and again; node i has the halves 2i and 2i + 1. */
    private static final class Tree {

        private final int size;
        private final int dimensions;
        private final long[] points;
        private final long[] most;
        private final long[] least;
        private final int leaves;

        private Tree(long[] points, int size, int dimensions) {
            this.points = points;
            this.size = size;
            this.dimensions = dimensions;
            this.leaves = Integer.highestOneBit(Math.max(1, (size - 1) / LEAF)) * 2;
            this.most = new long[2 * leaves * dimensions];
            this.least = new long[2 * leaves * dimensions];
            grow(1, 0, size);
        }

        private void grow(int node, int start, int end) {
            int corner = node * dimensions;
            Arrays.fill(most, corner, corner + dimensions, Long.MIN_VALUE);
            Arrays.fill(least, corner, corner + dimensions, Long.MAX_VALUE);
            for (int row = start; row < end; row++) {
                for (int d = 0; d < dimensions; d++) {
                    most[corner + d] = Math.max(most[corner + d], points[row * dimensions + d]);
                    least[corner + d] = Math.min(least[corner + d], points[row * dimensions + d]);
                }
            }
            if (node < leaves) {
                int middle = (start + end) >>> 1;
                halve(start, end - 1, middle, Integer.numberOfLeadingZeros(node) % dimensions);
                grow(2 * node, start, middle);
                grow(2 * node + 1, middle, end);
            }
        }

        // the larger half first, by selection [Hoare 1961]
        private void halve(int start, int last, int middle, int d) {
            int low = start;
            int high = last;
            while (low < high) {
                long pivot = points[((low + high) >>> 1) * dimensions + d];
                int i = low;
                int j = high;
                while (i <= j) {
                    while (points[i * dimensions + d] > pivot) {
                        i++;
                    }
                    while (points[j * dimensions + d] < pivot) {
                        j--;
                    }
                    if (i <= j) {
                        swap(i++, j--);
                    }
                }
                if (middle <= j) {
                    high = j;
                } else if (middle >= i) {
                    low = i;
                } else {
                    return;
                }
            }
        }

        private void swap(int one, int other) {
            for (int d = 0; d < dimensions; d++) {
                long kept = points[one * dimensions + d];
                points[one * dimensions + d] = points[other * dimensions + d];
                points[other * dimensions + d] = kept;
            }
        }

        private boolean covers(long[] point) {
            return isAtLeast(most, dimensions, point, dimensions) && covers(1, 0, size, point);
        }

        private boolean covers(int node, int start, int end, long[] point) {
            if (start == end) {
                return false;
            }
            if (isAtLeast(least, node * dimensions, point, dimensions)) {
                return true;
            }
            if (node >= leaves) {
                for (int row = start; row < end; row++) {
                    if (isAtLeast(points, row * dimensions, point, dimensions)) {
                        return true;
                    }
                }
                return false;
            }
            int middle = (start + end) >>> 1;
            int half = 2 * node * dimensions;
            return (isAtLeast(most, half, point, dimensions) && covers(2 * node, start, middle, point))
                    || (isAtLeast(most, half + dimensions, point, dimensions)
                            && covers(2 * node + 1, middle, end, point));
        }
    }
}
