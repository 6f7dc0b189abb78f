package org.glienicke.core.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.glienicke.core.evidence.Count;
import org.junit.jupiter.api.Test;

class ProposedTest {

    @Test
    void a_group_of_an_offer_without_a_word_on_it_is_presumed_to_be_like_the_one_that_went_the_same_way() {
        var crowd = offered("{group: our soldiers, count: 40, giver: SOUTH, receiver: NORTH}");

        assertThat(crowd.affiliation().roles()).containsExactly(Role.PRISONER_OF_WAR);
        assertThat(crowd.affiliation().nationality()).containsExactly(new Party.Id("NORTH"));
        assertThat(crowd.affiliation().served(new Party.Id("NORTH"))).isTrue();
        assertThat(crowd.heldYears()).contains(new Term.HeldYears(1, 4.5));
        assertThat(crowd.count().value()).contains(Count.exactly(40));
    }

    @Test
    void a_number_that_was_not_printed_is_presumed_to_be_that_of_all_who_went_the_same_way() {
        var crowd = offered("{group: all our people, count: {atLeast: 1}, giver: SOUTH, receiver: NORTH}");

        assertThat(crowd.count().value()).contains(new Count(121, 128)); // the named captive and 120 to 127 soldiers
    }

    @Test
    void where_nobody_went_that_way_in_a_group_they_are_presumed_to_be_the_receivers_own_soldiers() {
        var crowd = offered("{group: their men, count: 5, giver: NORTH, receiver: SOUTH}");

        assertThat(crowd.affiliation().roles()).containsExactly(Role.PRISONER_OF_WAR);
        assertThat(crowd.affiliation().nationality()).containsExactly(new Party.Id("SOUTH"));
        assertThat(crowd.heldYears()).isEmpty();
    }

    @Test
    void what_the_record_says_of_a_group_stands() {
        var crowd =
                offered("{group: reporters, count: 2, roles: [journalist], nationality: [WEST], held: {min: 7, max: 8},"
                        + " giver: SOUTH, receiver: NORTH}");

        assertThat(crowd.affiliation().roles()).containsExactly(Role.JOURNALIST);
        assertThat(crowd.affiliation().nationality()).containsExactly(new Party.Id("WEST"));
        assertThat(crowd.heldYears()).isEqualTo(Optional.of(new Term.HeldYears(7, 8)));
        assertThat(crowd.count().value()).contains(Count.exactly(2));
    }

    @Test
    void a_group_left_behind_is_presumed_to_be_like_those_who_came_home() {
        var exchange = read(InventedRecord.EXCHANGE);
        var fishermen = exchange.talks().leftBehind().getLast();

        var more = Proposed.including(exchange, fishermen).legs().getLast().terms();

        assertThat(((Term.Group) more.getFirst()).crowd().affiliation().nationality())
                .containsExactly(new Party.Id("NORTH"));
    }

    private static Term.Crowd offered(String term) {
        var exchange = read(InventedRecord.with(
                "- {release: n-1, giver: SOUTH, receiver: NORTH}\n    undisclosed: true", "- " + term));
        var offer = exchange.talks().offers().getFirst();
        return ((Term.Group)
                        Proposed.of(exchange, offer).legs().getFirst().terms().getFirst())
                .crowd();
    }

    private static Exchange read(String text) {
        return Exchanges.parse(text, InventedRecord.FILE).value().orElseThrow().exchange();
    }
}
