package org.glienicke.core.casebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glienicke.core.evidence.Fields;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Node;
import org.glienicke.core.evidence.Place;
import org.glienicke.core.evidence.Readers;

/** What every block of a case says of itself: on what it rests, and an id that stands once. */
final class CaseBlocks {

    private final Ledger ledger;
    private final Case.Head head;
    private final Optional<Case.Assumption> all;
    private final Map<String, Place> places = new HashMap<>();

    /** @param all the assumption that covers an invented case; empty if there is none */
    CaseBlocks(Ledger ledger, Case.Head head, Optional<Case.Assumption> all) {
        this.ledger = ledger;
        this.head = head;
        this.all = all;
    }

    Ledger ledger() {
        return ledger;
    }

    Case.Head head() {
        return head;
    }

    /** An entry of the record, sources, an assumption; in an invented case that of the whole. */
    Case.Basis basis(Fields fields) {
        var entry = fields.one("record", (node, spot) -> entry(ledger, node, spot));
        var assumption = fields.block("assumption", CaseBlocks::assumption);
        boolean cites = fields.has("sources");
        if (entry.isEmpty() && assumption.isEmpty() && !cites) {
            if (head.isInvented() && all.isPresent()) {
                return new Case.Basis(List.of(), "", all);
            }
            fields.report(
                    fields.place(),
                    Finding.Kind.NO_BASIS,
                    "this block is marked neither as fact nor as assumption",
                    "add record: and an entry's id, sources: [source-id/2], or assumption: {by: ..., why: ...}");
        }
        entry.filter(id -> !head.entries().contains(id))
                .ifPresent(id -> fields.report(
                        "record",
                        Finding.Kind.UNKNOWN_ENTRY,
                        "the entry '" + id + "' is not among the entries at the top of the case"));
        return new Case.Basis(cites ? fields.citations() : List.of(), entry.orElse(""), assumption);
    }

    /** Reads what somebody assumes. */
    static Optional<Case.Assumption> assumption(Fields fields) {
        return Optional.of(new Case.Assumption(
                fields.required("by"), fields.required("why"), fields.list("fields", Readers::text)));
    }

    /** That an id of its kind stands here, for the first time. */
    void once(String id, String what, Fields fields) {
        if (places.putIfAbsent(what + id, fields.place()) != null) {
            fields.report(fields.place(), Finding.Kind.DUPLICATE_ID, "the " + what + "'" + id + "' stands twice", "");
        }
    }

    /** Reads the id of an entry of the record. */
    static Optional<String> entry(Ledger ledger, Node node, Fields.Spot spot) {
        var id = TermReader.slug(node, spot);
        if (id.isPresent() && ledger.exchange(id.get()).isEmpty()) {
            var near = Nearest.to(id.get(), ledger.exchanges().keySet()).orElse("");
            return spot.refuse(Finding.Kind.UNKNOWN_ENTRY, "the record has no entry '" + id.get() + "'", near);
        }
        return id;
    }
}
