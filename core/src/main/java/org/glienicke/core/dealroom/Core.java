package org.glienicke.core.dealroom;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.glienicke.core.bargaining.Condition;
import org.glienicke.core.bargaining.Deal;
import org.glienicke.core.bargaining.Proposable;
import org.glienicke.core.bargaining.Stability;
import org.glienicke.core.casebook.Party;

/**
 * Whether a package holds: who could block it, whether any other package is blocked by nobody (the core [Gillies 1959]), and what would
 * have to be added from outside. Asked of the case made additive around the package, at mean weights, where the answer is exact; every
 * coalition named does better by its accounts too.
 *
 * @param blocking coalitions that would rather go their own way, smallest first
 * @param isComplete whether every other coalition was shown to have nothing better
 * @param finding what there is besides
 */
public record Core(List<Blocking> blocking, boolean isComplete, Finding finding) {

    /** Packages that are tried for the core, each with the case made additive anew around it. */
    private static final int MOST_TRIED = 4;

    public Core {
        blocking = List.copyOf(blocking);
    }

    /** What there is besides a package that is or is not blocked. */
    public sealed interface Finding {

        /** Nobody blocks the package: it is in the core itself. */
        record Holds() implements Finding {}

        /**
         * Another package is blocked by nobody.
         *
         * @param standing of that package
         * @param subsidy that would make the first one hold
         */
        record Elsewhere(Standing standing, Subsidy subsidy) implements Finding {}

        /**
         * Nobody would leave having no deal at all for a package.
         *
         * @param subsidy that would make the first package hold
         */
        record NoDeal(Subsidy subsidy) implements Finding {}

        /**
         * Every package is blocked by somebody: the core is empty.
         *
         * @param standing of the package that coalitions gain least by leaving; it is in the least core
         * @param points that every member of some coalition could still gain by leaving it, each on its own scale
         * @param isLeast whether it was shown that no package has less
         * @param subsidy that would make the first package hold
         */
        record Empty(Standing standing, double points, boolean isLeast, Subsidy subsidy) implements Finding {}

        /** The package is blocked; whether another is not was not settled within the effort. */
        record Open(Subsidy subsidy) implements Finding {}

        /** More parties than coalitions can be asked for. */
        record TooMany(int parties) implements Finding {}
    }

    /**
     * What has to be added from outside.
     *
     * @param gifts to those who need any
     * @param isSmallest whether no smaller sum over the scales would do
     */
    public record Subsidy(List<Gift> gifts, boolean isSmallest) {

        public Subsidy {
            gifts = List.copyOf(gifts);
        }
    }

    /** To one party, in points of its own scale. */
    public record Gift(Party.Id party, double points) {}

    /** Of a package. */
    public static Core of(Room room, Room fresh, Deal deal, List<Condition> more, Limits limits) {
        int parties = room.about().seats().size();
        if (parties > Stability.MOST_PARTIES) {
            return new Core(List.of(), false, new Finding.TooMany(parties));
        }
        return new Work(room, fresh, more, limits).of(deal);
    }

    private record Work(Room room, Room fresh, List<Condition> more, Limits limits) {

        private Stability around(Deal deal) {
            var usual = Stability.Effort.USUAL;
            var effort = new Stability.Effort(usual.nodes(), usual.branches(), limits.deadline()::isOver);
            var values = Linear.around(room, deal, more).atMeans();
            return Stability.of(
                    new Stability.Table(
                            values, room.steps().touched(), room.steps().principals()),
                    effort);
        }

        private Core of(Deal deal) {
            var stability = around(deal);
            var blocked = stability.blocking(deal);
            var blocking = confirmed(blocked, deal);
            return new Core(
                    blocking, blocked.isComplete(), blocking.isEmpty() ? unblocked(blocked) : finding(deal, stability));
        }

        private List<Blocking> confirmed(Stability.Blocked blocked, Deal deal) {
            return blocked.coalitions().stream()
                    .map(b -> Blocking.confirmed(room, deal, b))
                    .flatMap(Optional::stream)
                    .toList();
        }

        private static Finding unblocked(Stability.Blocked blocked) {
            return blocked.isComplete() ? new Finding.Holds() : new Finding.Open(new Subsidy(List.of(), false));
        }

        // the additive case is exact at the package it is made around, so what it names is asked again around itself
        private Finding finding(Deal deal, Stability stability) {
            var subsidy = subsidy(stability.subsidy(deal));
            var seen = new HashSet<Deal>();
            var at = stability;
            for (int tried = 0; tried < MOST_TRIED; tried++) {
                var core = at.leastCore();
                if (core.isEmpty() || !seen.add(core.get().deal())) {
                    break;
                }
                if (core.get().isCoreEmpty()) {
                    return new Finding.Empty(
                            Standing.of(fresh, core.get().deal()),
                            (double) core.get().excess() / Proposable.PER_POINT,
                            core.get().isProven(),
                            subsidy);
                }
                at = around(core.get().deal());
                var blocked = at.blocking(core.get().deal());
                if (blocked.isComplete()
                        && confirmed(blocked, core.get().deal()).isEmpty()) {
                    return Room.isNothing(core.get().deal())
                            ? new Finding.NoDeal(subsidy)
                            : new Finding.Elsewhere(
                                    Standing.of(fresh, core.get().deal()), subsidy);
                }
            }
            return new Finding.Open(subsidy);
        }

        private Subsidy subsidy(Stability.Subsidy additive) {
            var gifts = IntStream.range(0, additive.byParty().size())
                    .filter(p -> additive.byParty().get(p) > 0)
                    .mapToObj(p -> new Gift(
                            room.about().parties().get(p),
                            (double) additive.byParty().get(p) / Proposable.PER_POINT))
                    .toList();
            return new Subsidy(gifts, additive.isSmallest());
        }
    }
}
