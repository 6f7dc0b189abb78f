package org.glienicke.core.dealroom;

import java.util.List;
import org.glienicke.core.bargaining.Condition;
import org.glienicke.core.bargaining.Deal;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.probability.Chance;

/**
 * Why a package is not to be had, and the least that would have to change in it.
 *
 * @param standing of the package
 * @param broken constraints it does not keep
 * @param refusing parties that lose by it on average
 * @param remedies near packages that keep all constraints and leave nobody who is asked worse off, each confirmed by its accounts
 * @param changes how many terms the first of them changes; 0 if nothing stands against the package or no remedy was found
 * @param isLeast whether fewer are proven not to do; if not, none of the changes can be left out alone
 */
public record Shortfall(
        Standing standing,
        List<Condition> broken,
        List<Party.Id> refusing,
        List<Standing> remedies,
        int changes,
        boolean isLeast) {

    private static final int MOST_REMEDIES = 3;

    public Shortfall {
        broken = List.copyOf(broken);
        refusing = List.copyOf(refusing);
        remedies = List.copyOf(remedies);
    }

    /** Whether nothing stands against it. */
    public boolean isNone() {
        return broken.isEmpty() && refusing.isEmpty();
    }

    /** Of a package. */
    public static Shortfall of(Room room, Room fresh, Deal deal, List<Condition> more, Limits limits, Chance chance) {
        var frame = room.steps().frame(more);
        var standing = Standing.of(fresh, deal);
        var refusing = standing.asked().stream()
                .filter(s -> s.net().mean() < 0)
                .map(Standing.Side::party)
                .toList();
        var broken = frame.broken(deal);
        if (broken.isEmpty() && refusing.isEmpty()) {
            return new Shortfall(standing, broken, refusing, List.of(), 0, true);
        }
        var found = Remedies.of(room, fresh, deal, more, limits, chance);
        int changes = found.deals().isEmpty()
                ? 0
                : Remedies.changes(room.steps(), deal, found.deals().getFirst());
        var remedies = found.deals().stream()
                .limit(MOST_REMEDIES)
                .map(d -> Standing.of(fresh, d))
                .toList();
        return new Shortfall(standing, broken, refusing, remedies, changes, found.isLeast());
    }
}
