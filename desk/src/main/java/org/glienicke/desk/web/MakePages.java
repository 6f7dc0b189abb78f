package org.glienicke.desk.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.glienicke.core.casebook.Case;
import org.glienicke.desk.store.Entry;
import org.glienicke.desk.store.Saved;

/** The page on which somebody writes a case: as the file that it is, with the findings of the command line beside it, saved with its history. */
final class MakePages {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");
    private static final Entry.Kind KIND = Entry.Kind.CASE;

    private static final String BEGINNING = """
        case: my-case
        title: What could be given, as I see it
        kinds: [spy]
        asOf: 2024-01
        note: >-
          In words: what this is, and what nobody knows.
        parties: []
        captives: []
        terms: []
        constraints: []
        """;

    private final LiveRecord live;
    private final CaseShelf shelf;
    private final StoreDoor door;
    private final Pages pages;

    MakePages(LiveRecord live, CaseShelf shelf, StoreDoor door, Pages pages) {
        this.live = live;
        this.shelf = shelf;
        this.door = door;
        this.pages = pages;
    }

    void show(Context request) {
        var from = Optional.ofNullable(request.queryParam("from")).filter(name -> !name.isBlank());
        if (from.isEmpty()) {
            show(request, BEGINNING, "", 0);
            return;
        }
        var name = from.get();
        var gone = door.ifOpen().map(store -> store.history(KIND, name)).orElse(List.of());
        if (!gone.isEmpty() && gone.getFirst().isGone()) {
            var last = gone.stream().filter(e -> !e.isGone()).findFirst().map(Entry::body);
            show(request, last.orElse(BEGINNING), name, gone.getFirst().version());
            return;
        }
        var kept = shelf.named(name);
        show(request, kept.text(), kept.isSaved() ? kept.name() : "", kept.version());
    }

    private void show(Context request, String text, String known, int based) {
        var record = live.now();
        var history = known.isEmpty()
                ? List.<ProfileView.Version>of()
                : door.ifOpen().map(store -> store.history(KIND, known)).orElse(List.of()).stream()
                        .map(MakePages::version)
                        .toList();
        var view = new MakeView(text, known, based, checked(text, record), history, Fields.lastAuthor(request));
        pages.show(
                request,
                "make.jte",
                Map.of("frame", Frame.of(request, "Make a case", CasePages.PLACE, record), "view", view));
    }

    private static ProfileView.Version version(Entry entry) {
        return new ProfileView.Version(
                entry.version(), entry.author(), ProfilePages.at(entry.at()), entry.isGone() ? "taken away" : "saved");
    }

    private MakeView.Checked checked(String text, LiveRecord.Snapshot record) {
        var read = shelf.read(text, "case", record);
        var findings = new ArrayList<>(read.findings().stream()
                .map(f -> f.place() + ": " + f.message() + " [" + f.kind().slug() + "]"
                        + (f.maybe().isEmpty() ? "" : " Maybe " + f.maybe() + "."))
                .toList());
        var name = read.value()
                .map(Case::id)
                .filter(id -> ID.matcher(id).matches())
                .orElse("");
        if (shelf.isOfProgram(name)) {
            findings.add("case: a case of this name came with the program. Maybe " + name + "-2.");
        }
        return new MakeView.Checked(name, findings);
    }

    /** Somebody paused while typing. */
    void check(Context request) {
        pages.show(request, "makechecked.jte", Map.of("checked", checked(typed(request), live.now())));
    }

    private static String typed(Context request) {
        return Optional.ofNullable(request.formParam("text")).orElse("").replace("\r\n", "\n");
    }

    void save(Context request) {
        var text = typed(request);
        var name = checked(text, live.now()).name();
        var known = Fields.text(request, "known");
        if (name.isEmpty() || shelf.isOfProgram(name)) {
            show(request, text, known, Fields.number(request, "based"));
            return;
        }
        int based = known.equals(name) ? Fields.number(request, "based") : 0;
        switch (door.store().save(KIND, name, based, Fields.author(request), text)) {
            case Saved.Done(var entry) -> request.redirect("/make?from=" + entry.name(), HttpStatus.SEE_OTHER);
            case Saved.Conflict(var newest) -> {
                request.status(409);
                conflict(request, newest, text);
            }
        }
    }

    private void conflict(Context request, Entry newest, String mine) {
        var record = live.now();
        pages.show(
                request,
                "makeconflict.jte",
                Map.of(
                        "frame",
                        Frame.of(request, "Saved by somebody else", CasePages.PLACE, record),
                        "name",
                        newest.name(),
                        "author",
                        newest.author(),
                        "at",
                        ProfilePages.at(newest.at()),
                        "newest",
                        newest.version(),
                        "theirs",
                        newest.body(),
                        "mine",
                        mine));
    }

    void undo(Context request) {
        var name = request.pathParam("name");
        after(name, request, door.store().undo(KIND, name, Fields.number(request, "based"), Fields.author(request)));
    }

    void remove(Context request) {
        var name = request.pathParam("name");
        after(name, request, door.store().remove(KIND, name, Fields.number(request, "based"), Fields.author(request)));
    }

    private static void after(String name, Context request, Saved saved) {
        switch (saved) {
            case Saved.Done _ -> request.redirect("/make?from=" + Fields.encoded(name), HttpStatus.SEE_OTHER);
            case Saved.Conflict(var newest) ->
                throw new Refusal(
                        409,
                        newest.author() + " saved version " + newest.version() + " in between; nothing was changed.",
                        "Load the page again and look at it first.");
        }
    }
}
