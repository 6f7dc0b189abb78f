package org.glienicke.desk.files;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.evidence.Fact;
import org.glienicke.core.evidence.When;

/** How dates, states and languages are written in the FollowTheMoney model. */
final class FtmWords {

    /** States that are gone have codes of four letters (ISO 3166-3), but one. */
    private static final Map<String, String> GONE = Map.of("SU", "suhh", "YU", "yucs", "CS", "cshh");

    /** Codes of the record that the model does not know. */
    private static final Set<String> NO_COUNTRY = Set.of("YD");

    /** Languages that the model does not know. */
    private static final Set<String> NO_LANGUAGE = Set.of("vi");

    private FtmWords() {}

    /** The country of a state; empty for a group, an organisation, and a state the model does not know. */
    static String country(Party.Id party) {
        var code = party.code();
        boolean isState = code.length() == 2 && code.equals(code.toUpperCase(Locale.ROOT));
        if (!isState || NO_COUNTRY.contains(code)) {
            return "";
        }
        return GONE.getOrDefault(code, code.toLowerCase(Locale.ROOT));
    }

    static List<String> countries(List<Party.Id> parties) {
        return parties.stream().map(FtmWords::country).filter(c -> !c.isEmpty()).toList();
    }

    /** A language by its code of three letters (ISO 639-3). */
    static String language(String code) {
        if (code.isEmpty() || NO_LANGUAGE.contains(code)) {
            return "";
        }
        try {
            return Locale.of(code).getISO3Language();
        } catch (MissingResourceException e) {
            return "";
        }
    }

    /** A day, month or year as far as it is known to be one; empty for a span. Doubt and approximation are lost. */
    static String date(When when) {
        return switch (when) {
            case When.OnDay(var day, var _) -> day.toString();
            case When.Between(var first, var last, var _) -> span(first, last);
            case When.Unknown _ -> "";
        };
    }

    private static String span(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return first.toString();
        }
        var month = YearMonth.from(first);
        if (first.equals(month.atDay(1)) && last.equals(month.atEndOfMonth())) {
            return month.toString();
        }
        boolean isYear = first.getDayOfYear() == 1 && last.equals(first.withDayOfYear(first.lengthOfYear()));
        return isYear ? Integer.toString(first.getYear()) : "";
    }

    static String date(Fact<When> fact) {
        return fact.value().map(FtmWords::date).orElse("");
    }

    /** The days between which something happened, if they are not one date. */
    static FtmEntity dated(FtmEntity entity, Optional<When> when) {
        var date = when.map(FtmWords::date).orElse("");
        if (!date.isEmpty()) {
            return entity.with("date", date);
        }
        return entity.with("startDate", day(when.flatMap(When::earliest)))
                .with("endDate", day(when.flatMap(When::latest)));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    /** Words joined by a comma, without the empty ones. */
    static String joined(String... words) {
        return String.join(", ", Stream.of(words).filter(w -> !w.isEmpty()).toList());
    }
}
