package org.glienicke.desk.store;

import java.time.Instant;

/**
 * One version of something that a reader saved. Versions are only ever added, so all of them together are the history.
 *
 * @param version counted from 1
 * @param author as the reader gave it
 * @param isGone whether this version took it away; its body is then empty
 * @param body what was saved, in the form of its kind
 */
public record Entry(Kind kind, String name, int version, String author, Instant at, boolean isGone, String body) {

    /** What can be saved. */
    public enum Kind {
        /** What a reader assumes for a party. */
        PROFILE,
        /** A deal being put together. */
        CASE,
        /** A record file being written. */
        DRAFT,
        /** A record file that was written by form, as it was then. */
        RECORD
    }
}
