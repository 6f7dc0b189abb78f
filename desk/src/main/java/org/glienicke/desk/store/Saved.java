package org.glienicke.desk.store;

/** What became of an attempt to save. */
public sealed interface Saved {

    /** It is on disk. */
    record Done(Entry entry) implements Saved {}

    /** Somebody else saved in between; nothing was written. */
    record Conflict(Entry newest) implements Saved {}
}
