package org.glienicke.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.HtmlPage;
import org.glienicke.core.page.Page;
import org.glienicke.core.page.Span;
import org.glienicke.core.precedent.DealLevel;
import org.glienicke.core.valuation.Accounts;
import org.glienicke.core.valuation.Preferences;
import org.glienicke.core.valuation.Tornado;
import org.glienicke.desk.store.StoreAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs get is what the description promises, on the record itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before all tests
class ApiTest {

    private static final Path HOME = Path.of(System.getProperty("glienicke.home", ""));
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Workbench workbench;
    private Visitor visitor;

    @BeforeAll
    void open(@TempDir Path folder) {
        var ledger = HOME.resolve("ledger");
        workbench = Workbench.start(
                new Settings("127.0.0.1", 0, Optional.empty(), ledger, new StoreAddress.Folder(folder), false));
        visitor = new Visitor(workbench);
    }

    @AfterAll
    void close() {
        visitor.close();
        workbench.close();
    }

    private JsonNode json(String path) {
        return MAPPER.readTree(visitor.get(path).body());
    }

    @Test
    void every_path_of_the_description_answers_with_its_examples_and_holds_what_it_requires() {
        var description = json("/api/openapi.json");

        for (var path : description.path("paths").properties()) {
            var get = path.getValue().path("get");
            var address = path.getKey();
            for (var parameter : get.path("parameters")) {
                address = address.replace(
                        "{" + parameter.path("name").asString() + "}",
                        parameter.path("example").asString(""));
            }
            var answer = visitor.get(address);
            var schema = get.at("/responses/200/content/application~1json/schema");

            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
            var keys = new TreeSet<>(MAPPER.readTree(answer.body()).propertyNames());
            resolved(description, schema)
                    .path("required")
                    .forEach(key -> assertThat(keys).as(path.getKey()).contains(key.asString()));
        }
    }

    private static JsonNode resolved(JsonNode description, JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : description.at(reference.substring(1));
    }

    @Test
    void an_account_moves_with_what_is_assumed_and_says_what_cannot_be() {
        var judged = visitor.get("/api/exchanges/2024-ankara/accounts/RU").body();
        var light = visitor.get("/api/exchanges/2024-ankara/accounts/RU?w.leverage=1")
                .body();
        var same = visitor.get("/api/exchanges/2024-ankara/accounts/RU?w.leverage=55&t.leverage=2.5")
                .body();
        var wrong = visitor.get("/api/exchanges/2024-ankara/accounts/RU?w.leverage=-1");

        assertThat(light).isNotEqualTo(judged);
        assertThat(same).isEqualTo(judged);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(MAPPER.readTree(wrong.body()).path("problem").asString()).contains("leverage");
    }

    @Test
    void a_moved_weight_gives_the_numbers_that_the_whole_computation_gives() {
        var record = LiveRecord.at(HOME.resolve("ledger")).now();
        var exchange = record.ledger().exchange("2024-ankara").orElseThrow();
        var party = new Party.Id("RU");
        var judged = Reckoner.profile(record, party).orElseThrow();
        var moved = Asked.read(
                        Fields.ofQuery("w.leverage=77&w.secrets-kept=31&reservation.low=-50&reservation.high=0"),
                        judged,
                        record.shelf().assumptions())
                .assumed();
        var shelf = record.shelf();
        var draws = Preferences.draw(shelf.assumptions(), Reckoner.DRAWS, Reckoner.CHANCE);
        var bearings = new Against().of(record, exchange, Assumed.NOTHING, draws);
        var basis = new Accounts.Basis(
                        shelf,
                        Optional.of(new Accounts.Overlay(party, moved.overlay())),
                        record.prices(),
                        Reckoner.DRAWS)
                .assessing(DealLevel.of(exchange, bearings));
        var whole = Objects.requireNonNull(Accounts.of(exchange, record.ledger(), basis, Reckoner.CHANCE)
                .entries()
                .get(party));
        var bars = Tornado.of(exchange, whole.preferences(), record.prices());

        var dossier = new Reckoner(new Sourcing()).dossier(record, exchange, party, moved);

        assertThat(dossier.account().net().mean())
                .isCloseTo(whole.account().net().mean(), withinPercentage(1e-9));
        assertThat(dossier.account().probabilityPositive())
                .isEqualTo(whole.account().probabilityPositive());
        assertThat(dossier.analysis().tornado()).hasSameSizeAs(bars);
        for (int i = 0; i < bars.size(); i++) {
            var bar = dossier.analysis().tornado().get(i);
            assertThat(bar.input()).isEqualTo(bars.get(i).input());
            assertThat(bar.at5()).isCloseTo(bars.get(i).at5(), within(1e-7));
            assertThat(bar.at95()).isCloseTo(bars.get(i).at95(), within(1e-7));
        }
    }

    @Test
    void leaving_a_source_out_leaves_out_what_rests_on_it_alone() {
        var all = json("/api/exchanges/2024-ankara/accounts/RU");
        var few = visitor.get("/api/exchanges/2024-ankara/accounts/RU?floor=A");

        assertThat(few.statusCode()).isEqualTo(200);
        assertThat(few.body().length()).isLessThan(all.toString().length());
    }

    @Test
    void the_archive_holds_every_table_and_the_record_is_whole() throws IOException {
        var names = new TreeSet<String>();
        var bytes = visitor.bytes("/data/tables.zip");
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }

        assertThat(names).contains("exchanges.csv", "claims.csv", "terms.csv");
        assertThat(visitor.bytes("/data/tables.zip")).isEqualTo(bytes);
        assertThat(new String(visitor.bytes("/data/ledger.sqlite"), 0, 15, StandardCharsets.US_ASCII))
                .isEqualTo("SQLite format 3");
        assertThat(visitor.get("/data/followthemoney.zip").statusCode()).isEqualTo(200);
        assertThat(json("/data/ledger.json").path("exchanges").size())
                .isEqualTo(json("/api/exchanges").path("exchanges").size());
    }

    @Test
    void a_piece_of_a_page_keeps_its_ids_apart_and_leads_where_it_is_told() {
        var section = new Page.Section(
                "s", "S", java.util.List.of(new Block.Paragraph(java.util.List.of(new Span.Amount("3", "N1")))));

        var html = HtmlPage.fragment(java.util.List.of(section), HtmlPage.Links.to("/x?w.a=1", "p."));

        assertThat(html).contains("id=\"p.s\"", "href=\"/x?w.a=1#N1\"");
    }

    @Test
    void a_command_that_a_page_names_leads_to_the_page_that_shows_the_same() {
        var words = java.util.List.<Span>of(
                new Span.Strong("./glienicke precedent 2024-ankara"), new Span.Strong("./glienicke fair ID"));
        var section = new Page.Section("s", "S", java.util.List.of(new Block.Paragraph(words)));

        var html = HtmlPage.fragment(java.util.List.of(section), Linked.within(""));

        assertThat(html)
                .contains(
                        "<strong><a href=\"/exchanges/2024-ankara#precedent\">",
                        "<strong>./glienicke fair ID</strong>");
    }
}
