package org.glienicke.desk.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.dealroom.Standing;
import org.glienicke.core.dealroom.Steps;
import org.glienicke.core.probability.Draws;

/** The packages of a frontier as a table, one a row. */
public final class FrontTable {

    private static final double MASS = 0.90;

    private FrontTable() {}

    /** RFC 4180 in UTF-8, names of the columns first; a party that is not asked has empty cells. */
    public static String csv(List<Standing> standings, List<Party.Id> parties, Steps steps) {
        var out = new StringWriter();
        try (var csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(head(parties));
            for (int i = 0; i < standings.size(); i++) {
                csv.writeRecord(row(i + 1, standings.get(i), steps));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a string takes everything", e);
        }
        return out.toString();
    }

    private static List<String> head(List<Party.Id> parties) {
        var head = new ArrayList<>(List.of("package", "acceptedByAll", "standardError"));
        for (var party : parties) {
            head.addAll(List.of(party + "Net", party + "Low", party + "High", party + "Accepts"));
        }
        head.add("terms");
        return head;
    }

    private static List<String> row(int number, Standing standing, Steps steps) {
        var row = new ArrayList<>(List.of(
                Integer.toString(number),
                number(standing.all().share()),
                number(standing.all().standardError())));
        for (var side : standing.sides()) {
            row.addAll(side.isAsked() ? cells(side.net(), side.acceptance()) : List.of("", "", "", ""));
        }
        row.add(steps.lots(standing.deal()).entrySet().stream()
                .map(e -> e.getValue() == 1 ? e.getKey() : e.getKey() + " x" + e.getValue())
                .collect(Collectors.joining("; ")));
        return row;
    }

    private static List<String> cells(Draws net, double accepts) {
        var interval = net.credibleInterval(MASS);
        return List.of(number(net.mean()), number(interval.low()), number(interval.high()), number(accepts));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
