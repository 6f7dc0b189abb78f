package org.glienicke.core.precedent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Exchanges;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.evidence.Credibility;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.valuation.Assessment;
import org.glienicke.core.valuation.Criterion;
import org.junit.jupiter.api.Test;

/** What an exchange amounts to as a precedent and for the channel. */
class DealLevelTest {

    private static final Party.Id NORTH = new Party.Id("NORTH");
    private static final Party.Id SOUTH = new Party.Id("SOUTH");
    private static final Party.Id WEST = new Party.Id("WEST");
    private static final Exchange SWAP =
            Exchanges.parse("""
                id: 1999-swap
                title: A swap
                kinds: [hostages]
                status: executed
                date: 1999-05-03
                sources: [a/2]
                """, "1999-swap.yaml").value().orElseThrow().exchange();
    private static final FollowOn TEN_AND_TWO = new FollowOn(2, new FollowOn.Rate(10, 20), new FollowOn.Rate(2, 40));

    private static Bearing bearing(double settled, Optional<Draws> before, Optional<Draws> more) {
        return bearing(before.isPresent() ? 3 : 0, settled, before, more);
    }

    private static Bearing bearing(int earlier, double settled, Optional<Draws> before, Optional<Draws> more) {
        var one = Draws.constant(1, 4);
        var price = new Bearing.Price(
                earlier,
                Draws.constant(settled, 4),
                before,
                one,
                one,
                new TermsIndex.Shift(List.of(0.0), List.of(1.0)));
        var door = new Bearing.Door(
                Optional.empty(), OptionalDouble.empty(), TEN_AND_TWO, more, new Bearing.Later(List.of(), true));
        return new Bearing(
                Pair.of(NORTH, SOUTH),
                TermsClass.HOSTAGES,
                price,
                door,
                List.of(new Citation("a", Credibility.PROBABLY_TRUE)));
    }

    private static Optional<Assessment> made(Bearing bearing, Party.Id party, Criterion criterion) {
        return DealLevel.of(SWAP, List.of(bearing), party).made().stream()
                .filter(a -> a.criterion() == criterion)
                .findFirst();
    }

    @Test
    void what_lies_above_the_going_rate_is_a_cost_to_whoever_pays_it_and_nothing_to_the_other() {
        var bearing = bearing(1.5, Optional.of(Draws.constant(0.5, 4)), Optional.empty());

        var north = made(bearing, NORTH, Criterion.PRECEDENT).orElseThrow();
        var south = made(bearing, SOUTH, Criterion.PRECEDENT).orElseThrow();

        assertThat(north.amount().mean()).isCloseTo(1, within(1e-12)); // by hand: 1.5 - 0.5
        assertThat(south.amount().mean()).isZero();
        assertThat(north.formula()).contains("log price 1.50 less going rate 0.50 of 3 earlier = 1.00");
        assertThat(south.formula()).contains("log price -1.50 less going rate -0.50 of 3 earlier = -1.00");
        assertThat(north.citations()).isNotEmpty();
    }

    @Test
    void without_an_earlier_deal_precedent_is_not_assessed_and_says_why() {
        var level = DealLevel.of(SWAP, List.of(bearing(1, Optional.empty(), Optional.empty())), NORTH);

        assertThat(level.made()).isEmpty();
        assertThat(level.because().get(Criterion.PRECEDENT)).contains("no earlier deal");
        assertThat(level.because().get(Criterion.CHANNEL)).contains("too few for a base rate");
    }

    @Test
    void two_earlier_deals_make_no_going_rate_that_others_would_refer_to() {
        var two = bearing(2, 1.5, Optional.of(Draws.constant(0.5, 4)), Optional.empty());
        var level = DealLevel.of(SWAP, List.of(two), NORTH);

        assertThat(level.made()).isEmpty();
        assertThat(level.because().get(Criterion.PRECEDENT)).contains("no more than 2 earlier", "fewer than 3");
    }

    @Test
    void a_channel_counts_the_deals_beyond_the_usual_for_both_sides() {
        var bearing = bearing(0, Optional.empty(), Optional.of(Draws.constant(0.9, 4)));

        assertThat(made(bearing, NORTH, Criterion.CHANNEL)
                        .orElseThrow()
                        .amount()
                        .mean())
                .isCloseTo(0.9, within(1e-12));
        assertThat(made(bearing, SOUTH, Criterion.CHANNEL).orElseThrow().formula())
                .contains("max(0, 10 in 20 years - 2 in 40 years)")
                .contains("had never dealt");
    }

    @Test
    void who_was_no_side_of_it_has_no_terms_and_nobody_has_a_number_for_standing() {
        var level = DealLevel.of(SWAP, List.of(bearing(0, Optional.empty(), Optional.empty())), WEST);

        assertThat(level.made()).isEmpty();
        assertThat(level.because().get(Criterion.PRECEDENT)).contains("no terms of trade");
        assertThat(level.because().get(Criterion.STANDING)).contains("never one number", "audiences 1999-swap");
    }
}
