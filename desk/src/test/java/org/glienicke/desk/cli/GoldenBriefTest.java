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

/**
 * Three short briefs and a page of motives as they stand. A change of method, of a judgement or of these exchanges shows here as a difference to be read;
 * {@code -Dregold} writes them anew. How to repeat the page is left out: it names the revision, which every new source moves.
 */
class GoldenBriefTest {

    private static final Path GOLDEN =
            Path.of(System.getProperty("glienicke.home", ""), "desk/src/test/resources/golden");

    @ParameterizedTest
    @CsvSource({"1964-wynne-lonsdale, GB", "2011-shalit, IL", "2020-azarm-dec14, AM"})
    void a_brief_reads_as_it_did(String id, String party) throws IOException {
        var out = new StringWriter();

        int exit = Main.commandLine().setOut(new PrintWriter(out)).execute("explain", id, "--for", party);

        assertThat(exit).isZero();
        var brief = out.toString().substring(0, out.toString().indexOf("To repeat this page"));
        golden(id + "." + party + ".txt", brief);
    }

    @Test
    void motives_read_as_they_did() throws IOException {
        var out = new StringWriter();

        int exit = Main.commandLine()
                .setOut(new PrintWriter(out))
                .execute("motives", "2019-berg-lithuania", "--for", "NO");

        assertThat(exit).isZero();
        golden(
                "2019-berg-lithuania.NO.motives.txt",
                out.toString().substring(0, out.toString().indexOf("\nSources\n")));
    }

    private static void golden(String name, String brief) throws IOException {
        assertThat(brief.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Layout.COLUMNS));
        var golden = GOLDEN.resolve(name);
        if (System.getProperty("regold") != null) {
            Files.writeString(golden, brief);
        }
        assertThat(brief).isEqualTo(Files.readString(golden));
    }
}
