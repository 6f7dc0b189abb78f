package org.glienicke.core.bargaining;

import java.util.List;

/**
 * A bound on the number of draws that accept a deal, linear in the deal: a constant, and for each choice what the option taken adds.
 * Choices of a deal may be mixed, with weights of their options that sum to 1.
 *
 * @param constant what every deal has
 * @param share {@code share[choice][option]}
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one proof and is never compared
record Plane(double constant, double[][] share) {

    /** The value at a mixed deal. */
    double at(double[][] mixed, int firstFree) {
        double value = constant;
        for (int choice = firstFree; choice < share.length; choice++) {
            for (int option = 0; option < share[choice].length; option++) {
                value += share[choice][option] * mixed[choice][option];
            }
        }
        return value;
    }

    /** The largest value of any deal. */
    double most(int firstFree) {
        double most = constant;
        for (int choice = firstFree; choice < share.length; choice++) {
            most += most(share[choice]);
        }
        return most;
    }

    /** What an option adds less than the best of its choice; 0 or less. */
    double less(int choice, int option) {
        return share[choice][option] - most(share[choice]);
    }

    private static double most(double[] row) {
        double most = row[0];
        for (double one : row) {
            most = Math.max(most, one);
        }
        return most;
    }

    /** The mean of planes, which bounds as they do. */
    static Plane mean(List<Plane> planes, double[] weights, int firstFree) {
        double total = 0;
        double constant = 0;
        var share = zeros(planes.getFirst().share);
        for (int j = 0; j < planes.size(); j++) {
            total += weights[j];
        }
        for (int j = 0; j < planes.size(); j++) {
            if (weights[j] > 0) {
                constant += weights[j] / total * planes.get(j).constant;
                add(share, planes.get(j).share, weights[j] / total, firstFree);
            }
        }
        return new Plane(constant, share);
    }

    /** Adds a multiple of some rows to others. */
    static void add(double[][] to, double[][] from, double factor, int firstFree) {
        for (int choice = firstFree; choice < to.length; choice++) {
            for (int option = 0; option < to[choice].length; option++) {
                to[choice][option] += factor * from[choice][option];
            }
        }
    }

    /** Rows of the same lengths. */
    static double[][] zeros(double[][] like) {
        var zeros = new double[like.length][];
        for (int choice = 0; choice < zeros.length; choice++) {
            zeros[choice] = new double[like[choice].length];
        }
        return zeros;
    }
}
