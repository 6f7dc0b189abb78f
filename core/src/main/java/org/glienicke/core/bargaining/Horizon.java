package org.glienicke.core.bargaining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a partial deal can still become under one band with an upper end. Under each of several weightings of the parties the rest is
 * bounded by filling the room left in the order of worth per room, the last term in part [Dantzig 1957]. A partial deal none of whose
 * continuations can reach past the complete deals known so far is given up [Bazgan, Hugot and Vanderpooten 2009]; one that could equal
 * them is kept, so ties stay whole.
 */
final class Horizon {

    /** Partial deals of a layer that are completed, to know better deals. */
    private static final int COMPLETED = 400;
    /** Layers between two completions. */
    private static final int EVERY = 4;
    /** Relative room for rounding in a bound. */
    private static final double ROUNDING = 1e-9;

    private final Scales scales;
    private final double[][] weights;
    /** {@code orders[weighting]}: choices by falling worth per room. */
    private final int[][] orders;

    private final Known known;
    private final double[] bounds;
    private double[][] rooms = {};
    private double[][] worths = {};
    private int strict;
    private int reached;

    private Horizon(Scales scales) {
        this.scales = scales;
        this.weights = weightings(scales);
        this.orders = Arrays.stream(weights).map(this::order).toArray(int[][]::new);
        this.known = new Known(scales.parties, weights);
        this.bounds = new double[weights.length];
        for (int weighting = 0; weighting < weights.length; weighting++) {
            complete(new long[scales.size], 0, weighting);
        }
        known.draw();
    }

    /** The choices in an order that fills the room well, if the case is one band with an upper end over plain yes or no. */
    static Optional<Choices> ordered(Choices choices) {
        var scales = Scales.of(choices, false);
        boolean isOne = scales.keys == 0 && scales.size == scales.parties + 1;
        if (!isOne || !Arrays.stream(scales.gain).allMatch(options -> isPlain(options, scales.parties))) {
            return Optional.empty();
        }
        var even = weightings(scales)[scales.parties];
        var order = IntStream.range(0, scales.gain.length)
                .boxed()
                .sorted(Comparator.comparingDouble(choice -> -perRoom(scales, even, choice)))
                .toList();
        return Optional.of(choices.inOrder(order));
    }

    /** For choices in that order. */
    static Horizon of(Scales scales) {
        return new Horizon(scales);
    }

    private static boolean isPlain(long[][] options, int band) {
        return options.length == 2 && Arrays.stream(options[0]).allMatch(x -> x == 0) && options[1][band] <= 0;
    }

    // each party alone, all alike, and a grid between; each party's scale by the sum of its worth
    private static double[][] weightings(Scales scales) {
        int parties = scales.parties;
        var unit = new double[parties];
        for (int party = 0; party < parties; party++) {
            double sum = 1;
            for (var options : scales.gain) {
                sum += Math.abs((double) options[options.length - 1][party]);
            }
            unit[party] = 1 / sum;
        }
        var grid = new ArrayList<double[]>();
        for (int party = 0; party < parties; party++) {
            var alone = new double[parties];
            alone[party] = unit[party];
            grid.add(alone);
        }
        grid.add(unit);
        spread(grid, unit, new int[parties], 0, parties == 2 ? 24 : parties == 3 ? 6 : 4);
        return grid.toArray(double[][]::new);
    }

    private static void spread(List<double[]> grid, double[] unit, int[] parts, int party, int left) {
        if (party == unit.length - 1) {
            parts[party] = left;
            if (Arrays.stream(parts).filter(p -> p > 0).count() > 1) {
                grid.add(IntStream.range(0, unit.length)
                        .mapToDouble(p -> parts[p] * unit[p])
                        .toArray());
            }
            return;
        }
        for (int part = 0; part <= left; part++) {
            parts[party] = part;
            spread(grid, unit, parts, party + 1, left - part);
        }
    }

