package org.glienicke.core.bargaining;

/** What the choices made so far count on every scale, for a search that makes them one by one. */
final class Tally {

    private final Scales scales;
    /** {@code sums[made][coordinate]}. */
    private final long[][] sums;

    Tally(Scales scales) {
        this.scales = scales;
        this.sums = new long[scales.gain.length + 1][scales.size];
    }

    /** Makes the choice of this depth; whether the bands still allow it. */
    boolean isAllowed(int depth, int option) {
        for (int c = 0; c < scales.size; c++) {
            sums[depth + 1][c] = sums[depth][c] + scales.gain[depth][option][c];
        }
        return scales.isOpen(sums[depth + 1], depth + 1);
    }
}
