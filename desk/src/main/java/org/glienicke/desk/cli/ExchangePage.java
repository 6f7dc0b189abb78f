package org.glienicke.desk.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Leg;
import org.glienicke.core.casebook.Setting;
import org.glienicke.core.casebook.Term;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.evidence.Count;
import org.glienicke.core.evidence.Readers;
import org.glienicke.core.evidence.When;

/** All that the record holds on one exchange, as text. */
final class ExchangePage {

    private final Ledger ledger;
    private final Exchange exchange;
    private final Layout layout = new Layout();
    private final Footnotes footnotes;
    private final Conflicts conflicts;
    private final TermWords terms;

    private ExchangePage(Ledger ledger, Exchange exchange) {
        this.ledger = ledger;
        this.exchange = exchange;
        this.footnotes = new Footnotes(ledger);
        this.conflicts = new Conflicts(footnotes);
        this.terms = new TermWords(ledger, exchange, conflicts);
    }

    /**
     * The page.
     *
     * @param withSources with address, descriptor and origin of each source
     */
    static Layout of(Ledger ledger, Exchange exchange, boolean withSources) {
        var page = new ExchangePage(ledger, exchange);
        page.head();
        page.involvements();
        page.headlines();
        page.legs();
        new CaptivePart(page.layout, ledger, page.footnotes, page.conflicts, page.terms).write(exchange.captives());
        new TalksPart(page.layout, ledger, page.footnotes, page.conflicts, page.terms).write(exchange.talks());
        page.polls();
        page.law();
        page.linkages();
        page.aftermath();
        page.conflicts.writeTo(page.layout);
        page.footnotes.writeTo(page.layout, withSources);
        return page.layout;
    }

    private void head() {
        var head = exchange.head();
        var kinds = head.kinds().stream().map(Readers::slug).collect(Collectors.joining(", "));
        var qid = head.caveat().qid().isEmpty()
                ? ""
                : "; Wikidata " + head.caveat().qid();
        layout.paragraph(0, head.title() + " (" + head.id() + ")");
        layout.paragraph(
                0,
                conflicts.words("date", head.date(), When::text) + "; " + kinds + "; " + Readers.slug(head.status())
                        + qid + footnotes.mark(head.caveat().citations()));
        layout.paragraph(0, head.caveat().note());
    }

    private void linkages() {
        if (exchange.setting().linkages().isEmpty()) {
            return;
        }
        layout.heading("Was it an exchange?");
        for (var linkage : exchange.setting().linkages()) {
            var words = CaptivePart.joined("; ", Readers.slug(linkage.kind()), linkage.note());
            layout.hanging(0, 2, terms.place(linkage.by()) + ": " + words + footnotes.mark(linkage.citations()));
        }
    }

    private void involvements() {
        layout.heading("Parties");
        for (var party : exchange.involvements()) {
            var by = party.by().isEmpty() ? "" : "; " + party.by();
            var note = party.note().isEmpty() ? "" : "; " + party.note();
            layout.hanging(
                    0,
                    2,
                    ledger.name(party.party()) + " (" + party.party() + "): " + TermWords.slugs(party.parts()) + by
                            + note + footnotes.mark(party.citations()));
        }
    }

    private void headlines() {
        if (exchange.setting().headlines().isEmpty()) {
            return;
        }
        layout.heading("As headlines count it");
        for (var headline : exchange.setting().headlines()) {
            var to = ledger.name(headline.receiver());
            var adults = conflicts.words("headline of " + to + ", adults", headline.adults(), Count::toString);
            var minors = conflicts.words("headline of " + to + ", under 18", headline.minors(), Count::toString);
            var note = headline.note().isEmpty() ? "" : "; " + headline.note();
            layout.hanging(
                    0,
                    2,
                    to + " received " + adults
                            + (minors.isEmpty() || minors.equals("0") ? "" : " and " + minors + " under 18") + note
                            + footnotes.mark(headline.citations()));
        }
    }

    private void legs() {
        for (var leg : exchange.legs()) {
            var on = conflicts.words(leg.id() + ", day", leg.on(), When::text);
            var place = conflicts.words(leg.id() + ", place", leg.place(), words -> words);
            var when = CaptivePart.joined("; ", on, place, Readers.slug(leg.status()));
            layout.heading("Leg " + leg.id());
            layout.paragraph(0, when + footnotes.mark(leg.citations()));
            layout.paragraph(0, leg.listed().note());
            for (int i = 0; i < leg.terms().size(); i++) {
                term(leg, i);
            }
        }
    }

    private void term(Leg leg, int index) {
        Term term = leg.terms().get(index);
        var at = leg.id() + "/" + (index + 1);
        var own = term.citations().equals(leg.citations()) ? List.<Citation>of() : term.citations();
        layout.hanging(0, 4, (index + 1) + ". " + terms.words(at, term, leg.status()) + footnotes.mark(own));
    }

    private void polls() {
        if (exchange.setting().polls().isEmpty()) {
            return;
        }
        layout.heading("Polls");
        for (var poll : exchange.setting().polls()) {
            var work = poll.fieldwork();
            var size = work.size() == 0 ? "" : ", n = " + work.size();
            var note = poll.note().isEmpty() ? "" : " (" + poll.note() + ")";
            layout.hanging(
                    0,
                    2,
                    poll.house() + ", " + terms.place(poll.population()) + span(work) + size
                            + footnotes.mark(poll.citations()));
            layout.paragraph(2, work.wording().isEmpty() ? "" : "\"" + work.wording() + "\"");
            layout.paragraph(2, answers(poll.result().answers()) + note);
            for (Setting.Segment segment : poll.result().segments()) {
                layout.paragraph(
                        4,
                        segment.name() + (segment.size() == 0 ? "" : ", n = " + segment.size()) + ": "
                                + answers(segment.answers()));
            }
        }
    }

    private static String span(Setting.Fieldwork work) {
        var from = work.from().text();
        var to = work.to().text();
        return from.isEmpty() && to.isEmpty() ? "" : ", " + from + (to.isEmpty() || to.equals(from) ? "" : " to " + to);
    }

    private static String answers(Map<String, BigDecimal> answers) {
        return answers.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue().toPlainString() + "%")
                .collect(Collectors.joining(", "));
    }

    private void law() {
        if (exchange.setting().law().isEmpty()) {
            return;
        }
        layout.heading("Owed by law");
        for (var owed : exchange.setting().law()) {
            var covered = owed.terms().isEmpty() ? "" : " (terms " + String.join(", ", owed.terms()) + ")";
            layout.hanging(
                    0,
                    2,
                    owed.rule() + ": " + ledger.name(owed.owedBy()) + " owed " + ledger.name(owed.owedTo()) + " "
                            + owed.what() + covered + footnotes.mark(owed.citations()));
        }
    }

    private void aftermath() {
        if (exchange.setting().aftermath().isEmpty()) {
            return;
        }
        layout.heading("Afterwards");
        for (var event : exchange.setting().aftermath()) {
            var on = conflicts.words("afterwards, " + event.what(), event.on(), When::text);
            layout.hanging(0, 2, (on.isEmpty() ? "" : on + ": ") + event.what() + footnotes.mark(event.citations()));
        }
    }
}
