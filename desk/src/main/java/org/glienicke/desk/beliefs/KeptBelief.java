package org.glienicke.desk.beliefs;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.glienicke.core.belief.Belief;
import org.glienicke.core.belief.LeaveOneOut;
import org.glienicke.core.belief.Observations;
import org.glienicke.core.belief.Posterior;
import org.glienicke.core.belief.Priors;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.Retraction;
import org.glienicke.core.evidence.When;
import org.glienicke.core.inference.Lockstep;
import org.glienicke.core.valuation.Accounts;
import org.glienicke.core.valuation.ProfileDraft;
import org.glienicke.desk.files.LedgerFolder;
import org.glienicke.desk.files.Loaded;
import org.glienicke.desk.files.MoneyTables;
import org.glienicke.desk.files.SeededChance;

/**
 * What the record teaches, asked once for each state of record, profiles, program and seed, and kept for the next run. Answers come out
 * the same whether they were kept or made just now, because both pass through the form in which they are kept.
 */
public final class KeptBelief {

    private final Path root;
    private final SeededChance chance;
    private final double selection;
    private final CacheFolder cache;
    private final Consumer<String> progress;

    /**
     * Over a record.
     *
     * @param root folder of the record
     * @param selection how many times likelier settled deals are to be on record
     * @param progress told what takes its time
     */
    public KeptBelief(Path root, SeededChance chance, double selection, CacheFolder cache, Consumer<String> progress) {
        this.root = root;
        this.chance = chance;
        this.selection = selection;
        this.cache = cache;
        this.progress = progress;
    }

    /** Either learned weights, or one sentence that says why there are none. */
    public record Weights(Optional<LeaveOneOut> learned, String because) {}

    /**
     * What is asked for an account.
     *
     * @param overlay the reader's own weights for one party
     * @param size how many draws
     */
    public record Question(Exchange exchange, Optional<Accounts.Overlay> overlay, Retraction retraction, int size) {}

    /** Weights of the parties of an exchange after all of the record but that exchange. */
    public Weights without(Question question, Loaded one) {
        var key = key(one.ledger()) + "draws " + question.size() + "\nwithout "
                + question.exchange().id() + "\nprofile "
                + question.overlay().map(Object::toString).orElse("none") + "\ntaken back "
                + question.retraction() + "\n";
        var kept = cache.find(key);
        var file = kept.orElseGet(() -> asked(question, key));
        return BeliefFiles.leaveOneOut(file)
                .map(learned -> new Weights(Optional.of(learned), ""))
                .orElseGet(() -> new Weights(Optional.empty(), file.about().getOrDefault("because", "")));
    }

    private DrawsFile asked(Question question, String key) {
        var whole = LedgerFolder.at(root).load();
        if (!whole.findings().isEmpty()) {
            return refusal("the record has " + whole.findings().size()
                    + " findings elsewhere, so nothing was learned from it: glienicke check");
        }
        var study = new Study(whole, observations(whole.ledger(), whole), priors(whole));
        var belief = leftOut(question, study);
        var file = switch (belief) {
            case Belief.Learned(var posterior) ->
                BeliefFiles.of(LeaveOneOut.of(
                        posterior, parties(question, study), year(question.exchange()), question.size(), chance));
            case Belief.Declined _, Belief.Unsound _ -> BeliefFiles.of(belief);
        };
        return kept(key, file);
    }

    /** The record and what is asked of it. */
    public record Study(Loaded loaded, Observations observations, Priors priors) {}

    /** The posterior itself, after all of the record but the exchange. */
    public Belief leftOut(Question question, Study recorded) {
        return switch (base(recorded)) {
            case Belief.Learned(var posterior) -> without(question, recorded, posterior);
            case Belief.Declined declined -> declined;
            case Belief.Unsound unsound -> unsound;
        };
    }

    private Belief without(Question question, Study study, Posterior posterior) {
        var id = question.exchange().id();
        var now = question.retraction().isNothing()
                ? study.observations()
                : observations(
                        question.retraction().from(study.loaded().ledger()).ledger(), study.loaded());
        var belief = said(
                "Leaving " + id + " out of what the record teaches...",
                () -> posterior.revised(now.without(id).all(), chance));
        return question.overlay()
                .map(own -> belief instanceof Belief.Learned(var rest) ? judged(rest, own, study) : belief)
                .orElse(belief);
    }

    private Belief judged(Posterior posterior, Accounts.Overlay own, Study study) {
        var party = study.loaded().ledger().party(own.party());
        return party.<Belief>map(p -> posterior.judged(
                        own.party(), own.draft().over(shelf(study).of(p)), chance))
                .orElse(new Belief.Learned(posterior));
    }

    private static ProfileDraft.Shelf shelf(Study study) {
        return study.loaded().profiles();
    }

    private static Set<Party.Id> parties(Question question, Study study) {
        var parties = new java.util.TreeSet<>(Accounts.parties(question.exchange()));
        parties.retainAll(study.priors().judged().keySet());
        return parties;
    }

    private static OptionalInt year(Exchange exchange) {
        return exchange.head()
                .date()
                .value()
                .flatMap(When::year)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /** What the whole record teaches. */
    public Belief base(Study study) {
        var key = key(study.loaded().ledger()) + "all\n";
        var kept = cache.find(key).flatMap(file -> BeliefFiles.read(file, study.observations(), study.priors()));
        return kept.orElseGet(() -> {
            var belief = said(
                    "Asking the record what parties seek; once for each state of it; this may take a minute...",
                    () -> Belief.of(study.observations(), study.priors(), Lockstep.Plan.thorough(), chance));
            var file = kept(key, BeliefFiles.of(belief));
            return BeliefFiles.read(file, study.observations(), study.priors()).orElse(belief);
        });
    }

    /** The record and its priors, as far as they enter beliefs. */
    public Study study(Loaded whole, Ledger ledger) {
        return new Study(whole, observations(ledger, whole), priors(whole));
    }

    private Observations observations(Ledger ledger, Loaded whole) {
        return Observations.of(ledger, whole.profiles().assumptions(), MoneyTables.read(root));
    }

    private Priors priors(Loaded whole) {
        return Priors.of(whole.ledger(), whole.profiles(), selection);
    }

    private String key(Ledger ledger) {
        return "record " + ledger.revision() + "\ntables " + MoneyTables.digest(root) + "\nprogram "
                + ProgramDigest.read() + "\nseed " + chance.seed() + "\nselection " + selection + "\n";
    }

    private DrawsFile kept(String key, DrawsFile file) {
        if (!cache.keep(key, file)) {
            say("What was learned could not be kept in " + cache.path() + ", so the next run asks again.");
        }
        return file;
    }

    private static DrawsFile refusal(String because) {
        return BeliefFiles.of(new Belief.Declined(because));
    }

    private <T> T said(String words, Supplier<T> work) {
        say(words);
        return work.get();
    }

    private void say(String words) {
        progress.accept(words);
    }
}
