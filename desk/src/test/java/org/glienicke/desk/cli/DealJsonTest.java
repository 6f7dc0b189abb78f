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
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.glienicke.desk.files.InventedLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the deal room writes for programs, on the cases that come along and on deals of the record. */
class DealJsonTest {

    private static final Path HOME = Path.of(System.getProperty("glienicke.home", ""));
    private static final String QUICK = " --prior-only --draws 200";

    private static final Schema SCHEMA = schema();

    @TempDir
    private Path folder;

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(HOME.resolve("docs/deals.schema.json")), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String run(String command) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(command.split(" "));
        assertThat(exit).as(err.toString()).isIn(Exit.FINE, Exit.NO_AGREEMENT, Exit.FINDINGS);
        return out.toString();
    }

    private static JsonNode read(String json) {
        return JsonMapper.shared().readTree(json);
    }

    private static void isAsDescribed(String json) throws IOException {
        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(SCHEMA.validate(json.replaceFirst("\"seed\"", "\"seat\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(json).doesNotContain("NaN").doesNotContain("Infinity");
        var described = Files.readString(HOME.resolve("docs/json.md"));
        var keys = new TreeSet<String>();
        names(read(json), keys);
        assertThat(keys).allSatisfy(key -> assertThat(described).as(key).containsPattern("`[^`]*\\b" + key + "\\b"));
    }

    // keys of terms are ids of the case
    private static void names(JsonNode node, Set<String> names) {
        for (var name : node.propertyNames()) {
            names.add(name);
            if (!Set.of("terms", "nextTerms").contains(name)) {
                names(node.get(name), names);
            }
        }
        if (node.isArray()) {
            node.forEach(item -> names(item, names));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "propose ankara-2024-winter",
                "propose chain-of-five",
                "propose glienicke-1985",
                "propose griner-whelan-bout-2022-07",
                "propose shalit-2009-12",
                "propose ukraine-round-2024-05",
                "propose chain-of-five --require e-1 --forbid s-1",
                "propose ankara-2024-winter --bilateral-only",
                "propose ankara-2024-winter --rings 3 --chains 2",
                "propose chain-of-five --rings 4",
                "fair 2024-ankara",
                "fair 1964-wynne-lonsdale",
                "frontier ankara-2024-winter",
                "frontier ukraine-round-2024-05",
            })
    void the_json_is_as_described_and_holds_every_number_that_the_text_prints(String command) throws IOException {
        var json = run(command + QUICK + " --format json");

        isAsDescribed(json);
        assertThat(PrintedNumbers.of(run(command + QUICK)).missingFrom(read(json)))
                .isEmpty();
    }

    @Test
    void the_json_of_a_package_of_ones_own_holds_every_number_of_its_page() throws IOException {
        var mine = Files.writeString(folder.resolve("p.yaml"), "terms: {held-in-russia: 2, fallen-of-russia: 1}\n");
        var command = "why-not ukraine-round-2024-05 --package " + mine + QUICK;

        var json = run(command + " --format json");

        isAsDescribed(json);
        assertThat(read(json).at("/terms/held-in-russia").asInt()).isEqualTo(2);
        assertThat(PrintedNumbers.of(run(command)).missingFrom(read(json))).isEmpty();
    }

    @Test
    void a_number_that_the_json_does_not_hold_is_noticed() {
        var json = read(run("propose chain-of-five" + QUICK + " --format json"));

        assertThat(PrintedNumbers.of("Accepted in 87 draws, a net of -731 points.")
                        .missingFrom(json))
                .isEqualTo(List.of("87", "-731"));
    }

    @Test
    void a_difference_between_packages_is_the_sum_of_its_criteria() {
        var json = read(run("propose griner-whelan-bout-2022-07" + QUICK + " --format json"));

        assertThat(json.at("/ratherThan").size()).isEqualTo(json.at("/packages").size() - 1);
        for (var party : json.at("/ratherThan/0/more")) {
            double sum = 0;
            for (var criterion : party.at("/criteria")) {
                sum += criterion.at("/mean").asDouble();
            }
            assertThat(party.at("/mean").asDouble()).isCloseTo(sum, within(1e-3));
        }
    }

    @Test
    void the_limits_of_a_weight_lie_within_their_intervals_and_the_worst_case_below_the_mean() {
        var json = read(run("propose griner-whelan-bout-2022-07" + QUICK + " --format json"));

        for (var weight : json.at("/ranges/weights")) {
            for (var end : List.of(weight.at("/from"), weight.at("/to"))) {
                if (!end.isNull()) {
                    assertThat(end.at("/factor").asDouble())
                            .isBetween(
                                    end.at("/low").asDouble(), end.at("/high").asDouble());
                }
            }
        }
        for (var worst : json.at("/worst/parties")) {
            assertThat(worst.at("/least").asDouble())
                    .isBetween(worst.at("/low").asDouble(), worst.at("/high").asDouble())
                    .isLessThan(net(json, worst.at("/party").asString()));
        }
    }

    private static double net(JsonNode json, String code) {
        for (var party : json.at("/packages/0/parties")) {
            if (party.at("/party").asString().equals(code)) {
                return party.at("/net/mean").asDouble();
            }
        }
        throw new IllegalArgumentException("code is " + code + ", not a party of the package");
    }

    @Test
    void on_a_record_that_teaches_what_an_offer_would_bring_is_in_the_json_too() throws IOException {
        var root = InventedLedger.in(folder);
        InventedLedger.addProfiles(root);
        InventedLedger.repeat(root, 15);
        var about = Files.writeString(folder.resolve("again.yaml"), AGAIN);
        var command = "--ledger=" + root + " propose " + about + " --draws 200";

        var json = run(command + " --format json");

        isAsDescribed(json);
        assertThat(read(json).at("/answers").asInt()).isPositive();
        assertThat(read(json).at("/overture/acceptedLow").asDouble())
                .isLessThanOrEqualTo(read(json).at("/overture/acceptedHigh").asDouble());
        assertThat(read(json).at("/overture/gains").size()).isEqualTo(2);
        assertThat(PrintedNumbers.of(run(command)).missingFrom(read(json))).isEmpty();
    }

    private static final String AGAIN = """
            case: north-bridge-again
            title: The bridge once more
            kinds: [spy]
            asOf: 2031-03
            entries: [1999-north-bridge]
            parties:
              - {party: NORTH, principal: true, record: 1999-north-bridge}
              - {party: SOUTH, principal: true, record: 1999-north-bridge}
            captives:
              - {captive: s-9, role: a journalist, holder: NORTH, nationality: [SOUTH], sources: [a/2]}
              - {captive: n-9, role: an agent, holder: SOUTH, nationality: [NORTH], served: NORTH, sources: [a/2]}
            terms:
              - {id: s-9, release: s-9, giver: NORTH, receiver: SOUTH, sources: [a/2]}
              - {id: n-9, release: n-9, giver: SOUTH, receiver: NORTH, sources: [a/2]}
            """;
}
