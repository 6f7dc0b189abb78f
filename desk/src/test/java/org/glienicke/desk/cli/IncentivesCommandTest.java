package org.glienicke.desk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.glienicke.desk.files.InventedLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class IncentivesCommandTest {

    private static final String TAKINGS = """
            taker,nationality,name,count,since,exchange,note,sources
            SOUTH,NORTH,,1,1990-02,,,a/2
            SOUTH,NORTH,,2,1991-05-03,,,a/2
            SOUTH,NORTH,,1,1991-05-03,,,b/2
            SOUTH,NORTH; WEST,,1,1993,,,a/2
            SOUTH,NORTH,,1,1994-01,,,a/2
            SOUTH,NORTH,,1,1994-02,,,a/2
            SOUTH,NORTH,,1,1995-07,,,a/2
            SOUTH,NORTH,,1,1995-09-01,,,a/2
            SOUTH,NORTH,,1,1996,,,a/2
            SOUTH,NORTH,,1,1997-03,,,a/2
            SOUTH,NORTH,,1,1997-04,,,a/2
            """;

    @TempDir
    private Path folder;

    private Path root;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void layOut() throws IOException {
        root = InventedLedger.in(folder);
        Files.createDirectories(root.resolve("tables"));
        Files.writeString(root.resolve("tables/takings.csv"), TAKINGS);
    }

    @Test
    void the_page_is_a_debate_that_always_says_what_deters() {
        assertThat(run("--taker", "SOUTH", "--full")).isEqualTo(Exit.FINE);
        assertThat(out.toString())
                .startsWith("Incentives: a debate\n")
                .contains("taker", "What deters", "taking does not pay", "What this rests on")
                // three on one day are one taking
                .contains("9 takings of 11 people")
                .doesNotContain("NaN", "Infinity");
        assertThat(out.toString().lines().filter(line -> !line.contains("http")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Layout.COLUMNS));
    }

    @Test
    void what_programs_read_keeps_to_its_schema_and_says_what_the_page_says() throws IOException {
        var home = Path.of(System.getProperty("glienicke.home", ""));
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(home.resolve("docs/incentives.schema.json")), InputFormat.JSON);

        assertThat(run("--taker", "SOUTH", "--format", "json")).isEqualTo(Exit.FINE);

        assertThat(schema.validate(out.toString(), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate("{\"version\": 1}", InputFormat.JSON)).isNotEmpty();
        var json = JsonMapper.shared().readTree(out.toString());
        assertThat(json.at("/taker").asString()).isEqualTo("SOUTH");
        // three on one day are one taking
        assertThat(json.at("/onRecord/takings").asInt()).isEqualTo(9);
        assertThat(json.at("/onRecord/people").asInt()).isEqualTo(11);
        var described = Files.readString(home.resolve("docs/json.md"));
        assertThat(json.propertyNames())
                .allSatisfy(key -> assertThat(described).as(key).containsPattern("\\b" + key + "\\b"));
    }

    @Test
    void equal_runs_give_equal_pages() {
        run("--taker", "SOUTH");
        var first = out.toString();
        out.getBuffer().setLength(0);
        run("--taker", "SOUTH");

        assertThat(out.toString()).isEqualTo(first);
    }

    @Test
    void who_took_nobody_is_answered_with_those_who_did() {
        assertThat(run("--taker", "NORTH")).isEqualTo(Exit.FINDINGS);
        assertThat(err.toString()).isEqualTo("No taking by 'NORTH' is on record. Takings are by SOUTH.\n");
    }

    @Test
    void a_year_that_is_none_is_refused() {
        assertThat(run("--taker", "SOUTH", "--from", "12")).isEqualTo(Exit.FINDINGS);
        assertThat(err.toString()).contains("--from is 12, not a year of 1900 to 2100.");
    }

    @Test
    void a_study_with_half_a_range_or_a_strange_word_is_a_finding() throws IOException {
        Files.writeString(root.resolve("tables/incentive-studies.csv"), """
                by,policy,finding,factorMin,factorMax,group,from,to,note,sources
                One 2001,concessions,raises,1.2,,all,1990,2000,It rises.,a/2
                Two 2002,bribes,raises,1.2,1.3,all,1990,2000,It rises.,a/2
                """);

        assertThat(run("--taker", "SOUTH")).isEqualTo(Exit.FINDINGS);
        assertThat(err.toString())
                .contains(
                        "incentive-studies.csv:2: factorMin is '1.2', not above 0 and beside factorMax, or both empty")
                .contains("incentive-studies.csv:3: policy is 'bribes', not a word that docs/ledger.md lists for it");
    }

    private int run(String... args) {
        var all = new String[args.length + 2];
        all[0] = "--ledger=" + root;
        all[1] = "incentives";
        System.arraycopy(args, 0, all, 2, args.length);
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all);
    }
}
