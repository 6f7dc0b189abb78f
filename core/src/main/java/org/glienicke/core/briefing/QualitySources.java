package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glienicke.core.casebook.Captive;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Offer;
import org.glienicke.core.casebook.Questions;
import org.glienicke.core.casebook.Setting;
import org.glienicke.core.casebook.Talks;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.evidence.Credibility;
import org.glienicke.core.evidence.Reliability;
import org.glienicke.core.evidence.Source;
import org.glienicke.core.page.Block;

/** On whose word the record stands. */
final class QualitySources {

    private static final int SHOWN = 15;

    private QualitySources() {}

    static List<Block> of(Ledger ledger) {
        var citations = ledger.exchanges().values().stream()
                .flatMap(QualitySources::citations)
                .toList();
        return List.of(reliability(ledger, citations), credibility(citations), origins(ledger), languages(ledger));
    }

    private static Block reliability(Ledger ledger, List<Citation> citations) {
        var sources = new EnumMap<Reliability, Integer>(Reliability.class);
        var cited = new EnumMap<Reliability, Integer>(Reliability.class);
        ledger.sources().values().forEach(s -> sources.merge(s.standing().reliability(), 1, Integer::sum));
        citations.forEach(c -> ledger.source(c.source())
                .ifPresent(s -> cited.merge(s.standing().reliability(), 1, Integer::sum)));
        var rows = new ArrayList<Block.Row>();
        for (var grade : Reliability.values()) {
            rows.add(Block.Row.of(List.of(
                    Draft.cell(grade.name() + ", " + grade.words()),
                    QualityPage.number(sources.getOrDefault(grade, 0)),
                    QualityPage.number(cited.getOrDefault(grade, 0)))));
        }
        rows.add(Draft.total(List.of(
                Draft.cell("all"), QualityPage.number(ledger.sources().size()), QualityPage.number(citations.size()))));
        var columns = List.of(
                Block.Column.words("reliability of the source"),
                Block.Column.numbers("sources"),
                Block.Column.numbers("statements that cite one"));
        return new Block.Table(
                "reliability-table",
                "Sources by the letter of the Admiralty system, F is unknown, not bad",
                columns,
                rows);
    }

    private static Block credibility(List<Citation> citations) {
        var counts = citations.stream().collect(Collectors.groupingBy(Citation::credibility, Collectors.counting()));
        var rows = new ArrayList<Block.Row>();
        for (var grade : Credibility.values()) {
            rows.add(Block.Row.of(List.of(
                    Draft.cell(grade.digit() + ", " + grade.words()),
                    QualityPage.number(counts.getOrDefault(grade, 0L)))));
        }
        var columns = List.of(Block.Column.words("credibility of the item"), Block.Column.numbers("statements"));
        return new Block.Table("credibility-table", "Statements by the digit their source has for them", columns, rows);
    }

    private static Block origins(Ledger ledger) {
        var counts = new TreeMap<String, Integer>();
        ledger.sources().values().forEach(s -> counts.merge(s.standing().origin(), 1, Integer::sum));
        var largest = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
        return new Block.Paragraph(Draft.cell("They go back to " + counts.size()
                + " origins: two papers that print one wire story have one. The largest: " + largest + "."));
    }

    private static Block languages(Ledger ledger) {
        var counts = ledger.sources().values().stream()
                .map(Source::work)
                .collect(Collectors.groupingBy(
                        work -> work.language().isEmpty() ? "not recorded" : work.language(), Collectors.counting()));
        var words = counts.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<String, Long>::getValue)
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
        return new Block.Paragraph(Draft.cell("By language: " + words + "."));
    }

    /** Every citation of every statement of an exchange. */
    static Stream<Citation> citations(Exchange exchange) {
        var blocks = Stream.<List<Citation>>builder();
        blocks.add(exchange.head().caveat().citations());
        exchange.involvements().forEach(i -> blocks.add(i.citations()));
        exchange.captives().stream().map(Captive::citations).forEach(blocks);
        exchange.legs().forEach(leg -> leg.terms().forEach(term -> blocks.add(term.citations())));
        exchange.talks().offers().stream()
                .map(Offer::listed)
                .map(Offer.Listed::citations)
                .forEach(blocks);
        exchange.talks().leftBehind().stream().map(Talks.LeftBehind::citations).forEach(blocks);
        exchange.talks().motives().forEach(m -> blocks.add(m.words().citations()));
        exchange.setting().polls().stream().map(Setting.Poll::citations).forEach(blocks);
        Questions.of(exchange).stream()
                .filter(q -> q.answer().isContested())
                .flatMap(q -> q.answer().claims().stream())
                .forEach(claim -> blocks.add(claim.citations()));
        return blocks.build().flatMap(List::stream);
    }
}
