package org.glienicke.core.belief;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The probability of answers at thousands of draws, as reweighting asks for it. */
final class AnsweredDraws {

    /** Draws times observations whose numbers stay in a core's cache. */
    private static final int CACHED = 8192;

    private static final int LEAST = 64;
    private static final int MOST = 256;

    /** Workspaces that fill at a time; never by cores, though draws do not depend on each other. */
    private static final int TASKS = 4;

    private AnsweredDraws() {}

    /**
     * Log probability of what a model observed, without the prior, at any number of draws: some at a time, so that what is worked out
     * stays near the processor.
     *
     * @param put observations from the first on that count; the log probability of the others is taken away
     * @param rows by place, then draw
     */
    static double[] logLikelihoods(AnswerModel model, int put, double[][] rows, int draws) {
        int some = Math.clamp(CACHED / Math.max(1, model.compiled().outcomes.length), LEAST, MOST);
        int stretches = (draws + some - 1) / some;
        int tasks = Math.min(TASKS, stretches);
        var logs = new double[draws];
        IntStream.range(0, tasks).parallel().forEach(task -> {
            var part = new Part(model, put, rows, some);
            for (int i = task; i < stretches; i += tasks) {
                part.take(i * some, Math.min(some, draws - i * some), logs);
            }
        });
        return logs;
    }

    /** Some draws at a time in one workspace. */
    private static final class Part {

        private final double[][] rows;
        private final int[] places;
        private final double[][] part;
        private final double[] found;
        private final AnswerLanes lanes;

        Part(AnswerModel model, int put, double[][] rows, int some) {
            this.rows = rows;
            this.places = model.compiled().places();
            this.part = new double[rows.length][];
            for (int place : places) {
                part[place] = new double[some];
            }
            this.found = new double[some];
            this.lanes = new AnswerLanes(model, put, some);
        }

        // a last stretch that is shorter leaves numbers of the one before at its end, which nobody reads
        void take(int from, int count, double[] logs) {
            for (int place : places) {
                System.arraycopy(rows[place], from, part[place], 0, count);
            }
            Arrays.fill(found, 0);
            lanes.logLikelihoods(part, found);
            System.arraycopy(found, 0, logs, from, count);
        }
    }
}
