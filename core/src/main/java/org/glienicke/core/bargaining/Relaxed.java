package org.glienicke.core.bargaining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the choices left can still be worth under each of many weightings of the parties, when the last of them may be made in part: the
 * room left is filled in the order of worth per room [Dantzig 1957]. The bounds of a partial deal are worked out when they are asked for.
 */
final class Relaxed {

    /** Relative room for rounding in a bound. */
    private static final double ROUNDING = 1e-9;

    private final Scales scales;
    private final double[][] weights;
    /** {@code pure[party]}: the weighting under which that party alone counts. */
    private final int[] pure;
    /** {@code orders[weighting]}: choices by falling worth per room. */
    private final int[][] orders;
    /** Of the empty deal, by weighting. */
    private final double[] roots;

    private final double[][] rooms;
    private final double[][] worths;
    private final int[] last;
    private long[] point = {};
    private double loss;
    private final double[] bounds;
    private final int[] asked;
    private int now;

    Relaxed(Scales scales) {
        this.scales = scales;
        var grid = new ArrayList<double[]>();
        spread(grid, units(scales), new int[scales.parties], 0, parts(scales.parties));
        weights = grid.toArray(double[][]::new);
        pure = IntStream.range(0, scales.parties).map(this::pure).toArray();
        orders = Arrays.stream(weights).map(this::order).toArray(int[][]::new);
        rooms = new double[weights.length][scales.gain.length + 1];
        worths = new double[weights.length][scales.gain.length + 1];
        last = new int[weights.length];
        bounds = new double[weights.length];
        asked = new int[weights.length];
        moveOn(-1, 0);
        lookAt(new long[scales.size]);
        roots = IntStream.range(0, weights.length).mapToDouble(this::bound).toArray();
    }

    // finer where there are fewer parties, so that their number stays in bounds
    private static int parts(int parties) {
        return switch (parties) {
            case 1 -> 1;
            case 2 -> 32;
            case 3 -> 8;
            case 4 -> 4;
            default -> parties < 8 ? 3 : 2;
        };
    }

    // each party's scale by the sum of its worth
    private static double[] units(Scales scales) {
        var units = new double[scales.parties];
        for (int party = 0; party < units.length; party++) {
            double sum = 1;
            for (var options : scales.gain) {
                sum += Math.abs((double) options[options.length - 1][party]);
            }
            units[party] = 1 / sum;
        }
        return units;
    }

    private static void spread(List<double[]> grid, double[] units, int[] shares, int party, int left) {
        if (party == units.length - 1) {
            shares[party] = left;
            double sum = Arrays.stream(shares).sum();
            grid.add(IntStream.range(0, units.length)
                    .mapToDouble(p -> shares[p] / sum * units[p])
                    .toArray());
            return;
        }
        for (int share = 0; share <= left; share++) {
            shares[party] = share;
            spread(grid, units, shares, party + 1, left - share);
        }
    }

    private int pure(int party) {
        return IntStream.range(0, weights.length)
                .filter(weighting -> IntStream.range(0, scales.parties)
                        .allMatch(other -> (weights[weighting][other] > 0) == (other == party)))
                .findFirst()
                .orElseThrow();
    }

    private int[] order(double[] weight) {
        return IntStream.range(0, scales.gain.length)
                .filter(choice -> worth(weight, choice) > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(choice -> -perRoom(weight, choice)))
                .mapToInt(choice -> choice)
                .toArray();
    }

    private double worth(double[] weight, int choice) {
        return weighted(weight, scales.gain[choice][1]);
    }

    private static double weighted(double[] weight, long[] worth) {
        double sum = 0;
        for (int party = 0; party < weight.length; party++) {
            sum += weight[party] * worth[party];
        }
        return sum;
    }

    private double perRoom(double[] weight, int choice) {
        return worth(weight, choice) / (1e-9 + room(choice));
    }

    private double room(int choice) {
        return -(double) scales.gain[choice][1][scales.parties];
    }

    int weightings() {
        return weights.length;
    }

    int pureOf(int party) {
        return pure[party];
    }

    double weighted(int weighting, long[] worth) {
        return weighted(weights[weighting], worth);
    }

    /** How far below the bound of the empty deal. */
    double shortfall(int weighting, long[] worth) {
        return roots[weighting] - weighted(weighting, worth);
    }

    /** What a choice gains over the price of the room it takes, the price being the worth per room at which the room runs out; a mean. */
    double stake(int choice) {
        double sum = 0;
        for (int weighting = 0; weighting < weights.length; weighting++) {
            sum += worth(weights[weighting], choice) - price(weighting) * room(choice);
        }
        return sum / weights.length;
    }

    private double price(int weighting) {
        double left = -scales.floor(scales.parties);
        for (int choice : orders[weighting]) {
            left -= room(choice);
            if (left < 0) {
                return perRoom(weights[weighting], choice);
            }
        }
        return 0;
    }

    /** Turns to the layer after a choice; the loss is what thinning may have cost each party so far. */
    void moveOn(int choice, long lost) {
        loss = lost;
        for (int weighting = 0; weighting < weights.length; weighting++) {
            var room = rooms[weighting];
            var worth = worths[weighting];
            int i = 0;
            for (int left : orders[weighting]) {
                if (left > choice) {
                    room[i + 1] = room[i] + room(left);
                    worth[i + 1] = worth[i] + worth(weights[weighting], left);
                    i++;
                }
            }
            last[weighting] = i;
        }
    }

    /** Turns to a partial deal. */
    void lookAt(long[] partial) {
        point = partial;
        now++;
    }

    /** The most that the partial deal looked at can become worth. */
    double bound(int weighting) {
        if (asked[weighting] != now) {
            asked[weighting] = now;
            double bound = filled(weighting, (double) point[scales.parties] - scales.floor(scales.parties));
            for (int party = 0; party < scales.parties; party++) {
                bound += weights[weighting][party] * (point[party] + loss);
            }
            bounds[weighting] = bound + ROUNDING * (1 + Math.abs(bound));
        }
        return bounds[weighting];
    }

    private double filled(int weighting, double left) {
        var room = rooms[weighting];
        var worth = worths[weighting];
        int high = last[weighting];
        if (room[high] <= left) {
            return worth[high];
        }
        int low = 0;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (room[middle] <= left) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return worth[low] + (worth[high] - worth[low]) * (left - room[low]) / (room[high] - room[low]);
    }

    /** The weighting under which the partial deal looked at falls least behind the bound of the empty deal. */
    int nearest() {
        int nearest = 0;
        for (int weighting = 1; weighting < weights.length; weighting++) {
            if (lag(weighting) < lag(nearest)) {
                nearest = weighting;
            }
        }
        return nearest;
    }

    /** How far the partial deal looked at has fallen behind the bound of the empty deal. */
    double lag(int weighting) {
        return roots[weighting] - bound(weighting);
    }

    /** The partial deal, its room filled with choices after that one in the order of a weighting. */
    long[] completed(long[] partial, int choice, int weighting) {
        var whole = partial.clone();
        for (int next : orders[weighting]) {
            if (next > choice
                    && whole[scales.parties] + scales.gain[next][1][scales.parties] >= scales.floor(scales.parties)) {
                for (int c = 0; c < whole.length; c++) {
                    whole[c] += scales.gain[next][1][c];
                }
            }
        }
        return whole;
    }
}
