package org.glienicke.core.casebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Place;
import org.glienicke.core.evidence.When;

/** Checks that nobody is released twice, or before being held, and that nobody is named who was under 18. */
final class Chronology {

    private static final int OF_AGE = 18;

    private final Exchange exchange;
    private final Map<Captive.Id, When> releases = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private Chronology(Exchange exchange) {
        this.exchange = exchange;
    }

    static List<Finding> findings(Exchange exchange) {
        var chronology = new Chronology(exchange);
        chronology.releases();
        exchange.captives().forEach(chronology::held);
        exchange.captives().forEach(chronology::age);
        return chronology.findings;
    }

    private void releases() {
        var first = new HashMap<Captive.Id, Place>();
        for (var leg : exchange.legs()) {
            for (var term : leg.terms()) {
                if (term.handover().isExecuted()) {
                    freed(term)
                            .forEach(id -> release(
                                    id,
                                    exchange.when(leg, term),
                                    term.handover().listed().place(),
                                    first));
                }
            }
        }
    }

    // relief concerns people who do not move, often the same ones; remains are nobody's release but count once as well
    private static List<Captive.Id> freed(Term term) {
        return switch (term) {
            case Term.Release _, Term.Group _, Term.Remains _ -> term.captives();
            case Term.Relief _, Term.Funds _, Term.Information _, Term.Act _ -> List.of();
        };
    }

    private void release(Captive.Id id, When on, Place place, Map<Captive.Id, Place> first) {
        releases.putIfAbsent(id, on);
        var earlier = first.putIfAbsent(id, place);
        if (earlier != null) {
            var message = "'" + id + "' goes free twice: already in line " + earlier.line();
            findings.add(new Finding(
                    place,
                    Finding.Kind.RELEASED_TWICE,
                    message,
                    "one of the two is a journey: the place travelled to stands in destination:"));
        }
    }

    private void held(Captive captive) {
        var place = captive.listed().place();
        for (var custody : captive.custodies()) {
            var since = earliest(custody.span().since().value());
            var until = latest(custody.span().until().value());
            if (since.isPresent() && until.isPresent() && until.get().isBefore(since.get())) {
                var message = "custody of '" + captive.id() + "' ends on " + until.get() + ", before it starts on "
                        + since.get();
                findings.add(new Finding(place, Finding.Kind.RELEASED_BEFORE_HELD, message));
            }
        }
        var taken = captive.custody()
                .flatMap(custody -> earliest(custody.span().since().value()));
        var freed = latest(Optional.ofNullable(releases.get(captive.id())));
        if (taken.isPresent() && freed.isPresent() && freed.get().isBefore(taken.get())) {
            var message =
                    "'" + captive.id() + "' goes free on " + freed.get() + ", before being held since " + taken.get();
            findings.add(new Finding(place, Finding.Kind.RELEASED_BEFORE_HELD, message));
        }
    }

    // an adult who was taken as a child may be named; with a birth year only, whoever may have turned 18 is an adult
    private void age(Captive captive) {
        var on = latest(Optional.ofNullable(releases.get(captive.id()))
                .or(() -> exchange.head().date().value()));
        var born = captive.identity().birthYear().value();
        if (on.isPresent() && born.isPresent() && on.get().getYear() - born.get() < OF_AGE) {
            var message = "a captive born in " + born.get() + " was under 18 in "
                    + on.get().getYear() + " and is named; people under 18 are counted";
            findings.add(new Finding(
                    captive.listed().place(), Finding.Kind.MINOR_NAMED, message, "a group with minors: and no name"));
        }
    }

    private static Optional<LocalDate> earliest(Optional<When> when) {
        return when.flatMap(When::earliest);
    }

    private static Optional<LocalDate> latest(Optional<When> when) {
        return when.flatMap(When::latest);
    }
}
