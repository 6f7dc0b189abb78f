package org.glienicke.core.bargaining;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The deal that leaves the member with the least over its bar as much over it as can be: depth first, cut where no continuation lifts
 * the members' weighted worth far enough. The weights are those under which the root promises least, which is where the joint
 * relaxation is tightest [Held and Karp 1971].
 */
final class Maximin {

    /** Rounds in which weights are moved towards the members that the relaxed deal serves worst. */
    private static final int ROUNDS = 120;

    /** Relative room for rounding in a bound, which is a sum of some hundred doubles. */
    private static final double ROUNDING = 1e-9;

    private final Choices choices;
    private final Scales scales;
    private final int[] members;
    /** {@code gain[choice][option][member]}. */
    private final double[][][] gain;

    private double[] bars = {};
    private double[][] weights = {};
    /** {@code reach[depth][weighting]}: the most that choices from there on can add. */
    private double[][] reach = {};

    private double[][] sums = {};
    private long[][] coordinates = {};
    private int[] chosen = {};
    private int[] best = {};
    private long most;
    private long left;

    private Maximin(Choices choices, List<Integer> members) {
        this.choices = choices;
        this.scales = Scales.of(choices, false);
        this.members = members.stream().mapToInt(m -> m).toArray();
        this.gain = Arrays.stream(scales.gain)
                .map(options -> Arrays.stream(options).map(this::ofMembers).toArray(double[][]::new))
                .toArray(double[][][]::new);
    }

    private double[] ofMembers(long[] row) {
        return Arrays.stream(members).mapToDouble(m -> row[scales.keys + m]).toArray();
    }

    /**
     * For members of a table; empty if the conditions leave them no deal.
     *
     * @param values only what is open to them
     */
    static Optional<Maximin> of(Values values, List<Integer> members) {
        var listed = Choices.of(values);
        if (listed.isContradictory()) {
            return Optional.empty();
        }
        var plain = new Maximin(listed, members);
        var order = IntStream.range(0, plain.gain.length)
                .boxed()
                .sorted(Comparator.comparingDouble(choice -> -stakes(plain.gain[choice])))
                .toList();
        return Optional.of(new Maximin(listed.inOrder(order), members));
    }

    // what hangs on a choice: those with most are made first
    private static double stakes(double[][] options) {
        return Arrays.stream(options)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .sum();
    }

    /**
     * What was found.
     *
     * @param deal empty if there is none with more than was asked for
     * @param worth of it, by party
     * @param margin by which the worst-off member is above its bar
     * @param isClosed whether it was shown that no deal has a larger margin
     */
    record Best(Optional<Deal> deal, List<Long> worth, long margin, boolean isClosed) {}

    /**
     * The best deal.
     *
     * @param bar by party
     * @param above only margins larger than this
     * @param nodes of the search at most
     */
    Best best(long[] bar, long above, long nodes) {
        bars = Arrays.stream(members).mapToDouble(m -> bar[m]).toArray();
        weights = weightings();
        reach = reach();
        sums = new double[gain.length + 1][weights.length];
        for (int w = 0; w < weights.length; w++) {
            sums[0][w] = -dot(weights[w], bars);
        }
        coordinates = new long[gain.length + 1][scales.size];
        chosen = new int[gain.length];
        best = new int[0];
        most = above;
        left = nodes;
        if (scales.isOpen(coordinates[0], 0) && isPromising(0)) {
            search(0);
        }
        if (most == above) {
            return new Best(Optional.empty(), List.of(), above, left > 0);
        }
        var deal = choices.deal(best);
        return new Best(Optional.of(deal), choices.values().worth(deal), most, left > 0);
    }

    private void search(int depth) {
        if (depth == gain.length) {
            take(depth);
            return;
        }
        var order = new double[gain[depth].length];
        for (int option = 0; option < order.length; option++) {
            order[option] = go(depth, option) ? bound(depth + 1) : Double.NEGATIVE_INFINITY;
        }
        for (int tried = 0; tried < order.length; tried++) {
            int option = highest(order);
            double bound = order[option];
            order[option] = Double.NEGATIVE_INFINITY;
            if (!isMore(bound) || --left <= 0) {
                return;
            }
            chosen[depth] = option;
            go(depth, option);
            search(depth + 1);
        }
    }

