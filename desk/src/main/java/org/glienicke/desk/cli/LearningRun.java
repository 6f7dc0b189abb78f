package org.glienicke.desk.cli;

import java.util.Optional;
import java.util.function.Function;
import org.glienicke.core.belief.Belief;
import org.glienicke.core.belief.Observations;
import org.glienicke.core.belief.Posterior;
import org.glienicke.core.belief.Priors;
import org.glienicke.core.briefing.Learned;
import org.glienicke.core.inference.Lockstep;
import org.glienicke.core.page.Page;
import org.glienicke.desk.files.Loaded;
import org.glienicke.desk.files.MoneyTables;

/** What all commands share that ask the record what parties seek. */
record LearningRun(Main main, Loaded loaded, RunOptions options, double selection) {

    /** The whole record, or empty if it has findings or JSON is wanted, which is then said. */
    static Optional<LearningRun> of(Main main, RunOptions options, double selection) {
        if (options.form() == PageForm.JSON) {
            main.err().print("This page is not written as JSON yet: text, markdown or html.\n");
            main.err().flush();
            return Optional.empty();
        }
        var loaded = main.folder().load();
        if (main.report(loaded) != Exit.FINE) {
            return Optional.empty();
        }
        return Optional.of(new LearningRun(main, loaded, options, selection));
    }

    Observations observations() {
        return Observations.of(loaded.ledger(), loaded.profiles().assumptions(), MoneyTables.read(main.root()));
    }

    Priors priors() {
        return Priors.of(loaded.ledger(), loaded.profiles(), selection);
    }

    Learned.Run run(Observations observations) {
        return new Learned.Run(loaded.ledger(), observations, options.chance().seed());
    }

    /** Asks the record, and delivers the page that is made of the answer, or says why there is none. */
    int deliver(Function<Asked, Page> page) {
        var observations = observations();
        var run = run(observations);
        return switch (Belief.of(observations, priors(), Lockstep.Plan.thorough(), options.chance())) {
            case Belief.Learned(var posterior) -> print(page.apply(new Asked(run, posterior)));
            case Belief.Declined declined -> refuse(run, declined);
            case Belief.Unsound unsound -> refuse(run, unsound);
        };
    }

    private int refuse(Learned.Run run, Belief belief) {
        print(Learned.refusal(run, belief));
        return Exit.FINDINGS;
    }

    int print(Page page) {
        return options.deliver(options.form().render(page, options.isColoured()), main.out());
    }

    /** The record's answer. */
    record Asked(Learned.Run run, Posterior posterior) {}
}
