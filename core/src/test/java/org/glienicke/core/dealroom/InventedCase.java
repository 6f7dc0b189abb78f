package org.glienicke.core.dealroom;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.glienicke.core.casebook.Case;
import org.glienicke.core.casebook.Cases;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.probability.TestChance;
import org.glienicke.core.valuation.Invented;
import org.glienicke.core.valuation.Preferences;
import org.glienicke.core.valuation.Prices;

/** Cases in which nobody exists, and rooms to put them in. */
final class InventedCase {

    private static final Ledger NOTHING = new Ledger(Map.of(), Map.of(), Map.of(), "r");

    private static final String HEAD = """
            case: invented
            title: Invented
            kinds: [spy]
            asOf: 2000-01-01
            invented: true
            assumption: {by: tests, why: invented}
            """;

    private InventedCase() {}

    static Case read(String rest) {
        var read = Cases.parse(HEAD + rest, "invented.yaml", NOTHING);
        if (!read.isClean()) {
            throw new IllegalArgumentException("case has findings: " + read.findings());
        }
        return read.value().orElseThrow();
    }

    /** A ring in which each of some parties holds one whom the next wants back. */
    static Case ring(int parties) {
        var text = new StringBuilder("parties:\n");
        for (int i = 0; i < parties; i++) {
            text.append("  - {party: P").append(i).append(", kind: democracy}\n");
        }
        text.append("captives:\n");
        for (int i = 0; i < parties; i++) {
            int next = (i + 1) % parties;
            text.append("  - {captive: c-" + i + ", role: an agent, holder: P" + i + ", roles: [agent], nationality: [P"
                    + next + "], served: P" + next + ", championed: [P" + next
                    + "], since: 1997, verdict: convicted, sentence: 9 years}\n");
        }
        text.append("terms:\n");
        for (int i = 0; i < parties; i++) {
            text.append("  - {id: c-" + i + ", release: c-" + i + ", giver: P" + i + ", receiver: P" + (i + 1) % parties
                    + "}\n");
        }
        return read(text.toString());
    }

    /** Two principals with so many captives and groups between them, at random. */
    static Case random(int terms, RandomGenerator random) {
        var captives = new StringBuilder("""
                parties:
                  - {party: P0, kind: democracy, principal: true}
                  - {party: P1, kind: autocracy, principal: true}
                captives:
                """);
        var table = new StringBuilder("terms:\n");
        for (int i = 0; i < terms; i++) {
            int giver = i % 2;
            var roles = new String[] {"agent", "intelligence-officer", "journalist", "tourist", "military"}
                    [random.nextInt(5)];
            var served = random.nextBoolean() ? ", served: P" + (1 - giver) : "";
            var called = random.nextBoolean() ? ", championed: [P" + (1 - giver) + "]" : "";
            captives.append("  - {captive: c-" + i + ", role: somebody, holder: P" + giver + ", roles: [" + roles
                    + "], nationality: [P"
                    + (1 - giver) + "]" + served + called + ", since: " + random.nextInt(1985, 1999)
                    + ", verdict: convicted, sentence: "
                    + random.nextInt(3, 25) + " years}\n");
            table.append("  - {id: c-" + i + ", release: c-" + i + ", giver: P" + giver + ", receiver: P" + (1 - giver)
                    + "}\n");
        }
        table.append(
                "  - {id: soldiers, group: soldiers, count: 12, lots: 3, roles: [prisoner-of-war], nationality: [P1], giver: P0, receiver: P1}\n");
        return read(captives.toString() + table);
    }

    /**
     * Two principals and a third party with whatever a table can hold: captives, some not asked for, some championed by others, soldiers
     * both ways, some in lots, some owed by law, a pardon of one who may be released as well, and an act.
     */
    static Case rich(int releases, RandomGenerator random) {
        var captives = new StringBuilder("""
                parties:
                  - {party: P0, kind: democracy, principal: true}
                  - {party: P1, kind: autocracy, principal: true}
                  - {party: P2, kind: democracy}
                captives:
                """);
        var table = new StringBuilder("terms:\n");
        for (int i = 0; i < releases; i++) {
            int giver = random.nextInt(3);
            int receiver = (giver + 1 + random.nextInt(2)) % 3;
            var roles = new String[] {"agent", "intelligence-officer", "journalist", "military", "prisoner-of-war"}
                    [random.nextInt(5)];
            var served = random.nextBoolean() ? ", served: P" + receiver : "";
            var championed = random.nextBoolean() ? ", championed: [P" + random.nextInt(3) + "]" : "";
            captives.append("  - {captive: c-" + i + ", role: somebody, holder: P" + giver + ", roles: [" + roles
                    + "], nationality: [P" + (random.nextBoolean() ? receiver : random.nextInt(3)) + "]" + served
                    + championed + ", since: " + random.nextInt(1985, 1999) + ", verdict: "
                    + (random.nextBoolean() ? "convicted, sentence: " + random.nextInt(3, 25) + " years" : "accused")
                    + "}\n");
            table.append("  - {id: c-" + i + ", release: c-" + i + ", giver: P" + giver + ", receiver: P" + receiver
                    + (random.nextInt(3) == 0 ? ", asked: false" : "") + "}\n");
        }
        table.append("""
                  - {id: one-way, group: soldiers, count: 7, lots: 2, roles: [prisoner-of-war], nationality: [P0], giver: P1, receiver: P0}
                  - {id: other-way, group: soldiers, count: 4, roles: [prisoner-of-war], nationality: [P1], giver: P0, receiver: P1}
                  - {id: pardon, relief: a pardon, nature: pardon, including: [c-0], giver: P1, receiver: P0}
                  - {id: thanks, act: thanks, nature: statement, giver: P0, receiver: P2}
                law:
                  - {rule: a rule, owedBy: P1, owedTo: P0, what: release of soldiers, terms: [one-way]}
                """);
        return read(captives.toString() + table);
    }

    static Room room(Case about, int draws, long seed) {
        return Room.of(Steps.of(about), preferences(about, draws, seed), Prices.NONE);
    }

    static Map<Party.Id, Preferences> preferences(Case about, int draws, long seed) {
        var preferences = new LinkedHashMap<Party.Id, Preferences>();
        for (var party : about.parties()) {
            preferences.put(
                    party,
                    Invented.uncertain(
                            party, draws, new TestChance(seed + party.code().hashCode())));
        }
        return preferences;
    }
}
