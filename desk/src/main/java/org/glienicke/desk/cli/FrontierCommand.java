package org.glienicke.desk.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.glienicke.core.briefing.DealJson;
import org.glienicke.core.briefing.FrontPage;
import org.glienicke.core.dealroom.Front;
import org.glienicke.core.dealroom.Objective;
import org.glienicke.core.dealroom.Proposal;
import org.glienicke.core.dealroom.Standing;
import org.glienicke.desk.files.FrontTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code frontier}: the packages of a case that no other beats. */
@Command(
        name = "frontier",
        description =
                "Lists or draws the packages of a case that none beats for one party without being worse for another; forms csv and svg too.",
        footer = {
            "",
            "Examples:",
            "  glienicke frontier cases/glienicke-1985.yaml",
            "  glienicke frontier cases/glienicke-1985.yaml --format csv --out front.csv",
            "  glienicke frontier cases/glienicke-1985.yaml --format svg --out front.svg"
        })
final class FrontierCommand implements Callable<Integer> {

    private final Main main;

    @Parameters(paramLabel = "CASE", description = "A case file, or the name of one in cases/.")
    private Path file = Path.of("");

    @Option(
            names = "--packages",
            paramLabel = "N",
            defaultValue = "40",
            description = "Packages at most, spread over the frontier; ${DEFAULT-VALUE} if not given.")
    private int most;

    @Mixin
    private DealOptions deal;

    @Mixin
    private RunOptions options;

    FrontierCommand(Main main) {
        this.main = main;
    }

    @Override
    public Integer call() {
        if (most < 1) {
            throw options.misused("--packages is " + most + ", not 1 or more.");
        }
        var clock = deal.clock();
        var command = "./glienicke frontier " + file + " --packages " + most;
        var found = DealTable.of(file, new DealTable.Asked(main, options, deal, command));
        if (found.isEmpty()) {
            return Exit.FINDINGS;
        }
        var table = found.get();
        var wish = new Proposal.Wish(Objective.ACCEPTANCE, table.more(), table.limits(clock));
        int shown = deal.packages(table.about(), table.basis().draws(), most);
        if (shown < most) {
            main.tell("Of " + most + " packages asked for the memory limit leaves " + shown + ".");
        }
        var front = Front.of(table.choosing(), wish, table.basis().chance(), shown);
        var fresh = table.fresh();
        var standings = front.deals().stream().map(d -> Standing.of(fresh, d)).toList();
        int exit = options.deliver(written(table, front, standings), main.out());
        return exit == Exit.FINE && standings.isEmpty() ? Exit.NO_AGREEMENT : exit;
    }

    private String written(DealTable table, Front front, List<Standing> standings) {
        return switch (options.anyForm()) {
            case CSV -> FrontTable.csv(standings, table.about().parties(), table.steps());
            case SVG -> FrontPage.picture(table.run(), standings);
            case JSON -> DealJson.of(table.run(), front, standings);
            case TEXT, MARKDOWN, HTML -> deal.rendered(FrontPage.of(table.run(), front, standings), options);
        };
    }
}
