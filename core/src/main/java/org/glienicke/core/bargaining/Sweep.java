package org.glienicke.core.bargaining;

import java.util.Arrays;
import java.util.function.Predicate;

/** One layer out of the one before: its points shifted by every option, swept from the largest down, the test of dominance key by key. */
final class Sweep {

    private final Scales scales;
    private final long slack;
    private final Predicate<long[]> isInSight;
    private final Cover cover;
    private final long[] key;
    private final long[] compared;

    /**
     * To be used once.
     *
     * @param slack by which a point has to be better than those before it
     * @param isInSight whether a point that no other dominates is worth keeping
     */
    Sweep(Scales scales, long slack, Predicate<long[]> isInSight) {
        this.scales = scales;
        this.slack = slack;
        this.isInSight = isInSight;
        this.cover = Cover.of(scales.size - scales.keys);
        this.key = new long[scales.keys];
        this.compared = new long[scales.size - scales.keys];
    }

    /**
     * The layer after a choice.
     *
     * @param limit of points, at one beyond which the sweep stops
     */
    Front over(Front front, int choice, int limit) {
        int options = scales.gain[choice].length;
        var heads = new Heads(front, scales.gain[choice]);
        var next = new Front(scales.size);
        for (int option = heads.highest(); option >= 0 && next.size() <= limit; option = heads.highest()) {
            var point = heads.point(option);
            if (scales.isOpen(point, choice + 1)) {
                offer(point, heads.parent(option) * options + option, next);
            }
            heads.advance(option);
        }
        return next;
    }

    private void offer(long[] point, int link, Front next) {
        if (next.endsWith(point)) {
            next.addTie(link);
            return;
        }
        if (scales.keys > 0 && Arrays.mismatch(key, 0, key.length, point, 0, key.length) >= 0) {
            System.arraycopy(point, 0, key, 0, key.length);
            cover.clear();
        }
        System.arraycopy(point, scales.keys, compared, 0, compared.length);
        for (int party = 1; party < scales.parties; party++) {
            compared[party] -= slack;
        }
        if (isWorthKeeping(point)) {
            System.arraycopy(point, scales.keys, compared, 0, compared.length);
            cover.keep(compared);
            next.add(point, link);
        }
    }

    // what is dominated and what is out of sight; the cheaper question first
    private boolean isWorthKeeping(long[] point) {
        boolean isHorizonFirst = compared.length > 3;
        return (!isHorizonFirst || isInSight.test(point))
                && !cover.covers(compared)
                && (isHorizonFirst || isInSight.test(point));
    }
}
