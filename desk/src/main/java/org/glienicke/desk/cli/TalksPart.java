package org.glienicke.desk.cli;

import org.glienicke.core.casebook.Handover;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Offer;
import org.glienicke.core.casebook.Talks;
import org.glienicke.core.evidence.Count;
import org.glienicke.core.evidence.Readers;
import org.glienicke.core.evidence.When;

/** The talks of an exchange: offers with their answers, who was left behind, what parties said they wanted. */
record TalksPart(Layout layout, Ledger ledger, Footnotes footnotes, Conflicts conflicts, TermWords terms) {

    void write(Talks talks) {
        if (!talks.offers().isEmpty()) {
            layout.heading("Offers");
            talks.offers().forEach(this::offer);
        }
        if (!talks.leftBehind().isEmpty()) {
            layout.heading("Left behind");
            talks.leftBehind().forEach(this::leftBehind);
        }
        if (!talks.motives().isEmpty()) {
            layout.heading("Motives, as somebody put them");
            talks.motives().forEach(this::motive);
        }
    }

    private void offer(Offer offer) {
        var made =
                conflicts.words("offer " + offer.id() + ", day", offer.timing().on(), When::text);
        var known = conflicts.words(
                "offer " + offer.id() + ", made public", offer.timing().madePublic(), When::text);
        var head = CaptivePart.joined(
                "; ",
                "by " + terms.place(offer.proposer()),
                made.isEmpty() ? "" : "made " + made,
                known.isEmpty() ? "" : "public " + known,
                offer.deal().isUndisclosed() ? "terms or some of them not made public" : "",
                offer.listed().note());
        layout.blank()
                .hanging(
                        0,
                        2,
                        "Offer " + offer.id() + ": " + head
                                + footnotes.mark(offer.listed().citations()));
        for (int i = 0; i < offer.deal().terms().size(); i++) {
            var at = "offer " + offer.id() + "/" + (i + 1);
            layout.hanging(
                    2, 6, (i + 1) + ". " + terms.words(at, offer.deal().terms().get(i), Handover.Status.PLANNED));
        }
        offer.answers().forEach(answer -> answer(offer, answer));
    }

    private void answer(Offer offer, Offer.Answer answer) {
        var by = ledger.name(answer.party());
        var on = conflicts.words("offer " + offer.id() + ", answer of " + by, answer.on(), When::text);
        var mark = answer.citations().equals(offer.listed().citations()) ? "" : footnotes.mark(answer.citations());
        layout.hanging(
                2, 4, CaptivePart.joined("; ", by + ": " + Readers.slug(answer.kind()), on, answer.reason()) + mark);
    }

    private void leftBehind(Talks.LeftBehind left) {
        var whom = switch (left.whom()) {
            case Talks.Whom.Named(var captive) -> terms.name(captive);
            case Talks.Whom.Counted(var group, var count) ->
                CaptivePart.joined(" ", conflicts.words("left behind, " + group, count, Count::toString), group);
        };
        var on = conflicts.words("left behind, " + whom + ", day", left.reason().on(), When::text);
        layout.hanging(
                0,
                2,
                CaptivePart.joined(
                                "; ",
                                whom + ", held by " + ledger.name(left.holder()) + ", asked for by "
                                        + ledger.name(left.askedBy()),
                                on,
                                left.reason().words(),
                                left.reason().note(),
                                left.later().isEmpty() ? "" : "later " + left.later())
                        + footnotes.mark(left.citations()));
    }

    private void motive(Talks.Motive motive) {
        var about = ledger.name(motive.party());
        var on = conflicts.words("motive of " + about + ", " + motive.criterion(), motive.on(), When::text);
        var by = (motive.isStated() ? "by its own word" : "as others say") + ", "
                + motive.words().by();
        layout.hanging(
                0,
                2,
                about + ", " + motive.criterion() + ": " + motive.words().says() + " ("
                        + CaptivePart.joined(", ", by, on) + ")"
                        + footnotes.mark(motive.words().citations()));
    }
}
