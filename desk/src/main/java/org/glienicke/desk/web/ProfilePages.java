package org.glienicke.desk.web;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.valuation.Accounts;
import org.glienicke.desk.store.Entry;
import org.glienicke.desk.store.Saved;

/** The pages of saved profiles: what each changes, where to use it, who saved what when, and how to undo it. */
final class ProfilePages {

    private static final String PLACE = "profiles";
    private static final Entry.Kind KIND = Entry.Kind.PROFILE;

    private final LiveRecord live;
    private final StoreDoor door;
    private final Pages pages;

    ProfilePages(LiveRecord live, StoreDoor door, Pages pages) {
        this.live = live;
        this.door = door;
        this.pages = pages;
    }

    void list(Context request) {
        var record = live.now();
        var rows = door.store().list(KIND).stream().map(e -> row(e, record)).toList();
        pages.show(
                request,
                "profiles.jte",
                Map.of("frame", Frame.of(request, "Saved profiles", PLACE, record), "rows", rows));
    }

    private static ProfileView.Row row(Entry entry, LiveRecord.Snapshot record) {
        return new ProfileView.Row(
                entry.name(),
                address(entry.name()),
                party(SavedProfile.of(entry.body()), record),
                entry.version(),
                entry.author(),
                at(entry.at()));
    }

    private static BriefView.Names party(SavedProfile profile, LiveRecord.Snapshot record) {
        return new BriefView.Names(profile.party(), record.ledger().name(new Party.Id(profile.party())));
    }

    private static String address(String name) {
        return "/profiles/" + Fields.encoded(name);
    }

    static String at(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MINUTES)
                .toString()
                .replace('T', ' ')
                .replace(":00Z", " UTC")
                .replace("Z", " UTC");
    }

    void show(Context request) {
        var record = live.now();
        var name = request.pathParam("name");
        var history = door.store().history(KIND, name);
        if (history.isEmpty()) {
            throw new Refusal(
                    404, "There is no saved profile '" + name + "'.", "All that are saved stand under Profiles.");
        }
        var view = view(request, record, history);
        pages.show(request, "profile.jte", Map.of("frame", Frame.of(request, name, PLACE, record), "view", view));
    }

    private static ProfileView view(Context request, LiveRecord.Snapshot record, List<Entry> history) {
        var newest = history.getFirst();
        var told = history.stream().filter(e -> !e.isGone()).findFirst().orElse(newest);
        var profile = SavedProfile.of(told.body());
        return new ProfileView(
                newest.name(),
                address(newest.name()),
                party(profile, record),
                profile.why(),
                sentences(profile, record),
                uses(profile, newest, record),
                history.stream().map(ProfilePages::version).toList(),
                newest.version(),
                newest.isGone(),
                Fields.lastAuthor(request));
    }

    private static ProfileView.Version version(Entry entry) {
        return new ProfileView.Version(
                entry.version(), entry.author(), at(entry.at()), entry.isGone() ? "taken away" : "saved");
    }

    /** What a profile changes against the judged one, a sentence each. */
    static List<String> sentences(SavedProfile saved, LiveRecord.Snapshot record) {
        var judged = Reckoner.profile(record, new Party.Id(saved.party()));
        if (judged.isEmpty()) {
            return List.of("The record has no profile of " + saved.party() + " to lay this over.");
        }
        var assumptions = record.shelf().assumptions();
        return Asked.read(Fields.ofQuery(saved.query()), judged.get(), assumptions)
                .assumed()
                .sentences(judged.get());
    }

    private static List<ProfileView.Use> uses(SavedProfile profile, Entry newest, LiveRecord.Snapshot record) {
        var party = new Party.Id(profile.party());
        return record.ledger().exchanges().values().stream()
                .filter(exchange -> Accounts.parties(exchange).contains(party))
                .map(exchange -> use(exchange, profile, newest))
                .toList();
    }

    private static ProfileView.Use use(Exchange exchange, SavedProfile profile, Entry newest) {
        return new ProfileView.Use(
                exchange.head().title(),
                "/exchanges/" + exchange.id() + "/" + profile.party() + "?" + profile.query()
                        + (profile.query().isEmpty() ? "" : "&") + known(newest));
    }

    /** How an address says which saved version it began from, so that saving notices who else saved. */
    static String known(Entry entry) {
        return "profile=" + Fields.encoded(entry.name()) + "&based=" + entry.version();
    }

    void save(Context request) {
        var name = Fields.name(Fields.text(request, "name"));
        var profile = new SavedProfile(
                Fields.text(request, "party"), Fields.text(request, "query"), Fields.text(request, "why"));
        if (changesNothing(profile.query())) {
            throw new Refusal(422, "Nothing differs from the judged profile yet.", "Move a weight first, then save.");
        }
        int based = Fields.number(request, "based");
        var knownName = Fields.text(request, "known");
        var author = Fields.author(request);
        switch (door.store().save(KIND, name, knownName.equals(name) ? based : 0, author, profile.body())) {
            case Saved.Done(var entry) -> request.redirect(address(entry.name()), io.javalin.http.HttpStatus.SEE_OTHER);
            case Saved.Conflict(var newest) -> conflict(request, newest, profile, author);
        }
    }

    // to keep to the judged weights is a way to read a page; it says nothing of the party
    private static boolean changesNothing(String query) {
        return Set.of(Assumed.WEIGHTS).containsAll(Fields.ofQuery(query).keySet());
    }

    private void conflict(Context request, Entry newest, SavedProfile mine, String author) {
        var record = live.now();
        var view = new ProfileView.Conflict(
                newest.name(),
                author,
                newest.author(),
                at(newest.at()),
                newest.version(),
                newest.isGone() ? List.of("taken away") : sentences(SavedProfile.of(newest.body()), record),
                sentences(mine, record),
                mine.party(),
                mine.query(),
                mine.why(),
                Fields.text(request, "exchange"));
        request.status(409);
        pages.show(
                request,
                "conflict.jte",
                Map.of("frame", Frame.of(request, "Saved by somebody else", PLACE, record), "view", view));
    }

    void undo(Context request) {
        var name = request.pathParam("name");
        var author = Fields.author(request);
        after(request, name, door.store().undo(KIND, name, Fields.number(request, "based"), author));
    }

    void remove(Context request) {
        var name = request.pathParam("name");
        var author = Fields.author(request);
        after(request, name, door.store().remove(KIND, name, Fields.number(request, "based"), author));
    }

    private static void after(Context request, String name, Saved saved) {
        switch (saved) {
            case Saved.Done _ -> request.redirect(address(name), io.javalin.http.HttpStatus.SEE_OTHER);
            case Saved.Conflict(var newest) ->
                throw new Refusal(
                        409,
                        newest.author() + " saved version " + newest.version() + " in between; nothing was changed.",
                        "Load the page again and look at it first.");
        }
    }
}
