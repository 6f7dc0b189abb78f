package org.glienicke.core.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.glienicke.core.evidence.Count;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Mutations;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CasesTest {

    private static final String CASE = """
            case: north-bridge-again
            title: The bridge once more
            kinds: [spy]
            asOf: 1999-03
            entries: [1999-north-bridge]
            parties:
              - {party: NORTH, principal: true, record: 1999-north-bridge}
              - {party: SOUTH, principal: true, record: 1999-north-bridge}
            captives:
              - {captive: n-1, record: 1999-north-bridge}
              - {captive: s-9, role: detained journalist, holder: NORTH, nationality: [SOUTH], sources: [a/2]}
            terms:
              - {id: n-1, release: n-1, giver: SOUTH, receiver: NORTH, record: 1999-north-bridge}
              - {id: s-9, release: s-9, giver: NORTH, receiver: SOUTH, sources: [a/2]}
              - id: soldiers
                group: soldiers of the hill war
                count: 90
                lots: 3
                giver: NORTH
                receiver: SOUTH
                assumption: {by: the editors, why: so many were seen, fields: [count]}
                sources: [a/2]
            constraints:
              - name: no soldier before the journalist
                needs: {term: soldiers, first: s-9}
                assumption: {by: the editors, why: a guess}
            """;

    private static Ledger ledger() {
        var parties = InventedRecord.parties();
        var exchange = Exchanges.parse(InventedRecord.EXCHANGE, InventedRecord.FILE)
                .value()
                .orElseThrow()
                .exchange()
                .among(parties);
        return new Ledger(parties, InventedRecord.sources(), Map.of(exchange.id(), exchange), "r");
    }

    private static List<Finding> findings(String text) {
        return Cases.parse(text, "cases/n.yaml", ledger()).findings();
    }

    private static Case read(String text) {
        return Cases.parse(text, "cases/n.yaml", ledger()).value().orElseThrow();
    }

    @Test
    void a_sound_case_is_read_with_the_facts_of_the_record() {
        assertThat(findings(CASE)).isEmpty();

        var read = read(CASE);

        assertThat(read.captives()).hasSize(2);
        assertThat(read.captives().getFirst().name())
                .isEqualTo(ledger().exchange("1999-north-bridge")
                        .orElseThrow()
                        .captives()
                        .getFirst()
                        .name());
        assertThat(read.terms().get(2).basis().isFact()).isFalse();
        assertThat(read.terms().get(0).basis().isFact()).isTrue();
        assertThat(read.terms().get(0).basis().citations()).isNotEmpty();
    }

    @Test
    void a_part_of_the_lots_is_a_part_of_the_group_and_the_rest_is_left_behind() {
        var some = read(CASE).exchange(Map.of("soldiers", 2));

        assertThat(some.executed()).hasSize(1);
        assertThat(some.executed().getFirst().heads()).isEqualTo(Count.exactly(60));
        assertThat(some.talks().leftBehind()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "record: 1999-north-bridge}\\n  - {captive: s-9|record: 2001-nowhere}\\n  - {captive: s-9|unknown-entry",
                "{captive: n-1, record|{captive: n-77, record|unknown-captive",
                "{captive: n-1, record: 1999-north-bridge}|{captive: n-1, name: N One, record: 1999-north-bridge}|untied-person",
                "role: detained journalist, holder: NORTH,|holder: NORTH,|untied-person",
                "asOf: 1999-03|asOf: 1980-01|not-yet-held",
                "release: n-1, giver: SOUTH, receiver: NORTH|release: n-1, giver: NORTH, receiver: SOUTH|held-by-two",
                "role: detained journalist, holder: NORTH|role: detained journalist, holder: SOUTH|held-by-two",
                "lots: 3|lots: 300|impossible-number",
                "lots: 3|lots: NaN|impossible-number",
                "count: 90|count: 1e999|impossible-number",
                "first: s-9|first: s-8|unknown-term",
                "{id: s-9|{id: n-1|duplicate-id",
                "receiver: NORTH, record|receiver: WEST, record|unknown-party",
                "    assumption: {by: the editors, why: a guess}||no-basis",
                "sources: [a/2]}\\nterms|sources: [zz/2]}\\nterms|unknown-source",
                "kinds: [spy]|kinds: [spie]|unknown-word",
                "needs: {term|neads: {term|missing-key",
            })
    void a_slip_is_found_with_its_file_and_line(String piece, String instead, String kind) {
        var from = piece.replace("\\n", "\n");
        assertThat(CASE).contains(from);

        var findings = findings(CASE.replace(from, instead == null ? "" : instead.replace("\\n", "\n")));

        assertThat(findings).extracting(f -> f.kind().slug()).contains(kind);
        assertThat(findings).allSatisfy(f -> assertThat(f.toString()).startsWith("cases/n.yaml"));
    }

    @Test
    void all_slips_are_found_at_once() {
        var text = CASE.replace("kinds: [spy]", "kinds: [spie]")
                .replace("lots: 3", "lots: 0")
                .replace("first: s-9", "first: s-8");

        assertThat(findings(text)).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void a_case_with_nothing_on_the_table_is_no_case() {
        var text = CASE.substring(0, CASE.indexOf("terms:")) + "terms: []\n";

        assertThat(findings(text)).extracting(f -> f.kind()).contains(Finding.Kind.NO_TERMS);
    }

    @Test
    void a_term_that_the_entry_does_not_show_has_to_be_marked_as_an_assumption() {
        var text = CASE.replace(
                "terms:\n",
                "terms:\n  - {id: maps, information: maps, nature: lists, giver: SOUTH, receiver: NORTH, record: 1999-north-bridge}\n");

        assertThat(findings(text)).extracting(f -> f.kind()).contains(Finding.Kind.NO_BASIS);
    }

    @Test
    void in_an_invented_case_everything_is_assumed_and_parties_are_made_up() {
        var text = CASE.replace(
                        "entries: [1999-north-bridge]", "invented: true\nassumption: {by: the editors, why: teaching}")
                .replace(", record: 1999-north-bridge", "")
                .replace("{party: NORTH", "{party: FARLAND, kind: democracy}\n  - {party: NORTH")
                .replace("  - {captive: n-1}\n", "  - {captive: n-1, role: a clerk, holder: SOUTH}\n")
                .replace(", sources: [a/2]}", "}");

        assertThat(findings(text)).isEmpty();
        assertThat(read(text).terms())
                .allSatisfy(t -> assertThat(t.basis().isFact()).isFalse());
    }

    @Test
    void verdicts_after_the_day_of_the_case_were_accusations_on_that_day() {
        var exchange = ledger().exchange("1999-north-bridge").orElseThrow();
        var convicted = exchange.captives().stream()
                .filter(c -> c.custody()
                        .flatMap(k -> k.proceedings().verdictOn().value())
                        .isPresent())
                .findFirst();
        assertThat(convicted).isPresent();
        var on = convicted
                .get()
                .custody()
                .flatMap(k -> k.proceedings().verdictOn().value())
                .flatMap(w -> w.earliest())
                .orElseThrow();

        var before =
                new AsOf(org.glienicke.core.evidence.When.parse(on.minusDays(1).toString())
                        .orElseThrow());
        var after =
                new AsOf(org.glienicke.core.evidence.When.parse(on.toString()).orElseThrow());

        assertThat(verdict(before.of(convicted.get()))).isEqualTo(Custody.Verdict.ACCUSED);
        assertThat(verdict(after.of(convicted.get()))).isEqualTo(verdict(convicted.get()));
    }

    private static Custody.Verdict verdict(Captive captive) {
        return captive.custody().flatMap(k -> k.proceedings().verdict().value()).orElseThrow();
    }

    @Test
    void mutated_cases_are_read_or_found_out() {
        survives(3);
    }

    @Test
    @Tag("slow")
    void a_hundred_thousand_mutated_cases_are_read_or_found_out() {
        survives(100);
    }

    private static void survives(int thousands) {
        var ledger = ledger();
        IntStream.range(0, thousands).parallel().forEach(seed -> {
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            for (int i = 0; i < 1000; i++) {
                var read = Cases.parse(Mutations.mutated(CASE, 5, random), "file.yaml", ledger);
                read.findings().forEach(f -> {
                    if (!f.toString().startsWith("file.yaml") || f.message().isBlank()) {
                        throw new AssertionError("a finding that tells nothing: " + f);
                    }
                });
                read.value().filter(_ -> read.isClean()).ifPresent(Case::whole);
            }
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"terms: [n-1, soldiers]|3", "'terms: {n-1: 1, soldiers: 2}'|2", "'terms: {n-1: 1, soldiers: 0}'|0"
            })
    void a_package_is_ids_or_ids_with_lots(String text, int soldiers) {
        var read = PackageDraft.parse(text, "p.yaml", read(CASE));

        assertThat(read.findings()).isEmpty();
        assertThat(read.value().getOrDefault("soldiers", 0)).isEqualTo(soldiers);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"terms: [n-2]", "'terms: {soldiers: 4}'", "'terms: {n-1: -1}'", "termes: [n-1]", "'[]'"})
    void a_package_with_a_slip_is_refused(String text) {
        assertThat(PackageDraft.parse(text, "p.yaml", read(CASE)).findings()).isNotEmpty();
    }
}
