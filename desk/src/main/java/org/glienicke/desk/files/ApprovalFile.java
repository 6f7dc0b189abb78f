package org.glienicke.desk.files;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glienicke.core.audiences.Rally;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Place;
import org.glienicke.core.evidence.Read;
import org.glienicke.core.evidence.When;

/** A reader's own series of polls of one question: CSV with the columns {@code date}, {@code percent} and {@code n}. */
public final class ApprovalFile {

    private final String file;
    private final LocalDate event;
    private final List<Finding> findings = new ArrayList<>();

    private ApprovalFile(String file, LocalDate event) {
        this.file = file;
        this.event = event;
    }

    /** The polls that can be read, by days after the event, and what is wrong with the others. */
    public static Read<List<Rally.Approval>> read(Path path, LocalDate event) {
        var approval = new ApprovalFile(path.toString(), event);
        try {
            return approval.parse(Files.readString(path));
        } catch (MalformedInputException e) {
            return approval.refuse(Finding.Kind.NOT_TEXT, "it is not UTF-8");
        } catch (IOException e) {
            return approval.refuse(
                    Finding.Kind.NOT_READABLE, Files.exists(path) ? "it cannot be opened" : "there is no such file");
        }
    }

    private Read<List<Rally.Approval>> refuse(Finding.Kind kind, String message) {
        return new Read<>(List.of(), List.of(new Finding(new Place(file, 0, ""), kind, message)));
    }

    private Read<List<Rally.Approval>> parse(String text) {
        var rows = CsvRows.parse(text, file);
        findings.addAll(rows.findings());
        for (var column : List.of("date", "percent", "n")) {
            if (!rows.value().columns().contains(column)) {
                findings.add(new Finding(
                        new Place(file, 1, column),
                        Finding.Kind.MISSING_KEY,
                        "the column '" + column + "' is missing; wanted are date, percent and n"));
            }
        }
        var polls = new ArrayList<Rally.Approval>();
        if (findings.isEmpty()) {
            rows.value().rows().forEach(row -> poll(row).ifPresent(polls::add));
        }
        return new Read<>(polls, findings);
    }

    private Optional<Rally.Approval> poll(CsvRows.Row row) {
        var day = When.parse(row.cell("date")).flatMap(When::middle);
        if (day.isEmpty()) {
            return wrong(row, "date", Finding.Kind.IMPOSSIBLE_DATE, "a day of the calendar in EDTF");
        }
        var percent = row.cell("percent");
        if (!percent.matches("[0-9]{1,3}([.][0-9]{1,6})?") || Double.parseDouble(percent) > 100) {
            return wrong(row, "percent", Finding.Kind.IMPOSSIBLE_NUMBER, "a percentage of 0 to 100");
        }
        var n = row.cell("n");
        if (!n.matches("[1-9][0-9]{0,7}")) {
            return wrong(row, "n", Finding.Kind.IMPOSSIBLE_NUMBER, "how many were asked, 1 or more");
        }
        double days = ChronoUnit.DAYS.between(event, day.get());
        return Optional.of(new Rally.Approval(days, Double.parseDouble(percent), Integer.parseInt(n)));
    }

    private <T> Optional<T> wrong(CsvRows.Row row, String column, Finding.Kind kind, String wanted) {
        findings.add(
                new Finding(row.place(file, column), kind, column + " is '" + row.cell(column) + "', not " + wanted));
        return Optional.empty();
    }
}
