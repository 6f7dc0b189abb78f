package org.glienicke.core.page;

import java.util.List;

/** A run of words within a line. */
public sealed interface Span {

    record Text(String words) implements Span {

        public Text {
            words = Legible.of(words);
        }
    }

    record Strong(String words) implements Span {

        public Strong {
            words = Legible.of(words);
        }
    }

    /** The name of somebody or something, as the record spells it, in whatever script. */
    record Name(String words) implements Span {

        public Name {
            words = Legible.of(words);
        }
    }

    /** Somebody's own words, set in quotation marks. */
    record Quote(String words) implements Span {

        public Quote {
            words = Legible.of(words);
        }
    }

    /**
     * A number as printed.
     *
     * @param anchor where the page says how it came about; empty if it is a plain count
     */
    record Amount(String shown, String anchor) implements Span {

        public Amount {
            shown = Legible.of(shown);
        }
    }

    /** A link within the page. */
    record Link(String words, String anchor) implements Span {

        public Link {
            words = Legible.of(words);
        }
    }

    /**
     * A link to somewhere else, never followed by the page itself.
     *
     * @param url shown as it is; a link only if it starts with http:// or https://
     */
    record Outside(String words, String url) implements Span {

        public Outside {
            words = Legible.of(words);
            url = Legible.of(url);
        }

        public boolean isSafe() {
            return url.startsWith("https://") || url.startsWith("http://");
        }
    }

    /** References to the list of sources, such as [3, 7]. */
    record Marks(List<Mark> marks) implements Span {

        public Marks {
            marks = List.copyOf(marks);
        }
    }

    /**
     * One reference.
     *
     * @param label as printed between the brackets
     * @param anchor where the page describes it
     * @param hint one line that says what it is
     */
    record Mark(String label, String anchor, String hint) {

        public Mark {
            hint = Legible.of(hint);
        }
    }
}
