package org.glienicke.core.dealroom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.glienicke.core.bargaining.Condition;
import org.glienicke.core.bargaining.Counting;
import org.glienicke.core.bargaining.Pooled;
import org.glienicke.core.casebook.Case;
import org.glienicke.core.casebook.Term;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.valuation.Account;
import org.glienicke.core.valuation.Counted;
import org.glienicke.core.valuation.Criterion;

/**
 * A case as numbers that count together: what each step brings to each criterion of each party, read from accounts of its term alone.
 * Put together again by f(n), it is what the account of any package says, but for three things that are taken at their extreme, so that
 * no party is told to accept less often than it does: broken parity costs nothing, and a pardon costs nothing if it may turn out to be
 * how a release is done.
 */
final class Pooling {

    private static final double[] NOTHING = {};

    private final Room room;
    private final int party;
    private final Counting people;
    private final Counting faces;
    private final double[][] flat;
    private final Map<Criterion, Rows> rows = new EnumMap<>(Criterion.class);

    /** What steps bring to a pool. */
    @SuppressWarnings("ArrayRecordComponent") // lives while a pool is made
    private record Rows(double[] heads, double[][] alone) {

        static Rows of(int steps) {
            return new Rows(new double[steps], empty(steps));
        }
    }

    private Pooling(Room room, int party) {
        this.room = room;
        this.party = party;
        this.people = Counting.of(room.preferences(party).groupExponent().toArray());
        this.faces = Counting.of(new double[room.draws()]);
        this.flat = empty(room.steps().all().size());
    }

    private static double[][] empty(int steps) {
        var rows = new double[steps][];
        Arrays.fill(rows, NOTHING);
        return rows;
    }

    /**
     * Over all packages in which something is given.
     *
     * @param more conditions beside those of the case
     * @return empty where numbers count more than one by one in some draw
     */
    static Optional<Pooled> of(Room room, List<Condition> more) {
        var conditions = new ArrayList<>(more);
        conditions.add(room.steps().something());
        int parties = room.about().seats().size();
        if (IntStream.range(0, parties).anyMatch(party -> isSteep(room, party))) {
            return Optional.empty();
        }
        var sides = IntStream.range(0, parties)
                .mapToObj(party -> new Pooling(room, party).side())
                .toList();
        return Optional.of(new Pooled(room.steps().frame(conditions), sides));
    }

    private static boolean isSteep(Room room, int party) {
        return room.preferences(party).groupExponent().shareAbove(1) > 0;
    }

    private Pooled.Side side() {
        var touched = room.steps().touched();
        for (int step = 0; step < flat.length; step++) {
            if (room.steps().moved(step).contains(party)) {
                add(step);
            }
        }
        var asked = IntStream.range(0, flat.length)
                .filter(step -> touched.get(step).contains(party))
                .boxed()
                .collect(Collectors.toSet());
        var pools = rows.entrySet().stream()
                .map(pool -> pool(pool.getKey(), pool.getValue()))
                .toList();
        return new Pooled.Side(bar(), room.about().seats().get(party).isPrincipal(), asked, flat, pools);
    }

    // what an account holds without any term is there whatever is given
    private double[] bar() {
        return Draws.constant(0, room.draws()).minus(account(Map.of()).net()).toArray();
    }

    private Account account(Map<String, Integer> lots) {
        return Account.of(room.about().exchange(lots).withoutTalks(), room.preferences(party), room.prices());
    }

    // what the lot adds to those before it, criterion by criterion
    private void add(int step) {
        var lot = room.steps().all().get(step);
        var term = room.about().terms().get(lot.term());
        var before = new EnumMap<Criterion, Counted>(Criterion.class);
        counted(term, lot.lot() - 1).forEach(c -> before.put(c.criterion(), c));
        for (var now : counted(term, lot.lot())) {
            var alone = now.alone().toArray();
            var then = before.get(now.criterion());
            for (int draw = 0; then != null && draw < alone.length; draw++) {
                alone[draw] -= then.alone().at(draw);
            }
            put(step, now, then == null ? now.heads() : now.heads() - then.heads(), alone);
        }
    }

    private List<Counted> counted(Case.OnTable term, int lots) {
        return lots == 0
                ? List.of()
                : Counted.of(
                        account(Map.of(term.id(), lots)),
                        room.preferences(party).groupExponent());
    }

    private void put(int step, Counted counted, double heads, double[] alone) {
        if (Counted.manner(counted.criterion()) == Counted.Manner.APART) {
            flat[step] = mayBeRelease(step) && counted.criterion().kind() == Criterion.Kind.COST
                    ? NOTHING
                    : signed(alone, counted.criterion());
            return;
        }
        var pool = rows.computeIfAbsent(counted.criterion(), _ -> Rows.of(flat.length));
        pool.heads()[step] = heads;
        pool.alone()[step] = alone;
    }

    // a pardon of somebody who is released in the same package counts with the release
    private boolean mayBeRelease(int step) {
        var lot = room.steps().all().get(step);
        return room.about().terms().get(lot.term()).term() instanceof Term.Relief relief
                && !relief.including().isEmpty();
    }

    private static double[] signed(double[] alone, Criterion criterion) {
        return Arrays.stream(alone).map(one -> criterion.kind().sign() * one).toArray();
    }

    private Pooled.Pool pool(Criterion criterion, Rows rows) {
        return new Pooled.Pool(
                criterion.kind() == Criterion.Kind.GAIN,
                Counted.manner(criterion) == Counted.Manner.FACES ? faces : people,
                rows.heads(),
                rows.alone(),
                criterion == Criterion.LEVERAGE ? kept() : Pooled.Kept.NOTHING);
    }

    private Pooled.Kept kept() {
        double all = kept(Map.of());
        var without = new double[flat.length];
        for (int step = 0; step < without.length; step++) {
            var lot = room.steps().all().get(step);
            if (lot.lot() == 1) {
                without[step] =
                        all - kept(Map.of(room.about().terms().get(lot.term()).id(), 1));
            }
        }
        return new Pooled.Kept(all - Arrays.stream(without).sum(), without);
    }

    private double kept(Map<String, Integer> lots) {
        return room.about().exchange(lots).talks().kept(room.about().parties().get(party));
    }
}
