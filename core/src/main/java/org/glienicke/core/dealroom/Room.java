package org.glienicke.core.dealroom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glienicke.core.bargaining.Deal;
import org.glienicke.core.casebook.Case;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.valuation.Account;
import org.glienicke.core.valuation.Preferences;
import org.glienicke.core.valuation.Prices;

/**
 * Where packages of a case are worth something: each party's account of a package under its preferences, drawn up by the same
 * {@link Account} that explains an exchange of the record. What was worked out once is kept, as long as there is room.
 */
public final class Room {

    /** Numbers kept at most, in all packages together, unless somebody says how many. */
    private static final long MOST_KEPT = 20_000_000;

    /** Packages kept however many draws each has. */
    private static final long FEWEST_KEPT = 16;

    private final Steps steps;
    private final List<Preferences> preferences;
    private final Prices prices;
    private final long mostKept;
    private final Map<Key, Draws> kept;

    /** For each party the steps that can move its account; packages that agree in those are worth the same to it. */
    private final List<List<Integer>> moving;

    private record Key(int party, List<Integer> copies) {}

    private Room(Steps steps, List<Preferences> preferences, Prices prices, long mostKept) {
        this.steps = steps;
        this.preferences = preferences;
        this.prices = prices;
        this.moving = moving(steps);
        this.mostKept = mostKept;
        long most = Math.max(FEWEST_KEPT, mostKept / draws());
        this.kept = new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Draws> eldest) {
                return size() > most;
            }
        };
    }

    private static List<List<Integer>> moving(Steps steps) {
        var moving = new ArrayList<List<Integer>>();
        steps.about().seats().forEach(_ -> moving.add(new ArrayList<>()));
        for (int step = 0; step < steps.all().size(); step++) {
            for (int party : steps.moved(step)) {
                moving.get(party).add(step);
            }
        }
        return List.copyOf(moving);
    }

    /**
     * The room of a case.
     *
     * @param preferences of every party at the table, all with the same number of draws
     */
    public static Room of(Steps steps, Map<Party.Id, Preferences> preferences, Prices prices) {
        var inOrder = new ArrayList<Preferences>();
        for (var party : steps.about().parties()) {
            var found = preferences.get(party);
            if (found == null
                    || (!inOrder.isEmpty() && found.size() != inOrder.getFirst().size())) {
                throw new IllegalArgumentException(
                        "preferences lack " + party + ", or its draws are of another number");
            }
            inOrder.add(found);
        }
        return new Room(steps, List.copyOf(inOrder), prices, MOST_KEPT);
    }

    /** The same room with so many numbers kept at most, eight bytes each. */
    public Room keepingAtMost(long numbers) {
        return new Room(steps, preferences, prices, numbers);
    }

    /** The same room with two parties whose deal it is; the others are asked only for what they give or get. */
    Room between(int one, int other) {
        return new Room(steps.between(List.of(one, other)), preferences, prices, mostKept);
    }

    /** The same room with the constraints that are wholly fact. */
    Room withoutAssumedConstraints() {
        return new Room(Steps.of(about().withoutAssumedConstraints()), preferences, prices, mostKept);
    }

    public Case about() {
        return steps.about();
    }

    public Steps steps() {
        return steps;
    }

    public int draws() {
        return preferences.getFirst().size();
    }

    Preferences preferences(int party) {
        return preferences.get(party);
    }

    Prices prices() {
        return prices;
    }

    /** A party's account of a package, its reservation value in it. */
    public Account account(Deal deal, int party) {
        return Account.of(about().exchange(steps.lots(deal)), preferences.get(party), prices);
    }

    /** Net gain of a party by a package, draw by draw; 0 for one that is not asked because the package does not touch it. */
    public Draws net(Deal deal, int party) {
        var key = new Key(
                party, moving.get(party).stream().map(deal.copies()::get).toList());
        synchronized (kept) {
            var known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        var net = steps.asked(deal).contains(party) ? account(deal, party).net() : Draws.constant(0, draws());
        if (!Double.isFinite(net.mean())) {
            throw new IllegalArgumentException(
                    "preferences of " + about().parties().get(party) + " give the package a worth of " + net.mean()
                            + ", which is no finite number");
        }
        synchronized (kept) {
            kept.put(key, net);
        }
        return net;
    }

    /** Net gains by party, in the order of the table. */
    public List<Draws> nets(Deal deal) {
        var nets = new ArrayList<Draws>();
        for (int party = 0; party < about().seats().size(); party++) {
            nets.add(net(deal, party));
        }
        return nets;
    }

    /** Mean net gains by party. */
    public List<Double> means(Deal deal) {
        return nets(deal).stream().map(Draws::mean).toList();
    }

    /** In how many draws every party that is asked gains or at least does not lose. */
    public int accepted(Deal deal) {
        var nets = steps.asked(deal).stream().map(p -> net(deal, p)).toList();
        int accepted = 0;
        for (int draw = 0; draw < draws(); draw++) {
            boolean all = true;
            for (var net : nets) {
                all &= net.at(draw) >= 0;
            }
            accepted += all ? 1 : 0;
        }
        return accepted;
    }

    /** Whether no party that is asked loses on average, and something is given. */
    public boolean isInZone(Deal deal) {
        return !isNothing(deal)
                && steps.asked(deal).stream().allMatch(p -> net(deal, p).mean() >= 0);
    }

    static boolean isNothing(Deal deal) {
        return deal.copies().stream().allMatch(c -> c == 0);
    }
}
