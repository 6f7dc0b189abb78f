package org.glienicke.desk.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glienicke.core.bargaining.Condition;
import org.glienicke.core.briefing.DealRun;
import org.glienicke.core.briefing.Dossier;
import org.glienicke.core.casebook.Case;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.Term;
import org.glienicke.core.dealroom.Limits;
import org.glienicke.core.dealroom.Minds;
import org.glienicke.core.dealroom.Room;
import org.glienicke.core.dealroom.Steps;
import org.glienicke.core.valuation.Prices;
import org.glienicke.core.valuation.ProfileDraft;
import org.glienicke.desk.beliefs.KeptBelief;
import org.glienicke.desk.files.CaseFile;
import org.glienicke.desk.files.Loaded;
import org.glienicke.desk.files.MoneyTables;

/** A case with all that a command needs to search it. */
record DealTable(Case about, Steps steps, Minds minds, Minds.Basis basis, DealRun run) {

    /** What was asked for. */
    record Asked(Main main, RunOptions options, DealOptions deal, String command) {}

    /** The case of a file; empty, with the findings printed, if it has any. */
    static Optional<DealTable> of(Path file, Asked asked) {
        var loaded = asked.main().folder().load();
        if (asked.main().report(loaded) != Exit.FINE) {
            return Optional.empty();
        }
        var home = Path.of(System.getProperty("glienicke.home", ""));
        var read = CaseFile.read(CaseFile.found(file, home), loaded.ledger());
        if (!read.findings().isEmpty() || read.value().isEmpty()) {
            Main.print(read.findings(), asked.main().err());
            return Optional.empty();
        }
        return Optional.of(of(read.value().get(), loaded, asked));
    }

    /** A case that is there already. */
    static DealTable of(Case about, Loaded loaded, Asked asked) {
        var options = asked.options();
        var own = options.ownWeights(about.parties());
        int draws = asked.deal().draws(about, options.draws());
        boolean hasFunds = about.terms().stream().anyMatch(t -> t.term() instanceof Term.Funds);
        boolean isLearning = !asked.deal().isPriorOnly();
        var prices = hasFunds || isLearning ? MoneyTables.read(asked.main().root()) : Prices.NONE;
        var basis = new Minds.Basis(loaded.ledger(), shelf(loaded, own), prices, draws, options.chance());
        var minds =
                isLearning ? Minds.learned(about, basis, asking(loaded, asked, own)) : Minds.judged(about, basis, "");
        var steps = Steps.of(about);
        var changes = new ArrayList<String>();
        if (draws < options.draws()) {
            changes.add("Of " + options.draws() + " draws asked for the memory limit leaves " + draws + ".");
        }
        own.forEach((party, draft) -> changes.add("The weights of " + name(about, party)
                + (isLearning ? " are, before the record moves them," : " are")
                + " those of your profile, laid over the judged ones; judged by "
                + draft.judgement().by() + "."));
        var run = new Dossier.Run(
                options.chance().seed(),
                draws,
                loaded.ledger().revision(),
                asked.command() + asked.deal().typed() + options.typed(),
                changes);
        return new DealTable(about, steps, minds, basis, DealRun.of(loaded.ledger(), steps, about, minds, run));
    }

    private static Minds.Asking asking(Loaded loaded, Asked asked, Map<Party.Id, ProfileDraft> own) {
        var kept = asked.main().beliefs(asked.options().chance(), 1, KeptBelief.Effort.PAGE);
        var words = own.isEmpty() ? "" : own.toString();
        return (part, observations, priors) -> kept.of(part, new KeptBelief.Study(loaded, observations, priors), words);
    }

    private static String name(Case about, Party.Id party) {
        return about.seats().stream()
                .map(Case.Seat::party)
                .filter(p -> p.id().equals(party))
                .map(Party::name)
                .findFirst()
                .orElse(party.code());
    }

    private static ProfileDraft.Shelf shelf(Loaded loaded, Map<Party.Id, ProfileDraft> own) {
        var shelf = loaded.profiles();
        for (var entry : own.entrySet()) {
            shelf = shelf.with(entry.getKey(), entry.getValue());
        }
        return shelf;
    }

    Room choosing() {
        return minds.choosing(steps, basis.prices());
    }

    Room fresh() {
        return minds.fresh(steps, basis.prices());
    }

    List<Condition> more(DealOptions deal) {
        return deal.conditions(steps, about);
    }

    Limits limits(DealOptions deal, java.util.function.BooleanSupplier clock) {
        return deal.limits(about, clock);
    }
}
