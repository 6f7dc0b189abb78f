package org.glienicke.desk.cli;

import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.glienicke.core.briefing.Dossier;
import org.glienicke.core.briefing.IncentivesJson;
import org.glienicke.core.briefing.IncentivesPage;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.incentives.History;
import org.glienicke.core.incentives.Incentives;
import org.glienicke.core.incentives.Recorded;
import org.glienicke.desk.files.TakingTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code incentives}: whether what was given for captives brought further takings. */
@Command(
        name = "incentives",
        description =
                "Says whether concessions raise later takings by one taker: the record, the studies on both sides,"
                        + " policies, what deters.",
        footer = {
            "",
            "Examples:",
            "  glienicke incentives --taker RU",
            "  glienicke incentives --taker IR --nationality US --from 2000"
        })
final class IncentivesCommand implements Callable<Integer> {

    private final Main main;

    @Option(names = "--taker", required = true, paramLabel = "PARTY", description = "Who takes people: RU, IR, ...")
    private String taker = "";

    @Option(
            names = "--nationality",
            paramLabel = "CODE",
            description = "Only people of this nationality: US, FR, ...; all if not given.")
    private String nationality = "";

    @Option(
            names = "--from",
            paramLabel = "YEAR",
            defaultValue = "0",
            description = "First year to count; without it the year after the first taking on record.")
    private int from;

    @Option(
            names = "--full",
            description = "As text, all of it: the years with their sources too. Other forms always have it.")
    private boolean isFull;

    @Mixin
    private RunOptions options;

    IncentivesCommand(Main main) {
        this.main = main;
    }

    @Override
    public Integer call() {
        var loaded = main.folder().load();
        if (main.report(loaded) != Exit.FINE) {
            return Exit.FINDINGS;
        }
        var recorded = TakingTables.recorded(main.root(), loaded.ledger());
        var studies = TakingTables.studies(main.root());
        var findings = new ArrayList<Finding>(recorded.findings());
        findings.addAll(studies.findings());
        if (!findings.isEmpty()) {
            Main.print(findings, main.err());
            return Exit.FINDINGS;
        }
        var scope = scope(recorded.value());
        if (scope.isEmpty()) {
            return Exit.FINDINGS;
        }
        var history = recorded.value().history(scope.get());
        var incentives = Incentives.of(history, studies.value(), Math.max(2000, options.draws()), options.chance());
        var run = new Dossier.Run(
                options.chance().seed(), options.draws(), loaded.ledger().revision(), typed(), java.util.List.of());
        if (options.form() == PageForm.JSON) {
            return options.deliver(IncentivesJson.of(incentives, studies.value(), run), main.out());
        }
        var page = IncentivesPage.of(loaded.ledger(), incentives, studies.value(), run);
        boolean isShort = options.form() == PageForm.TEXT && !isFull;
        var shown = isShort ? page.only(IncentivesPage.SHORT) : page;
        return options.deliver(
                options.form().render(shown, options.isColoured())
                        + (isShort
                                ? "\nThis is the short form. With --full: takings year by year, and all sources.\n"
                                : ""),
                main.out());
    }

    private Optional<History.Scope> scope(Recorded recorded) {
        var known = recorded.takers().stream()
                .filter(id -> id.code().equalsIgnoreCase(taker))
                .findFirst();
        if (known.isEmpty()) {
            return say("No taking by '" + taker + "' is on record. Takings are by "
                    + recorded.takers().stream().map(Party.Id::code).collect(Collectors.joining(", ")) + ".");
        }
        if (from != 0 && (from < 1900 || from > 2100)) {
            throw options.misused("--from is " + from + ", not a year of 1900 to 2100.");
        }
        var scope = recorded.scope(
                known.get(),
                Optional.of(nationality).filter(n -> !n.isEmpty()),
                from == 0 ? OptionalInt.empty() : OptionalInt.of(from));
        return scope.isPresent() ? scope : say("No year is left between --from and the last year on record.");
    }

    private Optional<History.Scope> say(String words) {
        main.err().print(Layout.clean(words) + "\n");
        main.err().flush();
        return Optional.empty();
    }

    private String typed() {
        return "./glienicke incentives --taker " + taker
                + (nationality.isEmpty() ? "" : " --nationality " + nationality)
                + (from == 0 ? "" : " --from " + from)
                + options.typed();
    }
}
