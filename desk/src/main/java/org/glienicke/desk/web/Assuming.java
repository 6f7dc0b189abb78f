package org.glienicke.desk.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glienicke.core.casebook.Party;
import org.glienicke.desk.store.Entry;

/**
 * What a reader of a page on one party assumes: read from the address, and written back into it so that it holds what differs and no
 * more.
 *
 * @param address of the page without any assumption
 * @param saving what is saved of it
 */
record Assuming(String address, Party.Id party, Asked.Answer asked, DrawerView.Saving saving) {

    static Assuming of(Context request, LiveRecord.Snapshot record, String address, Party.Id party, StoreDoor door) {
        return new Assuming(address, party, asked(request, record, party), saving(request, address, party, door));
    }

    static Asked.Answer asked(Context request, LiveRecord.Snapshot record, Party.Id party) {
        var judged = Reckoner.profile(record, party)
                .orElseThrow(() -> new Refusal(404, "There is no profile of this party.", "Look for another."));
        return Asked.read(request.queryParamMap(), judged, record.shelf().assumptions());
    }

    Assumed assumed() {
        return asked.assumed();
    }

    String query() {
        return assumed().query();
    }

    /** Sends a browser on to the address that holds what differs, for a form without a script sends every field. */
    boolean isSentOn(Context request) {
        var canonical = canonical();
        if (!Pages.isPiece(request) && request.queryParamMap().size() > names(canonical)) {
            request.redirect(canonical);
            return true;
        }
        request.header("HX-Replace-Url", canonical);
        return false;
    }

    private String canonical() {
        var known = saving.known().isEmpty()
                ? ""
                : "profile=" + Fields.encoded(saving.known()) + "&based=" + saving.based();
        var both = Stream.of(query(), known).filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
        return both.isEmpty() ? address : address + "?" + both;
    }

    private static long names(String address) {
        return address.chars().filter(c -> c == '&' || c == '?').count();
    }

    private static DrawerView.Saving saving(Context request, String address, Party.Id party, StoreDoor door) {
        var known = Optional.ofNullable(request.queryParam("profile")).orElse("");
        var based = Optional.ofNullable(request.queryParam("based")).orElse("");
        var saved = Pages.isPiece(request)
                ? List.<ProfileView.Use>of()
                : door.ifOpen().map(store -> store.list(Entry.Kind.PROFILE)).orElse(List.of()).stream()
                        .filter(e -> SavedProfile.of(e.body()).party().equals(party.code()))
                        .map(e -> use(address, e))
                        .toList();
        int version = based.matches("[0-9]{1,9}") ? Integer.parseInt(based) : 0;
        return new DrawerView.Saving(saved, known, version, Fields.lastAuthor(request));
    }

    private static ProfileView.Use use(String address, Entry entry) {
        var query = SavedProfile.of(entry.body()).query();
        return new ProfileView.Use(entry.name(), address + "?" + query + "&" + ProfilePages.known(entry));
    }

    /** Answers with what is assumed as a file for {@code --profile}. */
    void file(Context request, String about) {
        request.header("Content-Disposition", "attachment; filename=\"mine-" + party + ".yaml\"")
                .contentType("text/yaml; charset=utf-8")
                .result(assumed().file("A reader", "changed in the workbench for " + party + about));
    }
}
