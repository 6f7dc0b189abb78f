package org.glienicke.desk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.glienicke.desk.files.InventedLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sources taken back from what the record teaches: sixteen invented exchanges, of which the first alone rests its refused offer and whom
 * it left behind on the source b.
 */
class TakenBackTest {

    private static final String ONE = InventedLedger.ID;

    @TempDir
    private Path folder;

    private Path root;

    @BeforeEach
    void layOut() throws IOException {
        root = InventedLedger.in(folder);
        InventedLedger.addProfiles(root);
        InventedLedger.repeat(root, 15, exchange -> exchange.replace("sources: [b/3]", "sources: [a/2]"));
    }

    private String run(int exit, String command) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(("--ledger=" + root + " " + command).split(" "));
        assertThat(code).as(err.toString()).isEqualTo(exit);
        assertThat(out.toString()).doesNotContain("NaN");
        return out.toString().replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"seeks NORTH", "learn " + ONE, "motives " + ONE + " --for NORTH", "backtest"})
    void a_source_taken_back_is_named_with_all_that_went(String command) {
        assertThat(run(Exit.FINE, command + " --without-source b"))
                .contains("What was taken back")
                .contains("Taken back: the source b, South Wire, Exchange.")
                .contains("the offer o-1");
    }

    @Test
    void a_posterior_without_the_offer_rests_on_less_and_says_what_moved() {
        assertThat(run(Exit.FINE, "learn " + ONE + " --without-source b"))
                .containsPattern("Observations that the posterior rests on: \\d+ instead of \\d+\\.")
                .containsPattern("With what was taken back: .*o-1 \\d")
                .containsPattern("Without it: the deal \\d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"seeks NORTH", "learn " + ONE})
    void where_nothing_rested_on_it_the_page_says_plainly_that_nothing_moved(String command) {
        assertThat(run(Exit.FINE, command + " --grade a=C"))
                .contains("Graded C by you: the source a.")
                .contains("No observation that the posterior rests on was taken back or changed, so nothing moved.")
                .doesNotContain("Without it:");
    }

    @Test
    void motives_that_did_not_move_are_told_once() {
        assertThat(run(Exit.FINE, "motives " + ONE + " --for NORTH --grade a=C"))
                .contains("Nothing moved by as much as is printed.")
                .doesNotContain("Without it:");
    }

    @Test
    void a_record_left_without_refusals_teaches_nothing_and_says_what_was_taken_back() {
        assertThat(run(Exit.FINDINGS, "seeks NORTH --without-source a --without-source b"))
                .contains("What was taken back")
                .contains("holds no refusal");
    }

    @Test
    void a_profile_too_far_off_is_asked_under_and_the_page_says_so() throws IOException {
        var own = java.nio.file.Files.writeString(
                folder.resolve("mine.yaml"),
                "judgedBy: A reader\nweights:\n  own-people-home: {median: 4000, times: 1.2}\n  home-audience: {median: 0.2, times: 1.2}\n");

        assertThat(run(Exit.FINE, "explain " + ONE + " --for NORTH --profile " + own))
                .contains("the record was asked under it")
                .doesNotContain("the weights are as judged, and nothing was learned");
    }
}
