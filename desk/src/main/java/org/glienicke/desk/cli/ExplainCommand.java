package org.glienicke.desk.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.glienicke.core.briefing.Brief;
import org.glienicke.core.briefing.BriefJson;
import org.glienicke.core.briefing.Dossier;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.Term;
import org.glienicke.core.valuation.Account;
import org.glienicke.core.valuation.Accounts;
import org.glienicke.core.valuation.Drivers;
import org.glienicke.core.valuation.Flips;
import org.glienicke.core.valuation.Profile;
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
                "Says what an exchange was worth to a party: what it got, gave, was owed and left behind, with every source.",
        footer = {
            "",
            "Examples:",
            "  glienicke explain 2024-ankara --for RU",
            "  glienicke explain 2024-ankara --for RU --full | less",
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
                    "As text, all of it: term by term, how each number came about, every source. Other forms always have it.")
    private boolean isFull;

    @Mixin
    private RunOptions options;

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

    private int explain(Loaded loaded, Exchange exchange, Party.Id party) {
        boolean hasFunds = exchange.terms().stream().anyMatch(Term.Funds.class::isInstance);
        var overlay = options.overlay(party);
        var basis = options.basis(loaded.profiles(), overlay, main.root(), hasFunds);
        var accounts = Accounts.of(exchange, loaded.ledger(), basis, options.chance());
        var changes = overlay.map(own -> changes(own, loaded, exchange, basis, accounts))
                .orElse(List.of());
        var dossier = dossier(loaded, exchange, party, basis, accounts, changes);
        return options.deliver(written(dossier), main.out());
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
            Loaded loaded,
            Exchange exchange,
            Party.Id party,
            Accounts.Basis basis,
            Accounts accounts,
            List<String> changes) {
        var entry = entry(accounts, party);
        var analysis = new Dossier.Analysis(
                entry.profile(),
                basis.shelf().assumptions(),
                Drivers.of(entry.account()),
                Flips.of(entry.account(), entry.preferences()),
                Tornado.of(exchange, entry.preferences(), basis.prices()));
        var all = new LinkedHashMap<Party.Id, Account>();
        accounts.entries().forEach((id, one) -> all.put(id, one.account()));
        var command = "./glienicke explain " + id + " --for " + party + options.typed();
        var run = new Dossier.Run(
                options.chance().seed(), options.draws(), loaded.ledger().revision(), command, changes);
        return new Dossier(loaded.ledger(), exchange, party, all, analysis, run);
    }

    private static Accounts.Entry entry(Accounts accounts, Party.Id party) {
        var entry = accounts.entries().get(party);
        if (entry == null) {
            throw new IllegalArgumentException("party is " + party + ", without an account");
        }
        return entry;
    }

    // what a reader's own weights changed: each weight, and the verdict before and after
    private List<String> changes(
            Accounts.Overlay own, Loaded loaded, Exchange exchange, Accounts.Basis basis, Accounts after) {
        var judged = new Accounts.Basis(basis.shelf(), Optional.empty(), basis.prices(), basis.draws());
        var before = entry(Accounts.of(exchange, loaded.ledger(), judged, options.chance()), own.party());
        var now = entry(after, own.party());
        var sentences = new ArrayList<String>();
        own.draft()
                .weights()
                .forEach((criterion, weight) -> sentences.add(String.format(
                        Locale.ROOT,
                        "Weight of %s: %s instead of %s.",
                        criterion.title(),
                        weight(weight),
                        weight(before.profile().weights().get(criterion)))));
        own.draft()
                .reservation()
                .ifPresent(r -> sentences.add(String.format(
                        Locale.ROOT,
                        "Reservation value: %.0f to %.0f points instead of %.0f to %.0f.",
                        r.low(),
                        r.high(),
                        before.profile().reservation().low(),
                        before.profile().reservation().high())));
        sentences.add(String.format(
                Locale.ROOT,
                "Probability that the exchange was worth it: %.0f%% instead of %.0f%%.",
                100 * now.account().probabilityPositive(),
                100 * before.account().probabilityPositive()));
        return sentences;
    }

    private static String weight(Profile.@org.jspecify.annotations.Nullable Weight weight) {
        return weight == null
                ? "none"
                : String.format(Locale.ROOT, "%.0f (within a factor of %.1f)", weight.median(), weight.times());
    }
}
