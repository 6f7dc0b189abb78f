package org.glienicke.core.briefing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.glienicke.core.casebook.Custody;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Role;
import org.glienicke.core.casebook.Sentence;
import org.glienicke.core.evidence.Count;
import org.glienicke.core.evidence.When;

/** How the record's values are put in words, the same on every page. */
final class Wording {

    private static final double DAYS_PER_YEAR = 365.25;

    private Wording() {}

    /** A constant of a closed list as words, such as {@code intelligence officer}. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String roles(List<Role> roles) {
        return roles.isEmpty()
                ? ""
                : String.join(", ", roles.stream().map(Wording::of).toList());
    }

    static String kinds(Exchange exchange) {
        return String.join(
                ", ", exchange.head().kinds().stream().map(Wording::of).toList());
    }

    /** A date as people write it: {@code 1 August 2024}, {@code August 2024}, {@code about 2024}, {@code 2022 to 2023}. */
    static String date(When when) {
        return switch (when) {
            case When.Unknown _ -> "date not recorded";
            case When.OnDay(var day, var _) -> day(day);
            case When.Between span -> between(span);
        };
    }

    private static String between(When.Between span) {
        var text = span.text();
        if (text.contains("/")) {
            return day(span.first()) + " to " + day(span.lastInclusive());
        }
        var doubt = switch (text.charAt(text.length() - 1)) {
            case '~' -> "about ";
            case '?' -> "perhaps ";
            case '%' -> "perhaps about ";
            default -> "";
        };
        var first = span.first();
        var last = span.lastInclusive();
        if (first.equals(last)) {
            return doubt + day(first);
        }
        if (first.getYear() == last.getYear() && first.getMonth() == last.getMonth()) {
            return doubt + month(first) + " " + first.getYear();
        }
        return first.getYear() == last.getYear()
                ? doubt + first.getYear()
                : doubt + first.getYear() + " to " + last.getYear();
    }

    private static String day(LocalDate day) {
        return day.getDayOfMonth() + " " + month(day) + " " + day.getYear();
    }

    private static String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** Years from one date to another, such as {@code 4.9 years}, or empty if one of them is not known. */
    static Optional<String> years(When from, When to) {
        return from.middle()
                .flatMap(start -> to.middle().map(end -> {
                    double years = Math.max(0, ChronoUnit.DAYS.between(start, end) / DAYS_PER_YEAR);
                    return String.format(Locale.ROOT, "%.1f years", years);
                }));
    }

    /** A count with its noun, such as {@code 2 minors}, {@code at least 100 adults}. */
    static String count(Count count, String one, String many) {
        return grouped(count) + " " + (count.equals(Count.exactly(1)) ? one : many);
    }

    /** A count with separators from ten thousand on. */
    static String grouped(Count count) {
        if (count.isExact()) {
            return grouped(BigDecimal.valueOf(count.min()));
        }
        return count.max() == Count.UNBOUNDED
                ? "at least " + grouped(BigDecimal.valueOf(count.min()))
                : grouped(BigDecimal.valueOf(count.min())) + " to " + grouped(BigDecimal.valueOf(count.max()));
    }

    static String grouped(BigDecimal number) {
        return String.format(
                Locale.ROOT, "%,." + Math.max(0, number.stripTrailingZeros().scale()) + "f", number);
    }

    static String heads(Count adults, Count minors) {
        var parts = new ArrayList<String>();
        if (!adults.equals(Count.ZERO)) {
            parts.add(count(adults, "adult", "adults"));
        }
        if (!minors.equals(Count.ZERO)) {
            parts.add(count(minors, "minor", "minors"));
        }
        return parts.isEmpty() ? "nobody" : String.join(" and ", parts);
    }

    /** Charge, verdict and sentence: a charge is no verdict, and both have their court or holder. */
    static String proceedings(Custody.Proceedings proceedings) {
        var parts = new ArrayList<String>();
        proceedings.charge().value().ifPresent(charge -> parts.add("charged with " + charge));
        proceedings.verdict().value().ifPresent(verdict -> verdict(verdict, proceedings, parts));
        proceedings.sentence().value().map(Wording::sentence).ifPresent(parts::add);
        return String.join("; ", parts);
    }

    private static void verdict(Custody.Verdict verdict, Custody.Proceedings proceedings, List<String> parts) {
        var on = proceedings
                .verdictOn()
                .value()
                .map(When::text)
                .map(day -> ", " + day)
                .orElse("");
        var by = proceedings.court().value().map(court -> " by " + court).orElse("");
        switch (verdict) {
            case CONVICTED -> parts.add("convicted" + by + on);
            case ACCUSED -> parts.add("not convicted");
            case CHARGES_DROPPED -> parts.add("charges dropped" + on);
            case ACQUITTED -> parts.add("acquitted" + by + on);
            case NOT_CHARGED -> parts.add("held without charge");
            case PRISONER_OF_WAR -> parts.add("prisoner of war");
            case HOSTAGE -> parts.add("hostage");
            case UNKNOWN -> {
                // nothing is said where nothing is known
            }
        }
    }

    static String sentence(Sentence sentence) {
        return switch (sentence) {
            case Sentence.Term term -> "sentence " + term.words();
            case Sentence.Life _ -> "life sentence";
            case Sentence.Death _ -> "death sentence";
            case Sentence.None _ -> "no punishment";
        };
    }

    private static final Pattern WITH_ARTICLE = Pattern.compile(
            "(United|Soviet|Holy|International|Islamic|African) .*|Taliban|Houthis|FARC|.* (States|Kingdom|Union|Republic|formations)");

    /** A party's name as it stands within a sentence: {@code the United States}, {@code Russia}. */
    static String the(String name) {
        return WITH_ARTICLE.matcher(name).matches() ? "the " + name : name;
    }

    /** With its first letter a capital. */
    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Without the full stop at its end, so that more can follow. */
    static String unstopped(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** Words joined as in a sentence: {@code a, b and c}. */
    static String listed(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }
}
