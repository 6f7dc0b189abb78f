package org.glienicke.core.belief;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.glienicke.core.inference.LaneMath;

/**
 * {@link Answer} at many positions side by side. Observations are put in groups of those in which sides said the same; a group's first
 * sides stand in one stretch of numbers, so do its second sides, and each step runs over a whole stretch.
 */
final class WordLanes {

    /** Digits that a product may lose before it is looked at; a double holds some 300. */
    private static final int DIGITS = 190;

    private static final double SMALL = 1e-100;

    /** Numbers to a stretch that is worked out at once: a dozen such stretches stay in the nearest memory of a core. */
    private static final int CACHED = 256;

    private final int lanes;
    private final WordGroup[] groups;
    private final int[] rowOfObservation;
    private final boolean[] isTaken;
    private final int[] rowOf;
    private final int[] placeOf;
    private final double[][] odds;
    private final double[][] yes;
    private final double[][] no;
    private final double[][] slopes;
    private final double[] factor;
    private final double[] all;
    private final double[] refuses;
    private final double[] tail;
    private final double[] bySelection;
    private final double[] logSelection;
    private final double[] bonus;
    private final double[] product;
    private final double[] row;

    /** @param put observations from the first on whose probability is multiplied by; by that of the others is divided */
    WordLanes(Compiled compiled, int put, int lanes) {
        this.lanes = lanes;
        var order = WordGroup.order(compiled);
        this.groups = WordGroup.of(compiled, order).toArray(WordGroup[]::new);
        int sides = compiled.scale.length;
        this.rowOfObservation = new int[order.size()];
        this.rowOf = new int[sides];
        this.placeOf = new int[sides];
        int rows = order.size();
        this.isTaken = new boolean[rows];
        var rowsAt = new int
                [Arrays.stream(groups).mapToInt(g -> g.words().size()).max().orElse(0)];
        for (int r = 0; r < rows; r++) {
            rowOfObservation[order.get(r)] = r;
            isTaken[r] = order.get(r) >= put;
            int first = compiled.firstSide[order.get(r)];
            for (int side = first; side < compiled.firstSide[order.get(r) + 1]; side++) {
                rowOf[side] = r;
                placeOf[side] = side - first;
                rowsAt[side - first] = r + 1;
            }
        }
        this.odds = stretches(rowsAt);
        this.yes = stretches(rowsAt);
        this.no = stretches(rowsAt);
        this.slopes = stretches(rowsAt);
        this.factor = new double[rows * lanes];
        this.all = new double[rows * lanes];
        this.refuses = new double[rows * lanes];
        this.tail = new double[rows * lanes];
        this.bySelection = new double[rows * lanes];
        this.logSelection = new double[rows * lanes];
        this.bonus = new double[rows * lanes];
        this.product = new double[lanes];
        this.row = new double[lanes];
    }

    private double[][] stretches(int[] rows) {
        return IntStream.of(rows).mapToObj(n -> new double[n * lanes]).toArray(double[][]::new);
    }

    void setOdds(int side, double[] values) {
        System.arraycopy(values, 0, odds[placeOf[side]], rowOf[side] * lanes, lanes);
    }

    /** Slope of the log probability by the log odds of a side, once answered. */
    void slopes(int side, double[] into) {
        System.arraycopy(slopes[placeOf[side]], rowOf[side] * lanes, into, 0, lanes);
    }

    /** @param logs logarithm of how many times likelier an observation is to be on record if it settled, by lane */
    void setSelection(int observation, double[] logs) {
        System.arraycopy(logs, 0, logSelection, rowOfObservation[observation] * lanes, lanes);
    }

    /** Slope of the log probability by that logarithm, once answered. */
    void bySelection(int observation, double[] into) {
        System.arraycopy(bySelection, rowOfObservation[observation] * lanes, into, 0, lanes);
    }

    /** Adds the log probability of all observations at the odds and selections that were set. */
    void answer(double[] logs) {
        int some = Math.max(1, CACHED / lanes) * lanes;
        for (var group : groups) {
            for (int from = group.from() * lanes; from < group.to() * lanes; from += some) {
                answer(group, from, Math.min(from + some, group.to() * lanes));
            }
        }
        sum(tail, logs);
        multiply(logs);
    }

    private void answer(WordGroup group, int from, int to) {
        Arrays.fill(factor, from, to, 1);
        Arrays.fill(tail, from, to, 0);
        Arrays.fill(bySelection, from, to, 0);
        if (group.outcome().isChoice()) {
            LaneMath.logistic(odds[0], yes[0], no[0], from, to);
            said(odds[0], yes[0], no[0], slopes[0], from, to);
            return;
        }
        LaneMath.exp(logSelection, bonus, all, from, to);
        subtractOne(bonus, from, to);
        Arrays.fill(all, from, to, 1);
        Arrays.fill(refuses, from, to, 0);
        for (int place = 0; place < group.words().size(); place++) {
            answer(group.words().get(place), place, from, to);
        }
        normalise(from, to);
        for (int place = 0; place < group.words().size(); place++) {
            lean(slopes[place], no[place], from, to);
        }
        if (group.hasSilent() && !group.hasRefused()) {
            addSilent(group, from, to);
        } else if (group.outcome() == Observation.Outcome.SETTLED) {
            settled(from, to);
        }
    }

