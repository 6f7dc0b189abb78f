package org.glienicke.core.valuation;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.glienicke.core.casebook.Captive;
import org.glienicke.core.casebook.Custody;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.Role;
import org.glienicke.core.casebook.Term;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.evidence.When;

/**
 * Whom a term sets free, as the account sees it: one named captive, or those of a group who are not named.
 *
 * @param term which term
 * @param parties who gives, holds and gets
 * @param who what the record says of them
 * @param count 1 for a named captive; the middle of the range for a group
 * @param heldYears from capture to this term; empty if the record does not say
 */
record Subject(Share.TermRef term, Passage parties, Who who, double count, OptionalDouble heldYears) {

    private static final double DAYS_PER_YEAR = 365.25;

    /** Giver, custodian, receiver. */
    record Passage(Party.Id giver, Party.Id custodian, Party.Id receiver) {}

    /** What the record says of a subject. */
    record Who(
            String name,
            boolean isNamed,
            Captive.Affiliation affiliation,
            Optional<Custody> custody,
            List<Citation> citations) {}

    /** The subjects of the terms that were carried out. */
    static List<Subject> of(Exchange exchange) {
        var subjects = new ArrayList<Subject>();
        var captives = new HashMap<Captive.Id, Captive>();
        exchange.captives().forEach(c -> captives.putIfAbsent(c.id(), c));
        for (var leg : exchange.legs()) {
            for (int i = 0; i < leg.terms().size(); i++) {
                var term = leg.terms().get(i);
                if (term.handover().isExecuted()) {
                    add(captives, exchange.when(leg, term), term, new Share.TermRef(leg.id(), i + 1), subjects);
                }
            }
        }
        return subjects;
    }

    private static void add(
            Map<Captive.Id, Captive> captives, When when, Term term, Share.TermRef ref, List<Subject> subjects) {
        var passage = new Passage(term.giver(), term.handover().custodian(), term.receiver());
        switch (term) {
            case Term.Release(var id, var _) ->
                Optional.ofNullable(captives.get(id)).ifPresent(c -> subjects.add(named(c, ref, passage, when)));
            case Term.Group(var what, var crowd, var _) -> {
                for (var id : crowd.including()) {
                    Optional.ofNullable(captives.get(id)).ifPresent(c -> subjects.add(named(c, ref, passage, when)));
                }
                double unnamed = crowd.unnamed().middle();
                if (unnamed > 0) {
                    var held = crowd.heldYears()
                            .map(h -> OptionalDouble.of((h.min() + h.max()) / 2))
                            .orElse(OptionalDouble.empty());
                    var who = new Who(what, false, crowd.affiliation(), Optional.empty(), term.citations());
                    subjects.add(new Subject(ref, passage, who, unnamed, held));
                }
            }
            case Term.Remains _, Term.Funds _, Term.Relief _, Term.Information _, Term.Act _ -> {
                // these set nobody free
            }
        }
    }

    private static Subject named(Captive captive, Share.TermRef ref, Passage passage, When released) {
        var held = captive.custody()
                .flatMap(c -> c.span().since().value())
                .map(since -> years(since, released))
                .orElse(OptionalDouble.empty());
        return new Subject(
                ref,
                passage,
                new Who(captive.name(), true, captive.affiliation(), captive.custody(), captive.citations()),
                1,
                held);
    }

    private static OptionalDouble years(When from, When to) {
        var start = from.middle();
        var end = to.middle();
        if (start.isEmpty() || end.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Math.max(0, ChronoUnit.DAYS.between(start.get(), end.get()) / DAYS_PER_YEAR));
    }

    /** The first role, main one first, that a table knows. */
    Optional<Role> roleIn(java.util.Set<Role> table) {
        return who.affiliation().roles().stream().filter(table::contains).findFirst();
    }

    /** What the term does, as pages name it: worth belongs to the release, never to the person. */
    String title() {
        return who.isNamed() ? "release of " + who.name() : who.name();
    }
}
