package org.glienicke.desk.web;

import java.util.List;

/**
 * An exchange, all parties side by side.
 *
 * @param subtitle date, kinds, status
 * @param query what is asked for in the address; empty if nothing
 * @param changes against the default, a sentence each
 * @param columns one a party
 * @param shared sections that are the same for all, as HTML
 * @param note the record's own caveat; empty if none
 */
public record ExchangeView(
        String id,
        String title,
        String subtitle,
        String query,
        List<String> changes,
        List<Column> columns,
        String shared,
        String note,
        boolean hasOffers) {

    /** Whether the reader asked for the judged weights. */
    public boolean isJudged() {
        return ("&" + query).contains("&" + Assumed.WEIGHTS + "=" + Assumed.JUDGED);
    }

    /**
     * A party's account in short.
     *
     * @param html as a piece of a page
     */
    public record Column(String code, String name, String html) {}
}
