package org.glienicke.core.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.evidence.Credibility;
import org.glienicke.core.evidence.Source;
import org.glienicke.core.evidence.Sources;
import org.junit.jupiter.api.Test;

class CorroborationTest {

    private static final Map<String, Source> SOURCES =
            Sources.parse(InventedRecord.SOURCES, "sources.yaml").value().stream()
                    .collect(Collectors.toMap(Source::id, Function.identity()));

    private static Corroboration of(String yaml) {
        var exchange =
                Exchanges.parse(yaml, InventedRecord.FILE).value().orElseThrow().exchange();
        return Corroboration.of(exchange, SOURCES);
    }

    @Test
    void a_fact_that_two_origins_state_is_independent_and_one_of_a_single_origin_is_not() {
        var corroboration = of(InventedRecord.EXCHANGE);

        assertThat(corroboration.isIndependent(CoreFact.WHO)).isTrue();
        assertThat(corroboration.isIndependent(CoreFact.WHEN)).isTrue();
        assertThat(corroboration.isIndependent(CoreFact.WHERE)).isFalse();
        assertThat(corroboration.isIndependent(CoreFact.NUMBERS)).isFalse();
        assertThat(corroboration.isIndependent()).isFalse();
    }

    @Test
    void a_mirror_adds_no_origin() {
        var corroboration =
                of(InventedRecord.EXCHANGE.replaceFirst("sources: \\[a/2, b/2]", "sources: [a/2, a-mirror/2]"));

        assertThat(corroboration.origins()).containsEntry(CoreFact.WHO, 1);
        assertThat(corroboration.isIndependent(CoreFact.WHO)).isFalse();
    }

    @Test
    void a_fact_that_is_not_recorded_counts_neither_way() {
        var corroboration = of(InventedRecord.EXCHANGE.replaceAll("\\n    place: [^\\n]*", ""));

        assertThat(corroboration.isRecorded(CoreFact.WHERE)).isFalse();
        assertThat(corroboration.isIndependent(CoreFact.WHERE)).isFalse();
    }

    @Test
    void the_receiver_of_whom_least_is_known_decides_on_the_numbers() {
        var both = InventedRecord.EXCHANGE
                .replace("    minors: 3\n    sources: [a/2]", "    minors: 3\n    sources: [a/2, b/2]")
                .replace("{value: 1, sources: [a/2], preferred", "{value: 1, sources: [a/2, b/2], preferred");

        assertThat(of(both).isIndependent(CoreFact.NUMBERS)).isTrue();
        assertThat(of(both.replace("{value: 1, sources: [a/2, b/2], preferred", "{value: 1, sources: [b/2], preferred"))
                        .isIndependent(CoreFact.NUMBERS))
                .isFalse();
    }

    @Test
    void citations_of_one_origin_have_a_sole_origin_and_others_have_none() {
        var a = new Citation("a", Credibility.PROBABLY_TRUE);
        var mirror = new Citation("a-mirror", Credibility.PROBABLY_TRUE);
        var b = new Citation("b", Credibility.PROBABLY_TRUE);

        assertThat(Corroboration.soleOrigin(List.of(a, mirror), SOURCES)).contains("north-times");
        assertThat(Corroboration.soleOrigin(List.of(a, b), SOURCES)).isEmpty();
        assertThat(Corroboration.soleOrigin(List.of(), SOURCES)).isEmpty();
    }
}
