package org.glienicke.desk.beliefs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program of invented classes, changed in one place at a time. */
class ProgramDigestTest {

    private static final Pattern OWN_TYPE = Pattern.compile("org/glienicke/\\w+(?:/\\w+)*/[A-Z]\\w*(?:\\$\\w+)*");

    @TempDir
    private Path folder;

    private Path program;
    private Path library;

    @BeforeEach
    void layOut() throws IOException {
        program = folder.resolve("classes");
        library = Files.writeString(folder.resolve("reader-1.jar"), "some library");
        for (var name : List.of("core/belief/Model", "desk/files/Tables", "core/briefing/Page", "desk/web/Site")) {
            write(name, "as it was");
        }
    }

    private void write(String name, String content) throws IOException {
        var file = program.resolve("org/glienicke/" + name + ".class");
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private String digest() {
        return ProgramDigest.of(List.of(program), List.of(library));
    }

    @ParameterizedTest
    @ValueSource(strings = {"core/belief/Model", "desk/files/Tables", "desk/beliefs/Added"})
    void a_class_that_shapes_answers_makes_another_program_when_it_changes_or_is_new(String name) throws IOException {
        var before = digest();

        write(name, "as it is");

        assertThat(digest()).isNotEqualTo(before);
    }

    @Test
    void another_version_of_a_library_makes_another_program() throws IOException {
        var before = digest();

        Files.writeString(library, "some library, mended");

        assertThat(digest()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"core/briefing/Page", "desk/web/Site"})
    void a_class_that_only_words_pages_makes_no_other_program(String name) throws IOException {
        var before = digest();

        write(name, "as it is");

        assertThat(digest()).isEqualTo(before);
    }

    @Test
    void a_jar_is_known_by_its_classes_like_a_folder() throws IOException {
        var before = ProgramDigest.of(List.of(jar("as it was")), List.of());
        var again = ProgramDigest.of(List.of(jar("as it was")), List.of());
        var after = ProgramDigest.of(List.of(jar("as it is")), List.of());

        assertThat(again).isEqualTo(before);
        assertThat(after).isNotEqualTo(before);
    }

    private Path jar(String content) throws IOException {
        var file = folder.resolve("program.jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
            jar.putNextEntry(new JarEntry("org/glienicke/desk/files/Tables.class"));
            jar.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    @Test
    void no_class_that_an_answer_is_made_of_is_left_out() {
        var reached = reached("org/glienicke/desk/beliefs/KeptBelief");

        assertThat(reached)
                .as("what an answer is made of")
                .contains("org/glienicke/core/belief/AnswerModel", "org/glienicke/desk/files/MoneyTables")
                .allMatch(type -> ProgramDigest.counts(type + ".class"));
    }

    /** Every class of this program that one names, or that those name, and so on. */
    private static Set<String> reached(String first) {
        var reached = new TreeSet<String>();
        var open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            var type = open.pop();
            if (reached.add(type)) {
                named(type).forEach(open::add);
            }
        }
        return reached;
    }

    private static Stream<String> named(String type) {
        try (InputStream bytes = ProgramDigest.class.getResourceAsStream("/" + type + ".class")) {
            if (bytes == null) {
                return Stream.empty();
            }
            var pool = ClassFile.of().parse(bytes.readAllBytes()).constantPool();
            var types = new TreeSet<String>();
            for (var entry : pool) {
                if (entry instanceof Utf8Entry text) {
                    OWN_TYPE.matcher(text.stringValue())
                            .results()
                            .map(MatchResult::group)
                            .forEach(types::add);
                }
            }
            return types.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
