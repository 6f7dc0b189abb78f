package org.glienicke.desk.events;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.glienicke.core.audiences.Coverage;
import org.glienicke.core.audiences.Coverage.Audience;
import org.glienicke.core.audiences.Coverage.Bad;
import org.glienicke.core.audiences.Coverage.Series;
import org.glienicke.core.casebook.Party;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventScanTest {

    private static final LocalDate DAY = LocalDate.of(2016, 7, 28);
    private static final Party.Id RU = new Party.Id("RU");
    private static final Audience GERMAN = new Audience(Audience.Kind.OUTLET, "DE");
    private static final Audience AMERICAN_ACTOR = new Audience(Audience.Kind.ACTOR, "US");

    @TempDir
    private Path folder;

    @Test
    void all_three_layouts_are_told_apart_line_by_line() throws IOException {
        var coverage = scan(
                Gdelt.line(57, DAY, "USA", "RUS", "-2.5", 4, ""),
                Gdelt.line(58, DAY, "RUS", "USA", "1.5", 2, "http://www.zeitung.de/a"),
                Gdelt.line(61, DAY.plusDays(1), "RUS", "", "3", 1, "https://zeitung.de:80/b?c=d.fr/"));

        assertThat(coverage.basis().rows()).isEqualTo(3);
        assertThat(coverage.basis().badLines()).isZero();
        // by hand: (4 x -2.5 + 2 x 1.5) / 6 of the other actor; 1.5 and 3 of the outlet
        assertThat(requireNonNull(coverage.tones().get(new Series(RU, AMERICAN_ACTOR)))
                        .articles())
                .isEqualTo(6);
        assertThat(tone(coverage, AMERICAN_ACTOR, DAY)).isCloseTo(-7.0 / 6, within(1e-6));
        assertThat(tone(coverage, GERMAN, DAY)).isEqualTo(1.5);
        assertThat(tone(coverage, GERMAN, DAY.plusDays(1))).isEqualTo(3);
    }

    @Test
    void an_ending_that_is_no_country_is_no_country() throws IOException {
        var coverage = scan(
                Gdelt.line(58, DAY, "RUS", "", "1", 1, "http://www.news.com/a"),
                Gdelt.line(58, DAY, "RUS", "", "1", 1, "http://www.news.tv/a"),
                Gdelt.line(58, DAY, "RUS", "", "1", 1, "BBC Monitoring"),
                Gdelt.line(58, DAY, "RUS", "", "1", 1, "http://www.news.co.uk"));

        assertThat(coverage.tones().keySet())
                .extracting(series -> series.audience().code())
                .containsExactly("", "GB");
    }

    @Test
    void what_is_no_event_is_counted_by_what_is_wrong_and_shown_with_its_line() throws IOException {
        var good = Gdelt.line(58, DAY, "RUS", "USA", "1", 1, "http://a.de/");
        var coverage = scan(
                good,
                "",
                good + "\tone more",
                good.replace("20160728", "20160230"),
                good.replace("\t1\t1\t", "\t0\t1\t"),
                Gdelt.line(58, DAY, "RUS", "USA", "101", 1, "http://a.de/"),
                Gdelt.line(58, DAY, "RUS", "USA", "nan", 1, "http://a.de/"),
                Gdelt.line(58, DAY, "RUS", "USA", "-1.33226762955019e-15", 1, "http://a.de/"),
                "nothing");

        assertThat(coverage.basis().lines()).isEqualTo(9);
        assertThat(coverage.basis().rows()).isEqualTo(2);
        assertThat(coverage.basis().bad())
                .isEqualTo(Map.of(Bad.COLUMNS, 2L, Bad.DATE, 1L, Bad.ARTICLES, 1L, Bad.TONE, 2L));
        assertThat(coverage.basis().examples())
                .extracting(finding -> finding.place().line())
                .containsExactly(3, 4, 5, 6, 7);
        assertThat(coverage.basis().examples().getFirst().toString())
                .contains("events.csv:3: the line has not 57, 58 or 61 columns");
    }

    @Test
    void plain_gzip_and_zip_are_read_alike_with_either_line_end_and_a_header() throws IOException {
        var text = "GLOBALEVENTID\tSQLDATE\n" + Gdelt.line(58, DAY, "RUS", "USA", "2", 1, "http://a.de/");
        var plain = Files.writeString(folder.resolve("a.csv"), text.replace("\n", "\r\n") + "\r\n");
        var packed = folder.resolve("a.csv.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        var zipped = folder.resolve("a.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zipped))) {
            for (var name : List.of("one.CSV", "two.CSV")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }

        var coverage = EventScan.of(List.of(plain, packed, zipped), List.of(RU), DAY, 2, _ -> {});

        assertThat(coverage.basis().rows()).isEqualTo(4);
        assertThat(coverage.basis().badLines()).isZero();
        assertThat(coverage.basis().files()).hasSize(4).last().asString().endsWith("a.zip!two.CSV");
        assertThat(tone(coverage, GERMAN, DAY)).isEqualTo(2);
    }

    @Test
    void a_broken_archive_is_told_and_not_taken_for_a_short_one() throws IOException {
        var packed = Files.write(folder.resolve("broken.gz"), new byte[] {1, 2, 3});

        assertThatThrownBy(() -> EventScan.of(List.of(packed), List.of(RU), DAY, 2, _ -> {}))
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_line_without_end_is_no_event_and_fills_no_memory() throws IOException {
        var bytes = new byte[9 << 20];
        java.util.Arrays.fill(bytes, (byte) 'x');
        var file = Files.write(folder.resolve("events.csv"), bytes);

        var coverage = EventScan.of(List.of(file), List.of(RU), DAY, 2, _ -> {});

        assertThat(coverage.basis().rows()).isZero();
        assertThat(coverage.basis().badLines()).isPositive();
    }

    @Test
    void blocks_and_threads_change_nothing() throws IOException {
        var random = random(1);
        var lines = new ArrayList<String>();
        for (int i = 0; i < 100_000; i++) {
            lines.add(anyLine(random));
        }
        var file = Files.write(folder.resolve("events.csv"), lines);
        assertThat(Files.size(file)).isGreaterThan(8 << 20);

        var one = EventScan.of(List.of(file), List.of(RU), DAY, 1, _ -> {});
        var four = EventScan.of(List.of(file), List.of(RU), DAY, 4, _ -> {});

        assertThat(four.basis()).isEqualTo(one.basis());
        assertThat(days(four)).isEqualTo(days(one)).isNotEmpty();
        assertThat(one.basis().lines()).isEqualTo(100_000);
    }

    @Test
    void it_says_the_same_as_splitting_every_line() throws IOException {
        var random = random(2);
        var lines = new ArrayList<String>();
        for (int i = 0; i < 3_000; i++) {
            lines.add(anyLine(random));
        }

        var coverage = scan(lines.toArray(String[]::new));

        assertThat(days(coverage)).isEqualTo(slowly(lines));
    }

    @Test
    void it_says_the_same_of_the_real_rows() throws IOException {
        var sample = Gdelt.sample();
        assumeTrue(sample.isPresent(), "the real rows are not at hand, so nothing is compared with them");

        var coverage = EventScan.of(List.of(sample.get()), List.of(RU), DAY, 2, _ -> {});

        // 201 rows of 57 columns and 509 of 58 by counting tabs with awk
        assertThat(coverage.basis().rows()).isEqualTo(710);
        assertThat(coverage.basis().badLines()).isZero();
        assertThat(days(coverage)).isEqualTo(slowly(Files.readAllLines(sample.get())));
    }

    @Test
    void mangled_lines_are_read_or_found_out() {
        mangle(2_000);
    }

    @Test
    @Tag("slow")
    void forty_thousand_mangled_texts_are_read_or_found_out() {
        mangle(40_000);
    }

    private static void mangle(int texts) {
        var random = random(3);
        var text = String.join("\n", anyLine(random), anyLine(random), anyLine(random), anyLine(random))
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < texts; i++) {
            var out = new ByteArrayOutputStream();
            for (byte b : text) {
                int what = random.nextInt(400);
                if (what == 0) {
                    out.write(random.nextInt(256));
                } else if (what == 1) {
                    out.write("\t\n\r\0-e.".charAt(random.nextInt(7)));
                    out.write(b);
                } else if (what > 2) {
                    out.write(b);
                }
            }
            var tally = new EventTally(List.of(new EventTally.Watched(RU, EventLines.code('R', 'U', 'S'))), DAY);
            var reader = new EventLines(tally);

            long lines = reader.read(out.toByteArray(), 0, out.size());

            long bad = tally.bad().values().stream().mapToLong(Long::longValue).sum();
            assertThat(reader.rows() + bad).isBetween(1L, lines);
            assertThat(tally.tones())
                    .allSatisfy((_, tone) -> assertThat(tone.size()).isPositive());
        }
    }

    // an invented line, at times a bad one
    private static String anyLine(RandomGenerator random) {
        var columns = new int[] {57, 58, 61, 58, 58, 60}[random.nextInt(6)];
        var actors = List.of("RUS", "USA", "DEU", "", "RU", "POL");
        var urls = List.of("http://x.de/a", "https://y.ru", "http://z.com/b.pl/c", "", "ftp:nothing", "http://q.fr?x");
        return Gdelt.line(
                        columns == 60 ? 58 : columns,
                        DAY.plusDays(random.nextInt(-800, 800)),
                        actors.get(random.nextInt(6)),
                        actors.get(random.nextInt(6)),
                        String.valueOf(Math.round(random.nextDouble(-10, 10) * 1000) / 1000.0),
                        1 + random.nextInt(9),
                        urls.get(random.nextInt(6)))
                + (columns == 60 ? "\ta\tb" : "");
    }

    // by String.split, as one would write it first: sum of articles x tone, and articles, by audience and day
    private static Map<String, Map<LocalDate, Long>> slowly(List<String> lines) {
        var sums = new TreeMap<String, Map<LocalDate, Long>>();
        for (var line : lines) {
            var cells = line.split("\t", -1);
            if (cells.length != 57 && cells.length != 58 && cells.length != 61) {
                continue;
            }
            var date = cells.length == 57 ? cells[1] : cells[cells.length == 58 ? 56 : 59].substring(0, 8);
            var day = LocalDate.parse(date, java.time.format.DateTimeFormatter.BASIC_ISO_DATE);
            boolean isNear = Math.abs(day.toEpochDay() - DAY.toEpochDay()) <= EventTally.REACH_DAYS;
            if (!isNear || (!cells[7].equals("RUS") && !cells[17].equals("RUS"))) {
                continue;
            }
            long articles = Long.parseLong(cells[33]);
            var other = cells[7].equals("RUS") ? cells[17] : cells[7];
            if (other.length() == 3 && !other.equals("RUS")) {
                sums.computeIfAbsent("ACTOR " + alpha2(other), _ -> new TreeMap<>())
                        .merge(day, articles, Long::sum);
            }
            if (cells.length != 57) {
                var host =
                        cells[cells.length - 1].replaceFirst("^[a-z]+://", "").replaceFirst("[/:?#].*", "");
                boolean isAddress = cells[cells.length - 1].contains("://");
                var ending = isAddress && host.matches(".+[.][a-z]{2}") ? host.substring(host.length() - 2) : "";
                var code = Map.of("uk", "GB", "tv", "", "eu", "", "co", "", "io", "", "me", "")
                        .getOrDefault(ending, ending.toUpperCase(java.util.Locale.ROOT));
                sums.computeIfAbsent("OUTLET " + code, _ -> new TreeMap<>()).merge(day, articles, Long::sum);
            }
        }
        return sums;
    }

    private static String alpha2(String alpha3) {
        for (var country : java.util.Locale.getISOCountries()) {
            if (java.util.Locale.of("", country).getISO3Country().equals(alpha3)) {
                return country;
            }
        }
        return alpha3;
    }

    private static Map<String, Map<LocalDate, Long>> days(Coverage coverage) {
        var days = new TreeMap<String, Map<LocalDate, Long>>();
        coverage.tones().forEach((series, tone) -> {
            var own = new TreeMap<LocalDate, Long>();
            tone.days().forEach((day, one) -> own.put(day, one.articles()));
            days.put(series.audience().kind() + " " + series.audience().code(), own);
        });
        return days;
    }

    private static double tone(Coverage coverage, Audience audience, LocalDate day) {
        var days =
                requireNonNull(coverage.tones().get(new Series(RU, audience))).days();
        return requireNonNull(days.get(day)).mean();
    }

    private Coverage scan(String... lines) throws IOException {
        var file = Files.writeString(folder.resolve("events.csv"), String.join("\n", lines) + "\n");
        return EventScan.of(List.of(file), List.of(RU), DAY, 2, _ -> {});
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
