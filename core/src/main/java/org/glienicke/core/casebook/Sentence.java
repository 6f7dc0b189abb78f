package org.glienicke.core.casebook;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a court imposed. */
public sealed interface Sentence {

    /** A term of imprisonment. */
    record Term(double years) implements Sentence {}

    record Life() implements Sentence {}

    record Death() implements Sentence {}

    /** A verdict without punishment. */
    record None() implements Sentence {}

    /** The sentence as the record writes it: {@code 16 years}, {@code 2 years 6 months}, {@code 90 days}, {@code life}, {@code death}, {@code none}. */
    static Optional<Sentence> parse(String text) {
        return switch (text) {
            case "life" -> Optional.of(new Life());
            case "death" -> Optional.of(new Death());
            case "none" -> Optional.of(new None());
            default -> Format.term(text);
        };
    }

    /** As pages show it. */
    default String words() {
        return switch (this) {
            case Term(var years) -> Format.words(years);
            case Life _ -> "life";
            case Death _ -> "death";
            case None _ -> "none";
        };
    }

    /** The written form of terms. */
    final class Format {

        private static final Pattern TERM =
                Pattern.compile("([0-9]{1,4}) (year|month|day)s?(?: ([0-9]{1,2}) months?)?");
        private static final double DAYS_PER_YEAR = 365.25;

        private Format() {}

        private static Optional<Sentence> term(String text) {
            var m = TERM.matcher(text);
            if (!m.matches()) {
                return Optional.empty();
            }
            double n = Integer.parseInt(m.group(1));
            double years = switch (m.group(2)) {
                case "year" -> n;
                case "month" -> n / 12;
                default -> n / DAYS_PER_YEAR;
            };
            var more = Optional.ofNullable(m.group(3)).map(Integer::parseInt).orElse(0);
            return Optional.of(new Term(years + more / 12.0));
        }

        private static String words(double years) {
            long months = Math.round(years * 12);
            if (months < 2) {
                return Math.round(years * DAYS_PER_YEAR) + " days";
            }
            var whole = months / 12 + (months / 12 == 1 ? " year" : " years");
            var rest = months % 12 + (months % 12 == 1 ? " month" : " months");
            return months < 12 ? rest : months % 12 == 0 ? whole : whole + " " + rest;
        }
    }
}
