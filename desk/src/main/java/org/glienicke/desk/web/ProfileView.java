package org.glienicke.desk.web;

import java.util.List;

/**
 * A saved profile.
 *
 * @param address of this page
 * @param changes against the judged profile, a sentence each
 * @param uses exchanges it can be laid over
 * @param versions newest first
 */
public record ProfileView(
        String name,
        String address,
        BriefView.Names party,
        String why,
        List<String> changes,
        List<Use> uses,
        List<Version> versions,
        int newest,
        boolean isGone,
        String author) {

    /** An exchange under the profile. */
    public record Use(String title, String address) {}

    /** A version of its history. */
    public record Version(int number, String author, String at, String what) {}

    /** A profile of the list. */
    public record Row(String name, String address, BriefView.Names party, int version, String author, String at) {}

    /**
     * Two who saved the same.
     *
     * @param theirs what is saved now
     * @param mine what was to be saved
     */
    public record Conflict(
            String name,
            String author,
            String theirAuthor,
            String at,
            int newest,
            List<String> theirs,
            List<String> mine,
            String party,
            String query,
            String why,
            String exchange) {}
}
