package org.glienicke.desk.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.glienicke.core.belief.Belief;
import org.glienicke.core.belief.MotiveEvidence;
import org.glienicke.core.belief.Observation;
import org.glienicke.core.belief.Posterior;
import org.glienicke.core.belief.Revealed;
import org.glienicke.core.briefing.LearnedJson;
import org.glienicke.core.briefing.MotivesPage;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Party;
import org.glienicke.desk.beliefs.KeptBelief;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code motives}: what a party was after in an exchange, said and revealed. */
@Command(
        name = "motives",
        description =
                "Says what a party was after: what is said, what its choices reveal, and which hypotheses stand up.",
        footer = {"", "Examples:", "  glienicke motives 2024-ankara --for RU"})
final class MotivesCommand implements Callable<Integer> {

    private final Main main;

    @Parameters(paramLabel = "ID", description = "The exchange, as 'glienicke list' names it.")
    private String id = "";

    @Option(
            names = "--for",
            required = true,
            paramLabel = "PARTY",
            description = "The party whose motives they are: RU, US, hamas, ...")
    private String code = "";

    @Mixin
    private RunOptions options;

    @Mixin
    private Retracting retracting;

    @Mixin
    private Asking asking;

    MotivesCommand(Main main) {
        this.main = main;
    }

    @Override
    public Integer call() {
        var found = LearningRun.of(main, options, retracting, main.beliefs(options.chance(), 1, asking.effort()));
        if (found.isEmpty()) {
            return Exit.FINDINGS;
        }
        var run = found.get();
        var recorded = run.loaded().ledger().exchange(id);
        if (recorded.isEmpty()) {
            return main.unknown(id);
        }
        var party = party(recorded.get());
        if (party.isEmpty()) {
            return refuse("'" + code + "' has no part in " + id + ". Maybe one of " + codes(recorded.get()) + ".");
        }
        var exchange = run.rest().ledger().exchange(id);
        return exchange.isEmpty()
                ? refuse("Without what you took back nobody says that " + id + " took place.")
                : print(run, recorded.get(), exchange.get(), party.get());
    }

    private Optional<Party.Id> party(Exchange exchange) {
        return exchange.parties().stream()
                .filter(p -> p.code().equalsIgnoreCase(code))
                .findFirst();
    }

    private static String codes(Exchange exchange) {
        return exchange.parties().stream().map(Party.Id::code).sorted().collect(Collectors.joining(", "));
    }

    private int refuse(String words) {
        main.err().print(Layout.clean(words) + "\n");
        main.err().flush();
        return Exit.FINDINGS;
    }

    private int print(LearningRun run, Exchange recorded, Exchange exchange, Party.Id party) {
        var study = run.study();
        var printed = run.run(study);
        return switch (run.kept().leftOut(question(exchange, retracting), run.recorded())) {
            case Belief.Learned(var without) -> {
                var now = subject(run.rest().ledger(), exchange, party, without, study);
                var moved = retracting.isNothing() ? List.<String>of() : moved(run, recorded, party, now);
                var told = printed.saying(moved);
                yield run.print(() -> MotivesPage.of(told, without, now), () -> LearnedJson.of(told, without, now));
            }
            case Belief.Declined declined -> run.refuse(printed, declined);
            case Belief.Unsound unsound -> run.refuse(printed, unsound);
        };
    }

    private KeptBelief.Question question(Exchange exchange, Retracting taken) {
        return new KeptBelief.Question(exchange, Optional.empty(), taken.retraction(), options.draws());
    }

    private MotivesPage.Subject subject(
            Ledger ledger, Exchange exchange, Party.Id party, Posterior without, KeptBelief.Study study) {
        var own = study.observations().of(id);
        var revealed = own.stream()
                .filter(o -> o.outcome() == Observation.Outcome.SETTLED)
                .findFirst()
                .flatMap(deal -> Revealed.of(without, deal, party, options.chance()));
        return new MotivesPage.Subject(
                exchange, party, revealed, MotiveEvidence.of(exchange, ledger, party, own), AccountRun.track());
    }

    // the same with nothing taken back
    private List<String> moved(LearningRun run, Exchange recorded, Party.Id party, MotivesPage.Subject now) {
        if (!(run.kept().leftOut(question(recorded, new Retracting()), run.recorded())
                instanceof Belief.Learned(var whole))) {
            return List.of();
        }
        var before = subject(run.loaded().ledger(), recorded, party, whole, run.recorded());
        return LearningRun.compared(MotivesPage.summary(before), MotivesPage.summary(now));
    }
}
