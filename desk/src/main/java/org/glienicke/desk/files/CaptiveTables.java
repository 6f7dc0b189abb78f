package org.glienicke.desk.files;

import static org.glienicke.desk.files.CsvTables.day;
import static org.glienicke.desk.files.CsvTables.slugs;
import static org.glienicke.desk.files.CsvTables.text;

import java.util.function.Function;
import java.util.stream.Stream;
import org.glienicke.core.casebook.Captive;
import org.glienicke.core.casebook.Custody;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.Sentence;
import org.glienicke.core.evidence.Readers;

/** The tables of captives, of their detentions, and of each side's own words for both. */
final class CaptiveTables {

    private final Table captives = Table.of(
            "captives",
            "exchange",
            "captive",
            "name",
            "aliases",
            "qid",
            "birthYear",
            "sex",
            "roles",
            "nationality",
            "served",
            "championedBy",
            "outcome",
            "note",
            "sources");
    private final Table custodies = Table.of(
            "custodies",
            "exchange",
            "captive",
            "place",
            "holder",
            "since",
            "until",
            "charge",
            "verdict",
            "court",
            "verdictOn",
            "sentence",
            "sentenceYears",
            "note",
            "sources");
    private final Table words = Table.of("words", "exchange", "captive", "kind", "by", "says", "sources");

    Stream<Table> all() {
        return Stream.of(captives, custodies, words);
    }

    void add(String exchange, Captive captive) {
        var identity = captive.identity();
        var affiliation = captive.affiliation();
        captives.add(
                exchange,
                captive.id(),
                identity.name(),
                identity.aliases(),
                identity.qid(),
                text(identity.birthYear(), String::valueOf),
                identity.sex(),
                slugs(affiliation.roles()),
                affiliation.nationality(),
                text(affiliation.served(), Party.Id::code),
                affiliation.championed().stream()
                        .map(Captive.Championing::by)
                        .distinct()
                        .toList(),
                text(captive.fate().outcome(), Readers::slug),
                captive.fate().note(),
                captive.citations());
        captive.fate()
                .called()
                .forEach(w -> words.add(exchange, captive.id(), "called", w.by(), w.says(), w.citations()));
        for (int i = 0; i < captive.custodies().size(); i++) {
            custody(exchange, captive, i);
        }
    }

    private void custody(String exchange, Captive captive, int index) {
        Custody custody = captive.custodies().get(index);
        var proceedings = custody.proceedings();
        custodies.add(
                exchange,
                captive.id(),
                index + 1,
                custody.holder(),
                day(custody.span().since()),
                day(custody.span().until()),
                text(proceedings.charge(), Function.identity()),
                text(proceedings.verdict(), Readers::slug),
                text(proceedings.court(), Function.identity()),
                day(proceedings.verdictOn()),
                text(proceedings.sentence(), Sentence::words),
                text(proceedings.sentence(), s -> s instanceof Sentence.Term(var years) ? Double.toString(years) : ""),
                custody.note(),
                custody.citations());
        custody.disputes().forEach(w -> words.add(exchange, captive.id(), "disputed", w.by(), w.says(), w.citations()));
    }
}
