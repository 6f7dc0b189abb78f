package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;
import org.glienicke.core.page.Span;
import org.glienicke.core.probability.EstimativeWord;

/** What no brief may say, whatever it is about: one sentence for each offence of a page. */
final class BriefLint {

    /** The row of ICD 203 that is not used here; the two are never mixed. */
    private static final Pattern OTHER_ROW = Pattern.compile(
            "\\b(remote chance|remote likelihood|highly improbable|improbable|even odds|highly probable|nearly certain)\\b");

    /** The seven phrases; "likely" alone is in most of them. */
    private static final Pattern LIKELIHOOD =
            Pattern.compile("\\b(likely|unlikely|almost no chance|even chance|almost certain)\\b");

    private static final Pattern CONFIDENCE = Pattern.compile("\\b[Cc]onfidence\\b");

    /** Words that the house does not use for what they would stand for here. */
    private static final Pattern HOUSE = Pattern.compile(
            "\\b([Ss]cores?|[Rr]ank(?:s|ed|ing)?|[Mm]etrics?|[Pp]layers?|[Ww]inners?|[Ll]osers?|confidence interval|trust level|utils?)\\b");

    private static final Pattern PERCENT = Pattern.compile("\\(([0-9]+)%\\)");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+");
    private static final Pattern PART_END = Pattern.compile("(?<=[.;!?])\\s+");

    private BriefLint() {}

    static List<String> offences(Page page, Exchange exchange) {
        var offences = new ArrayList<String>();
        var paragraphs = blocks(page.sections()).flatMap(BriefLint::texts).toList();
        var persons = persons(exchange);
        for (var paragraph : paragraphs) {
            SENTENCE_END.splitAsStream(paragraph).forEach(sentence -> sentence(sentence, offences));
            if (persons.matcher(paragraph).find()) {
                offences.add("a person has no worth: " + paragraph);
            }
        }
        ownWords(page, offences);
        blocks(page.sections()).forEach(block -> pictures(block, offences));
        section(page, "verdict").forEach(paragraph -> percents(paragraph, offences));
        section(page, "others")
                .filter(p -> p.matches(".*[0-9] points?\\b.*"))
                .forEach(p -> offences.add("points of other parties: " + p));
        return offences;
    }

    private static void sentence(String sentence, List<String> offences) {
        if (LIKELIHOOD.matcher(sentence).find() && CONFIDENCE.matcher(sentence).find()) {
            offences.add("likelihood and confidence in one sentence: " + sentence);
        }
        if (OTHER_ROW.matcher(sentence).find()) {
            offences.add("the other row of phrases: " + sentence);
        }
    }

    private static Pattern persons(Exchange exchange) {
        var names = exchange.captives().stream()
                .map(c -> Pattern.quote(c.name()))
                .collect(Collectors.joining("|", "(", ")"));
        return exchange.captives().isEmpty()
                ? Pattern.compile("(?!)")
                : Pattern.compile("\\b(worth|value|price|rank) of " + names + "|" + names + " (is|was) worth");
    }

    // titles, captions and heads of columns are the page's own, never the record's
    private static void ownWords(Page page, List<String> offences) {
        var own = new ArrayList<String>();
        page.sections().forEach(section -> own.add(section.title()));
        blocks(page.sections()).forEach(block -> {
            if (block instanceof Block.Table table) {
                own.add(table.caption());
                table.columns().forEach(column -> own.add(column.title()));
            }
        });
        own.stream()
                .filter(words -> HOUSE.matcher(words).find())
                .forEach(words -> offences.add("not a word of the house: " + words));
    }

    private static void pictures(Block block, List<String> offences) {
        if (block instanceof Block.Drawing drawing
                && (drawing.alternative().isBlank() || drawing.caption().isBlank())) {
            offences.add("a figure without words: " + drawing.id());
        }
        if (block instanceof Block.Table table && table.caption().isBlank()) {
            offences.add("a table without caption: " + table.id());
        }
    }

    private static void percents(String paragraph, List<String> offences) {
        for (var part : PART_END.splitAsStream(paragraph).toList()) {
            var m = PERCENT.matcher(part);
            while (m.find()) {
                double probability = Integer.parseInt(m.group(1)) / 100.0;
                var word = EstimativeWord.of(probability)
                        .map(EstimativeWord::words)
                        .orElse("");
                boolean isSaid =
                        Pattern.compile("(?<!un|very )" + word).matcher(part).find();
                if (word.isEmpty() || !isSaid) {
                    offences.add(m.group(1) + "% is '" + word + "': " + part);
                }
            }
        }
    }

    private static Stream<String> section(Page page, String id) {
        return blocks(page.sections().stream().filter(s -> s.id().equals(id)).toList())
                .flatMap(BriefLint::texts);
    }

    static Stream<Block> blocks(List<Page.Section> sections) {
        return sections.stream().flatMap(s -> Stream.concat(s.blocks().stream(), blocks(s.sections())));
    }

    /** The words of a block: a paragraph, an item or a cell each. */
    static Stream<String> texts(Block block) {
        return switch (block) {
            case Block.Paragraph(var spans) -> Stream.of(text(spans));
            case Block.Lead(var spans) -> Stream.of(text(spans));
            case Block.Note(var spans) -> Stream.of(text(spans));
            case Block.Items(var items) -> items.stream().map(item -> text(item.spans()));
            case Block.Definitions(var entries) ->
                entries.stream().flatMap(e -> Stream.of(text(e.term()), text(e.words())));
            case Block.Table table ->
                table.rows().stream().flatMap(row -> row.cells().stream()).map(BriefLint::text);
            case Block.Drawing drawing -> Stream.of(drawing.caption(), drawing.alternative());
        };
    }

    static String text(List<Span> spans) {
        var words = new StringBuilder();
        for (var span : spans) {
            words.append(
                    switch (span) {
                        case Span.Text(var text) -> text;
                        case Span.Strong(var text) -> text;
                        case Span.Name(var text) -> text;
                        case Span.Quote(var text) -> "\u201c" + text + "\u201d";
                        case Span.Amount(var shown, var _) -> shown;
                        case Span.Link(var text, var _) -> text;
                        case Span.Outside(var text, var _) -> text;
                        case Span.Marks(var marks) ->
                            Arrays.toString(marks.stream().map(Span.Mark::label).toArray());
                    });
        }
        return words.toString();
    }
}
