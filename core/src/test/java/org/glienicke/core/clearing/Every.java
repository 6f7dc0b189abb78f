package org.glienicke.core.clearing;

import java.util.Arrays;

/** The best choice of a small market by going through all: what the algorithm is held against. */
final class Every {

    private final long[][] worths;
    private final Barter barter;
    private final Clearing.Limits limits;
    /** {@code best[set]}: the worth of the best ways among these members; below 0 if not yet known. */
    private final long[] best;

    private Every(Barter barter, Clearing.Limits limits) {
        this.barter = barter;
        this.limits = limits;
        this.worths = new long[barter.members()][barter.members()];
        barter.links().forEach(link -> worths[link.from()][link.to()] = link.worth());
        this.best = new long[1 << barter.members()];
        Arrays.fill(best, -1);
    }

    static long best(Barter barter, Clearing.Limits limits) {
        return new Every(barter, limits).of((1 << barter.members()) - 1);
    }

    // the lowest member takes no part, or stands in one of all ways that pass it
    private long of(int set) {
        if (set == 0) {
            return 0;
        }
        if (best[set] < 0) {
            int lowest = Integer.numberOfTrailingZeros(set);
            long most = of(set & ~(1 << lowest));
            for (int start = 0; start < worths.length; start++) {
                if ((set >> start & 1) == 1) {
                    most = Math.max(most, along(start, start, 1 << start, 0, 0, set, lowest));
                }
            }
            best[set] = most;
        }
        return best[set];
    }

    private long along(int start, int last, int gone, int links, long worth, int set, int wanted) {
        boolean isDonor = barter.donors().contains(start);
        long most = 0;
        if ((gone >> wanted & 1) == 1 && links > 0) {
            if (isDonor) {
                most = worth + of(set & ~gone);
            } else if (worths[last][start] > 0 && links < limits.cycle()) {
                most = worth + worths[last][start] + of(set & ~gone);
            }
        }
        int longest = isDonor ? limits.chain() : limits.cycle() - 1;
        for (int next = 0; next < worths.length && links < longest; next++) {
            if ((set >> next & 1) == 1 && (gone >> next & 1) == 0 && worths[last][next] > 0) {
                most = Math.max(
                        most, along(start, next, gone | 1 << next, links + 1, worth + worths[last][next], set, wanted));
            }
        }
        return most;
    }
}
