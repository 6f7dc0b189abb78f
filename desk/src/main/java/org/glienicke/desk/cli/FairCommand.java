package org.glienicke.desk.cli;

import java.util.concurrent.Callable;
import org.glienicke.core.briefing.DealJson;
import org.glienicke.core.briefing.FairPage;
import org.glienicke.core.casebook.Retold;
import org.glienicke.core.dealroom.Fairness;
import org.glienicke.core.dealroom.Room;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code fair}: how fair a deal of the record was, from each side's own values. */
@Command(
        name = "fair",
        description =
                "Says how fair a deal was from each side's own values: gains, envy, how even, and what was left on the table.",
        footer = {"", "Examples:", "  glienicke fair 2024-ankara", "  glienicke fair 2022-griner-bout --prior-only"})
final class FairCommand implements Callable<Integer> {

    private final Main main;

    @Parameters(paramLabel = "ID", description = "The exchange, as 'glienicke list' names it.")
    private String id = "";

    @Mixin
    private DealOptions deal;

    @Mixin
    private RunOptions options;

    FairCommand(Main main) {
        this.main = main;
    }

    @Override
    public Integer call() {
        var clock = deal.clock();
        var loaded = main.folder().load();
        if (main.report(loaded) != Exit.FINE) {
            return Exit.FINDINGS;
        }
        var exchange = loaded.ledger().exchange(id);
        if (exchange.isEmpty()) {
            return main.unknown(id);
        }
        var told = Retold.of(exchange.get(), loaded.ledger().parties());
        if (told.given().isEmpty() || told.about().seats().size() < 2) {
            main.err()
                    .print("Nothing of '" + id
                            + "' was carried out between two parties, so there is no deal to judge.\n");
            main.err().flush();
            return Exit.FINDINGS;
        }
        var table =
                DealTable.of(told.about(), loaded, new DealTable.Asked(main, options, deal, "./glienicke fair " + id));
        var room = Room.of(
                        table.steps(),
                        table.minds().preferences(),
                        table.basis().prices())
                .keepingAtMost(deal.kept());
        var fairness = Fairness.of(room, table.steps().deal(told.given()), table.more(), table.limits(clock));
        var text = options.form() == PageForm.JSON
                ? DealJson.of(table.run(), fairness)
                : deal.rendered(FairPage.of(table.run(), fairness), options);
        return options.deliver(text, main.out());
    }
}
