package org.glienicke.core.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.glienicke.core.belief.BackTest;
import org.glienicke.core.belief.Observation;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Figure;
import org.glienicke.core.page.Page;
import org.glienicke.core.page.Span;
import org.glienicke.core.page.TextPage;
import org.junit.jupiter.api.Test;

class CalibrationSectionTest {

    // fifty forecasts of 1 to 99 percent; every other one settled, so five of ten in each fifth
    private static final BackTest HALF = new BackTest(
            IntStream.range(0, 50)
                    .mapToObj(i -> new BackTest.Forecast(
                            new Observation.Origin("e-" + i, "the deal", "spy"),
                            2000,
                            i % 2 == 0,
                            Map.of(BackTest.Forecaster.LEARNED, 0.01 + 0.02 * i, BackTest.Forecaster.BASE_RATE, 0.5)))
                    .toList(),
            0);

    private static Page page() {
        return new Page("Back-test", List.of(new Span.Text("invented")), List.of(Calibration.section(HALF)));
    }

    @Test
    void each_fifth_stands_beside_what_settled_with_its_interval() {
        // 5 of 10 under Jeffreys' prior at 90 percent: .2619 to .7381 (R, qbeta(c(.05, .95), 5.5, 5.5))
        assertThat(TextPage.render(page(), false))
                .containsPattern("10%\\s+50%\\s+26% to 74%\\s+10")
                .containsPattern("90%\\s+50%\\s+26% to 74%\\s+10");
    }

    @Test
    void the_plot_shows_fifths_of_both_forecasters_beside_the_diagonal() {
        var drawing = (Block.Drawing) page().sections().getFirst().blocks().getLast();
        var dots = ((Figure.Plane) drawing.figure()).dots();

        assertThat(dots).filteredOn(d -> d.tone() == Figure.Tone.FIRST).hasSize(5);
        assertThat(dots).filteredOn(d -> d.tone() == Figure.Tone.SECOND).hasSize(5);
        assertThat(dots)
                .filteredOn(d -> d.tone() == Figure.Tone.OTHER)
                .allSatisfy(d -> assertThat(d.across()).isEqualTo(d.up()));
    }
}
