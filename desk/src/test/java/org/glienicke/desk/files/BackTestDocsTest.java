package org.glienicke.desk.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BackTestDocsTest {

    private static final Path HOME = Path.of(System.getProperty("glienicke.home", ""));

    @Test
    void the_scores_that_pages_quote_are_those_of_the_published_back_test() throws IOException {
        var page = Files.readString(HOME.resolve("docs/backtest.md"));

        var track = ScoreTable.read(HOME.resolve(ScoreTable.PUBLISHED)).orElseThrow();

        assertThat(page)
                .contains("Record " + track.revision() + ", seed " + track.seed())
                .contains(track.answers() + " answers were forecast");
        assertThat(track.scores())
                .isNotEmpty()
                .allSatisfy((by, score) -> assertThat(page)
                        .contains(String.format(Locale.ROOT, "| %s | %.3f (", by.words(), score.logScore()))
                        .contains(String.format(Locale.ROOT, "| %.3f (", score.brier())));
    }
}
