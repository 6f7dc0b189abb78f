package org.glienicke.desk.events;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;

/** Invented lines of event files, and the real ones where they are at hand. */
final class Gdelt {

    private Gdelt() {}

    /** A line of 57, 58 or 61 columns. */
    static String line(
            int columns, LocalDate day, String actor1, String actor2, String tone, int articles, String url) {
        var cells = new String[columns];
        Arrays.fill(cells, "");
        var date = day.format(DateTimeFormatter.BASIC_ISO_DATE);
        cells[0] = "1";
        cells[1] = columns == 57 ? date : "20000101";
        cells[7] = actor1;
        cells[17] = actor2;
        cells[26] = "0841";
        cells[33] = Integer.toString(articles);
        cells[34] = tone;
        cells[columns == 61 ? 59 : 56] = columns == 57 ? "20130203" : columns == 61 ? date + "120000" : date;
        if (columns != 57) {
            cells[columns - 1] = url;
        }
        return String.join("\t", cells);
    }

    /** The real rows; empty where they are not at hand. */
    static Optional<Path> sample() {
        var sample = Path.of(System.getProperty("glienicke.home", ""), "../shared/data/gdelt/gdelt1_sample_events.csv");
        return Files.isRegularFile(sample) ? Optional.of(sample) : Optional.empty();
    }
}
