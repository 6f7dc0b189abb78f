package org.glienicke.core.casebook;

import java.util.Map;
import java.util.Optional;
import org.glienicke.core.evidence.Source;

/**
 * The record as read: parties, sources and exchanges, each by id in order.
 *
 * @param revision a digest of the files it was read from; equal revisions give equal pages
 */
public record Ledger(
        Map<Party.Id, Party> parties, Map<String, Source> sources, Map<String, Exchange> exchanges, String revision) {

    public Optional<Party> party(Party.Id id) {
        return Optional.ofNullable(parties.get(id));
    }

    /** The party's name, or its code if the record does not list it. */
    public String name(Party.Id id) {
        return party(id).map(Party::name).orElse(id.code());
    }

    public Optional<Exchange> exchange(String id) {
        return Optional.ofNullable(exchanges.get(id));
    }

    public Optional<Source> source(String id) {
        return Optional.ofNullable(sources.get(id));
    }
}
