package org.glienicke.core.casebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Two segments that are all who were asked, and how large the first must be for the printed totals: total = w first + (1 - w) second, for
 * every answer that all three print, within rounding.
 *
 * @param first a segment's name
 * @param second the other's
 * @param low the smallest share of the first that gives all totals; above high if none does
 * @param high the largest
 * @param answers how many answers speak of it; two or more check each other
 */
public record Halves(String first, String second, double low, double high, int answers) {

    /** Pairs of names that leave nobody out. */
    private static final List<Set<String>> KNOWN =
            List.of(Set.of("men", "women"), Set.of("Jews", "Arabs"), Set.of("veteran households", "other households"));

    /** Slack for arithmetic in binary. */
    private static final double SLACK = 1e-9;

    /** Whether there is a share of the first that gives every printed total. */
    public boolean addUp() {
        return low <= high + SLACK;
    }

    /** In the middle of the shares that give all totals. */
    public double share() {
        return (low + high) / 2;
    }

    /** The first two segments of a poll that are known to leave nobody out, and share an answer with the total. */
    public static Optional<Halves> known(Setting.Poll poll) {
        var segments = poll.result().segments();
        for (int i = 0; i + 1 < segments.size(); i++) {
            if (KNOWN.contains(names(segments.get(i), segments.get(i + 1)))) {
                var halves = of(poll, segments.get(i), segments.get(i + 1));
                if (halves.answers > 0) {
                    return Optional.of(halves);
                }
            }
        }
        return Optional.empty();
    }

    private static Set<String> names(Setting.Segment a, Setting.Segment b) {
        return a.name().equals(b.name()) ? Set.of(a.name()) : Set.of(a.name(), b.name());
    }

    /** Two segments taken for all who were asked. */
    public static Halves of(Setting.Poll poll, Setting.Segment first, Setting.Segment second) {
        double low = 0;
        double high = 1;
        int answers = 0;
        for (var total : poll.result().answers().entrySet()) {
            var a = first.answers().get(total.getKey());
            var b = second.answers().get(total.getKey());
            if (a != null && b != null) {
                var range = range(total.getValue(), a, b);
                low = Math.max(low, range[0]);
                high = Math.min(high, range[1]);
                answers++;
            }
        }
        return new Halves(first.name(), second.name(), low, high, answers);
    }

    // w (a - b) = t - b, where each of the three lies within half a unit of what is printed
    private static double[] range(BigDecimal total, BigDecimal a, BigDecimal b) {
        double slack = rounding(total).doubleValue()
                + Math.max(rounding(a).doubleValue(), rounding(b).doubleValue());
        double width = a.subtract(b).doubleValue();
        double reach = total.subtract(b).doubleValue();
        if (width == 0) {
            return Math.abs(reach) <= slack ? new double[] {0, 1} : new double[] {1, 0};
        }
        double one = (reach - slack) / width;
        double other = (reach + slack) / width;
        return new double[] {Math.min(one, other), Math.max(one, other)};
    }

    /** Half a unit of the last digit printed. */
    public static BigDecimal rounding(BigDecimal printed) {
        return BigDecimal.ONE.movePointLeft(Math.max(0, printed.scale())).divide(BigDecimal.valueOf(2));
    }
}
