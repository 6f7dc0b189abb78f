package org.glienicke.core.evidence;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The readers of single values: texts, words of a closed list, numbers, counts, dates, citations. */
public final class Readers {

    private static final Pattern CITATION = Pattern.compile("([a-z0-9][a-z0-9.-]*)/([1-6])");
    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+([.][0-9]+)?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

    /** Digits that a decimal number may have: more would only be an attack on the arithmetic. */
    private static final int MAX_DIGITS = 30;

    private static final Map<Class<?>, Map<String, Object>> WORDS = new ConcurrentHashMap<>();

    private Readers() {}

    public static Optional<String> text(Node node, Fields.Spot spot) {
        if (node instanceof Node.Text(var value, var _) && !value.isBlank()) {
            return Optional.of(value);
        }
        return spot.refuse(Finding.Kind.WRONG_SHAPE, node, "a text");
    }

    /** A word of a closed list, written as the constant's name in lower case with hyphens. */
    public static <E extends Enum<E>> Fields.Reader<E> word(Class<E> type) {
        var words = WORDS.computeIfAbsent(
                type,
                _ -> Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(c -> slug((Enum<?>) c), c -> c)));
        return (node, spot) -> {
            if (node instanceof Node.Text(var value, var _) && words.get(value) != null) {
                return Optional.of(type.cast(words.get(value)));
            }
            var wanted =
                    Arrays.stream(type.getEnumConstants()).map(Readers::slug).collect(Collectors.joining(", "));
            return spot.refuse(
                    Finding.Kind.UNKNOWN_WORD,
                    spot.trail().place().field() + " is " + Shown.quoted(node) + ", not a word of the list",
                    "one of " + wanted);
        };
    }

    /** How a constant of a closed list is written in the record. */
    public static String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Boolean> yesOrNo(Node node, Fields.Spot spot) {
        return switch (node) {
            case Node.Text(var value, var _) when value.equals("true") -> Optional.of(true);
            case Node.Text(var value, var _) when value.equals("false") -> Optional.of(false);
            default -> spot.refuse(Finding.Kind.WRONG_SHAPE, node, "true or false");
        };
    }

    /** A whole number of 0 or more, of at most nine digits. */
    public static Optional<Integer> whole(Node node, Fields.Spot spot) {
        if (node instanceof Node.Text(var value, var _) && WHOLE.matcher(value).matches()) {
            return Optional.of(Integer.valueOf(value));
        }
        return spot.refuse(Finding.Kind.IMPOSSIBLE_NUMBER, node, "a whole number of 0 or more");
    }

    /** A year of four digits. */
    public static Optional<Integer> year(Node node, Fields.Spot spot) {
        if (node instanceof Node.Text(var value, var _) && YEAR.matcher(value).matches()) {
            return Optional.of(Integer.valueOf(value));
        }
        return spot.refuse(Finding.Kind.IMPOSSIBLE_NUMBER, node, "a year of four digits");
    }

    /** A decimal number as written. */
    public static Optional<BigDecimal> decimal(Node node, Fields.Spot spot) {
        if (node instanceof Node.Text(var value, var _)
                && value.length() <= MAX_DIGITS
                && DECIMAL.matcher(value).matches()) {
            return Optional.of(new BigDecimal(value));
        }
        return spot.refuse(
                Finding.Kind.IMPOSSIBLE_NUMBER, node, "a number such as 12 or 0.5, without exponent or separators");
    }

    /** {@code 95}, {@code {min: 120, max: 127}} or {@code {atLeast: 100}}. */
    public static Optional<Count> count(Node node, Fields.Spot spot) {
        if (node instanceof Node.Mapping) {
            var bounds = Fields.of(node, spot);
            var atLeast = bounds.one("atLeast", Readers::whole);
            var min = bounds.one("min", Readers::whole);
            var max = bounds.one("max", Readers::whole);
            bounds.close();
            if (atLeast.isPresent()) {
                return atLeast.map(Count::atLeast);
            }
            if (min.isPresent() && max.isPresent() && min.get() <= max.get()) {
                return Optional.of(new Count(min.get(), max.get()));
            }
            return spot.refuse(
                    Finding.Kind.IMPOSSIBLE_NUMBER, "a count needs min and max with min <= max, or atLeast", "");
        }
        return whole(node, spot).map(Count::exactly);
    }

    public static Optional<When> date(Node node, Fields.Spot spot) {
        if (node instanceof Node.Text(var value, var _)) {
            var when = When.parse(value);
            if (when.isPresent()) {
                return when;
            }
        }
        var message =
                spot.trail().place().field() + " is " + Shown.quoted(node) + ", not a day of the calendar in EDTF";
        return spot.refuse(
                Finding.Kind.IMPOSSIBLE_DATE, message, "1962-02-10, 1962-02, 1962, 1962~ or 1962-02-10/1962-02-12");
    }

    public static Optional<Citation> citation(Node node, Fields.Spot spot) {
        if (node instanceof Node.Text(var value, var _)) {
            var known = spot.mentions().citation(value);
            if (known.isPresent()) {
                return known;
            }
            var m = CITATION.matcher(value);
            if (m.matches()) {
                var citation = new Citation(m.group(1), Credibility.ofDigit(Integer.parseInt(m.group(2))));
                spot.mentions().addCitation(value, citation, spot.trail());
                return Optional.of(citation);
            }
        }
        return spot.refuse(Finding.Kind.WRONG_SHAPE, node, "source-id/credibility, such as nyt-1985-06-12/2");
    }

    /** The ids of all sources that a list of citations names, each once. */
    public static List<String> sources(List<Citation> citations) {
        return citations.stream().map(Citation::source).distinct().toList();
    }
}
