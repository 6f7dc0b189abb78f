package org.glienicke.desk.web;

import java.util.List;

/**
 * A case with the package that somebody puts together.
 *
 * @param address of the case without any package
 * @param query the package and the constraints, as in an address; empty for nothing
 * @param searched the same without the package
 * @param columns a party each, with the terms that it could give
 * @param chosen what is in the package
 * @param standing how it stands, as HTML
 * @param weights whose weights are used, and whether others are being learned
 * @param assumptions what can be assumed otherwise of the parties
 * @param constraints of the case itself, in words
 * @param isFoundOpen whether packages are to be looked for at once
 */
public record RoomView(
        String id,
        String title,
        String subtitle,
        String note,
        String address,
        String query,
        String searched,
        List<Column> columns,
        List<Chosen> chosen,
        String standing,
        Weights weights,
        Assumptions assumptions,
        List<RecordView.Option> objectives,
        List<String> constraints,
        boolean isSaved,
        boolean isFoundOpen) {

    public boolean isEmpty() {
        return chosen.isEmpty();
    }

    /** Whether a search has to keep to something beside the case's own constraints. */
    public boolean isConstrained() {
        return columns.stream()
                .anyMatch(c -> !c.limit().isEmpty()
                        || c.terms().stream().anyMatch(t -> !t.rule().isEmpty()));
    }

    /**
     * A party at the table.
     *
     * @param limit captives that it gives at most; empty for no limit
     */
    public record Column(String code, String name, String part, List<Term> terms, String limit) {}

    /**
     * A term that could be given.
     *
     * @param basis what is assumed in it; empty if it is fact
     * @param lots in how many parts it can be given
     * @param given how many of them are in the package
     * @param rule {@code require}, {@code forbid} or empty
     */
    public record Term(
            String id, String words, String receiver, boolean isAsked, String basis, int lots, int given, String rule) {

        public boolean isWhole() {
            return lots == 1;
        }
    }

    /**
     * What can be assumed otherwise.
     *
     * @param changes against the default, a sentence each
     * @param reset address of the same package as judged
     */
    public record Assumptions(
            List<Mind> minds,
            List<DrawerView.Range> priors,
            List<RecordView.Option> floors,
            List<RecordView.Option> sources,
            List<String> changes,
            String reset) {}

    /**
     * A party's weights and its reservation value, which never stand without those of the others.
     *
     * @param keep address of the party's own page under the same, where it can be saved; empty if nothing differs, or it has no page
     * @param saved profiles of the party, to lay over it here
     */
    public record Mind(
            String code,
            String name,
            List<DrawerView.Weight> weights,
            DrawerView.Range reservation,
            String keep,
            List<ProfileView.Use> saved) {}

    /** A term of the package. */
    public record Chosen(String id, String words, String giver, String receiver, String lots) {}

    /**
     * Whose weights.
     *
     * @param isLearning whether others are being learned
     * @param isJudgedAsked whether the reader wants the judged ones
     */
    public record Weights(boolean isLearning, boolean isJudgedAsked, long seconds) {}

    /**
     * What a search found.
     *
     * @param html the page of {@code propose}
     * @param dots of the frontier
     */
    public record Found(String html, List<Choice> packages, Plane plane, List<Choice> dots, String note) {}

    /**
     * A package to put on the table.
     *
     * @param name letter or number by which the page calls it
     * @param address of the room with it
     * @param chance that all accept, in percent
     * @param x of its dot in percent of the figure's width, {@code y} in pixels from its top
     */
    public record Choice(String name, String words, String chance, String address, String x, String y, String gains) {}

    /** The frame of the frontier's figure. */
    public record Plane(String across, String up, List<Tick> acrossTicks, List<Tick> upTicks) {}

    /** A line of the figure and its number. */
    public record Tick(String at, String label) {}

    /** A case of the list. */
    public record Row(
            String name, String title, String asOf, String parties, int terms, String state, boolean isSaved) {}
}
