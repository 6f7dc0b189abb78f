package org.glienicke.core.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Reads the plain part of YAML in which nearly every record is written, several times as fast as the YAML library: straight into nodes,
 * without tokens and events. It reports nothing. Whatever it does not know for certain, a mistake or a rarer form, it leaves to the library,
 * and tests hold the two against each other.
 *
 * <p>Known are blocks of mappings and lists, flow collections, plain and quoted texts over one or several lines, {@code >-} of one
 * paragraph, and comments.
 */
final class PlainYaml {

    private final PlainText text;
    private int nodes;

    private PlainYaml(PlainText text) {
        this.text = text;
    }

    /** The top node, or empty if the library has to read the text. */
    static Optional<Node> read(String yaml) {
        if (!PlainText.isPlain(yaml)) {
            return Optional.empty();
        }
        try {
            var reader = new PlainYaml(new PlainText(yaml));
            return Optional.of(reader.top());
        } catch (PlainText.Unsure _) {
            return Optional.empty();
        }
    }

    private Node top() {
        sure(text.toContent() && text.column() == 0);
        var top = block(0, 0);
        sure(!text.toContent());
        return top;
    }

    /** What starts at a column: a list if a hyphen does, else a mapping. */
    private Node block(int column, int depth) {
        return text.isHyphen() ? listing(column, depth) : mapping(column, depth);
    }

    private Node listing(int column, int depth) {
        count(depth);
        int line = text.line();
        var items = new ArrayList<Node>();
        do {
            text.skip(1);
            sure(!text.isAtEndOfLine() && !text.isHyphen());
            items.add(text.isKey() ? mapping(text.column(), depth + 1) : value(column, depth + 1));
        } while (text.toContent() && text.column() == column && text.isHyphen());
        sure(text.column() <= column);
        return new Node.Listing(Collections.unmodifiableList(items), line);
    }

    private Node mapping(int column, int depth) {
        count(depth);
        int line = text.line();
        var entries = new LinkedHashMap<String, Node>();
        do {
            count(depth + 1);
            var key = text.key();
            sure(entries.putIfAbsent(key, text.isAtEndOfLine() ? below(column, depth + 1) : value(column, depth + 1))
                    == null);
        } while (text.toContent() && text.column() == column && !text.isHyphen());
        sure(text.column() < column || text.isAtEnd());
        return new Node.Mapping(Collections.unmodifiableMap(entries), line);
    }

    // a list may stand as far left as its key
    private Node below(int column, int depth) {
        text.endLine();
        sure(text.toContent());
        sure(text.column() > column || (text.column() == column && text.isHyphen()));
        return block(text.column(), depth);
    }

    /** What follows a key or a hyphen in its line; the cursor is then at the start of a line. */
    private Node value(int column, int depth) {
        int line = text.line();
        var value = switch (text.peek()) {
            case '{', '[' -> flow(depth);
            case '"', '\'' -> scalar(text.quoted(column, false), depth, line);
            case '>' -> scalar(text.folded(column), depth, line);
            default -> scalar(text.plain(column, false), depth, line);
        };
        text.endLine();
        return value;
    }

    private Node scalar(String value, int depth, int line) {
        count(depth);
        return new Node.Text(value, line);
    }

    private Node flow(int depth) {
        return text.peek() == '{' ? flowMapping(depth) : flowListing(depth);
    }

    private Node flowMapping(int depth) {
        count(depth);
        int line = text.line();
        var entries = new LinkedHashMap<String, Node>();
        text.skip(1);
        text.toFlowContent();
        while (text.peek() != '}') {
            count(depth + 1);
            var key = text.flowKey();
            text.toFlowContent();
            sure(entries.putIfAbsent(key, flowValue(depth + 1)) == null);
            comma('}');
        }
        text.skip(1);
        return new Node.Mapping(Collections.unmodifiableMap(entries), line);
    }

    private Node flowListing(int depth) {
        count(depth);
        int line = text.line();
        List<Node> items = new ArrayList<>();
        text.skip(1);
        text.toFlowContent();
        while (text.peek() != ']') {
            items.add(flowValue(depth + 1));
            comma(']');
        }
        text.skip(1);
        return new Node.Listing(Collections.unmodifiableList(items), line);
    }

    private Node flowValue(int depth) {
        int line = text.line();
        return switch (text.peek()) {
            case '{', '[' -> flow(depth);
            case '"', '\'' -> scalar(text.quoted(0, true), depth, line);
            default -> scalar(text.plain(0, true), depth, line);
        };
    }

    private void comma(char end) {
        text.toFlowContent();
        if (text.peek() == ',') {
            text.skip(1);
            text.toFlowContent();
        } else {
            sure(text.peek() == end);
        }
    }

    private void count(int depth) {
        sure(++nodes <= Document.MAX_NODES && depth <= Document.MAX_DEPTH);
    }

    private static void sure(boolean isSure) {
        PlainText.sure(isSure);
    }
}
