package org.glienicke.desk.beliefs;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.glienicke.core.belief.Posterior;
import org.glienicke.desk.files.Digest;

/**
 * A digest of the code that answers come from: all of this program that reads, reckons or keeps, every library beside it, and the
 * platform. So a changed program never finds an older one's answers. Only packages that word and draw pages, or take commands, are left
 * out; no class that an answer is made of may name one of theirs.
 */
public final class ProgramDigest {

    private static final String OWN = "org/glienicke/";

    /** Folders of classes of which no answer is made. */
    private static final List<String> PAGES = List.of(
            OWN + "core/briefing/",
            OWN + "core/page/",
            OWN + "desk/cli/",
            OWN + "desk/events/",
            OWN + "desk/store/",
            OWN + "desk/web/");

    // a program does not change while it runs
    private static final String RUNNING = ofRunning();

    private ProgramDigest() {}

    /** The digest of the program that runs, in hexadecimal. */
    public static String read() {
        return RUNNING;
    }

    private static String ofRunning() {
        var own = List.of(place(Posterior.class), place(ProgramDigest.class));
        return of(own, libraries().filter(jar -> !own.contains(jar)).toList());
    }

    /**
     * The digest of a program.
     *
     * @param own jars and folders of its classes, each of which counts
     * @param libraries jars of others, which change name or length when they change
     */
    static String of(List<Path> own, List<Path> libraries) {
        var sums = new TreeMap<String, Long>();
        try {
            for (var place : own) {
                sums.putAll(Files.isDirectory(place) ? ofFolder(place) : ofJar(place));
            }
            for (var library : libraries) {
                sums.put(String.valueOf(library.getFileName()), Files.size(library));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Digest.of(
                platform() + sums.entrySet().stream().map(Object::toString).collect(Collectors.joining("\n")));
    }

    // another platform may round the last bit of an exponential otherwise
    private static String platform() {
        return Stream.of("java.vm.name", "java.vm.version", "os.arch")
                .map(key -> key + "=" + System.getProperty(key) + "\n")
                .collect(Collectors.joining());
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program's own place is no address", e);
        }
    }

    // what the machine was told, and what the jars among that name
    private static Stream<Path> libraries() {
        return Stream.of("java.class.path", "jdk.module.path")
                .map(System::getProperty)
                .filter(Objects::nonNull)
                .flatMap(path -> Stream.of(path.split(File.pathSeparator)))
                .map(Path::of)
                .filter(Files::isRegularFile)
                .flatMap(jar -> Stream.concat(Stream.of(jar), named(jar)))
                .filter(Files::isRegularFile)
                .map(Path::toAbsolutePath)
                .distinct();
    }

    private static Stream<Path> named(Path jar) {
        try (var file = new JarFile(jar.toFile(), false)) {
            var manifest = file.getManifest();
            var names = manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return Stream.of(Objects.requireNonNullElse(names, "").split(" "))
                    .filter(name -> !name.isEmpty())
                    .map(name -> Path.of(jar.toAbsolutePath().toUri().resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // the list at the end of a jar holds the sum of each entry, so no class is read
    private static Map<String, Long> ofJar(Path jar) throws IOException {
        var sums = new TreeMap<String, Long>();
        try (var file = new JarFile(jar.toFile(), false)) {
            file.stream()
                    .filter(entry -> counts(entry.getName()))
                    .forEach(entry -> sums.put(entry.getName(), entry.getCrc()));
        }
        return sums;
    }

    private static Map<String, Long> ofFolder(Path root) throws IOException {
        var sums = new TreeMap<String, Long>();
        try (Stream<Path> files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = root.relativize(file).toString().replace('\\', '/');
                if (counts(name)) {
                    var sum = new CRC32();
                    sum.update(Files.readAllBytes(file));
                    sums.put(name, sum.getValue());
                }
            }
        }
        return sums;
    }

    /** Whether an answer may be made of a class or resource of this program. */
    static boolean counts(String name) {
        return name.startsWith(OWN) && PAGES.stream().noneMatch(name::startsWith);
    }
}
