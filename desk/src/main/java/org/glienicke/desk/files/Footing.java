package org.glienicke.desk.files;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Questions;

/**
 * What an exchange rests on.
 *
 * @param sources the ids of all that it cites, in order
 * @param contested how many of its facts have claims that disagree
 */
public record Footing(SortedSet<String> sources, int contested) {

    public Footing {
        sources = Collections.unmodifiableSortedSet(new TreeSet<>(sources));
    }

    /** Of every exchange, by id: whatever any table of the export cites for it. */
    public static Map<String, Footing> of(Ledger ledger) {
        var cited = new HashMap<String, SortedSet<String>>();
        for (var table : CsvTables.of(ledger)) {
            int exchange = table.columns().indexOf("exchange");
            int sources = table.columns().indexOf("sources");
            if (exchange >= 0 && sources >= 0) {
                table.rows()
                        .forEach(row -> cited.computeIfAbsent(row.get(exchange), _ -> new TreeSet<>())
                                .addAll(ids(row.get(sources))));
            }
        }
        var footings = new TreeMap<String, Footing>();
        ledger.exchanges().forEach((id, exchange) -> {
            int contested = (int) Questions.of(exchange).stream()
                    .filter(question -> question.answer().isContested())
                    .count();
            footings.put(id, new Footing(cited.getOrDefault(id, new TreeSet<>()), contested));
        });
        return Collections.unmodifiableMap(footings);
    }

    // such as a/2; b/3
    private static SortedSet<String> ids(String citations) {
        var ids = new TreeSet<String>();
        for (var citation : citations.split("; ", -1)) {
            int slash = citation.lastIndexOf('/');
            if (slash > 0) {
                ids.add(citation.substring(0, slash));
            }
        }
        return ids;
    }
}
