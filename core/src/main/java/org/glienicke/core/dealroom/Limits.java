package org.glienicke.core.dealroom;

import org.glienicke.core.bargaining.Acceptance;

/**
 * How far a search may go.
 *
 * @param mostPoints of a frontier's layer, beyond which it is thinned with a proven bound on the loss; at least 2
 * @param effort of the search for the package most likely to be accepted
 * @param deadline asked between the parts of the work
 */
public record Limits(int mostPoints, Acceptance.Effort effort, Deadline deadline) {

    /** Points that keep a frontier of seven parties within a second or so. */
    public static final int USUAL_POINTS = 3_000;

    public static final Limits USUAL = new Limits(USUAL_POINTS, new Acceptance.Effort(40_000, 100_000), () -> false);

    public Limits {
        if (mostPoints < 2) {
            throw new IllegalArgumentException("mostPoints is " + mostPoints + "; at least 2 are needed");
        }
    }

    /** Whether the time is over; the core knows no clock, so somebody who does answers. */
    @FunctionalInterface
    public interface Deadline {
        boolean isOver();
    }

    boolean isOver() {
        return deadline.isOver();
    }

    /** To find without proving, on the way. */
    Acceptance.Effort quick() {
        return new Acceptance.Effort(Math.max(1, effort.moves() / 4), 0);
    }
}
