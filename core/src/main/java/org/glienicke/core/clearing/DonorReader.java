package org.glienicke.core.clearing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Read;

/** Reads who of a pool's members gives without being paid. */
final class DonorReader {

    private static final String COLUMN = "Altruist";

    private final String file;
    private final int members;

    /** @param members that there should be */
    DonorReader(String file, int members) {
        this.file = file;
        this.members = members;
    }

    /** Members counted from 0, as links name them. */
    Read<Set<Integer>> read(String text) {
        var rows = new Rows(file, text);
        var donors = new HashSet<Integer>();
        var columns =
                rows.all().isEmpty() ? List.<String>of() : rows.all().getFirst().cells();
        int column =
                columns.stream().map(c -> c.equalsIgnoreCase(COLUMN)).toList().indexOf(true);
        if (column < 0) {
            var message = "the first line names no column '" + COLUMN + "', which says who gives without being paid";
            rows.report(1, COLUMN, Finding.Kind.MISSING_KEY, message, "");
            return new Read<>(donors, rows.findings());
        }
        var lines = rows.all().subList(1, rows.all().size());
        for (int member = 0; member < lines.size(); member++) {
            if (isDonor(lines.get(member), column, columns.size(), rows)) {
                donors.add(member);
            }
        }
        if (lines.size() != members) {
            var message = "the file has " + lines.size() + " members, and the pool has " + members;
            rows.report(0, "", Finding.Kind.COUNTS_DISAGREE, message, "");
        }
        return new Read<>(donors, rows.findings());
    }

    private static boolean isDonor(Rows.Row row, int column, int columns, Rows rows) {
        if (row.cells().size() != columns) {
            var message = "the line has " + row.cells().size() + " cells, not " + columns;
            rows.report(row, "", Finding.Kind.WRONG_SHAPE, message);
            return false;
        }
        var cell = row.cell(column);
        if (!cell.equals("0") && !cell.equals("1")) {
            var message = COLUMN + " is '" + cell + "', neither 0 nor 1";
            rows.report(row, COLUMN, Finding.Kind.UNKNOWN_WORD, message);
        }
        return cell.equals("1");
    }
}
