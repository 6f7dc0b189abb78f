package org.glienicke.core.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Expected values are counts of draws, deal by deal. */
class RelaxationTest {

    @Test
    void no_deal_is_accepted_in_more_draws_than_a_plane_says() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new SplittableRandom(seed);
            var ground = Ground.of(invented(seed, random));
            var chosen = anyDeal(ground, random);
            int made = random.nextInt(ground.choices());
            var relaxation = Relaxation.of(ground.start(), ground.gain());
            var weights = relaxation.weights();
            var face = relaxation.face(chosen, made);

            for (int point = 0; point < 5; point++) {
                var plane = face.plane(anyMixture(relaxation, random), weights);

                for (int deal = 0; deal < 50; deal++) {
                    var other = anyDeal(ground, random);
                    System.arraycopy(chosen, 0, other, 0, made);
                    assertThat(plane.at(pure(relaxation, other), made))
                            .as("seed %s", seed)
                            .isGreaterThan(ground.accepted(other) - 1e-6);
                }
            }
        }
    }

    @Test
    void at_a_deal_that_is_not_mixed_the_plane_is_the_count() {
        for (int seed = 0; seed < 100; seed++) {
            var random = new SplittableRandom(seed);
            var ground = Ground.of(invented(seed, random));
            var relaxation = Relaxation.of(ground.start(), ground.gain());
            var deal = anyDeal(ground, random);
            var pure = pure(relaxation, deal);

            var plane = relaxation.face(deal, 0).plane(pure, relaxation.weights());

            assertThat(plane.at(pure, 0)).as("seed %s", seed).isCloseTo(ground.accepted(deal), within(1e-6));
        }
    }

    @Test
    void the_bound_of_a_bundle_is_above_every_deal_and_no_draw_too_high() {
        for (int seed = 0; seed < 60; seed++) {
            var random = new SplittableRandom(seed);
            var ground = Ground.of(invented(seed, random));
            var relaxation = Relaxation.of(ground.start(), ground.gain());
            var face = relaxation.face(new int[0], 0);

            var found = Bundle.of(face, relaxation.even(), List.of(), relaxation.weights(), 0, 40);

            int most = 0;
            for (int deal = 0; deal < 500; deal++) {
                most = Math.max(most, ground.accepted(anyDeal(ground, random)));
            }
            assertThat(found.bound()).as("seed %s", seed).isBetween(most - 1e-6, ground.draws() + 1.0);
            assertThat(found.plane().most(0)).isEqualTo(found.bound());
        }
    }

    @Test
    void a_draw_that_no_mixture_suits_is_not_counted() {
        // both parties want 10, and there are 12 to be had by one or the other
        var terms = List.of(new Proposable("coal", 0, 1, 1, List.of(0L, 0L)));
        var values = Values.of(List.of("NORTH", "SOUTH"), terms, List.of(0L, 0L));
        var outlooks =
                Outlooks.owning(values, new int[][][] {{{-12, -12}}, {{12, 12}}}, new int[][] {{10, -20}, {10, 10}});
        var relaxation =
                Relaxation.of(Ground.of(outlooks).start(), Ground.of(outlooks).gain());

        var found =
                Bundle.of(relaxation.face(new int[0], 0), relaxation.even(), List.of(), relaxation.weights(), 0, 40);

        assertThat(found.bound()).isBetween(1 - 1e-6, 1.5);
    }

    // every other one with conditions, so that choices have several options
    private static Outlooks invented(int seed, SplittableRandom random) {
        if (seed % 2 == 0) {
            return Outlooks.invented(2 + seed % 3, 4 + random.nextInt(8), 40, random);
        }
        Values values;
        do {
            values = Enumeration.conditioned(Enumeration.invented(2 + seed % 3, 6, 30, random), random);
        } while (Choices.of(values).isContradictory());
        return AcceptanceTest.outlooks(values, 40, random);
    }

    private static int[] anyDeal(Ground ground, RandomGenerator random) {
        var chosen = new int[ground.choices()];
        for (int choice = 0; choice < chosen.length; choice++) {
            chosen[choice] = random.nextInt(ground.gain()[choice].length);
        }
        return chosen;
    }

    private static double[][] anyMixture(Relaxation relaxation, RandomGenerator random) {
        var mixed = relaxation.even();
        for (var row : mixed) {
            double sum = 0;
            for (int option = 0; option < row.length; option++) {
                row[option] = random.nextInt(3) == 0 ? 0 : random.nextDouble();
                sum += row[option];
            }
            for (int option = 0; option < row.length; option++) {
                row[option] = sum == 0 ? 1.0 / row.length : row[option] / sum;
            }
        }
        return mixed;
    }

    private static double[][] pure(Relaxation relaxation, int[] deal) {
        var pure = relaxation.even();
        for (int choice = 0; choice < pure.length; choice++) {
            java.util.Arrays.fill(pure[choice], 0);
            pure[choice][deal[choice]] = 1;
        }
        return pure;
    }
}
