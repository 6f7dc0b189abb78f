package org.glienicke.desk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The deal room as a user meets it. */
class DealCommandsTest {

    private static final Path HOME = Path.of(System.getProperty("glienicke.home", ""));
    private static final Path GOLDEN = HOME.resolve("desk/src/test/resources/golden");
    private static final String QUICK = "--prior-only --draws 200";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String command) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(command.split(" "));
    }

    private Path written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path changed(String from, String to) throws IOException {
        var text = Files.readString(HOME.resolve("cases/chain-of-five.yaml"));
        assertThat(text).contains(from);
        return written("mine.yaml", text.replace(from, to));
    }

    @Test
    void before_ankara_no_two_have_a_deal_the_page_says_why_and_three_have_one() {
        assertThat(run("propose ankara-2024-winter --bilateral-only " + QUICK)).isEqualTo(Exit.NO_AGREEMENT);
        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains("No two parties have a deal by themselves")
                .contains("Russia and United States: what they could give each other hangs on a third: \u201cRussia"
                        + " gives")
                .contains("Russia and Slovenia: Russia has nothing on the table that the other asked for")
                .contains("What this rests on: 5 constraints are assumed, in whole or in part: ")
                .contains("Without them these could agree by themselves too: - Russia and United States: could agree");

        assertThat(run("propose ankara-2024-winter " + QUICK + " --most-points 200"))
                .isEqualTo(Exit.FINE);
        assertThat(out.toString())
                .contains("Germany to Russia: Vadim Krasikov")
                .contains("Russia to United States: Evan Gershkovich, Paul Whelan")
                .contains("Seed 1962, 200 draws, record ");
    }

    @ParameterizedTest
    @CsvSource({
        "propose griner-whelan-bout-2022-07, propose-griner",
        "fair 1964-wynne-lonsdale, fair-wynne",
    })
    void a_page_reads_as_it_did(String command, String name) throws IOException {
        assertThat(run(command + " --prior-only --draws 1000")).isZero();

        var page = out.toString().substring(0, out.toString().indexOf("To repeat this page"));
        assertThat(page.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Layout.COLUMNS));
        var golden = GOLDEN.resolve(name + ".txt");
        if (System.getProperty("regold") != null) {
            Files.writeString(golden, page);
        }
        assertThat(page).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "propose griner-whelan-bout-2022-07",
                "propose griner-whelan-bout-2022-07 --bilateral-only",
                "fair 2022-griner-bout",
                "frontier griner-whelan-bout-2022-07",
            })
    void every_page_shows_all_sides_and_no_reservation_value_and_can_be_had_as_json(String command) {
        run(command + " " + QUICK);
        assertThat(out.toString())
                .contains("United States")
                .contains("Russia")
                .doesNotContainIgnoringCase("reservation");
        assertThat(out.toString()).doesNotContain("NaN").doesNotContain("Infinity");
        assertThat(err.toString()).isEmpty();

        run(command + " " + QUICK + " --format json");
        var json = JsonMapper.shared().readTree(out.toString());
        assertThat(json.get("seed").asLong()).isEqualTo(1962);
        assertThat(json.get("assumptions").isArray()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "markdown", "html"})
    void a_page_says_whether_the_core_is_empty_and_who_could_block(String form) {
        run("propose chain-of-five " + QUICK + " --format " + form);
        assertThat(out.toString()).contains("Who could block A").containsPattern("A\\s+is\\s+in\\s+the\\s+core");

        run("fair 2024-ankara " + QUICK + " --format " + form);
        assertThat(out.toString())
                .contains("Who could have blocked it")
                .containsPattern("What\\s+would\\s+make\\s+the\\s+deal\\s+hold");
    }

    @Test
    void blocking_coalitions_core_and_subsidy_are_in_the_json() {
        run("fair 2024-ankara " + QUICK + " --format json");

        var json = JsonMapper.shared().readTree(out.toString());

        assertThat(json.get("blocking").get(0).get("members").get(0).asString()).hasSize(2);
        assertThat(json.get("core").get("finding").asString()).isIn("elsewhere", "empty");
        assertThat(json.get("core").get("subsidy").get(0).get("points").asDouble())
                .isPositive();
    }

    @Test
    void a_ring_through_third_parties_is_found_where_no_pair_can_deal_and_shorter_ones_are_not_to_be_had() {
        assertThat(run("propose chain-of-five --rings 5 " + QUICK)).isEqualTo(Exit.FINE);
        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains("5 of 5 terms can be carried out so that whoever gives is paid; no other rings")
                .contains("Ring of 5: Northland to Eastland: ");

        assertThat(run("propose chain-of-five --rings 4 --chains 3 " + QUICK)).isEqualTo(Exit.NO_AGREEMENT);
        assertThat(out.toString()).contains("Nobody can be paid through a third party");

        run("propose ankara-2024-winter --rings 3 --chains 2 " + QUICK + " --format json");
        var json = JsonMapper.shared().readTree(out.toString());
        assertThat(json.get("closed").asBoolean()).isTrue();
        assertThat(json.get("broken").toString()).contains("only for the man held in Berlin");
    }

    @Test
    void the_same_command_prints_the_same_bytes() {
        run("propose chain-of-five " + QUICK);
        var once = out.toString();
        run("propose chain-of-five " + QUICK);

        assertThat(out.toString()).isEqualTo(once);
    }

    @Test
    void constraints_that_clash_are_named_and_end_with_2() {
        assertThat(run("propose chain-of-five --require e-1 --forbid s-1 " + QUICK))
                .isEqualTo(Exit.FINDINGS);
        assertThat(out.toString())
                .contains("No package keeps all constraints")
                .contains("- nobody goes unless all five go\n- --require e-1\n- --forbid s-1\n");
    }

    @Test
    void without_a_zone_the_least_concessions_are_told_and_the_exit_is_3() throws IOException {
        var costly = changed(
                "role: a tourist of Northland, holder: MIDLAND, roles: [tourist], nationality: [NORTHLAND],",
                "role: a stranger, holder: MIDLAND, roles: [commander], nationality: [EASTLAND],");
        var text = Files.readString(costly)
                .replace(
                        "     championed: [NORTHLAND], since: 2018-08, verdict: accused}",
                        "     verdict: convicted, sentence: life}");

        assertThat(run("propose " + written("mine.yaml", text) + " " + QUICK)).isEqualTo(Exit.NO_AGREEMENT);
        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains("There is no zone of possible agreement")
                .contains("the least that each could concede while all others stand firm")
                .contains("Northland: about ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "holder: NORTHLAND, roles|holder: MIDLAND, roles|held-by-two",
                "sentence: 9 years|sentence: NaN years|wrong-shape",
                "together: [e-1, s-1, w-1, m-1, n-1]|together: [e-1, s-9]|unknown-term",
                "role: a journalist of Southland|name: Somebody|untied-person",
            })
    void a_slip_in_a_case_is_found_with_file_and_line(String from, String to, String kind) throws IOException {
        var file = changed(from, to);

        assertThat(run("propose " + file + " " + QUICK)).isEqualTo(Exit.FINDINGS);
        assertThat(err.toString()).contains("[" + kind + "]").startsWith(file + ":");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Infinity", "1e30"})
    void a_time_limit_beyond_all_clocks_is_none(String seconds) {
        assertThat(run("propose chain-of-five --time-limit " + seconds + " " + QUICK))
                .isEqualTo(Exit.FINE);
        assertThat(out.toString()).contains("Who could block A").doesNotContain("The time limit was reached");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "propose nowhere.yaml --prior-only",
                "propose chain-of-five --prior-only --require e-9",
                "propose chain-of-five --prior-only --limit-heads NOWHERE=3",
                "propose chain-of-five --prior-only --limit-heads NORTHLAND=-1",
                "propose chain-of-five --prior-only --time-limit 0",
                "propose chain-of-five --prior-only --time-limit NaN",
                "propose chain-of-five --prior-only --memory-limit 0",
                "propose chain-of-five --prior-only --most-points 1",
                "propose chain-of-five --prior-only --objective mine",
                "propose chain-of-five --prior-only --format csv",
                "propose chain-of-five --prior-only --profile x.yaml",
                "propose chain-of-five --prior-only --profile NOWHERE=ledger/profiles/US.yaml",
                "propose chain-of-five --prior-only --rings 1",
                "propose chain-of-five --prior-only --rings 0",
                "propose chain-of-five --prior-only --chains 0",
                "propose chain-of-five --prior-only --rings 0 --chains 0",
                "propose chain-of-five --prior-only --rings -2 --chains 3",
                "propose chain-of-five --prior-only --rings 3 --chains -1",
                "propose chain-of-five --prior-only --rings 0 --bilateral-only",
                "propose chain-of-five --prior-only --rings 3 --bilateral-only",
                "frontier chain-of-five --prior-only --packages 0",
                "fair 2024-nowhere --prior-only",
                "why-not chain-of-five --prior-only --package nowhere.yaml",
            })
    void a_slip_on_the_command_line_is_told_in_a_line_or_two(String command) {
        assertThat(run(command)).isEqualTo(Exit.FINDINGS);
        assertThat(err.toString().lines()).hasSizeBetween(1, 3);
        assertThat(err.toString()).doesNotContain("This is our mistake").doesNotContain("\tat ");
    }

    @Test
    void own_weights_of_a_party_move_its_account_and_nobody_elses_and_the_page_says_whose_they_are()
            throws IOException {
        var mine = written("mine.yaml", "judgedBy: a reader\nweights:\n  own-people-home: {median: 1, times: 1.1}\n");
        run("propose chain-of-five --format json " + QUICK);
        var before = JsonMapper.shared().readTree(out.toString());

        run("propose chain-of-five --format json --profile MIDLAND=" + mine + " " + QUICK);
        var after = JsonMapper.shared().readTree(out.toString());

        for (int party = 0; party < 5; party++) {
            var path = "/packages/0/parties/" + party;
            double change = after.at(path + "/net/mean").asDouble()
                    - before.at(path + "/net/mean").asDouble();
            if (after.at(path + "/party").asString().equals("MIDLAND")) {
                assertThat(change).isNegative();
            } else {
                assertThat(change).isZero();
            }
        }
        run("propose chain-of-five --profile MIDLAND=" + mine + " " + QUICK);
        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains(
                        "The weights of Midland are those of your profile, laid over the judged ones; judged by a reader.")
                .contains("--profile MIDLAND=" + mine);
    }

    @Test
    void heads_can_be_limited_by_party() {
        assertThat(run("propose ankara-2024-winter --limit-heads US=0 --require krasikov --most-points 100 " + QUICK))
                .isLessThan(4);
        assertThat(out.toString()).doesNotContain("United States to Russia");
    }

    @Test
    void why_not_names_who_refuses_what_is_broken_and_the_least_change() throws IOException {
        var mine = written("p.yaml", "terms: [e-1, s-1, w-1, m-1]\n");

        assertThat(run("why-not chain-of-five --package " + mine + " " + QUICK)).isZero();
        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains("Northland is worse off by it on average, and it breaks a constraint")
                .contains("nobody goes unless all five go")
                .contains("one term in or out")
                .contains("add a tourist of Northland");
    }

    @Test
    void the_frontier_is_a_table_and_a_picture() {
        assertThat(run("frontier griner-whelan-bout-2022-07 --format csv " + QUICK))
                .isZero();
        assertThat(out.toString().lines().findFirst().orElseThrow())
                .startsWith("package,acceptedByAll,standardError,USNet,USLow");
        assertThat(out.toString().lines().count()).isGreaterThan(1);

        assertThat(run("frontier griner-whelan-bout-2022-07 --format svg " + QUICK))
                .isZero();
        assertThat(out.toString()).startsWith("<svg ").contains("</svg>").contains("<circle");
    }

    @Test
    void when_the_time_is_over_the_page_says_what_was_not_reached() {
        run("propose ankara-2024-winter --time-limit 0.001 " + QUICK);
        assertThat(out.toString().replaceAll("\\s+", " ")).contains("The time limit was reached before: ");
    }

    @Test
    @Tag("slow")
    void ten_thousand_terms_get_a_bounded_answer_with_its_gap_within_time_and_memory() throws IOException {
        var text = new StringBuilder(Files.readString(HOME.resolve("cases/chain-of-five.yaml")));
        text.setLength(text.indexOf("captives:"));
        var terms = new StringBuilder("terms:\n");
        text.append("captives:\n");
        for (int i = 0; i < 10_000; i++) {
            var giver = i % 2 == 0 ? "NORTHLAND" : "EASTLAND";
            var receiver = i % 2 == 0 ? "EASTLAND" : "NORTHLAND";
            text.append("  - {captive: c-" + i + ", role: one of many, holder: " + giver
                    + ", roles: [military], nationality: [" + receiver + "]}\n");
            terms.append(
                    "  - {id: c-" + i + ", release: c-" + i + ", giver: " + giver + ", receiver: " + receiver + "}\n");
        }
        long start = System.nanoTime();

        int exit = run("propose " + written("many.yaml", text.toString() + terms)
                + " --prior-only --time-limit 20 --memory-limit 256 --out " + folder.resolve("page.txt"));

        assertThat(exit).isIn(Exit.FINE, Exit.NO_AGREEMENT);
        var page = Files.readString(folder.resolve("page.txt"));
        assertThat(page).containsPattern("gap [0-9.]+%\\s+of\\s+the\\s+draws|The\\s+time\\s+limit\\s+was\\s+reached");
        assertThat(page).contains("the memory limit leaves");
        // reading the record and the case, and writing the page, come on top of the search
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(150);
    }
}
