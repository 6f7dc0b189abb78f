package org.glienicke.desk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.glienicke.desk.files.InventedLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class CommandsTest {

    @TempDir
    private Path folder;

    private Path root;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void layOut() throws IOException {
        root = InventedLedger.in(folder);
    }

    @Test
    void check_counts_what_it_read() {
        assertThat(run("check")).isEqualTo(Exit.FINE);
        assertThat(out.toString())
                .matches(
                        "1 exchange, 2 captives, 7 terms, 2 sources, 1 offer read; no findings[.] Revision [0-9a-f]{12}[.]\n");
    }

    @Test
    void check_prints_all_findings_at_once_and_ends_with_2() throws IOException {
        Files.writeString(
                InventedLedger.exchange(root),
                InventedLedger.EXCHANGE.replace("kinds: [spy]", "kinds: [spie]").replace("[b/2]", "[c/2]"));

        assertThat(run("check")).isEqualTo(Exit.FINDINGS);
        assertThat(out.toString())
                .contains(
                        "ledger/exchanges/1999-north-bridge.yaml:3: kinds[0] is 'spie', not a word of the list [unknown-word]\n    Maybe one of spy,")
                .contains("the source 'c' is not listed")
                .contains("2 findings.");
    }

    @Test
    void list_shows_heads_received_and_given_by_each_party() {
        assertThat(run("list")).isEqualTo(Exit.FINE);
        assertThat(out.toString()).isEqualTo("""
                ID                 DATE        RECEIVED/GIVEN       KINDS  STATUS
                1999-north-bridge  1999-05-03  NORTH 1/100+,        spy    executed
                                               SOUTH 100+/1

                1 of 1 exchanges
                """);
    }

    @Test
    void list_keeps_what_every_filter_keeps() {
        assertThat(listed(
                        "--party",
                        "NORTH",
                        "--kind",
                        "spy",
                        "--mediator",
                        "WEST",
                        "--role",
                        "agent",
                        "--status",
                        "executed"))
                .contains("1 of 1");
        assertThat(listed("--from", "1999", "--to", "1999")).contains("1 of 1");
        assertThat(listed("--from", "2000")).contains("0 of 1");
        assertThat(listed("--to", "1998")).contains("0 of 1");
        assertThat(listed("--mediator", "SOUTH")).contains("0 of 1");
        assertThat(listed("--role", "cleric")).contains("0 of 1");
        assertThat(listed("--kind", "cartel")).contains("0 of 1");
        assertThat(listed("--status", "collapsed")).contains("0 of 1");
    }

    @Test
    void a_party_that_is_not_listed_is_answered_with_one_that_is() {
        assertThat(run("list", "--party", "north")).isEqualTo(Exit.FINDINGS);
        assertThat(err.toString()).isEqualTo("There is no party 'north' in parties.yaml. Maybe NORTH.\n");
    }

    @Test
    void show_prints_the_whole_entry() {
        assertThat(run("show", InventedLedger.ID)).isEqualTo(Exit.FINE);
        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains("North Bridge exchange (1999-north-bridge)")
                .contains("1. Southland to Northland: N \"the Clerk\" One; accompanied by 2 under 18")
                .contains(
                        "2. Northland to Southland: at least 100 detained soldiers (2 of them under 18; held 1 to 4 years)")
                .contains("4. Northland to Southland: USD 6,000,000,000 of 1999 (own-funds): frozen income")
                .contains(
                        "held by Southland since 1996-02-01; charge: espionage, twice; verdict: convicted; sentence: 12 years")
                .contains("called by Southland: \"spy\"")
                .contains("disputed by Northland: \"denied it\"")
                .contains("Offer o-1: by Southland; made 1998-11")
                .contains("Northland: refused; wanted n-2 as well")
                .contains("N Two, held by Southland, asked for by Northland; holder said no")
                .contains(
                        "headline of Northland, adults: 1 [1/2] (preferred: both lists agree); 2 [2/4] (counts a wife)")
                .contains("GC III art. 118: Southland owed Northland release of prisoners of war (terms leg-1/2)")
                .contains("for 58.5%, against 25%")
                .contains("Southland: denied [2/2]")
                .doesNotContain("https://example.org");
        assertThat(out.toString().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Layout.COLUMNS));
    }

    @Test
    void show_prints_each_source_in_full_if_asked() {
        assertThat(run("show", InventedLedger.ID, "--sources")).isEqualTo(Exit.FINE);
        assertThat(out.toString())
                .contains("2. D South Wire: Exchange")
                .contains("https://example.org/b")
                .contains("State agency. Origin: south-wire.");
    }

    @Test
    void an_exchange_that_is_not_there_is_answered_with_one_that_is() {
        assertThat(run("show", "1999-north-brigde")).isEqualTo(Exit.FINDINGS);
        assertThat(err.toString()).isEqualTo("There is no exchange '1999-north-brigde'. Maybe 1999-north-bridge.\n");
    }

    @Test
    void nothing_from_the_record_reaches_the_terminal_as_a_command() throws IOException {
        var evil = InventedLedger.EXCHANGE
                .replace("title: North Bridge exchange", "title: \"\\e[2J\\u202Enorth\"")
                .replace("kinds: [spy]", "kinds: [\"\\e]0;owned\\a\"]");
        Files.writeString(InventedLedger.exchange(root), evil);

        run("show", InventedLedger.ID);
        run("list");
        run("check");

        assertThat(out + err.toString())
                .doesNotContain("\u001b", "\u202e", "\u0007")
                .contains("[2J");
    }

    @Test
    void export_says_what_it_wrote() {
        var tables = folder.resolve("tables");

        assertThat(run("export", "--format", "csv", "--out", tables.toString())).isEqualTo(Exit.FINE);
        assertThat(out.toString()).contains(tables.resolve("captives.csv").toString());
    }

    @Test
    void export_writes_nothing_of_a_record_with_findings() throws IOException {
        Files.writeString(
                InventedLedger.exchange(root), InventedLedger.EXCHANGE.replace("kinds: [spy]", "kinds: [spie]"));

        assertThat(run(
                        "export",
                        "--format",
                        "json",
                        "--out",
                        folder.resolve("new").toString()))
                .isEqualTo(Exit.FINDINGS);
        assertThat(folder.resolve("new")).doesNotExist();
        assertThat(err.toString()).contains("'spie'");
    }

    @Test
    void a_slip_of_the_user_is_answered_in_one_line_and_a_hint() {
        assertThat(run("lst")).isEqualTo(Exit.FINDINGS);
        assertThat(run("list", "--kind", "spie")).isEqualTo(Exit.FINDINGS);
        assertThat(run("export", "--format", "csv")).isEqualTo(Exit.FINDINGS);
        assertThat(err.toString())
                .contains("Did you mean: glienicke list")
                .contains("'spie' is not one of spy, prisoners-of-war")
                .contains("See: glienicke list --help")
                .contains("--out=DIR")
                .doesNotContain("\tat ");
    }

    @Test
    void a_mistake_of_ours_is_told_in_a_line_and_ends_with_1() {
        var line = Main.commandLine().addSubcommand(new Boom()).setErr(new PrintWriter(err));

        assertThat(line.execute("boom")).isEqualTo(Exit.BUG);
        assertThat(err.toString())
                .contains("This is our mistake: java.lang.IllegalStateException: broken")
                .contains("Please report it")
                .doesNotContain("\tat ");
    }

    @Command(name = "boom")
    private static final class Boom implements Callable<Integer> {
        @Override
        public Integer call() {
            throw new IllegalStateException("broken");
        }
    }

    @Test
    void the_help_of_a_command_is_the_same_whether_the_others_were_looked_through_or_not() {
        for (var name : Main.commandLine().getSubcommands().keySet()) {
            assertThat(helpOf(Main.commandLine(new String[] {name, "--help"}), name))
                    .isEqualTo(helpOf(Main.commandLine(), name));
        }
    }

    private static String helpOf(CommandLine line, String name) {
        var help = new StringWriter();
        line.setOut(new PrintWriter(help)).execute(name, "--help");
        return help.toString();
    }

    @Test
    void a_port_that_there_is_not_is_refused_in_one_line() {
        for (var port : List.of("-1", "65536", "99999")) {
            err.getBuffer().setLength(0);
            assertThat(run("serve", "--port=" + port)).isEqualTo(Exit.FINDINGS);
            assertThat(err.toString()).isEqualTo("--port is " + port + ", not 0 to 65535.\n");
        }
    }

    @Test
    void a_line_that_names_no_command_first_knows_them_all() {
        for (var line :
                List.of(List.<String>of(), List.of("--help"), List.of("explian"), List.of("--ledger", "x", "list"))) {
            assertThat(Main.commandLine(line.toArray(String[]::new))
                            .getSubcommands()
                            .keySet())
                    .isEqualTo(Main.commandLine().getSubcommands().keySet());
        }
    }

    @Test
    void completion_knows_commands_options_and_words() {
        assertThat(run("generate-completion")).isEqualTo(Exit.FINE);
        assertThat(out.toString())
                .contains("--mediator")
                .contains("wrongful-detention")
                .contains("show");
    }

    private String listed(String... filters) {
        var args = new String[filters.length + 1];
        args[0] = "list";
        System.arraycopy(filters, 0, args, 1, filters.length);
        out.getBuffer().setLength(0);
        assertThat(run(args)).isEqualTo(Exit.FINE);
        return out.toString();
    }

    private int run(String... args) {
        var all = new String[args.length + 1];
        all[0] = "--ledger=" + root;
        System.arraycopy(args, 0, all, 1, args.length);
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all);
    }
}
