package org.glienicke.desk.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.glienicke.desk.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the record teaches, in a real Chromium: learned behind the page, then the same numbers as the commands print. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before all tests
@Tag("slow")
class LearnedWeightsInBrowserTest {

    private static final String WYNNE = "/exchanges/1964-wynne-lonsdale";

    /** Asking the whole record for the first time takes minutes on a busy machine; after that its answer is kept. */
    private static final ContainsTextOptions LEARNED = new ContainsTextOptions().setTimeout(900_000);

    private static final ContainsTextOptions LATER = new ContainsTextOptions().setTimeout(300_000);

    /** Pieces of seconds may wait for their turn on a busy machine. */
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(300_000);

    private BrowsedWorkbench bench;

    @BeforeAll
    void open(@TempDir Path folder) {
        bench = new BrowsedWorkbench(folder);
    }

    @AfterAll
    void close() {
        if (bench != null) {
            bench.close();
        }
    }

    @Test
    void whoever_does_not_want_to_wait_keeps_to_the_judged_weights() {
        try (var page = bench.visit("/exchanges/1962-abel-powers-pryor")) {
            var stop = page.locator("#stop-learning");
            if (stop.count() > 0) {
                stop.click();
            } else {
                page.getByText("On the judged ones").click();
            }

            assertThat(page).hasURL(Pattern.compile("weights=judged"));
            assertThat(page.locator("#accounts")).containsText("Weights are the judged ones, as asked for.");
            page.locator(".column h2 a").first().click();
            assertThat(page.locator("#weights-judged")).isChecked();
            assertThat(page.locator("#compared")).containsText("as asked for");
        }
        bench.assertQuiet();
    }

    @Test
    void once_learned_the_page_says_what_the_command_prints() throws IOException {
        var golden = Files.readString(Path.of(
                        BrowsedWorkbench.HOME.toString(), "desk/src/test/resources/golden/1964-wynne-lonsdale.GB.txt"))
                .replaceAll("\\s+", " ");
        try (var page = bench.visit(WYNNE)) {
            assertThat(page.locator("#accounts"))
                    .containsText("Weights are those that the rest of the record teaches.", LEARNED);

            var lead = page.locator("[id='GB.verdict'] .lead").innerText().replaceAll("\\s+", " ");

            assertThat(golden).contains(lead);
            page.locator("a", new Page.LocatorOptions().setHasText("The whole brief for United Kingdom"))
                    .click();
            assertThat(page.locator("#compared")).containsText("the rest of the record teaches");
            var taught = page.locator("#verdict .lead").innerText();
            page.locator("#weights-judged").check();
            assertThat(page.locator("#compared")).containsText("as asked for");
            page.locator("#weights-judged").uncheck();
            assertThat(page.locator("#verdict .lead")).hasText(taught);
        }
        bench.assertQuiet();
    }

    @Test
    void a_party_shows_what_it_seeks_with_the_prior_beside_and_an_exchange_what_its_offers_taught() {
        try (var page = bench.visit("/parties/RU")) {
            assertThat(page.locator("#sought")).containsText("judged", LEARNED);
            assertThat(page.locator("#sought table").first()).containsText("own people home", LEARNED);
            Chromium.assertNoBarrier(page);
        }
        try (var page = bench.visit("/exchanges/2024-ankara/learn")) {
            assertThat(page.locator("main")).containsText("bits", LEARNED);
        }
        bench.assertQuiet();
    }

    @Test
    void what_answers_taught_is_asked_again_without_the_sources_left_out() {
        try (var page = bench.visit("/exchanges/2024-ankara/learn")) {
            assertThat(page.locator("#lessons")).containsText("bits", LEARNED);

            page.locator("#floor").selectOption("A");

            assertThat(page.locator("#lessons")).containsText("Only sources graded A or better", LEARNED);
            assertThat(page).hasURL(Pattern.compile("/learn\\?floor=A"));
            Chromium.assertNoBarrier(page);
            page.reload();
            assertThat(page.locator("#lessons")).containsText("Only sources graded A or better", LEARNED);
            page.getByText("Reset to the default").click();
            assertThat(page.locator("#lessons")).not().containsText("Only sources", LATER);
        }
        bench.assertQuiet();
    }

    @Test
    void precedent_and_audiences_come_when_they_are_scrolled_to() {
        try (var page = bench.visit("/exchanges/2022-griner-bout?weights=judged")) {
            page.locator("#precedent").scrollIntoViewIfNeeded();
            assertThat(page.locator("[id^='precedent.']").first()).isVisible(SOON);
            page.locator("#audiences").scrollIntoViewIfNeeded();
            assertThat(page.locator("[id^='audiences.']").first()).isVisible(SOON);
            Chromium.assertNoBarrier(page);
        }
        bench.assertQuiet();
    }
}
