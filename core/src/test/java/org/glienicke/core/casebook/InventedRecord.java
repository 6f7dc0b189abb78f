package org.glienicke.core.casebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Source;
import org.glienicke.core.evidence.Sources;

/** A small record in which every block of the format stands once. Nobody in it exists. */
final class InventedRecord {

    static final String FILE = "ledger/exchanges/1999-north-bridge.yaml";

    static final String PARTIES = """
            - {id: NORTH, name: Northland, kind: democracy, greatPower: true}
            - {id: SOUTH, name: Southland, kind: autocracy}
            - {id: WEST, name: Westland, kind: democracy}
            - {id: rebels, name: Rebels of the hills, kind: armed-group}
            """;

    static final String SOURCES = """
            - id: a
              title: Four cross the bridge
              publisher: The North Times
              published: 1999-05-04
              url: https://example.org/a
              retrieved: 2026-11-23
              reliability: B
              descriptor: Daily newspaper; reporter at the bridge.
              origin: north-times
            - id: b
              title: Crossing
              publisher: South Wire
              url: https://example.org/b
              retrieved: 2026-11-23
              reliability: D
              descriptor: Agency of the southern state.
              origin: south-wire
            - id: a-mirror
              title: Four cross the bridge
              publisher: A mirror
              url: https://example.org/c
              retrieved: 2026-11-23
              reliability: D
              descriptor: Reprints the North Times.
              origin: north-times
            """;

