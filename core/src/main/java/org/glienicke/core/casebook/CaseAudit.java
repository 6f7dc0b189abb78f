package org.glienicke.core.casebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Mentions;
import org.glienicke.core.evidence.Place;

/** Checks what no single block of a case can show. */
final class CaseAudit {

    private final Case read;
    private final Mentions mentions;
    private final String file;
    private final List<Finding> findings = new ArrayList<>();

    private CaseAudit(Case read, Mentions mentions, String file) {
        this.read = read;
        this.mentions = mentions;
        this.file = file;
    }

    static List<Finding> of(Case read, Mentions mentions, String file) {
        var audit = new CaseAudit(read, mentions, file);
        audit.table();
        audit.people();
        audit.references();
        audit.seats();
        return audit.findings;
    }

    private void table() {
        if (read.terms().isEmpty()) {
            report(
                    new Place(file, 0, "terms"),
                    Finding.Kind.NO_TERMS,
                    "nothing stands on the table that could be read; wanted at least one term",
                    "");
        }
        if (read.seats().size() < 2) {
            report(
                    new Place(file, 0, "parties"),
                    Finding.Kind.NO_TERMS,
                    "parties are " + read.seats().size() + "; wanted two at least",
                    "");
        }
    }

    // whoever is released stands among the captives, once, and is in the hands of whoever is said to hold him
    private void people() {
        var holders = new HashMap<Captive.Id, Party.Id>();
        var captives = new HashMap<Captive.Id, Captive>();
        read.captives().forEach(c -> captives.putIfAbsent(c.id(), c));
        for (var onTable : read.terms()) {
            var term = onTable.term();
            if (term instanceof Term.Release || term instanceof Term.Group) {
                for (var id : term.captives()) {
                    held(captives.get(id), id, term, holders);
                }
            }
        }
    }

    private void held(
            @org.jspecify.annotations.Nullable Captive captive,
            Captive.Id id,
            Term term,
            Map<Captive.Id, Party.Id> holders) {
        var place = term.handover().listed().place();
        var custodian = term.handover().custodian();
        if (captive == null) {
            report(
                    place,
                    Finding.Kind.UNKNOWN_CAPTIVE,
                    "'" + id + "' is not among the captives of the case",
                    Nearest.to(
                                    id.slug(),
                                    read.captives().stream()
                                            .map(c -> c.id().slug())
                                            .toList())
                            .orElse(""));
            return;
        }
        var holder = captive.custody().map(Custody::holder);
        boolean isElsewhere = holder.isPresent() && !holder.get().equals(custodian);
        var other = holders.putIfAbsent(id, custodian);
        if (isElsewhere || (other != null && !other.equals(custodian))) {
            report(
                    place,
                    Finding.Kind.HELD_BY_TWO,
                    "'" + id + "' would be given out of the hands of " + custodian + ", but is held by "
                            + (isElsewhere ? holder.get() : other),
                    "custodian: " + (isElsewhere ? holder.get() : other));
        }
    }

    private void references() {
        var known = read.terms().stream().map(Case.OnTable::id).collect(Collectors.toSet());
        mentions.of(Case.OnTable.class).forEach((id, place) -> {
            if (!known.contains(id)) {
                report(
                        place,
                        Finding.Kind.UNKNOWN_TERM,
                        "there is no term '" + id + "' on the table",
                        Nearest.to(id, known.stream().sorted().toList()).orElse(""));
            }
        });
    }

    // the parties of terms sit at the table; a mediator gives what it does itself
    private void seats() {
        var seated = new HashSet<>(read.parties());
        for (var onTable : read.terms()) {
            var term = onTable.term();
            var place = term.handover().listed().place();
            if (term.giver().equals(term.receiver())) {
                report(place, Finding.Kind.GIVER_IS_RECEIVER, "giver and receiver are both " + term.giver(), "");
            }
            for (var party :
                    List.of(term.giver(), term.receiver(), term.handover().custodian())) {
                if (!seated.contains(party)) {
                    report(
                            place,
                            Finding.Kind.UNKNOWN_PARTY,
                            "'" + party + "' does not sit at the table of this case",
                            "add it to parties:");
                }
            }
        }
        for (var constraint : read.constraints()) {
            if (constraint.rule() instanceof Case.Rule.Mediated(var mediator, var by, var _)
                    && read.term(by)
                            .filter(t -> !t.term().giver().equals(mediator))
                            .isPresent()) {
                report(
                        constraint.place(),
                        Finding.Kind.UNKNOWN_TERM,
                        "the term '" + by + "' is not given by the mediator " + mediator,
                        "");
            }
        }
    }

    private void report(Place place, Finding.Kind kind, String message, String maybe) {
        findings.add(new Finding(place, kind, message, maybe));
    }
}
