package org.glienicke.desk.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.glienicke.desk.Chromium;
import org.glienicke.desk.files.InventedLedger;
import org.glienicke.desk.store.StoreAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The workbench in a real Chromium, on the record itself: what a reader wants to do can be done. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before all tests
class WorkbenchInBrowserTest {

    private BrowsedWorkbench bench;
    private Path folder;

    @BeforeAll
    void open(@TempDir Path folder) {
        this.folder = folder;
        bench = new BrowsedWorkbench(folder);
        // the first look at the whole record may take longer than a browser waits on a busy machine
        try (var visitor = new Visitor(bench.workbench())) {
            visitor.get("/exchanges/2024-ankara");
        }
    }

    @AfterAll
    void close() {
        if (bench != null) {
            bench.close();
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/exchanges/2024-ankara",
                "/exchanges/2024-ankara/RU",
                "/parties",
                "/parties/hamas",
                "/profiles",
                "/add",
                "/data",
                "/nowhere"
            })
    void every_page_is_quiet_without_barriers_and_fits_a_phone(String path) {
        try (var page = bench.visit(path, BrowsedWorkbench.DESK, ColorScheme.DARK)) {
            Chromium.assertFits(page, BrowsedWorkbench.DESK);
            Chromium.assertNoBarrier(page);
        }
        try (var page = bench.visit(path, BrowsedWorkbench.PHONE, ColorScheme.LIGHT)) {
            Chromium.assertFits(page, BrowsedWorkbench.PHONE);
            page.setViewportSize(BrowsedWorkbench.DESK, 900);
            Chromium.assertNoBarrier(page);
        }
        assertThat(bench.said()).allMatch(words -> path.equals("/nowhere") && words.contains("404"));
    }

    @Test
    void a_name_in_another_spelling_finds_its_exchange() {
        try (var page = bench.visit("/")) {
            page.getByLabel("Words, or a name in any spelling").fill("mayer munoz");

            assertThat(page.locator("#results tbody tr")).hasCount(1);
            page.getByText("Ankara exchange").click();
            assertThat(page.locator("h1")).containsText("Ankara exchange");
        }
    }

    @Tag("slow")
    @Test
    void on_a_phone_the_drawer_is_closed_until_somebody_opens_it() {
        try (var page = bench.visit("/exchanges/2024-ankara/RU", BrowsedWorkbench.PHONE, ColorScheme.LIGHT)) {
            assertThat(page.locator("#w-leverage")).not().isVisible();

            page.locator(".drawer > summary").press("Enter");

            assertThat(page.locator("#w-leverage")).isVisible();
        }
    }

    @Test
    void a_filter_narrows_the_list_and_stays_in_the_address() {
        try (var page = bench.visit("/")) {
            page.getByLabel("Mediator").selectOption("QA");

            assertThat(page.locator("#counts")).not().containsText("238 of 238");
            assertThat(page).hasURL(Pattern.compile("mediator=QA"));
            page.reload();
            assertThat(page.getByLabel("Mediator")).hasValue("QA");
        }
    }

