package org.glienicke.core.bargaining;

import java.util.Arrays;

/**
 * Points that arrive from the largest first coordinate down, and the question whether one of them is at least as large in all others:
 * then the newcomer is dominated. Nothing is ever taken out.
 */
interface Cover {

    /** Whether a kept point is at least this large in every coordinate from 1 on. */
    boolean covers(long[] point);

    void keep(long[] point);

    void clear();

    /** The fastest kind for a number of coordinates. */
    static Cover of(int dimensions) {
        return switch (dimensions) {
            case 1, 2 -> new Height(dimensions);
            case 3 -> new Staircase();
            default -> new Blocks(dimensions);
        };
    }

    /** One or two coordinates: the largest second one so far. */
    final class Height implements Cover {

        private final int dimensions;
        private boolean isEmpty = true;
        private long highest;

        Height(int dimensions) {
            this.dimensions = dimensions;
        }

        @Override
        public boolean covers(long[] point) {
            return !isEmpty && (dimensions == 1 || highest >= point[1]);
        }

        @Override
        public void keep(long[] point) {
            long height = dimensions == 1 ? 0 : point[1];
            highest = isEmpty ? height : Math.max(highest, height);
            isEmpty = false;
        }

        @Override
        public void clear() {
            isEmpty = true;
        }
    }

    /** Three coordinates: the steps that the kept (y, z) make, y rising and z falling; found by bisection [Kung 1975]. */
    final class Staircase implements Cover {

        private long[] rising = new long[64];
        private long[] falling = new long[64];
        private int size;

        @Override
        public boolean covers(long[] point) {
            int step = firstNotBelow(point[1]);
            return step < size && falling[step] >= point[2];
        }

        @Override
        public void keep(long[] point) {
            int end = firstNotBelow(point[1]);
            if (end < size && rising[end] == point[1]) {
                end++;
            }
            int start = end;
            while (start > 0 && falling[start - 1] <= point[2]) {
                start--;
            }
            makeRoom(start, end);
            rising[start] = point[1];
            falling[start] = point[2];
        }

        // the steps from start to end give way to one
        private void makeRoom(int start, int end) {
            int after = size - (end - start) + 1;
            if (after > rising.length) {
                rising = Arrays.copyOf(rising, 2 * after);
                falling = Arrays.copyOf(falling, 2 * after);
            }
            System.arraycopy(rising, end, rising, start + 1, size - end);
            System.arraycopy(falling, end, falling, start + 1, size - end);
            size = after;
        }

        private int firstNotBelow(long y) {
            int low = 0;
            int high = size;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (rising[middle] < y) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        @Override
        public void clear() {
            size = 0;
        }
    }

    /** Four coordinates and more: blocks of points, each under its corner; a block whose corner does not cover is passed over. */
    final class Blocks implements Cover {

        private static final int BLOCK = 32;

        private final int dimensions;
        private long[] points;
        private long[] corners;
        private int size;
        private int lucky;

        Blocks(int dimensions) {
            this.dimensions = dimensions - 1;
            this.points = new long[BLOCK * this.dimensions];
            this.corners = new long[this.dimensions];
        }

        @Override
        public boolean covers(long[] point) {
            if (size == 0) {
                return false;
            }
            if (isCoveredIn(lucky, point)) {
                return true;
            }
            int blocks = (size + BLOCK - 1) / BLOCK;
            for (int block = 0; block < blocks; block++) {
                if (isAtLeast(corners, block, point) && isCoveredIn(block, point)) {
                    lucky = block;
                    return true;
                }
            }
            return false;
        }

        private boolean isCoveredIn(int block, long[] point) {
            int end = Math.min(size, (block + 1) * BLOCK);
            for (int row = block * BLOCK; row < end; row++) {
                if (isAtLeast(points, row, point)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isAtLeast(long[] rows, int row, long[] point) {
            int start = row * dimensions;
            for (int d = 0; d < dimensions; d++) {
                if (rows[start + d] < point[d + 1]) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void keep(long[] point) {
            int block = size / BLOCK;
            if (size % BLOCK == 0) {
                if ((size + BLOCK) * dimensions > points.length) {
                    points = Arrays.copyOf(points, 2 * (size + BLOCK) * dimensions);
                    corners = Arrays.copyOf(corners, 2 * (block + 1) * dimensions);
                }
                Arrays.fill(corners, block * dimensions, (block + 1) * dimensions, Long.MIN_VALUE);
            }
            for (int d = 0; d < dimensions; d++) {
                points[size * dimensions + d] = point[d + 1];
                corners[block * dimensions + d] = Math.max(corners[block * dimensions + d], point[d + 1]);
            }
            size++;
        }

        @Override
        public void clear() {
            size = 0;
            lucky = 0;
        }
    }
}
