package org.glienicke.core.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One mapping of a document, read field by field. Whatever is not as wanted becomes a finding with its place and the reading goes on;
 * {@link #close} then reports the keys that nobody asked for.
 *
 * <p>{@code sources} is known to every mapping: the citations of the nearest enclosing block that has some cover the fields within.
 */
public final class Fields {

    private final Node.Mapping mapping;
    private final Trail trail;
    private final List<Finding> findings;
    private final Mentions mentions;
    private final List<Citation> citations;
    private final List<String> asked = new ArrayList<>();

    private Fields(Node.Mapping mapping, Spot spot, List<Citation> inherited) {
        this.mapping = mapping;
        this.trail = spot.trail();
        this.findings = spot.findings();
        this.mentions = spot.mentions();
        this.citations = citationsOr(inherited);
    }

    /**
     * The fields of a document's top mapping.
     *
     * @param findings where findings are added, in the order they are met
     */
    public static Fields of(Node node, String file, List<Finding> findings) {
        return of(node, file, findings, new Mentions());
    }

    /**
     * The fields of a document's top mapping.
     *
     * @param findings where findings are added, in the order they are met
     * @param mentions where ids are noted that must stand somewhere else
     */
    public static Fields of(Node node, String file, List<Finding> findings, Mentions mentions) {
        return of(node, new Spot(Trail.of(file), findings, mentions));
    }

    /** The fields of a mapping that stands at a spot. */
    public static Fields of(Node node, Spot spot) {
        return of(node, spot, List.of());
    }

    private static Fields of(Node node, Spot spot, List<Citation> inherited) {
        if (node instanceof Node.Mapping mapping) {
            return new Fields(mapping, spot, inherited);
        }
        spot.refuse(Finding.Kind.WRONG_SHAPE, "wanted a mapping (key: value), found " + Shown.quoted(node), "");
        return new Fields(new Node.Mapping(Map.of(), node.line()), spot, inherited);
    }

    /** The mappings of a top-level list. */
    public static List<Fields> ofList(Node node, String file, List<Finding> findings) {
        var trail = Trail.of(file);
        var mentions = new Mentions();
        var items = new ArrayList<Fields>();
        if (node instanceof Node.Listing(var nodes, var _)) {
            for (int i = 0; i < nodes.size(); i++) {
                items.add(of(nodes.get(i), new Spot(trail.at(i, nodes.get(i).line()), findings, mentions)));
            }
        } else if (!(node instanceof Node.Mapping(var entries, var _) && entries.isEmpty())) {
            findings.add(new Finding(
                    trail.place(),
                    Finding.Kind.WRONG_SHAPE,
                    "wanted a list (- key: value), found " + Shown.quoted(node)));
        }
        return items;
    }

    /** The citations that cover this block: its own, or those of the nearest block around it that has some. */
    public List<Citation> citations() {
        return citations;
    }

    public Place place() {
        return trail.place();
    }

    /** The place of a field of this block. */
    public Place place(String key) {
        var node = mapping.entries().get(key);
        return trail.at(key, node == null ? mapping.line() : node.line()).place();
    }

    public boolean has(String key) {
        return mapping.entries().containsKey(key);
    }

    /** The first of these keys that stands in the mapping. */
    public Optional<String> firstOf(List<String> keys) {
        return keys.stream().filter(this::has).findFirst();
    }

    /** Reports a block that states facts and has no citations of its own: those around it show that there was an exchange, no more. */
    public void mustCite() {
        var own = mapping.entries().get("sources");
        if (own == null || (own instanceof Node.Listing(var items, var _) && items.isEmpty())) {
            report(
                    trail.place(),
                    Finding.Kind.NO_SOURCE,
                    "this block states facts and names no source",
                    "add sources: [source-id/2]");
        }
    }

    public void report(Place place, Finding.Kind kind, String message, String maybe) {
        findings.add(new Finding(place, kind, message, maybe));
    }

    public void report(String key, Finding.Kind kind, String message) {
        findings.add(new Finding(place(key), kind, message));
    }

    /** Reports the key if it is not there. */
    public void mustHave(String key) {
        if (!has(key)) {
            missing(key);
        }
    }

    /** A text, or "" if the key is not there. */
    public String text(String key) {
        return node(key).flatMap(node -> plain(node, spot(key, node))).orElse("");
    }

    /** A text that must be there; "" and a finding if it is not. */
    public String required(String key) {
        mustHave(key);
        return text(key);
    }

    /** A value that must be there. */
    public <T> Optional<T> required(String key, Reader<T> reader) {
        mustHave(key);
        return one(key, reader);
    }

    /** A value in one form only: no list of claims. */
    public <T> Optional<T> one(String key, Reader<T> reader) {
        return node(key).flatMap(node -> reader.read(node, spot(key, node)));
    }

    /** A value as one text covered by this block's citations, or as a list of claims. */
    public <T> Fact<T> fact(String key, Reader<T> reader) {
        var found = node(key);
        if (found.isEmpty()) {
            return Fact.unknown();
        }
        var node = found.get();
        if (node instanceof Node.Listing(var items, var _) && Claims.areIn(items)) {
            return new Claims(this, key).of(items, reader);
        }
        return reader.read(node, spot(key, node))
                .map(value -> Fact.of(value, citations))
                .orElseGet(Fact::unknown);
    }

    /** A list of values, each in one form. */
    public <T> List<T> list(String key, Reader<T> reader) {
        var found = node(key);
        if (found.isEmpty()) {
            return List.of();
        }
        if (!(found.get() instanceof Node.Listing(var nodes, var _))) {
            report(
                    place(key),
                    Finding.Kind.WRONG_SHAPE,
                    key + " is " + Shown.quoted(found.get()) + ", not a list",
                    "write [" + Shown.plainText(found.get()) + "]");
            return List.of();
        }
        var values = new ArrayList<T>();
        for (int i = 0; i < nodes.size(); i++) {
            var spot = spot(at(key, found.get()).at(i, nodes.get(i).line()));
            reader.read(nodes.get(i), spot).ifPresent(values::add);
        }
        return List.copyOf(values);
    }

    /** The blocks of a list. Each is closed after it was read. */
    public <T> List<T> blocks(String key, Function<Fields, Optional<T>> reader) {
        var found = node(key);
        if (found.isEmpty()) {
            return List.of();
        }
        if (!(found.get() instanceof Node.Listing(var nodes, var _))) {
            report(
                    place(key),
                    Finding.Kind.WRONG_SHAPE,
                    key + " is " + Shown.quoted(found.get()) + ", not a list of blocks",
                    "start each block with a hyphen");
            return List.of();
        }
        var blocks = new ArrayList<T>();
        for (int i = 0; i < nodes.size(); i++) {
            var item = item(key, i, nodes.get(i));
            reader.apply(item).ifPresent(blocks::add);
            item.close();
        }
        return List.copyOf(blocks);
    }

    /** A mapping of a list of this block, covered by its citations. */
    Fields item(String key, int place, Node node) {
        var list = mapping.entries().get(key);
        int line = list == null ? mapping.line() : list.line();
        return of(node, spot(trail.at(key, line).at(place, node.line())), citations);
    }

    /** One nested block, or a list of them: both are read as a list. */
    public <T> List<T> blockOrBlocks(String key, Function<Fields, Optional<T>> reader) {
        if (node(key).orElse(null) instanceof Node.Mapping) {
            return block(key, reader).map(List::of).orElseGet(List::of);
        }
        return blocks(key, reader);
    }

    /** One nested block. */
    public <T> Optional<T> block(String key, Function<Fields, Optional<T>> reader) {
        return node(key).flatMap(node -> {
            var fields = of(node, spot(key, node), citations);
            var value = reader.apply(fields);
            fields.close();
            return value;
        });
    }

    /** The keys and values of a nested mapping whose keys are free. */
    public <T> Map<String, T> table(String key, BiFunction<Node, Spot, Optional<T>> reader) {
        var values = new java.util.LinkedHashMap<String, T>();
        node(key).ifPresent(node -> {
            if (node instanceof Node.Mapping(var entries, var _)) {
                entries.forEach((name, value) -> reader.apply(
                                value, spot(at(key, node).at(name, value.line())))
                        .ifPresent(v -> values.put(name, v)));
            } else {
                report(place(key), Finding.Kind.WRONG_SHAPE, key + " is " + Shown.quoted(node) + ", not a mapping", "");
            }
        });
        return java.util.Collections.unmodifiableMap(values);
    }

    /** Reports every key that was not asked for. */
    public void close() {
        for (var key : mapping.entries().keySet()) {
            if (!asked.contains(key) && !key.equals("sources")) {
                var near = KeyNames.nearest(key, asked);
                report(
                        place(key),
                        Finding.Kind.UNKNOWN_KEY,
                        "the key '" + Shown.clip(key) + "' is not known here",
                        near.map(n -> n + " was meant").orElse(""));
            }
        }
    }

    private Optional<Node> node(String key) {
        asked.add(key);
        return Optional.ofNullable(mapping.entries().get(key));
    }

    private Trail at(String key, Node node) {
        return trail.at(key, node.line());
    }

    private void missing(String key) {
        report(trail.place(), Finding.Kind.MISSING_KEY, "the key '" + key + "' is missing", "");
    }

    private Spot spot(String key, Node node) {
        return spot(at(key, node));
    }

    private Spot spot(Trail at) {
        return new Spot(at, findings, mentions);
    }

    private static Optional<String> plain(Node node, Spot spot) {
        if (node instanceof Node.Text(var value, var _)) {
            return Optional.of(value);
        }
        return spot.refuse(Finding.Kind.WRONG_SHAPE, "wanted a text, found " + Shown.quoted(node), "");
    }

    private List<Citation> citationsOr(List<Citation> inherited) {
        var node = mapping.entries().get("sources");
        if (node == null) {
            return inherited;
        }
        var own = list("sources", Readers::citation);
        mentions.addList(own, at("sources", node));
        return own.isEmpty() ? inherited : own;
    }

    /** Where a value stands, and where to report what is wrong with it. */
    public record Spot(Trail trail, List<Finding> findings, Mentions mentions) {

        /** Adds a finding and gives back nothing, so that a reader can end with it. */
        public <T> Optional<T> refuse(Finding.Kind kind, String message, String maybe) {
            findings.add(new Finding(trail.place(), kind, message, maybe));
            return Optional.empty();
        }

        /** Notes that an entry of a kind is referred to here. */
        public void mention(Class<?> kind, String id) {
            mentions.add(kind, id, trail);
        }

        /** Adds a finding that quotes the node: "field is 'found', not wanted". */
        public <T> Optional<T> refuse(Finding.Kind kind, Node node, String wanted) {
            return refuse(kind, trail.place().field() + " is " + Shown.quoted(node) + ", not " + wanted, "");
        }
    }

    /** Makes a value of a node, or reports why it cannot. */
    @FunctionalInterface
    public interface Reader<T> {
        Optional<T> read(Node node, Spot spot);
    }
}
