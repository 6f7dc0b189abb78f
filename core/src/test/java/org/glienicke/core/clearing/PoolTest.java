package org.glienicke.core.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.glienicke.core.clearing.Barter.Link;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Finding.Kind;
import org.glienicke.core.evidence.Mutations;
import org.glienicke.core.evidence.Read;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pools as others publish them, read or found out. */
class PoolTest {

    /** Two who could swap, a third who wants something, a donor; a link of no worth leads back to the donor. */
    private static final String POOL = """
            4,5
            1,North
            2,South
            3,West, the younger
            4,Donor
            0,1,1
            1,0,1.0
            3,2,1
            2,3,0
            1,2,1
            """;

    private static final String DONORS = """
            Pair,Blood,Altruist
            1,A,0
            2,B,0
            3,O,0
            4,O,1
            """;

    private static Read<Optional<Pool>> read(String pool, String donors) {
        return Pool.parse(new Pool.Text("pool.wmd", pool), Optional.of(new Pool.Text("pool.dat", donors)));
    }

    private static List<String> told(String pool, String donors) {
        return read(pool, donors).findings().stream().map(Finding::toString).toList();
    }

    @Test
    void members_links_and_donors_are_read_and_links_of_no_use_left_out() {
        var pool = read(POOL, DONORS).value().orElseThrow();

        assertThat(pool.names()).containsExactly("North", "South", "West,the younger", "Donor");
        assertThat(pool.barter().donors()).containsExactly(3);
        assertThat(pool.barter().links())
                .containsExactly(new Link(0, 1, 1), new Link(1, 0, 1), new Link(3, 2, 1), new Link(1, 2, 1));
        assertThat(pool.leftOut()).isEqualTo(1);
        assertThat(pool.isCounting()).isTrue();
    }

    @Test
    void without_the_second_file_nobody_is_a_donor() {
        var pool = Pool.parse(new Pool.Text("pool.wmd", POOL), Optional.empty());

        assertThat(pool.value().orElseThrow().barter().donors()).isEmpty();
    }

    @Test
    void worth_with_decimals_is_kept_in_whole_numbers() {
        var pool = read(POOL.replace("0,1,1\n", "0,1,2.25\n"), DONORS).value().orElseThrow();

        assertThat(pool.barter().links().getFirst().worth()).isEqualTo(225);
        assertThat(pool.barter().links().getLast().worth()).isEqualTo(100);
        assertThat(pool.printed(325)).isEqualByComparingTo(new BigDecimal("3.25"));
        assertThat(pool.isCounting()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4,5|4;5|1|wrong-shape|the first line is '4;5'",
                "4,5|0,5|1|impossible-number|the pool has 0 members",
                "4,5|4,7|1|counts-disagree|the first line says 7 links; 5 lines follow",
                "4,5|5,5|1|counts-disagree|the first line says 5 members; 4 are named",
                "2,South|7,South|3|wrong-shape|the number of the member is '7'; wanted 2",
                "0,1,1|0,1|6|wrong-shape|the line has 2 cells, not 3",
                "0,1,1|0,4,1|6|unknown-member|to is '4', no member of the pool; wanted 0 to 3",
                "0,1,1|-1,1,1|6|unknown-member|from is '-1', no member",
                "0,1,1|0,0,1|6|giver-is-receiver|from 0 to itself",
                "0,1,1|0,1,NaN|6|impossible-number|worth is 'NaN'",
                "0,1,1|0,1,Infinity|6|impossible-number|worth is 'Infinity'",
                "0,1,1|0,1,-2|6|impossible-number|worth is '-2'",
                "0,1,1|0,1,1e9|6|impossible-number|worth is '1e9'",
                "0,1,1|0,1,0.1234567|6|impossible-number|more than 6 decimals",
                "0,1,1|0,1,99999999999999|6|impossible-number|it can be 17179869184 at most",
                "1,2,1|0,1,1|10|duplicate-id|stands in line 6 already"
            })
    void a_slip_is_found_with_file_and_line(String from, String to, int line, String kind, String words) {
        assertThat(told(POOL.replace(from + "\n", to + "\n"), DONORS))
                .anySatisfy(finding -> assertThat(finding)
                        .startsWith("pool.wmd:" + line + ": ")
                        .contains(words)
                        .contains("[" + kind + "]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Altruist|Friend|missing-key|names no column 'Altruist'",
                "4,O,1|4,O,yes|unknown-word|Altruist is 'yes', neither 0 nor 1",
                "4,O,1|4,1|wrong-shape|the line has 2 cells, not 3",
                "3,O,0\\n||counts-disagree|the file has 3 members, and the pool has 4"
            })
    void a_slip_in_the_second_file_is_found_too(String from, String to, String kind, String words) {
        var changed = DONORS.replace(from.replace("\\n", "\n"), to == null ? "" : to);

        assertThat(told(POOL, changed))
                .singleElement()
                .asString()
                .startsWith("pool.dat")
                .contains(words)
                .endsWith("[" + kind + "]");
    }

    @Test
    void all_findings_of_both_files_come_at_once() {
        var pool = POOL.replace("0,1,1\n", "0,0,1\n").replace("3,2,1", "3,9,x");

        assertThat(read(pool, DONORS.replace("4,O,1", "4,O,2")).findings())
                .extracting(Finding::kind)
                .containsExactly(
                        Kind.GIVER_IS_RECEIVER, Kind.UNKNOWN_MEMBER, Kind.IMPOSSIBLE_NUMBER, Kind.UNKNOWN_WORD);
    }

    @ParameterizedTest
    @CsvSource({"'', the file is empty", "'\n \n', the file is empty", "'# FILE NAME: x\n1,2,1\n', begins with '#'"})
    void an_empty_file_and_a_newer_form_are_told_in_one_finding(String text, String words) {
        assertThat(told(text, DONORS)).singleElement().asString().contains(words);
    }

    @Test
    void of_a_file_that_is_wrong_throughout_a_thousand_findings_are_told_and_how_many_more_there_are() {
        var lines = IntStream.range(0, 5_000).mapToObj(i -> "9,9,9").collect(Collectors.joining("\n"));

        var findings = read("1,5000\n1,Alone\n" + lines, "Altruist\n0\n").findings();

        assertThat(findings).hasSize(1_001);
        assertThat(findings.toString()).contains("the file has 9000 findings more than these 1000");
    }

    @Test
    void mutated_pools_are_read_or_found_out() {
        fuzz(20_000);
    }

    @Test
    @Tag("slow")
    void a_million_mutated_pools_are_read_or_found_out() {
        fuzz(1_000_000);
    }

    private static void fuzz(int times) {
        var random = new SplittableRandom(5);
        int clean = 0;
        for (int i = 0; i < times; i++) {
            var pool = Mutations.mutated(POOL, 3, random);
            var donors = i % 2 == 0 ? DONORS : Mutations.mutated(DONORS, 2, random);
            long start = System.nanoTime();

            var read = read(pool, donors);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
            assertThat(read.value().isPresent()).isEqualTo(read.isClean());
            for (var finding : read.findings()) {
                assertThat(finding.place().file()).startsWith("pool.");
                assertThat(finding.message()).isNotBlank();
            }
            read.value()
                    .ifPresent(p -> assertThat(Clearing.of(p.barter(), Clearing.Limits.of(3, 2))
                                    .isProven())
                            .isTrue());
            clean += read.isClean() ? 1 : 0;
        }
        assertThat(clean).isBetween(1, times - 1);
    }
}
