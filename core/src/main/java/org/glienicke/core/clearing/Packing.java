package org.glienicke.core.clearing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * The master problem: how much of each column known so far, so that no member is used more than once and the worth is largest. Revised
 * simplex with the inverse of the basis at hand [Dantzig 1954]. Nodes of the search differ in the worth of columns and
 * of leaving a member out only, so one basis serves them all and is feasible throughout. Its prices are floating-point and are only
 * proposals: what they prove is worked out in whole numbers by {@link Pricing}.
 */
final class Packing {

    /** Each member may be used a little more than once, each by another little, so that no two steps tie. */
    private static final double STAGGER = 1e-6;
    /** Gains and rates below this are taken for rounding. */
    private static final double ROUNDING = 1e-9;

    private static final int REFRESH = 1_500;
    private static final int ASK_EVERY = 50;
    /** Columns that are looked at before the best of them enters. */
    private static final int BLOCK = 4_000;

    private final int size;
    private final List<Column> columns = new ArrayList<>();
    private final Set<Object> known = new HashSet<>();
    /** Members of all columns in a row; {@code ends[column]} is the end of each. */
    private int[] members = new int[256];

    private int[] ends = new int[64];
    private double[] worths = new double[64];
    private boolean[] isBasic = new boolean[64];
    private final double[] idle;
    private final double[][] inverse;
    private final double[] level;
    /** {@code basic[row]}: the column, or below 0 the member whose rest it is. */
    private final int[] basic;

    private final double[] prices;
    private final double[] rate;
    private int cursor;
    private long pivots;

    Packing(int size) {
        this.size = size;
        this.idle = new double[size];
        this.inverse = new double[size][size];
        this.level = new double[size];
        this.basic = new int[size];
        this.prices = new double[size];
        this.rate = new double[size];
        for (int row = 0; row < size; row++) {
            inverse[row][row] = 1;
            level[row] = capacity(row);
            basic[row] = ~row;
        }
    }

    // by multiples of the golden ratio, which spread evenly
    private static double capacity(int row) {
        double turn = (row + 1) * 0.6180339887498949;
        return 1 + STAGGER * (1 + turn - Math.floor(turn));
    }

    List<Column> columns() {
        return columns;
    }

