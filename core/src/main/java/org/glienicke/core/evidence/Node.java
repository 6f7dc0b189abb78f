package org.glienicke.core.evidence;

import java.util.List;
import java.util.Map;

/** A piece of a document with the line it starts on: a text, a list or a mapping. Everything is text until a reader says otherwise. */
public sealed interface Node {

    /** Line of the file, counted from 1. */
    int line();

    record Text(String value, int line) implements Node {}

    record Listing(List<Node> items, int line) implements Node {}

    /**
     * A mapping; keys in the order of the file.
     *
     * @param entries unmodifiable, in the order of the file
     */
    record Mapping(Map<String, Node> entries, int line) implements Node {}
}
