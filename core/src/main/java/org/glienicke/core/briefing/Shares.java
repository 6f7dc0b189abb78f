package org.glienicke.core.briefing;

import java.util.stream.Collectors;
import org.glienicke.core.valuation.Account;
import org.glienicke.core.valuation.Criterion;

/** A criterion's part of all that a party got, or of all that it gave: what may stand beside another party's. */
final class Shares {

    private static final int STEP = 5;

    private Shares() {}

    /** In percent, to the nearest five. */
    static String percent(Account account, Criterion criterion, Criterion.Kind kind) {
        return percent(account.points(criterion).mean(), all(account, kind));
    }

    private static double all(Account account, Criterion.Kind kind) {
        return (kind == Criterion.Kind.GAIN ? account.gains() : account.costs()).mean();
    }

    private static String percent(double part, double all) {
        long percent = all == 0 ? 0 : Math.round(100 * part / all / STEP) * STEP;
        return percent == 0 ? "under " + STEP + "%" : percent + "%";
    }

    /** Such as {@code secrets kept 60%, own people home 40%}; {@code nothing} if there is none. */
    static String listed(Account account, Criterion.Kind kind) {
        double all = all(account, kind);
        var words = account.criteria().stream()
                .filter(c -> c.kind() == kind)
                .map(c -> c.title() + " " + percent(account.points(c).mean(), all))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "nothing" : words;
    }
}
