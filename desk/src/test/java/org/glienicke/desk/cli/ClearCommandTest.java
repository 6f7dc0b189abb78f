package org.glienicke.desk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Exchange pools cleared as a user clears them. */
class ClearCommandTest {

    private static final Path HOME = Path.of(System.getProperty("glienicke.home", ""));
    private static final Path PUBLISHED = HOME.resolve("../shared/data/pools");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path pool;

    /** A swap of two, a donor for the third, and a fourth whom nobody can serve. */
    @BeforeEach
    void layOut() throws IOException {
        pool = written("pool.wmd", """
                5,4
                1,North
                2,South
                3,West
                4,East
                5,Donor
                0,1,1
                1,0,1
                4,2,1
                3,0,1
                """);
        written("pool.dat", "Pair,Altruist\n1,0\n2,0\n3,0\n4,0\n5,1\n");
    }

    private Path written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var all = new String[args.length + 1];
        all[0] = "clear";
        System.arraycopy(args, 0, all, 1, args.length);
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all);
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(out.toString());
    }

    @Test
    void the_page_says_how_many_are_served_by_whom_and_who_is_left() {
        assertThat(run(pool.toString(), "--rings", "3", "--chains", "2")).isEqualTo(Exit.FINE);

        assertThat(out.toString())
                .contains(
                        "3 of 4 members who want something are served; no rings and chains of that length serve more.")
                .contains("served      3             3  0.0%")
                .contains("- Chain of 1: Donor \u2192 West")
                .contains("1 are not served, 1 of them because nobody in the pool could serve them: East.")
                .containsPattern("- Ring of 2: (North \u2192 South|South \u2192 North)");
        assertThat(out.toString().lines().limit(20))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Layout.COLUMNS));
    }

    @Test
    void without_chains_the_page_says_that_donors_were_not_used() {
        run(pool.toString());

        assertThat(out.toString())
                .contains("1 donor starts no chain, since chains were not looked for (--chains): Donor.");
    }

    @Test
    void the_table_has_a_row_a_member_and_the_json_is_as_described() throws IOException {
        run(pool.toString(), "--chains", "2", "--format", "csv");
        assertThat(out.toString())
                .startsWith("member,name,donor,way,kind,receivesFrom,givesTo\r\n")
                .contains("\r\n2,West,no,", ",chain,Donor,\r\n", "\r\n3,East,no,,,,\r\n");

        run(pool.toString(), "--chains", "2", "--format", "json");
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(HOME.resolve("docs/clearing.schema.json")), InputFormat.JSON);
        assertThat(schema.validate(out.toString(), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(out.toString().replace("\"gap\"", "\"gape\""), InputFormat.JSON))
                .isNotEmpty();
        var described = Files.readString(HOME.resolve("docs/json.md"));
        assertThat(json().propertyNames())
                .allSatisfy(key -> assertThat(described).containsPattern("`[^`]*\\b" + key + "\\b"));
        assertThat(json().at("/left/0").asInt()).isEqualTo(3);
    }

    @Test
    void where_nobody_can_be_served_the_exit_is_3() {
        assertThat(run(
                        pool.toString(),
                        "--rings",
                        "0",
                        "--chains",
                        "1",
                        "--donors",
                        donors("0").toString()))
                .isEqualTo(Exit.NO_AGREEMENT);
        assertThat(out.toString()).contains("0 of 5 members who want something are served");
    }

    private Path donors(String last) {
        try {
            return written("other.dat", "Altruist\n0\n0\n0\n0\n" + last + "\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--rings -2",
                "--rings 1",
                "--rings many",
                "--rings 99999999999",
                "--rings 0",
                "--chains -1",
                "--time-limit NaN",
                "--time-limit 0",
                "--format svg",
                "--donors nowhere.dat",
            })
    void nonsense_on_the_command_line_is_refused_in_a_line_or_two(String options) {
        var args = (pool + " " + options).split(" ");

        assertThat(run(args)).isEqualTo(Exit.FINDINGS);
        assertThat(err.toString().lines()).hasSizeBetween(1, 3);
        assertThat(err.toString()).doesNotContain("This is our mistake").doesNotContain("\tat ");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void chains_without_a_word_on_who_starts_them_are_refused() throws IOException {
        Files.delete(folder.resolve("pool.dat"));

        assertThat(run(pool.toString(), "--chains", "3")).isEqualTo(Exit.FINDINGS);
        assertThat(err.toString()).contains("there is no .dat beside");
        assertThat(run(pool.toString())).isEqualTo(Exit.FINE);
    }

    @Test
    void every_slip_in_both_files_is_told_at_once() throws IOException {
        written("pool.wmd", Files.readString(pool).replace("0,1,1", "0,0,1").replace("4,2,1", "9,2,NaN"));
        written("pool.dat", "Pair,Altruist\n1,0\n2,0\n3,0\n4,maybe\n5,1\n");

        assertThat(run(pool.toString(), "--chains", "2")).isEqualTo(Exit.FINDINGS);
        assertThat(err.toString().lines().map(l -> l.replaceFirst(".*\\[", "[")))
                .containsExactly("[giver-is-receiver]", "[unknown-member]", "[impossible-number]", "[unknown-word]");
        assertThat(err.toString()).contains("pool.wmd:7: ").contains("pool.dat:5: ");
    }

    @Test
    void an_empty_file_a_folder_and_a_missing_one_are_findings() throws IOException {
        written("pool.wmd", "");

        assertThat(run(pool.toString())).isEqualTo(Exit.FINDINGS);
        assertThat(err.toString()).contains("the file is empty; wanted 'members,links'");
        assertThat(run(folder.toString())).isEqualTo(Exit.FINDINGS);
        assertThat(err.toString()).contains("this is no plain file");
        assertThat(run("nowhere.wmd")).isEqualTo(Exit.FINDINGS);
        assertThat(err.toString()).contains("there is no such file");
    }

    @Test
    void ten_thousand_members_get_an_answer_with_its_bound_within_the_time() throws IOException {
        var text = new StringBuilder("10000,60000\n");
        for (int member = 1; member <= 10_000; member++) {
            text.append(member).append(",m\n");
        }
        var random = new SplittableRandom(3);
        var seen = new HashSet<Long>();
        while (seen.size() < 60_000) {
            int from = random.nextInt(10_000);
            int to = random.nextInt(10_000);
            if (from != to && seen.add(10_000L * from + to)) {
                text.append(from).append(',').append(to).append(",1\n");
            }
        }
        var many = written("many.wmd", text.toString());
        long start = System.nanoTime();

        assertThat(run(many.toString(), "--rings", "3", "--time-limit", "5", "--format", "json"))
                .isEqualTo(Exit.FINE);

        // reading and writing come on top of the search
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(30);
        assertThat(json().at("/served").asInt()).isPositive();
        assertThat(json().at("/bound").asDouble())
                .isBetween(json().at("/served").asDouble(), 10_000.0);
        assertThat(run(many.toString(), "--rings", "5000")).isEqualTo(Exit.FINDINGS);
        assertThat(err.toString()).contains("--rings and --chains can be 400 at most for 10000 members; found 5000.");
    }

    @ParameterizedTest
    @CsvSource({
        "MD-00001-00000001, 3, 0, 4",
        "MD-00001-00000120, 3, 0, 83",
        "heterogeneous_128_0_1, 3, 0, 85",
        "sparse_128_0_1, 3, 0, 28",
        "MD-00001-00000001, 4, 0, 4",
        "MD-00001-00000120, 4, 0, 86",
        "heterogeneous_128_0_1, 4, 0, 90",
        "sparse_128_0_1, 4, 0, 36",
        "MD-00001-00000015, 3, 6, 16",
        "MD-00001-00000127, 3, 6, 82",
        "heterogeneous_128_19_1, 3, 6, 102",
        "sparse_128_19_1, 3, 6, 51"
    })
    void published_pools_are_cleared_to_their_stated_optima(String name, String rings, String chains, int served) {
        var file = PUBLISHED.resolve(name + ".wmd");
        assumeTrue(Files.exists(file), "skipped: no " + name + " in the folder of others' data");

        assertThat(run(file.toString(), "--rings", rings, "--chains", chains, "--format", "json"))
                .isEqualTo(Exit.FINE);

        assertThat(json().at("/served").asInt()).isEqualTo(served);
        assertThat(json().at("/closed").asBoolean()).isTrue();
        int told = 0;
        for (var way : json().at("/ways")) {
            told += way.at("/members").size() - (way.at("/kind").asString().equals("chain") ? 1 : 0);
        }
        assertThat(told).isEqualTo(served);
    }
}
