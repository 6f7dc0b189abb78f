package org.glienicke.desk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README and the guide tell a reader to type works, and prints what they say it prints. */
class DocsTest {

    private static final Path HOME = Path.of(System.getProperty("glienicke.home", ""));

    @TempDir
    private Path folder;

    /** A command of a document and the first lines it is said to print. */
    record Typed(String document, String command, List<String> printed) {

        @Override
        public String toString() {
            return document + ": " + command;
        }
    }

    static Stream<Typed> commands() throws IOException {
        var typed = new ArrayList<Typed>();
        for (var document : List.of("README.md", "docs/guide.md")) {
            boolean isConsole = false;
            for (var line : Files.readAllLines(HOME.resolve(document))) {
                if (line.startsWith("```")) {
                    isConsole = line.equals("```console");
                } else if (isConsole && line.startsWith("$ ")) {
                    typed.add(new Typed(document, line.substring(2), new ArrayList<>()));
                } else if (isConsole) {
                    typed.getLast().printed().add(line);
                }
            }
        }
        return typed.stream().filter(t -> t.command().startsWith("./glienicke "));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_of_the_documents_does_what_they_say(Typed typed) {
        var out = new StringWriter();
        var err = new StringWriter();
        var words = typed.command().substring("./glienicke ".length()).replace("target/", folder + "/");

        int exit = Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words.split(" "));

        // what is asked of the record for the first time says so on the way
        assertThat(err.toString().lines()).allMatch(line -> line.endsWith("..."));
        assertThat(exit).isZero();
        assertThat(out.toString().lines().limit(typed.printed().size())).containsExactlyElementsOf(typed.printed());
        assertThat(out.toString().lines()).isNotEmpty();
    }
}