    static final String EXCHANGE = """
            id: 1999-north-bridge
            title: North Bridge exchange
            qid: Q1
            kinds: [spy, prisoners-of-war]
            status: executed
            date: 1999-05-03
            note: A caveat.
            sources: [a/2, b/2]
            parties:
              - {party: NORTH, roles: [principal], by: Office of the envoy}
              - {party: SOUTH, roles: [principal, custodian], sources: [b/2]}
              - {party: WEST, roles: [mediator, host], note: offered the bridge}
            headline:
              - receiver: NORTH
                adults: {min: 118, max: 125}
                minors: 3
                sources: [a/2]
              - receiver: SOUTH
                adults:
                  - {value: 1, sources: [a/2], preferred: both lists say so}
                  - {value: 2, sources: [b/4], note: counts a wife}
                sources: [a/2]
            captives:
              - id: n-1
                name: N One
                aliases: [The Clerk]
                qid: Q2
                birthYear: 1950
                sex: f
                roles: [agent, journalist]
                nationality: [NORTH]
                served: NORTH
                championed:
                  - {by: NORTH, on: 1998-04, how: named by the minister}
                custody:
                  - {holder: rebels, since: 1995, until: 1996-02-01}
                  - holder: SOUTH
                    since: 1996-02-01
                    charge: espionage
                    verdict: convicted
                    court: Southport High Court
                    verdictOn: 1997
                    sentence: 12 years 6 months
                    disputes: [{by: NORTH, says: denied it, sources: [a/3]}]
                    note: Pleaded guilty.
                called:
                  - {by: SOUTH, says: spy}
                outcome: transferred
                note: Met at the plane.
                sources: [a/2]
              - id: s-1
                name: S One
                birthYear: 1960
                roles: [military]
                nationality: [SOUTH, WEST]
                custody: {holder: NORTH, since: 1998~}
                sources: [a/1, b/1]
              - {id: n-2, name: N Two, roles: [tourist], nationality: [NORTH], custody: {holder: SOUTH}, outcome: left-behind, sources: [a/2]}
              - {id: n-3, name: N Three, roles: [military], nationality: [NORTH], sources: [a/2]}
            legs:
              - id: leg-1
                on: 1999-05-03
                place: North Bridge
                status: executed
                condition: in daylight
                note: It rained.
                sources: [a/2]
                terms:
                  - release: n-1
                    giver: SOUTH
                    receiver: NORTH
                    custodian: SOUTH
                    destination: WEST
                    accompanying: {adults: 1, minors: 2, note: family}
                  - group: detained soldiers
                    count: {min: 120, max: 127}
                    minors: 3
                    including: [n-3]
                    roles: [prisoner-of-war]
                    nationality: [NORTH]
                    served: NORTH
                    held: {min: 1, max: 4.5}
                    giver: SOUTH
                    receiver: NORTH
                  - {release: s-1, giver: NORTH, receiver: SOUTH}
                  - {remains: soldiers fallen in 1996, count: 59, including: [], giver: NORTH, receiver: SOUTH}
                  - funds: frozen oil income
                    amount: 6000000000
                    currency: USD
                    priceYear: 1999
                    nature: own-funds
                    giver: NORTH
                    receiver: SOUTH
                  - {relief: pardon of some who stayed, nature: pardon, count: 14, giver: SOUTH, receiver: NORTH}
                  - {information: maps of minefields, nature: mine-maps, giver: NORTH, receiver: SOUTH}
                  - act: cease-fire of seven days
                    nature: truce
                    giver: NORTH
                    receiver: SOUTH
                    status: planned
                    on: 1999-06
                    condition: after the release
                    note: Never came.
                    sources: [b/3]
            offers:
              - id: o-1
                proposer: mediator
                on: 1998-11
                public: 1999-01-05
                terms:
                  - {release: n-1, giver: SOUTH, receiver: NORTH}
                undisclosed: true
                answers:
                  - {party: NORTH, answer: refused, on: 1998-12, reason: wanted n-2 as well}
                note: A first try.
                sources: [b/3]
            leftBehind:
              - {captive: n-2, holder: SOUTH, askedBy: NORTH, on: 1999-04, reason: holder said no, later: freed in 2001, sources: [b/3]}
              - {group: fishermen, count: {atLeast: 4}, holder: SOUTH, askedBy: NORTH, note: seized at sea, sources: [b/3]}
            motives:
              - party: NORTH
                criterion: own-people-home
                by: foreign minister
                stated: true
                on: 1999-05-04
                says: citizens abroad are never abandoned
                sources: [a/2]
            polls:
              - house: North Opinion
                population: NORTH
                from: 1999-05-05
                to: 1999-05-07
                n: 1000
                wording: Do you support the exchange?
                answers: {for: 58.5, against: 25}
                segments:
                  - {name: men, n: 500, answers: {for: 60, against: 24}}
                note: By telephone.
                sources: [a/2]
            law:
              - rule: GC III art. 118
                owedBy: SOUTH
                owedTo: NORTH
                what: release of prisoners of war
                terms: [leg-1/2]
                sources: [a/2]
            aftermath:
              - {on: 1999-06, what: talks resumed, sources: [b/3]}
            linkage:
              - {by: SOUTH, says: denied, note: a humanitarian step, sources: [b/2]}
            """;

    private InventedRecord() {}

    /** The exchange with one piece of its text replaced. */
    static String with(String piece, String replacement) {
        if (!EXCHANGE.contains(piece)) {
            throw new IllegalArgumentException("the invented exchange has no '" + piece + "'");
        }
        return EXCHANGE.replace(piece, replacement);
    }

    /** All that is wrong with an exchange, by itself and among the invented parties and sources. */
    static List<Finding> findings(String exchange) {
        return findings(exchange, FILE);
    }

    static List<Finding> findings(String exchange, String file) {
        var read = Exchanges.parse(exchange, file);
        var findings = new ArrayList<>(read.findings());
        read.value().ifPresent(entry -> findings.addAll(Audit.of(entry, parties(), sources())));
        return findings;
    }

    static Map<Party.Id, Party> parties() {
        return Parties.parse(PARTIES, "ledger/parties.yaml").value();
    }

    static Map<String, Source> sources() {
        return Sources.parse(SOURCES, "ledger/sources/invented.yaml").value().stream()
                .collect(Collectors.toMap(Source::id, Function.identity()));
    }
}
