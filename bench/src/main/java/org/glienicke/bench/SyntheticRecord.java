package org.glienicke.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Ledgers of any size that the checks find nothing wrong with, the same for the same seed. Nobody in them exists; shares of fields, sources
 * a block and lengths of texts are near those of the real record.
 */
public final class SyntheticRecord {

    private static final String[] PARTIES = {"NORTH", "SOUTH", "WEST", "EAST", "rebels", "islanders"};
    private static final String[] ROLES = {
        "agent", "journalist", "military", "tourist", "dissident", "fighter", "businessperson"
    };
    private static final String[] VERDICTS = {"convicted", "accused", "not-charged"};
    private static final int SOURCES_EACH = 12;

    private final int captivesEach;
    private final RandomGenerator random;

    private SyntheticRecord(int captivesEach, RandomGenerator random) {
        this.captivesEach = captivesEach;
        this.random = random;
    }

    /** Writes a ledger of so many exchanges, each with so many captives, into a folder. */
    public static void write(Path root, int exchanges, int captivesEach, RandomGenerator random) throws IOException {
        var synthetic = new SyntheticRecord(captivesEach, random);
        Files.createDirectories(root.resolve("sources"));
        Files.createDirectories(root.resolve("exchanges"));
        Files.writeString(root.resolve("parties.yaml"), parties());
        for (int i = 0; i < exchanges; i++) {
            var id = (1950 + i % 70) + "-exchange-" + i;
            Files.writeString(root.resolve("sources/" + id + ".yaml"), sources(id));
            Files.writeString(root.resolve("exchanges/" + id + ".yaml"), synthetic.exchange(id, 1950 + i % 70));
        }
    }

    private static String parties() {
        var text = new StringBuilder();
        for (var party : PARTIES) {
            text.append("- {id: ")
                    .append(party)
                    .append(", name: ")
                    .append(party)
                    .append("land, kind: democracy}\n");
        }
        return text.toString();
    }

    private static String sources(String id) {
        var text = new StringBuilder();
        for (int i = 0; i < SOURCES_EACH; i++) {
            text.append("""
                    - id: %s-source-%s
                      title: Captives cross the bridge between two countries at dawn
                      publisher: The Daily Times of the North
                      published: 1999-05-04
                      url: https://example.org/1999/05/04/captives-cross-the-bridge-%s
                      retrieved: 2026-11-23
                      reliability: B
                      descriptor: Daily newspaper; reporter at the bridge, officials quoted; no known stake.
                      origin: desk-%s
                      language: en
                    """.formatted(id, i, i, i));
        }
        return text.toString();
    }

    private String exchange(String id, int year) {
        var text = new StringBuilder(
                """
                id: %s
                title: An exchange of captives between the north and the south
                kinds: [spy, political-prisoners]
                status: executed
                date: %s-05-03
                sources: [%s, %s]
                parties:
                  - {party: NORTH, roles: [principal, custodian], by: Office of the envoy}
                  - {party: SOUTH, roles: [principal, custodian], by: Ministry of state}
                  - {party: WEST, roles: [mediator, host], sources: [%s]}
                headline:
                  - receiver: NORTH
                    adults: %s
                    minors: 0
                    sources: [%s]
                captives:
                """.formatted(id, year, cite(id, 1), cite(id, 2), cite(id, 2), (captivesEach + 1) / 2, cite(id, 2)));
        for (int i = 0; i < captivesEach; i++) {
            captive(text, id, year, i);
        }
        legs(text, id, year);
        offers(text, id, year);
        return text.toString();
    }

    private void captive(StringBuilder text, String id, int year, int i) {
        var holder = i % 2 == 0 ? "SOUTH" : "NORTH";
        var home = i % 2 == 0 ? "NORTH" : "SOUTH";
        text.append("""
                  - id: captive-%s
                    name: Captive Number %s
                    aliases: [The %s]
                    birthYear: %s
                    roles: [%s, %s]
                    nationality: [%s]
                    served: %s
                    championed:
                      - {by: %s, on: %s-01, how: named by the foreign minister in a speech, sources: [%s]}
                    custody:
                      holder: %s
                      since: %s-02-%s
                      charge: gathering of state secrets for a foreign power
                      verdict: %s
                      court: High Court of the capital
                      verdictOn: %s
                      sentence: %s years
                      disputes:
                        - {by: %s, says: "called the charge invented and the trial unfair", sources: [%s]}
                      note: Pleaded guilty in part; an appeal was refused in the same year.
                    called: [{by: %s, says: "a spy"}, {by: %s, says: "our citizen, wrongly held"}]
                    outcome: transferred
                    note: Was met at the plane by officials and by the press.
                    sources: [%s, %s]
                """.formatted(
                        i,
                        i,
                        pick(ROLES),
                        year - 20 - random.nextInt(40),
                        pick(ROLES),
                        pick(ROLES),
                        home,
                        home,
                        home,
                        year - 1,
                        cite(id, 2),
                        holder,
                        year - 1 - random.nextInt(8),
                        String.format(Locale.ROOT, "%02d", 1 + random.nextInt(28)),
                        pick(VERDICTS),
                        year - 1,
                        1 + random.nextInt(20),
                        home,
                        cite(id, 3),
                        holder,
                        home,
                        cite(id, 1),
                        cite(id, 1)));
    }

    private void legs(StringBuilder text, String id, int year) {
        text.append("legs:\n  - id: bridge\n    on: %s-05-03\n    place: The bridge\n    sources: [%s]\n    terms:\n"
                .formatted(year, cite(id, 2)));
        for (int i = 0; i < captivesEach; i++) {
            var giver = i % 2 == 0 ? "SOUTH" : "NORTH";
            var receiver = i % 2 == 0 ? "NORTH" : "SOUTH";
            text.append("      - {release: captive-%s, giver: %s, receiver: %s, custodian: %s, destination: %s}\n"
                    .formatted(i, giver, receiver, giver, receiver));
        }
        text.append("      - {act: silence until all were home, nature: statement, giver: NORTH, receiver: SOUTH}\n");
    }

    private void offers(StringBuilder text, String id, int year) {
        text.append("offers:\n");
        for (int i = 0; i < 4; i++) {
            text.append("""
                      - id: offer-%s
                        proposer: SOUTH
                        on: %s-0%s
                        terms:
                          - {release: captive-%s, giver: SOUTH, receiver: NORTH}
                          - {release: captive-%s, giver: NORTH, receiver: SOUTH}
                        answers: [{party: NORTH, answer: refused, reason: wanted another captive as well}]
                        sources: [%s]
                    """.formatted(
                    i, year - 1, 1 + i, random.nextInt(captivesEach), random.nextInt(captivesEach), cite(id, 3)));
        }
    }

    // two neighbours have different origins, so a pair may confirm each other
    private String cite(String id, int credibility) {
        int first = random.nextInt(SOURCES_EACH);
        if (credibility > 1) {
            return id + "-source-" + first + "/" + credibility;
        }
        return id + "-source-" + first + "/1, " + id + "-source-" + (first + 1) % SOURCES_EACH + "/1";
    }

    private String pick(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
