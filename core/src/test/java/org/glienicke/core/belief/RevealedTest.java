package org.glienicke.core.belief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.glienicke.core.inference.Seeded;
import org.junit.jupiter.api.Test;

class RevealedTest {

    private static Posterior posterior(int seed) {
        var synthetic = Synthetic.of(4, 60, new Seeded(seed).named("record"));
        return ((Belief.Learned) Belief.of(synthetic.record(), synthetic.priors(), new Seeded(seed))).posterior();
    }

    @Test
    void shares_and_the_baseline_sum_to_the_acceptance_draw_by_draw() {
        var posterior = posterior(21);
        var deal = posterior.observations().getFirst();
        var party = deal.sides().getFirst().party();

        var revealed = Revealed.of(posterior, deal, party, new Seeded(21)).orElseThrow();

        for (int k = 0; k < revealed.acceptance().size(); k += 97) {
            double sum = revealed.baseline().at(k);
            for (var motive : revealed.motives()) {
                sum += motive.share().at(k);
            }
            assertThat(sum).isCloseTo(revealed.acceptance().at(k), within(1e-12));
        }
    }

    @Test
    void the_acceptance_is_that_of_the_model() {
        var posterior = posterior(22);
        var deal = posterior.observations().getFirst();
        var party = deal.sides().getFirst().party();

        var revealed = Revealed.of(posterior, deal, party, new Seeded(22)).orElseThrow();

        assertThat(revealed.acceptance().mean())
                .isCloseTo(posterior.accepted(deal, new Seeded(22)).getFirst().mean(), within(1e-12));
    }

    @Test
    void without_a_gain_a_party_refuses_more_and_without_a_cost_less() {
        var posterior = posterior(23);
        var deal = posterior.observations().getFirst();
        var party = deal.sides().getFirst().party();

        var revealed = Revealed.of(posterior, deal, party, new Seeded(23)).orElseThrow();

        assertThat(revealed.motives()).isNotEmpty().allSatisfy(motive -> {
            double refusal = 1 - revealed.acceptance().mean();
            double sign = motive.criterion().kind().sign();
            assertThat(sign * (motive.refusal().mean() - refusal)).isPositive();
            assertThat(sign * motive.share().mean()).isPositive();
        });
    }

    @Test
    void a_party_without_a_part_reveals_nothing() {
        var posterior = posterior(24);
        var deal = posterior.observations().getFirst();
        var other = java.util.stream.IntStream.range(0, 4)
                .mapToObj(Synthetic::party)
                .filter(p -> deal.sides().stream().noneMatch(s -> s.party().equals(p)))
                .findFirst()
                .orElseThrow();

        assertThat(Revealed.of(posterior, deal, other, new Seeded(24))).isEmpty();
    }
}
