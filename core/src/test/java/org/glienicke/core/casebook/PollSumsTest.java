package org.glienicke.core.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.glienicke.core.casebook.InventedRecord.findings;
import static org.glienicke.core.casebook.InventedRecord.with;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.glienicke.core.evidence.Finding.Kind;
import org.glienicke.core.evidence.Place;
import org.glienicke.core.evidence.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollSumsTest {

    private static final String TOTALS = "answers: {for: 58.5, against: 25}";
    private static final String MEN = "- {name: men, n: 500, answers: {for: 60, against: 24}}";

    @Test
    void answers_beyond_a_hundred_are_a_finding_with_file_line_and_field() {
        assertThat(findings(with(TOTALS, "answers: {for: 69.5, against: 32.5}")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(Kind.POLL_DOES_NOT_ADD_UP);
                    assertThat(finding.place().file()).isEqualTo(InventedRecord.FILE);
                    assertThat(finding.place().line()).isPositive();
                    assertThat(finding.place().field()).endsWith("polls[0].answers");
                    assertThat(finding.message()).contains("102.0");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "answers: {for: 69, against: 32}", // rounding: 68.6 and 31.4
                "answers: {for: 41, against: 51, notSure: 9}",
                "answers: {for: 58.5, against: 41.5}",
            })
    void rounding_is_none(String answers) {
        assertThat(findings(with(TOTALS, answers))).isEmpty();
    }

    @Test
    void a_note_that_explains_it_settles_the_sum() {
        var text = with(TOTALS, "answers: {for: 90, against: 32}")
                .replace("note: By telephone.", "note: The printed shares add up to 122.");

        assertThat(findings(text)).isEmpty();
    }

    @Test
    void a_segment_beyond_a_hundred_is_a_finding() {
        assertThat(findings(with(MEN, "- {name: men, n: 500, answers: {for: 80, against: 24}}")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).startsWith("the answers of men add up to 104"));
    }

    @Test
    void halves_that_cannot_make_the_total_are_a_finding() {
        var women = MEN + "\n      - {name: women, n: 500, answers: {for: 62, against: 20}}";

        assertThat(findings(with(MEN, women)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .startsWith("men and women are all who were asked, but no share of men"));
    }

    @Test
    void halves_that_can_are_none() {
        var women = MEN + "\n      - {name: women, n: 500, answers: {for: 57, against: 26}}";

        assertThat(findings(with(MEN, women))).isEmpty();
    }

    @Test
    void published_halves_give_the_published_weight_on_both_answers() {
        // Israel Democracy Institute, 14-17 January 2024: Jews 31.5/60.1, Arabs 78.5/11.3, total 39.5/51.8
        var jews = new Setting.Segment("Jews", 0, answers("31.5", "60.1"));
        var arabs = new Setting.Segment("Arabs", 0, answers("78.5", "11.3"));
        var poll = poll(answers("39.5", "51.8"), List.of(jews, arabs));

        var halves = Halves.known(poll).orElseThrow();

        assertThat(halves.answers()).isEqualTo(2);
        assertThat(halves.addUp()).isTrue();
        // by hand: (39.5 - 78.5) / (31.5 - 78.5) = .8298, (51.8 - 11.3) / (60.1 - 11.3) = .8299
        assertThat(halves.share()).isCloseTo(0.83, within(0.001));
        assertThat(halves.high() - halves.low()).isLessThan(0.005);
    }

    private static Map<String, BigDecimal> answers(String supportive, String opposed) {
        return Map.of("for", new BigDecimal(supportive), "against", new BigDecimal(opposed));
    }

    private static Setting.Poll poll(Map<String, BigDecimal> totals, List<Setting.Segment> segments) {
        return new Setting.Poll(
                "House",
                "IL",
                new Setting.Fieldwork(new When.Unknown(), new When.Unknown(), 600, ""),
                new Setting.Result(totals, segments),
                new Setting.Listed("", List.of(), new Place("f", 1, "polls[0]")));
    }
}
