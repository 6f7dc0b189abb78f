package org.glienicke.desk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.glienicke.desk.files.InventedLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the commands that ask a record write for programs, on a record of sixteen invented exchanges; {@code -Dregold} writes it anew. */
class LearnedJsonTest {

    private static final Path HOME = Path.of(System.getProperty("glienicke.home", ""));
    private static final Path GOLDEN = HOME.resolve("desk/src/test/resources/golden");

    private static final Schema SCHEMA = schema();

    @TempDir
    private Path folder;

    private Path root;

    @BeforeEach
    void layOut() throws IOException {
        root = InventedLedger.in(folder);
        InventedLedger.addProfiles(root);
        InventedLedger.repeat(root, 15);
    }

    private String run(int exit, String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        var all = new String[args.length + 3];
        all[0] = "--ledger=" + root;
        System.arraycopy(args, 0, all, 1, args.length);
        all[args.length + 1] = "--format";
        all[args.length + 2] = "json";

        int code = Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all);

        assertThat(code).as(err.toString()).isEqualTo(exit);
        return out.toString();
    }

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(HOME.resolve("docs/learned.schema.json")), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(String json) {
        return JsonMapper.shared().readTree(json);
    }

    @ParameterizedTest
    @CsvSource({
        "seeks, seeks NORTH --against SOUTH",
        "learn, learn 1999-north-bridge",
        "motives, motives 1999-north-bridge --for NORTH",
        "backtest, backtest"
    })
    void it_reads_as_it_did_and_every_key_is_described(String name, String command) throws IOException {
        var json = run(Exit.FINE, command.split(" "));

        var described = Files.readString(HOME.resolve("docs/json.md"));
        var keys = new TreeSet<String>();
        names(read(json), keys);
        assertThat(keys).allSatisfy(key -> assertThat(described).as(key).containsPattern("\\b" + key + "\\b"));
        assertThat(json).doesNotContain("NaN");
        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(SCHEMA.validate(json.replaceFirst("\"seed\"", "\"seat\""), InputFormat.JSON))
                .isNotEmpty();
        golden(
                "learned." + name + ".json",
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(read(json)) + "\n");
    }

    private static void golden(String name, String text) throws IOException {
        var file = GOLDEN.resolve(name);
        if (System.getProperty("regold") != null) {
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }

    private static void names(JsonNode node, Set<String> names) {
        node.propertyNames().forEach(names::add);
        node.forEach(child -> names(child, names));
    }

    @Test
    void shares_lead_from_the_baseline_to_the_acceptance() {
        var revealed = read(run(Exit.FINE, "motives", InventedLedger.ID, "--for", "NORTH"))
                .at("/revealed");

        double sum = revealed.at("/baseline/mean").asDouble();
        for (var criterion : revealed.at("/criteria")) {
            sum += criterion.at("/share/mean").asDouble();
        }
        assertThat(sum).isCloseTo(revealed.at("/acceptance/mean").asDouble(), within(1e-4));
    }

    @Test
    void a_weight_is_once_itself() {
        var ratios =
                read(run(Exit.FINE, "seeks", "NORTH", "--numeraire", "justice")).at("/ratios");

        for (var ratio : ratios) {
            if (ratio.at("/name").asString().equals("justice")) {
                assertThat(ratio.at("/own/median").asDouble()).isCloseTo(1, within(1e-12));
            }
        }
        assertThat(ratios.size()).isGreaterThan(10);
    }

    @Test
    void without_refusals_there_is_the_reason_and_no_number() throws IOException {
        Files.delete(InventedLedger.exchange(root));
        InventedLedger.repeat(root, 15, exchange -> exchange.replace("answer: refused", "answer: unknown"));

        var text = run(Exit.FINDINGS, "seeks", "NORTH");
        var json = read(text);

        assertThat(SCHEMA.validate(text, InputFormat.JSON)).isEmpty();
        assertThat(json.at("/because").asString()).contains("no refusal");
        assertThat(json.has("weights")).isFalse();
        assertThat(read(run(Exit.FINE, "backtest")).at("/scores").size()).isZero();
    }
}
