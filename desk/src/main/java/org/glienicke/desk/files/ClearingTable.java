package org.glienicke.desk.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.glienicke.core.briefing.ClearingRun;
import org.glienicke.core.clearing.Barter;

/** How an exchange pool is cleared as a table, a member a row, those not served with empty cells. */
public final class ClearingTable {

    private ClearingTable() {}

    /** A member's part in a ring or chain, counted from 1. */
    private record Part(int way, String kind, String from, String to) {}

    /** RFC 4180 in UTF-8, names of the columns first. */
    public static String csv(ClearingRun run) {
        var parts = parts(run);
        var out = new StringWriter();
        try (var csv = CsvWriter.builder().build(out)) {
            csv.writeRecord("member", "name", "donor", "way", "kind", "receivesFrom", "givesTo");
            for (int member = 0; member < run.pool().names().size(); member++) {
                var part = parts.get(member);
                csv.writeRecord(List.of(
                        Integer.toString(member),
                        run.name(member),
                        run.pool().barter().donors().contains(member) ? "yes" : "no",
                        part == null ? "" : Integer.toString(part.way()),
                        part == null ? "" : part.kind(),
                        part == null ? "" : part.from(),
                        part == null ? "" : part.to()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a string takes everything", e);
        }
        return out.toString();
    }

    private static Map<Integer, Part> parts(ClearingRun run) {
        var parts = new HashMap<Integer, Part>();
        int number = 0;
        for (var way : run.clearing().ways()) {
            number++;
            boolean isRing = way instanceof Barter.Way.Cycle;
            var members = way.members();
            for (int i = 0; i < members.size(); i++) {
                int last = members.size() - 1;
                var from = i == 0 ? isRing ? run.name(members.get(last)) : "" : run.name(members.get(i - 1));
                var to = i == last ? isRing ? run.name(members.getFirst()) : "" : run.name(members.get(i + 1));
                parts.put(members.get(i), new Part(number, isRing ? "ring" : "chain", from, to));
            }
        }
        return parts;
    }
}
