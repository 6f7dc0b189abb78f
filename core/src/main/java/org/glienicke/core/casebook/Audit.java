package org.glienicke.core.casebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Mentions;
import org.glienicke.core.evidence.Place;
import org.glienicke.core.evidence.Source;

/** Checks what no single block can show: that ids lead somewhere, that sources are independent, that days and heads add up. */
public final class Audit {

    /** After so many unknown ids of a kind the file is of another ledger, and looking for near ones would only take time. */
    private static final int MOST_SUGGESTIONS = 20;

    private final Exchanges.Entry entry;
    private final Exchange exchange;
    private final List<Finding> findings = new ArrayList<>();

    private Audit(Exchanges.Entry entry) {
        this.entry = entry;
        this.exchange = entry.exchange();
    }

    /**
     * What does not fit in one exchange, or between it and the lists of parties and sources.
     *
     * @param parties all that the ledger lists
     * @param sources all that the ledger lists
     */
    public static List<Finding> of(Exchanges.Entry entry, Map<Party.Id, Party> parties, Map<String, Source> sources) {
        var audit = new Audit(entry);
        audit.names();
        audit.references(parties.keySet(), sources.keySet());
        audit.origins(sources);
        audit.bargain();
        audit.findings.addAll(Chronology.findings(audit.exchange));
        audit.findings.addAll(Tally.findings(audit.exchange));
        audit.findings.addAll(PollSums.findings(audit.exchange));
        return List.copyOf(audit.findings);
    }

    /** The sources that several files list under one id; the first of each stays. */
    public static List<Finding> duplicates(List<Source> sources) {
        var first = new HashMap<String, Place>();
        var findings = new ArrayList<Finding>();
        for (var source : sources) {
            var other = first.putIfAbsent(source.id(), source.place());
            if (other != null) {
                var message = "the source '" + source.id() + "' is listed already, at " + other;
                findings.add(new Finding(
                        source.place(),
                        Finding.Kind.DUPLICATE_ID,
                        message,
                        "the two are one item: cite it from there"));
            }
        }
        return findings;
    }

    private void names() {
        if (!exchange.id().equals(entry.promisedId())) {
            var message = "id is '" + exchange.id() + "', but the file is named '" + entry.promisedId() + "'";
            report(new Place(entry.file(), 1, "id"), Finding.Kind.MISNAMED_FILE, message, "");
        }
        unique(
                "captive",
                exchange.captives().stream()
                        .map(c -> Map.entry(c.id().slug(), c.listed().place()))
                        .toList());
        unique(
                "leg",
                exchange.legs().stream()
                        .map(l -> Map.entry(l.id(), l.listed().place()))
                        .toList());
        unique(
                "offer",
                exchange.talks().offers().stream()
                        .map(o -> Map.entry(o.id(), o.listed().place()))
                        .toList());
    }

    private void unique(String what, List<Map.Entry<String, Place>> ids) {
        var seen = new HashSet<String>();
        for (var id : ids) {
            if (!seen.add(id.getKey())) {
                report(
                        id.getValue(),
                        Finding.Kind.DUPLICATE_ID,
                        "the " + what + " '" + id.getKey() + "' stands twice in this file",
                        "");
            }
        }
    }

    private void references(Set<Party.Id> parties, Set<String> sources) {
        var codes = parties.stream().map(Party.Id::code).collect(Collectors.toSet());
        var captives = exchange.captives().stream().map(c -> c.id().slug()).collect(Collectors.toSet());
        var involved = exchange.parties().stream().map(Party.Id::code).collect(Collectors.toSet());
        var terms = exchange.legs().stream()
                .flatMap(leg -> IntStream.rangeClosed(1, leg.terms().size()).mapToObj(i -> leg.id() + "/" + i))
                .collect(Collectors.toSet());
        unknown(Party.class, codes, Finding.Kind.UNKNOWN_PARTY, "the party '%s' is not listed in parties.yaml");
        unknown(
                Source.class,
                sources,
                Finding.Kind.UNKNOWN_SOURCE,
                "the source '%s' is not listed in any file of sources");
        unknown(Captive.class, captives, Finding.Kind.UNKNOWN_CAPTIVE, "the captive '%s' is not listed under captives");
        unknown(Term.class, terms, Finding.Kind.UNKNOWN_TERM, "there is no term '%s' in the legs");
        unknown(
                Exchange.Involvement.class,
                involved,
                Finding.Kind.ANSWERER_NOT_A_PARTY,
                "'%s' proposes or answers, but is not among the parties of this exchange");
    }

    private void unknown(Class<?> kind, Set<String> known, Finding.Kind finding, String message) {
        int suggestions = 0;
        for (var mention : entry.mentions().of(kind).entrySet()) {
            var id = mention.getKey();
            if (!known.contains(id)) {
                var near = suggestions++ < MOST_SUGGESTIONS ? Nearest.to(id, known) : Optional.<String>empty();
                report(
                        mention.getValue(),
                        finding,
                        message.formatted(id),
                        near.map(n -> n + " was meant").orElse(""));
            }
        }
    }

    // an id that is not known is a finding already; here it counts as an origin of its own
    private void origins(Map<String, Source> sources) {
        for (Mentions.Confirmed list : entry.mentions().confirmed()) {
            Corroboration.soleOrigin(list.citations(), sources).ifPresent(origin -> {
                var message = "credibility 1 wants two origins in the list; all of it goes back to '" + origin + "'";
                report(
                        list.place(),
                        Finding.Kind.SHARED_ORIGIN,
                        message,
                        "2 (probably true), or a source that has it from elsewhere");
            });
        }
    }

    private void bargain() {
        refuseSelfDealing(exchange.terms());
        exchange.talks()
                .offers()
                .forEach(offer -> refuseSelfDealing(offer.deal().terms()));
    }

    private void refuseSelfDealing(List<Term> terms) {
        for (var term : terms) {
            if (term.giver().equals(term.receiver())) {
                var message = "'" + term.giver() + "' is both giver and receiver";
                report(
                        term.handover().listed().place(),
                        Finding.Kind.GIVER_IS_RECEIVER,
                        message,
                        "the holder stands in custodian:, the place travelled to in destination:");
            }
        }
    }

    private void report(Place place, Finding.Kind kind, String message, String maybe) {
        findings.add(new Finding(place, kind, message, maybe));
    }
}
