package org.glienicke.bench;

import java.util.Arrays;

/** Room that {@link PanelForm} reckons in, and sums over the forms asked so far; all by person, then lane. */
final class PanelWork {

    final double[][] middles;
    final double[][] spreads;
    final double[][] z;
    final double[][] weights;
    final double[][] slopes;
    final double[][] byMiddle;
    final double[][] byLogSpread;
    final double[] logs;
    final double[] odds;
    final double[] yes;
    final double[] no;
    final double[] product;

    /** @param length of a row: most people to a form, times lanes */
    PanelWork(int traits, int length) {
        this.middles = new double[traits][length];
        this.spreads = new double[traits][length];
        this.z = new double[traits][length];
        this.weights = new double[traits][length];
        this.slopes = new double[traits][length];
        this.byMiddle = new double[traits][length];
        this.byLogSpread = new double[traits][length];
        this.logs = new double[length];
        this.odds = new double[length];
        this.yes = new double[length];
        this.no = new double[length];
        this.product = new double[length];
    }

    void clear() {
        Arrays.fill(logs, 0);
        for (int k = 0; k < byMiddle.length; k++) {
            Arrays.fill(byMiddle[k], 0);
            Arrays.fill(byLogSpread[k], 0);
        }
    }

    /** Middle and spread of a trait, by lane. */
    void take(int trait, double[] middle, double[] spread) {
        int lanes = middle.length;
        for (int i = 0; i < logs.length; i += lanes) {
            System.arraycopy(middle, 0, middles[trait], i, lanes);
            System.arraycopy(spread, 0, spreads[trait], i, lanes);
        }
    }

    /** Sums over people, by lane. */
    static void sum(double[] values, double[] sums) {
        Arrays.fill(sums, 0);
        for (int i = 0; i < values.length; i += sums.length) {
            for (int lane = 0; lane < sums.length; lane++) {
                sums[lane] += values[i + lane];
            }
        }
    }
}
