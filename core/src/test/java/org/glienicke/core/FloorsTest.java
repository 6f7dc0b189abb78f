package org.glienicke.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glienicke.core.Floors.CORE;
import static org.glienicke.core.Floors.violations;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FloorsTest {
    /** What the invented classes below may try to name from the casebook. */
    private static final List<Source> CASEBOOK = List.of(
            new Source("casebook", "High", "public class High {}"),
            new Source("casebook", "Higher", "public class Higher extends Exception {}"),
            new Source(
                    "casebook", "Mark", "@Target({ElementType.TYPE, ElementType.TYPE_USE}) public @interface Mark {}"),
            new Source("casebook", "Of", "public @interface Of { Class<?> value(); }"));

    private static final String SEES_CASEBOOK = "import org.glienicke.core.casebook.*; ";

    @Test
    void the_core_keeps_to_its_floors_and_meets_no_world() throws IOException {
        var classes = coreClasses();

        assertThat(classes).isNotEmpty();
        assertThat(violations(classes)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Low { Object called() { return new High(); } }",
                "class Low extends High {}",
                "class Low { High field; }",
                "interface Low { void take(High high); }",
                "interface Low { High[][] give(); }",
                "interface Low { void act() throws Higher; }",
                "interface Low<T extends High> {}",
                "class Low { List<? super High> typeArgument; }",
                "record Low(List<High> component) {}",
                "sealed interface Low { record Nested(High component) implements Low {} }",
                "@Mark class Low {}",
                "class Low { List<@Mark String> typeUse; }",
                "class Low { @Of(High.class) int annotated; }",
                "class Low { Class<?> literal = High.class; }",
                "class Low { boolean asked(Object o) { return o instanceof High; } }",
                "class Low { int matched(Object o) { return switch (o) { case High _ -> 1; default -> 0; }; } }",
                "class Low { Supplier<Object> reference = High::new; }",
                "class Low { Function<Object, Object> lambda = o -> (High) o; }",
            })
    void a_class_that_names_a_higher_floor_is_caught(String low) {
        var classes = compiled(CASEBOOK, new Source("evidence", "Low", SEES_CASEBOOK + low));

        assertThat(violations(classes))
                .isNotEmpty()
                .allSatisfy(sentence -> assertThat(sentence)
                        .matches("\\Q" + CORE + "\\Eevidence\\.Low.* names \\Q" + CORE
                                + "\\Ecasebook\\.\\w+: floor 1 names floor 2"));
    }

    @Test
    void a_class_that_names_a_lower_floor_is_fine() {
        var upper = "record Upper(@Of(High.class) High high) {}";

        var classes = compiled(CASEBOOK, new Source("valuation", "Upper", SEES_CASEBOOK + upper));

        assertThat(violations(classes)).isEmpty();
    }

    @Test
    void neighbours_on_one_floor_do_not_know_each_other() {
        var classes = compiled(
                List.of(new Source("probability", "Draw", "public record Draw(double value) {}")),
                new Source("evidence", "Low", "record Low(org.glienicke.core.probability.Draw draw) {}"));

        assertThat(violations(classes))
                .containsExactly(CORE + "evidence.Low names " + CORE + "probability.Draw: floor 1 names floor 1");
    }

    @Test
    void two_packages_in_a_circle_are_caught_at_the_lower_one() {
        var classes = compiled(
                List.of(new Source("valuation", "Up", "public record Up(org.glienicke.core.casebook.Down down) {}")),
                new Source("casebook", "Down", "public record Down(org.glienicke.core.valuation.Up up) {}"));

        assertThat(violations(classes))
                .containsExactly(CORE + "casebook.Down names " + CORE + "valuation.Up: floor 2 names floor 3");
    }

    @Test
    void a_package_without_a_floor_is_caught() {
        var classes = compiled(List.of(), new Source("util", "Low", "class Low {}"));

        assertThat(violations(classes)).containsExactly(CORE + "util.Low lies in a package without a floor");
    }

    @Test
    void a_class_that_names_something_outside_the_core_is_caught() {
        var classes = compiled(
                List.of(new Source("org.glienicke.desk", "Main", "public class Main {}")),
                new Source("briefing", "Low", "class Low { org.glienicke.desk.Main field; }"));

        assertThat(violations(classes)).contains(CORE + "briefing.Low names org.glienicke.desk.Main, outside the core");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.nio.file.Path field;",
                "List<java.nio.file.Path> field;",
                "Object o = java.net.URI.create(\"n-1\");",
                "void read(java.io.File file) {}",
                "Object o() throws Exception { return new java.io.FileReader(\"n-1\"); }",
                "void say() { System.out.println(); }",
                "void say() { System.err.println(); }",
                "int heard() throws Exception { return System.in.read(); }",
                "Consumer<String> say = System.out::println;",
                "Object o = System.getenv(\"N\");",
                "long time = System.nanoTime();",
                "long time = System.currentTimeMillis();",
                "LongSupplier time = System::nanoTime;",
                "Object o = java.time.LocalDate.now();",
                "Object o = java.time.LocalDate.now(java.time.ZoneOffset.UTC);",
                "Object o = java.time.Year.now();",
                "Object o = java.time.Instant.now();",
                "Object o = java.time.Clock.systemUTC();",
                "Object o = new Date();",
                "double chance = Math.random();",
                "Object o = java.util.random.RandomGenerator.getDefault();",
                "Object o = java.util.random.RandomGenerator.of(\"L64X128MixRandom\");",
                "Object o = java.util.random.RandomGenerator.SplittableGenerator.of(\"L64X128MixRandom\");",
                "Object o = new Random();",
                "Object o = new Random(7);",
                "Supplier<Object> make = Random::new;",
                "Object o = java.util.concurrent.ThreadLocalRandom.current();",
                "Object o = UUID.randomUUID();",
                "Object o = Locale.getDefault();",
            })
    void a_class_that_meets_the_world_is_caught(String member) {
        var classes = compiled(List.of(), new Source("evidence", "Low", "class Low { " + member + " }"));

        assertThat(violations(classes))
                .isNotEmpty()
                .allSatisfy(sentence -> assertThat(sentence).startsWith(CORE + "evidence.Low uses java."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "double draw(java.util.random.RandomGenerator random) { return random.nextDouble(); }",
                "Object o = java.time.LocalDate.of(1962, 2, 10);",
                "Object o = Locale.ROOT;",
                "void copy(int[] from, int[] to) { System.arraycopy(from, 0, to, 0, 1); }",
                "int read(java.io.Reader reader) throws java.io.IOException { return reader.read(); }",
            })
    void a_class_that_is_handed_the_world_is_fine(String member) {
        var classes = compiled(List.of(), new Source("evidence", "Low", "class Low { " + member + " }"));

        assertThat(violations(classes)).isEmpty();
    }

    private static List<ClassModel> coreClasses() throws IOException {
        var root = Path.of(System.getProperty("basedir", ".")).resolve("target/classes");
        try (var paths = Files.walk(root)) {
            var files = paths.filter(path -> path.toString().endsWith(".class"))
                    .filter(path -> !path.endsWith("module-info.class"))
                    .sorted()
                    .toList();
            var models = new ArrayList<ClassModel>();
            for (var file : files) models.add(ClassFile.of().parse(file));
            return models;
        }
    }

    private static List<ClassModel> compiled(List<Source> others, Source source) {
        var sources = Stream.concat(others.stream(), Stream.of(source)).toList();
        var compiler = ToolProvider.getSystemJavaCompiler();
        var complaints = new StringWriter();
        var memory = new Memory(compiler.getStandardFileManager(null, null, null));
        var options = List.of("-proc:none", "-classpath", "");

        var fine = compiler.getTask(complaints, memory, null, options, null, sources)
                .call();

        assertThat(fine).as(complaints.toString()).isTrue();
        return memory.classes.stream()
                .map(bytes -> ClassFile.of().parse(bytes.toByteArray()))
                .toList();
    }

    /** An invented source file; a package without dots is one of the core. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String in, String type, String declaration) {
            super(URI.create("string:///" + in + "/" + type + ".java"), Kind.SOURCE);
            text = """
                    package %s;
                    import module java.base;
                    %s
                    """.formatted(in.contains(".") ? in : CORE + in, declaration);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** Keeps what the compiler writes. */
    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
        private final List<ByteArrayOutputStream> classes = new ArrayList<>();

        Memory(JavaFileManager under) {
            super(under);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            var bytes = new ByteArrayOutputStream();
            classes.add(bytes);
            return new SimpleJavaFileObject(URI.create("bytes:///" + name.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return bytes;
                }
            };
        }
    }
}
