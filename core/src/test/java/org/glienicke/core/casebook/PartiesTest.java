package org.glienicke.core.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.glienicke.core.evidence.Finding;
import org.junit.jupiter.api.Test;

class PartiesTest {

    @Test
    void parties_are_read_with_what_they_follow() {
        var read = Parties.parse(
                "- {id: NORTH, name: Northland, kind: democracy, follows: OLD}\n- {id: OLD, name: Old North, kind: autocracy, greatPower: true}\n",
                "parties.yaml");

        assertThat(read.isClean()).isTrue();
        assertThat(read.value().values())
                .extracting(Party::follows)
                .containsExactly(Optional.of(new Party.Id("OLD")), Optional.empty());
        assertThat(read.value().values()).extracting(Party::isGreatPower).containsExactly(false, true);
    }

    @Test
    void a_party_stands_once_and_follows_one_that_is_listed() {
        var read = Parties.parse(
                "- {id: NORTH, name: Northland, kind: democracy, follows: OLD}\n- {id: NORTH, name: Again, kind: democracy}\n",
                "parties.yaml");

        assertThat(read.findings())
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.DUPLICATE_ID, Finding.Kind.UNKNOWN_PARTY);
        assertThat(read.value().values()).extracting(Party::name).containsExactly("Northland");
    }

    @Test
    void a_kind_of_party_is_a_word_of_the_list() {
        var read = Parties.parse("- {id: NORTH, name: Northland, kind: monarchy}\n", "parties.yaml");

        assertThat(read.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.toString())
                        .startsWith("parties.yaml:1: [0].kind is 'monarchy', not a word of the list [unknown-word]")
                        .contains("Maybe one of democracy, autocracy, armed-group, organisation"));
    }
}
