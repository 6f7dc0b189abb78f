package org.glienicke.core.dealroom;

import java.util.ArrayList;
import java.util.List;
import org.glienicke.core.bargaining.Acceptance;
import org.glienicke.core.bargaining.Deal;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.valuation.Account;

/**
 * How a package stands with everybody at the table, on draws that took no part in choosing it.
 *
 * @param sides in the order of the table, those not asked among them
 * @param all share of draws in which all who are asked accept
 */
public record Standing(Deal deal, List<Side> sides, Acceptance.Estimate all) {

    public Standing {
        sides = List.copyOf(sides);
    }

    /**
     * One party's view of the package.
     *
     * @param isAsked whether its consent is needed
     * @param account drawn up as for an exchange of the record
     * @param net 0 for a party that is not asked
     */
    public record Side(Party.Id party, boolean isAsked, Account account, Draws net) {

        /** Share of draws in which it does not lose. */
        public double acceptance() {
            int accepted = 0;
            for (int draw = 0; draw < net.size(); draw++) {
                accepted += net.at(draw) >= 0 ? 1 : 0;
            }
            return (double) accepted / net.size();
        }
    }

    /** On the draws of a room. */
    public static Standing of(Room room, Deal deal) {
        var sides = new ArrayList<Side>();
        var asked = room.steps().asked(deal);
        for (int party = 0; party < room.about().seats().size(); party++) {
            var account = room.account(deal, party);
            boolean isAsked = asked.contains(party);
            var net = isAsked ? account.net() : Draws.constant(0, room.draws());
            sides.add(new Side(room.about().parties().get(party), isAsked, account, net));
        }
        double share = (double) accepted(sides, room.draws()) / room.draws();
        return new Standing(deal, sides, new Acceptance.Estimate(share, Math.sqrt(share * (1 - share) / room.draws())));
    }

    private static int accepted(List<Side> sides, int draws) {
        int accepted = 0;
        for (int draw = 0; draw < draws; draw++) {
            boolean all = true;
            for (var side : sides) {
                all &= side.net().at(draw) >= 0;
            }
            accepted += all ? 1 : 0;
        }
        return accepted;
    }

    public Side side(Party.Id party) {
        return sides.stream()
                .filter(s -> s.party().equals(party))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("party is " + party + ", not at this table"));
    }

    /** The parties whose consent is needed. */
    public List<Side> asked() {
        return sides.stream().filter(Side::isAsked).toList();
    }

    /** Draws in which every party that is asked accepts, as 1, and 0 in the others. */
    public Draws accepted() {
        var all = new double[sides.getFirst().net().size()];
        for (int draw = 0; draw < all.length; draw++) {
            int now = draw;
            all[draw] = sides.stream().allMatch(s -> s.net().at(now) >= 0) ? 1 : 0;
        }
        return Draws.owning(all);
    }
}
