package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.Questions;
import org.glienicke.core.page.Block;

/** Where sources disagree, what none of them says, and what is missing from the record. */
final class QualityGaps {

    /** A party in so many exchanges should have refused something. */
    private static final int MANY = 5;

    private QualityGaps() {}

    static List<Block> conflicts(QualityPage.Subject subject) {
        var contested = questions(subject).filter(q -> q.answer().isContested()).toList();
        var entries = subject.exchanges().stream()
                .filter(e -> Questions.of(e).stream().anyMatch(q -> q.answer().isContested()))
                .count();
        var lead = "On " + contested.size() + " questions in " + entries
                + " entries sources disagree. All claims stand side by side, one preferred with its reason: `show ID`.";
        return List.of(
                new Block.Paragraph(Draft.cell(lead.replace("`", ""))),
                byField("conflicts-table", "Contested questions by what they ask", contested));
    }

    static List<Block> unknown(QualityPage.Subject subject) {
        var all = questions(subject).filter(QualityGaps::isAskedOfAll).toList();
        var silent = all.stream()
                .filter(q -> !q.answer().isKnown())
                .collect(Collectors.groupingBy(QualityGaps::field, TreeMap::new, Collectors.counting()));
        var asked = all.stream().collect(Collectors.groupingBy(QualityGaps::field, Collectors.counting()));
        var rows = silent.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(e -> Block.Row.of(List.of(
                        Draft.cell(e.getKey()),
                        QualityPage.number(e.getValue()),
                        QualityPage.number(asked.getOrDefault(e.getKey(), 0L)))))
                .toList();
        var columns =
                List.of(Block.Column.words("question"), Block.Column.numbers("unknown"), Block.Column.numbers("asked"));
        return List.of(new Block.Table(
                "unknown-table",
                "Questions on which the record is silent; it never guesses, so a silent field is an unknown one",
                columns,
                rows));
    }

    // what is left out because it goes without saying: the custodian is the giver, a term's day that of its leg
    private static boolean isAskedOfAll(Questions.Question question) {
        return switch (question.field()) {
            case "custodian", "destination", "until", "minors", "outcome" -> false;
            case "on" -> !question.about().matches("(leg|offer)/[^/]+/[0-9]+");
            case "served" -> question.of().equals("captive");
            default -> true;
        };
    }

    static List<Block> gaps(QualityPage.Subject subject) {
        var exchanges = subject.exchanges();
        var entries = List.of(
                definition(
                        "No offer on record",
                        exchanges.stream()
                                .filter(e -> e.talks().offers().isEmpty())
                                .map(Exchange::id)),
                definition(
                        "Nobody on record as asked for and left behind",
                        exchanges.stream()
                                .filter(e -> e.talks().leftBehind().isEmpty())
                                .map(Exchange::id)),
                definition(
                        "In " + MANY + " exchanges or more, and never on record as refusing or countering",
                        neverRefusing(subject)),
                definition("Decades of no exchange", emptyDecades(exchanges)));
        return List.of(
                new Block.Paragraph(
                        Draft.cell(
                                "The record holds what was published in languages its recorders read. Settled exchanges are over-represented, secret offers and quiet refusals missing; a silent entry is no evidence that nothing was offered.")),
                new Block.Definitions(entries));
    }

    private static Stream<String> neverRefusing(QualityPage.Subject subject) {
        var exchanges = subject.exchanges();
        var refusing = exchanges.stream()
                .flatMap(e -> e.talks().offers().stream())
                .flatMap(o -> o.answers().stream())
                .filter(a -> switch (a.kind()) {
                    case REFUSED, COUNTERED -> true;
                    case ACCEPTED, LAPSED, UNKNOWN -> false;
                })
                .map(a -> a.party())
                .collect(Collectors.toSet());
        return exchanges.stream()
                .flatMap(e -> e.bargainers().stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(e -> e.getValue() >= MANY && !refusing.contains(e.getKey()))
                .map(Map.Entry::getKey)
                .map(Party.Id::code);
    }

    private static Stream<String> emptyDecades(List<Exchange> exchanges) {
        var decades = exchanges.stream()
                .flatMap(e -> QualityPage.year(e).stream())
                .map(year -> year / 10 * 10)
                .distinct()
                .sorted()
                .toList();
        if (decades.isEmpty()) {
            return Stream.empty();
        }
        return Stream.iterate(decades.getFirst(), d -> d <= decades.getLast(), d -> d + 10)
                .filter(d -> !decades.contains(d))
                .map(d -> d + "s");
    }

    private static Stream<Questions.Question> questions(QualityPage.Subject subject) {
        return subject.exchanges().stream().flatMap(e -> Questions.of(e).stream());
    }

    private static String field(Questions.Question question) {
        var part = question.about().contains("/custody/")
                ? "custody"
                : question.about().contains("/answer/")
                        ? "answer"
                        : question.about().matches("(leg|offer)/[^/]+/[0-9]+") ? "term" : question.of();
        return part + ": " + question.field();
    }

    private static Block byField(String id, String caption, List<Questions.Question> questions) {
        var counts = questions.stream().collect(Collectors.groupingBy(QualityGaps::field, Collectors.counting()));
        var rows = new ArrayList<Block.Row>();
        counts.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<String, Long>::getValue)
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .forEach(
                        e -> rows.add(Block.Row.of(List.of(Draft.cell(e.getKey()), QualityPage.number(e.getValue())))));
        var columns = List.of(Block.Column.words("question"), Block.Column.numbers("contested"));
        return new Block.Table(id, caption, columns, rows);
    }

    private static Block.Definition definition(String term, Stream<String> ids) {
        var words = ids.collect(Collectors.joining(", "));
        return new Block.Definition("", Draft.cell(term), Draft.cell(words.isEmpty() ? "none" : words));
    }
}