    private int[] order(double[] weight) {
        return IntStream.range(0, scales.gain.length)
                .filter(choice -> worth(scales, weight, choice) > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(choice -> -perRoom(scales, weight, choice)))
                .mapToInt(choice -> choice)
                .toArray();
    }

    private static double worth(Scales scales, double[] weight, int choice) {
        double sum = 0;
        for (int party = 0; party < weight.length; party++) {
            sum += weight[party] * scales.gain[choice][1][party];
        }
        return sum;
    }

    private static double perRoom(Scales scales, double[] weight, int choice) {
        return worth(scales, weight, choice) / (1e-9 - scales.gain[choice][1][scales.parties]);
    }

    /** Turns to the layer after a choice; now and then completes some of the partial deals before it. */
    void moveOn(int choice, Front front) {
        if (choice % EVERY == 0 && choice > 0) {
            int step = Math.max(1, front.size() / COMPLETED);
            var point = new long[scales.size];
            for (int at = 0; at < front.size(); at += step) {
                for (int c = 0; c < point.length; c++) {
                    point[c] = front.at(c, at);
                }
                for (int weighting = 0; weighting < weights.length; weighting++) {
                    complete(point, choice, weighting);
                }
            }
            known.draw();
        }
        rooms = new double[weights.length][];
        worths = new double[weights.length][];
        for (int weighting = 0; weighting < weights.length; weighting++) {
            var left = Arrays.stream(orders[weighting]).filter(c -> c > choice).toArray();
            var room = new double[left.length + 1];
            var worth = new double[left.length + 1];
            for (int i = 0; i < left.length; i++) {
                room[i + 1] = room[i] - scales.gain[left[i]][1][scales.parties];
                worth[i + 1] = worth[i] + worth(scales, weights[weighting], left[i]);
            }
            rooms[weighting] = room;
            worths[weighting] = worth;
        }
    }

    // fills the room in the order of a weighting
    private void complete(long[] point, int nextChoice, int weighting) {
        var whole = point.clone();
        for (int choice : orders[weighting]) {
            if (choice >= nextChoice
                    && whole[scales.parties] + scales.gain[choice][1][scales.parties] >= scales.floor(scales.parties)) {
                for (int c = 0; c < whole.length; c++) {
                    whole[c] += scales.gain[choice][1][c];
                }
            }
        }
        if (whole[scales.parties] >= scales.floor(scales.parties)) {
            known.add(Arrays.copyOf(whole, scales.parties));
        }
    }

    /** Whether some continuation may reach a corner between the deals known. */
    boolean isInSight(long[] point) {
        double room = point[scales.parties] - scales.floor(scales.parties);
        for (int weighting = 0; weighting < bounds.length; weighting++) {
            double bound = filled(rooms[weighting], worths[weighting], room);
            for (int party = 0; party < scales.parties; party++) {
                bound += weights[weighting][party] * point[party];
            }
            bounds[weighting] = bound + ROUNDING * (1 + Math.abs(bound));
        }
        return isCornerInReach();
    }

    private static double filled(double[] rooms, double[] worths, double room) {
        int last = rooms.length - 1;
        if (rooms[last] <= room) {
            return worths[last];
        }
        int low = 0;
        int high = last;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (rooms[middle] <= room) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return worths[low] + (worths[high] - worths[low]) * (room - rooms[low]) / (rooms[high] - rooms[low]);
    }

    // the corner that was reached before is asked first, and the weighting that last ruled one out
    private boolean isCornerInReach() {
        var corners = known.corners();
        int size = corners[0].length;
        if (reached < size && isReached(corners, reached)) {
            return true;
        }
        for (int corner = 0; corner < size; corner++) {
            if (corners[strict][corner] <= bounds[strict] && isReached(corners, corner)) {
                reached = corner;
                return true;
            }
        }
        return false;
    }

    private boolean isReached(double[][] corners, int corner) {
        for (int weighting = 0; weighting < bounds.length; weighting++) {
            if (corners[weighting][corner] > bounds[weighting]) {
                strict = weighting;
                return false;
            }
        }
        return true;
    }
}
