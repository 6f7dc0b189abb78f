package org.glienicke.core.tariff;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.TDistribution;
import org.glienicke.core.probability.Interval;

/**
 * The straight line through the log prices of one group, by least squares: what a step of rank or a year multiplies the price by.
 *
 * @param group in words; empty where the table has none
 * @param rows how many
 * @param slope log price a step
 * @param interval 90 percent, from the scatter about the line
 * @param rSquared share of the variance that the line explains; in [0, 1]
 */
public record Trend(String group, int rows, double slope, Interval interval, double rSquared) {

    private static final double MASS = 0.90;

    /** The lines of all groups with three rows or more, by name. */
    public static List<Trend> of(PriceTable table) {
        var groups = new TreeMap<String, List<Entry>>();
        for (var entry : table.printed()) {
            if (entry.position().order().isPresent()) {
                groups.computeIfAbsent(name(table, entry), _ -> new ArrayList<>())
                        .add(entry);
            }
        }
        var trends = new ArrayList<Trend>();
        groups.forEach((group, rows) -> {
            boolean isSpread =
                    rows.stream().map(e -> e.position().order()).distinct().count() > 1;
            if (rows.size() > 2 && isSpread) {
                trends.add(of(group, rows));
            }
        });
        return trends;
    }

    private static String name(PriceTable table, Entry entry) {
        return String.join(
                ", ",
                table.groups().stream()
                        .filter(column -> !column.equals("unit") && !column.equals("currency"))
                        .map(column -> entry.position().groups().getOrDefault(column, ""))
                        .filter(cell -> !cell.isEmpty())
                        .toList());
    }

    private static Trend of(String group, List<Entry> rows) {
        int n = rows.size();
        double x = rows.stream().mapToDouble(Trend::place).average().orElse(0);
        double y = rows.stream().mapToDouble(Entry::logEach).average().orElse(0);
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (var row : rows) {
            xx += (place(row) - x) * (place(row) - x);
            xy += (place(row) - x) * (row.logEach() - y);
            yy += (row.logEach() - y) * (row.logEach() - y);
        }
        double slope = xy / xx;
        double rest = Math.max(0, yy - slope * xy);
        double reach =
                TDistribution.of(n - 2).inverseCumulativeProbability((1 + MASS) / 2) * Math.sqrt(rest / (n - 2) / xx);
        return new Trend(group, n, slope, new Interval(slope - reach, slope + reach, MASS), yy > 0 ? 1 - rest / yy : 1);
    }

    private static double place(Entry entry) {
        return entry.position().order().orElse(0);
    }
}
