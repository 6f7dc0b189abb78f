package org.glienicke.core.tariff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Grades by name, for rows that give no rank. */
final class Grades {

    private static final Pattern SEVERAL = Pattern.compile("[;,]| or ");

    private Grades() {}

    /** The grades of a sheet that gives their ranks; a cell may list several. */
    static SortedMap<String, List<Double>> of(Sheet sheet) {
        var grades = new TreeMap<String, List<Double>>();
        for (var row : sheet.rows()) {
            if (row.cell("rank").matches("[0-9]{1,4}")) {
                for (var part : SEVERAL.split(row.cell("grade"), -1)) {
                    if (!part.isBlank()) {
                        grades.computeIfAbsent(plain(part), _ -> new ArrayList<>())
                                .add(Double.parseDouble(row.cell("rank")));
                    }
                }
            }
        }
        return grades;
    }

    /** The ranks that the table gives a grade. */
    static List<Double> ranks(PriceTable table, String grade) {
        var ranks = new ArrayList<Double>();
        for (var part : SEVERAL.split(grade, -1)) {
            ranks.addAll(table.grades().getOrDefault(plain(part), List.of()));
        }
        return ranks;
    }

    private static String plain(String grade) {
        return grade.toLowerCase(Locale.ROOT).replace('-', ' ').strip();
    }
}
