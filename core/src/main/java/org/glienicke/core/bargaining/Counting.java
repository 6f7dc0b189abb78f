package org.glienicke.core.bargaining;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleUnaryOperator;
import org.glienicke.core.valuation.Crowd;

/**
 * What n who count together count as, draw by draw: f(n) by {@link Crowd}. It is concave with f(0) = 0, so what each of n counts, f(n) /
 * n, falls with n and is convex. Tables are made as they are asked for.
 */
public final class Counting {

    private final double[] exponents;
    private final Map<Double, double[]> all = new ConcurrentHashMap<>();
    private final Map<Double, double[]> each = new ConcurrentHashMap<>();

    private Counting(double[] exponents) {
        this.exponents = exponents;
    }

    /**
     * By group exponents.
     *
     * @param exponents by draw, each in [0, 1]; beyond 1 numbers would count more than one by one, and no bound would hold
     */
    public static Counting of(double[] exponents) {
        for (double exponent : exponents) {
            if (!(exponent >= 0 && exponent <= 1)) {
                throw new IllegalArgumentException("exponent is " + exponent + "; wanted 0 to 1");
            }
        }
        return new Counting(exponents.clone());
    }

    /** f(n). */
    double[] all(double heads) {
        return all.computeIfAbsent(heads, n -> filled(exponent -> Crowd.count(n, exponent)));
    }

    /** f(n) / n; 1 for nobody, whom it multiplies by nothing. */
    double[] each(double heads) {
        return each.computeIfAbsent(heads, n -> filled(exponent -> n == 0 ? 1 : Crowd.count(n, exponent) / n));
    }

    private double[] filled(DoubleUnaryOperator function) {
        var values = new double[exponents.length];
        double known = exponents[0];
        double value = function.applyAsDouble(known);
        for (int draw = 0; draw < values.length; draw++) {
            if (exponents[draw] != known) {
                known = exponents[draw];
                value = function.applyAsDouble(known);
            }
            values[draw] = value;
        }
        return values;
    }
}
