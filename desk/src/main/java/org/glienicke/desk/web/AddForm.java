package org.glienicke.desk.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What somebody typed into the guided form, and the record file it makes. Rows without a word are left out; what the form has no field for
 * is typed as YAML and put at the end.
 */
final class AddForm {

    /** The parts that can have several rows. */
    static final List<String> PARTS = List.of("party", "captive", "term", "source");

    private static final int FEWEST_ROWS = 2;
    private static final int MOST_ROWS = 60;
    private static final int LONGEST = 4_000;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./~?%-]*");

    private final Map<String, List<String>> fields;

    private AddForm(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    static AddForm of(Map<String, List<String>> fields) {
        var kept = new LinkedHashMap<String, List<String>>();
        fields.forEach((name, values) -> kept.put(
                name,
                values.stream()
                        .map(value -> value.substring(0, Math.min(longest(name), value.length())))
                        .toList()));
        return new AddForm(kept);
    }

    // the part typed as YAML may hold many offers
    private static int longest(String name) {
        return name.equals("more") ? 100 * LONGEST : LONGEST;
    }

    /** What stands in a field; empty if nothing. */
    String get(String field) {
        return fields.getOrDefault(field, List.of()).stream()
                .findFirst()
                .orElse("")
                .strip();
    }

    boolean has(String field, String value) {
        return fields.getOrDefault(field, List.of()).contains(value);
    }

    /** How many rows of a part the form shows. */
    int rows(String part) {
        int typed = IntStream.range(0, MOST_ROWS)
                .filter(row -> fields.keySet().stream().anyMatch(name -> name.startsWith(part + "." + row + ".")))
                .map(row -> row + 1)
                .max()
                .orElse(0);
        int grown = get("grow").equals(part) ? 1 : 0;
        return Math.min(MOST_ROWS, Math.max(FEWEST_ROWS, typed + grown));
    }

    /** All that was typed, to be kept. */
    Map<String, List<String>> fields() {
        return fields;
    }

    String id() {
        return get("id");
    }

    /** The file of the exchange. */
    String exchange() {
        var lines = new ArrayList<String>();
        lines.add("id: " + plain(id()));
        add(lines, "", "title", quoted(get("title")));
        lines.add("kinds: " + flow(fields.getOrDefault("kinds", List.of())));
        lines.add("status: " + plain(get("status")));
        add(lines, "", "date", plain(get("date")));
        add(lines, "", "note", quoted(get("note")));
        lines.add("sources: " + citations(get("sources")));
        section(lines, "parties", "party", this::party);
        section(lines, "captives", "captive", this::captive);
        leg(lines);
        var more = fields.getOrDefault("more", List.of("")).getFirst().stripTrailing();
        if (!more.isBlank()) {
            lines.add(more);
        }
        return String.join("\n", lines) + "\n";
    }

    /** The file of the sources listed anew; empty if none is. */
    String sources() {
        var lines = new ArrayList<String>();
        rowsOf("source")
                .forEach(row -> lines.addAll(entry(List.of(
                        pair("id", plain(row.get("id"))),
                        pair("title", quoted(row.get("title"))),
                        pair("publisher", quoted(row.get("publisher"))),
                        pair("published", plain(row.get("published"))),
                        pair("url", quoted(row.get("url"))),
                        pair("retrieved", plain(row.get("retrieved"))),
                        pair("reliability", plain(row.get("reliability"))),
                        pair("descriptor", quoted(row.get("descriptor"))),
                        pair("origin", plain(row.get("origin")))))));
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private void section(
            List<String> lines, String key, String part, java.util.function.Function<Row, List<String>> of) {
        var rows = rowsOf(part).toList();
        if (!rows.isEmpty()) {
            lines.add(key + ":");
            rows.forEach(row -> of.apply(row).forEach(line -> lines.add("  " + line)));
        }
    }

    private Stream<Row> rowsOf(String part) {
        return IntStream.range(0, MOST_ROWS)
                .mapToObj(row -> new Row(part + "." + row + "."))
                .filter(Row::isTyped);
    }

    /** One row of a part. */
    private final class Row {

        private final String prefix;

        private Row(String prefix) {
            this.prefix = prefix;
        }

        String get(String field) {
            return AddForm.this.get(prefix + field);
        }

        private boolean isTyped() {
            return fields.entrySet().stream()
                    .anyMatch(e -> e.getKey().startsWith(prefix)
                            && !e.getKey().endsWith(".kind")
                            && e.getValue().stream().anyMatch(value -> !value.isBlank()));
        }
    }

    private List<String> party(Row row) {
        return entry(List.of(
                pair("party", plain(row.get("party"))),
                pair("roles", list(row.get("roles"))),
                pair("by", quoted(row.get("by")))));
    }

    private List<String> captive(Row row) {
        var custody = Stream.of(
                        pair("holder", plain(row.get("holder"))),
                        pair("since", plain(row.get("since"))),
                        pair("charge", quoted(row.get("charge"))),
                        pair("verdict", plain(row.get("verdict"))),
                        pair("sentence", quoted(row.get("sentence"))))
                .filter(pair -> !pair.isEmpty())
                .collect(Collectors.joining(", "));
        return entry(List.of(
                pair("id", plain(row.get("id"))),
                pair("name", quoted(row.get("name"))),
                pair("aliases", names(row.get("aliases"))),
                pair("birthYear", plain(row.get("birthYear"))),
                pair("roles", list(row.get("roles"))),
                pair("nationality", list(row.get("nationality"))),
                pair("served", plain(row.get("served"))),
                custody.isEmpty() ? "" : "custody: {" + custody + "}",
                pair("outcome", plain(row.get("outcome"))),
                row.get("sources").isEmpty() ? "" : "sources: " + citations(row.get("sources"))));
    }

    private void leg(List<String> lines) {
        var terms = rowsOf("term").toList();
        if (terms.isEmpty()) {
            return;
        }
        lines.add("legs:");
        lines.add("  - id: leg-1");
        add(lines, "    ", "on", plain(get("leg.on")));
        add(lines, "    ", "place", quoted(get("leg.place")));
        lines.add("    sources: " + citations(get("leg.sources").isEmpty() ? get("sources") : get("leg.sources")));
        lines.add("    terms:");
        terms.forEach(row -> lines.add("      - {" + term(row) + "}"));
    }

    private static String term(Row row) {
        var kind = Optional.of(row.get("kind")).filter(k -> !k.isEmpty()).orElse("release");
        var what = row.get("what");
        return Stream.of(
                        kind + ": " + (kind.equals("release") ? plain(what) : quoted(what)),
                        pair("count", plain(row.get("count"))),
                        pair("minors", plain(row.get("minors"))),
                        pair("amount", plain(row.get("amount"))),
                        pair("currency", plain(row.get("currency"))),
                        pair("nature", plain(row.get("nature"))),
                        pair("giver", plain(row.get("giver"))),
                        pair("receiver", plain(row.get("receiver"))),
                        row.get("sources").isEmpty() ? "" : "sources: " + citations(row.get("sources")))
                .filter(pair -> !pair.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static List<String> entry(List<String> pairs) {
        var typed = pairs.stream().filter(pair -> !pair.isEmpty()).toList();
        return IntStream.range(0, typed.size())
                .mapToObj(i -> (i == 0 ? "- " : "  ") + typed.get(i))
                .toList();
    }

    private static String pair(String key, String value) {
        return value.isEmpty() ? "" : key + ": " + value;
    }

    private static void add(List<String> lines, String indent, String key, String value) {
        if (!value.isEmpty()) {
            lines.add(indent + key + ": " + value);
        }
    }

    private static String quoted(String words) {
        return words.isEmpty() ? "" : Yaml.quoted(words);
    }

    // ids and dates read better bare; anything else is quoted, so that no sign in it can mean something
    private static String plain(String word) {
        return word.isEmpty() || PLAIN.matcher(word).matches() ? word : Yaml.quoted(word);
    }

    private static Stream<String> words(String typed) {
        return Stream.of(typed.split("[,\\s]+", -1)).filter(word -> !word.isEmpty());
    }

    private static String list(String typed) {
        return typed.isEmpty() ? "" : flow(words(typed).toList());
    }

    private static String names(String typed) {
        return typed.isEmpty()
                ? ""
                : Stream.of(typed.split(",", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .map(Yaml::quoted)
                        .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String citations(String typed) {
        return flow(words(typed).toList());
    }

    private static String flow(List<String> words) {
        return words.stream().map(AddForm::plain).collect(Collectors.joining(", ", "[", "]"));
    }
}
