package org.glienicke.core.inference;

/**
 * How far chains agree on one quantity.
 *
 * @param rHat rank-normalised split R-hat, the larger of location and scale [Vehtari 2021]; 1 is agreement
 * @param nestedRHat for chains that share starts, how far the groups agree [Margossian 2024]; equal to rHat where none share
 * @param bulkEss effective sample size for the centre
 * @param tailEss effective sample size for the 5th and 95th percentile, the smaller
 */
public record Convergence(double rHat, double nestedRHat, double bulkEss, double tailEss) {

    /** What groups of chains that shared a start may still differ by, for a person waiting. */
    public static final double QUICK_NESTED_R_HAT = 1.02;

    /** Chains of a person waiting are short, which alone lifts their R-hat to some 1.04; above this they disagree. */
    public static final double QUICK_R_HAT = 1.1;

    /** What a certified figure needs, of nested R-hat or of R-hat over long chains. */
    public static final double CERTIFIED_R_HAT = 1.01;

    /** Below this no interval is printed [Vehtari 2021]. */
    public static final double LEAST_ESS = 400;

    /**
     * From draws.
     *
     * @param draws by chain, then draw
     * @param sharing how many neighbouring chains began at one point
     */
    public static Convergence of(double[][] draws, int sharing) {
        return of(flat(draws), draws[0].length, sharing);
    }

    /**
     * From draws in one row.
     *
     * @param draws chain after chain
     * @param length of a chain
     * @param sharing how many neighbouring chains began at one point
     */
    static Convergence of(double[] draws, int length, int sharing) {
        for (double v : draws) {
            if (!Double.isFinite(v)) {
                return new Convergence(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 0, 0);
            }
        }
        var order = Ranks.order(draws);
        int last = draws.length - 1;
        if (draws[order[0]] == draws[order[last]]) {
            return new Convergence(1, 1, draws.length, draws.length);
        }
        double median = draws[order[draws.length / 2]];
        var bulk = new Chained(Ranks.scores(draws, order), length);
        var folded = distances(draws, median);
        var spread = new Chained(Ranks.scores(folded, Ranks.folded(draws, order, median)), length);
        double rHat = Math.max(bulk.split().rHat(), spread.split().rHat());
        double nested = sharing == 1 ? rHat : Math.max(bulk.nested(sharing), spread.nested(sharing));
        double tail = Math.min(
                below(draws, draws[order[(int) (0.05 * last)]], length),
                below(draws, draws[order[(int) (0.95 * last)]], length));
        return new Convergence(rHat, nested, bulk.split().ess(), tail);
    }

    private static double[] distances(double[] draws, double median) {
        var distances = new double[draws.length];
        for (int i = 0; i < draws.length; i++) {
            distances[i] = Math.abs(draws[i] - median);
        }
        return distances;
    }

    // effective size for the share of draws at or below a limit
    private static double below(double[] draws, double limit, int length) {
        var is = new double[draws.length];
        for (int i = 0; i < draws.length; i++) {
            is[i] = draws[i] <= limit ? 1 : 0;
        }
        return new Chained(is, length).split().ess();
    }

    private static double[] flat(double[][] draws) {
        var flat = new double[draws.length * draws[0].length];
        for (int c = 0; c < draws.length; c++) {
            System.arraycopy(draws[c], 0, flat, c * draws[0].length, draws[0].length);
        }
        return flat;
    }

    public boolean isQuick() {
        return rHat < QUICK_R_HAT && nestedRHat < QUICK_NESTED_R_HAT && bulkEss >= LEAST_ESS && tailEss >= LEAST_ESS;
    }

    public boolean isCertified() {
        return nestedRHat < CERTIFIED_R_HAT && bulkEss >= LEAST_ESS && tailEss >= LEAST_ESS;
    }

    /** The worse of each. */
    public Convergence worse(Convergence other) {
        return new Convergence(
                Math.max(rHat, other.rHat),
                Math.max(nestedRHat, other.nestedRHat),
                Math.min(bulkEss, other.bulkEss),
                Math.min(tailEss, other.tailEss));
    }

    /** Effective sample size of the draws as they are, for the Monte Carlo error of their mean. */
    public static double ess(double[][] draws) {
        return new Chained(flat(draws), draws[0].length).ess();
    }
}
