package org.glienicke.core.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LaneMathTest {

    private static final int LENGTH = 60_001;

    // evenly from -limit to limit, both included
    private static double[] grid(double limit) {
        return IntStream.range(0, LENGTH)
                .mapToDouble(i -> limit * (2.0 * i / (LENGTH - 1) - 1))
                .toArray();
    }

    private static void close(double found, double wanted, double share, double at) {
        assertThat(Math.abs(found / wanted - 1)).as("at " + at).isLessThan(share);
    }

    @Test
    void both_sides_of_the_logistic_curve_keep_thirteen_digits() {
        var x = grid(LaneMath.TAIL);
        var yes = new double[LENGTH];
        var no = new double[LENGTH];

        LaneMath.logistic(x, yes, no, LENGTH);

        for (int i = 0; i < LENGTH; i++) {
            close(yes[i], 1 / (1 + StrictMath.exp(-x[i])), 1e-13, x[i]);
            close(no[i], 1 / (1 + StrictMath.exp(x[i])), 1e-13, x[i]);
        }
    }

    @Test
    void the_wide_curve_keeps_twelve_digits() {
        var x = grid(LaneMath.LARGEST_EXPONENT);
        var yes = new double[LENGTH];
        var no = new double[LENGTH];

        LaneMath.wideLogistic(x, yes, no, 0, LENGTH);

        for (int i = 0; i < LENGTH; i++) {
            close(yes[i], 1 / (1 + StrictMath.exp(-x[i])), 1e-12, x[i]);
            close(no[i], 1 / (1 + StrictMath.exp(x[i])), 1e-12, x[i]);
        }
    }

    @Test
    void beyond_its_tail_the_logarithm_of_the_curve_is_a_line() {
        var x = new double[] {-31, -500, -1e9, 31, 1e9};
        var yes = new double[5];
        var no = new double[5];

        LaneMath.logistic(x, yes, no, 5);

        for (int i = 0; i < 5; i++) {
            double wanted = x[i] > 0 ? -StrictMath.log1p(StrictMath.exp(-x[i])) : x[i];
            assertThat(StrictMath.log(yes[i]) + LaneMath.tail(x[i]))
                    .isCloseTo(wanted, within(1e-12 * Math.max(1, Math.abs(wanted))));
        }
    }

    @Test
    void exponentials_keep_twelve_digits() {
        var x = grid(LaneMath.LARGEST_EXPONENT);
        var result = new double[LENGTH];

        LaneMath.exp(x, result, new double[LENGTH], LENGTH);

        for (int i = 0; i < LENGTH; i++) {
            close(result[i], StrictMath.exp(x[i]), 1e-12, x[i]);
        }
    }

    @Test
    void softplus_keeps_twelve_digits() {
        var x = grid(LaneMath.LARGEST_EXPONENT);
        var result = new double[LENGTH];

        LaneMath.softplus(x, result, new double[LENGTH], LENGTH);

        for (int i = 0; i < LENGTH; i++) {
            double wanted = Math.max(0, x[i]) + StrictMath.log1p(StrictMath.exp(-Math.abs(x[i])));
            close(result[i], wanted, 1e-12, x[i]);
        }
    }

    @Test
    void what_is_no_number_stays_none() {
        var x = new double[] {Double.NaN};
        var result = new double[1];

        LaneMath.softplus(x, result, new double[1], 1);

        assertThat(result[0]).isNaN();
    }
}
