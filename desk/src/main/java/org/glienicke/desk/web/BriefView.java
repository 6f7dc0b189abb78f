package org.glienicke.desk.web;

import java.util.List;

/**
 * The brief on one exchange and one party, with the drawer of its assumptions.
 *
 * @param address of the page without any assumption
 * @param query what is assumed, as in an address; empty if nothing
 * @param changes against the default, a sentence each
 * @param learning whose weights it runs on
 * @param contents of the page
 * @param id of the brief, by which its page says what it shows
 * @param html the brief's sections, or those that moved
 */
public record BriefView(
        String exchange,
        String title,
        String subtitle,
        Names party,
        List<Names> others,
        String address,
        String query,
        Drawer drawer,
        Saving saving,
        List<String> changes,
        LearningView learning,
        List<Entry> contents,
        String id,
        String html) {

    /** Whether the reader asked for the judged weights. */
    public boolean isJudged() {
        return ("&" + query).contains("&" + Assumed.WEIGHTS + "=" + Assumed.JUDGED);
    }

    /** A party by code and name. */
    public record Names(String code, String name) {}

    /** A section of the page. */
    public record Entry(String anchor, String words) {}

    /** What can be assumed otherwise. */
    public record Drawer(
            List<Weight> weights,
            Range reservation,
            List<Range> priors,
            List<RecordView.Option> floors,
            List<RecordView.Option> sources,
            List<String> problems) {

        /** Where nobody has an account. */
        static final Drawer EMPTY = new Drawer(
                List.of(), new Range("reservation", "", "", "", "", false), List.of(), List.of(), List.of(), List.of());
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
