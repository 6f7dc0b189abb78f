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
import org.glienicke.core.dealroom.Minds;
import org.glienicke.core.evidence.When;
import org.glienicke.core.inference.Lockstep;
import org.glienicke.core.probability.Chance;
import org.glienicke.core.valuation.Accounts;
import org.glienicke.core.valuation.Profile;
import org.glienicke.desk.files.LedgerFolder;
import org.glienicke.desk.files.Loaded;
import org.glienicke.desk.files.MoneyTables;

/**
 * What the record teaches, asked once for each state of record, profiles, program and seed, and kept for the next run. Answers come out
 * the same whether they were kept or made just now, because both pass through the form in which they are kept.
 */
public final class KeptBelief {

    private final Path root;
    private final Chance chance;
    private final double selection;
    private final Effort effort;
    private final CacheFolder cache;
    private final Consumer<String> progress;

    /** How long the record is asked. */
    public enum Effort {
        /** As long as a page needs. */
        PAGE("half a minute"),
        /** Until every figure is certified: nested R-hat below 1.01 over long chains. */
        CERTIFIED("several minutes");

        private final String wait;

        Effort(String wait) {
            this.wait = wait;
        }
    }

    /**
     * How a record is asked.
     *
     * @param selection how many times likelier settled deals are to be on record
     */
    public record Manner(Chance chance, double selection, Effort effort) {}

    /**
     * Over a record.
     *
     * @param root folder of the record
     * @param progress told what takes its time
     */
    public KeptBelief(Path root, Manner manner, CacheFolder cache, Consumer<String> progress) {
        this.root = root;
        this.chance = manner.chance();
        this.selection = manner.selection();
        this.effort = manner.effort();
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
        var now = relied(question, study).without(question.exchange().id());
        say("Leaving " + question.exchange().id() + " out of what the record teaches...");
        var rest = revised(posterior, now);
        return question.overlay()
                .flatMap(own -> own(own, study))
                .map(own -> rest instanceof Belief.Learned(var learned) ? judged(learned, own, now) : rest)
                .orElse(rest);
    }

    /** Beliefs had the record held other observations; asked anew if too many were taken away to go on from the draws at hand. */
    public Belief revised(Posterior posterior, Observations now) {
        var revised = posterior.revised(now.all(), chance);
        return revised instanceof Belief.Unsound
                ? said(
                        "So much was taken away that the draws at hand will not do; asking the rest of the record anew...",
                        () -> fit(now, posterior.priors()))
                : revised;
    }

    private Observations relied(Question question, Study study) {
        return question.retraction().isNothing()
                ? study.observations()
                : observations(
                        question.retraction().from(study.loaded().ledger()).ledger(), study.loaded());
    }

    /** A party with a profile of the reader's. */
    private record Own(Party.Id party, Profile profile) {}

    private static Optional<Own> own(Accounts.Overlay overlay, Study study) {
        return study.loaded()
                .ledger()
                .party(overlay.party())
                .map(p -> new Own(
                        p.id(), overlay.draft().over(study.loaded().profiles().of(p))));
    }

    // draws keep their weights and change their prior; too far off for that, the record is asked under the reader's own
    private Belief judged(Posterior posterior, Own own, Observations now) {
        return posterior
                .judgedByWeights(own.party(), own.profile(), chance)
                .<Belief>map(Belief.Learned::new)
                .orElseGet(() -> said(
                        "Your profile is too far from the judged one to weigh the draws at hand anew; asking the record under it...",
                        () -> fit(now, posterior.priors().with(own.party(), own.profile()))));
    }

    // a page takes time by how much there is to ask
    private Optional<Belief> tooMany(Observations observations, Priors priors) {
        int answers = Belief.known(observations, priors).size();
        return effort == Effort.CERTIFIED || answers <= Belief.MOST_FOR_A_PAGE
                ? Optional.empty()
                : Optional.of(new Belief.Declined("The record holds " + answers + " answers and choices, and more than "
                        + Belief.MOST_FOR_A_PAGE
                        + " are not asked while somebody waits; --certified asks them all, for as long as it takes."));
    }

    private Belief fit(Observations observations, Priors priors) {
        return tooMany(observations, priors)
                .orElseGet(() -> Patience.beside(() -> asking(observations, priors), progress));
    }

    private Belief asking(Observations observations, Priors priors) {
        return effort == Effort.CERTIFIED
                ? Belief.of(observations, priors, Lockstep.Plan.certified(), chance)
                : Belief.soon(observations, priors, chance);
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
        return asked(
                "all",
                "Asking the record what parties seek; once for each state of it; this may take " + effort.wait + "...",
                study);
    }

    /**
     * What a part of the record teaches those at a table.
     *
     * @param study the observations of that part, and priors with the reader's own profiles
     * @param own the reader's profiles, in words that tell them from every other; empty if there are none
     */
    public Belief of(Minds.Part part, Study study, String own) {
        if (own.isEmpty() && !(part instanceof Minds.Part.Before)) {
            var base = base(study(study.loaded(), study.loaded().ledger()));
            return base instanceof Belief.Learned(var posterior) && !(part instanceof Minds.Part.All)
                    ? revised(posterior, study.observations())
                    : base;
        }
        var words = switch (part) {
            case Minds.Part.All _ -> "Asking the record under your profiles...";
            case Minds.Part.Without(var exchange) ->
                "Asking the record without " + exchange + " under your profiles...";
            case Minds.Part.Before(var year) ->
                "Asking the record as it was before " + year + "; once for each state of it...";
        };
        return asked("part " + part + "\nprofiles " + own, words, study);
    }

    private Belief asked(String what, String words, Study study) {
        return tooMany(study.observations(), study.priors()).orElseGet(() -> found(what, words, study));
    }

    private Belief found(String what, String words, Study study) {
        var key = key(study.loaded().ledger()) + what + "\n";
        var kept = cache.find(key).flatMap(file -> BeliefFiles.read(file, study.observations(), study.priors()));
        return kept.orElseGet(() -> {
            var belief = said(words, () -> fit(study.observations(), study.priors()));
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
                + ProgramDigest.read() + "\nseed " + chance.seed() + "\nselection " + selection + "\neffort "
                + effort + "\n";
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
