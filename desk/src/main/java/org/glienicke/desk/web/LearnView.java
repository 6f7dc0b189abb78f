package org.glienicke.desk.web;

/**
 * What each offer and answer of an exchange taught, with the drawer of the sources relied on.
 *
 * @param title of the exchange
 * @param query what is assumed, as in an address; empty if nothing
 */
public record LearnView(String exchange, String title, String query, DrawerView.Choice choice) {

    /** Where the lessons are, under what is assumed. */
    public String lessons() {
        return "/exchanges/" + exchange + "/lessons" + (query.isEmpty() ? "" : "?" + query);
    }
}
