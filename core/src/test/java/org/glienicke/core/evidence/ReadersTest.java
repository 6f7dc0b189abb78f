package org.glienicke.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadersTest {

    private final List<Finding> findings = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "1.5",
                "1e3",
                "99999999999999999999",
                "0x1F",
                "1 000",
                "١",
                "'  '",
                "[1]",
                "{a: 1}",
                "{min: 2, max: 1}",
                "{min: 1}"
            })
    void what_is_no_count_is_found(String text) {
        assertThat(read(text, Readers::count)).isEmpty();
        assertThat(findings).isNotEmpty().last().extracting(Finding::kind).isEqualTo(Finding.Kind.IMPOSSIBLE_NUMBER);
    }

    @Test
    void a_count_is_a_number_a_range_or_a_bound() {
        assertThat(read("95", Readers::count)).contains(Count.exactly(95));
        assertThat(read("{min: 120, max: 127}", Readers::count)).contains(new Count(120, 127));
        assertThat(read("{atLeast: 100}", Readers::count)).contains(Count.atLeast(100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99", "9999999999999999999999999999999", "NaN", ".5", "1.", "--1"})
    void what_is_no_decimal_number_is_found(String text) {
        assertThat(read(text, Readers::decimal)).isEmpty();
        assertThat(findings).extracting(Finding::kind).containsExactly(Finding.Kind.IMPOSSIBLE_NUMBER);
    }

    @Test
    void a_decimal_number_keeps_its_digits() {
        assertThat(read("6000000000.10", Readers::decimal)).contains(new BigDecimal("6000000000.10"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1962-02-30", "1962-13", "62", "1962-2-3", "1999/1998", "yesterday", "10.2.1962", "19XX-02-30"})
    void a_day_that_does_not_exist_is_found(String text) {
        assertThat(read(text, Readers::date)).isEmpty();
        assertThat(findings).extracting(Finding::kind).containsExactly(Finding.Kind.IMPOSSIBLE_DATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1986-02-11",
                "1985-06",
                "1985",
                "2024-08-01~",
                "2022/2023",
                "2022-XX-XX",
                "198X",
                "1962-02-10/1962-02-12",
                "2024?",
                "2000-02-29"
            })
    void a_date_of_edtf_is_read_as_written(String text) {
        assertThat(read(text, Readers::date)).hasValueSatisfying(when -> {
            assertThat(when.text()).isEqualTo(text);
            assertThat(when.earliest().orElseThrow())
                    .isBeforeOrEqualTo(when.latest().orElseThrow());
        });
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a/0", "a/7", "A/2", "a/22", "/2", "a b/2"})
    void what_is_no_citation_is_found(String text) {
        assertThat(read(text, Readers::citation)).isEmpty();
        assertThat(findings).extracting(Finding::kind).containsExactly(Finding.Kind.WRONG_SHAPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"999", "20244", "-500", "MCM"})
    void what_is_no_year_is_found(String text) {
        assertThat(read(text, Readers::year)).isEmpty();
        assertThat(findings).extracting(Finding::kind).containsExactly(Finding.Kind.IMPOSSIBLE_NUMBER);
    }

    private <T> Optional<T> read(String text, Fields.Reader<T> reader) {
        var fields = Fields.of(Document.parse("field: " + text + "\n", "file").value(), "file", findings);
        return fields.one("field", reader);
    }
}
