package org.glienicke.desk.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.glienicke.desk.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The deal room in a real Chromium, on the invented case that comes with the program: five states, and no pair of them can deal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before all tests
@Tag("slow")
class DealRoomInBrowserTest {

    private static final String CHAIN = "/cases/chain-of-five";

    /** A search of seconds may wait for its turn on a busy machine. */
    private static final ContainsTextOptions LATER = new ContainsTextOptions().setTimeout(300_000);

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
    void a_package_is_refused_says_why_and_with_all_five_is_accepted_by_keyboard_alone() {
        try (var page = bench.visit(CHAIN, BrowsedWorkbench.DESK, ColorScheme.LIGHT)) {
            page.locator("#t-e-1").press("Space");

            assertThat(page.locator("#standing")).containsText("refuses: worse off");
            assertThat(page.locator("#standing")).containsText("It does not keep: nobody goes unless all five go");
            assertThat(page.locator("#t-e-1")).isFocused();
            page.getByText("Why not?").press("Enter");
            assertThat(page.locator("#examined")).containsText("Northland is worse off by it on average", LATER);
            assertThat(page.locator("#examined")).containsText("What would have to change");
            assertThat(page.locator("#examined")).containsText("Who could block it");

            for (var term : List.of("s-1", "w-1", "m-1", "n-1")) {
                page.locator("#t-" + term).press("Space");
                assertThat(page.locator("#package")).containsText("Take out");
                assertThat(page.locator("#out-" + term)).isVisible();
            }

            assertThat(page.locator("#standing")).not().containsText("refuses");
            assertThat(page.locator("#standing")).not().containsText("does not keep");
            assertThat(page.locator("#standing .lead")).containsText("It is likely");
            assertThat(page).hasURL(Pattern.compile("term=e-1&term=s-1&term=w-1&term=m-1&term=n-1"));
            page.reload();
            assertThat(page.locator("#standing .lead")).containsText("It is likely");
            page.goBack();
            assertThat(page.locator("#standing")).containsText("refuses");
        }
        bench.assertQuiet();
    }

    @Test
    void a_term_is_dragged_onto_the_table_and_taken_out_again() {
        try (var page = bench.visit(CHAIN, BrowsedWorkbench.DESK, ColorScheme.LIGHT)) {
            page.dragAndDrop("[data-term='s-1']", "#package");

            assertThat(page.locator(".chosen li")).hasCount(1);
            page.locator("#out-s-1").click();
            assertThat(page.locator("#package")).containsText("Nothing is on the table");
            assertThat(page.locator("#t-s-1")).not().isChecked();
        }
        bench.assertQuiet();
    }

    @Test
    void found_packages_and_dots_of_the_frontier_are_put_on_the_table() {
        try (var page = bench.visit(CHAIN, BrowsedWorkbench.DESK, ColorScheme.LIGHT)) {
            page.getByText("Find packages").click();
            assertThat(page.locator("#found")).containsText("Which package could all of them accept?", LATER);

            page.locator("#found svg a").first().click();

            assertThat(page.locator(".chosen li")).hasCount(5);
            assertThat(page.locator("#found")).containsText("The frontier");
            page.getByText("Clear the table").click();
            page.locator("#constraints summary").click();
            page.locator("#rule-e-1").selectOption("forbid");
            page.getByText("Find packages").click();
            assertThat(page.locator("#found")).containsText("No package keeps all constraints", LATER);
        }
        bench.assertQuiet();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cases",
                CHAIN + "?term=e-1&term=s-1",
                "/cases/shalit-2009-12?weights=judged&lots.others=1",
                "/make?from=chain-of-five"
            })
    void every_page_is_quiet_without_barriers_and_fits_a_phone(String path) {
        try (var page = bench.visit(path, BrowsedWorkbench.DESK, ColorScheme.DARK)) {
            Chromium.assertFits(page, BrowsedWorkbench.DESK);
            Chromium.assertNoBarrier(page);
        }
        try (var page = bench.visit(path, BrowsedWorkbench.PHONE, ColorScheme.LIGHT)) {
            Chromium.assertFits(page, BrowsedWorkbench.PHONE);
            Chromium.assertNoBarrier(page);
        }
        bench.assertQuiet();
    }

    @Test
    void a_case_is_made_from_another_with_a_mistake_mended_saved_and_opened() {
        try (var page = bench.visit("/make?from=chain-of-five", BrowsedWorkbench.DESK, ColorScheme.LIGHT)) {
            var text = page.locator("#text").inputValue();
            page.locator("#text")
                    .fill(text.replace("case: chain-of-five", "case: my-chain")
                            .replace("giver: MIDLAND", "giver: MIDLANT"));
            assertThat(page.locator("#checked .findings")).containsText("MIDLANT");

            page.locator("#text").fill(text.replace("case: chain-of-five", "case: my-chain"));
            assertThat(page.locator("#checked")).containsText("No findings");
            page.locator("#make-author").fill("Ada");
            page.locator("#make button.main").click();

            assertThat(page.locator("table")).containsText("Ada");
            page.getByText("Open it").click();
            assertThat(page.locator("h1")).hasText("A chain of five, invented for teaching");
        }
        bench.assertQuiet();
    }
}
