package org.glienicke.desk.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.glienicke.core.briefing.DealJson;
import org.glienicke.core.briefing.WhyNotPage;
import org.glienicke.core.dealroom.Shortfall;
import org.glienicke.desk.files.CaseFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code why-not}: who would refuse a package, and what least change makes it acceptable. */
@Command(
        name = "why-not",
        description =
                "Says who would refuse a package of a case, and the least change that makes it acceptable to all.",
        footer = {
            "",
            "Examples:",
            "  glienicke why-not cases/ankara-2024-winter.yaml --package mine.yaml",
            "where mine.yaml holds, say: terms: [krasikov, gershkovich, whelan]"
        })
final class WhyNotCommand implements Callable<Integer> {

    private final Main main;

    @Parameters(paramLabel = "CASE", description = "A case file, or the name of one in cases/.")
    private Path file = Path.of("");

    @Option(
            names = "--package",
            required = true,
            paramLabel = "FILE",
            description = "A file with terms: and ids of the case, or ids with numbers of lots.")
    private Path drafted = Path.of("");

    @Mixin
    private DealOptions deal;

    @Mixin
    private RunOptions options;

    WhyNotCommand(Main main) {
        this.main = main;
    }

    @Override
    public Integer call() {
        var clock = deal.clock();
        var command = "./glienicke why-not " + file + " --package " + drafted;
        var opened = DealTable.opened(file, main);
        if (opened.isEmpty()) {
            return Exit.FINDINGS;
        }
        var lots = CaseFile.readPackage(drafted, opened.get().about());
        if (!lots.findings().isEmpty()) {
            Main.print(lots.findings(), main.err());
            return Exit.FINDINGS;
        }
        var table = DealTable.of(
                opened.get().about(), opened.get().loaded(), new DealTable.Asked(main, options, deal, command));
        var shortfall = Shortfall.of(
                table.choosing(),
                table.fresh(),
                table.steps().deal(lots.value()),
                table.more(),
                table.limits(clock),
                table.basis().chance());
        var text = options.form() == PageForm.JSON
                ? DealJson.of(table.run(), shortfall)
                : deal.rendered(WhyNotPage.of(table.run(), shortfall), options);
        return options.deliver(text, main.out());
    }
}
