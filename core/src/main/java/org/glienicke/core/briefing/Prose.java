package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.evidence.Readers;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Span;

/** A run of words being written. */
final class Prose {

    private final Draft draft;
    private final List<Span> spans = new ArrayList<>();

    Prose(Draft draft) {
        this.draft = draft;
    }

    Prose say(String words) {
        return add(new Span.Text(words));
    }

    Prose strong(String words) {
        return add(new Span.Strong(words));
    }

    Prose name(String words) {
        return add(new Span.Name(words));
    }

    Prose party(Party.Id party) {
        return add(new Span.Name(draft.name(party)));
    }

    /** A party within a sentence, with its article if it has one. */
    Prose the(Party.Id party) {
        return add(new Span.Name(Wording.the(draft.name(party))));
    }

    /** A party at the start of a sentence. */
    Prose capital(Party.Id party) {
        return add(new Span.Name(Wording.capital(Wording.the(draft.name(party)))));
    }

    /** Somebody the record names by a party's code or in words. */
    Prose whoever(String by) {
        return add(new Span.Name(draft.nameOf(by)));
    }

    Prose quote(String words) {
        return add(new Span.Quote(words));
    }

    Prose number(String shown, String anchor) {
        return add(new Span.Amount(shown, anchor));
    }

    Prose link(String words, String anchor) {
        return add(new Span.Link(words, anchor));
    }

    Prose outside(String words, String url) {
        return add(new Span.Outside(words, url));
    }

    /** A space and the marks of those who say so; nothing if nobody does. */
    Prose cite(List<Citation> citations) {
        var marks = draft.marks(citations);
        return marks.isEmpty() ? this : say(" ").add(new Span.Marks(marks));
    }

    /** The marks of those who say so, unless they are the same as cover the words around anyway. */
    Prose cite(List<Citation> citations, List<Citation> covering) {
        return Set.copyOf(Readers.sources(citations)).equals(Set.copyOf(Readers.sources(covering)))
                ? this
                : cite(citations);
    }

    Prose with(List<Span> others) {
        spans.addAll(others);
        return this;
    }

    private Prose add(Span span) {
        spans.add(span);
        return this;
    }

    List<Span> spans() {
        return List.copyOf(spans);
    }

    Block paragraph() {
        return new Block.Paragraph(spans);
    }

    Block note() {
        return new Block.Note(spans);
    }

    Block.Item item() {
        return new Block.Item("", spans);
    }
}
