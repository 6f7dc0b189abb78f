package org.glienicke.desk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pages on what follows an exchange as they stand, and the numbers of their JSON forms. {@code -Dregold} writes the pages anew; how to
 * repeat them, and the sources, which every new reading of one moves, are left out.
 */
class GoldenPagesTest {

    private static final Path GOLDEN =
            Path.of(System.getProperty("glienicke.home", ""), "desk/src/test/resources/golden");

    @ParameterizedTest
    @CsvSource({
        "precedent-griner-bout.txt, precedent 2022-griner-bout --draws 1000",
        "precedent-RU-US.txt, precedent --between RU:US --draws 1000",
        "audiences-shalit.txt, audiences 2011-shalit",
        "tables-dix-hill.txt, tables dix-hill"
    })
    void a_page_reads_as_it_did(String name, String typed) throws IOException {
        var page = told(typed.replace(":", ","));
        int end =
                page.indexOf("\nSources\n") > 0 ? page.indexOf("\nSources\n") : page.indexOf("\nTo repeat this page\n");
        var read = end > 0 ? page.substring(0, end) : page;

        assertThat(read.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Layout.COLUMNS));
        var golden = GOLDEN.resolve(name);
        if (System.getProperty("regold") != null) {
            Files.writeString(golden, read);
        }
        assertThat(read).isEqualTo(Files.readString(golden));
    }

    @Test
    void terms_of_one_head_for_one_have_a_log_price_of_nothing() {
        var page = json("precedent 2022-griner-bout --draws 200 --format json");

        var pair = page.path("pairs").get(0);
        assertThat(pair.path("first").asString()).isEqualTo("RU");
        assertThat(pair.at("/logPrice/mean").asDouble()).isZero();
        assertThat(pair.at("/forecast/low").asDouble())
                .isLessThan(pair.at("/forecast/high").asDouble());
        assertThat(pair.path("sources").size()).isPositive();
        assertThat(page.path("seed").asLong()).isEqualTo(1962);
    }

    @Test
    void the_terms_of_two_parties_stand_in_order_of_time() {
        var page = json("precedent --between RU,US --draws 200 --format json");

        var days = page.path("settlements")
                .valueStream()
                .map(s -> s.path("day").asString())
                .toList();
        assertThat(days).hasSizeGreaterThan(3).isSorted();
        assertThat(page.path("channel").size()).isPositive();
    }

    @Test
    void polls_have_the_margins_that_the_page_prints() {
        var page = json("audiences 2011-shalit --format json");

        var dahaf = page.path("polls")
                .valueStream()
                .filter(p -> p.path("size").asInt() == 500)
                .findFirst()
                .orElseThrow();
        // n 500, 79 for [Dahaf, 2011]: 1.96 sqrt(.79 x .21 / 500) = 3.6 points
        var answer = dahaf.path("answers")
                .valueStream()
                .filter(a -> a.path("answer").asString().equals("for"))
                .findFirst()
                .orElseThrow();
        assertThat(answer.path("percent").asDouble()).isEqualTo(79);
        assertThat(answer.path("marginOfError").asDouble()).isBetween(3.5, 3.7);
        assertThat(page.at("/rally/notMeasured").asString()).isNotEmpty();
    }

    private static JsonNode json(String typed) {
        return JsonMapper.shared().readTree(told(typed));
    }

    private static String told(String typed) {
        var out = new StringWriter();
        int exit = Main.commandLine().setOut(new PrintWriter(out)).execute(typed.split(" "));
        assertThat(exit).isZero();
        return out.toString();
    }
}
