package org.glienicke.core.bargaining;

import java.util.Arrays;
import java.util.List;

/**
 * The smallest subsidy that makes a deal stable: for each deal that a coalition would leave it for, some member gets at least what it has
 * there, and all ways to choose that member are tried, depth first, cut where the sum is no longer less than the least found.
 */
final class Payer {

    private final Coalitions coalitions;
    private final long[] worth;
    private long[] best;
    private int left;
    private boolean isCut;

    private Payer(Coalitions coalitions, Deal deal) {
        this.coalitions = coalitions;
        this.worth = coalitions.worth(deal);
        this.best = enough();
        this.left = coalitions.effort().branches();
    }

    static Stability.Subsidy of(Coalitions coalitions, Deal deal) {
        coalitions.wasCut();
        return new Payer(coalitions, deal).smallest();
    }

    // everybody gets what its best deal could give it
    private long[] enough() {
        var values = coalitions.values();
        var most = new long[worth.length];
        for (int party = 0; party < most.length; party++) {
            long best = Maximin.of(values, List.of(party))
                    .map(q -> q.best(worth, 0, coalitions.effort().nodes()).margin())
                    .orElse(0L);
            most[party] = Math.max(best, values.reservations().get(party) - worth[party]);
        }
        return most;
    }

    private Stability.Subsidy smallest() {
        var none = new long[worth.length];
        for (int party = 0; party < none.length; party++) {
            none[party] = Math.max(0, coalitions.values().reservations().get(party) - worth[party]);
        }
        pay(none);
        return new Stability.Subsidy(Coalitions.list(best), !isCut);
    }

    private void pay(long[] paid) {
        if (sum(paid) >= sum(best)) {
            return;
        }
        if (--left < 0) {
            isCut = true;
            return;
        }
        var now = new long[worth.length];
        Arrays.setAll(now, p -> worth[p] + paid[p]);
        var leaving = coalitions.firstLeaving(now, 0);
        boolean isOpen = coalitions.wasCut();
        isCut |= isOpen;
        if (leaving.isEmpty()) {
            best = isOpen ? best : paid;
            return;
        }
        for (int party : leaving.get().members()) {
            var more = paid.clone();
            more[party] = leaving.get().worth().get(party) - worth[party];
            pay(more);
        }
    }

    private static long sum(long[] paid) {
        return Arrays.stream(paid).sum();
    }
}
