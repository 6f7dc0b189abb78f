package org.glienicke.desk.web;

import java.util.List;

/**
 * The drawer of a page on one party: what can be assumed otherwise, what is, and what to do with it.
 *
 * @param address of the page without any assumption
 * @param query what is assumed, as in an address; empty if nothing
 * @param exchange whose page it is; empty if it is no exchange's
 * @param changes against the default, a sentence each
 * @param basis whose weights the page runs on, one sentence
 * @param isLearnable whether the page runs on weights that the record teaches, where nothing is assumed
 * @param page the page as a file
 */
public record DrawerView(
        String address,
        String query,
        BriefView.Names party,
        String exchange,
        Choice choice,
        Saving saving,
        List<String> changes,
        String basis,
        boolean isLearnable,
        File page) {

    /** Whether the reader asked for the judged weights. */
    public boolean isJudged() {
        return ("&" + query).contains("&" + Assumed.WEIGHTS + "=" + Assumed.JUDGED);
    }

    /** A file to take away. */
    public record File(String name, String words) {}

    /**
     * What can be assumed otherwise.
     *
     * @param problems of what was asked for, a sentence each
     */
    public record Choice(
            List<Weight> weights,
            Range reservation,
            List<Range> priors,
            List<RecordView.Option> floors,
            List<RecordView.Option> sources,
            List<String> problems) {

        /** Where nobody has an account. */
        static final Choice EMPTY = told(List.of());

        /** Where the drawer is there already, and only what is wrong with what it asked for has to be told. */
        static Choice told(List<String> problems) {
            var reservation = new Range("reservation", "", "", "", "", false);
            return new Choice(List.of(), reservation, List.of(), List.of(), List.of(), problems);
        }
    }

    /**
     * The weight of a criterion.
     *
     * @param judged as the profile has it
     * @param most the right end of the slider
     */
    public record Weight(
            String slug,
            String title,
            String sentence,
            String kind,
            String median,
            String times,
            String judged,
            String judgedTimes,
            String most,
            boolean isChanged) {}

    /** A number by its 5th and 95th percentile. */
    public record Range(String id, String words, String low, String high, String judged, boolean isChanged) {}

    /**
     * Saving what is assumed.
     *
     * @param profiles saved for this party
     * @param known the saved profile that the page began from; empty if none
     * @param based its version; 0 if none
     * @param author who saved last from this browser
     */
    public record Saving(List<ProfileView.Use> profiles, String known, int based, String author) {}
}
