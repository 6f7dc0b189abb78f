package org.glienicke.core.audiences;

import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The tone of coverage day by day, for one audience and one subject: how positive or negative articles are, from -100 to 100. It is not
 * approval, and a day without articles is no measurement.
 */
public final class Tone {

    private final NavigableMap<LocalDate, Day> days = new TreeMap<>();

    /**
     * One day.
     *
     * @param articles 1 or more
     * @param mean over them
     */
    public record Day(long articles, double mean) {

        public Day {
            if (articles < 1 || !Double.isFinite(mean)) {
                throw new IllegalArgumentException("a day has " + articles + " articles of tone " + mean);
            }
        }
    }

    /** Adds a day that is not there yet. */
    public void add(LocalDate date, Day day) {
        if (days.putIfAbsent(date, day) != null) {
            throw new IllegalArgumentException("day " + date + " is there already");
        }
    }

    /** Days with articles between two days, both included. */
    NavigableMap<LocalDate, Day> between(LocalDate first, LocalDate last) {
        return days.subMap(first, true, last, true);
    }

    /** All days with articles, in order. */
    public NavigableMap<LocalDate, Day> days() {
        return Collections.unmodifiableNavigableMap(days);
    }

    public boolean isEmpty() {
        return days.isEmpty();
    }

    LocalDate first() {
        return days.firstKey();
    }

    LocalDate last() {
        return days.lastKey();
    }

    public int size() {
        return days.size();
    }

    /** Articles on all days. */
    public long articles() {
        return days.values().stream().mapToLong(Day::articles).sum();
    }
}
