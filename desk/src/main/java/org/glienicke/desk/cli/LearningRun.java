package org.glienicke.desk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.glienicke.core.belief.Belief;
import org.glienicke.core.belief.Posterior;
import org.glienicke.core.briefing.Learned;
import org.glienicke.core.casebook.Retraction;
import org.glienicke.core.page.Page;
import org.glienicke.desk.beliefs.KeptBelief;
import org.glienicke.desk.files.Loaded;

/**
 * What all commands share that ask the record what parties seek.
 *
 * @param rest the record without what the reader took back
 */
record LearningRun(
        Main main, Loaded loaded, RunOptions options, double selection, Retracting retracting, Retraction.Rest rest) {

    /** The whole record, or empty if it has findings or JSON is wanted, which is then said. */
    static Optional<LearningRun> of(Main main, RunOptions options, Retracting retracting, double selection) {
        if (options.form() == PageForm.JSON) {
            main.err().print("This page is not written as JSON yet: text, markdown or html.\n");
            main.err().flush();
            return Optional.empty();
        }
        var loaded = main.folder().load();
        if (main.report(loaded) != Exit.FINE) {
            return Optional.empty();
        }
        return Optional.of(
                new LearningRun(main, loaded, options, selection, retracting, retracting.of(loaded.ledger())));
    }

    KeptBelief kept() {
        return main.beliefs(options.chance(), selection);
    }

    /** The record as it stands. */
    KeptBelief.Study recorded() {
        return kept().study(loaded, loaded.ledger());
    }

    /** The record without what was taken back. */
    KeptBelief.Study study() {
        return retracting.isNothing() ? recorded() : kept().study(loaded, rest.ledger());
    }

    Learned.Run run(KeptBelief.Study study) {
        var sentences = retracting.isNothing()
                ? List.<String>of()
                : TakenBack.everywhere(retracting.retraction(), rest, loaded.ledger());
        return new Learned.Run(
                rest.ledger(), study.observations(), options.chance().seed(), sentences);
    }

    /**
     * Asks the record, and delivers the page that is made of the answer, or says why there is none.
     *
     * @param page of the answer
     * @param told what of an answer is to be compared with and without what was taken back
     */
    int deliver(Function<Asked, Page> page, Function<Posterior, String> told) {
        var study = study();
        var run = run(study);
        var base = kept().base(recorded());
        var belief = base instanceof Belief.Learned(var whole) && !retracting.isNothing()
                ? whole.revised(study.observations().all(), options.chance())
                : base;
        return switch (belief) {
            case Belief.Learned(var posterior) ->
                print(page.apply(new Asked(run.saying(moved(base, posterior, told)), posterior)));
            case Belief.Declined declined -> refuse(run, declined);
            case Belief.Unsound unsound -> refuse(run, unsound);
        };
    }

    private List<String> moved(Belief base, Posterior now, Function<Posterior, String> told) {
        var sentences = new ArrayList<String>();
        if (!retracting.isNothing() && base instanceof Belief.Learned(var whole)) {
            int fewer = whole.observations().size() - now.observations().size();
            sentences.add("Observations that the posterior rests on: "
                    + now.observations().size() + " instead of "
                    + whole.observations().size() + (fewer == 0 ? "; some may say less than before." : "."));
            sentences.add("With what was taken back: " + told.apply(whole));
            sentences.add("Without it: " + told.apply(now));
        }
        return sentences;
    }

    int refuse(Learned.Run run, Belief belief) {
        print(Learned.refusal(run, belief));
        return Exit.FINDINGS;
    }

    int print(Page page) {
        return options.deliver(options.form().render(page, options.isColoured()), main.out());
    }

    /** The record's answer. */
    record Asked(Learned.Run run, Posterior posterior) {}
}
