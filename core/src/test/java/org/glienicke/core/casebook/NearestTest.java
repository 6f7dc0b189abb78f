package org.glienicke.core.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> KNOWN =
            List.of("1999-north-bridge", "2001-south-gate", "2001-south-ferry", "NORTH");

    @Test
    void a_letter_too_many_too_few_or_wrong_is_forgiven() {
        assertThat(Nearest.to("1999-north-brigde", KNOWN)).contains("1999-north-bridge");
        assertThat(Nearest.to("1999north-bridge", KNOWN)).contains("1999-north-bridge");
    }

    @Test
    void part_of_one_id_is_enough() {
        assertThat(Nearest.to("gate", KNOWN)).contains("2001-south-gate");
        assertThat(Nearest.to("2001-south-", KNOWN)).isEmpty();
    }

    @Test
    void capitals_do_not_matter() {
        assertThat(Nearest.to("north", List.of("NORTH", "SOUTH"))).contains("NORTH");
    }

    @Test
    void what_resembles_nothing_gives_nothing() {
        assertThat(Nearest.to("xq", KNOWN)).isEmpty();
        assertThat(Nearest.to("x".repeat(1000), KNOWN)).isEmpty();
        assertThat(Nearest.to("", KNOWN)).isEmpty();
    }
}
