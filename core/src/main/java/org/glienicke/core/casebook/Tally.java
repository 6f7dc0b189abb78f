package org.glienicke.core.casebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glienicke.core.evidence.Claim;
import org.glienicke.core.evidence.Count;
import org.glienicke.core.evidence.Fact;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Place;

/** Checks that counts can be true together. Ranges disagree only if they do not overlap. */
final class Tally {

    private final Exchange exchange;
    private final List<Finding> findings = new ArrayList<>();

    private Tally(Exchange exchange) {
        this.exchange = exchange;
    }

    static List<Finding> findings(Exchange exchange) {
        var tally = new Tally(exchange);
        exchange.terms().forEach(tally::crowd);
        exchange.talks().offers().forEach(offer -> offer.deal().terms().forEach(tally::crowd));
        exchange.setting().headlines().forEach(tally::headline);
        return tally.findings;
    }

    private void crowd(Term term) {
        switch (term) {
            case Term.Group(var _, var crowd, var handover) -> {
                room(crowd.including(), crowd.count(), handover);
                minors(crowd, handover);
            }
            case Term.Remains(var _, var count, var including, var handover) -> room(including, count, handover);
            case Term.Relief(var _, var _, var count, var including, var handover) -> room(including, count, handover);
            case Term.Release _, Term.Funds _, Term.Information _, Term.Act _ -> {
                // nothing is counted
            }
        }
    }

    private void room(List<Captive.Id> including, Fact<Count> count, Handover handover) {
        int most = count.value().map(Count::max).orElse(Count.UNBOUNDED);
        if (including.size() > most) {
            report(
                    handover.listed().place(),
                    "including names " + including.size() + " captives, but count is " + most);
        }
    }

    private void minors(Term.Crowd crowd, Handover handover) {
        int most = crowd.count().value().map(Count::max).orElse(Count.UNBOUNDED);
        int minors = crowd.minors().value().map(Count::min).orElse(0);
        if (minors > most) {
            report(handover.listed().place(), "minors is " + minors + ", but count is " + most);
        }
    }

    // headlines often count otherwise than the deal: a rival claim that fits or a note that explains it is no slip
    private void headline(Setting.Headline headline) {
        var summed = adults(headline.receiver());
        var printed = headline.adults().claims().stream().map(Claim::value).toList();
        boolean isExplained = !headline.note().isEmpty();
        if (isExplained || printed.isEmpty() || summed.isEmpty()) {
            return;
        }
        if (printed.stream().noneMatch(count -> overlap(count, summed.get()))) {
            var message = "the headline prints " + printed.getFirst() + " adults for '" + headline.receiver()
                    + "'; the terms carried out add up to " + summed.get();
            var maybe = "a note: says whom the headline leaves out";
            findings.add(new Finding(headline.place(), Finding.Kind.COUNTS_DISAGREE, message, maybe));
        }
    }

    /** Adults whom a party received, or empty if a term does not say how many. */
    private Optional<Count> adults(Party.Id receiver) {
        long min = 0;
        long max = 0;
        for (var term : exchange.executed()) {
            if (!term.receiver().equals(receiver)) {
                continue;
            }
            switch (term) {
                case Term.Release _ -> {
                    min++;
                    max++;
                }
                case Term.Group(var _, var crowd, var handover) -> {
                    if (!crowd.count().isKnown()) {
                        return Optional.empty();
                    }
                    var count = crowd.count().value().orElse(Count.ZERO);
                    var minors = crowd.minors().value().orElse(Count.ZERO);
                    boolean isWhole = handover.progress().status() == Handover.Status.EXECUTED;
                    min += isWhole ? Math.max(0, count.min() - (long) minors.max()) : 0;
                    max += Math.max(0, count.max() - (long) minors.min());
                }
                case Term.Remains _, Term.Funds _, Term.Relief _, Term.Information _, Term.Act _ -> {
                    // frees nobody
                }
            }
        }
        return Optional.of(new Count((int) Math.min(min, Count.UNBOUNDED), (int) Math.min(max, Count.UNBOUNDED)));
    }

    private static boolean overlap(Count a, Count b) {
        return a.min() <= b.max() && b.min() <= a.max();
    }

    private void report(Place place, String message) {
        findings.add(new Finding(place, Finding.Kind.COUNTS_DISAGREE, message));
    }
}
