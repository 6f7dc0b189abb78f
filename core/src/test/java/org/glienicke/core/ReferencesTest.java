package org.glienicke.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keys such as [Shapley 1953] in code and documents, the list of references, and the glossary agree. */
class ReferencesTest {

    private static final Path HOME = Path.of(System.getProperty("glienicke.home", ".."));

    /** A name or two, then a year or a number; what follows a comma is a place in the work. */
    private static final Pattern KEY = Pattern.compile(
            "\\[((?:[A-Z][A-Za-z]+, )*[A-Z][A-Za-z]+(?: and [A-Z][a-z]+| III)? [0-9]{3,4})(?:, [^\\]]+)?\\]");

    private static final Pattern LISTED = Pattern.compile("(?m)^\\* \\[([^\\]]+)\\]");
    private static final Pattern CODE = Pattern.compile("(?m)^\\|[^|]+\\|[^|]+\\| `([A-Za-z.]+)` \\|");

    @Test
    void every_work_cited_is_listed_and_every_work_listed_is_cited() throws IOException {
        var cited = new TreeSet<String>();
        for (var folder : List.of("core/src/main", "desk/src/main", "docs")) {
            for (var file : files(HOME.resolve(folder))) {
                if (!file.endsWith("references.md")) {
                    KEY.matcher(Files.readString(file)).results().forEach(m -> cited.add(m.group(1)));
                }
            }
        }
        var listed = new ArrayList<String>();
        LISTED.matcher(doc("references.md")).results().forEach(m -> listed.add(m.group(1)));

        assertThat(listed).doesNotHaveDuplicates().isSorted();
        assertThat(Set.copyOf(listed)).isEqualTo(cited);
    }

    @Test
    void every_word_of_the_glossary_that_names_a_type_names_one_there_is() throws IOException {
        var types = new TreeSet<String>();
        for (var file : files(Path.of(System.getProperty("basedir", "."), "target/classes"))) {
            var name = file.getFileName().toString();
            if (name.endsWith(".class")) {
                types.add(name.replace(".class", "").replace('$', '.'));
            }
        }

        var named =
                CODE.matcher(doc("glossary.md")).results().map(m -> m.group(1)).toList();

        assertThat(named).hasSizeGreaterThan(40).isSubsetOf(types);
    }

    private static String doc(String name) throws IOException {
        return Files.readString(HOME.resolve("docs").resolve(name));
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(Files::isRegularFile)
                    .filter(p -> p.toString().matches(".*\\.(java|md|class)"))
                    .sorted()
                    .toList();
        }
    }
}
