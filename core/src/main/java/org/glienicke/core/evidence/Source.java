package org.glienicke.core.evidence;

/**
 * Where claims come from: a published item that somebody opened, and how far it can be relied on.
 *
 * @param id unique over the ledger
 * @param work what it is
 * @param access where and when it was opened
 * @param standing how far to rely on it
 * @param place where the ledger lists it
 */
public record Source(String id, Work work, Access access, Standing standing, Place place) {

    /**
     * The published item.
     *
     * @param published when it came out; unknown if it does not say
     * @param language an ISO 639 code; empty if not recorded
     */
    public record Work(String title, String publisher, When published, String language) {}

    /**
     * How it was reached.
     *
     * @param url address, http or https
     * @param retrieved the day it was opened
     */
    public record Access(String url, When retrieved) {}

    /**
     * How far to rely on it.
     *
     * @param descriptor who it is, its access to the facts, its stake [ICD 206]
     * @param origin whose information it is; two sources of one origin count as one
     */
    public record Standing(Reliability reliability, String descriptor, String origin) {}
}
