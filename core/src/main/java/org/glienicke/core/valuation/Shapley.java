package org.glienicke.core.valuation;

/** Shares of a worth that coalitions have [Shapley 1953]: each member's contribution averaged over every order of joining. */
public final class Shapley {

    private Shapley() {}

    /**
     * The share of one member: the sum over coalitions S without i of |S|! (n - |S| - 1)! / n! (v(S + i) - v(S)).
     *
     * @param worth by coalition, as bits; 2^n of them
     * @param i counted from 0
     * @param n members
     */
    public static double share(double[] worth, int i, int n) {
        if (worth.length != 1 << n || i < 0 || i >= n) {
            throw new IllegalArgumentException("worth has " + worth.length + " coalitions and i is " + i + ", not 2^"
                    + n + " and 0 to " + (n - 1));
        }
        var weight = new double[n];
        for (int size = 0; size < n; size++) {
            weight[size] = 1 / (n * choose(n - 1, size));
        }
        double share = 0;
        for (int set = 0; set < worth.length; set++) {
            if ((set & (1 << i)) == 0) {
                share += weight[Integer.bitCount(set)] * (worth[set | (1 << i)] - worth[set]);
            }
        }
        return share;
    }

    private static double choose(int n, int k) {
        double product = 1;
        for (int j = 1; j <= k; j++) {
            product *= (n - k + j) / (double) j;
        }
        return product;
    }
}
