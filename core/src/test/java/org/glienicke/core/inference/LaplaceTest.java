package org.glienicke.core.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LaplaceTest {

    /** A normal distribution of two correlated parameters with its constant left out. */
    private static LogDensity normal() {
        return new LogDensity() {
            @Override
            public int dimension() {
                return 2;
            }

            @Override
            public double at(double[] x, double[] gradient) {
                double a = x[0] - 3;
                double b = x[1] + 1;
                gradient[0] = -(2 * a + b);
                gradient[1] = -(a + b);
                return -(2 * a * a + 2 * a * b + b * b) / 2;
            }
        };
    }

    /** ln of a gamma distribution of shape 2.5 and rate 1, of the logarithm of its variable: skewed. */
    private static LogDensity logGamma() {
        return new LogDensity() {
            @Override
            public int dimension() {
                return 1;
            }

            @Override
            public double at(double[] x, double[] gradient) {
                gradient[0] = 2.5 - Math.exp(x[0]);
                return 2.5 * x[0] - Math.exp(x[0]);
            }
        };
    }

    @Test
    void a_normal_density_is_found_exactly() {
        var peak = (Laplace.Peak) Laplace.of(normal(), new double[] {0, 0});

        // by hand: precision ((2, 1), (1, 1)), so covariance ((1, -1), (-1, 2)) with determinant 1
        assertThat(peak.at(0)).isCloseTo(3, within(1e-6));
        assertThat(peak.at(1)).isCloseTo(-1, within(1e-6));
        assertThat(peak.standardError(0)).isCloseTo(1, within(1e-6));
        assertThat(peak.standardError(1)).isCloseTo(Math.sqrt(2), within(1e-6));
        assertThat(peak.logEvidence()).isCloseTo(Math.log(2 * Math.PI), within(1e-6));
    }

    @Test
    void draws_follow_the_density_and_not_the_normal_at_its_peak() {
        var peak = (Laplace.Peak) Laplace.of(logGamma(), new double[] {0});

        var sample = peak.draws(40_000, new Seeded(7).named("draws"));
        var variable = sample.of(x -> Math.exp(x[0]));

        // mean and variance of the gamma distribution are its shape; 4 standard errors, doubled for the weighing
        assertThat(variable.mean()).isCloseTo(2.5, within(8 * Math.sqrt(2.5 / 40_000)));
        assertThat(variable.standardDeviation()).isCloseTo(Math.sqrt(2.5), within(0.06));
        assertThat(sample.kHat()).isLessThan(0.5);
        // ln gamma(2.5) = 0.284683 (R 4.5, lgamma)
        assertThat(sample.logEvidence()).isCloseTo(0.2846829, within(0.01));
    }

    @Test
    void a_density_without_a_peak_is_told_and_not_climbed_for_ever() {
        var slope = new LogDensity() {
            @Override
            public int dimension() {
                return 1;
            }

            @Override
            public double at(double[] x, double[] gradient) {
                gradient[0] = 1;
                return x[0];
            }
        };

        assertThat(Laplace.of(slope, new double[] {0})).isInstanceOf(Laplace.NoPeak.class);
    }
}
