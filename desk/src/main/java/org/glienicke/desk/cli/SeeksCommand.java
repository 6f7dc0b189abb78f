package org.glienicke.desk.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.glienicke.core.belief.PartWorth;
import org.glienicke.core.briefing.Learned;
import org.glienicke.core.casebook.Party;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code seeks}: what a party is after, learned from what it took and refused. */
@Command(
        name = "seeks",
        description =
                "Says what a party seeks: weights learned from what it accepted, refused and left, beside those judged.",
        footer = {"", "Examples:", "  glienicke seeks RU --against US"})
final class SeeksCommand implements Callable<Integer> {

    private final Main main;

    @Parameters(paramLabel = "PARTY", description = "The party: RU, US, hamas, ...")
    private String code = "";

    @Option(
            names = "--against",
            paramLabel = "PARTY",
            description = "Another party to stand beside it, as shares of its heaviest weight.")
    private String other = "";

    @Option(
            names = "--selection",
            paramLabel = "X",
            defaultValue = "1",
            description =
                    "How many times likelier settled deals are to be on record: 0.333, 1 or 3; ${DEFAULT-VALUE} if not given.")
    private double selection;

    @Mixin
    private RunOptions options;

    SeeksCommand(Main main) {
        this.main = main;
    }

    @Override
    public Integer call() {
        var run = LearningRun.of(main, options, selection);
        if (run.isEmpty()) {
            return Exit.FINDINGS;
        }
        for (var each : List.of(code, other)) {
            if (!each.isEmpty()
                    && run.get().loaded().ledger().party(new Party.Id(each)).isEmpty()) {
                main.err().print(Layout.clean("There is no party '" + each + "' in parties.yaml.") + "\n");
                main.err().flush();
                return Exit.FINDINGS;
            }
        }
        return run.get()
                .deliver(asked -> Learned.seeks(
                        asked.run(),
                        asked.posterior(),
                        new Party.Id(code),
                        worths(asked, code),
                        other.isEmpty() ? List.of() : worths(asked, other)));
    }

    private List<PartWorth> worths(LearningRun.Asked asked, String party) {
        return asked.posterior().partWorths(new Party.Id(party), options.chance());
    }
}
