package org.glienicke.core.belief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.glienicke.core.inference.LaneMath;

/**
 * A {@link Linear} with a constant, at many positions side by side. Rows that are alike are worked out once; sums are taken
 * over all entries of a row, and on the way back over all rows of a place, so that what is summed up stays where it is.
 */
final class LinearLanes {

    private final int lanes;
    private final int[] distinctOf;
    private final double constant;
    private final double[][] sums;
    private final double[][] slopes;
    private final Sums byRow;
    private final double[][] operands;
    private final int[] places;
    private final Sums byPlace;
    private final double[][] rowSlopes;

    /** @param constant added to every row */
    LinearLanes(Linear linear, double constant, int lanes) {
        this.lanes = lanes;
        this.distinctOf = new int[linear.rows()];
        var found = new ArrayList<Row>();
        var known = new HashMap<Row, Integer>();
        for (int row = 0; row < distinctOf.length; row++) {
            var entries =
                    linear.row(row).stream().filter(e -> e.coefficient() != 0).toList();
            distinctOf[row] = known.computeIfAbsent(new Row(entries), one -> {
                found.add(one);
                return found.size() - 1;
            });
        }
        this.constant = constant;
        this.sums = new double[found.size()][lanes];
        this.slopes = new double[found.size()][lanes];
        this.byRow = Sums.of(found.stream().map(Row::entries).toList());
        this.operands = new double[byRow.from.length][];
        this.places = IntStream.of(byRow.from).distinct().sorted().toArray();
        this.byPlace =
                Sums.of(IntStream.of(places).mapToObj(p -> rowsOf(p, found)).toList());
        this.rowSlopes = IntStream.of(byPlace.from).mapToObj(row -> slopes[row]).toArray(double[][]::new);
    }

    // the entries of one place, each with its row in the place of the unknown
    private static List<Linear.Entry> rowsOf(int place, List<Row> rows) {
        return IntStream.range(0, rows.size())
                .boxed()
                .flatMap(row -> rows.get(row).entries.stream()
                        .filter(e -> e.place() == place)
                        .map(e -> new Linear.Entry(row, e.coefficient())))
                .toList();
    }

    private record Row(List<Linear.Entry> entries) {}

    /** Sums one after another: the stretches of each, what they are taken of, and by which factor. */
    @SuppressWarnings("ArrayRecordComponent") // rows of numbers, only read
    private record Sums(int[] first, int[] from, double[] factors) {

        static Sums of(List<List<Linear.Entry>> entries) {
            var first = new int[entries.size() + 1];
            for (int i = 0; i < entries.size(); i++) {
                first[i + 1] = first[i] + entries.get(i).size();
            }
            var all = entries.stream().flatMap(List::stream).toList();
            return new Sums(
                    first,
                    all.stream().mapToInt(Linear.Entry::place).toArray(),
                    all.stream().mapToDouble(Linear.Entry::coefficient).toArray());
        }
    }

    /** Works out all rows, and forgets what slopes there were. */
    void at(double[][] positions) {
        for (int k = 0; k < operands.length; k++) {
            operands[k] = positions[byRow.from[k]];
        }
        for (int i = 0; i < sums.length; i++) {
            Arrays.fill(sums[i], constant);
            Arrays.fill(slopes[i], 0);
            LaneMath.addAll(sums[i], byRow.factors, operands, byRow.first[i], byRow.first[i + 1], lanes);
        }
    }

    /** The sum of a row, by lane; not to be changed. */
    double[] sum(int row) {
        return sums[distinctOf[row]];
    }

    /** The slope of the log density by a row's sum, by lane, to be added to. */
    double[] slope(int row) {
        return slopes[distinctOf[row]];
    }

    /** Adds to gradients what the slopes make of them. */
    void backward(double[][] gradients) {
        for (int i = 0; i < places.length; i++) {
            LaneMath.addAll(
                    gradients[places[i]], byPlace.factors, rowSlopes, byPlace.first[i], byPlace.first[i + 1], lanes);
        }
    }
}
