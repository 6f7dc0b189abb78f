package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glienicke.core.casebook.CoreFact;
import org.glienicke.core.casebook.SecondReading;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Span;
import org.glienicke.core.probability.Proportion;

/** How far somebody other than the recorder found the same on opening the sources again. */
final class QualityReadings {

    private static final double MASS = 0.90;

    private QualityReadings() {}

    static List<Block> of(QualityPage.Subject subject) {
        var readings = subject.readings();
        if (readings.isEmpty()) {
            return List.of(new Block.Paragraph(Draft.cell("Nobody has read the entries a second time.")));
        }
        var rows = new ArrayList<Block.Row>();
        for (var fact : CoreFact.values()) {
            var of = readings.stream().filter(r -> r.fact() == fact).toList();
            rows.add(Block.Row.of(cells(Wording.of(fact), of)));
        }
        rows.add(Draft.total(cells("all", readings)));
        var columns = List.of(
                Block.Column.words("fact"),
                Block.Column.numbers("read"),
                Block.Column.numbers("agrees"),
                Block.Column.numbers("corrected"),
                Block.Column.numbers("differs"),
                Block.Column.numbers("not found"),
                Block.Column.numbers("agreement"),
                Block.Column.numbers("90% interval"));
        return List.of(
                new Block.Paragraph(
                        Draft.cell(
                                "Agreement is the share of agreeing readings among those that found the fact; corrected and differing ones count against it. Readers knew the entry, so this is a check of sources, not blind double coding.")),
                new Block.Table("readings-table", "Second readings by core fact", columns, rows),
                readers(readings),
                unread(subject));
    }

    private static List<List<Span>> cells(String head, List<SecondReading> readings) {
        int agrees = count(readings, SecondReading.Verdict.AGREES);
        int found = readings.size() - count(readings, SecondReading.Verdict.NOT_FOUND);
        var agreement = new Proportion(agrees, found);
        var interval = agreement.credibleInterval(MASS);
        return List.of(
                Draft.cell(head),
                QualityPage.number(readings.size()),
                QualityPage.number(agrees),
                QualityPage.number(count(readings, SecondReading.Verdict.CORRECTED)),
                QualityPage.number(count(readings, SecondReading.Verdict.DIFFERS)),
                QualityPage.number(count(readings, SecondReading.Verdict.NOT_FOUND)),
                Draft.number(found == 0 ? "none found" : percent(agreement.share()), ""),
                Draft.number(percent(interval.low()) + " to " + percent(interval.high()), ""));
    }

    // tenths of a percent: agreement is high, and whole percents would all be 99
    private static String percent(double share) {
        long tenths = Math.round(share * 1000);
        return tenths / 10 + "." + tenths % 10 + "%";
    }

    private static int count(List<SecondReading> readings, SecondReading.Verdict verdict) {
        return (int) readings.stream().filter(r -> r.verdict() == verdict).count();
    }

    private static Block readers(List<SecondReading> readings) {
        var words = readings.stream()
                .collect(Collectors.groupingBy(r -> r.basis().reader(), java.util.TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
        return new Block.Paragraph(Draft.cell("Facts by reader: " + words + "."));
    }

    private static Block unread(QualityPage.Subject subject) {
        var read = subject.readings().stream().map(SecondReading::exchange).collect(Collectors.toSet());
        var differing = subject.readings().stream()
                .filter(r -> r.verdict() == SecondReading.Verdict.DIFFERS)
                .map(r -> r.exchange() + " (" + Wording.of(r.fact()) + ")");
        return new Block.Definitions(List.of(
                definition(
                        "Not read a second time",
                        subject.ledger().exchanges().keySet().stream().filter(id -> !read.contains(id))),
                definition("Reader and recorder differ", differing)));
    }

    private static Block.Definition definition(String term, Stream<String> ids) {
        var words = ids.collect(Collectors.joining(", "));
        return new Block.Definition("", Draft.cell(term), Draft.cell(words.isEmpty() ? "none" : words));
    }
}
