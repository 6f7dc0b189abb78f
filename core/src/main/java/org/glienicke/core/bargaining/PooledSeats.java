package org.glienicke.core.bargaining;

import java.util.Arrays;

/**
 * Who is asked: a proof goes through the parties that are asked only about some terms, and takes each as asked, so that it has to
 * accept, or as not asked, so that its terms are out. Until that is settled a party stands in nobody's way.
 */
final class PooledSeats {

    /** What is known of a party. */
    enum Seat {
        ASKED,
        OUT,
        OPEN
    }

    private final PooledParts parts;
    private final Seat[] seats;
    /** {@code isAllowed[choice][option]}: whether nobody who is out has to be asked about it. */
    private final boolean[][] isAllowed;
    /** {@code most[depth][pool]}: heads that the choices from this one on can add. */
    private final double[][] most;
    /** {@code fewest[depth][pool]}: heads of the smallest option of those that adds any. */
    private final double[][] fewest;

    PooledSeats(PooledParts parts) {
        this.parts = parts;
        this.seats = parts.pooled().sides().stream()
                .map(side -> side.isPrincipal() ? Seat.ASKED : Seat.OPEN)
                .toArray(Seat[]::new);
        this.isAllowed = new boolean[parts.size()][];
        this.most = new double[parts.size() + 1][parts.pools()];
        this.fewest = new double[parts.size() + 1][parts.pools()];
        reckon();
    }

    void settle(int side, Seat seat) {
        seats[side] = seat;
        reckon();
    }

    boolean isAsked(int side) {
        return seats[side] == Seat.ASKED;
    }

    boolean isAllowed(int choice, int option) {
        return isAllowed[choice][option];
    }

    /** The first party from this one on that is not settled; the number of parties if all are. */
    int nextOpen(int side) {
        int next = side;
        while (next < seats.length && seats[next] != Seat.OPEN) {
            next++;
        }
        return next;
    }

    int size() {
        return seats.length;
    }

    /** Heads that the choices from this one on can add to a pool. */
    double most(int depth, int pool) {
        return most[depth][pool];
    }

    /** Heads of the smallest option from this choice on that adds any to a pool; infinite if none does. */
    double fewest(int depth, int pool) {
        return fewest[depth][pool];
    }

    private void reckon() {
        Arrays.fill(fewest[parts.size()], Double.POSITIVE_INFINITY);
        for (int choice = parts.size() - 1; choice >= 0; choice--) {
            isAllowed[choice] = new boolean[parts.options(choice)];
            fewest[choice] = fewest[choice + 1].clone();
            var added = new double[parts.pools()];
            for (int option = 0; option < isAllowed[choice].length; option++) {
                isAllowed[choice][option] =
                        Arrays.stream(parts.asked(choice, option)).noneMatch(side -> seats[side] == Seat.OUT);
                if (isAllowed[choice][option]) {
                    count(choice, option, added);
                }
            }
            for (int pool = 0; pool < added.length; pool++) {
                most[choice][pool] = most[choice + 1][pool] + added[pool];
            }
        }
    }

    private void count(int choice, int option, double[] added) {
        for (int side = 0; side < seats.length; side++) {
            var part = parts.part(choice, option, side);
            for (int i = 0; i < part.pools().length; i++) {
                int pool = part.pools()[i];
                added[pool] = Math.max(added[pool], part.heads()[i]);
                if (part.heads()[i] > 0) {
                    fewest[choice][pool] = Math.min(fewest[choice][pool], part.heads()[i]);
                }
            }
        }
    }
}
