package org.glienicke.desk.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.glienicke.core.belief.PartWorth;
import org.glienicke.core.belief.Posterior;
import org.glienicke.core.briefing.LearnedJson;
import org.glienicke.core.briefing.Sought;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.valuation.Criterion;
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
            description =
                    "Another party to stand beside it: how its weights stand to one of its own, as the first one's do.")
    private String other = "";

    @Option(
            names = "--numeraire",
            paramLabel = "CRITERION",
            defaultValue = "own-people-home",
            description = "The criterion that weights are ratios to; ${DEFAULT-VALUE} if not given.")
    private String numeraire = "";

    @Option(
            names = "--selection",
            paramLabel = "X",
            defaultValue = "1",
            description =
                    "How many times likelier settled deals are to be on record: 0.333, 1 or 3; ${DEFAULT-VALUE} if not given.")
    private double selection;

    @Mixin
    private RunOptions options;

    @Mixin
    private Retracting retracting;

    @Mixin
    private Asking asking;

    SeeksCommand(Main main) {
        this.main = main;
    }

    @Override
    public Integer call() {
        var run = LearningRun.of(main, options, retracting, main.beliefs(options.chance(), selection, asking.effort()));
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
        var ratioTo = Criterion.ofSlug(numeraire)
                .orElseThrow(() -> options.misused("--numeraire is '" + numeraire + "', not one of "
                        + Arrays.stream(Criterion.values()).map(Criterion::slug).collect(Collectors.joining(", "))
                        + "."));
        return run.get()
                .deliver(
                        LearningRun.Writer.of(
                                asked -> Sought.page(asked.run(), asked.posterior(), seeking(asked, ratioTo)),
                                asked -> LearnedJson.of(asked.run(), asked.posterior(), seeking(asked, ratioTo))),
                        this::told);
    }

    private Sought.Seeking seeking(LearningRun.Asked asked, Criterion ratioTo) {
        var posterior = asked.posterior();
        return new Sought.Seeking(
                new Party.Id(code),
                worths(posterior, code),
                Optional.of(other).filter(o -> !o.isEmpty()).map(Party.Id::new),
                other.isEmpty() ? List.of() : worths(posterior, other),
                ratioTo);
    }

    private List<PartWorth> worths(Posterior posterior, String party) {
        return posterior.partWorths(new Party.Id(party), options.chance());
    }

    private String told(Posterior posterior) {
        var moved = worths(posterior, code).stream()
                .filter(PartWorth::isMoved)
                .map(w -> String.format(
                        Locale.ROOT,
                        "%s %.0f",
                        w.criterion().title(),
                        w.posterior().mean()))
                .toList();
        return moved.isEmpty()
                ? "the record moved none of its weights."
                : String.join(", ", moved) + " points, of the weights that the record moved.";
    }
}
