package org.glienicke.core.evidence;

/** A user's text and what stands in a file, as a message shows it. */
final class Shown {

    /** Longest piece of a user's text repeated in a message. */
    private static final int QUOTED = 60;

    private Shown() {}

    /** A text alone; dots for anything else. */
    static String plainText(Node node) {
        return node instanceof Node.Text(var value, var _) ? clip(value) : "...";
    }

    /** A node as a message shows it: a text in quotes, or what else it is. */
    static String quoted(Node node) {
        return switch (node) {
            case Node.Text(var value, var _) -> "'" + clip(value) + "'";
            case Node.Listing(var items, var _) -> "a list of " + items.size();
            case Node.Mapping(var entries, var _) -> "a mapping of " + entries.size() + " keys";
        };
    }

    /** A text on one line, shortened: control characters could forge a second line of output. */
    static String clip(String text) {
        var clean = text.replaceAll("\\p{Cntrl}", " ");
        return clean.length() <= QUOTED ? clean : clean.substring(0, QUOTED) + "...";
    }
}