    private void take(int depth) {
        long margin = Long.MAX_VALUE;
        for (int i = 0; i < members.length; i++) {
            margin = Math.min(margin, coordinates[depth][scales.keys + members[i]] - (long) bars[i]);
        }
        if (margin > most) {
            most = margin;
            best = chosen.clone();
        }
    }

    // whether the bands still allow the option
    private boolean go(int depth, int option) {
        for (int c = 0; c < scales.size; c++) {
            coordinates[depth + 1][c] = coordinates[depth][c] + scales.gain[depth][option][c];
        }
        for (int w = 0; w < weights.length; w++) {
            sums[depth + 1][w] = sums[depth][w] + dot(weights[w], gain[depth][option]);
        }
        return scales.isOpen(coordinates[depth + 1], depth + 1);
    }

    private boolean isPromising(int depth) {
        return isMore(bound(depth));
    }

    // margins are whole, so a bound that does not reach the next whole number is no more
    private boolean isMore(double bound) {
        return bound + ROUNDING * (1 + Math.abs(bound)) >= (double) most + 1;
    }

    private double bound(int depth) {
        double bound = Double.POSITIVE_INFINITY;
        for (int w = 0; w < weights.length; w++) {
            bound = Math.min(bound, sums[depth][w] + reach[depth][w]);
        }
        return bound;
    }

    private static int highest(double[] bounds) {
        int best = 0;
        for (int option = 1; option < bounds.length; option++) {
            best = bounds[option] > bounds[best] ? option : best;
        }
        return best;
    }

    private double[][] reach() {
        var rows = new double[gain.length + 1][weights.length];
        for (int choice = gain.length - 1; choice >= 0; choice--) {
            for (int w = 0; w < weights.length; w++) {
                rows[choice][w] = rows[choice + 1][w] + dot(weights[w], relaxed(choice, weights[w]));
            }
        }
        return rows;
    }

    // each member alone, all alike, and the weights that promise least, with those met on the way
    private double[][] weightings() {
        int size = members.length;
        var all = new double[size + 3][size];
        for (int i = 0; i < size; i++) {
            all[i][i] = 1;
        }
        Arrays.fill(all[size], 1.0 / size);
        all[size + 1] = all[size].clone();
        all[size + 2] = all[size].clone();
        var weight = all[size].clone();
        double least = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            var slack = slack(weight);
            double promised = dot(weight, slack);
            if (promised < least) {
                least = promised;
                all[size + 2] = all[size + 1];
                all[size + 1] = weight.clone();
            }
            move(weight, slack, round);
        }
        return all;
    }

    // multiplied down where the relaxed deal leaves much over the bar, in steps that shrink
    private static void move(double[] weight, double[] slack, int round) {
        double largest = 1e-9 + Arrays.stream(slack).map(Math::abs).max().orElse(0);
        double total = 0;
        for (int i = 0; i < weight.length; i++) {
            weight[i] = Math.max(1e-6, weight[i] * Math.exp(-slack[i] / largest / Math.sqrt(1 + round)));
            total += weight[i];
        }
        for (int i = 0; i < weight.length; i++) {
            weight[i] /= total;
        }
    }

    // over the bars, by member, of the deal that is best under the weights, bands aside
    private double[] slack(double[] weight) {
        var slack = new double[members.length];
        for (int choice = 0; choice < gain.length; choice++) {
            var row = relaxed(choice, weight);
            for (int i = 0; i < slack.length; i++) {
                slack[i] += row[i];
            }
        }
        for (int i = 0; i < slack.length; i++) {
            slack[i] -= bars[i];
        }
        return slack;
    }

    private double[] relaxed(int choice, double[] weight) {
        var best = gain[choice][0];
        double most = dot(weight, best);
        for (int option = 1; option < gain[choice].length; option++) {
            double worth = dot(weight, gain[choice][option]);
            if (worth > most) {
                most = worth;
                best = gain[choice][option];
            }
        }
        return best;
    }

    private static double dot(double[] weight, double[] row) {
        double sum = 0;
        for (int i = 0; i < weight.length; i++) {
            sum += weight[i] * row[i];
        }
        return sum;
    }
}
