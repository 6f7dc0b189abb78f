package org.glienicke.desk.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.glienicke.core.belief.Belief;
import org.glienicke.core.briefing.Dossier;
import org.glienicke.core.briefing.PartyJson;
import org.glienicke.core.briefing.PartyPage;
import org.glienicke.core.briefing.PartyRecord;
import org.glienicke.core.casebook.Nearest;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.valuation.Accounts;
import org.glienicke.desk.beliefs.KeptBelief;
import org.glienicke.desk.files.Loaded;
import org.glienicke.desk.files.MoneyTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code party}: a party over all its exchanges. */
@Command(
        name = "party",
        description = {
            "The dossier of a party over all its exchanges: what moves it, whom it received and gave, strategic value,"
                    + " home audience,",
            "leverage and precedent, standing by audience, costs against benefits; and three questions answered from"
                    + " the data."
        },
        footer = {"", "Examples:", "  glienicke party RU", "  glienicke party hamas --format html --out hamas.html"})
final class PartyCommand implements Callable<Integer> {

    private final Main main;

    @Parameters(paramLabel = "PARTY", description = "RU, US, hamas, ...")
    private String code = "";

    @Option(
            names = "--prior-only",
            description = "Do not ask the record what the party seeks, which takes a minute the first time.")
    private boolean isPriorOnly;

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
        var own = options.overlay(party.id());
        var basis = new Accounts.Basis(loaded.profiles(), own, MoneyTables.read(main.root()), options.draws());
        var precedents = main.bearings(options.chance(), options.draws()).precedents(loaded, loaded.ledger());
        var entries = PartyRecord.entries(loaded.ledger(), party.id(), basis, precedents, options.chance());
        var changes = own.map(_ -> List.of("All its accounts are under your own profile."))
                .orElse(List.of());
        var run = new Dossier.Run(
                options.chance().seed(),
                options.draws(),
                loaded.ledger().revision(),
                "./glienicke party " + party.id() + (isPriorOnly ? " --prior-only" : "") + options.typed(),
                changes);
        var record = new PartyRecord(
                loaded.ledger(), party.id(), entries, revealed(loaded, party.id(), entries), precedents, run);
        var text = options.form() == PageForm.JSON
                ? PartyJson.of(record)
                : options.form().render(PartyPage.of(record), options.isColoured());
        return options.deliver(text, main.out());
    }

    private PartyRecord.Revealed revealed(Loaded loaded, Party.Id party, List<PartyRecord.Entry> entries) {
        if (isPriorOnly || entries.isEmpty()) {
            return PartyRecord.Revealed.nothing("the record was not asked (--prior-only)");
        }
        var beliefs = main.beliefs(options.chance(), 1, KeptBelief.Effort.PAGE);
        return switch (beliefs.base(beliefs.study(loaded, loaded.ledger()))) {
            case Belief.Learned(var posterior) ->
                new PartyRecord.Revealed(
                        posterior.partWorths(party, options.chance()),
                        posterior.observations().size(),
                        "");
            case Belief.Declined(var because) -> PartyRecord.Revealed.nothing(because);
            case Belief.Unsound unsound -> PartyRecord.Revealed.nothing(unsound.because());
        };
    }
}
