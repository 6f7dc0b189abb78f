package org.glienicke.core.briefing;

import java.util.List;
import org.glienicke.core.valuation.Account;
import org.glienicke.core.valuation.Criterion;

/** A criterion's part of all that a party got, or of all that it gave: what may stand beside another party's. */
final class Shares {

    private static final int STEP = 5;

    private Shares() {}

    /** In percent, to the nearest five. */
    static String percent(Account account, Criterion criterion, Criterion.Kind kind) {
        double all = (kind == Criterion.Kind.GAIN ? account.gains() : account.costs()).mean();
        double part = account.points(criterion).mean();
        long percent = all == 0 ? 0 : Math.round(100 * part / all / STEP) * STEP;
        return percent == 0 ? "under " + STEP + "%" : percent + "%";
    }

    /** Such as {@code secrets kept 60%, own people home 40%}; {@code nothing} if there is none. */
    static String listed(Account account, Criterion.Kind kind) {
        List<Criterion> criteria =
                account.criteria().stream().filter(c -> c.kind() == kind).toList();
        return criteria.isEmpty()
                ? "nothing"
                : String.join(
                        ", ",
                        criteria.stream()
                                .map(c -> c.title() + " " + percent(account, c, kind))
                                .toList());
    }
}
