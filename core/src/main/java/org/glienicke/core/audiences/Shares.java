package org.glienicke.core.audiences;

import java.util.ArrayList;
import java.util.List;
import org.glienicke.core.casebook.Halves;
import org.glienicke.core.casebook.Setting;

/**
 * The shares of three or more segments that come closest to the printed totals: least squares over all shares of 0 or more that sum to 1.
 */
final class Shares {

    private final List<Setting.Segment> segments;
    private final List<double[]> rows = new ArrayList<>();
    private final List<Double> totals = new ArrayList<>();
    private final List<Double> slack = new ArrayList<>();
    private double[] shares = {};

    private Shares(List<Setting.Segment> segments) {
        this.segments = segments;
    }

    static Shares of(Setting.Poll poll, List<Setting.Segment> segments) {
        var system = new Shares(segments);
        poll.result().answers().forEach((answer, total) -> {
            if (segments.stream().allMatch(s -> s.answers().containsKey(answer))) {
                system.rows.add(segments.stream()
                        .mapToDouble(s -> s.answers()
                                .getOrDefault(answer, java.math.BigDecimal.ZERO)
                                .doubleValue())
                        .toArray());
                system.totals.add(total.doubleValue());
                system.slack.add(2 * Halves.rounding(total).doubleValue());
            }
        });
        system.solve();
        return system;
    }

    /** Answers beyond those that the shares need. */
    int checks() {
        return rows.size() - (segments.size() - 1);
    }

    // the best shares have some segments at nothing; for each choice of the others the best are a linear system
    private void solve() {
        int n = segments.size();
        double least = Double.POSITIVE_INFINITY;
        shares = new double[n];
        for (int chosen = 1; chosen < 1 << n; chosen++) {
            var candidate = spread(Equations.solve(system(chosen, n)), chosen, n);
            if (candidate.length > 0) {
                double squares = squares(candidate);
                if (squares < least) {
                    least = squares;
                    shares = candidate;
                }
            }
        }
    }

    // least squares with the sum held at 1: normal equations with one multiplier
    private double[][] system(int chosen, int n) {
        int k = Integer.bitCount(chosen);
        var places = new int[k];
        for (int s = 0, at = 0; s < n; s++) {
            if ((chosen >> s & 1) == 1) {
                places[at++] = s;
            }
        }
        var system = new double[k + 1][k + 2];
        for (int i = 0; i < k; i++) {
            for (int row = 0; row < rows.size(); row++) {
                for (int j = 0; j < k; j++) {
                    system[i][j] += rows.get(row)[places[i]] * rows.get(row)[places[j]];
                }
                system[i][k + 1] += rows.get(row)[places[i]] * totals.get(row);
            }
            system[i][k] = 1;
            system[k][i] = 1;
        }
        system[k][k + 1] = 1;
        return system;
    }

    private static double[] spread(double[] solution, int chosen, int n) {
        if (solution.length == 0) {
            return solution;
        }
        var shares = new double[n];
        for (int s = 0, at = 0; s < n; s++) {
            if ((chosen >> s & 1) == 1) {
                shares[s] = solution[at++];
                if (shares[s] < -1e-9) {
                    return new double[0];
                }
            }
        }
        return shares;
    }

    private double squares(double[] candidate) {
        double squares = 0;
        for (int row = 0; row < rows.size(); row++) {
            double sum = -totals.get(row);
            for (int s = 0; s < candidate.length; s++) {
                sum += candidate[s] * rows.get(row)[s];
            }
            squares += sum * sum;
        }
        return squares;
    }

    // how far a total is missed beyond rounding, signed
    private double missed(int row) {
        double sum = -totals.get(row);
        for (int s = 0; s < shares.length; s++) {
            sum += shares[s] * rows.get(row)[s];
        }
        return Math.signum(sum) * Math.max(0, Math.abs(sum) - slack.get(row));
    }

    /** The largest miss, in points. */
    double miss() {
        double largest = 0;
        for (int i = 0; i < rows.size(); i++) {
            largest = Math.max(largest, Math.abs(missed(i)));
        }
        return largest < 1e-7 ? 0 : largest;
    }

    List<Composition.Part> parts() {
        var parts = new ArrayList<Composition.Part>();
        for (int s = 0; s < shares.length; s++) {
            parts.add(new Composition.Part(segments.get(s).name(), shares[s], shares[s], shares[s]));
        }
        return parts;
    }
}
