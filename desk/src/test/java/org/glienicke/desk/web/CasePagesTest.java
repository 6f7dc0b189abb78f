package org.glienicke.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.glienicke.desk.store.StoreAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The deal room as it answers, on the invented case and on copies of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before all tests
class CasePagesTest {

    private static final Path HOME = Path.of(System.getProperty("glienicke.home", ""));
    private static final String CHAIN = "/cases/chain-of-five";
    private static final String ALL = "?term=e-1&term=s-1&term=w-1&term=m-1&term=n-1";

    private Workbench workbench;
    private Visitor visitor;

    @BeforeAll
    void open(@TempDir Path folder) {
        workbench = Workbench.start(new Settings(
                "127.0.0.1", 0, Optional.empty(), HOME.resolve("ledger"), new StoreAddress.Folder(folder), false));
        visitor = new Visitor(workbench);
    }

    @AfterAll
    void close() {
        visitor.close();
        workbench.close();
    }

    @Test
    void whoever_is_asked_is_shown_and_never_one_alone() {
        var page = visitor.get(CHAIN + "?term=e-1").body();

        assertThat(page).contains("Northland", "Eastland", "refuses: worse off", "accepts: not worse off");
    }

    @Test
    void a_weight_assumed_otherwise_moves_what_its_party_says_and_stands_in_the_dossier() {
        var judged = visitor.get(CHAIN + "?term=e-1").body();
        var light = visitor.get(CHAIN + "?term=e-1&NORTHLAND.w.justice=0.01&NORTHLAND.w.security=-1");
        var dossier = visitor.get(CHAIN + "/dossier.html?term=e-1&NORTHLAND.w.justice=0.01");

        assertThat(judged).contains("refuses: worse off").doesNotContain("Against the default");
        assertThat(light.body()).contains("Northland, weight of justice undone: 0.01.", "Reset to the default");
        assertThat(accepts(light.body())).isNotEqualTo(accepts(judged));
        assertThat(dossier.body()).contains("Northland, weight of justice undone: 0.01.");
    }

    @Test
    void a_source_can_be_left_out_of_what_the_record_says_of_those_a_case_names() {
        var whole = visitor.get("/cases/glienicke-1985?weights=judged").body();
        var source = whole.replaceFirst("(?s).*?name=\"without\" value=\"([^\"]+)\".*", "$1");
        var without = visitor.get("/cases/glienicke-1985?weights=judged&without=" + source);
        var dossier = visitor.get("/cases/ankara-2024-winter/dossier.html?weights=judged&floor=B&term=kara-murza");

        assertThat(without.statusCode()).isEqualTo(200);
        assertThat(without.body())
                .contains("Source " + source + " is left out.", "Reset to the default")
                .containsPattern("value=\"" + source + "\"[^>]* checked");
        assertThat(dossier.body()).contains("Only sources graded B or better are relied on");
        assertThat(visitor.get(CHAIN).body()).doesNotContain("name=\"without\"");
    }

    @Test
    void sources_without_which_a_case_does_not_hold_are_named_for_what_they_held() {
        var refused = visitor.get("/cases/ankara-2024-winter?weights=judged&floor=A");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("On the sources relied on the case does not hold: ", "Rely on more sources.");
    }

    // the share in which the first party of the table accepts
    private static String accepts(String page) {
        int at = page.indexOf("data-head=\"accepts\"");
        return page.substring(at, page.indexOf("</td>", at));
    }

    @Test
    void what_is_assumed_of_a_party_leads_to_its_page_to_be_saved_and_a_saved_profile_back_to_the_table() {
        var winter = "/cases/ankara-2024-winter?weights=judged";
        var saved = visitor.post(
                "/profiles",
                Map.of("name", "hard", "party", "RU", "query", "w.leverage=90&t.leverage=2", "author", "Ada"));

        var table = visitor.get(winter + "&RU.w.leverage=33").body();

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(table).contains("href=\"/parties/RU?w.leverage=33&amp;");
        assertThat(table)
                .contains("href=\"/cases/ankara-2024-winter?weights=judged&amp;RU.w.leverage=90&amp;RU.t.leverage=2\"");
    }

    @Test
    void a_package_file_is_what_the_command_takes_and_the_dossier_needs_nothing_else() {
        var file = visitor.get(CHAIN + "/package.yaml" + ALL);
        var dossier = visitor.get(CHAIN + "/dossier.html" + ALL);

        assertThat(file.body()).isEqualTo("terms:\n  e-1: 1\n  m-1: 1\n  n-1: 1\n  s-1: 1\n  w-1: 1\n");
        assertThat(dossier.body())
                .contains("Nothing stands against this package", "why-not chain-of-five", "Who could block it")
                .doesNotContain("<script", "http-equiv=\"refresh\"");
        assertThat(dossier.headers().firstValue("Content-Disposition").orElse(""))
                .contains("chain-of-five-package.html");
    }

