package org.glienicke.core.casebook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.glienicke.core.evidence.Fields;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Node;
import org.glienicke.core.evidence.Readers;

/** Reads an exchange from the top of its file. */
final class ExchangeReader {

    private static final Pattern QID = Pattern.compile("Q[0-9]{1,12}");
    private static final Fields.Reader<Exchange.Kind> KIND = Readers.word(Exchange.Kind.class);
    private static final Fields.Reader<Exchange.Status> STATUS = Readers.word(Exchange.Status.class);
    private static final Fields.Reader<Exchange.Part> PART = Readers.word(Exchange.Part.class);

    private ExchangeReader() {}

    /**
     * All that can be read.
     *
     * @param name stands in for an id that cannot be read
     */
    static Exchange exchange(Fields fields, String name) {
        fields.mustCite();
        var head = head(fields, name);
        fields.mustHave("parties");
        var involvements = fields.blocks("parties", ExchangeReader::involvement);
        var captives = fields.blocks("captives", CaptiveReader::captive);
        var legs = fields.blocks("legs", ExchangeReader::leg);
        var exchange = new Exchange(
                head, involvements, captives, legs, TalksReader.talks(fields), SettingReader.setting(fields));
        if (!fields.has("legs") && !fields.has("offers")) {
            fields.report(fields.place(), Finding.Kind.MISSING_KEY, "neither legs nor offers stand here", "");
        }
        fields.close();
        return exchange;
    }

    private static Exchange.Head head(Fields fields, String name) {
        var id = fields.required("id", TermReader::slug).orElse(name);
        fields.mustHave("kinds");
        fields.mustHave("date");
        return new Exchange.Head(
                id,
                fields.required("title"),
                new LinkedHashSet<>(fields.list("kinds", KIND)),
                fields.required("status", STATUS).orElse(Exchange.Status.EXECUTED),
                fields.fact("date", Readers::date),
                new Exchange.Caveat(
                        fields.text("note"),
                        fields.one("qid", ExchangeReader::qid).orElse(""),
                        fields.citations()));
    }

    private static Optional<Exchange.Involvement> involvement(Fields fields) {
        var party = fields.required("party", Parties::id);
        fields.mustHave("roles");
        var parts = fields.list("roles", PART);
        var by = fields.text("by");
        var note = fields.text("note");
        return party.map(id -> new Exchange.Involvement(id, parts, by, note, fields.citations(), List.of()));
    }

    private static Optional<Leg> leg(Fields fields) {
        fields.mustCite();
        var id = fields.required("id", TermReader::slug);
        var on = fields.fact("on", Readers::date);
        var place = fields.fact("place", Readers::text);
        var status = fields.one("status", TermReader.STATUS).orElse(Handover.Status.EXECUTED);
        var byDefault = new TermReader.Default(status, fields.text("condition"));
        List<Term> terms = fields.blocks("terms", term -> TermReader.term(term, byDefault));
        if (terms.isEmpty()) {
            fields.report(
                    "terms",
                    Finding.Kind.NO_TERMS,
                    "the leg moves nothing that could be read; wanted at least one term");
        }
        var listed = new Leg.Listed(fields.citations(), fields.text("note"), fields.place());
        return id.map(slug -> new Leg(slug, on, place, status, terms, listed));
    }

    /** Reads the number of a Wikidata item. */
    static Optional<String> qid(Node node, Fields.Spot spot) {
        if (node instanceof Node.Text(var value, var _) && QID.matcher(value).matches()) {
            return Optional.of(value);
        }
        return spot.refuse(Finding.Kind.WRONG_SHAPE, node, "the number of a Wikidata item such as Q42");
    }
}
