package org.glienicke.desk.events;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.glienicke.core.audiences.Coverage;
import org.glienicke.core.audiences.Coverage.Audience;
import org.glienicke.core.audiences.Coverage.Bad;
import org.glienicke.core.audiences.Tone;
import org.glienicke.core.casebook.Party;

/**
 * Articles and tone by party, audience and day: what is kept of any number of events. Sums are whole numbers, so that threads may add them
 * in any order; days farther than two years from the event are left out, so that what is kept has a bound.
 */
final class EventTally implements EventLines.Sink {

    static final int REACH_DAYS = 730;

    private static final int ACTORS = 1 << 24;

    /** Endings that stand for anything, whatever country they were given to. */
    private static final Set<String> ANYWHERE =
            Set.of("AI", "CC", "CO", "EU", "FM", "IO", "LY", "ME", "TO", "TV", "WS");

    private static final Map<String, String> COUNTRIES = Map.of("UK", "GB", "SU", "RU");

    private final List<Watched> watched;
    private final long event;
    private final Map<Long, Cell> cells = new HashMap<>();
    private final Map<Bad, Long> bad = new EnumMap<>(Bad.class);
    private List<Flaw> flaws = new ArrayList<>();
    private String file = "";
    private long block;

    EventTally(List<Watched> watched, LocalDate event) {
        this.watched = watched;
        this.event = event.toEpochDay();
    }

    /** A party and its code in the files. */
    record Watched(Party.Id party, int code) {}

    /** A bad line, counted from 1 in its block. */
    record Flaw(String file, long block, long line, Bad bad) {

        static final Comparator<Flaw> ORDER =
                Comparator.comparing(Flaw::file).thenComparingLong(Flaw::block).thenComparingLong(Flaw::line);
    }

    private static final class Cell {

        private long articles;
        private long tone;
    }

    /** Says which block comes next. */
    void at(String nextFile, long nextBlock) {
        file = nextFile;
        block = nextBlock;
    }

    @Override
    public void event(long epochDay, int actor1, int actor2, long articles, long toneMillionths, EventLines row) {
        long day = epochDay - event + REACH_DAYS;
        if (day < 0 || day > 2 * REACH_DAYS) {
            return;
        }
        for (int i = 0; i < watched.size(); i++) {
            int code = watched.get(i).code();
            boolean isFirst = actor1 == code;
            if (!isFirst && actor2 != code) {
                continue;
            }
            int other = isFirst ? actor2 : actor1;
            if (other != 0 && other != code) {
                add(ACTORS | other, i, day, articles, toneMillionths);
            }
            if (row.hasAddress()) {
                add(row.country(), i, day, articles, toneMillionths);
            }
        }
    }

    private void add(int audience, int party, long day, long articles, long tone) {
        long key = (long) audience << 32 | (long) party << 16 | day;
        var cell = cells.computeIfAbsent(key, _ -> new Cell());
        cell.articles += articles;
        cell.tone += articles * tone;
    }

    @Override
    public void bad(Bad what, long line) {
        bad.merge(what, 1L, Long::sum);
        keep(new Flaw(file, block, line, what));
    }

    private void keep(Flaw flaw) {
        flaws.add(flaw);
        if (flaws.size() > 4 * EventScan.EXAMPLES) {
            flaws = first(flaws);
        }
    }

    private static List<Flaw> first(List<Flaw> some) {
        return new ArrayList<>(
                some.stream().sorted(Flaw.ORDER).limit(EventScan.EXAMPLES).toList());
    }

    /** Adds what another saw. */
    void merge(EventTally other) {
        other.cells.forEach((key, cell) -> {
            var own = cells.computeIfAbsent(key, _ -> new Cell());
            own.articles += cell.articles;
            own.tone += cell.tone;
        });
        other.bad.forEach((what, n) -> bad.merge(what, n, Long::sum));
        flaws.addAll(other.flaws);
    }

    Map<Bad, Long> bad() {
        return bad;
    }

    /** The first bad lines, in order of file and line. */
    List<Flaw> flaws() {
        return first(flaws);
    }

    /** The tone of every series, in order. */
    Map<Coverage.Series, Tone> tones() {
        var sums = new TreeMap<Coverage.Series, TreeMap<LocalDate, Cell>>(
                Comparator.comparing((Coverage.Series s) -> s.party())
                        .thenComparing(s -> s.audience().kind())
                        .thenComparing(s -> s.audience().code()));
        cells.forEach((key, cell) -> {
            var party = watched.get((int) (key >> 16 & 0xffff)).party();
            var day = LocalDate.ofEpochDay((key & 0xffff) + event - REACH_DAYS);
            var series = new Coverage.Series(party, audience((int) (key >> 32)));
            // several endings may stand for one country
            var own = sums.computeIfAbsent(series, _ -> new TreeMap<>()).computeIfAbsent(day, _ -> new Cell());
            own.articles += cell.articles;
            own.tone += cell.tone;
        });
        var tones = new java.util.LinkedHashMap<Coverage.Series, Tone>();
        sums.forEach((series, days) -> {
            var tone = new Tone();
            days.forEach((day, cell) -> tone.add(
                    day, new Tone.Day(cell.articles, (double) cell.tone / cell.articles / EventLines.MILLION)));
            tones.put(series, tone);
        });
        return tones;
    }

    private static Audience audience(int code) {
        if ((code & ACTORS) != 0) {
            var letters = letters(code, 3);
            return new Audience(Audience.Kind.ACTOR, alpha2(letters));
        }
        var ending = code == 0 ? "" : letters(code, 2);
        return new Audience(
                Audience.Kind.OUTLET, ANYWHERE.contains(ending) ? "" : COUNTRIES.getOrDefault(ending, ending));
    }

    private static String letters(int code, int n) {
        var letters = new StringBuilder();
        for (int i = n - 1; i >= 0; i--) {
            letters.append((char) ((code >> (8 * i)) & 0xff));
        }
        return letters.toString();
    }

    // files use three letters of ISO 3166-1 for most countries; others stay as they are
    private static String alpha2(String alpha3) {
        for (var country : Locale.getISOCountries()) {
            if (Locale.of("", country).getISO3Country().equals(alpha3)) {
                return country;
            }
        }
        return alpha3;
    }
}
