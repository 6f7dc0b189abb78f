package org.glienicke.core.dealroom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.glienicke.core.bargaining.Acceptance;
import org.glienicke.core.bargaining.Agreement;
import org.glienicke.core.bargaining.Condition;
import org.glienicke.core.bargaining.Deal;
import org.glienicke.core.bargaining.Frontier;
import org.glienicke.core.bargaining.Values;
import org.glienicke.core.probability.Chance;

/**
 * Looks for packages: solves the case made additive around a package, moves there, makes it additive anew, until it comes back to where
 * it was; then tries every neighbour at its exact worth. What it returns was valued by its accounts.
 */
final class Search {

    /** Times that a case is made additive anew; two or three are the rule. */
    private static final int MOST_ROUNDS = 4;

    /** Steps beyond which pairs of changes are too many to be tried. */
    private static final int MOST_FOR_SWAPS = 40;

    /** Nodes of a proof over many terms. */
    private static final long SHORT_PROOF = 1_000;

    /** Steps beyond which even the root of a proof takes too long, so that the bound is the number of draws. */
    private static final int MOST_PROVEN = 2_000;

    /** Times that the best neighbour is moved to. */
    private static final int MOST_CLIMBS = 20;

    private final Room room;
    private final List<Condition> more;
    private final Limits limits;
    private final Chance chance;
    private final Values frame;
    private final Moves moves;
    private final Map<Deal, Agreement> agreements = new HashMap<>();

    Search(Room room, List<Condition> more, Limits limits, Chance chance) {
        this.room = room;
        this.more = List.copyOf(more);
        this.limits = limits;
        this.chance = chance;
        this.frame = room.steps().frame(more);
        this.moves = new Moves(room.steps(), frame);
    }

    Values frame() {
        return frame;
    }

    /** The package accepted by all who are asked in the most draws, as far as it was found; empty if no package keeps the conditions. */
    Optional<Deal> mostAcceptable() {
        var met = new LinkedHashSet<Deal>();
        for (var start : starts()) {
            var seen = new HashSet<Deal>();
            var at = start;
            for (int round = 0; round < rounds() && seen.add(at) && !limits.isOver(); round++) {
                var found = accepted(Linear.around(room, at, more), limits.quick());
                if (found.isEmpty()) {
                    break;
                }
                at = found.get().deal();
                met.add(at);
            }
        }
        return best(met, new Merit(Objective.ACCEPTANCE, new double[0]));
    }

    /**
     * A package that nobody loses by on average, from one account of everything for each party, so that there is an answer however soon the
     * time is over; empty where few terms make the full search as fast, or none was found.
     */
    Optional<Deal> atOnce() {
        return frame.terms().size() <= MOST_FOR_SWAPS
                ? Optional.empty()
                : accepted(Linear.byShares(room, more), limits.quick())
                        .map(Acceptance::deal)
                        .filter(d -> room.isInZone(d) && frame.broken(d).isEmpty());
    }

    private List<Deal> starts() {
        return isLarge() ? List.of(everything()) : List.of(everything(), Deal.nothing(frame));
    }

    private int rounds() {
        return isLarge() ? 1 : MOST_ROUNDS;
    }

    /** Whether there are too many steps for their marginals. */
    boolean isLarge() {
        return frame.terms().size() > Linear.MOST_MARGINALS;
    }

    /** The additive problem solved with a proven bound, with something in the deal. */
    Optional<Acceptance> accepted(Linear linear, Acceptance.Effort effort) {
        var found = Acceptance.of(linear.drawByDraw(more), effort, chance.named("search for packages"));
        if (found.filter(a -> Room.isNothing(a.deal())).isEmpty()) {
            return found;
        }
        var something = new ArrayList<>(more);
        something.add(room.steps().something());
        return Acceptance.of(linear.drawByDraw(something), effort, chance.named("search for packages"));
    }

    /** The zone of the case made additive around a package: its acceptable frontier, or how far from one it is. */
    private Agreement agreement(Deal reference) {
        // many steps are made additive by shares of everything, whatever the package
        return agreements.computeIfAbsent(
                isLarge() ? everything() : reference,
                at -> Agreement.of(
                        Frontier.acceptable(Linear.around(room, at, more).atMeans(), limits.mostPoints())));
    }

