package org.glienicke.core.audiences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glienicke.core.casebook.Setting;
import org.glienicke.core.evidence.Place;
import org.glienicke.core.evidence.When;
import org.glienicke.core.inference.Seeded;
import org.junit.jupiter.api.Test;

class CompositionTest {

    @Test
    void the_segments_of_a_published_poll_reproduce_its_totals() {
        // Israel Democracy Institute, 14-17 January 2024
        var poll = poll(
                answers("39.5", "51.8"),
                new Setting.Segment("Jews", 0, answers("31.5", "60.1")),
                new Setting.Segment("Arabs", 0, answers("78.5", "11.3")));

        var composition = Composition.of(poll).getFirst();

        assertThat(composition.parts().getFirst().share()).isCloseTo(0.83, within(0.001));
        assertThat(composition.checks()).isEqualTo(1);
        assertThat(composition.total(poll, "for").orElseThrow()).isCloseTo(39.5, within(0.1));
        assertThat(composition.total(poll, "against").orElseThrow()).isCloseTo(51.8, within(0.1));
    }

    @Test
    void two_parties_out_of_three_are_no_whole() {
        // Pew, June 2014: Republicans and Democrats without independents, then households with and without veterans
        var poll = poll(
                answers("34", "43"),
                new Setting.Segment("Republicans", 0, answers("16", "71")),
                new Setting.Segment("Democrats", 0, answers("55", "24")),
                new Setting.Segment("veteran households", 0, answers("26", "55")),
                new Setting.Segment("other households", 0, answers("37", "38")));

        assertThat(Composition.of(poll))
                .singleElement()
                .satisfies(
                        composition -> assertThat(composition.parts().stream().map(Composition.Part::segment))
                                .containsExactly("veteran households", "other households"));
    }

    @Test
    void shares_of_three_segments_are_found_again_whatever_they_are() {
        for (int world = 0; world < 50; world++) {
            var random = new Seeded(world).named("world");
            double a = 0.1 + 0.5 * random.nextDouble();
            double b = (1 - a) * (0.2 + 0.6 * random.nextDouble());
            double[] shares = {a, b, 1 - a - b};
            var segments = new ArrayList<Setting.Segment>();
            var totals = new double[4];
            for (int s = 0; s < 3; s++) {
                var answers = new LinkedHashMap<String, BigDecimal>();
                for (int answer = 0; answer < 4; answer++) {
                    double percent = random.nextDouble() * 25;
                    answers.put("a" + answer, BigDecimal.valueOf(Math.round(percent * 1000), 3));
                    totals[answer] += shares[s] * percent;
                }
                segments.add(new Setting.Segment("s" + s, 0, answers));
            }
            var printed = new LinkedHashMap<String, BigDecimal>();
            for (int answer = 0; answer < 4; answer++) {
                printed.put("a" + answer, BigDecimal.valueOf(Math.round(totals[answer] * 1000), 3));
            }

            var poll = poll(printed, segments.toArray(Setting.Segment[]::new));
            var composition = Composition.of(poll).getFirst();

            for (int answer = 0; answer < 4; answer++) {
                assertThat(composition.total(poll, "a" + answer).orElseThrow())
                        .isCloseTo(totals[answer], within(0.003));
            }
        }
    }

    @Test
    void a_poll_without_segments_has_no_composition() {
        assertThat(Composition.of(poll(answers("50", "40")))).isEmpty();
    }

    private static Map<String, BigDecimal> answers(String supportive, String opposed) {
        return Map.of("for", new BigDecimal(supportive), "against", new BigDecimal(opposed));
    }

    private static Setting.Poll poll(Map<String, BigDecimal> totals, Setting.Segment... segments) {
        return new Setting.Poll(
                "House",
                "IL",
                new Setting.Fieldwork(new When.Unknown(), new When.Unknown(), 600, ""),
                new Setting.Result(totals, List.of(segments)),
                new Setting.Listed("", List.of(), new Place("f", 1, "polls[0]")));
    }
}
