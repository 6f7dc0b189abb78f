package org.glienicke.core.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Files as slips, merges and malice would leave them: pieces of the record with characters, lines and values changed. */
public final class Mutations {

    private static final String SPECIAL = "-?:,[]{}#&*!|>'\"%@`. \n\t\\=~/0a";

    private static final List<String> NASTY = List.of(
            "-1",
            "1e999",
            "NaN",
            "99999999999999999999",
            "null",
            "~",
            "",
            "[]",
            "{}",
            "9999-99-99",
            "0000",
            "XXXX",
            "1962-02-30",
            "a/1",
            "a/9",
            "\u0000",
            "\u001b[2J",
            "\uFEFF",
            "\uD83D\uDE00",
            "\uD83D",
            "\u202e",
            "&a",
            "*a",
            "!!x",
            "|",
            ">-",
            "---",
            "...",
            "? x",
            "- - -",
            "[[[[[[[[[[",
            "{{{{{{{{{{",
            "\"",
            "'",
            "true",
            "{atLeast: 3}",
            "{min: 9, max: 1}",
            "x".repeat(5000),
            "NORTH",
            "unknown",
            "1999/1998");

    private Mutations() {}

    /** All files of the record in a folder, in order of name. */
    public static List<String> record(String folder) {
        var root = Path.of(System.getProperty("glienicke.home", ""), "ledger", folder);
        try (var files = Files.list(root)) {
            var texts = new ArrayList<String>();
            for (var file :
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Some lines of a text, moved to the left as far as they all go. */
    public static String piece(String text, int mostLines, RandomGenerator random) {
        var lines = text.split("\n", -1);
        int from = random.nextInt(lines.length);
        var chosen = Arrays.copyOfRange(lines, from, Math.min(lines.length, from + 1 + random.nextInt(mostLines)));
        int indent = Arrays.stream(chosen)
                .filter(line -> !line.isBlank())
                .mapToInt(Mutations::indent)
                .min()
                .orElse(0);
        var piece = new StringBuilder();
        for (var line : chosen) {
            piece.append(line.length() >= indent ? line.substring(indent) : "").append('\n');
        }
        return piece.toString();
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    /** A text with up to so many slips. */
    public static String mutated(String text, int most, RandomGenerator random) {
        var mutated = new StringBuilder(text);
        for (int i = random.nextInt(most + 1); i > 0 && !mutated.isEmpty(); i--) {
            slip(mutated, random);
        }
        return mutated.toString();
    }

    private static void slip(StringBuilder text, RandomGenerator random) {
        int at = random.nextInt(text.length());
        int to = Math.min(text.length(), at + random.nextInt(40));
        switch (random.nextInt(7)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.insert(at, SPECIAL.charAt(random.nextInt(SPECIAL.length())));
            case 2 -> text.setCharAt(at, SPECIAL.charAt(random.nextInt(SPECIAL.length())));
            case 3 -> text.delete(at, to);
            case 4 -> text.insert(random.nextInt(text.length() + 1), text.substring(at, to));
            case 5 -> value(text, at, NASTY.get(random.nextInt(NASTY.size())));
            default -> line(text, at, random);
        }
    }

    // the value behind the next colon
    private static void value(StringBuilder text, int at, String value) {
        int start = text.indexOf(": ", at) + 2;
        int end = start;
        while (start > 1 && end < text.length() && "\n,]}".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        text.replace(start > 1 ? start : at, start > 1 ? end : at, value);
    }

    // a line twice, gone, or further to the right
    private static void line(StringBuilder text, int at, RandomGenerator random) {
        int start = text.lastIndexOf("\n", at) + 1;
        int end = text.indexOf("\n", at) < 0 ? text.length() : text.indexOf("\n", at) + 1;
        switch (random.nextInt(3)) {
            case 0 -> text.insert(start, text.substring(start, Math.max(start, end)));
            case 1 -> text.delete(start, Math.max(start, end));
            default -> text.insert(start, "  ");
        }
    }
}
