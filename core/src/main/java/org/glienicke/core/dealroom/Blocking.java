package org.glienicke.core.dealroom;

import java.util.List;
import java.util.Optional;
import org.glienicke.core.bargaining.Deal;
import org.glienicke.core.bargaining.Stability;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.probability.Draws;

/**
 * Parties that would rather go their own way than take a package: all of them do better on average by a package among themselves [Gillies
 * 1959], found with the case made additive around the package and confirmed by their accounts.
 *
 * @param members in the order of the table
 * @param deal what they would do; nothing for a party alone
 * @param share of draws in which every member does better
 */
public record Blocking(List<Party.Id> members, Deal deal, double share) {

    public Blocking {
        members = List.copyOf(members);
    }

    /** What the additive case says, if the accounts say so too. */
    static Optional<Blocking> confirmed(Room room, Deal deal, Stability.Blocking additive) {
        boolean isBetter = additive.members().stream()
                .allMatch(p -> gain(room, additive.deal(), p).mean()
                        > room.net(deal, p).mean());
        boolean isAlone = additive.members().size() == 1;
        if (!isBetter || (!isAlone && Room.isNothing(additive.deal()))) {
            return Optional.empty();
        }
        var members =
                additive.members().stream().map(room.about().parties()::get).toList();
        return Optional.of(new Blocking(members, additive.deal(), share(room, deal, additive)));
    }

    // outside every package a party has its reservation value, which is no gain
    private static Draws gain(Room room, Deal own, int party) {
        return Room.isNothing(own) ? Draws.constant(0, room.draws()) : room.net(own, party);
    }

    private static double share(Room room, Deal deal, Stability.Blocking additive) {
        int better = 0;
        for (int draw = 0; draw < room.draws(); draw++) {
            int now = draw;
            better += additive.members().stream()
                            .allMatch(p -> gain(room, additive.deal(), p).at(now)
                                    > room.net(deal, p).at(now))
                    ? 1
                    : 0;
        }
        return (double) better / room.draws();
    }
}
