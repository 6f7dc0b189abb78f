package org.glienicke.desk.web;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.evidence.Reliability;
import org.glienicke.core.evidence.Source;
import org.glienicke.desk.files.Footing;

/** How well exchanges are sourced: how many sources of how many origins, how graded, and on how many facts they disagree. */
final class Sourcing {

    private final Recent<String, Map<String, Footing>> footings = new Recent<>(2);

    /** What an exchange rests on. */
    Footing footing(LiveRecord.Snapshot record, Exchange exchange) {
        return footings.get(record.revision(), () -> Footing.of(record.ledger()))
                .getOrDefault(exchange.id(), new Footing(new TreeSet<>(), 0));
    }

    RecordView.Sourcing of(LiveRecord.Snapshot record, Exchange exchange) {
        var footing = footing(record, exchange);
        var standings = footing.sources().stream()
                .flatMap(id -> record.ledger().source(id).stream())
                .map(Source::standing)
                .toList();
        var grades = new TreeMap<Reliability, Integer>();
        standings.forEach(standing -> grades.merge(standing.reliability(), 1, Integer::sum));
        return new RecordView.Sourcing(
                footing.sources().size(),
                (int) standings.stream().map(Source.Standing::origin).distinct().count(),
                grades.entrySet().stream()
                        .map(grade -> grade.getKey() + "\u00a0" + grade.getValue())
                        .collect(Collectors.joining(", ")),
                footing.contested());
    }
}
