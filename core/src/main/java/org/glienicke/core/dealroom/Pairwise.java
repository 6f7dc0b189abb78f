package org.glienicke.core.dealroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glienicke.core.bargaining.Condition;
import org.glienicke.core.bargaining.Contradiction;
import org.glienicke.core.bargaining.Deal;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.probability.Chance;

/**
 * What any two parties could agree on by themselves, with only what they give each other: the search of a negotiator who sees one-for-one.
 * A pair has a deal if each of the two gives something and neither loses on average.
 *
 * @param pairs those between whom something could be given
 * @param loosened those who could agree if no constraint were assumed, and cannot as it is
 */
public record Pairwise(List<Pair> pairs, List<Pair> loosened) {

    public Pairwise {
        pairs = List.copyOf(pairs);
        loosened = List.copyOf(loosened);
    }

    /** Two parties and what came of asking them. */
    public record Pair(Party.Id one, Party.Id other, Finding finding) {

        private boolean isOf(Pair pair) {
            return one.equals(pair.one()) && other.equals(pair.other());
        }
    }

    /** What there is between two parties. */
    public sealed interface Finding {

        /** They could agree without anybody else. */
        record Found(Standing standing) implements Finding {}

        /**
         * The likeliest package between them leaves one of them worse off on average.
         *
         * @param standing of that package
         */
        record Refused(Standing standing) implements Finding {}

        /** One of them has nothing to give the other. */
        record OneWay(Party.Id empty) implements Finding {}

        /** What they could give each other is tied to what others give; these constraints cannot be kept together by two. */
        record Tied(List<Condition> conditions) implements Finding {}
    }

    /** Whether any two have a deal. */
    public boolean hasDeal() {
        return pairs.stream().anyMatch(Pairwise::isFound);
    }

    /** All pairs, under all constraints; and once more under those that are wholly fact, if others are assumed. */
    public static Pairwise of(Room choosing, Room fresh, List<Condition> more, Limits limits, Chance chance) {
        var pairs = pairs(choosing, fresh, more, limits, chance);
        var facts = choosing.withoutAssumedConstraints();
        if (facts.about().constraints().equals(choosing.about().constraints())) {
            return new Pairwise(pairs, List.of());
        }
        var loosened = new ArrayList<>(pairs(facts, fresh.withoutAssumedConstraints(), more, limits, chance));
        loosened.removeIf(pair -> !isFound(pair) || pairs.stream().anyMatch(p -> isFound(p) && p.isOf(pair)));
        return new Pairwise(pairs, loosened);
    }

    private static boolean isFound(Pair pair) {
        return pair.finding() instanceof Finding.Found;
    }

    private static List<Pair> pairs(Room choosing, Room fresh, List<Condition> more, Limits limits, Chance chance) {
        var pairs = new ArrayList<Pair>();
        var parties = choosing.about().parties();
        for (int one = 0; one < parties.size(); one++) {
            for (int other = one + 1; other < parties.size(); other++) {
                var there = choosing.steps().given(one, other);
                var back = choosing.steps().given(other, one);
                if (!there.isEmpty() || !back.isEmpty()) {
                    var finding = there.isEmpty() || back.isEmpty()
                            ? new Finding.OneWay(parties.get(there.isEmpty() ? one : other))
                            : new Asked(choosing.between(one, other), fresh.between(one, other), one, other)
                                    .finding(more, limits, chance);
                    pairs.add(new Pair(parties.get(one), parties.get(other), finding));
                }
            }
        }
        return pairs;
    }

    /** Two parties being asked. */
    private record Asked(Room choosing, Room fresh, int one, int other) {

        private Finding finding(List<Condition> more, Limits limits, Chance chance) {
            var all = new ArrayList<>(more);
            choosing.steps().between(one, other).ifPresent(all::addAll);
            var search = new Search(choosing, all, limits, chance);
            var clash = Contradiction.of(search.frame());
            if (clash.isPresent()) {
                return new Finding.Tied(clash.get().conditions().stream()
                        .filter(c -> choosing.steps().isNamed(c))
                        .toList());
            }
            Optional<Deal> likeliest = search.mostAcceptable();
            var standing = Standing.of(fresh, likeliest.orElseGet(() -> Deal.nothing(search.frame())));
            return likeliest.filter(choosing::isInZone).isPresent()
                    ? new Finding.Found(standing)
                    : new Finding.Refused(standing);
        }
    }
}
