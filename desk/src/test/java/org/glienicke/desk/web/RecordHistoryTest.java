package org.glienicke.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.glienicke.desk.files.InventedLedger;
import org.glienicke.desk.store.StoreAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the form writes can be taken back, and what somebody edited since cannot. */
@SuppressWarnings("NullAway.Init") // set before each test
class RecordHistoryTest {

    private static final String ID = "2001-south-bridge";

    private Path file;
    private Workbench workbench;
    private Visitor visitor;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        var root = InventedLedger.in(folder);
        file = root.resolve("exchanges").resolve(ID + ".yaml");
        workbench = Workbench.start(new Settings(
                "127.0.0.1", 0, Optional.empty(), root, new StoreAddress.Folder(folder.resolve("store")), false));
        visitor = new Visitor(workbench);
        assertThat(visitor.post("/add", exchange()).statusCode()).isEqualTo(303);
    }

    @AfterEach
    void close() {
        visitor.close();
        workbench.close();
    }

    private static Map<String, String> exchange() {
        var fields = new HashMap<>(Map.of(
                "do",
                "save",
                "id",
                ID,
                "title",
                "South Bridge",
                "date",
                "2001-02-28",
                "kinds",
                "spy",
                "status",
                "standing",
                "sources",
                "a/2"));
        fields.putAll(Map.of(
                "captive.0.id",
                "s-1",
                "captive.0.name",
                "S One",
                "captive.0.roles",
                "journalist",
                "captive.0.nationality",
                "NORTH",
                "captive.0.sources",
                "a/2"));
        fields.putAll(Map.of(
                "party.0.party",
                "NORTH",
                "party.0.roles",
                "principal",
                "party.1.party",
                "SOUTH",
                "party.1.roles",
                "principal"));
        fields.putAll(Map.of(
                "term.0.kind", "release", "term.0.what", "s-1", "term.0.giver", "SOUTH", "term.0.receiver", "NORTH"));
        return fields;
    }

    @Test
    void an_added_exchange_stands_in_the_history_and_undo_takes_its_file_away() {
        assertThat(file).exists();
        assertThat(visitor.get("/add/history").body()).contains(ID, "Undo");

        var undone = visitor.post("/add/history/" + ID + "/undo", Map.of("based", "1", "author", "Ada"));

        assertThat(undone.statusCode()).isEqualTo(303);
        assertThat(file).doesNotExist();
        assertThat(visitor.get("/").body()).doesNotContain("South Bridge");
        assertThat(visitor.get("/add/history").body()).contains("Nothing yet");
    }

    @Test
    void a_file_that_was_edited_since_is_not_touched() throws IOException {
        Files.writeString(file, Files.readString(file).replace("South Bridge", "Renamed Bridge"));

        var undone = visitor.post("/add/history/" + ID + "/undo", Map.of("based", "1", "author", "Ada"));

        assertThat(undone.statusCode()).isEqualTo(409);
        assertThat(undone.body()).contains("was edited since");
        assertThat(file).content().contains("Renamed Bridge");
    }

    @Test
    void only_what_the_form_wrote_can_be_taken_back_and_only_by_a_page_of_ours() {
        assertThat(visitor.post("/add/history/1999-north-bridge/undo", Map.of("based", "0"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(visitor.postRaw("/add/history/" + ID + "/undo", Map.of("based", "1"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(file).exists();
    }
}
