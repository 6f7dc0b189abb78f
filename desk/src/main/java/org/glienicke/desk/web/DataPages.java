package org.glienicke.desk.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.glienicke.core.briefing.BriefJson;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.evidence.Readers;
import org.glienicke.core.evidence.When;
import org.glienicke.desk.files.Export;

/** The page of downloads, and the answers for programs, as {@code openapi.json} describes them. */
final class DataPages {

    /** Archives of the same record have the same bytes. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String JSON = "application/json; charset=utf-8";

    private final LiveRecord live;
    private final Reckoner reckoner;
    private final Pages pages;

    DataPages(LiveRecord live, Reckoner reckoner, Pages pages) {
        this.live = live;
        this.reckoner = reckoner;
        this.pages = pages;
    }

    void show(Context request) {
        var record = live.now();
        pages.show(
                request,
                "data.jte",
                Map.of(
                        "frame",
                        Frame.of(request, "Data", "data", record),
                        "citation",
                        citation(record),
                        "address",
                        "http://" + Optional.ofNullable(request.header("Host")).orElse("localhost")));
    }

    private static String citation(LiveRecord.Snapshot record) {
        return "Glienicke: a record of exchanges of prisoners, "
                + record.ledger().exchanges().size() + " exchanges, revision " + record.revision()
                + ". Licence CC BY 4.0.";
    }

    /** Writes files of an export into a folder. */
    private interface Writing {
        List<Path> into(Export folder) throws IOException;
    }

    void tables(Context request) throws IOException {
        archive(request, "tables", folder -> folder.csv(live.now().ledger(), Export.Separator.COMMA));
    }

    void spreadsheets(Context request) throws IOException {
        archive(request, "spreadsheets", folder -> folder.csv(live.now().ledger(), Export.Separator.SEMICOLON));
    }

    void entities(Context request) throws IOException {
        archive(request, "followthemoney", folder -> folder.ftm(live.now().ledger()));
    }

    private static void archive(Context request, String name, Writing writing) throws IOException {
        request.contentType("application/zip")
                .header("Content-Disposition", "attachment; filename=\"glienicke-" + name + ".zip\"");
        inFolder(writing, files -> {
            try (var zip = new ZipOutputStream(request.outputStream(), StandardCharsets.UTF_8)) {
                for (var file : files) {
                    var entry = new ZipEntry(file.getFileName().toString());
                    entry.setTimeLocal(ALWAYS);
                    zip.putNextEntry(entry);
                    Files.copy(file, zip);
                    zip.closeEntry();
                }
            }
        });
    }

    void ledger(Context request) throws IOException {
        file(request, JSON, folder -> folder.json(live.now().ledger()));
    }

    void database(Context request) throws IOException {
        file(
                request,
                "application/vnd.sqlite3",
                folder -> folder.sqlite(live.now().ledger()));
    }

    private static void file(Context request, String type, Writing writing) throws IOException {
        inFolder(writing, files -> {
            var file = files.getFirst();
            request.contentType(type)
                    .header("Content-Disposition", "attachment; filename=\"" + file.getFileName() + "\"");
            Files.copy(file, request.outputStream());
        });
    }

    /** Sends files. */
    private interface Sending {
        void send(List<Path> files) throws IOException;
    }

    private static void inFolder(Writing writing, Sending sending) throws IOException {
        var folder = Files.createTempDirectory("glienicke-");
        try {
            sending.send(writing.into(Export.to(folder)));
        } finally {
            try (var left = Files.newDirectoryStream(folder)) {
                for (var file : left) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    void exchanges(Context request) {
        var record = live.now();
        var words = Optional.ofNullable(request.queryParam("q")).orElse("");
        var party = Optional.ofNullable(request.queryParam("party")).map(Party.Id::new);
        var found = record.ledger().exchanges().values().stream()
                .filter(e -> record.search().finds(words, e.id()))
                .filter(e -> party.stream().allMatch(e.parties()::contains))
                .map(DataPages::summary)
                .toList();
        answer(request, Map.of("revision", record.revision(), "exchanges", found));
    }

    private static Map<String, Object> summary(Exchange exchange) {
        var summary = new LinkedHashMap<String, Object>();
        summary.put("id", exchange.id());
        summary.put("title", exchange.head().title());
        summary.put("date", exchange.head().date().value().map(When::text).orElse(""));
        summary.put("status", Readers.slug(exchange.head().status()));
        summary.put("kinds", exchange.head().kinds().stream().map(Readers::slug).toList());
        summary.put("parties", exchange.parties().stream().map(Party.Id::code).toList());
        return summary;
    }

    void exchange(Context request) {
        request.contentType(JSON).result(Export.json(Exchanges.named(request, live.now())));
    }

    void account(Context request) {
        var record = live.now();
        var exchange = Exchanges.named(request, record);
        var party = Exchanges.party(request, record, exchange);
        var judged = Reckoner.profile(record, party).orElseThrow();
        var asked = Asked.read(request.queryParamMap(), judged, record.shelf().assumptions());
        if (!asked.problems().isEmpty()) {
            throw new Refusal(
                    422,
                    String.join(" ", asked.problems()),
                    "The names of all that can be assumed stand in openapi.json.");
        }
        request.contentType(JSON).result(BriefJson.of(reckoner.dossier(record, exchange, party, asked.assumed())));
    }

    void parties(Context request) {
        var record = live.now();
        List<Map<String, String>> parties = record.ledger().parties().values().stream()
                .map(p -> Map.of("id", p.id().code(), "name", p.name(), "kind", Readers.slug(p.kind())))
                .toList();
        answer(request, Map.of("revision", record.revision(), "parties", parties));
    }

    private static void answer(Context request, Object value) {
        request.contentType(JSON).result(Api.written(value));
    }

    void description(Context request) {
        request.contentType(JSON).result(Assets.read("openapi.json"));
    }
}
