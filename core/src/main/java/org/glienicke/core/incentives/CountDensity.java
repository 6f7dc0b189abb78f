package org.glienicke.core.incentives;

import java.util.List;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.LogGamma;
import org.glienicke.core.inference.LogDensity;

/**
 * Log posterior of yearly counts: ln rate = level + effect of concessions x their number + effect of rescues x theirs + ln exposure,
 * where the level jumps at given years. Poisson, or negative binomial with variance rate + rate^2 / size.
 *
 * <p>Parameters: level, effect of a concession, effect of a rescue, one jump a change; for the negative binomial log size last.
 */
final class CountDensity implements LogDensity {

    static final int LEVEL = 0;
    static final int CONCESSION = 1;
    static final int RESCUE = 2;
    static final int JUMPS = 3;

    /** How counts scatter about their rate. */
    enum Scatter {
        POISSON,
        NEGATIVE_BINOMIAL
    }

    private final Yearly years;
    private final List<Integer> changes;
    private final Scatter scatter;
    private final Normals priors;

    /**
     * The density for one place of changes.
     *
     * @param changes rows at which the level jumps, ascending
     */
    CountDensity(Yearly years, List<Integer> changes, Scatter scatter, Normals priors) {
        this.years = years;
        this.changes = List.copyOf(changes);
        this.scatter = scatter;
        this.priors = priors;
    }

    @Override
    public int dimension() {
        return JUMPS + changes.size() + (scatter == Scatter.POISSON ? 0 : 1);
    }

    @Override
    public double at(double[] position, double[] gradient) {
        double sum = priors.at(position, gradient);
        double size = scatter == Scatter.POISSON ? 0 : Math.exp(position[position.length - 1]);
        for (int year = 0; year < years.size(); year++) {
            double logRate = logRate(position, year);
            if (!(logRate < 30)) {
                return Double.NEGATIVE_INFINITY;
            }
            int count = years.rows().get(year).takings();
            double slope;
            if (scatter == Scatter.POISSON) {
                double rate = Math.exp(logRate);
                sum += count * logRate - rate - LogGamma.value(count + 1.0);
                slope = count - rate;
            } else {
                double rate = Math.exp(logRate);
                sum += negativeBinomial(count, rate, size);
                slope = (count - rate) * size / (size + rate);
                gradient[position.length - 1] += size * sizeSlope(count, rate, size);
            }
            addSlope(year, slope, gradient);
        }
        return sum;
    }

    /** Log of the expected number of a year. */
    double logRate(double[] position, int year) {
        var row = years.rows().get(year);
        double log = position[LEVEL]
                + position[CONCESSION] * row.concessions()
                + position[RESCUE] * row.rescues()
                + Math.log(row.exposure());
        for (int k = 0; k < changes.size(); k++) {
            log += year >= changes.get(k) ? position[JUMPS + k] : 0;
        }
        return log;
    }

    private void addSlope(int year, double slope, double[] gradient) {
        var row = years.rows().get(year);
        gradient[LEVEL] += slope;
        gradient[CONCESSION] += slope * row.concessions();
        gradient[RESCUE] += slope * row.rescues();
        for (int k = 0; k < changes.size(); k++) {
            gradient[JUMPS + k] += year >= changes.get(k) ? slope : 0;
        }
    }

    private static double negativeBinomial(int count, double rate, double size) {
        return LogGamma.value(count + size)
                - LogGamma.value(size)
                - LogGamma.value(count + 1.0)
                - size * Math.log1p(rate / size)
                + count * (Math.log(rate) - Math.log(size + rate));
    }

    private static double sizeSlope(int count, double rate, double size) {
        return Digamma.value(count + size)
                - Digamma.value(size)
                - Math.log1p(rate / size)
                + (rate - count) / (size + rate);
    }
}
