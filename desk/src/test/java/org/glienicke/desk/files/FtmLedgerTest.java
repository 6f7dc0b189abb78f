package org.glienicke.desk.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.glienicke.core.casebook.Ledger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.followthemoney.entity.ValueEntity;
import tech.followthemoney.exc.SchemaException;
import tech.followthemoney.model.Model;
import tech.followthemoney.model.Property;

/** What the FollowTheMoney export writes of the whole record is read by the official library with its own model. */
class FtmLedgerTest {

    @TempDir
    private static Path folder;

    private static Ledger ledger;
    private static Model model;
    private static List<JsonNode> written;
    private static Map<String, ValueEntity> read;

    @BeforeAll
    static void exportAndRead() throws IOException, SchemaException {
        ledger = LedgerFolder.at(Path.of(System.getProperty("glienicke.home", ""), "ledger"))
                .load()
                .ledger();
        model = Model.loadDefault();
        Export.to(folder).ftm(ledger);
        written = new ArrayList<>();
        read = new HashMap<>();
        var mapper = new ObjectMapper();
        for (var line : Files.readAllLines(folder.resolve("entities.ftm.json"))) {
            var json = mapper.readTree(line);
            written.add(json);
            var entity = ValueEntity.fromJson(model, json);
            assertThat(read.put(entity.getId(), entity)).as(entity.getId()).isNull();
        }
    }

    private static Map<String, Set<String>> properties(JsonNode json) {
        var properties = new HashMap<String, Set<String>>();
        json.get("properties").properties().forEach(entry -> {
            var values = new TreeSet<String>();
            entry.getValue().forEach(value -> values.add(value.asText()));
            properties.put(entry.getKey(), values);
        });
        return properties;
    }

    @Test
    void every_entity_comes_back_from_the_library_with_every_value() {
        for (var json : written) {
            var back = Objects.requireNonNull(read.get(json.get("id").asText())).toValueJson();

            assertThat(back.get("schema")).isEqualTo(json.get("schema"));
            assertThat(properties(back)).isEqualTo(properties(json));
        }
    }

    @Test
    void every_schema_has_what_it_requires() {
        for (var entity : read.values()) {
            for (Property required : entity.getSchema().getRequiredProperties()) {
                assertThat(entity.getValues(required))
                        .as(entity.getId() + " " + required.getName())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void a_value_is_of_its_closed_list_and_a_reference_leads_to_an_entity_of_its_range() {
        for (var entity : read.values()) {
            for (var property : entity.getDefinedProperties()) {
                for (var value : entity.getValues(property)) {
                    var where = entity.getId() + " " + property.getName() + " " + value;
                    property.getType()
                            .getValues()
                            .ifPresent(list -> assertThat(list).as(where).containsKey(value));
                    property.getRange()
                            .ifPresent(range -> assertThat(Objects.requireNonNull(read.get(value))
                                            .getSchema()
                                            .isA(range))
                                    .as(where)
                                    .isTrue());
                    assertThat(value.length()).as(where).isLessThanOrEqualTo(property.getMaxLength());
                }
            }
        }
    }

    @Test
    void dates_are_days_months_or_years() {
        for (var entity : read.values()) {
            for (var property : entity.getDefinedProperties()) {
                if (property.getType().getName().equals("date")) {
                    assertThat(entity.getValues(property))
                            .allMatch(date -> date.matches("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"));
                }
            }
        }
    }

    @Test
    void exchanges_parties_captives_and_sources_are_all_there() {
        var schemas = new HashMap<String, Integer>();
        read.values().forEach(entity -> schemas.merge(entity.getSchema().getName(), 1, Integer::sum));

        assertThat(schemas)
                .containsEntry("Event", ledger.exchanges().size())
                .containsEntry("Article", ledger.sources().size())
                .containsEntry(
                        "Person",
                        ledger.exchanges().values().stream()
                                .mapToInt(e -> e.captives().size())
                                .sum());
        assertThat(schemas.getOrDefault("PublicBody", 0) + schemas.getOrDefault("Organization", 0))
                .isEqualTo(ledger.parties().size());
    }

    @Test
    void nobody_is_given_a_topic_and_nobody_is_ranked() {
        var properties = new HashSet<String>();
        read.values().forEach(entity -> entity.getDefinedProperties().forEach(p -> properties.add(p.getName())));

        assertThat(properties).doesNotContain("topics", "amountUsd", "amountEur", "weight", "address", "religion");
    }

    @Test
    void the_losses_are_counted() throws IOException {
        var losses = Files.readString(folder.resolve("losses.csv"));
        long offers = ledger.exchanges().values().stream()
                .mapToLong(e -> e.talks().offers().size())
                .sum();

        assertThat(losses).contains("offers," + offers + ",0,").contains("rival claims,");
    }
}
