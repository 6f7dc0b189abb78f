package org.glienicke.desk.web;

import java.util.List;

/**
 * The record as a list.
 *
 * @param total how many exchanges there are
 * @param problems with what was asked, a sentence each
 */
public record RecordView(
        Filters filters, List<Row> rows, int total, Counts counts, Timeline timeline, List<String> problems) {

    /** An exchange of the list. */
    public record Row(
            String id, String title, String date, String heads, String kinds, String status, Sourcing sourcing) {}

    /**
     * How well an exchange is sourced.
     *
     * @param grades such as {@code A 3, B 12}
     */
    public record Sourcing(int sources, int origins, String grades, int contested) {}

    /** What is shown, counted. */
    public record Counts(int exchanges, int captives, int sources, int offers, int contested) {}

    /** What can be chosen, and what is. */
    public record Filters(
            String words,
            List<Option> parties,
            List<Option> mediators,
            List<Option> kinds,
            List<Option> roles,
            List<Option> statuses,
            String from,
            String to) {}

    /** A value of a list to choose from. */
    public record Option(String value, String words, boolean isChosen) {}

    /** How many began in each decade. */
    public record Timeline(List<Bar> bars, int most) {}

    /**
     * A decade.
     *
     * @param x where it stands, in percent of the width
     * @param width in percent
     * @param height in pixels
     */
    public record Bar(int from, int to, int count, String x, String middle, String width, int height, String address) {}
}
