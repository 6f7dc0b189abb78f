package org.glienicke.desk.cli;

import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.desk.files.Loaded;
import picocli.CommandLine.Command;

/** The command {@code check}: everything that is wrong with the record, all at once. */
@Command(
        name = "check",
        description = "Checks the whole record and prints every finding with its file and line.",
        footer = {
            "",
            "Example:",
            "  glienicke check",
            "",
            "Ends with 2 if there is any finding. Each is explained in docs/findings.md."
        })
final class CheckCommand implements Callable<Integer> {

    private final Main main;

    CheckCommand(Main main) {
        this.main = main;
    }

    @Override
    public Integer call() {
        var out = main.out();
        var loaded = main.folder().load();
        Main.print(loaded.findings(), out);
        int findings = loaded.findings().size();
        var verdict = findings == 0 ? "no findings" : number(findings, "finding");
        out.print(counted(loaded) + " read; " + verdict + ". Revision "
                + loaded.ledger().revision() + ".\n");
        out.flush();
        return findings == 0 ? Exit.FINE : Exit.FINDINGS;
    }

    private static String counted(Loaded loaded) {
        var ledger = loaded.ledger();
        var exchanges = ledger.exchanges().values();
        int rows = loaded.beside().tables().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        var counts = Stream.of(
                number(exchanges.size(), "exchange"),
                number(sum(exchanges, e -> e.captives().size()), "captive"),
                number(sum(exchanges, e -> e.terms().size()), "term"),
                number(ledger.sources().size(), "source"),
                number(sum(exchanges, e -> e.talks().offers().size()), "offer"),
                rows == 0 ? "" : number(rows, "row") + " of tables",
                loaded.beside().readings().isEmpty()
                        ? ""
                        : number(loaded.beside().readings().size(), "second reading"));
        return counts.filter(count -> !count.isEmpty()).collect(Collectors.joining(", "));
    }

    private static int sum(Collection<Exchange> exchanges, ToIntFunction<Exchange> count) {
        return exchanges.stream().mapToInt(count).sum();
    }

    private static String number(int n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }
}
