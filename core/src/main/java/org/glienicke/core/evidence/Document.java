package org.glienicke.core.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads a YAML text into nodes that know their line. Only plain YAML is read: anchors, aliases, tags and a second document are
 * findings, so a small file can never grow large in memory.
 */
public final class Document {

    /** Longest text read, in characters. The largest exchange on record is under a tenth of it. */
    public static final int MAX_CHARACTERS = 4_000_000;

    /** Most nodes read. */
    public static final int MAX_NODES = 400_000;

    /** Deepest nesting read; the format needs ten. */
    public static final int MAX_DEPTH = 30;

    private static final Node EMPTY = new Node.Mapping(Map.of(), 1);

    private final String file;
    private final List<Finding> findings = new ArrayList<>();
    private final Iterator<Event> events;
    private int nodes;

    private Document(String file, Iterator<Event> events) {
        this.file = file;
        this.events = events;
    }

    /**
     * The nodes of a YAML text.
     *
     * @param text the whole file
     * @param file its name, for findings
     * @return the top node, an empty mapping if nothing could be read; never throws for any text
     */
    public static Read<Node> parse(String text, String file) {
        if (text.length() > MAX_CHARACTERS) {
            return refused(
                    file,
                    0,
                    Finding.Kind.TOO_LARGE,
                    "the file has " + text.length() + " characters; at most " + MAX_CHARACTERS + " are read");
        }
        return PlainYaml.read(text).map(node -> new Read<>(node, List.of())).orElseGet(() -> byLibrary(text, file));
    }

    /** The nodes as the YAML library reads them: whatever is not plain, and all that is wrong. */
    static Read<Node> byLibrary(String text, String file) {
        var settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(MAX_CHARACTERS)
                .setAllowDuplicateKeys(true)
                .setParseComments(false)
                .build();
        var document = new Document(file, new Parse(settings).parseString(text).iterator());
        try {
            return document.read();
        } catch (Excess excess) {
            return refused(file, excess.line, Finding.Kind.TOO_LARGE, excess.what);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            return refused(file, line, Finding.Kind.NOT_YAML, "not YAML: " + oneLine(e.getProblem()));
        } catch (ReaderException e) {
            int line = 1
                    + (int) text.chars()
                            .limit(e.getPosition())
                            .filter(c -> c == '\n')
                            .count();
            var character =
                    "U+%s".formatted(Integer.toHexString(e.getCodePoint()).toUpperCase(Locale.ROOT));
            return refused(
                    file, line, Finding.Kind.NOT_YAML, "not YAML: the character " + character + " is not allowed");
        } catch (YamlEngineException e) {
            return refused(file, 0, Finding.Kind.NOT_YAML, "not YAML: " + oneLine(String.valueOf(e.getMessage())));
        }
    }

    private static Read<Node> refused(String file, int line, Finding.Kind kind, String message) {
        return new Read<>(EMPTY, List.of(new Finding(new Place(file, line, ""), kind, message)));
    }

    private static String oneLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private Read<Node> read() {
        Node top = EMPTY;
        int documents = 0;
        while (events.hasNext()) {
            var event = events.next();
            switch (event.getEventId()) {
                case DocumentStart -> {
                    documents++;
                    var node = node(events.next(), 0);
                    if (documents == 1) {
                        top = node;
                    } else if (documents == 2) {
                        trick(line(event), "a second document starts here; a file holds one");
                    }
                }
                default -> {
                    // stream and document marks carry nothing
                }
            }
        }
        return new Read<>(top, findings);
    }

    private Node node(Event event, int depth) {
        if (++nodes > MAX_NODES) {
            throw new Excess(line(event), "more than " + MAX_NODES + " values; at most that many are read");
        }
        if (depth > MAX_DEPTH) {
            throw new Excess(line(event), "nested deeper than " + MAX_DEPTH + " levels; at most that many are read");
        }
        refuseTricks(event);
        return switch (event) {
            case ScalarEvent scalar -> new Node.Text(scalar.getValue(), line(event));
            case SequenceStartEvent _ -> listing(line(event), depth);
            case MappingStartEvent _ -> mapping(line(event), depth);
            default -> new Node.Text("", line(event));
        };
    }

    private Node listing(int line, int depth) {
        var items = new ArrayList<Node>();
        for (var event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(node(event, depth + 1));
        }
        return new Node.Listing(Collections.unmodifiableList(items), line);
    }

    private Node mapping(int line, int depth) {
        var entries = new LinkedHashMap<String, Node>();
        for (var event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            var key = node(event, depth + 1);
            var value = node(events.next(), depth + 1);
            if (!(key instanceof Node.Text(var name, var keyLine))) {
                trick(key.line(), "a key is a list or a mapping; keys are words");
            } else if (entries.putIfAbsent(name, value) != null) {
                findings.add(new Finding(
                        new Place(file, keyLine, name),
                        Finding.Kind.DUPLICATE_ID,
                        "the key '" + name + "' stands twice; the first is read"));
            }
        }
        return new Node.Mapping(Collections.unmodifiableMap(entries), line);
    }

    private void refuseTricks(Event event) {
        if (event instanceof AliasEvent) {
            trick(line(event), "an alias (*) stands here; write the value out");
        } else if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            trick(line(event), "an anchor (&) stands here; write values out");
        }
        boolean tagged = switch (event) {
            case ScalarEvent scalar -> scalar.getTag().isPresent();
            case SequenceStartEvent sequence -> sequence.getTag().isPresent();
            case MappingStartEvent mapping -> mapping.getTag().isPresent();
            default -> false;
        };
        if (tagged) {
            trick(line(event), "a tag (!) stands here; values need none");
        }
    }

    private void trick(int line, String message) {
        findings.add(new Finding(new Place(file, line, ""), Finding.Kind.YAML_TRICK, message));
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    /** Stops the reading of a text that is larger or deeper than any record. */
    private static final class Excess extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final int line;
        private final String what;

        private Excess(int line, String what) {
            super(what, null, false, false);
            this.line = line;
            this.what = what;
        }
    }
}
