package org.glienicke.desk.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.glienicke.desk.files.WholeFile;
import org.glienicke.desk.store.Entry;
import org.glienicke.desk.store.Saved;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was written into the record by form: who wrote which file when, and how to take it back. Files stay the truth, so a file that was
 * edited since is left alone.
 */
final class RecordHistory {

    private static final Entry.Kind KIND = Entry.Kind.RECORD;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final LiveRecord live;
    private final StoreDoor door;
    private final Pages pages;

    RecordHistory(LiveRecord live, StoreDoor door, Pages pages) {
        this.live = live;
        this.door = door;
        this.pages = pages;
    }

    /**
     * The files of an exchange as they were written.
     *
     * @param sources empty if it needed no file of its own
     */
    record Written(String exchange, String sources) {

        String body() {
            return MAPPER.writeValueAsString(Map.of("exchange", exchange, "sources", sources));
        }

        static Written of(String body) {
            try {
                var node = MAPPER.readTree(body);
                return new Written(
                        node.path("exchange").asString(""), node.path("sources").asString(""));
            } catch (JacksonException _) {
                return new Written("", "");
            }
        }
    }

    /** Writes the files, and into the history who did. */
    void write(String id, Written written, String author) throws IOException {
        if (!written.sources().isEmpty()) {
            WholeFile.write(sources(id), written.sources());
        }
        WholeFile.write(exchange(id), written.exchange());
        door.ifOpen().ifPresent(store -> {
            var before = store.history(KIND, id);
            int based = before.isEmpty() ? 0 : before.getFirst().version();
            store.save(KIND, id, based, author, written.body());
        });
        live.readNow();
    }

    Path exchange(String id) {
        return live.root().resolve("exchanges").resolve(id + ".yaml");
    }

    private Path sources(String id) {
        return live.root().resolve("sources").resolve(id + ".yaml");
    }

    void show(Context request) {
        var record = live.now();
        var rows = door.store().list(KIND).stream()
                .map(e -> new ProfileView.Row(
                        e.name(),
                        "/exchanges/" + Fields.encoded(e.name()),
                        new BriefView.Names("", ""),
                        e.version(),
                        e.author(),
                        ProfilePages.at(e.at())))
                .toList();
        pages.show(
                request,
                "history.jte",
                Map.of(
                        "frame",
                        Frame.of(request, "What was added", "add", record),
                        "rows",
                        rows,
                        "author",
                        Fields.lastAuthor(request)));
    }

    /** Takes an exchange back that was added by form, unless its files were edited since. */
    void undo(Context request) {
        var id = request.pathParam("id");
        var author = Fields.author(request);
        var kept = door.store()
                .find(KIND, id)
                .orElseThrow(() -> new Refusal(
                        404, "Nothing was added under '" + id + "'.", "What was added stands on the page before."));
        var written = Written.of(kept.body());
        var files = List.of(
                Map.entry(exchange(kept.name()), written.exchange()),
                Map.entry(sources(kept.name()), written.sources()));
        files.forEach(file -> wantUntouched(file.getKey(), file.getValue()));
        switch (door.store().remove(KIND, id, Fields.number(request, "based"), author)) {
            case Saved.Done _ -> {
                files.stream().filter(file -> !file.getValue().isEmpty()).forEach(file -> delete(file.getKey()));
                live.readNow();
                request.redirect("/add/history", HttpStatus.SEE_OTHER);
            }
            case Saved.Conflict(var newest) ->
                throw new Refusal(
                        409,
                        newest.author() + " wrote version " + newest.version() + " in between; nothing was changed.",
                        "Load the page again and look at it first.");
        }
    }

    private static void wantUntouched(Path file, String text) {
        try {
            if (!text.isEmpty() && Files.exists(file) && !Files.readString(file).equals(text)) {
                throw new Refusal(
                        409,
                        "The file " + file.getFileName() + " was edited since; it was not touched.",
                        "Take it away yourself if it is not wanted.");
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private static Refusal unwritable(IOException e) {
        return new Refusal(
                503,
                "The record's folder cannot be read or written: " + e.getClass().getSimpleName() + ".",
                "Look at its rights.");
    }
}
