package org.glienicke.desk.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.glienicke.desk.store.Entry;

/** The page on which somebody writes a record file by form. What is typed is kept as a draft at every pause, and nothing wrong is written. */
final class AddPage {

    private static final String PLACE = "add";
    private static final Pattern DRAFT = Pattern.compile("[0-9a-f-]{36}");
    private static final Pattern ID = Pattern.compile("[0-9]{4}-[a-z0-9-]{1,80}");

    private final LiveRecord live;
    private final StoreDoor door;
    private final RecordHistory history;
    private final Pages pages;

    AddPage(LiveRecord live, StoreDoor door, RecordHistory history, Pages pages) {
        this.live = live;
        this.door = door;
        this.history = history;
        this.pages = pages;
    }

    void show(Context request) {
        var asked = Optional.ofNullable(request.queryParam("draft")).orElse("");
        var kept = DRAFT.matcher(asked).matches()
                ? door.ifOpen().flatMap(store -> store.find(Entry.Kind.DRAFT, asked))
                : Optional.<Entry>empty();
        var form = AddForm.of(kept.map(entry -> Fields.ofQuery(entry.body())).orElse(Map.of()));
        show(request, kept.map(Entry::name).orElseGet(() -> UUID.randomUUID().toString()), form);
    }

    /** Somebody pressed a button: another row, check, or save. */
    void post(Context request) {
        var form = AddForm.of(request.formParamMap());
        var draft = draft(request);
        keep(request, draft, form);
        var checked = AddCheck.of(form, live);
        if (form.get("do").equals("save") && checked.isFine()) {
            save(request, draft, form);
        } else {
            show(request, draft, form);
        }
    }

    /** Somebody paused while typing: the file and its findings, as a piece of the page. */
    void check(Context request) {
        var form = AddForm.of(request.formParamMap());
        keep(request, draft(request), form);
        pages.show(request, "addchecked.jte", Map.of("checked", AddCheck.of(form, live)));
    }

    private static String draft(Context request) {
        var name = Fields.text(request, "draft");
        return DRAFT.matcher(name).matches() ? name : UUID.randomUUID().toString();
    }

    private void show(Context request, String draft, AddForm form) {
        var record = live.now();
        var view = new AddLayout(record, form).view(draft, AddCheck.of(form, live), drafts());
        pages.show(
                request, "add.jte", Map.of("frame", Frame.of(request, "Add an exchange", PLACE, record), "view", view));
    }

    private List<AddView.Draft> drafts() {
        return door.ifOpen().map(store -> store.list(Entry.Kind.DRAFT)).orElse(List.of()).stream()
                .map(entry -> new AddView.Draft(
                        entry.name(),
                        title(Fields.ofQuery(entry.body())),
                        ProfilePages.at(entry.at()),
                        "/add?draft=" + entry.name()))
                .toList();
    }

    private static String title(Map<String, List<String>> fields) {
        return fields.getOrDefault("title", fields.getOrDefault("id", List.of("without a title")))
                .getFirst();
    }

    private void keep(Context request, String draft, AddForm form) {
        var typed = new LinkedHashMap<>(form.fields());
        List.of(Guard.FIELD, "do", "grow", "draft").forEach(typed::remove);
        typed.values().removeIf(values -> values.stream().allMatch(String::isBlank));
        if (typed.isEmpty()) {
            return;
        }
        var body = typed.entrySet().stream()
                .flatMap(e ->
                        e.getValue().stream().map(value -> Fields.encoded(e.getKey()) + "=" + Fields.encoded(value)))
                .collect(Collectors.joining("&"));
        door.ifOpen().ifPresent(store -> {
            var before = store.history(Entry.Kind.DRAFT, draft);
            if (before.isEmpty() || !before.getFirst().body().equals(body)) {
                int based = before.isEmpty() ? 0 : before.getFirst().version();
                store.save(Entry.Kind.DRAFT, draft, based, Fields.lastAuthor(request), body);
            }
        });
    }

    private void save(Context request, String draft, AddForm form) {
        var id = form.id();
        if (!ID.matcher(id).matches()) {
            throw new Refusal(422, "The id '" + id + "' is not a year and a name.", "Such as 1999-north-bridge.");
        }
        if (Files.exists(history.exchange(id))) {
            throw new Refusal(
                    409,
                    "The record has an exchange " + id + " already; it was not touched.",
                    "Go back and take another id, or edit the file itself.");
        }
        try {
            history.write(id, new RecordHistory.Written(form.exchange(), form.sources()), Fields.lastAuthor(request));
        } catch (IOException e) {
            throw new Refusal(
                    503,
                    "The record's folder cannot be written to: " + e.getClass().getSimpleName() + ".",
                    "Copy the YAML below the form into a file; your draft is kept.");
        }
        door.ifOpen()
                .ifPresent(store -> store.find(Entry.Kind.DRAFT, draft)
                        .ifPresent(kept ->
                                store.remove(Entry.Kind.DRAFT, draft, kept.version(), Fields.lastAuthor(request))));
        request.redirect("/exchanges/" + id, HttpStatus.SEE_OTHER);
    }
}
