package org.glienicke.core.belief;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Sums of coefficients times unknowns, row by row; most unknowns are in no more than some rows. */
final class Linear {

    private final int[] first;
    private final int[] place;
    private final double[] coefficient;

    private Linear(int[] first, int[] place, double[] coefficient) {
        this.first = first;
        this.place = place;
        this.coefficient = coefficient;
    }

    /** One unknown in a row. */
    record Entry(int place, double coefficient) {}

    static Linear of(List<List<Entry>> rows) {
        var first = new int[rows.size() + 1];
        var all = new ArrayList<Entry>();
        for (int row = 0; row < rows.size(); row++) {
            all.addAll(rows.get(row));
            first[row + 1] = all.size();
        }
        return new Linear(
                first,
                all.stream().mapToInt(Entry::place).toArray(),
                all.stream().mapToDouble(Entry::coefficient).toArray());
    }

    /** The unknowns in any row. */
    IntStream places() {
        return IntStream.of(place);
    }

    double at(int row, double[] position) {
        double sum = 0;
        for (int i = first[row]; i < first[row + 1]; i++) {
            sum += coefficient[i] * position[place[i]];
        }
        return sum;
    }

    /** The entries of a row. */
    List<Entry> row(int row) {
        return IntStream.range(first[row], first[row + 1])
                .mapToObj(i -> new Entry(place[i], coefficient[i]))
                .toList();
    }

    /** Where each row begins among all entries, and where the last ends. */
    IntStream starts() {
        return IntStream.of(first);
    }

    int rows() {
        return first.length - 1;
    }

    /** Adds to a gradient what a slope by the row makes of it. */
    void backward(int row, double slope, double[] gradient) {
        for (int i = first[row]; i < first[row + 1]; i++) {
            gradient[place[i]] += slope * coefficient[i];
        }
    }
}
