package org.glienicke.desk.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.evidence.Source;
import org.glienicke.core.evidence.When;

/** The sources of a page, numbered in the order in which the page first cites them. */
final class Footnotes {

    private final Ledger ledger;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    Footnotes(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Citations as the page shows them: {@code [3/2, 5/1]}, the source's number and the item's credibility; nothing for none. */
    String mark(List<Citation> citations) {
        if (citations.isEmpty()) {
            return "";
        }
        return citations.stream()
                .map(c -> number(c.source()) + "/" + c.credibility().digit())
                .collect(Collectors.joining(", ", " [", "]"));
    }

    private int number(String source) {
        return numbers.computeIfAbsent(source, _ -> numbers.size() + 1);
    }

    /**
     * The list that ends the page.
     *
     * @param isFull with address, descriptor and origin of each
     */
    void writeTo(Layout layout, boolean isFull) {
        layout.heading("Sources");
        layout.paragraph(
                0,
                "[3/2] is source 3 for an item of credibility 2: 1 confirmed, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable,"
                        + " 6 cannot be judged. The letter is the reliability of the source, A to F.");
        numbers.forEach((id, number) -> ledger.source(id).ifPresent(source -> {
            layout.hanging(0, 5, number + ". " + source.standing().reliability() + " " + title(source));
            if (isFull) {
                layout.paragraph(5, id + opened(source));
                layout.unbroken(5, source.access().url());
                layout.paragraph(
                        5,
                        source.standing().descriptor() + " Origin: "
                                + source.standing().origin() + ".");
            }
        }));
    }

    private static String title(Source source) {
        var published = source.work().published() instanceof When.Unknown
                ? ""
                : ", " + source.work().published().text();
        return source.work().publisher() + published + ": " + source.work().title();
    }

    private static String opened(Source source) {
        var retrieved = source.access().retrieved();
        return retrieved instanceof When.Unknown ? "" : ", opened " + retrieved.text();
    }
}
