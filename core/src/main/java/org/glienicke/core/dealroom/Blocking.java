package org.glienicke.core.dealroom;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.glienicke.core.bargaining.Condition;
import org.glienicke.core.bargaining.Deal;
import org.glienicke.core.bargaining.Frontier;
import org.glienicke.core.bargaining.Values;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.probability.Draws;

/**
 * Parties that would rather go their own way than take a package: all of them do better on average by a package among themselves [Gillies
 * 1959], found with the case made additive around the package and confirmed by their accounts. Only coalitions that hang together by what
 * their members could give one another are asked; one that does not is no stronger than its parts.
 *
 * @param members in the order of the table
 * @param deal what they would do; nothing for a party alone
 * @param share of draws in which every member does better
 */
public record Blocking(List<Party.Id> members, Deal deal, double share) {

    /** Parties beyond which coalitions are too many. */
    public static final int MOST_PARTIES = 10;

    public Blocking {
        members = List.copyOf(members);
    }

    /** Those that could block a package, smallest first. */
    public static List<Blocking> of(Room room, Deal deal, List<Condition> more, Limits limits) {
        var asking = new Asking(room, deal, Linear.around(room, deal, more).atMeans(), limits);
        int parties = room.about().seats().size();
        var found = new ArrayList<Blocking>();
        for (int size = 1; size <= parties && parties <= MOST_PARTIES; size++) {
            for (int bits = 1; bits < 1 << parties && !limits.isOver(); bits++) {
                if (Integer.bitCount(bits) == size) {
                    int coalition = bits;
                    asking.blocking(new TreeSet<>(IntStream.range(0, parties)
                                    .filter(p -> ((coalition >> p) & 1) == 1)
                                    .boxed()
                                    .toList()))
                            .ifPresent(found::add);
                }
            }
        }
        return List.copyOf(found);
    }

    /** One package before all coalitions. */
    private record Asking(Room room, Deal deal, Values values, Limits limits) {

        private Optional<Blocking> blocking(Set<Integer> members) {
            if (members.size() == 1) {
                return confirmed(members, Deal.nothing(values));
            }
            if (!hangsTogether(members)) {
                return Optional.empty();
            }
            var frontier = Frontier.of(values.among(members), limits.mostPoints());
            int best = -1;
            long most = 0;
            for (int point = 0; point < frontier.size(); point++) {
                long margin = Long.MAX_VALUE;
                for (int party : members) {
                    margin = Math.min(margin, frontier.worth(point, party) - values.worth(deal, party));
                }
                if (margin > most) {
                    most = margin;
                    best = point;
                }
            }
            return best < 0 ? Optional.empty() : confirmed(members, frontier.deal(best));
        }

        private boolean hangsTogether(Set<Integer> members) {
            var reached = new HashSet<>(Set.of(members.iterator().next()));
            boolean isGrowing = true;
            while (isGrowing) {
                isGrowing = false;
                for (var step : room.steps().all()) {
                    boolean isWithin = members.contains(step.giver()) && members.contains(step.receiver());
                    if (isWithin && (reached.contains(step.giver()) || reached.contains(step.receiver()))) {
                        isGrowing |= reached.add(step.giver());
                        isGrowing |= reached.add(step.receiver());
                    }
                }
            }
            return reached.containsAll(members);
        }

        private Optional<Blocking> confirmed(Set<Integer> members, Deal own) {
            boolean isBetter = members.stream()
                    .allMatch(p -> gain(own, p).mean() > room.net(deal, p).mean());
            return isBetter
                    ? Optional.of(new Blocking(
                            members.stream().map(room.about().parties()::get).toList(), own, share(members, own)))
                    : Optional.empty();
        }

        // outside every package a party has its reservation value, which is no gain
        private Draws gain(Deal own, int party) {
            return Room.isNothing(own) ? Draws.constant(0, room.draws()) : room.net(own, party);
        }

        private double share(Set<Integer> members, Deal own) {
            int better = 0;
            for (int draw = 0; draw < room.draws(); draw++) {
                int now = draw;
                better += members.stream()
                                .allMatch(p ->
                                        gain(own, p).at(now) > room.net(deal, p).at(now))
                        ? 1
                        : 0;
            }
            return (double) better / room.draws();
        }
    }
}
