package org.glienicke.desk.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.glienicke.core.briefing.BetweenPage;
import org.glienicke.core.briefing.Dossier;
import org.glienicke.core.briefing.PrecedentPage;
import org.glienicke.core.briefing.TermsJson;
import org.glienicke.core.casebook.Nearest;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.page.Page;
import org.glienicke.core.precedent.Pair;
import org.glienicke.core.precedent.Precedents;
import org.glienicke.desk.files.Loaded;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code precedent}: what deals went for, and what one taught the next. */
@Command(
        name = "precedent",
        description = {
            "Says what deals like an exchange went for before it, how far it moved the going rate and what is expected"
                    + " of the next,",
            "and what followed; or the terms of trade of two parties through time."
        },
        footer = {"", "Examples:", "  glienicke precedent 2022-griner-bout", "  glienicke precedent --between RU,US"})
final class PrecedentCommand implements Callable<Integer> {

    private final Main main;

    @Parameters(paramLabel = "ID", arity = "0..1", description = "The exchange, as 'glienicke list' names it.")
    private @Nullable String id;

    @Option(names = "--between", paramLabel = "A,B", split = ",", description = "Two parties instead of an exchange.")
    private List<String> between = List.of();

    @Mixin
    private RunOptions options;

    PrecedentCommand(Main main) {
        this.main = main;
    }

    @Override
    public Integer call() {
        if ((id == null) == between.isEmpty()) {
            throw options.misused("Either an exchange or --between A,B is wanted.");
        }
        var loaded = main.folder().load();
        if (main.report(loaded) != Exit.FINE) {
            return Exit.FINDINGS;
        }
        return id == null ? between(loaded) : exchange(loaded, id);
    }

    private Precedents precedents(Loaded loaded) {
        return main.bearings(options.chance(), options.draws()).precedents(loaded, loaded.ledger());
    }

    private int exchange(Loaded loaded, String exchange) {
        var known = loaded.ledger().exchange(exchange);
        if (known.isEmpty()) {
            return main.unknown(exchange);
        }
        var precedents = precedents(loaded);
        var run = run(loaded, exchange);
        return options.form() == PageForm.JSON
                ? options.deliver(TermsJson.of(precedents, exchange, run), main.out())
                : print(PrecedentPage.of(loaded.ledger(), precedents, known.get(), run));
    }

    private int between(Loaded loaded) {
        var parties = between.stream().map(code -> party(loaded, code)).toList();
        for (int i = 0; i < parties.size(); i++) {
            if (parties.get(i).isEmpty()) {
                return unknown(loaded, between.get(i));
            }
        }
        if (parties.size() != 2 || parties.get(0).equals(parties.get(1))) {
            throw options.misused("--between wants two parties, such as RU,US.");
        }
        var pair = Pair.of(parties.get(0).get(), parties.get(1).get());
        var precedents = precedents(loaded);
        var run = run(loaded, "--between " + pair);
        return options.form() == PageForm.JSON
                ? options.deliver(TermsJson.between(precedents, pair, run), main.out())
                : print(BetweenPage.of(loaded.ledger(), precedents, pair, run));
    }

    private static Optional<Party.Id> party(Loaded loaded, String code) {
        return loaded.ledger().parties().keySet().stream()
                .filter(p -> p.code().equalsIgnoreCase(code))
                .findFirst();
    }

    private int unknown(Loaded loaded, String code) {
        var codes =
                loaded.ledger().parties().keySet().stream().map(Party.Id::code).toList();
        var near = Nearest.to(code, codes).map(c -> " Maybe " + c + ".").orElse(" The list: ledger/parties.yaml");
        main.err().print(Layout.clean("There is no party '" + code + "'." + near) + "\n");
        main.err().flush();
        return Exit.FINDINGS;
    }

    private Dossier.Run run(Loaded loaded, String asked) {
        return new Dossier.Run(
                options.chance().seed(),
                options.draws(),
                loaded.ledger().revision(),
                "./glienicke precedent " + asked + options.typed(),
                List.of());
    }

    private int print(Page page) {
        return options.deliver(options.form().render(page, options.isColoured()), main.out());
    }
}
