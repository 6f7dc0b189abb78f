package org.glienicke.desk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.glienicke.core.belief.Belief;
import org.glienicke.core.belief.Posterior;
import org.glienicke.core.briefing.Learned;
import org.glienicke.core.briefing.LearnedJson;
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
        Main main, Loaded loaded, RunOptions options, KeptBelief kept, Retracting retracting, Retraction.Rest rest) {

    /** The whole record, or empty if it has findings, which are then said. */
    static Optional<LearningRun> of(Main main, RunOptions options, Retracting retracting, KeptBelief kept) {
        var loaded = main.folder().load();
        if (main.report(loaded) != Exit.FINE) {
            return Optional.empty();
        }
        return Optional.of(new LearningRun(main, loaded, options, kept, retracting, retracting.of(loaded.ledger())));
    }

    /** The record as it stands. */
    KeptBelief.Study recorded() {
        return kept.study(loaded, loaded.ledger());
    }

    /** The record without what was taken back. */
    KeptBelief.Study study() {
        return retracting.isNothing() ? recorded() : kept.study(loaded, rest.ledger());
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
     * @param writer of the answer
     * @param told what of an answer is to be compared with and without what was taken back
     */
    int deliver(Writer writer, Function<Posterior, String> told) {
        var study = study();
        var run = run(study);
        var base = kept.base(recorded());
        var belief = base instanceof Belief.Learned(var whole) && !retracting.isNothing()
                ? kept.revised(whole, study.observations())
                : base;
        return switch (belief) {
            case Belief.Learned(var posterior) ->
                write(writer, new Asked(run.saying(moved(base, posterior, told)), posterior));
            case Belief.Declined declined -> refuse(run, declined);
            case Belief.Unsound unsound -> refuse(run, unsound);
        };
    }

    private List<String> moved(Belief base, Posterior now, Function<Posterior, String> told) {
        if (retracting.isNothing() || !(base instanceof Belief.Learned(var whole))) {
            return List.of();
        }
        if (whole.observations().equals(now.observations())) {
            return List.of("No observation that the posterior rests on was taken back or changed, so nothing moved.");
        }
        var sentences = new ArrayList<String>();
        int fewer = whole.observations().size() - now.observations().size();
        sentences.add("Observations that the posterior rests on: "
                + now.observations().size() + " instead of "
                + whole.observations().size() + (fewer == 0 ? "; some say less than before." : "."));
        sentences.addAll(compared(told.apply(whole), told.apply(now)));
        return sentences;
    }

    /** One thing with and without what was taken back. */
    static List<String> compared(String before, String now) {
        return before.equals(now)
                ? List.of("Nothing moved by as much as is printed. With and without what was taken back: " + now)
                : List.of("With what was taken back: " + before, "Without it: " + now);
    }

    int refuse(Learned.Run run, Belief belief) {
        if (options.form() == PageForm.JSON) {
            options.deliver(LearnedJson.refusal(run, belief), main.out());
        } else {
            print(Learned.refusal(run, belief));
        }
        return Exit.FINDINGS;
    }

    private int write(Writer writer, Asked asked) {
        return options.form() == PageForm.JSON
                ? options.deliver(writer.json(asked), main.out())
                : print(writer.page(asked));
    }

    int print(Page page) {
        return options.deliver(options.form().render(page, options.isColoured()), main.out());
    }

    /** Prints the page, or what programs read in its place. */
    int print(Supplier<Page> page, Supplier<String> json) {
        return options.form() == PageForm.JSON ? options.deliver(json.get(), main.out()) : print(page.get());
    }

    /** An answer as a page, and as JSON. */
    interface Writer {

        Page page(Asked asked);

        String json(Asked asked);

        static Writer of(Function<Asked, Page> page, Function<Asked, String> json) {
            return new Writer() {
                @Override
                public Page page(Asked asked) {
                    return page.apply(asked);
                }

                @Override
                public String json(Asked asked) {
                    return json.apply(asked);
                }
            };
        }
    }

    /** The record's answer. */
    record Asked(Learned.Run run, Posterior posterior) {}
}
