package org.glienicke.desk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.glienicke.desk.files.InventedLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that ask the record, on a record that can teach nothing, and on the real one. */
class LearnedCommandsTest {

    @TempDir
    private Path folder;

    private Path root;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void layOut() throws IOException {
        root = InventedLedger.in(folder);
        InventedLedger.addProfiles(root);
    }

    private int run(String... args) {
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
    }

    private int invented(String... args) {
        var all = new String[args.length + 1];
        all[0] = "--ledger=" + root;
        System.arraycopy(args, 0, all, 1, args.length);
        return run(all);
    }

    private String flat() {
        return out.toString().replaceAll("\\s+", " ");
    }

    @Test
    void without_refusals_a_brief_falls_back_to_the_judged_weights_and_says_so_first() {
        assertThat(invented("explain", InventedLedger.ID, "--for", "NORTH")).isEqualTo(Exit.FINE);
        assertThat(flat())
                .contains("Finding: the weights are as judged, and nothing was learned of them.")
                .contains("record holds no refusal")
                .doesNotContain("NaN");
    }

    @Test
    void without_refusals_the_other_commands_give_the_reason_and_no_numbers() throws IOException {
        Files.writeString(
                InventedLedger.exchange(root), InventedLedger.EXCHANGE.replace("answer: refused", "answer: unknown"));
        for (var command : new String[][] {
            {"seeks", "NORTH"}, {"learn", InventedLedger.ID}, {"motives", InventedLedger.ID, "--for", "NORTH"}
        }) {
            out.getBuffer().setLength(0);
            assertThat(invented(command)).isEqualTo(Exit.FINDINGS);
            assertThat(flat()).contains("The record holds no refusal").doesNotContain("NaN");
        }
    }

    @Test
    void a_record_of_ten_thousand_answers_ends_in_a_reason_and_judged_weights() throws IOException {
        var offers = new StringBuilder("offers:\n");
        for (int i = 0; i < 5_001; i++) {
            offers.append("  - {id: more-").append(i).append("""
                    , proposer: SOUTH, on: 1998-11, terms: [{release: n-1, giver: SOUTH, receiver: NORTH}], \
                    answers: [{party: NORTH, answer: refused}], sources: [b/3]}
                    """);
        }
        Files.writeString(
                InventedLedger.exchange(root), InventedLedger.EXCHANGE.replace("offers:\n", offers.toString()));

        for (var command : new String[][] {
            {"seeks", "NORTH"}, {"learn", InventedLedger.ID}, {"motives", InventedLedger.ID, "--for", "NORTH"}
        }) {
            out.getBuffer().setLength(0);
            assertThat(invented(command)).isEqualTo(Exit.FINDINGS);
            assertThat(flat())
                    .containsPattern("The record holds \\d+ answers and choices, and more than 5000 are not asked")
                    .contains("--certified asks them all")
                    .doesNotContain("NaN");
        }
        out.getBuffer().setLength(0);
        assertThat(invented("explain", InventedLedger.ID, "--for", "NORTH")).isEqualTo(Exit.FINE);
        assertThat(flat())
                .contains("Finding: the weights are as judged, and nothing was learned of them.")
                .contains("more than 5000 are not asked")
                .doesNotContain("NaN");
        assertThat(err.toString()).doesNotContain("Asking the record");
    }

    @Test
    void a_source_taken_back_is_named_with_all_that_went_and_what_moved() {
        assertThat(invented("explain", InventedLedger.ID, "--for", "NORTH", "--without-source", "b"))
                .isEqualTo(Exit.FINE);
        assertThat(flat())
                .contains("What was taken back")
                .contains("Taken back: the source b, South Wire, Exchange.")
                .contains("the offer o-1")
                .contains("Probability that Northland got more than it gave")
                .contains("--without-source b");
    }

    @Test
    void a_source_that_is_not_there_is_answered_with_one_that_is() throws IOException {
        assertThat(invented("explain", InventedLedger.ID, "--for", "NORTH", "--grade", "zz=F"))
                .isEqualTo(Exit.FINDINGS);
        assertThat(err.toString()).contains("There is no source 'zz'.").doesNotContain("\tat ");
        assertThat(invented("explain", InventedLedger.ID, "--for", "NORTH", "--grade", "b=G"))
                .isEqualTo(Exit.FINDINGS);
        assertThat(Files.exists(root)).isTrue();
    }

    @Test
    void an_exchange_that_nobody_else_vouches_for_is_not_explained() {
        assertThat(invented(
                        "explain",
                        InventedLedger.ID,
                        "--for",
                        "NORTH",
                        "--without-source",
                        "a",
                        "--without-source",
                        "b"))
                .isEqualTo(Exit.FINDINGS);
        assertThat(err.toString()).contains("Without what you took back nobody says that");
    }

    @Test
    void a_profile_with_an_impossible_prior_is_a_finding() throws IOException {
        var own = Files.writeString(
                folder.resolve("mine.yaml"),
                "judgedBy: A reader\nweights:\n  justice: {median: -5, times: 0.5}\nreservation: {low: 20, high: -20}\n");

        assertThat(invented("explain", InventedLedger.ID, "--for", "NORTH", "--profile", own.toString()))
                .isEqualTo(Exit.FINDINGS);
        assertThat(err.toString())
                .contains("[bad-profile]")
                .contains("mine.yaml:3")
                .doesNotContain("NaN");
    }

    @Test
    void the_prior_alone_and_the_posterior_stand_side_by_side_on_either_page() {
        assertThat(run("explain", "1964-wynne-lonsdale", "--for", "GB")).isEqualTo(Exit.FINE);
        var learned = table();
        out.getBuffer().setLength(0);
        assertThat(run("explain", "1964-wynne-lonsdale", "--for", "GB", "--prior-only"))
                .isEqualTo(Exit.FINE);

        assertThat(table()).isEqualTo(learned).contains("United Kingdom");
        assertThat(flat()).contains("because you asked so (--prior-only)");
    }

    @Test
    void a_page_is_the_same_whether_its_answers_were_kept_or_made_now() {
        run("explain", "1964-wynne-lonsdale", "--for", "GB");
        var first = out.toString();
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        run("explain", "1964-wynne-lonsdale", "--for", "GB");

        assertThat(out.toString()).isEqualTo(first);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void motives_show_what_is_said_beside_what_is_revealed() {
        assertThat(run("motives", "2011-shalit", "--for", "IL")).isEqualTo(Exit.FINE);
        assertThat(flat())
                .contains("Two views, side by side and never blended")
                .contains("The deal itself is left out")
                .contains("Hypotheses, the least inconsistent first")
                .contains("Indicators that would change the judgement")
                .doesNotContain("NaN");
        assertThat(out.toString().lines().filter(line -> !line.contains("http")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Layout.COLUMNS));
    }

    private String table() {
        var text = out.toString();
        int start = text.indexOf("That each party got more than it gave");
        return text.substring(start, text.indexOf("\n\n", start));
    }
}
