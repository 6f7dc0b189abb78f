package org.glienicke.desk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    void of_constraints_that_clash_a_smallest_set_is_named_and_each_of_them_is_needed() throws IOException {
        var all = "    together: [e-1, s-1, w-1, m-1, n-1]\n";
        var two = "  - name: two at least\n    heads: {terms: [e-1, s-1], atLeast: 2}\n";
        var never = "  - name: never the agent\n    excluded: w-1\n";
        var idle = "  - name: three at most\n    heads: {terms: [e-1, s-1, w-1], atMost: 3}\n";

        assertThat(run("propose " + changed(all, all + two + never + idle) + " " + QUICK))
                .isEqualTo(Exit.FINDINGS);
        assertThat(out.toString())
                .contains("- nobody goes unless all five go\n- two at least\n- never the agent\n")
                .doesNotContain("three at most");

        // without any one of the three the others can be kept
        assertThat(run("propose " + changed(all, all + two + idle) + " " + QUICK))
                .isEqualTo(Exit.FINE);
        assertThat(run("propose " + changed(all, all + never + idle) + " --prior-only --draws 200"))
                .isEqualTo(Exit.FINDINGS);
        assertThat(out.toString()).contains("- something is given");
    }

    @Test
    void where_constraints_leave_nothing_to_give_they_are_named() throws IOException {
        var file = changed(
                "    together: [e-1, s-1, w-1, m-1, n-1]\n",
                Stream.of("e-1", "s-1", "w-1", "m-1", "n-1")
                        .map(id -> "    excluded: " + id + "\n")
                        .collect(Collectors.joining("  - name: never\n")));

        assertThat(run("propose " + file + " " + QUICK)).isEqualTo(Exit.FINDINGS);
        assertThat(out.toString()).contains("No package keeps all constraints").contains("- something is given");
    }

    @Test
    void all_that_is_wrong_is_told_at_once() throws IOException {
        var text = Files.readString(HOME.resolve("cases/chain-of-five.yaml"))
                .replace("asOf: 2020-06-01", "asOf: never")
                .replace("holder: EASTLAND, roles: [journalist]", "holder: MIDLAND, roles: [journalist]")
                .replace("giver: WESTLAND, receiver: MIDLAND", "giver: WESTLAND, receiver: WESTLAND")
                .replace("m-1, n-1]", "m-1, n-9]");

        assertThat(run("propose " + written("mine.yaml", text) + " " + QUICK)).isEqualTo(Exit.FINDINGS);
        assertThat(err.toString().lines().filter(l -> l.contains(" [")).map(l -> l.replaceFirst(".*\\[", "[")))
                .containsExactly("[impossible-date]", "[held-by-two]", "[giver-is-receiver]", "[unknown-term]");

        assertThat(run(
                        "propose chain-of-five --require e-9 --forbid zz --limit-heads NOWHERE=3 --limit-heads MIDLAND=-1 "
                                + QUICK))
                .isEqualTo(Exit.FINDINGS);
        assertThat(err.toString())
                .startsWith("There is no term 'e-9' on the table. Maybe e-1. There is no term 'zz' on the table."
                        + " There is no party 'NOWHERE' at the table. --limit-heads is MIDLAND=-1, not 0 or more.\n");

        assertThat(run("propose chain-of-five --profile MIDLAND=x.yaml --profile EASTLAND=y.yaml " + QUICK))
                .isEqualTo(Exit.FINDINGS);
        assertThat(err.toString()).contains("x.yaml: there is no such file").contains("y.yaml: there is no such file");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "terms: {e-1: 1}\\nfoo: 3\\nbar: x|pk.yaml:2: the key 'foo' is not known here;pk.yaml:3: the key 'bar'",
                "terms: [nowhere, e-9]|there is no term 'nowhere';there is no term 'e-9'",
                "terms: {e-1: 2, s-1: -1, w-1: NaN}|given in 2 lots, but has 1;is '-1', not a whole number;is 'NaN'",
                "terms: [e-1, e-1]|the term 'e-1' stands twice",
                "terms: []|the package gives nothing",
                "trems: [e-1]|the key 'terms' is missing;the key 'trems' is not known",
                "terms: [e-1|not YAML"
            })
    void a_package_that_is_none_is_found_out_with_all_that_is_wrong(String text, String words) throws IOException {
        var file = written("pk.yaml", text.replace("\\n", "\n") + "\n");

        assertThat(run("why-not chain-of-five --package " + file + " " + QUICK)).isEqualTo(Exit.FINDINGS);
        assertThat(err.toString()).contains(words.split(";"));
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "weights: {justice: {median: .nan, times: 2}, security: {median: 3, times: .inf}}",
                "weights: {justice: {median: 1e300, times: 2}, security: {median: -3, times: 2}}",
                "reservation: {low: .nan, high: 3}",
                "reservation: {low: 9, high: -9}",
                "weights: {nothing: {median: 3, times: 2}}",
                "wieghts: {}",
            })
    void weights_that_are_none_are_found_out(String text) throws IOException {
        var file = written("mine.yaml", "judgedBy: a reader\n" + text + "\n");

        assertThat(run("propose chain-of-five --profile MIDLAND=" + file + " " + QUICK))
                .isEqualTo(Exit.FINDINGS);
        assertThat(err.toString()).startsWith(file + ":2: ").doesNotContain("\tat ");
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
                "together: [e-1, s-1, w-1, m-1, n-1]|together: []|wrong-shape",
                "together: [e-1, s-1, w-1, m-1, n-1]|ratio: {first: [e-1], second: [s-1], atMost: .inf}|impossible-number",
                "together: [e-1, s-1, w-1, m-1, n-1]|ratio: {first: [e-1], second: [s-1], atMost: 1000001}|impossible-number",
                "together: [e-1, s-1, w-1, m-1, n-1]|heads: {terms: [e-1], atLeast: 2, atMost: 1}|impossible-number",
                "{id: w-1, release: w-1, giver: SOUTHLAND|{id: w-1, release: w-1, giver: MIDLAND|held-by-two",
                "{id: w-1, release: w-1, giver|{id: w-1, group: men, count: 0, giver|impossible-number",
                "{id: w-1, release: w-1, giver|{id: w-1, group: men, count: NaN, giver|impossible-number",
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
        assertThat(out.toString())
                .contains("Who could block A")
                .doesNotContain("The limit of time or memory was reached");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "propose nowhere.yaml --prior-only",
                "propose chain-of-five --prior-only --require e-9",
                "propose chain-of-five --prior-only --limit-heads NOWHERE=3",
                "propose chain-of-five --prior-only --limit-heads NORTHLAND=-1",
                "propose chain-of-five --prior-only --limit-heads NORTHLAND",
                "propose chain-of-five --prior-only --limit-heads NORTHLAND=NaN",
                "propose chain-of-five --prior-only --limit-heads NORTHLAND=99999999999",
                "propose chain-of-five --prior-only --draws 1e9",
                "propose chain-of-five --prior-only --memory-limit lots",
                "fair 2024-ankara --prior-only --require nobody",
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
        assertThat(err.toString())
                .doesNotContain("This is our mistake")
                .doesNotContain("\tat ")
                .doesNotContainPattern("not an? (int|double|long)\\b|option option");
    }

    @Test
    void fair_holds_a_deal_against_packages_that_keep_what_was_asked_for() {
        run("fair 2024-ankara --format json " + QUICK);
        assertThat(out.toString()).contains("\"compared\":");

        run("fair 2024-ankara --forbid krasikov --format json " + QUICK);
        var json = JsonMapper.shared().readTree(out.toString());
        assertThat(json.at("/terms/krasikov").asInt()).isEqualTo(1);
        for (var better : json.at("/better")) {
            assertThat(better.at("/terms").has("krasikov")).isFalse();
        }
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
        assertThat(out.toString())
                .startsWith("<svg ")
                .contains("viewBox=\"0 0 800 ", "class=\"title\">Griner, Whelan and Bout", "own points</text>")
                .contains("</svg>")
                .contains("<circle");
    }

    @Test
    void when_the_time_is_over_the_page_says_what_was_not_reached() {
        run("propose ankara-2024-winter --time-limit 0.001 " + QUICK);
        assertThat(out.toString().replaceAll("\\s+", " ")).contains("The limit of time or memory was reached before: ");
    }

    private Path many(int captives) throws IOException {
        var text = new StringBuilder(Files.readString(HOME.resolve("cases/chain-of-five.yaml")));
        text.setLength(text.indexOf("captives:"));
        var terms = new StringBuilder("terms:\n");
        text.append("captives:\n");
        for (int i = 0; i < captives; i++) {
            var giver = i % 2 == 0 ? "NORTHLAND" : "EASTLAND";
            var receiver = i % 2 == 0 ? "EASTLAND" : "NORTHLAND";
            text.append("  - {captive: c-" + i + ", role: one of many, holder: " + giver
                    + ", roles: [military], nationality: [" + receiver + "]}\n");
            terms.append(
                    "  - {id: c-" + i + ", release: c-" + i + ", giver: " + giver + ", receiver: " + receiver + "}\n");
        }
        return written("many.yaml", text.toString() + terms);
    }

    @Test
    void a_hundred_terms_have_a_package_soon_and_the_memory_limit_leaves_fewer_draws() throws IOException {
        long start = System.nanoTime();

        assertThat(run("propose " + many(100) + " --prior-only --time-limit 4 --memory-limit 16 --format json"))
                .isEqualTo(Exit.FINE);

        var json = JsonMapper.shared().readTree(out.toString());
        assertThat(json.at("/packages/0/acceptedByAll").asDouble()).isGreaterThan(0.5);
        assertThat(json.at("/altered/0").asString()).contains("the memory limit leaves");
        assertThat(json.at("/draws").asInt()).isBetween(100, 3_999);
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "propose %s",
                "propose %s --bilateral-only",
                "frontier %s",
                "why-not %s --package %s",
            })
    @Tag("slow")
    void ten_thousand_terms_get_a_bounded_answer_within_time_and_memory(String command) throws IOException {
        var mine = written("mine.yaml", "terms: [c-1, c-2]\n");
        long start = System.nanoTime();

        int exit = run(String.format(Locale.ROOT, command, many(10_000), mine)
                + " --prior-only --time-limit 20 --memory-limit 256 --out " + folder.resolve("page.txt"));

        assertThat(exit).isIn(Exit.FINE, Exit.NO_AGREEMENT);
        var page = Files.readString(folder.resolve("page.txt"));
        assertThat(page).contains("the memory limit leaves").doesNotContain("Not known yet");
        if (command.equals("propose %s")) {
            assertThat(page).containsPattern("gap [0-9.]+%\\s+of\\s+the\\s+draws");
        }
        // reading the record and the case, and writing the page, come on top of the search
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(20 + 30);
    }

    @Test
    void rings_among_more_terms_than_the_memory_holds_pairs_of_are_refused() throws IOException {
        assertThat(run("propose " + many(500) + " --rings 3 --prior-only --draws 200 --memory-limit 10"))
                .isEqualTo(Exit.FINDINGS);
        assertThat(err.toString())
                .startsWith(
                        "--rings and --chains look at 447 terms at most within the memory limit; the case has 500.");
    }
}
