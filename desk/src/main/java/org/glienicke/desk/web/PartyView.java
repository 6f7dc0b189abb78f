package org.glienicke.desk.web;

import java.util.List;

/**
 * A party over the record.
 *
 * @param html its page, as a piece
 * @param cases whom it holds or wants, as a piece
 */
public record PartyView(
        String code,
        String name,
        String subtitle,
        DrawerView drawer,
        List<BriefView.Entry> contents,
        String html,
        String cases) {

    /** A party of the list. */
    public record Row(String code, String name, String kind, int exchanges) {}

    /** Something being worked out. */
    public record Waiting(String id, String title, long seconds) {}
}
