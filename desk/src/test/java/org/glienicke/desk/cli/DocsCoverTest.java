package org.glienicke.desk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.glienicke.core.casebook.Exchanges;
import org.glienicke.core.evidence.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What a user can meet stands in the documents. */
class DocsCoverTest {

    private static final Path DOCS = Path.of(System.getProperty("glienicke.home", ""), "docs");

    @ParameterizedTest
    @EnumSource(Finding.Kind.class)
    void every_kind_of_finding_has_its_heading_and_an_example(Finding.Kind kind) throws IOException {
        var findings = Files.readString(DOCS.resolve("findings.md"));

        assertThat(findings).contains("\n## " + kind.slug() + "\n").contains("[" + kind.slug() + "]");
    }

    @Test
    void no_heading_explains_a_finding_that_there_is_not() throws IOException {
        var slugs = Arrays.stream(Finding.Kind.values()).map(Finding.Kind::slug).toList();

        assertThat(Files.readAllLines(DOCS.resolve("findings.md")).stream()
                        .filter(line -> line.startsWith("## "))
                        .map(line -> line.substring(3)))
                .containsExactlyInAnyOrderElementsOf(slugs);
    }

    static Stream<CommandLine> commands() {
        return Main.commandLine().getSubcommands().values().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_has_its_heading_with_every_option(CommandLine command) throws IOException {
        var name = command.getCommandName();
        var section = section(name);

        assertThat(section).contains("glienicke " + name);
        command.getCommandSpec().options().stream()
                .filter(option ->
                        !option.inherited() && !option.hidden() && !option.usageHelp() && !option.versionHelp())
                .forEach(option -> assertThat(section).contains(option.longestName()));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void the_help_of_every_command_shows_an_example(CommandLine command) {
        var help = command.getUsageMessage(CommandLine.Help.Ansi.OFF);

        assertThat(help.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Layout.COLUMNS));
        if (!command.getCommandName().equals("generate-completion")) {
            assertThat(help).containsPattern("Examples?:\\R  glienicke " + command.getCommandName());
        }
    }

    @Test
    void the_example_of_the_format_can_be_read() throws IOException {
        var format = Files.readString(DOCS.resolve("ledger.md"));
        int start = format.indexOf("```yaml\nid: ") + "```yaml\n".length();
        var example = format.substring(start, format.indexOf("```", start));

        assertThat(Exchanges.parse(example, "1999-north-bridge.yaml").findings())
                .isEmpty();
    }

    private static String section(String name) throws IOException {
        var commands = Files.readString(DOCS.resolve("commands.md"));
        int start = commands.indexOf("\n## " + name + "\n");
        assertThat(start).as("docs/commands.md has a heading for %s", name).isNotNegative();
        int end = commands.indexOf("\n## ", start + 1);
        return commands.substring(start, end < 0 ? commands.length() : end);
    }
}
