package org.glienicke.desk.web;

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
        boolean isLearning, long seconds, String what, String address, String stop, String party, String basis) {}
