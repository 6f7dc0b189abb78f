package org.glienicke.desk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * The numbers that a page in text prints, to be found again in its JSON. A number is found if some number of the JSON rounds to it, as
 * a share in percent or as it is, if a list has so many items, or if it stands in words that the JSON has too (names, dates).
 */
record PrintedNumbers(List<String> numbers) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    /** What is the same on every page, or says how well draws can tell. */
    private static final Pattern FIXED = Pattern.compile("90%|\\(±\\d+\\s+percent\\s+at\\s+most\\)|--[a-z]+");

    /** Units to which pages round points, by how far another seed would move them; no unit is more than so many standard errors. */
    private static final double COARSEST = 60;

    /** Of the part of a page before what it rests on. */
    static PrintedNumbers of(String page) {
        int end = page.indexOf("What is fact here");
        var text = FIXED.matcher(end < 0 ? page : page.substring(0, end)).replaceAll("");
        return new PrintedNumbers(
                NUMBER.matcher(text).results().map(r -> r.group()).toList());
    }

    /** Those that cannot be found. */
    List<String> missingFrom(JsonNode json) {
        var held = new Held();
        held.add(json, 0);
        return numbers.stream().filter(n -> !held.has(n)).toList();
    }

    private record Value(double value, double coarsest) {

        boolean isPrinted(double number) {
            return IntStream.rangeClosed(-3, 4)
                    .mapToDouble(e -> Math.pow(10, e))
                    .flatMap(p -> IntStream.of(1, 2, 5).mapToDouble(m -> m * p))
                    .filter(unit -> unit <= coarsest * 1.000001)
                    .anyMatch(unit -> Math.abs(Math.round(value / unit) * unit - number) < 1e-6
                            || Math.abs(Math.ceil(value / unit) * unit - number) < 1e-6
                            || Math.abs(Math.floor(value / unit) * unit - number) < 1e-6);
        }
    }

    private static final class Held {

        private final List<Value> values = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();

        private void add(JsonNode node, double error) {
            if (node.isNumber()) {
                double value = node.asDouble();
                values.add(new Value(value, Math.max(1, COARSEST * error)));
                values.add(new Value(100 * value, 1));
                values.add(new Value(200 * value, 1));
            } else if (node.isString()) {
                words.append(' ').append(node.asString());
            } else if (node.isArray()) {
                values.add(new Value(node.size(), 1));
                values.add(new Value(wide(node), 1));
                node.forEach(item -> add(item, error));
            } else {
                double own = node.at("/standardError").asDouble(error);
                node.forEach(child -> add(child, own));
            }
        }

        // weights whose range has no end
        private static int wide(JsonNode list) {
            int wide = 0;
            for (var item : list) {
                wide += item.at("/from").isNull() && item.at("/to").isNull() ? 1 : 0;
            }
            return wide;
        }

        private boolean has(String printed) {
            double number = Double.parseDouble(printed);
            return values.stream().anyMatch(v -> v.isPrinted(Math.abs(number)) || v.isPrinted(number))
                    || Pattern.compile("(?<!\\d)" + Pattern.quote(printed.replace("-", "")) + "(?!\\d)")
                            .matcher(words)
                            .find();
        }
    }
}
