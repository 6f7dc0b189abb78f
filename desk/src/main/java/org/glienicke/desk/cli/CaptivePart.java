package org.glienicke.desk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.glienicke.core.casebook.Captive;
import org.glienicke.core.casebook.Custody;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Sentence;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.evidence.Readers;
import org.glienicke.core.evidence.When;

/** The captives of an exchange, with custody and each side's words, in the order of the record: no view sorts people. */
record CaptivePart(Layout layout, Ledger ledger, Footnotes footnotes, Conflicts conflicts, TermWords terms) {

    void write(List<Captive> captives) {
        if (captives.isEmpty()) {
            return;
        }
        layout.heading("Captives");
        for (var captive : captives) {
            layout.blank();
            captive(captive);
        }
    }

    private void captive(Captive captive) {
        var id = captive.id().slug();
        var aliases = captive.identity().aliases().isEmpty()
                ? ""
                : ", also " + String.join(", ", captive.identity().aliases());
        layout.hanging(0, 2, captive.name() + aliases + " (" + id + ")" + footnotes.mark(captive.citations()));
        layout.paragraph(2, identity(captive));
        captive.affiliation()
                .championed()
                .forEach(c -> layout.hanging(2, 4, "called for by " + championing(c) + own(c.citations(), captive)));
        captive.custodies().forEach(custody -> custody(captive, custody));
        words("called", captive.fate().called(), captive.citations());
        var outcome = conflicts.words(id + ", outcome", captive.fate().outcome(), Readers::slug);
        layout.paragraph(2, outcome.isEmpty() ? "" : "outcome: " + outcome);
        layout.paragraph(2, captive.fate().note());
    }

    private String identity(Captive captive) {
        var id = captive.id().slug();
        var born = conflicts.words(id + ", birth year", captive.identity().birthYear(), String::valueOf);
        var served = conflicts.words(id + ", served", captive.affiliation().served(), ledger::name);
        return joined(
                "; ",
                TermWords.slugs(captive.affiliation().roles()),
                terms.names(captive.affiliation().nationality()),
                born.isEmpty() ? "" : "born " + born,
                captive.identity().sex(),
                served.isEmpty() ? "" : "served " + served,
                captive.identity().qid().isEmpty()
                        ? ""
                        : "Wikidata " + captive.identity().qid());
    }

    private String championing(Captive.Championing championing) {
        var on =
                championing.on() instanceof When.Unknown ? "" : championing.on().text();
        return joined(", ", ledger.name(championing.by()), on, championing.how());
    }

    private void custody(Captive captive, Custody custody) {
        var at = captive.id().slug() + " in custody of " + ledger.name(custody.holder());
        var since = conflicts.words(at + ", since", custody.span().since(), When::text);
        var until = conflicts.words(at + ", until", custody.span().until(), When::text);
        var held = "held by " + ledger.name(custody.holder()) + (since.isEmpty() ? "" : " since " + since)
                + (until.isEmpty() ? "" : " until " + until);
        layout.hanging(
                2,
                4,
                joined("; ", held, proceedings(at, custody.proceedings()), custody.note())
                        + own(custody.citations(), captive));
        words("disputed", custody.disputes(), custody.citations());
    }

    private String proceedings(String at, Custody.Proceedings proceedings) {
        var charge = conflicts.words(at + ", charge", proceedings.charge(), words -> words);
        var verdict = conflicts.words(at + ", verdict", proceedings.verdict(), Readers::slug);
        var court = conflicts.words(at + ", court", proceedings.court(), words -> words);
        var on = conflicts.words(at + ", verdict on", proceedings.verdictOn(), When::text);
        var sentence = conflicts.words(at + ", sentence", proceedings.sentence(), Sentence::words);
        return joined(
                "; ",
                charge.isEmpty() ? "" : "charge: " + charge,
                verdict.isEmpty() ? "" : "verdict: " + joined(", ", verdict, court, on),
                sentence.isEmpty() ? "" : "sentence: " + sentence);
    }

    private void words(String verb, List<Custody.OwnWords> words, List<Citation> around) {
        words.forEach(w -> {
            var mark = w.citations().equals(around) ? "" : footnotes.mark(w.citations());
            layout.hanging(2, 4, verb + " by " + terms.place(w.by()) + ": \"" + w.says() + "\"" + mark);
        });
    }

    private String own(List<Citation> citations, Captive captive) {
        return citations.equals(captive.citations()) ? "" : footnotes.mark(citations);
    }

    /** The parts that are not empty. */
    static String joined(String by, String... parts) {
        return new ArrayList<>(List.of(parts))
                .stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(by));
    }
}
