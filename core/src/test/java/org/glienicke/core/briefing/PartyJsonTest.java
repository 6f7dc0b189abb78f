package org.glienicke.core.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.glienicke.core.briefing.InventedBrief.NORTH;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PartyJsonTest {

    private static final Path DOCS = Path.of(System.getProperty("glienicke.home", ".."), "docs");
    private static final Dossier BRIDGE = InventedBrief.dossier(NORTH, 1);
    private static final Dossier LATER = InventedBrief.dossier(
            NORTH,
            1,
            yaml -> yaml.replace("1999-bridge", "2003-later").replace("date: 1999-05-03", "date: 2003-05-03"));

    private static String text(Dossier... dossiers) {
        return PartyJson.of(InventedBrief.record(NORTH, dossiers));
    }

    private static JsonNode json(Dossier... dossiers) {
        return JsonMapper.shared().readTree(text(dossiers));
    }

    @Test
    void it_keeps_to_the_schema_with_exchanges_and_without() throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(DOCS.resolve("party.schema.json")), InputFormat.JSON);

        assertThat(schema.validate(text(BRIDGE, LATER), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(text(), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate("{\"version\": 1}", InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void every_key_is_described() throws IOException {
        var described = Files.readString(DOCS.resolve("json.md"));
        var keys = new TreeSet<String>();
        names(json(BRIDGE, LATER), keys);

        assertThat(keys)
                .hasSizeGreaterThan(30)
                .allSatisfy(key -> assertThat(described).as(key).containsPattern("\\b" + key + "\\b"));
    }

    private static void names(JsonNode node, Set<String> names) {
        node.propertyNames().forEach(names::add);
        node.forEach(child -> names(child, names));
    }

    @Test
    void exchanges_stand_in_order_of_date_and_their_nets_sum_to_the_whole() {
        var json = json(LATER, BRIDGE);

        assertThat(json.at("/exchanges/0/exchange").asString()).isEqualTo("1999-bridge");
        assertThat(json.at("/exchanges/1/exchange").asString()).isEqualTo("2003-later");
        double sum = 0;
        for (var exchange : json.at("/exchanges")) {
            sum += exchange.at("/net/mean").asDouble();
        }
        assertThat(json.at("/totals/net/mean").asDouble()).isCloseTo(sum, within(2e-3));
    }

    @Test
    void heads_are_those_of_the_brief() {
        var json = json(BRIDGE);

        assertThat(json.at("/exchanges/0/received/adults").asInt()).isEqualTo(2);
        assertThat(json.at("/exchanges/0/gave/adults/min").asInt()).isEqualTo(10);
        assertThat(json.at("/exchanges/0/gave/adults/max").asInt()).isEqualTo(12);
    }

    @Test
    void nobody_is_named() {
        assertThat(text(BRIDGE, LATER)).doesNotContainPattern("\\b[NS] (One|Two|Three)\\b");
    }
}
