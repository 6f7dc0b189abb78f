package org.glienicke.desk.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.glienicke.core.casebook.Captive;
import org.glienicke.core.casebook.Custody;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.evidence.Readers;
import org.glienicke.core.evidence.Reliability;

/** Which fields the guided form has, with what was typed. */
final class AddLayout {

    private static final String CITED = "source-id/2, one or more; 1 confirmed to 6 cannot be judged";
    private static final List<String> TERMS =
            List.of("release", "group", "remains", "funds", "relief", "information", "act");

    private final LiveRecord.Snapshot record;
    private final AddForm form;

    AddLayout(LiveRecord.Snapshot record, AddForm form) {
        this.record = record;
        this.form = form;
    }

    AddView view(String draft, AddView.Checked checked, List<AddView.Draft> drafts) {
        return new AddView(draft, basics(), parts(), form.get("more"), checked, drafts, parties(""));
    }

    private AddView.Basics basics() {
        return new AddView.Basics(
                List.of(
                        field("id", "Id", "the year and a name, such as 1999-north-bridge"),
                        field("title", "Title", "such as North Bridge exchange"),
                        field("date", "Date", "1999-05-03, 1999-05, 1999, or 1999-05/1999-07"),
                        field("sources", "Sources of the whole", CITED),
                        field("note", "Caveat", "what a reader must know; may be empty")),
                Arrays.stream(Exchange.Kind.values())
                        .map(k -> new RecordView.Option(
                                Readers.slug(k), RecordPage.words(k), form.has("kinds", Readers.slug(k))))
                        .toList(),
                slugs(Exchange.Status.values(), form.get("status")),
                List.of(
                        field("leg.on", "Day they moved", "may be empty if it is the date above"),
                        field("leg.place", "Place", "such as North Bridge"),
                        field("leg.sources", "Sources of the terms", CITED)));
    }

    private List<AddView.Part> parts() {
        return List.of(
                part("source", "Sources that the record does not list yet", "Each that you opened.", this::source),
                part("party", "Parties", "Everybody who had a part: principals, mediators, hosts.", this::party),
                part(
                        "captive",
                        "Captives by name",
                        "Adults only; people under 18 are counted in a group and never named.",
                        this::captive),
                part("term", "Terms: who gave what to whom", "One row each.", this::term));
    }

    /** The fields of a row. */
    private interface Fielded {
        List<AddView.Field> of(String prefix);
    }

    private AddView.Part part(String name, String title, String hint, Fielded fields) {
        var rows = IntStream.range(0, form.rows(name))
                .mapToObj(i -> new AddView.Row(title + ", row " + (i + 1), fields.of(name + "." + i + ".")))
                .toList();
        return new AddView.Part(name, title, hint, rows);
    }

    private List<AddView.Field> source(String row) {
        return List.of(
                field(row + "id", "Source id", "small letters, digits, hyphens"),
                field(row + "title", "Title", "as printed"),
                field(row + "publisher", "Publisher", ""),
                field(row + "published", "Published", "1999-05-04"),
                field(row + "url", "Address", "https://"),
                field(row + "retrieved", "Day you opened it", "2026-11-23"),
                choice(row + "reliability", "Reliability", letters(form.get(row + "reliability"))),
                field(row + "descriptor", "What it is", "who it is, its access, its stake"),
                field(row + "origin", "Origin", "whose information it is"));
    }

    private List<AddView.Field> party(String row) {
        return List.of(
                choice(row + "party", "Party", parties(form.get(row + "party"))),
                choice(row + "roles", "Part", slugs(Exchange.Part.values(), form.get(row + "roles"))),
                field(row + "by", "By whom it acted", "may be empty"));
    }

    private List<AddView.Field> captive(String row) {
        return List.of(
                field(row + "id", "Captive id", "a short name, small letters"),
                field(row + "name", "Name", ""),
                field(row + "aliases", "Other spellings", "separated by commas"),
                field(row + "birthYear", "Birth year", "may be empty"),
                field(row + "roles", "Roles", "such as journalist, agent; the main one first"),
                field(row + "nationality", "Nationality", "codes, such as GB"),
                field(row + "served", "Served", "a party's code; may be empty"),
                choice(row + "holder", "Held by", parties(form.get(row + "holder"))),
                field(row + "since", "Held since", "1996-02"),
                field(row + "charge", "Charge", "as the holder put it"),
                choice(row + "verdict", "Verdict", slugs(Custody.Verdict.values(), form.get(row + "verdict"))),
                field(row + "sentence", "Sentence", "12 years"),
                choice(row + "outcome", "Outcome", slugs(Captive.Outcome.values(), form.get(row + "outcome"))),
                field(row + "sources", "Sources", CITED));
    }

    private List<AddView.Field> term(String row) {
        return List.of(
                choice(row + "kind", "What kind", words(TERMS, form.get(row + "kind"))),
                field(row + "what", "Captive id, or what it is in words", ""),
                field(row + "count", "How many", "for a group or the dead"),
                field(row + "minors", "Of them under 18", ""),
                field(row + "amount", "Amount", "for funds"),
                field(row + "currency", "Currency", "USD"),
                field(row + "nature", "Nature", "such as ransom, pardon, lists, truce; not for people"),
                choice(row + "giver", "Giver", parties(form.get(row + "giver"))),
                choice(row + "receiver", "Receiver", parties(form.get(row + "receiver"))),
                field(row + "sources", "Sources", "empty if those of the terms"));
    }

    private AddView.Field field(String name, String words, String hint) {
        return new AddView.Field(name, words, form.get(name), hint, List.of());
    }

    private AddView.Field choice(String name, String words, List<RecordView.Option> options) {
        return new AddView.Field(name, words, form.get(name), "", options);
    }

    private static List<RecordView.Option> letters(String chosen) {
        return Arrays.stream(Reliability.values())
                .map(letter -> new RecordView.Option(
                        letter.name(),
                        letter + " " + letter.words(),
                        letter.name().equals(chosen)))
                .toList();
    }

    private static List<RecordView.Option> slugs(Enum<?>[] values, String chosen) {
        return Arrays.stream(values)
                .map(v -> new RecordView.Option(
                        Readers.slug(v), RecordPage.words(v), Readers.slug(v).equals(chosen)))
                .toList();
    }

    private static List<RecordView.Option> words(List<String> words, String chosen) {
        return words.stream()
                .map(word -> new RecordView.Option(word, word, word.equals(chosen)))
                .toList();
    }

    private List<RecordView.Option> parties(String chosen) {
        return record.ledger().parties().values().stream()
                .map(p -> new RecordView.Option(
                        p.id().code(),
                        p.name() + " (" + p.id() + ")",
                        p.id().code().equals(chosen)))
                .sorted(Comparator.comparing(RecordView.Option::words))
                .toList();
    }
}
