package org.glienicke.desk.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Retraction;
import org.glienicke.core.precedent.Bearing;
import org.glienicke.core.precedent.NeutralScale;
import org.glienicke.core.precedent.Precedents;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.valuation.Assumptions;
import org.glienicke.desk.beliefs.BearingFiles;

/** Exchanges against earlier ones: what the record teaches of going rates is worked out once for each state of it and of what is assumed. */
final class Against {

    private final Recent<String, Precedents> precedents = new Recent<>(4);
    private final Recent<String, List<Bearing>> bearings = new Recent<>(64);

    /**
     * What an exchange bears on.
     *
     * @param assumed of which only the neutral scale and the sources matter here
     * @param draws of the assumptions, as assumed
     */
    List<Bearing> of(LiveRecord.Snapshot record, Exchange exchange, Assumed assumed, Map<String, Draws> draws) {
        var state = state(record, assumed);
        // as explain has it, which keeps draws in single precision
        return bearings.get(
                state + " " + exchange.id(),
                () -> BearingFiles.read(BearingFiles.of(
                                precedents(state, record, assumed, draws).bearings(exchange.id())))
                        .orElse(List.of()));
    }

    /** What the record teaches of going rates, under what is assumed. */
    Precedents precedents(LiveRecord.Snapshot record, Assumed assumed, Map<String, Draws> draws) {
        return precedents(state(record, assumed), record, assumed, draws);
    }

    private static String state(LiveRecord.Snapshot record, Assumed assumed) {
        return record.revision() + " " + mattering(assumed).query();
    }

    private Precedents precedents(String state, LiveRecord.Snapshot record, Assumed assumed, Map<String, Draws> draws) {
        return precedents.get(
                state,
                () -> Precedents.of(
                        relied(record.ledger(), assumed), new NeutralScale(draws, record.prices()), Reckoner.CHANCE));
    }

    private static Assumed mattering(Assumed assumed) {
        var priors = new TreeMap<>(assumed.priors());
        priors.keySet().retainAll(Assumptions.NEUTRAL);
        return new Assumed(
                new TreeMap<>(), Optional.empty(), priors, assumed.floor(), new TreeSet<>(assumed.without()), false);
    }

    /** The record on the sources relied on. */
    static Ledger relied(Ledger ledger, Assumed assumed) {
        if (!assumed.isOnFewerSources()) {
            return ledger;
        }
        var left = ledger.sources().keySet().stream()
                .filter(id -> !assumed.isRelied(id, ledger.sources()))
                .collect(Collectors.toSet());
        return new Retraction(left, Map.of()).from(ledger).ledger();
    }
}
