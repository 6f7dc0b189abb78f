package org.glienicke.core.casebook;

import java.util.Optional;
import java.util.Set;
import org.glienicke.core.evidence.Fields;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Node;
import org.glienicke.core.evidence.Readers;

/** Reads what was said before and beside the deal. */
final class TalksReader {

    /** Proposers that are no party of the record. */
    private static final Set<String> NO_PARTY = Set.of("mediator", "unknown");

    /** What is offered is not yet done. */
    private static final TermReader.Default OFFERED = new TermReader.Default(Handover.Status.PLANNED, "");

    private static final Fields.Reader<Offer.Answer.Kind> ANSWER = Readers.word(Offer.Answer.Kind.class);
    private static final Fields.Reader<Motivation> MOTIVATION = Readers.word(Motivation.class);

    private TalksReader() {}

    static Talks talks(Fields fields) {
        return new Talks(
                fields.blocks("offers", TalksReader::offer),
                fields.blocks("leftBehind", TalksReader::leftBehind),
                fields.blocks("motives", TalksReader::motive));
    }

    private static Optional<Offer> offer(Fields fields) {
        fields.mustCite();
        var id = fields.required("id", TermReader::slug);
        var proposer = fields.required("proposer", TalksReader::proposer);
        var timing = new Offer.Timing(fields.fact("on", Readers::date), fields.fact("public", Readers::date));
        var proposal = new Offer.Proposal(
                fields.blocks("terms", term -> TermReader.term(term, OFFERED)),
                fields.one("undisclosed", Readers::yesOrNo).orElse(false));
        fields.mustHave("answers");
        var answers = fields.blocks("answers", TalksReader::answer);
        var listed = new Offer.Listed(fields.citations(), fields.text("note"), fields.place());
        return id.flatMap(slug -> proposer.map(by -> new Offer(slug, by, timing, proposal, answers, listed)));
    }

    private static Optional<String> proposer(Node node, Fields.Spot spot) {
        if (node instanceof Node.Text(var value, var _) && NO_PARTY.contains(value)) {
            return Optional.of(value);
        }
        return involved(node, spot).map(Party.Id::code);
    }

    private static Optional<Offer.Answer> answer(Fields fields) {
        var party = fields.required("party", TalksReader::involved);
        var kind = fields.required("answer", ANSWER);
        var on = fields.fact("on", Readers::date);
        var reason = fields.text("reason");
        return party.flatMap(p -> kind.map(k -> new Offer.Answer(p, k, on, reason, fields.citations())));
    }

    // whoever proposes or answers has a part in the exchange, and the file's parties must say which
    private static Optional<Party.Id> involved(Node node, Fields.Spot spot) {
        var party = Parties.id(node, spot);
        party.ifPresent(id -> spot.mention(Exchange.Involvement.class, id.code()));
        return party;
    }

    private static Optional<Talks.LeftBehind> leftBehind(Fields fields) {
        fields.mustCite();
        var whom = whom(fields);
        var holder = fields.required("holder", Parties::id);
        var askedBy = fields.required("askedBy", Parties::id);
        var reason = new Talks.Reason(fields.fact("on", Readers::date), fields.text("reason"), fields.text("note"));
        var later = fields.text("later");
        return whom.flatMap(who -> holder.flatMap(
                at -> askedBy.map(by -> new Talks.LeftBehind(who, at, by, reason, later, fields.citations()))));
    }

    private static Optional<Talks.Whom> whom(Fields fields) {
        if (fields.has("captive")) {
            return fields.one("captive", TermReader::captive).map(Talks.Whom.Named::new);
        }
        if (fields.has("group")) {
            return Optional.of(new Talks.Whom.Counted(fields.required("group"), fields.fact("count", Readers::count)));
        }
        fields.report(fields.place(), Finding.Kind.MISSING_KEY, "neither captive nor group stands here", "");
        return Optional.empty();
    }

    private static Optional<Talks.Motive> motive(Fields fields) {
        fields.mustCite();
        var party = fields.required("party", Parties::id);
        var motivation = fields.required("criterion", MOTIVATION);
        var isStated = fields.required("stated", Readers::yesOrNo);
        var words = new Custody.OwnWords(fields.required("by"), fields.required("says"), fields.citations());
        var on = fields.fact("on", Readers::date);
        if (party.isEmpty() || motivation.isEmpty() || isStated.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Talks.Motive(party.get(), Readers.slug(motivation.get()), isStated.get(), words, on));
    }
}
