package org.glienicke.core.incentives;

import java.util.List;

/**
 * Takings by year with what came before each year.
 *
 * @param firstYear of the first count
 * @param rows one a year, without gaps
 */
public record Yearly(int firstYear, List<Row> rows) {

    public Yearly {
        rows = List.copyOf(rows);
    }

    /**
     * One year.
     *
     * @param takings in the year
     * @param concessions in the year before
     * @param rescues in the year before
     * @param exposure people within reach, relative to an ordinary year; 1 where nobody counted them
     */
    public record Row(int takings, int concessions, int rescues, double exposure) {

        public Row {
            if (!(takings >= 0 && concessions >= 0 && rescues >= 0 && exposure > 0)) {
                throw new IllegalArgumentException("a year has " + takings + " takings after " + concessions
                        + " concessions and " + rescues + " rescues, exposure " + exposure);
            }
        }
    }

    public int size() {
        return rows.size();
    }

    public int takings() {
        return rows.stream().mapToInt(Row::takings).sum();
    }
}
