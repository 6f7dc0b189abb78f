package org.glienicke.core.audiences;

/** Small systems of linear equations. */
final class Equations {

    private Equations() {}

    /**
     * The solution, by elimination with the largest pivot; empty if there is none or more than one.
     *
     * @param system one row an equation, the right side last; overwritten
     */
    static double[] solve(double[][] system) {
        int n = system.length;
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                pivot = Math.abs(system[row][column]) > Math.abs(system[pivot][column]) ? row : pivot;
            }
            if (Math.abs(system[pivot][column]) < 1e-9) {
                return new double[0];
            }
            var swapped = system[column];
            system[column] = system[pivot];
            system[pivot] = swapped;
            for (int row = 0; row < n; row++) {
                double factor = row == column ? 0 : system[row][column] / system[column][column];
                for (int j = column; j <= n; j++) {
                    system[row][j] -= factor * system[column][j];
                }
            }
        }
        var solution = new double[n];
        for (int i = 0; i < n; i++) {
            solution[i] = system[i][n] / system[i][i];
        }
        return solution;
    }
}
