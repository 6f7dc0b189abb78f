package org.glienicke.core.inference;

import org.jspecify.annotations.Nullable;

/** Lower triangles L of small symmetric matrices A = L L'. */
final class Triangle {

    private Triangle() {}

    /**
     * The factor of a matrix with something added to its diagonal, or null if that is not positive definite.
     *
     * @param damping added as a share of the largest number on the diagonal
     */
    static double @Nullable [][] factor(double[][] matrix, double damping) {
        int n = matrix.length;
        double largest = 0;
        for (int i = 0; i < n; i++) {
            largest = Math.max(largest, Math.abs(matrix[i][i]));
        }
        var lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j] + (i == j ? damping * largest : 0);
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                if (i == j && !(sum > 1e-13 * largest)) {
                    return null;
                }
                lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
            }
        }
        return lower;
    }

    /** Solves L x = b. */
    static double[] forward(double[][] lower, double[] b) {
        var x = b.clone();
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                x[i] -= lower[i][j] * x[j];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }

    /** Solves L' x = b. */
    static double[] backward(double[][] lower, double[] b) {
        var x = b.clone();
        for (int i = x.length - 1; i >= 0; i--) {
            for (int j = i + 1; j < x.length; j++) {
                x[i] -= lower[j][i] * x[j];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }

    /** Half the log determinant of A. */
    static double logDeterminant(double[][] lower) {
        double sum = 0;
        for (int i = 0; i < lower.length; i++) {
            sum += Math.log(lower[i][i]);
        }
        return sum;
    }
}
