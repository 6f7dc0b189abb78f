package org.glienicke.desk.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
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

/**
 * A case with all that a command needs to search it.
 *
 * @param more conditions that the user asked for beside those of the case
 */
record DealTable(Asked asked, Steps steps, List<Condition> more, Minds minds, Minds.Basis basis, DealRun run) {

    /** What was asked for. */
    record Asked(Main main, RunOptions options, DealOptions deal, String command) {}

    /** The record and a case as they lie on disk, before anything is asked of them. */
    record Opened(Case about, Loaded loaded) {}

    /** The case of a file; empty, with the findings printed, if it has any. */
    static Optional<DealTable> of(Path file, Asked asked) {
        return opened(file, asked.main()).map(o -> of(o.about(), o.loaded(), asked));
    }

    /** The case of a file and the record; empty, with the findings printed, if there are any. */
    static Optional<Opened> opened(Path file, Main main) {
        var loaded = main.folder().load();
        if (main.report(loaded) != Exit.FINE) {
            return Optional.empty();
        }
        var home = Path.of(System.getProperty("glienicke.home", ""));
        var read = CaseFile.read(CaseFile.found(file, home), loaded.ledger());
        if (!read.findings().isEmpty() || read.value().isEmpty()) {
            Main.print(read.findings(), main.err());
            return Optional.empty();
        }
        return Optional.of(new Opened(read.value().get(), loaded));
    }

    /** A case that is there already. */
    static DealTable of(Case about, Loaded loaded, Asked asked) {
        var options = asked.options();
        var steps = Steps.of(about);
        // slips of the user are told before anything takes time
        var more = asked.deal().conditions(steps, about);
        asked.deal().limits(about, () -> false);
        var own = options.ownWeights(about.parties());
        int draws = asked.deal().draws(about, options.draws());
        boolean hasFunds = about.terms().stream().anyMatch(t -> t.term() instanceof Term.Funds);
        boolean isLearning = !asked.deal().isPriorOnly();
        var prices = hasFunds || isLearning ? MoneyTables.read(asked.main().root()) : Prices.NONE;
        var basis = new Minds.Basis(loaded.ledger(), shelf(loaded, own), prices, draws, options.chance());
        var minds =
                isLearning ? Minds.learned(about, basis, asking(loaded, asked, own)) : Minds.judged(about, basis, "");
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
        return new DealTable(asked, steps, more, minds, basis, DealRun.of(loaded.ledger(), steps, about, minds, run));
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

    Case about() {
        return run.about();
    }

    Room choosing() {
        return minds.choosing(steps, basis.prices()).keepingAtMost(asked.deal().kept());
    }

    Room fresh() {
        return minds.fresh(steps, basis.prices()).keepingAtMost(asked.deal().kept());
    }

    Limits limits(BooleanSupplier clock) {
        return asked.deal().limits(about(), clock);
    }
}
