package org.glienicke.core.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class HierarchicalLogitTest {

    /** Of some 200 standardised differences none should pass this: chance 1 in 700 if they were normal and independent. */
    private static final double Z = 4.5;

    private static final HierarchicalLogit LOGIT = HierarchicalLogit.read();

    @Test
    void lockstep_finds_what_stan_found_in_choices_of_people_who_differ() {
        var plan = new Lockstep.Plan(64, 300, 256, 8, 0.9, Metric.Shape.DIAGONAL);

        agrees(Lockstep.run(LOGIT, _ -> new double[LOGIT.dimension()], plan, new Seeded(1)));
    }

    @Test
    void nuts_finds_what_stan_found_in_choices_of_people_who_differ() {
        var plan = new Nuts.Plan(4, 500, 1500, 0.9, 10, Metric.Shape.DIAGONAL);

        agrees(Nuts.run(LOGIT, _ -> new double[LOGIT.dimension()], plan, new Seeded(2)));
    }

    private static void agrees(Chains run) {
        var z = new ArrayList<Double>();
        LOGIT.reference().forEach((name, moments) -> {
            var values = run.of(LOGIT.quantity(name));
            var squares = Arrays.stream(values)
                    .map(chain -> Arrays.stream(chain).map(v -> v * v).toArray())
                    .toArray(double[][]::new);
            z.add(z(values, moments.mean(), moments.meanError()));
            z.add(z(squares, moments.square(), moments.squareError()));
        });
        assertThat(LOGIT.reference()).hasSize(LOGIT.dimension() + 1);
        assertThat(z).allSatisfy(v -> assertThat(v).isBetween(-Z, Z));
        // a bias too small for any one of them would show in all of them together
        assertThat(Math.sqrt(z.stream().mapToDouble(v -> v * v).average().orElse(9)))
                .isLessThan(1.4);
    }

    private static double z(double[][] values, double reference, double referenceError) {
        var all = Arrays.stream(values).flatMapToDouble(Arrays::stream).toArray();
        double mean = Arrays.stream(all).average().orElse(0);
        double variance =
                Arrays.stream(all).map(v -> (v - mean) * (v - mean)).average().orElse(0);
        return (mean - reference) / Math.sqrt(variance / Convergence.ess(values) + referenceError * referenceError);
    }
}
