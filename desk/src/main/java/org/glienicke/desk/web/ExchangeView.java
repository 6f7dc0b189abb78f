package org.glienicke.desk.web;

import java.util.List;

/**
 * An exchange, all parties side by side.
 *
 * @param subtitle date, kinds, status
 * @param columns one a party
 * @param shared sections that are the same for all, as HTML
 * @param note the record's own caveat; empty if none
 */
public record ExchangeView(
        String id, String title, String subtitle, List<Column> columns, String shared, String note, boolean hasOffers) {

    /**
     * A party's account in short.
     *
     * @param html as a piece of a page
     */
    public record Column(String code, String name, String html) {}
}
