package org.glienicke.core.casebook;

import java.util.ArrayList;
import java.util.Optional;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.evidence.Fields;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Node;
import org.glienicke.core.evidence.Readers;

/** Reads what could be given in a case; what is marked as fact has to be shown by the entry that it names. */
record OnTableReader(CaseBlocks blocks) {

    /** Most parts in which a term may be given: finer steps change no answer that intervals leave standing. */
    private static final int MOST_LOTS = 40;

    private static final TermReader.Default PROPOSED = new TermReader.Default(Handover.Status.PLANNED, "");

    Optional<Case.OnTable> onTable(Fields fields) {
        var id = fields.required("id", TermReader::slug);
        var basis = blocks.basis(fields);
        var lots = fields.one("lots", OnTableReader::lots).orElse(1);
        var isAsked = fields.one("asked", Readers::yesOrNo).orElse(true);
        var term = TermReader.term(fields, PROPOSED);
        if (id.isEmpty() || term.isEmpty()) {
            return Optional.empty();
        }
        blocks.once(id.get(), "term ", fields);
        if (!basis.entry().isEmpty() && basis.assumption().isEmpty() && !isRecorded(term.get(), basis.entry())) {
            fields.report(
                    fields.place("record"),
                    Finding.Kind.NO_BASIS,
                    "the entry " + basis.entry() + " has no such term, neither carried out, offered nor asked for",
                    "mark it as an assumption: assumption: {by: ..., why: ...}");
        }
        return Optional.of(new Case.OnTable(
                id.get(), term.get(), fit(lots, term.get(), fields), isAsked, cited(basis, term.get())));
    }

    private static Optional<Integer> lots(Node node, Fields.Spot spot) {
        return Readers.whole(node, spot)
                .flatMap(n -> n >= 1 && n <= MOST_LOTS
                        ? Optional.of(n)
                        : spot.refuse(Finding.Kind.IMPOSSIBLE_NUMBER, node, "a number of lots from 1 to " + MOST_LOTS));
    }

    private static int fit(int lots, Term term, Fields fields) {
        boolean isDivisible = switch (term) {
            case Term.Group(var _, var crowd, var _) ->
                crowd.count().value().map(n -> n.min() >= lots).orElse(false);
            case Term.Remains(var _, var count, var _, var _) ->
                count.value().map(n -> n.min() >= lots).orElse(false);
            case Term.Funds _ -> true;
            case Term.Release _, Term.Relief _, Term.Information _, Term.Act _ -> false;
        };
        if (isOfNobody(term)) {
            fields.report(
                    "count", Finding.Kind.IMPOSSIBLE_NUMBER, "count is 0; wanted 1 or more, or the term left out");
        }
        if (lots > 1 && !isDivisible) {
            fields.report(
                    "lots",
                    Finding.Kind.IMPOSSIBLE_NUMBER,
                    "this term cannot be given in " + lots
                            + " lots; a group, remains or funds can, with one or more in each");
        }
        return isDivisible ? lots : 1;
    }

    private static boolean isOfNobody(Term term) {
        return switch (term) {
            case Term.Group(var _, var crowd, var _) ->
                crowd.count().value().map(n -> n.max() == 0).orElse(false);
            case Term.Remains(var _, var count, var _, var _) ->
                count.value().map(n -> n.max() == 0).orElse(false);
            case Term.Funds _, Term.Release _, Term.Relief _, Term.Information _, Term.Act _ -> false;
        };
    }

    private Case.Basis cited(Case.Basis basis, Term term) {
        var citations = new ArrayList<Citation>(basis.citations());
        blocks.ledger()
                .exchange(basis.entry())
                .ifPresent(e -> term.captives().stream()
                        .flatMap(id -> e.captive(id).stream())
                        .flatMap(c -> c.citations().stream())
                        .forEach(citations::add));
        return new Case.Basis(citations, basis.entry(), basis.assumption());
    }

    // what an entry shows as given, offered or asked for between the two, of one kind
    private boolean isRecorded(Term term, String entry) {
        var exchange = blocks.ledger().exchange(entry);
        if (exchange.isEmpty()) {
            return true;
        }
        var known = new ArrayList<>(exchange.get().terms());
        exchange.get().talks().offers().forEach(o -> known.addAll(o.deal().terms()));
        exchange.get().talks().leftBehind().forEach(l -> known.add(Proposed.asked(exchange.get(), l)));
        return known.stream().anyMatch(other -> isAlike(term, other));
    }

    private static boolean isAlike(Term term, Term other) {
        boolean samePeople = !term.captives().isEmpty() && other.captives().containsAll(term.captives());
        boolean sameWay = term.giver().equals(other.giver()) && term.receiver().equals(other.receiver());
        return samePeople
                || (sameWay
                        && term.getClass().equals(other.getClass())
                        && term.captives().isEmpty());
    }
}