    @Test
    void a_number_opens_where_it_comes_from_down_to_its_sources_and_escape_leads_back() {
        try (var page = bench.visit("/exchanges/2024-ankara")) {
            page.locator("[id='RU.account'] a.num").first().click();

            assertThat(page.locator("#origin h2").first()).containsText("N1");
            assertThat(page.locator("#origin")).containsText("Reference swing");
            assertThat(page.locator("#origin")).containsText("Its sources");
            assertThat(page.locator("#origin a.outside").first()).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator("#origin")).isEmpty();
            assertThat(page.locator(".shared #who figure svg").first()).isVisible();
        }
    }

    @Test
    void an_exchange_with_a_mistake_is_not_saved_and_fixed_it_is() throws IOException {
        var root = judged(InventedLedger.in(folder));
        var settings = new Settings(
                "127.0.0.1", 0, Optional.empty(), root, new StoreAddress.Folder(folder.resolve("other")), true);
        try (var other = Workbench.start(settings);
                var page = bench.browser().newPage()) {
            page.navigate(other.address() + "add");
            type(
                    page,
                    Map.of(
                            "id",
                            "2001-south-bridge",
                            "title",
                            "South: \"Bridge\"",
                            "date",
                            "2001-02-30",
                            "sources",
                            "a/2"));
            page.getByLabel("spy").check();
            type(page, Map.of("captive.0.id", "s-1", "captive.0.name", "S One", "captive.0.roles", "journalist"));
            type(page, Map.of("captive.0.nationality", "NORTH", "captive.0.sources", "a/2", "term.0.what", "s-1"));
            choose(
                    page,
                    Map.of(
                            "party.0.party",
                            "NORTH",
                            "party.0.roles",
                            "principal",
                            "party.1.party",
                            "SOUTH",
                            "party.1.roles",
                            "principal"));
            choose(page, Map.of("term.0.kind", "release", "term.0.giver", "SOUTH", "term.0.receiver", "NORTH"));

            assertThat(page.locator("#checked .findings")).containsText("2001-02-30");
            page.locator("button[value=save]").click();
            assertThat(page.locator("#checked .findings")).containsText("[impossible-date]");
            assertThat(page.locator("[id='captive.0.name']")).hasValue("S One");
            assertThat(root.resolve("exchanges/2001-south-bridge.yaml")).doesNotExist();

            page.navigate(other.address() + "add");
            page.getByText("Drafts (1)").click();
            page.locator("details a").click();
            type(page, Map.of("date", "2001-02-28"));
            assertThat(page.locator("#checked")).containsText("No findings");
            page.locator("button[value=save]").click();
            assertThat(page.locator("h1")).hasText("South: \"Bridge\"");
            assertThat(root.resolve("exchanges/2001-south-bridge.yaml"))
                    .content()
                    .contains("release: s-1");
        }
    }

    // the invented parties with the default profiles of their kinds
    private static Path judged(Path root) throws IOException {
        Files.createDirectories(root.resolve("profiles"));
        try (var profiles =
                Files.newDirectoryStream(BrowsedWorkbench.HOME.resolve("ledger/profiles"), "{kind-*,assumptions}*")) {
            for (var profile : profiles) {
                Files.copy(profile, root.resolve("profiles").resolve(profile.getFileName()));
            }
        }
        return root;
    }

    private static void type(Page page, Map<String, String> words) {
        words.forEach((field, value) -> page.locator("[name='" + field + "']").fill(value));
    }

    private static void choose(Page page, Map<String, String> words) {
        words.forEach((field, value) -> page.locator("[name='" + field + "']").selectOption(value));
    }

    @Test
    void an_edit_of_a_record_file_shows_within_two_seconds_and_a_broken_one_is_told() throws IOException {
        var place = Files.createTempDirectory(folder, "edited");
        var root = InventedLedger.in(place);
        var settings = new Settings(
                "127.0.0.1", 0, Optional.empty(), root, new StoreAddress.Folder(place.resolve("store")), false);
        try (var other = Workbench.start(settings);
                var visitor = new Visitor(other)) {
            assertThat(visitor.get("/").body()).contains("North Bridge exchange");

            var file = InventedLedger.exchange(root);
            Files.writeString(file, InventedLedger.EXCHANGE.replace("North Bridge exchange", "Renamed exchange"));
            await(() -> visitor.get("/").body().contains("Renamed exchange"));

            Files.writeString(file, InventedLedger.EXCHANGE.replace("kinds: [spy]", "kinds: [spie]"));
            await(() -> visitor.get("/").body().contains("unknown-word"));
            assertThat(visitor.get("/").body()).contains("Renamed exchange");
        }
    }

    private static void await(BooleanSupplier seen) {
        long end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        while (!seen.getAsBoolean()) {
            assertThat(System.nanoTime()).as("two seconds went by").isLessThan(end);
        }
    }

    @Tag("slow")
    @Test
    void two_who_save_one_profile_see_the_conflict_and_both_versions_stay() {
        try (var one = bench.visit("/exchanges/2024-ankara/RU?w.leverage=20");
                var other = bench.visit("/exchanges/2024-ankara/RU?w.leverage=90")) {
            save(one, "cautious", "Ada");
            assertThat(one.locator("h1")).hasText("cautious");

            save(other, "cautious", "Bert");

            assertThat(other.locator("[role=alert]")).containsText("Ada saved version 1");
            assertThat(other.locator("main")).containsText("Weight of leverage spent: 90");
            other.getByText("Save mine").last().click();
            assertThat(other.locator("h1")).hasText("cautious");
            assertThat(other.locator("tbody tr")).hasCount(2);
            other.getByText("Undo the last change").click();
            assertThat(other.locator("main")).containsText("Weight of leverage spent: 20");
            assertThat(bench.said()).allMatch(words -> words.contains("409"));
        }
    }

    private static void save(Page page, String name, String author) {
        page.getByText("Saved profiles").last().click();
        page.getByLabel("Save as").fill(name);
        page.locator("#save-author").fill(author);
        page.getByText("Save profile").click();
    }

    @Test
    void moving_a_weight_moves_every_number_and_the_address_keeps_it() {
        try (var page = bench.visit("/exchanges/2024-ankara/RU")) {
            var before = page.locator("#account .total").last().innerText();

            page.locator("#w-leverage").fill("200");

            assertThat(page.locator("#compared")).containsText("Weight of");
            assertThat(page.locator("#account .total").last()).not().hasText(before);
            assertThat(page).hasURL(Pattern.compile("w\\.leverage=200"));
            var now = page.locator("#brief").innerText();
            page.reload();
            assertThat(page.locator("#brief").innerText()).isEqualTo(now);
            page.getByText("Reset to the default").click();
            assertThat(page.locator("#compared")).containsText("Move one, and every number follows");
        }
    }

    @Tag("slow")
    @Test
    void a_number_of_a_page_whose_weight_was_moved_opens_as_it_stands_then() {
        try (var page = bench.visit("/exchanges/2024-ankara/RU")) {
            page.locator("#w-leverage").fill("200");
            assertThat(page).hasURL(Pattern.compile("w\\.leverage=200"));

            page.locator("#account-leverage a.num").first().press("Enter");

            assertThat(page.locator("#origin")).containsText("Weight: median 200 points");
            assertThat(page.locator("#origin .origin-body")).isFocused();
        }
    }

    @Tag("slow")
    @Test
    void a_moved_weight_moves_the_sums_of_a_party_over_all_its_exchanges() {
        try (var page = bench.visit("/parties/FR")) {
            var before = page.locator("#totals").innerText();

            page.locator("#w-leverage").fill("190");

            assertThat(page.locator("#compared")).containsText("Weight of leverage spent: 190");
            assertThat(page.locator("#totals")).not().hasText(before);
            assertThat(page).hasURL(Pattern.compile("w\\.leverage=190"));
            var now = page.locator("#brief").innerText();
            page.reload();
            assertThat(page.locator("#brief").innerText()).isEqualTo(now);
        }
    }

    @Tag("slow")
    @Test
    void leaving_weak_sources_out_moves_the_accounts_of_all_parties_at_once() {
        try (var page = bench.visit("/exchanges/2024-ankara?weights=judged")) {
            var before = page.locator("[id='US.account'] .total").last().innerText();

            page.getByText("Assumptions for all parties").click();
            page.locator("#floor").selectOption("A");

            assertThat(page.locator("#compared")).containsText("Only sources graded A or better");
            assertThat(page.locator("[id='US.account'] .total").last()).not().hasText(before);
            assertThat(page).hasURL(Pattern.compile("floor=A"));
            page.getByText("Reset to the default").click();
            assertThat(page.locator("#compared")).not().containsText("Only sources");
        }
    }
}
