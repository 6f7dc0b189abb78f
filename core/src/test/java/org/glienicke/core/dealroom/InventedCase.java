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
