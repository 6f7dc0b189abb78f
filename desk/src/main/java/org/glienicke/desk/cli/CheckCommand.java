package org.glienicke.desk.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Ledger;
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
        out.print(counted(loaded.ledger()) + " read; " + (findings == 0 ? "no findings" : number(findings, "finding"))
                + ".\n");
        out.flush();
        return findings == 0 ? Exit.FINE : Exit.FINDINGS;
    }

    private static String counted(Ledger ledger) {
        var exchanges = ledger.exchanges().values();
        return Stream.of(
                        number(exchanges.size(), "exchange"),
                        number(
                                exchanges.stream()
                                        .mapToInt(e -> e.captives().size())
                                        .sum(),
                                "captive"),
                        number(
                                exchanges.stream()
                                        .map(Exchange::terms)
                                        .mapToInt(List::size)
                                        .sum(),
                                "term"),
                        number(ledger.sources().size(), "source"),
                        number(
                                exchanges.stream()
                                        .mapToInt(e -> e.talks().offers().size())
                                        .sum(),
                                "offer"))
                .collect(Collectors.joining(", "));
    }

    private static String number(int n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }
}
