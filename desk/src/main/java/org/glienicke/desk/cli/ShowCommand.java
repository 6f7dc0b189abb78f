package org.glienicke.desk.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code show}: all that the record holds on one exchange. */
@Command(
        name = "show",
        description =
                "Shows all that the record holds on one exchange: legs, captives, offers, motives, where sources disagree.",
        footer = {"", "Example:", "  glienicke show 1962-abel-powers-pryor --sources"})
final class ShowCommand implements Callable<Integer> {

    private final Main main;

    @Parameters(paramLabel = "ID", description = "The exchange, as 'glienicke list' names it.")
    private String id = "";

    @Option(names = "--sources", description = "With address, descriptor and origin of each source.")
    private boolean withSources;

    ShowCommand(Main main) {
        this.main = main;
    }

    @Override
    public Integer call() {
        var loaded = main.folder().load(id);
        var exchange = loaded.ledger().exchange(id);
        if (exchange.isEmpty() && loaded.findings().isEmpty()) {
            return main.unknown(id);
        }
        exchange.ifPresent(found -> main.out().print(ExchangePage.of(loaded.ledger(), found, withSources)));
        main.out().flush();
        return main.report(loaded);
    }
}