    private Deal everything() {
        return new Deal(Collections.nCopies(frame.terms().size(), 1));
    }

    /** The named bargaining solutions, at exact worth the best that was found; none where no package leaves everybody who is asked whole. */
    Map<Objective, Deal> solutions(Collection<Deal> references) {
        var found = new EnumMap<Objective, Deal>(Objective.class);
        for (var objective : Objective.values()) {
            if (objective == Objective.ACCEPTANCE) {
                continue;
            }
            var met = new LinkedHashSet<Deal>(references);
            Optional<Merit> merit = Optional.empty();
            for (var reference : references) {
                var own = follow(objective, reference, met);
                merit = merit.or(() -> own);
            }
            merit.or(() -> merit(objective, references))
                    .flatMap(m -> best(met, m))
                    .ifPresent(d -> found.put(objective, d));
        }
        return found;
    }

    // without a zone of the additive case: gains of the packages themselves
    private Optional<Merit> merit(Objective objective, Collection<Deal> references) {
        var ideal = new double[room.about().seats().size()];
        for (var deal : references) {
            for (int party = 0; party < ideal.length; party++) {
                ideal[party] = Math.max(ideal[party], room.net(deal, party).mean());
            }
        }
        return Optional.of(new Merit(objective, ideal));
    }

    private Optional<Merit> follow(Objective objective, Deal start, Set<Deal> met) {
        Optional<Merit> merit = Optional.empty();
        var seen = new HashSet<Deal>();
        var at = start;
        for (int round = 0; round < rounds() && seen.add(at) && !limits.isOver(); round++) {
            if (!(agreement(at) instanceof Agreement.Zone zone)) {
                break;
            }
            merit = Optional.of(Merit.of(objective, zone));
            int point = merit.get().best(zone);
            if (point < 0) {
                break;
            }
            at = zone.frontier().deal(point);
            met.add(at);
        }
        return merit;
    }

    private Optional<Deal> best(Collection<Deal> met, Merit merit) {
        return met.stream()
                .filter(d -> merit.of(room, d).length > 0 && frame.broken(d).isEmpty())
                .max((a, b) -> Arrays.compare(merit.of(room, a), merit.of(room, b)))
                .map(d -> climbed(d, merit));
    }

    // to the best neighbour as long as one is better
    private Deal climbed(Deal start, Merit merit) {
        var at = start;
        for (int climb = 0; climb < MOST_CLIMBS && !isLarge() && !limits.isOver(); climb++) {
            var better = at;
            for (var neighbour : moves.around(at, frame.terms().size() <= MOST_FOR_SWAPS)) {
                if (Arrays.compare(merit.of(room, neighbour), merit.of(room, better)) > 0) {
                    better = neighbour;
                }
            }
            if (better.equals(at)) {
                return at;
            }
            at = better;
        }
        return at;
    }

    /** The likeliest package close to one, by the case made additive there. */
    Optional<Deal> near(Deal deal, Linear linear) {
        var merit = new Merit(Objective.ACCEPTANCE, new double[0]);
        var met = new LinkedHashSet<Deal>(List.of(deal));
        accepted(linear, limits.quick()).ifPresent(a -> met.add(a.deal()));
        return met.stream()
                .filter(d -> merit.of(room, d).length > 0 && frame.broken(d).isEmpty())
                .max((a, b) -> Arrays.compare(merit.of(room, a), merit.of(room, b)));
    }

    /** For each party that could open a zone alone, by how much it would have to come down; by the additive case around a package. */
    List<Agreement.Concession> concessions(Deal deal) {
        var something = new ArrayList<>(more);
        something.add(room.steps().something());
        var values = Linear.around(room, deal, something).atMeans();
        return Agreement.of(Frontier.of(values, limits.mostPoints())) instanceof Agreement.NoZone(var concessions)
                ? concessions
                : List.of();
    }

    /** As much effort as a proof may take; it goes as deep as there are terms, so many of them get a short one. */
    Acceptance.Effort proving() {
        long nodes = frame.terms().size() > MOST_PROVEN ? 0 : SHORT_PROOF;
        return isLarge()
                ? new Acceptance.Effort(
                        limits.effort().moves(), Math.min(nodes, limits.effort().nodes()))
                : limits.effort();
    }
}
