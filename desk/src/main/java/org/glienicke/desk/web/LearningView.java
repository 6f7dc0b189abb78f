package org.glienicke.desk.web;

import org.glienicke.core.casebook.Exchange;

/**
 * Whether weights are being learned behind a page.
 *
 * @param what is being worked out
 * @param address that is asked whether they are there
 * @param stop where to say that nobody wants them
 * @param party whose brief it is; empty if it is nobody's
 * @param basis whose weights the page runs on, one sentence
 */
public record LearningView(
        boolean isLearning, long seconds, String what, String address, String stop, String party, String basis) {

    /** Beside the accounts of an exchange. */
    static LearningView of(Briefs.Weights weights, Exchange exchange, String party, Assumed assumed) {
        var address = "/exchanges/" + exchange.id();
        return new LearningView(
                weights.learning().isPresent(),
                weights.learning().map(Jobs.Job::seconds).orElse(0L),
                "What the rest of the record teaches of the parties is being worked out",
                address + "/weights",
                address + "/weights/stop",
                party,
                weights.learned().isPresent()
                        ? "Weights are those that the rest of the record teaches."
                        : assumed.isJudged()
                                ? "Weights are the judged ones, as asked for."
                                : "Weights are the judged ones.");
    }
}
