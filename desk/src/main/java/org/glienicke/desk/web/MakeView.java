package org.glienicke.desk.web;

import java.util.List;

/**
 * A case being written.
 *
 * @param text of its file
 * @param known the saved case that it began from; empty for a new one
 * @param based its version; 0 for a new one
 * @param versions of its history, newest first
 * @param author who saved last from this browser
 */
public record MakeView(
        String text, String known, int based, Checked checked, List<ProfileView.Version> versions, String author) {

    /**
     * What the command line would say of it.
     *
     * @param name it would be saved under; empty if it has no id yet
     */
    public record Checked(String name, List<String> findings) {

        public boolean isFine() {
            return findings.isEmpty();
        }
    }
}
