package org.glienicke.desk.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** A ledger of one exchange, laid into a folder. Nobody in it exists. */
public final class InventedLedger {

    public static final String ID = "1999-north-bridge";

    public static final String EXCHANGE = """
            id: 1999-north-bridge
            title: North Bridge exchange
            kinds: [spy]
            status: executed
            date: 1999-05-03
            sources: [a/2]
            parties:
              - {party: NORTH, roles: [principal]}
              - {party: SOUTH, roles: [principal], by: Office of the envoy}
              - {party: WEST, roles: [mediator]}
            headline:
              - receiver: NORTH
                adults:
                  - {value: 1, sources: [a/2], preferred: both lists agree}
                  - {value: 2, sources: [b/4], note: counts a wife}
                sources: [a/2]
            captives:
              - id: n-1
                name: N "the Clerk" One
                aliases: [One, Two]
                birthYear: 1950
                roles: [agent]
                nationality: [NORTH]
                served: NORTH
                custody: {holder: SOUTH, since: 1996-02-01, charge: "espionage, twice", verdict: convicted, sentence: 12 years}
                called: [{by: SOUTH, says: spy}]
                outcome: transferred
                sources: [a/2]
              - id: n-2
                name: N Two
                roles: [tourist]
                nationality: [NORTH]
                custody: {holder: SOUTH, disputes: [{by: NORTH, says: denied it}]}
                sources: [b/3]
            legs:
              - id: leg-1
                on: 1999-05-03
                place: North Bridge
                sources: [a/2]
                terms:
                  - {release: n-1, giver: SOUTH, receiver: NORTH, accompanying: {minors: 2}}
                  - {group: detained soldiers, count: {atLeast: 100}, minors: 2, giver: NORTH, receiver: SOUTH, held: {min: 1, max: 4}}
                  - {remains: soldiers, count: 59, giver: NORTH, receiver: SOUTH}
                  - {funds: frozen income, amount: 6000000000, currency: USD, priceYear: 1999, nature: own-funds, giver: NORTH, receiver: SOUTH}
                  - {relief: pardon, nature: pardon, count: 1, giver: NORTH, receiver: SOUTH}
                  - {information: maps, nature: mine-maps, giver: NORTH, receiver: SOUTH}
                  - {act: cease-fire, nature: truce, giver: NORTH, receiver: SOUTH, status: planned}
            offers:
              - id: o-1
                proposer: SOUTH
                on: 1998-11
                terms: [{release: n-1, giver: SOUTH, receiver: NORTH}]
                answers: [{party: NORTH, answer: refused, reason: wanted n-2 as well}]
                sources: [b/3]
            leftBehind:
              - {captive: n-2, holder: SOUTH, askedBy: NORTH, reason: holder said no, sources: [b/3]}
            motives:
              - {party: NORTH, criterion: own-people-home, by: minister, stated: true, says: nobody is abandoned, sources: [a/2]}
            polls:
              - {house: North Opinion, population: NORTH, n: 1000, answers: {for: 58.5, against: 25}, sources: [a/2]}
            law:
              - {rule: GC III art. 118, owedBy: SOUTH, owedTo: NORTH, what: release of prisoners of war, terms: [leg-1/2], sources: [a/2]}
            aftermath:
              - {on: 1999-06, what: talks resumed, sources: [b/3]}
            linkage:
              - {by: SOUTH, says: denied, sources: [b/2]}
            """;

    private static final String PARTIES = """
            - {id: NORTH, name: Northland, kind: democracy}
            - {id: SOUTH, name: Southland, kind: autocracy}
            - {id: WEST, name: Westland, kind: democracy}
            """;

    private static final String SOURCES = """
            - {id: a, title: Crossing, publisher: The North Times, url: "https://example.org/a", retrieved: 2026-11-23, reliability: B,
               descriptor: Daily newspaper., origin: north-times}
            - {id: b, title: Exchange, publisher: South Wire, url: "https://example.org/b", retrieved: 2026-11-23, reliability: D,
               descriptor: State agency., origin: south-wire}
            """;

    private InventedLedger() {}

    /** Lays the ledger into a new folder {@code ledger}, which is given back. */
    public static Path in(Path folder) throws IOException {
        var root = folder.resolve("ledger");
        Files.createDirectories(root.resolve("sources"));
        Files.createDirectories(root.resolve("exchanges"));
        Files.writeString(root.resolve("parties.yaml"), PARTIES);
        Files.writeString(root.resolve("sources/north.yaml"), SOURCES);
        Files.writeString(root.resolve("exchanges/" + ID + ".yaml"), EXCHANGE);
        return root;
    }

    /** The judged profiles of every kind of party, and the assumptions, as the program's own record has them. */
    public static void addProfiles(Path root) throws IOException {
        var profiles = Files.createDirectories(root.resolve("profiles"));
        var real = Path.of(System.getProperty("glienicke.home", ""), "ledger/profiles");
        for (var name :
                List.of("assumptions", "kind-armed-group", "kind-autocracy", "kind-democracy", "kind-organisation")) {
            Files.copy(real.resolve(name + ".yaml"), profiles.resolve(name + ".yaml"));
        }
    }

    /** As many further exchanges like the first, one a year from 2001 on: enough refusals to learn from. */
    public static void repeat(Path root, int times) throws IOException {
        repeat(root, times, UnaryOperator.identity());
    }

    /** The same, each changed. */
    public static void repeat(Path root, int times, UnaryOperator<String> change) throws IOException {
        for (int i = 1; i <= times; i++) {
            var year = Integer.toString(2000 + i);
            var id = year + "-north-bridge";
            var exchange = EXCHANGE.replace(ID, id).replace("1999", year).replace("1998-11", 1999 + i + "-11");
            Files.writeString(root.resolve("exchanges/" + id + ".yaml"), change.apply(exchange));
        }
    }

    /** The file of the exchange. */
    public static Path exchange(Path root) {
        return root.resolve("exchanges/" + ID + ".yaml");
    }
}
