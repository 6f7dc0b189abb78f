package org.glienicke.core.bargaining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The least bound that planes of a relaxation give on the deals that begin alike: a proximal bundle method [Kiwiel 1990]. The next mixed
 * deal asked about is where the mean of the planes so far, less a square of the distance from the best one, is largest; the weights of
 * that mean minimise this largest value, found by moving weight between two planes at a time. Any mean of planes is a bound, so stopping
 * early costs sharpness, never truth.
 */
final class Bundle {

    /** Squared distance weighs one over this; adapted on the way. */
    private static final double FIRST_REACH = 0.03;

    private static final int MOST_SHIFTS = 40;
    private static final int HALVINGS = 12;
    /** In draws: what counts as equal. */
    private static final double EVEN = 0.02;
    /** In draws: when the planes tell no more. */
    private static final double CLOSE = 0.3;
    /** Of what the planes promise, so much has to come true for a deal to become the centre. */
    private static final double SERIOUS = 0.1;

    private final Face face;
    private final Relaxation.Weights weights;
    private final double[][] centre;
    private final List<Plane> planes = new ArrayList<>();
    private double[] parts = new double[0];
    private double[][] point;
    private double reach = FIRST_REACH;
    private Plane mean;
    /** The mean of the least bound so far. */
    private Plane best;

    private double least = Double.POSITIVE_INFINITY;
    private double height = Double.NEGATIVE_INFINITY;

    private Bundle(Face face, double[][] centre, List<Plane> known, Relaxation.Weights weights) {
        this.face = face;
        this.weights = weights;
        this.centre = Arrays.stream(centre).map(double[]::clone).toArray(double[][]::new);
        this.point = centre;
        this.planes.addAll(known);
        this.mean = known.isEmpty() ? new Plane(Double.POSITIVE_INFINITY, Plane.zeros(centre)) : known.getFirst();
        this.best = mean;
    }

    /**
     * What was found.
     *
     * @param plane the least bound, to hold for all deals of the face
     * @param bound its largest value there
     * @param centre the mixed deal of the largest value
     * @param asked how often the draws were looked through
     */
    @SuppressWarnings("ArrayRecordComponent") // lives for one proof and is never compared
    record Result(Plane plane, double bound, double[][] centre, int asked) {}

    /**
     * Asks until the bound is below the target, the planes tell no more, or so many times.
     *
     * @param known planes that hold on the face
     */
    static Result of(
            Face face, double[][] centre, List<Plane> known, Relaxation.Weights weights, double target, int most) {
        var bundle = new Bundle(face, centre, known, weights);
        int asked = 0;
        boolean isOpen = true;
        while (asked < most && isOpen) {
            isOpen = bundle.ask() && bundle.least >= target;
            asked++;
        }
        return new Result(bundle.best, bundle.least, bundle.centre, asked);
    }

    // one more plane; whether more could help
    private boolean ask() {
        int made = face.made();
        double promised = planes.isEmpty() ? 0 : mean.at(point, made);
        var plane = face.plane(point, weights);
        planes.add(plane);
        double risen = plane.at(point, made);
        if (risen > height + SERIOUS * (promised - height) || height == Double.NEGATIVE_INFINITY) {
            height = risen;
            for (int choice = made; choice < centre.length; choice++) {
                System.arraycopy(point[choice], 0, centre[choice], 0, centre[choice].length);
            }
        }
        parts = Arrays.copyOf(parts, planes.size());
        if (planes.size() == 1 || Arrays.stream(parts).sum() == 0) {
            parts[planes.size() - 1] = 1;
        }
        balance();
        mean = Plane.mean(planes, parts, made);
        point = nearest(mean.share());
        double most = mean.most(made);
        if (most < least) {
            least = most;
            best = mean;
        }
        double model = mean.at(point, made);
        reach *= most - model > 2 * (model - height) ? 1.3 : 0.9;
        return model - height > CLOSE || most - height > 1;
    }

    // moves weight from the plane that is highest where their mean points to the one that is lowest there
    private void balance() {
        int made = face.made();
        var sum = Plane.mean(planes, parts, made).share();
        for (int shift = 0; shift < MOST_SHIFTS; shift++) {
            var at = nearest(sum);
            int low = 0;
            int high = -1;
            var heights = new double[planes.size()];
            for (int j = 0; j < heights.length; j++) {
                heights[j] = planes.get(j).at(at, made);
                low = heights[j] < heights[low] ? j : low;
                high = parts[j] > 0 && (high < 0 || heights[j] > heights[high]) ? j : high;
            }
            if (heights[high] - heights[low] < EVEN) {
                return;
            }
            double moved = moved(sum, planes.get(low), planes.get(high), parts[high]);
            parts[low] += moved;
            parts[high] -= moved;
            Plane.add(sum, planes.get(low).share(), moved, made);
            Plane.add(sum, planes.get(high).share(), -moved, made);
        }
    }

    // how much weight to move until both are as high, all of it if they never are
    private double moved(double[][] sum, Plane low, Plane high, double all) {
        int made = face.made();
        var to = Plane.zeros(sum);
        Plane.add(to, low.share(), 1, made);
        Plane.add(to, high.share(), -1, made);
        double from = 0;
        double until = all;
        for (int halving = 0; halving <= HALVINGS; halving++) {
            double middle = halving == 0 ? all : (from + until) / 2;
            var trial = Plane.zeros(sum);
            Plane.add(trial, sum, 1, made);
            Plane.add(trial, to, middle, made);
            var at = nearest(trial);
            boolean isLower = low.at(at, made) < high.at(at, made);
            if (isLower && halving == 0) {
                return all;
            }
            from = isLower ? middle : from;
            until = isLower ? until : middle;
        }
        return from;
    }

    // the mixed deal at which the shares less the squared distance from the centre are largest
    private double[][] nearest(double[][] share) {
        var nearest = Plane.zeros(share);
        for (int choice = face.made(); choice < share.length; choice++) {
            for (int option = 0; option < share[choice].length; option++) {
                nearest[choice][option] = centre[choice][option] + reach * share[choice][option] / 2;
            }
            ontoSimplex(nearest[choice]);
        }
        return nearest;
    }

    // the nearest weights that sum to 1 [Michelot 1986]: less one amount each, none below 0
    private static void ontoSimplex(double[] row) {
        double less = Double.NEGATIVE_INFINITY;
        double before;
        do {
            before = less;
            double sum = -1;
            int positive = 0;
            for (double one : row) {
                if (one > before) {
                    sum += one;
                    positive++;
                }
            }
            less = sum / positive;
        } while (less > before);
        for (int option = 0; option < row.length; option++) {
            row[option] = Math.max(0, row[option] - less);
        }
    }
}
