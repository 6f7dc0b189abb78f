package org.glienicke.core.bargaining;

import java.util.List;

/**
 * The coordinates of partial deals. First the keys: counts in bands with two ends, in which only equal counts compare. Then worth to each
 * party. Then counts in bands with one end, signed so that more is better. A coordinate that can no longer reach its floor, or stay under
 * its ceiling, whatever is still chosen, ends a partial deal.
 */
final class Scales {

    final int keys;
    final int parties;
    final int size;
    /** {@code gain[choice][option][coordinate]}. */
    final long[][][] gain;

    private final long[] floor;
    private final long[] ceiling;
    private final long[][] most;
    private final long[][] least;

    private Scales(Choices choices, List<Condition.Band> closed, List<Condition.Band> open, boolean onlyAcceptable) {
        var values = choices.values();
        keys = closed.size();
        parties = values.parties().size();
        size = keys + parties + open.size();
        gain = new long[choices.all().size()][][];
        for (int choice = 0; choice < gain.length; choice++) {
            gain[choice] = new long[choices.all().get(choice).size()][size];
            for (int option = 0; option < gain[choice].length; option++) {
                fill(gain[choice][option], choices, choices.all().get(choice).get(option), closed, open);
            }
        }
        floor = new long[size];
        ceiling = new long[size];
        for (int c = 0; c < size; c++) {
            ceiling[c] = c < keys ? closed.get(c).high() : Long.MAX_VALUE;
            if (c < keys) {
                floor[c] = closed.get(c).low();
            } else if (c < keys + parties) {
                floor[c] = onlyAcceptable ? values.reservations().get(c - keys) : Long.MIN_VALUE;
            } else {
                floor[c] = sign(open.get(c - keys - parties)) > 0
                        ? open.get(c - keys - parties).low()
                        : -open.get(c - keys - parties).high();
            }
        }
        most = new long[gain.length + 1][size];
        least = new long[gain.length + 1][size];
        for (int choice = gain.length - 1; choice >= 0; choice--) {
            for (int c = 0; c < size; c++) {
                long high = gain[choice].length == 0 ? 0 : Long.MIN_VALUE;
                long low = gain[choice].length == 0 ? 0 : Long.MAX_VALUE;
                for (var option : gain[choice]) {
                    high = Math.max(high, option[c]);
                    low = Math.min(low, option[c]);
                }
                most[choice][c] = most[choice + 1][c] + high;
                least[choice][c] = least[choice + 1][c] + low;
            }
        }
    }

    static Scales of(Choices choices, boolean onlyAcceptable) {
        var bands = choices.bands();
        var closed = bands.stream().filter(b -> isLow(b) && isHigh(b)).toList();
        var open = bands.stream().filter(b -> isLow(b) != isHigh(b)).toList();
        return new Scales(choices, closed, open, onlyAcceptable);
    }

    private static boolean isLow(Condition.Band band) {
        return band.low() != -Condition.NO_LIMIT;
    }

    private static boolean isHigh(Condition.Band band) {
        return band.high() != Condition.NO_LIMIT;
    }

    private static int sign(Condition.Band band) {
        return isLow(band) ? 1 : -1;
    }

    private static void fill(
            long[] row,
            Choices choices,
            Choices.Option option,
            List<Condition.Band> closed,
            List<Condition.Band> open) {
        int c = 0;
        for (var band : closed) {
            row[c++] = choices.count(option, band);
        }
        for (int party = 0; party < choices.values().parties().size(); party++) {
            row[c++] = choices.worth(option, party);
        }
        for (var band : open) {
            row[c++] = sign(band) * choices.count(option, band);
        }
    }

    /** The least that a coordinate has to reach. */
    long floor(int coordinate) {
        return floor[coordinate];
    }

    /** Whether worth to two parties is all there is, and no floor under it. */
    boolean isTwoUnbounded() {
        return size == 2 && floor[0] == Long.MIN_VALUE && floor[1] == Long.MIN_VALUE;
    }

    /** Whether coordinates other than worth take part. */
    boolean hasBands() {
        return size > parties;
    }

    /** Whether a partial deal, with all choices before this one made, may still become a feasible one. */
    boolean isOpen(long[] point, int nextChoice) {
        for (int c = 0; c < size; c++) {
            if (point[c] + most[nextChoice][c] < floor[c] || point[c] + least[nextChoice][c] > ceiling[c]) {
                return false;
            }
        }
        return true;
    }
}
