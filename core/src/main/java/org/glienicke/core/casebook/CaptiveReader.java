package org.glienicke.core.casebook;

import java.util.List;
import java.util.Optional;
import org.glienicke.core.evidence.Fields;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Node;
import org.glienicke.core.evidence.Readers;
import org.glienicke.core.evidence.When;

/** Reads captives with their detentions. */
final class CaptiveReader {

    private static final Fields.Reader<Captive.Sex> SEX = Readers.word(Captive.Sex.class);
    private static final Fields.Reader<Captive.Outcome> OUTCOME = Readers.word(Captive.Outcome.class);
    private static final Fields.Reader<Custody.Verdict> VERDICT = Readers.word(Custody.Verdict.class);

    private CaptiveReader() {}

    static Optional<Captive> captive(Fields fields) {
        fields.mustCite();
        var id = fields.required("id", TermReader::slug);
        var identity = new Captive.Identity(
                fields.required("name"),
                fields.list("aliases", Readers::text),
                fields.one("qid", ExchangeReader::qid).orElse(""),
                fields.fact("birthYear", Readers::year),
                fields.one("sex", SEX).map(Readers::slug).orElse(""));
        fields.mustHave("roles");
        fields.mustHave("nationality");
        var affiliation = new Captive.Affiliation(
                fields.list("roles", TermReader.ROLE),
                fields.list("nationality", Parties::id),
                fields.fact("served", Parties::id),
                fields.blocks("championed", CaptiveReader::championing));
        var custodies = fields.blockOrBlocks("custody", CaptiveReader::custody);
        var fate = new Captive.Fate(fields.fact("outcome", OUTCOME), ownWords(fields, "called"), fields.text("note"));
        var listed = new Captive.Listed(fields.citations(), fields.place());
        return id.map(slug -> new Captive(new Captive.Id(slug), identity, affiliation, custodies, fate, listed));
    }

    private static Optional<Captive.Championing> championing(Fields fields) {
        var by = fields.required("by", Parties::id);
        var on = fields.one("on", Readers::date).orElse(new When.Unknown());
        var how = fields.text("how");
        return by.map(party -> new Captive.Championing(party, on, how, fields.citations()));
    }

    private static Optional<Custody> custody(Fields fields) {
        var holder = fields.required("holder", Parties::id);
        var span = new Custody.Span(fields.fact("since", Readers::date), fields.fact("until", Readers::date));
        var proceedings = new Custody.Proceedings(
                fields.fact("charge", Readers::text),
                fields.fact("verdict", VERDICT),
                fields.fact("court", Readers::text),
                fields.fact("verdictOn", Readers::date),
                fields.fact("sentence", CaptiveReader::sentence));
        var disputes = ownWords(fields, "disputes");
        var note = fields.text("note");
        return holder.map(party -> new Custody(party, span, proceedings, disputes, note, fields.citations()));
    }

    private static List<Custody.OwnWords> ownWords(Fields fields, String key) {
        return fields.blocks(
                key,
                item -> Optional.of(
                        new Custody.OwnWords(item.required("by"), item.required("says"), item.citations())));
    }

    /** Reads a sentence of a court. */
    static Optional<Sentence> sentence(Node node, Fields.Spot spot) {
        if (node instanceof Node.Text(var value, var _)) {
            var sentence = Sentence.parse(value);
            if (sentence.isPresent()) {
                return sentence;
            }
        }
        return spot.refuse(Finding.Kind.WRONG_SHAPE, node, "12 years, 2 years 6 months, 90 days, life, death or none");
    }
}
