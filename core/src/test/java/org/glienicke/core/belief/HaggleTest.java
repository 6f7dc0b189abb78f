package org.glienicke.core.belief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glienicke.core.belief.Observation.Word.ACCEPTED;
import static org.glienicke.core.belief.Observation.Word.REFUSED;
import static org.glienicke.core.belief.Observation.Word.SILENT;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Exchanges;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.valuation.Criterion;
import org.glienicke.core.valuation.Swings;
import org.junit.jupiter.api.Test;

class HaggleTest {

    private static final Exchange TALKS =
            Exchanges.parse("""
                    id: 1999-bridge
                    title: Bridge
                    kinds: [spy]
                    status: executed
                    date: 1999-05-03
                    sources: [a/2]
                    parties:
                      - {party: NORTH, roles: [principal]}
                      - {party: SOUTH, roles: [principal]}
                    captives:
                      - {id: n-1, name: N One, roles: [agent], nationality: [NORTH], sources: [a/2]}
                    legs:
                      - id: leg-1
                        sources: [a/2]
                        terms:
                          - {release: n-1, giver: SOUTH, receiver: NORTH}
                    offers:
                      - {id: o-1, proposer: SOUTH, terms: [{release: n-1, giver: SOUTH, receiver: NORTH}],
                         answers: [{party: NORTH, answer: refused}], sources: [a/2]}
                    """, "1999-bridge.yaml").value().orElseThrow().exchange();

    private static Observation.Side side(String party, Observation.Word word, Criterion criterion, double amount) {
        var part = new Swings.Part(criterion, amount, 1);
        return new Observation.Side(new Party.Id(party), new Swings(List.of(part)), word);
    }

    private static Observation answer(String part, int year, Observation.Outcome outcome, Observation.Side... sides) {
        var origin = new Observation.Origin("1999-bridge", part, "spy");
        return new Observation(origin, OptionalInt.of(year), List.of(sides), outcome);
    }

    private static Observation deal(double received, double given) {
        return answer(
                "the deal",
                1999,
                Observation.Outcome.SETTLED,
                side("NORTH", ACCEPTED, Criterion.OWN_PEOPLE_HOME, received),
                side("SOUTH", ACCEPTED, Criterion.LEVERAGE, -given));
    }

    private static Observation offer(Observation.Word north, double received, Observation.Word south, double given) {
        return answer(
                "o-1",
                1998,
                Observation.Outcome.REFUSED,
                side("NORTH", north, Criterion.OWN_PEOPLE_HOME, received),
                side("SOUTH", south, Criterion.LEVERAGE, -given));
    }

    private static List<Observation> held(Observation... answers) {
        return Haggle.of(TALKS, Arrays.asList(answers));
    }

    @Test
    void who_refused_an_offer_held_out_for_the_deal_and_who_proposed_it_for_the_offer() {
        var held = held(deal(3, 2), offer(REFUSED, 1, ACCEPTED, 0.5));

        assertThat(held).extracting(o -> o.origin().part()).containsExactly("the deal over o-1", "o-1 over the deal");
        assertThat(held).extracting(Observation::outcome).containsOnly(Observation.Outcome.HAGGLED);
        // 3 - 1 more at home for the one; 2 - 0.5 less given for the other
        assertThat(held)
                .extracting(o -> o.sides().getFirst())
                .containsExactly(
                        side("NORTH", ACCEPTED, Criterion.OWN_PEOPLE_HOME, 2),
                        side("SOUTH", ACCEPTED, Criterion.LEVERAGE, 1.5));
    }

    @Test
    void what_was_held_out_for_is_known_in_the_year_of_the_deal() {
        assertThat(held(deal(3, 2), offer(REFUSED, 1, ACCEPTED, 0.5)))
                .extracting(Observation::year)
                .containsOnly(OptionalInt.of(1999));
    }

    @Test
    void a_side_that_said_nothing_held_out_for_nothing() {
        assertThat(held(deal(3, 2), offer(REFUSED, 1, SILENT, 0.5))).hasSize(1);
    }

    @Test
    void a_side_that_only_took_what_another_proposed_held_out_for_nothing() {
        assertThat(held(deal(3, 2), offer(ACCEPTED, 1, REFUSED, 0.5)))
                .extracting(o -> o.sides().getFirst().party())
                .containsExactly(new Party.Id("SOUTH"));
    }

    @Test
    void an_offer_like_the_deal_tells_nothing() {
        assertThat(held(deal(3, 2), offer(REFUSED, 3, ACCEPTED, 2))).isEmpty();
    }

    @Test
    void talks_without_a_deal_tell_nothing() {
        assertThat(held(offer(REFUSED, 1, ACCEPTED, 0.5))).isEmpty();
    }
}
