package org.glienicke.desk.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.glienicke.core.belief.Belief;
import org.glienicke.core.briefing.Brief;
import org.glienicke.core.briefing.BriefJson;
import org.glienicke.core.briefing.Changes;
import org.glienicke.core.briefing.Dossier;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.Retraction;
import org.glienicke.core.valuation.Account;
import org.glienicke.core.valuation.Accounts;
import org.glienicke.core.valuation.Tornado;
import org.glienicke.desk.files.Loaded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code explain}: what an exchange was worth to a party, in its own terms. */
@Command(
        name = "explain",
        description =
                "Says what an exchange was worth to a party: what it got, gave, was owed and left behind, with every"
                        + " source.",
        footer = {
            "",
            "Examples:",
            "  glienicke explain 2024-ankara --for RU",
            "  glienicke explain 2024-ankara --for RU --full | less",
            "  glienicke explain 2024-ankara --for RU --prior-only",
            "  glienicke explain 2024-ankara --for RU --format html --out ankara.html"
        })
final class ExplainCommand implements Callable<Integer> {

    private final Main main;

    @Parameters(paramLabel = "ID", description = "The exchange, as 'glienicke list' names it.")
    private String id = "";

    @Option(
            names = "--for",
            required = true,
            paramLabel = "PARTY",
            description = "The party whose account it is: RU, US, hamas, ...")
    private String code = "";

    @Option(
            names = "--full",
            description =
                    "As text, all of it: term by term, how each number came about, every source. Other forms always"
                            + " have it.")
    private boolean isFull;

    @Option(
            names = "--prior-only",
            description = "Accounts on the weights as judged; what the record makes of them stands beside.")
    private boolean isPriorOnly;

    @Mixin
    private RunOptions options;

    @Mixin
    private Retracting retracting;

    @Mixin
    private Asking asking;

    ExplainCommand(Main main) {
        this.main = main;
    }

    @Override
    public Integer call() {
        var loaded = main.folder().load(id);
        var exchange = loaded.ledger().exchange(id);
        if (exchange.isEmpty() && loaded.findings().isEmpty()) {
            return main.unknown(id);
        }
        if (exchange.isEmpty() || !loaded.findings().isEmpty()) {
            return main.report(loaded);
        }
        var party = party(exchange.get());
        if (party.isEmpty()) {
            return noPart(exchange.get());
        }
        try {
            return explain(loaded, exchange.get(), party.get());
        } catch (RunOptions.Refused refused) {
            Main.print(refused.findings(), main.err());
            return Exit.FINDINGS;
        }
    }

    private Optional<Party.Id> party(Exchange exchange) {
        return Accounts.parties(exchange).stream()
                .filter(p -> p.code().equalsIgnoreCase(code))
                .findFirst();
    }

    private int noPart(Exchange exchange) {
        var parties = Accounts.parties(exchange).stream().map(Party.Id::code).collect(Collectors.joining(", "));
        main.err()
                .print(Layout.clean("'" + code + "' gives, receives and holds nothing in " + id + ". Maybe one of "
                                + parties + ".")
                        + "\n");
        main.err().flush();
        return Exit.FINDINGS;
    }

    private int explain(Loaded loaded, Exchange recorded, Party.Id party) {
        var rest = retracting.of(loaded.ledger());
        var exchange = rest.ledger().exchange(id);
        if (exchange.isEmpty()) {
            main.err().print(Layout.clean("Without what you took back nobody says that " + id + " took place.") + "\n");
            main.err().flush();
            return Exit.FINDINGS;
        }
        var run = new AccountRun(main, options, asking.effort(), loaded, isPriorOnly);
        var overlay = options.overlay(party);
        var result = run.of(exchange.get(), rest.ledger(), overlay, retracting);
        var changes =
                overlay.map(own -> changes(own, run, rest.ledger(), result)).orElse(List.of());
        var dossier = dossier(rest.ledger(), party, run, result, changes, withdrawn(rest, run, recorded, result));
        return options.deliver(written(dossier), main.out());
    }

    // what left the exchange with the sources taken back, and the verdicts with and without it
    private List<String> withdrawn(Retraction.Rest rest, AccountRun run, Exchange recorded, AccountRun.Result result) {
        if (retracting.isNothing()) {
            return List.of();
        }
        var sentences = new ArrayList<>(TakenBack.sentences(retracting.retraction(), rest, id));
        var before = run.of(recorded, run.loaded().ledger(), result.basis().overlay(), new Retracting());
        sentences.addAll(TakenBack.moves(
                before.accounts(isPriorOnly),
                result.accounts(isPriorOnly),
                run.loaded().ledger()));
        return sentences;
    }

    private String written(Dossier dossier) {
        if (options.form() == PageForm.JSON) {
            return BriefJson.of(dossier);
        }
        if (options.form() != PageForm.TEXT || isFull) {
            return options.form().render(Brief.of(dossier), options.isColoured());
        }
        return options.form().render(Brief.shortOf(dossier), options.isColoured())
                + "\nThis is the short form. With --full: who went where, term by term, how each number came about,\n"
                + "motives, competing claims, and the sources that the numbers in brackets stand for.\n";
    }

    private Dossier dossier(
            Ledger ledger,
            Party.Id party,
            AccountRun run,
            AccountRun.Result result,
            List<String> changes,
            List<String> withdrawn) {
        var accounts = result.accounts(isPriorOnly);
        var entry = entry(accounts, party);
        var basis = result.basis();
        var analysis = Dossier.Analysis.of(
                entry,
                basis.shelf().assumptions(),
                Tornado.of(result.exchange(), entry.preferences(), basis.prices()),
                run.weighing(result));
        var all = new LinkedHashMap<Party.Id, Account>();
        accounts.entries().forEach((id, one) -> all.put(id, one.account()));
        var command = "./glienicke explain " + id + " --for " + party + (isPriorOnly ? " --prior-only" : "")
                + retracting.typed() + asking.typed() + options.typed();
        var printed = new Dossier.Run(
                options.chance().seed(), options.draws(), ledger.revision(), command, changes, withdrawn);
        var around = new Dossier.Around(ledger, result.bearings());
        return new Dossier(around, result.exchange(), party, all, analysis, printed);
    }

    private static Accounts.Entry entry(Accounts accounts, Party.Id party) {
        var entry = accounts.entries().get(party);
        if (entry == null) {
            throw new IllegalArgumentException("party is " + party + ", without an account");
        }
        return entry;
    }

    // what a reader's own weights changed: each weight, and the verdict before and after
    private List<String> changes(Accounts.Overlay own, AccountRun run, Ledger ledger, AccountRun.Result after) {
        var without = run.of(after.exchange(), ledger, Optional.empty(), retracting);
        var before = entry(without.accounts(isPriorOnly), own.party());
        var now = entry(after.accounts(isPriorOnly), own.party());
        var changes = new ArrayList<>(Changes.of(own.draft(), before, now));
        after.learned()
                .filter(weighted -> weighted.weights().soundness().way() == Belief.Way.SAMPLED)
                .ifPresent(_ -> changes.add(
                        "Your profile lies so far from the judged one that the draws at hand could not be weighed anew: "
                                + "the record was asked under it."));
        return changes;
    }
}
