package org.glienicke.desk.web;

import java.util.List;

/**
 * The brief on one exchange and one party, with the drawer of its assumptions.
 *
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
        DrawerView drawer,
        LearningView learning,
        List<Entry> contents,
        String id,
        String html) {

    /** A party by code and name. */
    public record Names(String code, String name) {}

    /** A section of the page. */
    public record Entry(String anchor, String words) {}
}
