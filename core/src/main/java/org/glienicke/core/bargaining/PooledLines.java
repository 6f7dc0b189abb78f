package org.glienicke.core.bargaining;

import java.util.Arrays;

/** Lines above gains and below costs of each pool, from what of it is given to all that may still come. */
final class PooledLines {

    private final PooledParts parts;
    private final PooledSeats seats;
    private final int draws;
    /** {@code heads[depth][pool]} given by the choices made. */
    private final double[][] heads;
    /** {@code kept[depth][pool]}: heads that would be kept if nothing more were given. */
    private final double[][] kept;
    /** {@code alone[depth][pool][draw]} of those given. */
    private final double[][][] alone;
    /** {@code perHead[pool][draw]}, {@code perWorth[pool][draw]}: slopes of the lines. */
    private final double[][] perHead;

    private final double[][] perWorth;
    /** {@code least[pool][draw]}: the least worth of a head alone. */
    private final double[][] least;

    PooledLines(PooledParts parts, PooledSeats seats) {
        this.parts = parts;
        this.seats = seats;
        this.draws = parts.pooled().draws();
        int pools = parts.pools();
        this.heads = new double[parts.size() + 1][pools];
        this.kept = new double[parts.size() + 1][pools];
        this.alone = new double[parts.size() + 1][pools][];
        this.perHead = new double[pools][draws];
        this.perWorth = new double[pools][draws];
        this.least = new double[pools][draws];
        for (int pool = 0; pool < pools; pool++) {
            kept[0][pool] = parts.pool(pool).kept().most();
            alone[0][pool] = new double[draws];
            Arrays.fill(least[pool], Double.POSITIVE_INFINITY);
        }
        for (int choice = 0; choice < parts.size(); choice++) {
            for (int option = 0; option < parts.options(choice); option++) {
                lower(choice, option);
            }
        }
    }

    private void lower(int choice, int option) {
        for (int side = 0; side < seats.size(); side++) {
            var part = parts.part(choice, option, side);
            for (int i = 0; i < part.pools().length; i++) {
                var row = least[part.pools()[i]];
                for (int draw = 0; part.heads()[i] > 0 && draw < draws; draw++) {
                    row[draw] = Math.min(row[draw], part.alone()[i][draw] / part.heads()[i]);
                }
            }
        }
    }

    /** Makes the choice of this depth. */
    void choose(int depth, int option) {
        System.arraycopy(heads[depth], 0, heads[depth + 1], 0, parts.pools());
        System.arraycopy(kept[depth], 0, kept[depth + 1], 0, parts.pools());
        System.arraycopy(alone[depth], 0, alone[depth + 1], 0, parts.pools());
        for (int side = 0; side < seats.size(); side++) {
            var part = parts.part(depth, option, side);
            for (int i = 0; i < part.pools().length; i++) {
                int pool = part.pools()[i];
                heads[depth + 1][pool] += part.heads()[i];
                kept[depth + 1][pool] -= part.freed()[i];
                alone[depth + 1][pool] = alone[depth][pool].clone();
                Pooled.add(alone[depth + 1][pool], part.alone()[i], 1);
            }
        }
    }

    /** Draws the lines of a party's pools, and adds to its slack where they start. */
    void draw(int depth, int side, double[] slack) {
        for (int pool : parts.poolsOf(side)) {
            if (parts.pool(pool).isGain()) {
                above(depth, pool, slack);
            } else {
                below(depth, pool, slack);
            }
        }
    }

    // those given count less by each who comes: a chord of f(n) / n, which is convex
    private void above(int depth, int pool, double[] slack) {
        double given = heads[depth][pool];
        double more = seats.most(depth, pool);
        var counting = parts.pool(pool).counting();
        var each = counting.each(given);
        var last = counting.each(given + more);
        var so = alone[depth][pool];
        for (int draw = 0; draw < draws; draw++) {
            slack[draw] += so[draw] * each[draw];
            perHead[pool][draw] = more == 0 ? 0 : so[draw] * (last[draw] - each[draw]) / more;
        }
    }

    private void below(int depth, int pool, double[] slack) {
        double given = heads[depth][pool];
        double more = seats.most(depth, pool);
        double spent = spent(depth, pool);
        var counting = parts.pool(pool).counting();
        var last = counting.each(given + more);
        var so = alone[depth][pool];
        if (given == 0 || more == 0) {
            for (int draw = 0; draw < draws; draw++) {
                slack[draw] -= spent * so[draw] * last[draw];
                perWorth[pool][draw] = spent * last[draw];
            }
            return;
        }
        var first = counting.all(given);
        var whole = counting.all(given + more);
        for (int draw = 0; draw < draws; draw++) {
            double slope = (whole[draw] - first[draw]) / more;
            // f(n) is at least this and the slope times n; both are multiplied by the mean worth of a head
            double stump = first[draw] - slope * given;
            double mean = so[draw] / given;
            double lowest = Math.min(mean, (so[draw] + least[pool][draw] * more) / (given + more));
            double half = mean * more / 2;
            boolean isChord = stump * lowest + slope * (so[draw] + half) > last[draw] * (so[draw] + half);
            slack[draw] -= spent * (isChord ? stump * lowest + slope * so[draw] : last[draw] * so[draw]);
            perWorth[pool][draw] = spent * (isChord ? slope : last[draw]);
        }
    }

    // at least the share that those given now, or else the fewest who may be, are of all asked for
    private double spent(int depth, int pool) {
        double left = kept[depth][pool];
        double given = heads[depth][pool] > 0 ? heads[depth][pool] : seats.fewest(depth, pool);
        return left <= 0 || Double.isInfinite(given) ? 1 : given / (given + left);
    }

    /** {@code [draw]}: what a part adds at most, by the lines drawn. */
    void worth(int depth, PooledParts.Part part, double[] to) {
        Arrays.fill(to, 0);
        Pooled.add(to, part.flat(), 1);
        for (int i = 0; i < part.pools().length; i++) {
            int pool = part.pools()[i];
            var row = part.alone()[i];
            if (parts.pool(pool).isGain()) {
                var each = parts.pool(pool).counting().each(heads[depth][pool] + part.heads()[i]);
                for (int draw = 0; draw < row.length; draw++) {
                    to[draw] += row[draw] * each[draw] + part.heads()[i] * perHead[pool][draw];
                }
            } else {
                for (int draw = 0; draw < row.length; draw++) {
                    to[draw] -= row[draw] * perWorth[pool][draw];
                }
            }
        }
    }
}
