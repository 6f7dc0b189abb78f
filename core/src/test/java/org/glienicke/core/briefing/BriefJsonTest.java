package org.glienicke.core.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.glienicke.core.briefing.InventedBrief.NORTH;
import static org.glienicke.core.briefing.InventedBrief.SOUTH;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.glienicke.core.casebook.Party;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BriefJsonTest {

    private static final Path DOCS = Path.of(System.getProperty("glienicke.home", ".."), "docs");

    @Test
    void every_brief_keeps_to_the_schema() throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(DOCS.resolve("brief.schema.json")), InputFormat.JSON);

        for (Party.Id party : InventedBrief.dossier(NORTH, 1).accounts().keySet()) {
            assertThat(schema.validate(BriefJson.of(InventedBrief.dossier(party, 1)), InputFormat.JSON))
                    .as(party.code())
                    .isEmpty();
        }
        assertThat(schema.validate(BriefJson.of(InventedBrief.oneSided(NORTH)), InputFormat.JSON))
                .isEmpty();
        assertThat(schema.validate("{\"version\": 1}", InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void every_key_is_described() throws IOException {
        var described = Files.readString(DOCS.resolve("json.md"));
        var keys = new TreeSet<String>();
        names(json(NORTH), keys);
        names(json(SOUTH), keys);

        assertThat(keys)
                .hasSizeGreaterThan(60)
                .allSatisfy(key -> assertThat(described).as(key).containsPattern("\\b" + key + "\\b"));
    }

    @Test
    void it_says_what_the_page_says() {
        var dossier = InventedBrief.dossier(NORTH, 1);
        var json = json(NORTH);

        assertThat(json.at("/exchange").asString()).isEqualTo("1999-bridge");
        assertThat(json.at("/headline/received/adults").asInt()).isEqualTo(2);
        assertThat(json.at("/headline/received/minors").asInt()).isEqualTo(2);
        assertThat(json.at("/headline/gave/adults/min").asInt()).isEqualTo(10);
        assertThat(json.at("/headline/gave/adults/max").asInt()).isEqualTo(12);
        assertThat(json.at("/account/net/mean").asDouble())
                .isCloseTo(dossier.account().net().mean(), within(1e-3));
        assertThat(json.at("/account/net/positive").asDouble())
                .isEqualTo(dossier.account().probabilityPositive());
        assertThat(json.at("/leftBehind/1/count/max").isNull()).isTrue();
        assertThat(json.at("/sources/0/id").asString()).isEqualTo("north-times");
        assertThat(json.at("/sources/0/grade").asString()).isEqualTo("B");
        assertThat(json.at("/incomplete").asBoolean()).isFalse();
    }

    @Test
    void the_parts_sum_to_the_whole() {
        var account = json(NORTH).at("/account");

        double sum = 0;
        for (var criterion : account.at("/criteria")) {
            sum += criterion.at("/mean").asDouble();
        }
        assertThat(sum - account.at("/reservation/mean").asDouble())
                .isCloseTo(account.at("/net/mean").asDouble(), within(1e-3));
    }

    private static JsonNode json(Party.Id party) {
        return JsonMapper.shared().readTree(BriefJson.of(InventedBrief.dossier(party, 1)));
    }

    private static void names(JsonNode node, Set<String> names) {
        node.propertyNames().forEach(names::add);
        node.forEach(child -> names(child, names));
    }
}