    /** Whether it was not known yet. */
    boolean add(Column column) {
        if (!known.add(column.key())) {
            return false;
        }
        if (columns.size() == worths.length) {
            worths = Arrays.copyOf(worths, 2 * worths.length);
            isBasic = Arrays.copyOf(isBasic, 2 * isBasic.length);
            ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        int start = start(columns.size());
        int end = start + column.members.length;
        members = end > members.length ? Arrays.copyOf(members, 2 * end) : members;
        System.arraycopy(column.members, 0, members, start, column.members.length);
        ends[columns.size()] = end;
        worths[columns.size()] = column.worth;
        columns.add(column);
        return true;
    }

    private int start(int column) {
        return column == 0 ? 0 : ends[column - 1];
    }

    /**
     * Other worths than before.
     *
     * @param worth by column
     * @param rest by member, of leaving it out
     */
    void reprice(double[] worth, double[] rest) {
        System.arraycopy(worth, 0, worths, 0, columns.size());
        System.arraycopy(rest, 0, idle, 0, size);
        Arrays.fill(prices, 0);
        for (int row = 0; row < size; row++) {
            double gain = basic[row] < 0 ? idle[~basic[row]] : worths[basic[row]];
            addMultiple(prices, inverse[row], gain);
        }
    }

    /** A price of each member: what one more of it would bring. */
    double[] prices() {
        return prices;
    }

    /** How much of each column is used. */
    double[] used() {
        var used = new double[columns.size()];
        for (int row = 0; row < size; row++) {
            if (basic[row] >= 0) {
                used[basic[row]] = level[row];
            }
        }
        return used;
    }

    /** Turns to the best use of the columns known, or as near as it gets until the caller has had enough. */
    void optimise(BooleanSupplier isEnough) {
        for (int entering = entering(); entering != size + columns.size(); entering = entering()) {
            pivot(entering);
            if (pivots % ASK_EVERY == 0 && isEnough.getAsBoolean()) {
                break;
            }
        }
    }

    // a column, or size of columns + a member whose rest enters; one beyond all if nothing gains
    private int entering() {
        double most = ROUNDING;
        int best = columns.size() + size;
        for (int member = 0; member < size; member++) {
            double gain = idle[member] - prices[member];
            if (gain > most + ROUNDING) {
                most = gain;
                best = columns.size() + member;
            }
        }
        int seen = 0;
        for (int count = columns.size(); seen < count; seen++) {
            cursor = cursor + 1 >= count ? 0 : cursor + 1;
            double gain = gain(cursor);
            if (gain > most && !isBasic[cursor]) {
                most = gain;
                best = cursor;
            }
            if (seen >= BLOCK && best < columns.size() + size) {
                break;
            }
        }
        return best;
    }

    private double gain(int column) {
        double gain = worths[column];
        for (int i = start(column); i < ends[column]; i++) {
            gain -= prices[members[i]];
        }
        return gain;
    }

    private void pivot(int entering) {
        boolean isRest = entering >= columns.size();
        int rest = entering - columns.size();
        int leaving = leaving(isRest ? new int[] {rest} : columns.get(entering).members);
        double gain = isRest ? idle[rest] - prices[rest] : gain(entering);
        double[] row = inverse[leaving];
        double turn = 1 / rate[leaving];
        for (int c = 0; c < size; c++) {
            row[c] *= turn;
        }
        level[leaving] *= turn;
        for (int other = 0; other < size; other++) {
            if (other != leaving && rate[other] != 0) {
                addMultiple(inverse[other], row, -rate[other]);
                level[other] -= rate[other] * level[leaving];
            }
        }
        addMultiple(prices, row, gain);
        if (basic[leaving] >= 0) {
            isBasic[basic[leaving]] = false;
        }
        basic[leaving] = isRest ? ~rest : entering;
        if (!isRest) {
            isBasic[entering] = true;
        }
        if (++pivots % REFRESH == 0) {
            refresh();
        }
    }

    private static void addMultiple(double[] to, double[] from, double factor) {
        if (factor != 0) {
            for (int c = 0; c < to.length; c++) {
                to[c] += factor * from[c];
            }
        }
    }

    // the row that is first used up
    private int leaving(int[] used) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int row = 0; row < size; row++) {
            double sum = 0;
            for (int member : used) {
                sum += inverse[row][member];
            }
            rate[row] = Math.abs(sum) < ROUNDING ? 0 : sum;
            if (sum > ROUNDING) {
                double step = Math.max(0, level[row]) / sum;
                if (step < least || (step == least && sum > rate[best])) {
                    least = step;
                    best = row;
                }
            }
        }
        if (best < 0) {
            throw new IllegalStateException("a column uses no member: " + Arrays.toString(used));
        }
        return best;
    }

    // works the inverse out anew from the basis, by elimination with the largest pivot
    private void refresh() {
        var basis = new double[size][2 * size];
        for (int row = 0; row < size; row++) {
            basis[row][size + row] = 1;
        }
        for (int c = 0; c < size; c++) {
            if (basic[c] < 0) {
                basis[~basic[c]][c] = 1;
            } else {
                for (int member : columns.get(basic[c]).members) {
                    basis[member][c]++;
                }
            }
        }
        for (int c = 0; c < size; c++) {
            eliminate(basis, c);
        }
        for (int row = 0; row < size; row++) {
            System.arraycopy(basis[row], size, inverse[row], 0, size);
            level[row] = 0;
            for (int member = 0; member < size; member++) {
                level[row] += inverse[row][member] * capacity(member);
            }
        }
        reprice(Arrays.copyOf(worths, columns.size()), idle.clone());
    }

    private void eliminate(double[][] basis, int c) {
        int largest = c;
        for (int row = c + 1; row < size; row++) {
            largest = Math.abs(basis[row][c]) > Math.abs(basis[largest][c]) ? row : largest;
        }
        var swapped = basis[c];
        basis[c] = basis[largest];
        basis[largest] = swapped;
        double turn = 1 / basis[c][c];
        for (int i = c; i < 2 * size; i++) {
            basis[c][i] *= turn;
        }
        for (int row = 0; row < size; row++) {
            if (row != c && basis[row][c] != 0) {
                addMultiple(basis[row], basis[c], -basis[row][c]);
            }
        }
    }
}