    @Test
    void what_the_address_asks_for_and_the_case_lacks_is_left_out() {
        var page = visitor.get(CHAIN
                + "?term=nobody&term=e-1&lots.s-1=9999999&lots.w-1=-3&limit.NORTHLAND=x&rule.m-1=burn&objective=most");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("out-e-1", "out-s-1").doesNotContain("out-w-1", "nobody\"");
    }

    @Test
    void a_case_keeps_its_history_and_two_who_save_it_see_the_conflict() throws IOException {
        var text =
                Files.readString(HOME.resolve("cases/chain-of-five.yaml")).replace("case: chain-of-five", "case: mine");
        var first = visitor.post("/make", Map.of("text", text, "author", "Ada", "based", "0"));
        var fields = new HashMap<>(Map.of(
                "text", text.replace("A chain of five", "My chain"), "author", "Bert", "known", "mine", "based", "1"));
        var second = visitor.post("/make", fields);
        var late = visitor.post("/make", fields);

        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(second.statusCode()).isEqualTo(303);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Nothing was overwritten", "Bert");
        assertThat(visitor.get("/cases/mine").body()).contains("My chain, invented");
        visitor.post("/make/mine/undo", Map.of("based", "2", "author", "Ada"));
        assertThat(visitor.get("/cases/mine").body()).contains("A chain of five, invented");
        visitor.post("/make/mine/remove", Map.of("based", "3", "author", "Ada"));
        assertThat(visitor.get("/cases/mine").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/make?from=mine").body()).contains("taken away");
    }

    @Test
    void a_case_with_findings_is_kept_as_a_draft_and_not_opened() {
        var saved = visitor.post(
                "/make", Map.of("text", "case: torn\ntitle: <b>Torn</b>\nkinds: [spy]\n", "author", "Ada"));

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(visitor.get("/cases/torn").statusCode()).isEqualTo(422);
        assertThat(visitor.get("/cases").body()).contains("&lt;b&gt;Torn").doesNotContain("<b>Torn");
        assertThat(visitor.get("/make?from=torn").body()).contains("case: torn", "findings");
    }

    @Test
    void a_case_of_the_program_is_never_overwritten_and_no_name_leads_to_the_disk() {
        var taken = visitor.post("/make", Map.of("text", "case: chain-of-five\n", "author", "Ada"));

        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body()).contains("came with the program");
        assertThat(visitor.get("/cases/..%2f..%2fpom").statusCode()).isBetween(400, 404);
        assertThat(visitor.get("/make?from=../pom").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/cases/chain-of-fiv").body()).contains("Maybe chain-of-five");
    }

    @Test
    void a_write_that_no_page_of_ours_sent_changes_nothing() {
        assertThat(visitor.postRaw("/make", Map.of("text", "case: foreign\n")).statusCode())
                .isEqualTo(403);
        assertThat(visitor.postRaw(CHAIN + "/stop", Map.of()).statusCode()).isEqualTo(403);
        assertThat(visitor.get("/cases").body()).doesNotContain("foreign");
    }

    @Test
    void while_weights_are_learned_the_room_runs_on_judged_ones_and_can_keep_to_them() {
        var room = "/cases/glienicke-1985";
        var first = visitor.get(room).body();

        assertThat(first).contains("is being worked out", "Stop, and keep to the judged weights");
        var stopped = visitor.post(room + "/stop", Map.of("query", ""));
        assertThat(stopped.statusCode()).isEqualTo(303);
        assertThat(stopped.headers().firstValue("Location").orElse("")).contains("weights=judged");
        assertThat(visitor.get(room + "?weights=judged").body())
                .contains("Weights as judged.")
                .doesNotContain("is being worked out");
    }

    @Test
    void a_search_that_takes_long_shows_its_progress_and_ends() {
        await(() ->
                visitor.get(CHAIN + "/packages", "HX-Request", "true").body().contains("Put package A on the table"));
        var found = visitor.get(CHAIN + "/packages").body();

        assertThat(found).contains("The frontier", "term=e-1&amp;term=s-1", "aria-label=\"Package 1");
    }

    private static void await(BooleanSupplier seen) {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!seen.getAsBoolean()) {
            assertThat(System.nanoTime()).as("a minute went by").isLessThan(end);
        }
    }
}