    private static void subtractOne(double[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] -= 1;
        }
    }

    private void answer(int word, int place, int from, int to) {
        if (word == Answer.SILENT) {
            LaneMath.wideLogistic(odds[place], yes[place], no[place], from, to);
            silent(no[place], slopes[place], from, to);
        } else {
            LaneMath.logistic(odds[place], yes[place], no[place], from, to);
        }
        multiply(all, yes[place], from, to);
        if (word == Answer.ACCEPTED) {
            said(odds[place], yes[place], no[place], slopes[place], from, to);
        } else if (word == Answer.REFUSED) {
            denied(odds[place], yes[place], no[place], slopes[place], from, to);
        }
    }

    private void settled(int from, int to) {
        for (int i = from; i < to; i++) {
            tail[i] += logSelection[i];
            bySelection[i] += 1;
        }
    }

    private void addSilent(WordGroup group, int from, int to) {
        if (group.outcome() == Observation.Outcome.REFUSED) {
            somebodyRefused(from, to);
        } else {
            nobodyKnows(from, to);
        }
        for (int place = 0; place < group.words().size(); place++) {
            if (group.words().get(place) == Answer.SILENT) {
                lean(slopes[place], no[place], from, to);
            }
        }
    }

    private static void multiply(double[] product, double[] by, int from, int to) {
        for (int i = from; i < to; i++) {
            product[i] *= by[i];
        }
    }

    private void said(double[] odds, double[] yes, double[] no, double[] slope, int from, int to) {
        multiply(factor, yes, from, to);
        System.arraycopy(no, from, slope, from, to - from);
        for (int i = from; i < to; i++) {
            tail[i] += Math.min(0, odds[i] + LaneMath.TAIL);
        }
    }

    private void denied(double[] odds, double[] yes, double[] no, double[] slope, int from, int to) {
        multiply(factor, no, from, to);
        for (int i = from; i < to; i++) {
            slope[i] = -yes[i];
            tail[i] += Math.min(0, LaneMath.TAIL - odds[i]);
        }
    }

    private void silent(double[] no, double[] slope, int from, int to) {
        Arrays.fill(slope, from, to, 0);
        for (int i = from; i < to; i++) {
            refuses[i] += no[i] * (1 - refuses[i]);
        }
    }

    // what is on record is settled deals rather than others by the odds of selection; all becomes the weight that leans
    private void normalise(int from, int to) {
        for (int i = from; i < to; i++) {
            double inverse = 1 / (1 + bonus[i] * all[i]);
            double share = all[i] * inverse;
            factor[i] *= inverse;
            bySelection[i] -= (1 + bonus[i]) * share;
            all[i] = -bonus[i] * share;
        }
    }

    private void lean(double[] slope, double[] no, int from, int to) {
        for (int i = from; i < to; i++) {
            slope[i] += all[i] * no[i];
        }
    }

    private void somebodyRefused(int from, int to) {
        for (int i = from; i < to; i++) {
            factor[i] *= refuses[i];
            all[i] = 1 - 1 / refuses[i];
        }
    }

    private void nobodyKnows(int from, int to) {
        for (int i = from; i < to; i++) {
            double none = 1 - refuses[i];
            double norm = 1 + bonus[i] * none;
            factor[i] *= norm;
            bySelection[i] += (1 + bonus[i]) * none / norm;
            all[i] = bonus[i] * none / norm;
        }
    }

    private void sum(double[] stretch, double[] sums) {
        for (int r = 0; r < isTaken.length; r++) {
            System.arraycopy(stretch, r * lanes, row, 0, lanes);
            LaneMath.add(sums, isTaken[r] ? -1 : 1, row, lanes);
        }
    }

    // a side that spoke takes 13 digits at the most, the norm as many, all that were silent 66 together; the product is
    // looked at before that could be too many
    private void multiply(double[] logs) {
        Arrays.fill(product, 1);
        int lost = 0;
        for (var group : groups) {
            int worst = 14 * (group.words().size() + 1) + (group.hasSilent() ? 66 : 0);
            for (int r = group.from(); r < group.to(); r++) {
                lost += worst;
                if (lost > DIGITS) {
                    takeLogs(logs);
                    lost = worst;
                }
                System.arraycopy(factor, r * lanes, row, 0, lanes);
                if (isTaken[r]) {
                    divide(product, row);
                } else {
                    multiply(product, row, 0, lanes);
                }
            }
        }
        for (int lane = 0; lane < lanes; lane++) {
            logs[lane] += Math.log(product[lane]);
        }
    }

    private static void divide(double[] product, double[] by) {
        for (int lane = 0; lane < product.length; lane++) {
            product[lane] /= by[lane];
        }
    }

    private void takeLogs(double[] logs) {
        for (int lane = 0; lane < lanes; lane++) {
            if (!(product[lane] > SMALL && product[lane] < 1 / SMALL)) {
                logs[lane] += Math.log(product[lane]);
                product[lane] = 1;
            }
        }
    }
}
