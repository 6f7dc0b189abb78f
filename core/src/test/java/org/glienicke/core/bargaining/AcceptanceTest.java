package org.glienicke.core.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class AcceptanceTest {

    private static final Acceptance.Effort MUCH = new Acceptance.Effort(2_000, 100_000_000);

    @Test
    void what_is_proven_best_agrees_with_enumeration() {
        for (int seed = 0; seed < 150; seed++) {
            var random = new SplittableRandom(seed);
            var outlooks = Outlooks.invented(2 + seed % 3, 1 + random.nextInt(9), 50, random);

            var best = Acceptance.of(outlooks, MUCH, random).orElseThrow();

            assertThat(best.isProven()).isTrue();
            assertThat(best.accepted())
                    .as("seed %s", seed)
                    .isEqualTo(outlooks.accepted(best.deal()))
                    .isEqualTo(most(outlooks));
        }
    }

    @Test
    void a_proof_in_many_parts_agrees_with_all_of_half_a_million_deals() {
        for (int seed = 0; seed < 3; seed++) {
            var outlooks = Outlooks.invented(2 + seed % 2, 19, 300, new SplittableRandom(seed));

            var best = Acceptance.of(outlooks, new Acceptance.Effort(0, 100_000_000), new SplittableRandom(1))
                    .orElseThrow();

            assertThat(best.isProven()).isTrue();
            assertThat(best.accepted()).as("seed %s", seed).isEqualTo(mostOfAll(outlooks));
        }
    }

    @Test
    void how_many_processors_there_are_does_not_change_the_answer() throws Exception {
        var outlooks = Outlooks.invented(3, 24, 300, new SplittableRandom(9));
        var effort = new Acceptance.Effort(0, 60_000);

        var one = Acceptance.of(outlooks, effort, new SplittableRandom(1));
        try (var pool = new ForkJoinPool(1)) {
            var other = pool.submit(() -> Acceptance.of(outlooks, effort, new SplittableRandom(1)));

            assertThat(other.get()).isEqualTo(one);
        }
    }

    @Test
    void conditions_hold_for_the_most_acceptable_deal_too() {
        for (int seed = 0; seed < 100; seed++) {
            var random = new SplittableRandom(seed);
            var plain = Enumeration.conditioned(Enumeration.invented(2, 5, 30, random), random);
            var outlooks = outlooks(plain, 40, random);

            var best = Acceptance.of(outlooks, MUCH, random);

            assertThat(best.isEmpty()).isEqualTo(Enumeration.deals(plain).isEmpty());
            best.ifPresent(b -> {
                assertThat(plain.broken(b.deal())).isEmpty();
                assertThat(b.accepted()).isEqualTo(most(outlooks));
            });
        }
    }

    @Test
    void a_bound_that_is_not_closed_is_still_a_bound() {
        for (int seed = 0; seed < 30; seed++) {
            var outlooks = Outlooks.invented(2, 16, 100, new SplittableRandom(seed));
            var exact = Acceptance.of(outlooks, MUCH, new SplittableRandom(1)).orElseThrow();

            for (int nodes = 0; nodes <= 300; nodes += 100) {
                var rough = Acceptance.of(outlooks, new Acceptance.Effort(0, nodes), new SplittableRandom(1))
                        .orElseThrow();

                assertThat(exact.accepted()).isBetween(rough.accepted(), rough.bound());
            }
        }
    }

    @Test
    void a_proof_ends_at_the_gap_that_was_asked_for() {
        for (int seed = 0; seed < 10; seed++) {
            var outlooks = Outlooks.invented(2, 16, 100, new SplittableRandom(seed));
            var exact = Acceptance.of(outlooks, MUCH, new SplittableRandom(1)).orElseThrow();

            var near = Acceptance.of(outlooks, new Acceptance.Effort(2_000, 1_000_000, 0.05), new SplittableRandom(1))
                    .orElseThrow();

            assertThat(near.gap()).isLessThanOrEqualTo(0.05);
            assertThat(exact.accepted()).isBetween(near.accepted(), near.bound());
        }
    }

    @Test
    void the_same_seed_gives_the_same_deal() {
        var outlooks = Outlooks.invented(3, 20, 100, new SplittableRandom(5));
        var effort = new Acceptance.Effort(2_000, 1_000);

        var one = Acceptance.of(outlooks, effort, new SplittableRandom(7));

        assertThat(Acceptance.of(outlooks, effort, new SplittableRandom(7))).isEqualTo(one);
    }

    @Test
    void chosen_among_many_on_few_draws_a_deal_looks_better_than_it_is() {
        double chosen = 0;
        double fresh = 0;
        for (int seed = 0; seed < 20; seed++) {
            var all = Outlooks.invented(2, 14, 1_020, new SplittableRandom(seed));
            var best = Acceptance.of(all.part(0, 20), MUCH, new SplittableRandom(1))
                    .orElseThrow();
            chosen += best.accepted() / 20.0 / 20;
            fresh += best.on(all.part(20, 1_020)).share() / 20;
        }

        assertThat(chosen).isGreaterThan(fresh + 0.02);
    }

    @Test
    void the_estimate_on_fresh_draws_tells_its_error() {
        var outlooks = Outlooks.invented(2, 10, 400, new SplittableRandom(3));
        var best = Acceptance.of(outlooks, MUCH, new SplittableRandom(1)).orElseThrow();

        var estimate = best.on(outlooks);

        double share = best.accepted() / 400.0;
        assertThat(estimate.share()).isCloseTo(share, within(1e-12));
        assertThat(estimate.standardError()).isCloseTo(Math.sqrt(share * (1 - share) / 400), within(1e-12));
    }

    // each deal differs from the one before it in one term, so that one row is added
    private static int mostOfAll(Outlooks outlooks) {
        var ground = Ground.of(outlooks);
        var slack = outlooks.start();
        int most = 0;
        for (int deal = 0; deal < 1 << ground.choices(); deal++) {
            if (deal > 0) {
                int term = Integer.numberOfTrailingZeros(deal);
                boolean isTaken = ((deal >> 1) >> term & 1) == 0;
                for (int party = 0; party < slack.length; party++) {
                    for (int draw = 0; draw < slack[party].length; draw++) {
                        slack[party][draw] += (isTaken ? 1 : -1) * ground.gain()[term][1][party][draw];
                    }
                }
            }
            var worst = new int[outlooks.draws()];
            for (var row : slack) {
                AcceptanceSearch.or(worst, row);
            }
            most = Math.max(most, AcceptanceSearch.nonNegative(worst));
        }
        return most;
    }

    private static int most(Outlooks outlooks) {
        return Enumeration.deals(outlooks.values()).stream()
                .mapToInt(outlooks::accepted)
                .max()
                .orElseThrow();
    }

    static Outlooks outlooks(Values values, int draws, SplittableRandom random) {
        int parties = values.parties().size();
        var worth = new int[parties][values.terms().size()][draws];
        var reservation = new int[parties][draws];
        for (int party = 0; party < parties; party++) {
            for (int draw = 0; draw < draws; draw++) {
                reservation[party][draw] = random.nextInt(-20, 20);
                for (int term = 0; term < worth[party].length; term++) {
                    worth[party][term][draw] =
                            (int) (values.terms().get(term).worth().get(party) + random.nextInt(-10, 10));
                }
            }
        }
        return Outlooks.owning(values, worth, reservation);
    }
}
