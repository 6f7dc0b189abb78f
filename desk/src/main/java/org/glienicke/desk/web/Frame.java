package org.glienicke.desk.web;

import io.javalin.http.Context;
import java.util.List;
import org.glienicke.core.evidence.Finding;

/**
 * What every page of the workbench has around it.
 *
 * @param title of the page
 * @param place which entry of the menu it belongs to; empty for none
 * @param meant what its forms carry, see {@link Guard}
 * @param findings in the newest reading of the record
 */
public record Frame(String title, String place, String meant, List<Finding> findings) {

    /** The entries of the menu, by address. */
    public static final List<Entry> MENU = List.of(
            new Entry("record", "/", "Record"),
            new Entry("parties", "/parties", "Parties"),
            new Entry("cases", "/cases", "Deal room"),
            new Entry("profiles", "/profiles", "Profiles"),
            new Entry("add", "/add", "Add"),
            new Entry("data", "/data", "Data"));

    /** An entry of the menu. */
    public record Entry(String place, String address, String words) {}

    static Frame of(Context request, String title, String place, LiveRecord.Snapshot record) {
        return new Frame(title, place, Guard.meant(request), record.findings());
    }

    /** A page that needs no record. */
    static Frame bare(Context request, String title) {
        return new Frame(title, "", Guard.meant(request), List.of());
    }
}
