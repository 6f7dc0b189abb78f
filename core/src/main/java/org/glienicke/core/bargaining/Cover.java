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
            default -> new Grove(dimensions);
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
}
