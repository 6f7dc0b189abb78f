package org.glienicke.core.dealroom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.glienicke.core.bargaining.Condition;
import org.glienicke.core.bargaining.Deal;
import org.glienicke.core.bargaining.Objection;
import org.glienicke.core.casebook.Party;

/**
 * Why a package is not to be had, and the least that would have to change in it.
 *
 * @param standing of the package
 * @param broken constraints it does not keep
 * @param refusing parties that lose by it on average
 * @param remedies the nearest packages that keep all constraints and leave nobody who is asked worse off, each confirmed by its accounts
 * @param changes how many terms come in or go out for that; 0 if nothing stands against the package or no remedy was found
 */
public record Shortfall(
        Standing standing, List<Condition> broken, List<Party.Id> refusing, List<Standing> remedies, int changes) {

    /** Terms that may change; a package changed further is another package. */
    private static final int MOST_CHANGES = 3;

    private static final int MOST_REMEDIES = 3;

    /** Packages looked at for each number of changes. */
    private static final int MOST_TRIED = 4_000;

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
    public static Shortfall of(Room room, Room fresh, Deal deal, List<Condition> more, Limits limits) {
        var frame = room.steps().frame(more);
        var standing = Standing.of(fresh, deal);
        var refusing = standing.asked().stream()
                .filter(s -> s.net().mean() < 0)
                .map(Standing.Side::party)
                .toList();
        var broken = frame.broken(deal);
        if (broken.isEmpty() && refusing.isEmpty()) {
            return new Shortfall(standing, broken, refusing, List.of(), 0);
        }
        var remedies = remedies(room, deal, more, limits);
        int changes = remedies.isEmpty() ? 0 : distance(deal, remedies.getFirst());
        return new Shortfall(
                standing,
                broken,
                refusing,
                remedies.stream()
                        .limit(MOST_REMEDIES)
                        .map(d -> Standing.of(fresh, d))
                        .toList(),
                changes);
    }

    private static List<Deal> remedies(Room room, Deal deal, List<Condition> more, Limits limits) {
        var frame = room.steps().frame(more);
        Set<Deal> ring = new LinkedHashSet<>(List.of(deal));
        for (int changes = 1; changes <= MOST_CHANGES && !limits.isOver(); changes++) {
            ring = wider(room, ring, limits);
            var good = ring.stream()
                    .filter(d -> frame.broken(d).isEmpty() && room.isInZone(d))
                    .sorted(Comparator.comparingInt(d -> -room.accepted(d)))
                    .toList();
            if (!good.isEmpty()) {
                return good;
            }
        }
        return further(room, deal, more);
    }

    private static Set<Deal> wider(Room room, Set<Deal> ring, Limits limits) {
        var wider = new LinkedHashSet<Deal>();
        for (var deal : ring) {
            for (int step = 0;
                    step < room.steps().all().size() && wider.size() < MOST_TRIED && !limits.isOver();
                    step++) {
                wider.add(room.steps().flipped(deal, step));
            }
        }
        return wider;
    }

    // many changes at once: by the case made additive around the package, kept if the accounts confirm it
    private static List<Deal> further(Room room, Deal deal, List<Condition> more) {
        var objection = Objection.to(Linear.around(room, deal, more).atMeans(), deal);
        var confirmed = new ArrayList<>(
                objection.remedies().stream().filter(room::isInZone).toList());
        confirmed.sort(Comparator.comparingInt(d -> -room.accepted(d)));
        return confirmed;
    }

    private static int distance(Deal one, Deal other) {
        int changes = 0;
        for (int step = 0; step < one.copies().size(); step++) {
            changes += one.copies().get(step).equals(other.copies().get(step)) ? 0 : 1;
        }
        return changes;
    }
}
