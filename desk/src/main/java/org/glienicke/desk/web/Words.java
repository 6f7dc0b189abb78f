package org.glienicke.desk.web;

import java.util.List;
import java.util.stream.Collectors;
import org.glienicke.core.page.Span;

/** Runs of words of a page where only letters can stand, as in a title. */
final class Words {

    private Words() {}

    static String plain(List<Span> spans) {
        return spans.stream().map(Words::plain).collect(Collectors.joining());
    }

    private static String plain(Span span) {
        return switch (span) {
            case Span.Text(var words) -> words;
            case Span.Strong(var words) -> words;
            case Span.Name(var words) -> words;
            case Span.Quote(var words) -> "\u201c" + words + "\u201d";
            case Span.Amount(var shown, var _) -> shown;
            case Span.Link(var words, var _) -> words;
            case Span.Outside(var words, var _) -> words;
            case Span.Marks _ -> "";
        };
    }
}
