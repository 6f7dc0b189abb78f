package org.glienicke.core.bargaining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A smallest set of conditions that no deal can keep together: without any one of them there would be a deal. There may be other such
 * sets; this one keeps the conditions that were stated last.
 *
 * @param conditions in the order they were stated
 */
public record Contradiction(List<Condition> conditions) {

    public Contradiction {
        conditions = List.copyOf(conditions);
    }

    /** Empty if some deal keeps all conditions. */
    public static Optional<Contradiction> of(Values values) {
        if (isPossible(values)) {
            return Optional.empty();
        }
        var needed = new ArrayList<>(values.conditions());
        for (var condition : values.conditions()) {
            int place = needed.indexOf(condition);
            needed.remove(place);
            if (isPossible(values.under(needed))) {
                needed.add(place, condition);
            }
        }
        return Optional.of(new Contradiction(needed));
    }

    private static boolean isPossible(Values values) {
        return Frontier.of(values.withoutWorth()).size() > 0;
    }
}
