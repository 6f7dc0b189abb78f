package org.glienicke.core.dealroom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.glienicke.core.bargaining.Condition;
import org.glienicke.core.bargaining.Deal;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.valuation.Account;

/**
 * How fair a deal was, from each side's own values: what each gained, whether it would rather have been in another's place, how evenly the
 * gains lie, and what was left on the table. Scales of two parties are never added; shares of what each could have gained at most may stand
 * side by side.
 *
 * @param standing of the real deal
 * @param sides the parties that were asked, in the order of the table
 * @param spread largest less smallest share of what each could have gained, draw by draw; the equal-gain distance
 * @param missed how much more of its largest gain every party could have had at once, draw by draw; above 0 where the deal lies inside the
 *     frontier of what was proposable
 * @param better packages that were on average better for some and worse for none, those that give the worst-off most first
 * @param compared how many packages the deal was held against
 * @param core who could have blocked it, and whether another package would have held
 */
public record Fairness(
        Standing standing,
        List<Side> sides,
        Draws spread,
        Draws missed,
        List<Standing> better,
        int compared,
        Core core) {

    /** Packages that a deal is held against. */
    private static final int MOST_COMPARED = 60;

    private static final int MOST_BETTER = 3;

    /** Points of the heaviest swing: what a party that could gain nothing is measured against. */
    private static final double HUNDRED = 100;

    public Fairness {
        sides = List.copyOf(sides);
        better = List.copyOf(better);
    }

    /**
     * One party.
     *
     * @param net gain, draw by draw
     * @param share of what it could have gained at most in that draw, among packages that leave nobody worse off on average than the deal
     *     or than none; in [0, 1], a loss counts as no gain
     * @param envies what it would gain more in another's place, by its own weights
     */
    public record Side(Party.Id party, Draws net, Draws share, List<Envy> envies) {

        public Side {
            envies = List.copyOf(envies);
        }
    }

    /**
     * A party in the place of another: what that gave and got, it gives and gets [Foley 1967].
     *
     * @param more than in its own place, draw by draw
     */
    public record Envy(Party.Id of, Draws more) {}

    /**
     * Of a deal among all that was proposable.
     *
     * @param more conditions that the packages it is held against keep, beside those of the case
     */
    public static Fairness of(Room room, Deal real, List<Condition> more, Limits limits) {
        var asked = room.steps().asked(real);
        var deals = new LinkedHashSet<Deal>(List.of(real));
        deals.addAll(
                Front.aroundMade(room, real, real, more, limits, MOST_COMPARED).deals());
        var nothing = Deal.nothing(room.steps().frame(List.of()));
        deals.addAll(Front.aroundMade(room, nothing, real, more, limits, MOST_COMPARED)
                .deals());
        var ideal = asked.stream().map(p -> ideal(room, deals, p)).toList();
        var sides = new ArrayList<Side>();
        for (int i = 0; i < asked.size(); i++) {
            int party = asked.get(i);
            var net = room.net(real, party);
            sides.add(new Side(
                    room.about().parties().get(party),
                    net,
                    share(room, net, deals, party),
                    envies(room, real, party, asked)));
        }
        return new Fairness(
                Standing.of(room, real),
                sides,
                spread(sides),
                missed(room, real, deals, asked, ideal),
                better(room, real, deals),
                deals.size() - 1,
                Core.of(room, room, real, more, limits));
    }

    // most that a party gains on average in a package that leaves nobody worse off, or in the deal itself
    private static double ideal(Room room, Iterable<Deal> deals, int party) {
        double most = 0;
        for (var deal : deals) {
            most = Math.max(most, room.net(deal, party).mean());
        }
        return most;
    }

    // in each draw against the package that is best for the party there; a loss counts as no gain
    private static Draws share(Room room, Draws net, Iterable<Deal> deals, int party) {
        var most = new double[net.size()];
        for (var deal : deals) {
            var there = room.net(deal, party);
            for (int draw = 0; draw < most.length; draw++) {
                most[draw] = Math.max(most[draw], there.at(draw));
            }
        }
        var shares = new double[most.length];
        for (int draw = 0; draw < shares.length; draw++) {
            shares[draw] = most[draw] > 0 ? Math.max(0, net.at(draw)) / most[draw] : 0;
        }
        return Draws.owning(shares);
    }

    private static List<Envy> envies(Room room, Deal real, int party, List<Integer> asked) {
        var exchange = room.about().exchange(room.steps().lots(real));
        var parties = room.about().parties();
        var own = room.net(real, party);
        return asked.stream()
                .filter(other -> other != party)
                .map(other -> {
                    var turned = Mirror.of(exchange, parties.get(party), parties.get(other));
                    var there = Account.of(turned, room.preferences(party), room.prices());
                    return new Envy(parties.get(other), there.net().minus(own));
                })
                .toList();
    }

    private static Draws spread(List<Side> sides) {
        int draws = sides.getFirst().share().size();
        var spread = new double[draws];
        for (int draw = 0; draw < draws; draw++) {
            int now = draw;
            var shares = sides.stream().mapToDouble(s -> s.share().at(now)).summaryStatistics();
            spread[draw] = shares.getMax() - shares.getMin();
        }
        return Draws.owning(spread);
    }

    private static Draws missed(Room room, Deal real, Iterable<Deal> deals, List<Integer> asked, List<Double> ideal) {
        var missed = new double[room.draws()];
        for (var deal : deals) {
            var least = new double[room.draws()];
            java.util.Arrays.fill(least, Double.POSITIVE_INFINITY);
            for (int i = 0; i < asked.size(); i++) {
                var there = room.net(deal, asked.get(i));
                var here = room.net(real, asked.get(i));
                double scale = ideal.get(i) > 0 ? ideal.get(i) : HUNDRED;
                for (int draw = 0; draw < least.length; draw++) {
                    least[draw] = Math.min(least[draw], (there.at(draw) - here.at(draw)) / scale);
                }
            }
            boolean isForAll = asked.containsAll(room.steps().asked(deal));
            for (int draw = 0; draw < missed.length && isForAll; draw++) {
                missed[draw] = Math.max(missed[draw], least[draw]);
            }
        }
        return Draws.owning(missed);
    }

    private static List<Standing> better(Room room, Deal real, LinkedHashSet<Deal> deals) {
        return deals.stream()
                .filter(d -> Front.beats(room, d, real))
                .sorted(Comparator.comparingDouble((Deal d) -> -worstOff(room, d, real)))
                .limit(MOST_BETTER)
                .map(d -> Standing.of(room, d))
                .toList();
    }

    private static double worstOff(Room room, Deal deal, Deal real) {
        return IntStream.range(0, room.about().seats().size())
                .mapToDouble(p -> room.net(deal, p).mean() - room.net(real, p).mean())
                .min()
                .orElse(0);
    }
}
