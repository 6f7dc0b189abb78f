package org.glienicke.desk.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.glienicke.core.belief.LeaveOneOut;
import org.glienicke.core.belief.TrackRecord;
import org.glienicke.core.briefing.Weighing;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Term;
import org.glienicke.core.precedent.Bearing;
import org.glienicke.core.precedent.DealLevel;
import org.glienicke.core.valuation.Accounts;
import org.glienicke.desk.beliefs.KeptBelief;
import org.glienicke.desk.files.Loaded;
import org.glienicke.desk.files.ScoreTable;

/**
 * The accounts of one exchange, under judged weights and under learned ones.
 *
 * @param loaded the exchange alone, with parties, sources and profiles
 * @param isPriorOnly whether the reader wants the accounts as judged
 */
record AccountRun(Main main, RunOptions options, KeptBelief.Effort effort, Loaded loaded, boolean isPriorOnly) {

    /**
     * What came out.
     *
     * @param bearings the exchange against earlier ones
     * @param learned empty if nothing could be learned
     * @param because why not; empty if something was
     */
    record Result(
            Exchange exchange,
            Accounts.Basis basis,
            List<Bearing> bearings,
            Accounts judged,
            Optional<Weighted> learned,
            String because) {

        /** Accounts on learned weights, with the weights. */
        record Weighted(LeaveOneOut weights, Accounts accounts) {}

        Accounts accounts(boolean isPriorOnly) {
            return learned.filter(_ -> !isPriorOnly).map(Weighted::accounts).orElse(judged);
        }
    }

    /** The accounts of an exchange as some record holds it. */
    Result of(Exchange exchange, Ledger ledger, Optional<Accounts.Overlay> overlay, Retracting retracting) {
        boolean hasFunds = exchange.terms().stream().anyMatch(Term.Funds.class::isInstance);
        var bearings =
                main.bearings(options.chance(), options.draws()).of(exchange.id(), loaded, retracting.retraction());
        var basis = options.basis(loaded.profiles(), overlay, main.root(), hasFunds)
                .assessing(DealLevel.of(exchange, bearings));
        var judged = Accounts.of(exchange, ledger, basis, options.chance());
        var question = new KeptBelief.Question(exchange, overlay, retracting.retraction(), options.draws());
        var weights = main.beliefs(options.chance(), 1, effort).without(question, loaded);
        var learned = weights.learned()
                .map(w -> new Result.Weighted(
                        w, judged.weighed(w.preferences(judged.assumptions()), exchange, basis.prices())));
        return new Result(exchange, basis, bearings, judged, learned, weights.because());
    }

    /** Where the weights come from, for the page. */
    Weighing weighing(Result result) {
        return result.learned()
                .<Weighing>map(learned -> new Weighing.Learned(
                        learned.weights(),
                        !isPriorOnly,
                        Weighing.Verdicts.of(result.judged(), learned.accounts()),
                        track()))
                .orElseGet(() -> new Weighing.Judged(result.because()));
    }

    /** How forecasts by learned weights have fared, as published. */
    static Optional<TrackRecord> track() {
        return ScoreTable.read(Path.of(System.getProperty("glienicke.home", ""), ScoreTable.PUBLISHED));
    }
}
