package org.glienicke.desk.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.glienicke.core.briefing.Dossier;
import org.glienicke.core.briefing.PartyPage;
import org.glienicke.core.casebook.Nearest;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.valuation.Account;
import org.glienicke.core.valuation.Accounts;
import org.glienicke.core.valuation.Preferences;
import org.glienicke.core.valuation.ProfileDraft;
import org.glienicke.desk.files.Loaded;
import org.glienicke.desk.files.MoneyTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code party}: a party over all its exchanges. */
@Command(
        name = "party",
        description = "Says whom a party received, gave and left behind over all its exchanges, and sums its accounts.",
        footer = {"", "Example:", "  glienicke party RU"})
final class PartyCommand implements Callable<Integer> {

    private final Main main;

    @Parameters(paramLabel = "PARTY", description = "RU, US, hamas, ...")
    private String code = "";

    @Mixin
    private RunOptions options;

    PartyCommand(Main main) {
        this.main = main;
    }

    @Override
    public Integer call() {
        var loaded = main.folder().load();
        var party = loaded.ledger().parties().values().stream()
                .filter(p -> p.id().code().equalsIgnoreCase(code))
                .findFirst();
        if (party.isEmpty()) {
            return unknown(loaded);
        }
        if (!loaded.findings().isEmpty()) {
            return main.report(loaded);
        }
        if (options.form() == PageForm.JSON) {
            throw options.misused("party has no JSON form; text, markdown or html.");
        }
        try {
            return print(loaded, party.get());
        } catch (RunOptions.Refused refused) {
            Main.print(refused.findings(), main.err());
            return Exit.FINDINGS;
        }
    }

    private int unknown(Loaded loaded) {
        var codes =
                loaded.ledger().parties().keySet().stream().map(Party.Id::code).toList();
        var near = Nearest.to(code, codes).map(c -> " Maybe " + c + ".").orElse(" The list: ledger/parties.yaml");
        main.err().print(Layout.clean("There is no party '" + code + "'." + near) + "\n");
        main.err().flush();
        return Exit.FINDINGS;
    }

    private int print(Loaded loaded, Party party) {
        var own = options.ownWeights();
        var preferences = preferences(loaded, party, own);
        var prices = MoneyTables.read(main.root());
        var entries = loaded.ledger().exchanges().values().stream()
                .filter(exchange -> Accounts.parties(exchange).contains(party.id()))
                .map(exchange -> new PartyPage.Entry(exchange, Account.of(exchange, preferences, prices)))
                .toList();
        var changes = own.map(_ -> List.of("All accounts are under your own profile."))
                .orElse(List.of());
        var run = new Dossier.Run(
                options.chance().seed(),
                options.draws(),
                loaded.ledger().revision(),
                "./glienicke party " + party.id() + options.typed(),
                changes);
        var page = PartyPage.of(loaded.ledger(), party.id(), entries, run);
        return options.deliver(options.form().render(page, options.isColoured()), main.out());
    }

    private Preferences preferences(Loaded loaded, Party party, Optional<ProfileDraft> own) {
        var judged = loaded.profiles().of(party);
        var profile = own.map(draft -> draft.over(judged)).orElse(judged);
        var assumptions = Preferences.draw(loaded.profiles().assumptions(), options.draws(), options.chance());
        return Preferences.prior(party.id(), profile, assumptions, options.draws(), options.chance());
    }
}
