package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.SecondReading;
import org.glienicke.core.casebook.Target;
import org.glienicke.core.evidence.When;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;
import org.glienicke.core.page.Span;

/** The page that tells how good the record is: what it covers, on whose word, how far two readers agree, and what it lacks. */
public final class QualityPage {

    private static final int YEARS_PER_DECADE = 10;

    private final Subject subject;

    private QualityPage(Subject subject) {
        this.subject = subject;
    }

    /**
     * What is judged.
     *
     * @param targets what the record means to hold
     * @param readings by all second readers
     * @param tables how many rows each table has
     */
    public record Subject(
            Ledger ledger, List<Target> targets, List<SecondReading> readings, Map<String, Integer> tables) {

        List<Exchange> exchanges() {
            return List.copyOf(ledger.exchanges().values());
        }
    }

    /** The page on a record. */
    public static Page of(Subject subject) {
        return new QualityPage(subject).page();
    }

    private Page page() {
        var subtitle = "The record of " + subject.exchanges().size() + " exchanges, revision "
                + subject.ledger().revision();
        var sections = List.of(
                new Page.Section("targets", "Aims and what there is", QualityTargets.of(subject)),
                new Page.Section("coverage", "Coverage by kind and year", coverage()),
                new Page.Section("sources", "Sources by grade and origin", QualitySources.of(subject.ledger())),
                new Page.Section("origins", "Facts with two independent origins", QualityOrigins.of(subject)),
                new Page.Section("readings", "The second reading", QualityReadings.of(subject)),
                new Page.Section("conflicts", "Open conflicts", QualityGaps.conflicts(subject)),
                new Page.Section("talks", "What was refused, and who stayed behind", QualityTalks.of(subject)),
                new Page.Section("unknown", "What the record does not know", QualityGaps.unknown(subject)),
                new Page.Section("tables", "Tables", tables()),
                new Page.Section("gaps", "Known gaps", QualityGaps.gaps(subject)));
        return new Page("Quality of the record", Draft.cell(subtitle), sections);
    }

    private List<Block> coverage() {
        var decades = new TreeMap<Integer, List<Exchange>>(subject.exchanges().stream()
                .filter(exchange -> year(exchange).isPresent())
                .collect(Collectors.groupingBy(
                        exchange -> year(exchange).orElseThrow() / YEARS_PER_DECADE * YEARS_PER_DECADE)));
        var columns = new ArrayList<Block.Column>();
        columns.add(Block.Column.words("kind"));
        decades.keySet().forEach(decade -> columns.add(Block.Column.numbers(decade + "s")));
        columns.add(Block.Column.numbers("all"));
        var rows = new ArrayList<Block.Row>();
        for (var kind : Exchange.Kind.values()) {
            rows.add(Block.Row.of(counts(
                    Wording.of(kind), decades.values(), e -> e.head().kinds().contains(kind))));
        }
        rows.add(Draft.total(counts("all", decades.values(), _ -> true)));
        return List.of(
                new Block.Table(
                        "coverage-table",
                        "Exchanges by kind and by the decade in which they began; one exchange may be of several kinds",
                        columns,
                        rows),
                years());
    }

    private List<List<Span>> counts(String head, Collection<List<Exchange>> decades, Predicate<Exchange> which) {
        var cells = new ArrayList<List<Span>>();
        cells.add(Draft.cell(head));
        decades.forEach(
                exchanges -> cells.add(number(exchanges.stream().filter(which).count())));
        cells.add(number(subject.exchanges().stream().filter(which).count()));
        return cells;
    }

    static List<Span> number(long n) {
        return Draft.number(Long.toString(n), "");
    }

    private Block years() {
        var years = new TreeMap<Integer, Long>(subject.exchanges().stream()
                .flatMap(exchange -> year(exchange).stream())
                .collect(Collectors.groupingBy(y -> y, Collectors.counting())));
        var words = years.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("; "));
        return new Block.Paragraph(Draft.cell("By year: " + words + "."));
    }

    /** The year in which an exchange began. */
    static Optional<Integer> year(Exchange exchange) {
        return exchange.head().date().value().flatMap(When::year);
    }

    private List<Block> tables() {
        var rows = new ArrayList<Block.Row>();
        subject.tables().forEach((name, n) -> rows.add(Block.Row.of(List.of(Draft.cell(name), number(n)))));
        if (rows.isEmpty()) {
            return List.of(new Block.Paragraph(Draft.cell("There are none.")));
        }
        var columns = List.of(Block.Column.words("table"), Block.Column.numbers("rows"));
        return List.of(new Block.Table(
                "tables-table", "Series beside the exchanges, each row with its sources", columns, rows));
    }
}
