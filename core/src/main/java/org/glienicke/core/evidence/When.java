package org.glienicke.core.evidence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A day, month, year or span as far as it is known: the parts of EDTF level 1 (ISO 8601-2:2019) that the record uses.
 *
 * <p>Read are {@code 1986-02-11}, {@code 1986-02}, {@code 1986}, {@code 198X}, {@code 1986-XX-XX}, a trailing {@code ~}, {@code ?}
 * or {@code %}, and spans {@code A/B}.
 */
public sealed interface When {

    /** As written in the record. */
    String text();

    /** A known day. */
    record OnDay(LocalDate day, String text) implements When {}

    /** Some day, or every day, of a span, both ends included: a month, a year, about a day, from one day to another. */
    record Between(LocalDate first, LocalDate lastInclusive, String text) implements When {}

    /** The record does not say. */
    record Unknown() implements When {
        @Override
        public String text() {
            return "";
        }
    }

    /** First day it can be. */
    default Optional<LocalDate> earliest() {
        return switch (this) {
            case OnDay on -> Optional.of(on.day());
            case Between span -> Optional.of(span.first());
            case Unknown _ -> Optional.empty();
        };
    }

    /** Last day it can be. */
    default Optional<LocalDate> latest() {
        return switch (this) {
            case OnDay on -> Optional.of(on.day());
            case Between span -> Optional.of(span.lastInclusive());
            case Unknown _ -> Optional.empty();
        };
    }

    /** The year of the first day it can be. */
    default Optional<Integer> year() {
        return earliest().map(LocalDate::getYear);
    }

    /** The day in the middle of what it can be; what to count with when one day is needed. */
    default Optional<LocalDate> middle() {
        return earliest()
                .flatMap(from -> latest().map(to -> LocalDate.ofEpochDay((from.toEpochDay() + to.toEpochDay()) / 2)));
    }

    /** The date, or empty if the text is not EDTF as described above or names a day that does not exist. */
    static Optional<When> parse(String text) {
        try {
            int slash = text.indexOf('/');
            if (slash < 0) {
                return Edtf.single(text);
            }
            var from = Edtf.single(text.substring(0, slash)).flatMap(When::earliest);
            var to = Edtf.single(text.substring(slash + 1)).flatMap(When::latest);
            if (from.isEmpty() || to.isEmpty() || from.get().isAfter(to.get())) {
                return Optional.empty();
            }
            return Optional.of(new Between(from.get(), to.get(), text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The grammar of one date. */
    final class Edtf {

        private static final Pattern SINGLE =
                Pattern.compile("([0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?([~?%])?");

        private Edtf() {}

        private static Optional<When> single(String text) {
            var m = SINGLE.matcher(text);
            if (!m.matches()) {
                return Optional.empty();
            }
            boolean approximate = m.group(4) != null;
            var first = first(m.group(1), m.group(2), m.group(3));
            var last = last(m.group(1), m.group(2), m.group(3));
            if (first.equals(last) && !approximate) {
                return Optional.of(new OnDay(first, text));
            }
            return Optional.of(new Between(first, last, text));
        }

        private static LocalDate first(String year, String month, String day) {
            int y = Integer.parseInt(year.replace('X', '0'));
            int m = isOpen(month) ? 1 : Integer.parseInt(month);
            return LocalDate.of(y, m, isOpen(day) ? 1 : Integer.parseInt(day));
        }

        private static LocalDate last(String year, String month, String day) {
            int y = Integer.parseInt(year.replace('X', '9'));
            int m = isOpen(month) ? 12 : Integer.parseInt(month);
            return isOpen(day) ? YearMonth.of(y, m).atEndOfMonth() : LocalDate.of(y, m, Integer.parseInt(day));
        }

        @SuppressWarnings("NullAway") // a group that did not match is null; that is what is asked here
        private static boolean isOpen(String part) {
            return part == null || part.equals("XX");
        }
    }
}
